<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="be" sourcelanguage="en">
<context>
    <name>Attract</name>
    <message>
        <source>Touch to begin</source>
        <translation>Дакраніцеся, каб пачаць</translation>
    </message>
</context>
<context>
    <name>Bar</name>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Галоўная</translation>
    </message>
    <message>
        <source>Info</source>
        <translation>Даведка</translation>
    </message>
    <message>
        <source>Display</source>
        <translation>Выгляд</translation>
    </message>
    <message>
        <source>Usual height</source>
        <translation>Звычайная вышыня</translation>
    </message>
    <message>
        <source>Slide %1 of %2</source>
        <translation>Слайд %1 з %2</translation>
    </message>
</context>
<context>
    <name>Composition</name>
    <message>
        <source>Smaller goods</source>
        <translation>Дробныя тавары</translation>
    </message>
    <message>
        <source>All goods</source>
        <translation>Усе тавары</translation>
    </message>
    <message>
        <source>As bars</source>
        <translation>Палосамі</translation>
    </message>
    <message>
        <source>Compare with %1</source>
        <translation>Параўнаць з %1-м</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>Тавары</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Сума</translation>
    </message>
    <message>
        <source>Year by year</source>
        <translation>Па гадах</translation>
    </message>
</context>
<context>
    <name>Countdown</name>
    <message numerus="yes">
        <source>%n seconds</source>
        <translation>
            <numerusform>%n секунда</numerusform>
            <numerusform>%n секунды</numerusform>
            <numerusform>%n секунд</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Cover</name>
    <message>
        <source>Begin</source>
        <translation>Пачаць</translation>
    </message>
    <message>
        <source>Part %1 of %2</source>
        <translation>Частка %1 з %2</translation>
    </message>
</context>
<context>
    <name>Data</name>
    <message>
        <source>Year</source>
        <translation>Год</translation>
    </message>
    <message>
        <source>Graph</source>
        <translation>Графік</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Табліца</translation>
    </message>
    <message>
        <source>Drag for more</source>
        <translation>Пацягніце, каб убачыць іншыя</translation>
    </message>
    <message>
        <source>Data to %1</source>
        <translation>Апошнія даныя: %1</translation>
    </message>
    <message>
        <source>Code to the source: %1</source>
        <translation>Код да крыніцы: %1</translation>
    </message>
</context>
<context>
    <name>Display</name>
    <message>
        <source>Display</source>
        <translation>Выгляд</translation>
    </message>
    <message>
        <source>Everything returns to normal when the visit ends.</source>
        <translation>Калі вы пойдзеце, усё вернецца да звычайнага выгляду.</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Памер тэксту</translation>
    </message>
    <message>
        <source>How large the words are</source>
        <translation>Наколькі буйныя літары</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Звычайны</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>Вялікі</translation>
    </message>
    <message>
        <source>Largest</source>
        <translation>Найбольшы</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Колеры</translation>
    </message>
    <message>
        <source>High contrast removes tints and hairlines</source>
        <translation>Кантраст — без паўтонаў</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Дзень</translation>
    </message>
    <message>
        <source>Night</source>
        <translation>Ноч</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Высокі кантраст</translation>
    </message>
    <message>
        <source>Controls</source>
        <translation>Кнопкі</translation>
    </message>
    <message>
        <source>Lower brings every button within seated reach</source>
        <translation>Ніжэй — каб дацягнуцца седзячы</translation>
    </message>
    <message>
        <source>Usual height</source>
        <translation>Звычайна</translation>
    </message>
    <message>
        <source>Lower</source>
        <translation>Ніжэй</translation>
    </message>
    <message>
        <source>Movement</source>
        <translation>Рух</translation>
    </message>
    <message>
        <source>Calm shows every picture finished</source>
        <translation>Спакойна — карціны адразу гатовыя</translation>
    </message>
    <message>
        <source>Moving</source>
        <translation>З рухам</translation>
    </message>
    <message>
        <source>Calm</source>
        <translation>Спакойна</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Час</translation>
    </message>
    <message>
        <source>How long the kiosk waits for you</source>
        <translation>Як доўга экран вас чакае</translation>
    </message>
    <message>
        <source>Usual</source>
        <translation>Звычайна</translation>
    </message>
    <message>
        <source>More time</source>
        <translation>Больш часу</translation>
    </message>
