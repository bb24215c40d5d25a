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
        <translation>Слупкамі</translation>
    </message>
    <message>
        <source>Beside %1</source>
        <translation>Побач %1</translation>
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
        <translation>Даныя да: %1</translation>
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
        <translation>Высокі кантраст прыбірае адценні і тонкія лініі</translation>
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
        <source>It will not play today. The staff have been told.</source>
        <translation>Сёння ён не пойдзе. Супрацоўнікі ўжо ведаюць.</translation>
    </message>
    <message>
        <source>It will not play today. The staff have been told, and the other films are whole.</source>
        <translation>Сёння ён не пойдзе. Супрацоўнікі ўжо ведаюць, астатнія фільмы цэлыя.</translation>
    </message>
    <message>
        <source>These will play</source>
        <translation>Гэтыя пойдуць</translation>
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
        <source>10 s on</source>
        <translation>10 с наперад</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Гучнасць</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Без</translation>
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
        <source>%1 marks %n years</source>
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
        <translation>Поўныя ліцэнзіі</translation>
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
        <source>No news have come yet</source>
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
    <name>Programme</name>
    <message>
        <source>Exhibition</source>
        <translation>Выстаўка</translation>
    </message>
    <message>
        <source>Concert</source>
        <translation>Канцэрт</translation>
    </message>
    <message>
        <source>Contest</source>
        <translation>Конкурс</translation>
    </message>
    <message>
        <source>Festival</source>
        <translation>Фестываль</translation>
    </message>
    <message>
        <source>Lecture</source>
        <translation>Лекцыя</translation>
    </message>
    <message>
        <source>Film</source>
        <translation>Кіно</translation>
    </message>
    <message>
        <source>Day of Culture</source>
        <translation>Дзень культуры</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Тэматычны год</translation>
    </message>
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
        <source>Events past</source>
        <translation>Мінулыя падзеі</translation>
    </message>
    <message>
        <source>Remembered: %1</source>
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
        <translation>Доля ўсяго гандлю</translation>
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
        <source>Where it was read</source>
        <translation>Дзе прачытана</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>Паводле стану на</translation>
    </message>
    <message>
        <source>What is counted</source>
        <translation>Што палічана</translation>
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
        <source>Scan to read it on your phone</source>
        <translation>Скануйце, каб прачытаць на тэлефоне</translation>
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