</context>
<context>
    <name>Doctor</name>
    <message>
        <source>.</source>
        <comment>decimal sign</comment>
        <translation>,</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>Экран</translation>
    </message>
    <message>
        <source>Touch</source>
        <translation>Дотык</translation>
    </message>
    <message>
        <source>Keys of the desktop</source>
        <translation>Клавішы працоўнага стала</translation>
    </message>
    <message>
        <source>Size of the picture</source>
        <translation>Памер відарыса</translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation>Каліброўка</translation>
    </message>
    <message>
        <source>Graphics</source>
        <translation>Графіка</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Гук</translation>
    </message>
    <message>
        <source>Films</source>
        <translation>Фільмы</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Дыск</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Памяць</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Гадзіннік</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Часавы пояс</translation>
    </message>
    <message>
        <source>Start by itself</source>
        <translation>Аўтазапуск</translation>
    </message>
    <message>
        <source>Pack</source>
        <translation>Набор</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN-код</translation>
    </message>
    <message>
        <source>%1 pixels, scale %2, %3 pictures a second</source>
        <translation>%1 пікселяў, маштаб %2, %3 кадраў у секунду</translation>
    </message>
    <message>
        <source>only %1 pixels</source>
        <translation>толькі %1 пікселяў</translation>
    </message>
    <message>
        <source>no screen is connected</source>
        <translation>экран не падключаны</translation>
    </message>
    <message>
        <source>%1</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>no touch screen answers</source>
        <translation>сэнсарны экран не адказвае</translation>
    </message>
    <message>
        <source>the kiosk can hold them</source>
        <translation>кіёск можа іх утрымаць</translation>
    </message>
    <message>
        <source>the kiosk cannot hold them: a visitor can leave</source>
        <translation>кіёск не можа іх утрымаць, наведвальнік можа выйсці</translation>
    </message>
    <message>
        <source>%1 inches; a finger&apos;s 20 mm are %2 pixels</source>
        <translation>дыяганаль %1″; 20 мм пальца — гэта %2 пікселяў</translation>
    </message>
    <message>
        <source>set to %1 inches, and the screen says that it has %2</source>
        <translation>у наладах %1″, а экран паведамляе %2″</translation>
    </message>
    <message>
        <source>20 mm are %1 pixels, more than the design gives a button</source>
        <translation>20 мм — гэта %1 пікселяў, больш, чым мае кнопка</translation>
    </message>
    <message>
        <source>touches miss by %1 mm at most</source>
        <translation>адхіленне дотыку не больш за %1 мм</translation>
    </message>
    <message>
        <source>touches miss by %1 mm</source>
        <translation>дотык адхіляецца на %1 мм</translation>
    </message>
    <message>
        <source>nobody has measured it</source>
        <translation>ніхто не вымяраў</translation>
    </message>
    <message>
        <source>none; the processor draws everything, films as well</source>
        <translation>відэакарты няма; усё малюе працэсар, фільмы таксама</translation>
    </message>
    <message>
        <source>cannot be looked up on this system</source>
        <translation>у гэтай сістэме нельга даведацца</translation>
    </message>
    <message>
        <source>nothing that sounds is connected</source>
        <translation>дынамікі не падключаны</translation>
    </message>
    <message>
        <source>%1 plays to its end: %2 × %3</source>
        <translation>%1 прайграваецца да канца: %2 × %3</translation>
    </message>
    <message>
        <source>the pack has none</source>
        <translation>у наборы іх няма</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 GB are free</source>
        <translation>вольна %1 ГБ</translation>
    </message>
    <message>
        <source>only %1 GB are free</source>
        <translation>вольна толькі %1 ГБ</translation>
    </message>
    <message>
        <source>nothing can be written to %1</source>
        <translation>нельга запісаць у %1</translation>
    </message>
    <message>
        <source>it says %1, and the pack is of %2</source>
        <translation>паказвае %1, а набор ад %2</translation>
    </message>
    <message>
        <source>%1, like the exhibition</source>
        <translation>%1, як на выстаўцы</translation>
    </message>
    <message>
        <source>the machine counts %1, the exhibition in %2 counts %3</source>
        <translation>камп’ютар лічыць %1, а выстаўка (%2) — %3</translation>
    </message>
    <message>
        <source>after a power cut the kiosk would stay off</source>
        <translation>пасля збою сілкавання кіёск сам не ўключыцца</translation>
    </message>
    <message>
        <source>%1: no remarks</source>
        <translation>%1: заўваг няма</translation>
    </message>
    <message>
        <source>%1: %2 remarks</source>
        <translation>%1: заўваг — %2</translation>
    </message>
    <message>
        <source>%1: %2 errors</source>
        <translation>%1: памылак — %2</translation>
    </message>
    <message>
        <source>%1 is not a pack</source>
        <translation>%1 — гэта не набор</translation>
    </message>
    <message>
        <source>set</source>
        <translation>зададзены</translation>
    </message>
    <message>
        <source>not set, so the staff door stays shut</source>
        <translation>не зададзены, таму службовы ўваход зачынены</translation>
    </message>
    <message>
        <source>other users of this machine can read its file</source>
        <translation>яго файл могуць чытаць іншыя карыстальнікі</translation>
    </message>
    <message>
        <source>its file is damaged, so the staff door stays shut</source>
        <translation>яго файл пашкоджаны, таму службовы ўваход зачынены</translation>
    </message>
    <message>
        <source>could not be looked at: %1</source>
        <translation>не атрымалася праверыць: %1</translation>
    </message>
    <message>
        <source>Choose at least 1280 × 720 in the settings of the system.</source>
        <translation>Выберыце ў наладах сістэмы не менш за 1280 × 720.</translation>
    </message>
    <message>
        <source>Plug in the cable of the screen and switch it on.</source>
        <translation>Падключыце кабель экрана і ўключыце яго.</translation>
    </message>
    <message>
        <source>Plug in the USB cable of the touch screen, then restart the kiosk.</source>
        <translation>Падключыце USB-кабель сэнсарнага экрана і перазапусціце кіёск.</translation>
    </message>
    <message>
        <source>At the login choose a session on X11 (Xorg), or the kiosk&apos;s own.</source>
        <translation>Пры ўваходзе выберыце сеанс X11 (Xorg) або ўласны сеанс кіёска.</translation>
    </message>
    <message>
        <source>Calibrate the screen: hold a bank card to the glass.</source>
        <translation>Адкалібруйце экран: прыкладзіце да шкла банкаўскую картку.</translation>
    </message>
    <message>
        <source>Choose a larger screen, or calibrate it if the inches are wrong.</source>
        <translation>Вазьміце большы экран або адкалібруйце яго, калі дыяганаль няправільная.</translation>
    </message>
    <message>
        <source>Calibrate touch in the settings of the system, then measure it.</source>
        <translation>Адкалібруйце дотык у наладах сістэмы і вымерайце зноў.</translation>
    </message>
    <message>
        <source>On the staff sheet choose Calibrate, then touch the crosses.</source>
        <translation>Адкрыйце каліброўку экрана і дакраніцеся да крыжыкаў.</translation>
    </message>
    <message>
        <source>Good enough for pages; large films may need a graphics driver.</source>
        <translation>Для старонак хапае; вялікім фільмам можа спатрэбіцца драйвер відэакарты.</translation>
    </message>
    <message>
        <source>Plug in the loudspeakers, or do without: films have subtitles.</source>
        <translation>Падключыце дынамікі або абыдзіцеся без іх: у фільмаў ёсць субцітры.</translation>
    </message>
    <message>
        <source>Save it as MP4 with H.264 and AAC, or as WebM with VP9 and Opus.</source>
        <translation>Захавайце яго як MP4 з H.264 і AAC або як WebM з VP9 і Opus.</translation>
    </message>
    <message>
        <source>Make room: a new pack needs a place beside the old ones.</source>
        <translation>Вызваліце месца: новы набор захоўваецца побач са старымі.</translation>
    </message>
    <message>
        <source>Give the user of the kiosk the right to write there.</source>
        <translation>Дайце карыстальніку кіёска права запісваць туды.</translation>
    </message>
    <message>
        <source>Close other programs; the kiosk wants 1 GB.</source>
        <translation>Закрыйце іншыя праграмы; кіёску патрэбны 1 ГБ.</translation>
    </message>
    <message>
        <source>Set date and time in the settings of the system.</source>
        <translation>Задайце дату і час у наладах сістэмы.</translation>
    </message>
    <message>
        <source>Set the time zone of the system to %2.</source>
        <translation>Задайце ў сістэме часавы пояс %2.</translation>
    </message>
    <message>
        <source>Install the kiosk session; docs/kiosk-setup.md tells how.</source>
        <translation>Усталюйце сеанс кіёска; як — у docs/kiosk-setup.md.</translation>
    </message>
    <message>
        <source>kiosk check names each of them.</source>
        <translation>kiosk check называе кожную.</translation>
    </message>
    <message>
        <source>kiosk check names each of them; these slides are left out.</source>
        <translation>kiosk check называе кожную; такія слайды не паказваюцца.</translation>
    </message>
    <message>
        <source>Publish a pack; until then the built-in one is shown.</source>
        <translation>Апублікуйце набор; да таго часу паказваецца ўбудаваны.</translation>
    </message>
    <message>
        <source>Run kiosk pin in a terminal.</source>
        <translation>Выканайце kiosk pin у тэрмінале.</translation>
    </message>
    <message>
        <source>Run kiosk pin in a terminal: it makes the file again.</source>
        <translation>Выканайце kiosk pin у тэрмінале: файл будзе створаны нанова.</translation>
    </message>
</context>
<context>
    <name>DoctorPage</name>
    <message numerus="yes">
        <source>%n to fix</source>
        <translation>
            <numerusform>Патрабуе ўвагі: %n</numerusform>
            <numerusform>Патрабуюць увагі: %n</numerusform>
            <numerusform>Патрабуюць увагі: %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Event</name>
    <message>
        <source>More</source>
        <translation>Падрабязней</translation>
    </message>
    <message>
        <source>Founded</source>
        <translation>Заснаваны</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Калі</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Дзе</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Від</translation>
    </message>
    <message>
        <source>QR code with the entry for a calendar</source>
        <translation>QR-код з запісам для календара</translation>
    </message>
    <message>
        <source>Scan to put it into your calendar</source>
        <translation>Скануйце, каб дадаць у каляндар</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>The whole story</source>
        <translation>Уся гісторыя</translation>
    </message>
</context>
<context>
    <name>Film</name>
    <message>
        <source>This film has lost its thread</source>
        <translation>Нітка фільма абарвалася</translation>
    </message>
    <message>
        <source>It cannot be played at the moment. Try again later.</source>
        <translation>Зараз яго паказаць не ўдаецца. Паспрабуйце пазней.</translation>
    </message>
    <message>
        <source>It cannot be played at the moment. Try again, or choose another film.</source>
        <translation>Зараз яго паказаць не ўдаецца. Паспрабуйце яшчэ раз або выберыце іншы фільм.</translation>
    </message>
    <message>
        <source>Other films</source>
        <translation>Іншыя фільмы</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Паспрабаваць яшчэ</translation>
    </message>
    <message>
        <source>Next film</source>
        <translation>Наступны</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыць</translation>
    </message>
    <message>
        <source>Place in the film</source>
        <translation>Месца ў фільме</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Паўза</translation>
    </message>
    <message>
        <source>10 s back</source>
        <translation>10 с назад</translation>
    </message>
    <message>
        <source>−10 s</source>
        <translation>−10 с</translation>
    </message>
    <message>
        <source>10 s forward</source>
        <translation>10 с наперад</translation>
    </message>
    <message>
        <source>+10 s</source>
        <translation>+10 с</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Далей</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Гучнасць</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Выкл.</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Глядзець</translation>
    </message>
</context>
<context>
    <name>FilmRow</name>
    <message numerus="yes">
        <source>%n languages</source>
        <translation>
            <numerusform>%n мова</numerusform>
            <numerusform>%n мовы</numerusform>
            <numerusform>%n моў</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Gallery</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 з %2</translation>
    </message>
    <message>
        <source>Spread to look closer</source>
        <translation>Развядзіце пальцы, каб наблізіць</translation>
    </message>
</context>
<context>
    <name>Graph</name>
    <message>
        <source>Year</source>
        <translation>Год</translation>
    </message>
    <message>
        <source>Play the years</source>
        <translation>Паказаць год за годам</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Спыніць</translation>
    </message>
    <message>
        <source>%1 times the figure of %2</source>
        <translation>%1-кратны рост з %2 года</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 да %2 года</translation>
    </message>
    <message>
        <source>%1: %2 in %3, %4 in %5.</source>
        <translation>%1: %3 — %2, %5 — %4.</translation>
    </message>
    <message>
        <source>%1: %2 in %3, %4 in %5; the peak was %6 in %7.</source>
        <translation>%1: %3 — %2, %5 — %4; найбольш — %6, %7.</translation>
    </message>
    <message>
        <source>%1: from %2 to %3</source>
        <translation>%1: ад %2 да %3</translation>
    </message>
    <message>
        <source>no value</source>
        <translation>няма даных</translation>
    </message>
    <message>
        <source>Share of all trade</source>
        <translation>Доля ва ўсім гандлі</translation>
    </message>
    <message>
        <source>Index, %1 = 100</source>
        <translation>Індэкс, %1 = 100</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Параўнаць</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Доля</translation>
    </message>
    <message>
        <source>Index</source>
        <translation>Індэкс</translation>
    </message>
</context>
<context>
    <name>Home</name>
    <message>
        <source>From the news, %1</source>
        <translation>З навін, %1</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message numerus="yes">
        <source>Today marks %n years</source>
        <translation>
            <numerusform>Сёння спаўняецца %n год</numerusform>
            <numerusform>Сёння спаўняецца %n гады</numerusform>
            <numerusform>Сёння спаўняецца %n гадоў</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n years ago on %1</source>
        <translation>
            <numerusform>%1 споўніцца %n год</numerusform>
            <numerusform>%1 споўніцца %n гады</numerusform>
            <numerusform>%1 споўніцца %n гадоў</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Info</name>
    <message>
        <source>Info</source>
        <translation>Даведка</translation>
    </message>
    <message>
        <source>About this exhibition</source>
        <translation>Пра гэту выстаўку</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Licences in full</source>
        <translation>Тэксты ліцэнзій</translation>
    </message>
    <message>
        <source>Version %1 · content of %2</source>
        <translation>Версія %1 · змест на %2</translation>
    </message>
</context>
<context>
    <name>InfoSheet</name>
    <message numerus="yes">
        <source>%n sources</source>
        <translation>
            <numerusform>%n крыніца</numerusform>
            <numerusform>%n крыніцы</numerusform>
            <numerusform>%n крыніц</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Languages</name>
    <message>
        <source>Language</source>
        <translation>Мова</translation>
    </message>
    <message>
        <source>The kiosk returns to %1 when the visit ends.</source>
        <translation>Калі вы пойдзеце, экран вернецца да мовы: %1.</translation>
    </message>
    <message>
        <source>Welcome!</source>
        <translation>Вітаем!</translation>
    </message>
</context>
<context>
    <name>LeftOutRow</name>
    <message numerus="yes">
        <source>%n slides are left out</source>
        <translation>
            <numerusform>%n слайд не паказваецца</numerusform>
            <numerusform>%n слайды не паказваюцца</numerusform>
            <numerusform>%n слайдаў не паказваюцца</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Map</name>
    <message>
        <source>Whole map</source>
        <translation>Уся карта</translation>
    </message>
    <message>
        <source>First city</source>
        <translation>Першы горад</translation>
    </message>
    <message>
        <source>Touch a city, or spread to look closer</source>
        <translation>Дакраніцеся да горада або развядзіце пальцы</translation>
    </message>
    <message>
        <source>Next city</source>
        <translation>Далей</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыць</translation>
    </message>
</context>
<context>
    <name>News</name>
    <message>
        <source>Updated %1. Works offline</source>
        <translation>Абноўлена %1. Чытаецца і без сеткі</translation>
    </message>
    <message>
        <source>No news yet</source>
        <translation>Навін пакуль няма</translation>
    </message>
    <message>
        <source>They appear here by themselves once there is a network.</source>
        <translation>Яны з’явяцца тут самі, калі будзе сетка.</translation>
    </message>
    <message>
        <source>Next in the news</source>
        <translation>Наступная навіна</translation>
    </message>
    <message>
        <source>All news</source>
        <translation>Усе навіны</translation>
    </message>
    <message>
        <source>Scan to read on at %1, in Belarusian</source>
        <translation>Скануйце код, каб чытаць далей на %1, на беларускай мове</translation>
    </message>
    <message>
        <source>Scan to read on at %1, in Russian</source>
        <translation>Скануйце код, каб чытаць далей на %1, на рускай мове</translation>
    </message>
    <message>
        <source>Scan to read on at %1, in Chinese</source>
        <translation>Скануйце код, каб чытаць далей на %1, на кітайскай мове</translation>
    </message>
    <message>
        <source>Scan to read on at %1, in English</source>
        <translation>Скануйце код, каб чытаць далей на %1, на англійскай мове</translation>
    </message>
    <message>
        <source>Scan to read on at %1</source>
        <translation>Скануйце код, каб чытаць далей на %1</translation>
    </message>
    <message>
        <source>The whole story</source>
        <translation>Падрабязней</translation>
    </message>
</context>
<context>
    <name>Numbers</name>
    <message>
        <source>article, %1: %2</source>
        <translation>артыкул, %1: %2</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Дата</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>Everything in this section</source>
        <translation>Усё ў гэтым раздзеле</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыць</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>Яшчэ %1</translation>
    </message>
    <message>
        <source>To the first slide</source>
        <translation>Да першага слайда</translation>
    </message>
</context>
<context>
    <name>OverviewPage</name>
    <message numerus="yes">
        <source>%n slides</source>
        <translation>
            <numerusform>%n слайд</numerusform>
            <numerusform>%n слайды</numerusform>
            <numerusform>%n слайдаў</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pack</name>
    <message>
        <source>A file cannot be read</source>
        <translation>Файл не ўдаецца прачытаць</translation>
    </message>
    <message>
        <source>This folder is not a pack</source>
        <translation>Гэтая папка — не набор</translation>
    </message>
    <message>
        <source>A file does not belong in a pack</source>
        <translation>У наборы ёсць тое, чаму там не месца</translation>
    </message>
    <message>
        <source>Something is missing</source>
        <translation>Чагосьці не хапае</translation>
    </message>
    <message>
        <source>The kiosk does not know this word</source>
        <translation>Кіёск не ведае гэтага слова</translation>
    </message>
    <message>
        <source>This is written in a way that the kiosk does not understand</source>
        <translation>Гэта запісана так, што кіёск не разумее</translation>
    </message>
    <message>
        <source>A translation is missing</source>
        <translation>Не хапае перакладу</translation>
    </message>
    <message>
        <source>Letters that do not belong here</source>
        <translation>Тут не тыя літары</translation>
    </message>
    <message>
        <source>Too long or too large</source>
        <translation>Занадта доўга або занадта шмат</translation>
    </message>
    <message>
        <source>The same stands here twice</source>
        <translation>Адно і тое ж запісана двойчы</translation>
    </message>
    <message>
        <source>It names something that the pack does not have</source>
        <translation>Названа тое, чаго ў наборы няма</translation>
    </message>
    <message>
        <source>It is not shown anywhere</source>
        <translation>Гэта нідзе не паказваецца</translation>
    </message>
    <message>
        <source>A source is missing</source>
        <translation>Не названа крыніца</translation>
    </message>
    <message>
        <source>Words and table do not agree</source>
        <translation>Словы не супадаюць з табліцай</translation>
    </message>
    <message>
        <source>A number is doubtful</source>
        <translation>Лічба выклікае сумнеў</translation>
    </message>
    <message>
        <source>A table has errors</source>
        <translation>У табліцы памылкі</translation>
    </message>
    <message>
        <source>A picture cannot be shown</source>
        <translation>Малюнак не ўдаецца паказаць</translation>
    </message>
    <message>
        <source>A film does not play well</source>
        <translation>Фільм прайграваецца з памылкамі</translation>
    </message>
    <message>
        <source>Subtitles are missing or wrong</source>
        <translation>Субцітраў няма або ў іх памылкі</translation>
    </message>
    <message>
        <source>Something is wrong here</source>
        <translation>Тут нешта не так</translation>
    </message>
</context>
<context>
    <name>PackPage</name>
    <message numerus="yes">
        <source>This pack cannot be shown: %n errors</source>
        <translation>
            <numerusform>Гэты набор нельга паказваць: %n памылка</numerusform>
            <numerusform>Гэты набор нельга паказваць: %n памылкі</numerusform>
            <numerusform>Гэты набор нельга паказваць: %n памылак</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This pack can be shown: %n remarks</source>
        <translation>
            <numerusform>Гэты набор можна паказваць: %n заўвага</numerusform>
            <numerusform>Гэты набор можна паказваць: %n заўвагі</numerusform>
            <numerusform>Гэты набор можна паказваць: %n заўваг</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PackRow</name>
    <message numerus="yes">
        <source>%n remarks</source>
        <translation>
            <numerusform>%n заўвага</numerusform>
            <numerusform>%n заўвагі</numerusform>
            <numerusform>%n заўваг</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PinPage</name>
    <message numerus="yes">
        <source>That was not right. %n attempts are left before a pause of five minutes.</source>
        <translation>
            <numerusform>Няправільна. Засталася %n спроба да паўзы на пяць хвілін.</numerusform>
            <numerusform>Няправільна. Засталося %n спробы да паўзы на пяць хвілін.</numerusform>
            <numerusform>Няправільна. Засталося %n спроб да паўзы на пяць хвілін.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Programme</name>
    <message>
        <source>All day</source>
        <translation>Увесь дзень</translation>
    </message>
    <message>
        <source>Today, all day</source>
        <translation>Сёння ўвесь дзень</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Цяпер</translation>
    </message>
    <message>
        <source>Now, until %1</source>
        <translation>Цяпер, да %1</translation>
    </message>
    <message>
        <source>Today, %1</source>
        <translation>Сёння, %1</translation>
    </message>
    <message>
        <source>Next, %1</source>
        <translation>Далей, %1</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation>Далей: %1</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Сёння</translation>
    </message>
    <message>
        <source>Happening now</source>
        <translation>Адбываецца цяпер</translation>
    </message>
    <message>
        <source>Coming up today</source>
        <translation>Сёння яшчэ будзе</translation>
    </message>
    <message>
        <source>That is all for today</source>
        <translation>На сёння ўсё</translation>
    </message>
    <message>
        <source>Today the halls are quiet</source>
        <translation>Сёння ў залах ціха</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Пазней</translation>
    </message>
    <message>
        <source>Nothing more today</source>
        <translation>Сёння больш нічога</translation>
    </message>
    <message>
        <source>Nothing of this kind</source>
        <translation>Нічога такога</translation>
    </message>
    <message>
        <source>No events on %1</source>
        <translation>%1: падзей няма</translation>
    </message>
    <message>
        <source>The next programme appears here as soon as it is known.</source>
        <translation>Наступная праграма з’явіцца тут, як толькі стане вядомай.</translation>
    </message>
    <message>
        <source>Coming events</source>
        <translation>Будучыя падзеі</translation>
    </message>
    <message>
        <source>Past events</source>
        <translation>Мінулыя падзеі</translation>
    </message>
    <message>
        <source>Looking back: %1</source>
        <translation>Успомнім: %1</translation>
    </message>
</context>
<context>
    <name>ProgrammePage</name>
    <message numerus="yes">
        <source>All %n events</source>
        <translation>
            <numerusform>%n падзея</numerusform>
            <numerusform>Усе %n падзеі</numerusform>
            <numerusform>Усе %n падзей</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ranking</name>
    <message>
        <source>Share of all trade</source>
        <translation>Доля ва ўсім гандлі</translation>
    </message>
    <message>
        <source>%1: share of all trade, %2</source>
        <translation>%1: доля ўсяго гандлю, %2</translation>
    </message>
    <message>
        <source>Share, %1</source>
        <translation>Доля, %1</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>Партнёр</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Close</source>
        <translation>Закрыць</translation>
    </message>
</context>
<context>
    <name>Slide</name>
    <message>
        <source>Source: %1</source>
        <translation>Крыніца: %1</translation>
    </message>
</context>
<context>
    <name>Source</name>
    <message>
        <source>Where this number comes from</source>
        <translation>Адкуль гэтая лічба</translation>
    </message>
    <message>
        <source>Where this comes from</source>
        <translation>Адкуль гэта вядома</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Крыніца</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>Паводле стану на</translation>
    </message>
    <message>
        <source>What it counts</source>
        <translation>Што ўлічана</translation>
    </message>
    <message>
        <source>Newer figure</source>
        <translation>Навейшая лічба</translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation>Варта ведаць</translation>
    </message>
    <message>
        <source>QR code with the address of the page</source>
        <translation>QR-код з адрасам старонкі</translation>
    </message>
    <message>
        <source>News report</source>
        <translation>Навіна</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Артыкул</translation>
    </message>
    <message>
        <source>Interview</source>
        <translation>Інтэрв’ю</translation>
    </message>
    <message>
        <source>Research article</source>
        <translation>Навуковы артыкул</translation>
    </message>
    <message>
        <source>Encyclopaedia article</source>
        <translation>Энцыклапедычны артыкул</translation>
    </message>
    <message>
        <source>Speech</source>
        <translation>Прамова</translation>
    </message>
    <message>
        <source>Official statement</source>
        <translation>Афіцыйная заява</translation>
    </message>
    <message>
        <source>Guidelines</source>
        <translation>Рэкамендацыі</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Звесткі</translation>
    </message>
    <message>
        <source>Infographic</source>
        <translation>Інфаграфіка</translation>
    </message>
    <message>
        <source>Photo report</source>
        <translation>Фотарэпартаж</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Відэа</translation>
    </message>
    <message>
        <source>Scan to read it on your phone</source>
        <translation>Скануйце, каб прачытаць на тэлефоне</translation>
    </message>
    <message>
        <source>read on %1</source>
        <translation>прачытана на %1</translation>
    </message>
</context>
<context>
    <name>Staff</name>
    <message>
        <source>For staff</source>
        <translation>Для супрацоўнікаў</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Скасаваць</translation>
    </message>
    <message>
        <source>Leave to the desktop?</source>
        <translation>Выйсці на працоўны стол?</translation>
    </message>
    <message>
        <source>The exhibition stops until somebody starts the kiosk again.</source>
        <translation>Выстаўка спыніцца, пакуль хто-небудзь зноў не запусціць кіёск.</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Выйсці</translation>
    </message>
    <message>
        <source>Restart the kiosk?</source>
        <translation>Перазапусціць кіёск?</translation>
    </message>
    <message>
        <source>It is back in a few seconds, if the kiosk session started it.</source>
        <translation>Ён вернецца праз некалькі секунд, калі яго запусціў сеанс кіёска.</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Перазапусціць</translation>
    </message>
    <message>
        <source>Done. Visitors see it after a restart of the kiosk.</source>
        <translation>Гатова. Наведвальнікі ўбачаць гэта пасля перазапуску кіёска.</translation>
    </message>
    <message>
        <source>Restore the previous pack?</source>
        <translation>Вярнуць папярэдні набор?</translation>
    </message>
    <message>
        <source>Restore previous pack</source>
        <translation>Вярнуць папярэдні набор</translation>
    </message>
    <message>
        <source>The kiosk is in safe mode; visitors see the change after a restart.</source>
        <translation>Кіёск у бяспечным рэжыме; наведвальнікі ўбачаць змену пасля перазапуску.</translation>
    </message>
    <message>
        <source>Visitors see the change at the next quiet moment.</source>
        <translation>Наведвальнікі ўбачаць змену ў бліжэйшую спакойную хвіліну.</translation>
    </message>
    <message>
        <source>From the next quiet moment on visitors see the pack that kiosk.toml names.</source>
        <translation>З бліжэйшай спакойнай хвіліны наведвальнікі ўбачаць набор, які названы ў kiosk.toml.</translation>
    </message>
    <message>
        <source>From the next quiet moment on visitors see the pack that came with the kiosk.</source>
        <translation>З бліжэйшай спакойнай хвіліны наведвальнікі ўбачаць набор, які ўбудаваны ў кіёск.</translation>
    </message>
    <message>
        <source>From the next quiet moment on visitors see “%1”, published %2.</source>
        <translation>З бліжэйшай спакойнай хвіліны наведвальнікі ўбачаць набор «%1», апублікаваны %2.</translation>
    </message>
    <message>
        <source>Put %1 on the screen?</source>
        <translation>Паказаць %1 на экране?</translation>
    </message>
    <message>
        <source>Put it on the screen</source>
        <translation>Паказаць на экране</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Хвілінку…</translation>
    </message>
    <message>
        <source>Done. Visitors see it at the next quiet moment.</source>
        <translation>Гатова. Наведвальнікі ўбачаць гэта ў бліжэйшую спакойную хвіліну.</translation>
    </message>
    <message>
        <source>That did not work; nothing has changed.</source>
        <translation>Не атрымалася; нічога не змянілася.</translation>
    </message>
    <message>
        <source>closes in %1</source>
        <translation>закрыецца праз %1</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Outline of a bank card</source>
        <translation>Контур банкаўскай карткі</translation>
    </message>
    <message>
        <source>Hold a bank card here</source>
        <translation>Прыкладзіце картку</translation>
    </message>
    <message>
        <source>For staff, calibrate the screen</source>
        <translation>Для супрацоўнікаў: каліброўка экрана</translation>
    </message>
    <message>
        <source>Drag the knot until the outline is as large as the card.</source>
        <translation>Цягніце вузялок, пакуль контур не стане памерам з банкаўскую картку.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Захаваць</translation>
    </message>
    <message>
        <source>Check touch</source>
        <translation>Дотык</translation>
    </message>
    <message>
        <source>%1 mm, the size of every bank card</source>
        <translation>%1 мм — памер любой банкаўскай карткі</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Менш</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Больш</translation>
    </message>
    <message>
        <source>How high it hangs, in mm</source>
        <translation>На якой вышыні вісіць, у мм</translation>
    </message>
    <message>
        <source>top of the glass</source>
        <translation>верх шкла</translation>
    </message>
    <message>
        <source>highest seated reach</source>
        <translation>дасяжна седзячы</translation>
    </message>
    <message>
        <source>bottom of the glass</source>
        <translation>ніз шкла</translation>
    </message>
    <message>
        <source>Hangs lower</source>
        <translation>Вісіць ніжэй</translation>
    </message>
    <message>
        <source>Hangs higher</source>
        <translation>Вісіць вышэй</translation>
    </message>
    <message>
        <source>%1 pixels to the millimetre, %2 inches</source>
        <translation>%1 пікселя ў міліметры, дыяганаль %2 цалі</translation>
    </message>
    <message>
        <source>The smallest button is %1 mm high. It should never be under 20 mm.</source>
        <translation>Найменшая кнопка мае вышыню %1 мм. Яна не павінна быць меншай за 20 мм.</translation>
    </message>
    <message>
        <source>Touch the middle of each cross</source>
        <translation>Дакраніцеся да крыжыкаў</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 з %2</translation>
    </message>
    <message>
        <source>The largest miss is %1 mm.</source>
        <translation>Найбольшае адхіленне — %1 мм.</translation>
    </message>
    <message>
        <source>How is the machine?</source>
        <translation>Як працуе камп’ютар?</translation>
    </message>
    <message>
        <source>For staff, doctor</source>
        <translation>Для супрацоўнікаў: дыягностыка</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Праверыць зноў</translation>
    </message>
    <message>
        <source>Looking the machine over; this takes some seconds…</source>
        <translation>Ідзе праверка; гэта зойме некалькі секунд…</translation>
    </message>
    <message>
        <source>Nothing to fix</source>
        <translation>Усё ў парадку</translation>
    </message>
    <message>
        <source>For staff, exhibition pack</source>
        <translation>Для супрацоўнікаў: набор выстаўкі</translation>
    </message>
    <message>
        <source>The pack is being checked; large films take a while…</source>
        <translation>Набор правяраецца; вялікія фільмы патрабуюць часу…</translation>
    </message>
    <message>
        <source>Left out: %1</source>
        <translation>Не паказваецца: %1</translation>
    </message>
    <message>
        <source>It cannot be put on the screen: --pack names what is shown here</source>
        <translation>Яго нельга паказаць: што паказваецца тут, вызначае --pack</translation>
    </message>
    <message>
        <source>This pack can be shown: no remarks</source>
        <translation>Гэты набор можна паказваць: заўваг няма</translation>
    </message>
    <message>
        <source>Enter the PIN</source>
        <translation>Увядзіце PIN-код</translation>
    </message>
    <message>
        <source>Visitors: touch Close to return to the exhibition.</source>
        <translation>Наведвальнікам: дакраніцеся да «Закрыць», каб вярнуцца да выстаўкі.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыць</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Гатова</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Сцерці</translation>
    </message>
    <message>
        <source>No PIN opens this door, its file is damaged. Run kiosk pin in a terminal.</source>
        <translation>Файл PIN-кода пашкоджаны, увайсці нельга. Выканайце kiosk pin у тэрмінале.</translation>
    </message>
    <message>
        <source>Too many wrong PINs. The next is heard in %1, one of %2 or more digits sooner.</source>
        <translation>Занадта шмат памылак. Наступная спроба праз %1; PIN-код з %2 і больш лічбаў можна ўвесці раней.</translation>
    </message>
    <message>
        <source>Cannot be shown</source>
        <translation>Нельга паказваць</translation>
    </message>
    <message>
        <source>No remarks</source>
        <translation>Заўваг няма</translation>
    </message>
    <message>
        <source>What would you like to do?</source>
        <translation>Што вы хочаце зрабіць?</translation>
    </message>
    <message>
        <source>Previous pack</source>
        <translation>Папярэдні набор</translation>
    </message>
    <message>
        <source>Closes in %1 if nobody touches it</source>
        <translation>Без дотыкаў закрыецца праз %1</translation>
    </message>
    <message>
        <source>Exhibition pack</source>
        <translation>Набор выстаўкі</translation>
    </message>
    <message>
        <source>Safe mode: the kiosk failed several times in a row</source>
        <translation>Бяспечны рэжым: некалькі збояў запар</translation>
    </message>
    <message>
        <source>On the screen, published %1</source>
        <translation>На экране, апублікаваны %1</translation>
    </message>
    <message>
        <source>On the screen, content of %1</source>
        <translation>На экране, змест на %1</translation>
    </message>
    <message>
        <source>Comes after a restart of the kiosk</source>
        <translation>З’явіцца пасля перазапуску кіёска</translation>
    </message>
    <message>
        <source>Comes at the next quiet moment</source>
        <translation>З’явіцца ў бліжэйшую спакойную хвіліну</translation>
    </message>
    <message>
        <source>Withdrawn, published %1</source>
        <translation>Адкліканы, апублікаваны %1</translation>
    </message>
    <message>
        <source>Kept, published %1</source>
        <translation>Захоўваецца, апублікаваны %1</translation>
    </message>
    <message>
        <source>The kiosk broke down three times while it was being opened.</source>
        <translation>Пры яго адкрыцці ў кіёску тройчы адбыўся збой.</translation>
    </message>
    <message>
        <source>It could not be shown, three times.</source>
        <translation>Тройчы не ўдалося яго паказаць.</translation>
    </message>
    <message>
        <source>Mend the slide and publish the pack again. In the words of the program: %1</source>
        <translation>Выпраўце слайд і апублікуйце набор зноў. Паведамленне праграмы: %1</translation>
    </message>
    <message>
        <source>Plug in a stick with a pack; it appears here. Touch a pack to have it checked.</source>
        <translation>Устаўце флэшку з наборам — ён з’явіцца тут. Дакраніцеся да набору, каб праверыць яго.</translation>
    </message>
    <message>
        <source>%1 inches</source>
        <translation>Дыяганаль %1″</translation>
    </message>
    <message>
        <source>Leave to the desktop</source>
        <translation>Выхад на працоўны стол</translation>
    </message>
    <message>
        <source>Doctor</source>
        <translation>Дыягностыка</translation>
    </message>
    <message>
        <source>Calibrate the screen</source>
        <translation>Каліброўка экрана</translation>
    </message>
    <message>
        <source>Restart the kiosk</source>
        <translation>Перазапуск кіёска</translation>
    </message>
    <message>
        <source>Back in a few seconds</source>
        <translation>Вернецца праз некалькі секунд</translation>
    </message>
    <message>
        <source>The exhibition stops</source>
        <translation>Выстаўка спыніцца</translation>
    </message>
    <message>
        <source>Looks the machine over</source>
        <translation>Правярае камп’ютар</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Гучнасць</translation>
    </message>
</context>
<context>
    <name>StaffSheet</name>
    <message numerus="yes">
        <source>%n to fix</source>
        <translation>
            <numerusform>Патрабуе ўвагі: %n</numerusform>
            <numerusform>Патрабуюць увагі: %n</numerusform>
            <numerusform>Патрабуюць увагі: %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StillThere</name>
    <message>
        <source>The story will be put away for the next visitor.</source>
        <translation>Экран вернецца да пачатку для наступнага госця.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Працягнуць</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>Пачаць нанова</translation>
    </message>
    <message>
        <source>Still there?</source>
        <translation>Вы яшчэ тут?</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Read on</source>
        <translation>Чытаць далей</translation>
    </message>
</context>
<context>
    <name>TimelinePage</name>
    <message numerus="yes">
        <source>%n years</source>
        <translation>
            <numerusform>%n год</numerusform>
            <numerusform>%n гады</numerusform>
            <numerusform>%n гадоў</numerusform>
        </translation>
    </message>
</context>
</TS>
