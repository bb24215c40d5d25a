<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>Attract</name>
    <message>
        <source>Touch to begin</source>
        <translation>Коснитесь, чтобы начать</translation>
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
        <translation>Главная</translation>
    </message>
    <message>
        <source>Info</source>
        <translation>Справка</translation>
    </message>
    <message>
        <source>Display</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Usual height</source>
        <translation>Обычная высота</translation>
    </message>
    <message>
        <source>Slide %1 of %2</source>
        <translation>Слайд %1 из %2</translation>
    </message>
</context>
<context>
    <name>Composition</name>
    <message>
        <source>Smaller goods</source>
        <translation>Мелкие товары</translation>
    </message>
    <message>
        <source>All goods</source>
        <translation>Все товары</translation>
    </message>
    <message>
        <source>As bars</source>
        <translation>Полосами</translation>
    </message>
    <message>
        <source>Compare with %1</source>
        <translation>Сравнить с %1-м</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>Товары</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Сумма</translation>
    </message>
    <message>
        <source>Year by year</source>
        <translation>По годам</translation>
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
        <translation>Начать</translation>
    </message>
    <message>
        <source>Part %1 of %2</source>
        <translation>Часть %1 из %2</translation>
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
        <translation>График</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Таблица</translation>
    </message>
    <message>
        <source>Drag for more</source>
        <translation>Потяните, чтобы увидеть остальные</translation>
    </message>
    <message>
        <source>Data to %1</source>
        <translation>Последние данные: %1</translation>
    </message>
    <message>
        <source>Code to the source: %1</source>
        <translation>Код к источнику: %1</translation>
    </message>
</context>
<context>
    <name>Display</name>
    <message>
        <source>Display</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Everything returns to normal when the visit ends.</source>
        <translation>Когда вы уйдёте, всё вернётся к обычному виду.</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Размер текста</translation>
    </message>
    <message>
        <source>How large the words are</source>
        <translation>Насколько крупные буквы</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Обычный</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>Крупный</translation>
    </message>
    <message>
        <source>Largest</source>
        <translation>Самый крупный</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Цвета</translation>
    </message>
    <message>
        <source>High contrast removes tints and hairlines</source>
        <translation>Контраст — без полутонов</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>День</translation>
    </message>
    <message>
        <source>Night</source>
        <translation>Ночь</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Контраст</translation>
    </message>
    <message>
        <source>Controls</source>
        <translation>Кнопки</translation>
    </message>
    <message>
        <source>Lower brings every button within seated reach</source>
        <translation>Ниже — чтобы дотянуться сидя</translation>
    </message>
    <message>
        <source>Usual height</source>
        <translation>Обычно</translation>
    </message>
    <message>
        <source>Lower</source>
        <translation>Ниже</translation>
    </message>
    <message>
        <source>Movement</source>
        <translation>Движение</translation>
    </message>
    <message>
        <source>Calm shows every picture finished</source>
        <translation>Спокойно — картины сразу готовы</translation>
    </message>
    <message>
        <source>Moving</source>
        <translation>С движением</translation>
    </message>
    <message>
        <source>Calm</source>
        <translation>Спокойно</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Время</translation>
    </message>
    <message>
        <source>How long the kiosk waits for you</source>
        <translation>Как долго экран вас ждёт</translation>
    </message>
    <message>
        <source>Usual</source>
        <translation>Обычно</translation>
    </message>
    <message>
        <source>More time</source>
        <translation>Больше времени</translation>
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
        <translation>Касание</translation>
    </message>
    <message>
        <source>Keys of the desktop</source>
        <translation>Клавиши рабочего стола</translation>
    </message>
    <message>
        <source>Size of the picture</source>
        <translation>Размер изображения</translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation>Калибровка</translation>
    </message>
    <message>
        <source>Graphics</source>
        <translation>Графика</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Звук</translation>
    </message>
    <message>
        <source>Films</source>
        <translation>Фильмы</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Диск</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Память</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Часы</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Часовой пояс</translation>
    </message>
    <message>
        <source>Start by itself</source>
        <translation>Автозапуск</translation>
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
        <translation>%1 пикселей, масштаб %2, %3 кадров в секунду</translation>
    </message>
    <message>
        <source>only %1 pixels</source>
        <translation>только %1 пикселей</translation>
    </message>
    <message>
        <source>no screen is connected</source>
        <translation>экран не подключён</translation>
    </message>
    <message>
        <source>%1</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>no touch screen answers</source>
        <translation>сенсорный экран не отвечает</translation>
    </message>
    <message>
        <source>the kiosk can hold them</source>
        <translation>киоск может их удержать</translation>
    </message>
    <message>
        <source>the kiosk cannot hold them: a visitor can leave</source>
        <translation>киоск не может их удержать, посетитель может выйти</translation>
    </message>
    <message>
        <source>%1 inches; a finger&apos;s 20 mm are %2 pixels</source>
        <translation>диагональ %1″; 20 мм пальца — это %2 пикселей</translation>
    </message>
    <message>
        <source>set to %1 inches, and the screen says that it has %2</source>
        <translation>в настройках %1″, а экран сообщает %2″</translation>
    </message>
    <message>
        <source>20 mm are %1 pixels, more than the design gives a button</source>
        <translation>20 мм — это %1 пикселей, больше, чем имеет кнопка</translation>
    </message>
    <message>
        <source>touches miss by %1 mm at most</source>
        <translation>отклонение касания не более %1 мм</translation>
    </message>
    <message>
        <source>touches miss by %1 mm</source>
        <translation>касание отклоняется на %1 мм</translation>
    </message>
    <message>
        <source>nobody has measured it</source>
        <translation>никто не измерял</translation>
    </message>
    <message>
        <source>none; the processor draws everything, films as well</source>
        <translation>видеокарты нет; всё рисует процессор, фильмы тоже</translation>
    </message>
    <message>
        <source>cannot be looked up on this system</source>
        <translation>в этой системе нельзя узнать</translation>
    </message>
    <message>
        <source>nothing that sounds is connected</source>
        <translation>динамики не подключены</translation>
    </message>
    <message>
        <source>%1 plays to its end: %2 × %3</source>
        <translation>%1 воспроизводится до конца: %2 × %3</translation>
    </message>
    <message>
        <source>the pack has none</source>
        <translation>в наборе их нет</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 GB are free</source>
        <translation>свободно %1 ГБ</translation>
    </message>
    <message>
        <source>only %1 GB are free</source>
        <translation>свободно только %1 ГБ</translation>
    </message>
    <message>
        <source>nothing can be written to %1</source>
        <translation>нельзя записать в %1</translation>
    </message>
    <message>
        <source>it says %1, and the pack is of %2</source>
        <translation>показывает %1, а набор от %2</translation>
    </message>
    <message>
        <source>%1, like the exhibition</source>
        <translation>%1, как на выставке</translation>
    </message>
    <message>
        <source>the machine counts %1, the exhibition in %2 counts %3</source>
        <translation>компьютер считает %1, а выставка (%2) — %3</translation>
    </message>
    <message>
        <source>after a power cut the kiosk would stay off</source>
        <translation>после сбоя питания киоск сам не включится</translation>
    </message>
    <message>
        <source>%1: no remarks</source>
        <translation>%1: замечаний нет</translation>
    </message>
    <message>
        <source>%1: %2 remarks</source>
        <translation>%1: замечаний — %2</translation>
    </message>
    <message>
        <source>%1: %2 errors</source>
        <translation>%1: ошибок — %2</translation>
    </message>
    <message>
        <source>%1 is not a pack</source>
        <translation>%1 — это не набор</translation>
    </message>
    <message>
        <source>set</source>
        <translation>задан</translation>
    </message>
    <message>
        <source>not set, so the staff door stays shut</source>
        <translation>не задан, поэтому служебный вход закрыт</translation>
    </message>
    <message>
        <source>other users of this machine can read its file</source>
        <translation>его файл могут читать другие пользователи</translation>
    </message>
    <message>
        <source>its file is damaged, so the staff door stays shut</source>
        <translation>его файл повреждён, поэтому служебный вход закрыт</translation>
    </message>
    <message>
        <source>could not be looked at: %1</source>
        <translation>не удалось проверить: %1</translation>
    </message>
    <message>
        <source>Choose at least 1280 × 720 in the settings of the system.</source>
        <translation>Выберите в настройках системы не менее 1280 × 720.</translation>
    </message>
    <message>
        <source>Plug in the cable of the screen and switch it on.</source>
        <translation>Подключите кабель экрана и включите его.</translation>
    </message>
    <message>
        <source>Plug in the USB cable of the touch screen, then restart the kiosk.</source>
        <translation>Подключите USB-кабель сенсорного экрана и перезапустите киоск.</translation>
    </message>
    <message>
        <source>At the login choose a session on X11 (Xorg), or the kiosk&apos;s own.</source>
        <translation>При входе выберите сеанс X11 (Xorg) или собственный сеанс киоска.</translation>
    </message>
    <message>
        <source>Calibrate the screen: hold a bank card to the glass.</source>
        <translation>Откалибруйте экран: приложите к стеклу банковскую карту.</translation>
    </message>
    <message>
        <source>Choose a larger screen, or calibrate it if the inches are wrong.</source>
        <translation>Возьмите экран побольше или откалибруйте его, если диагональ неверна.</translation>
    </message>
    <message>
        <source>Calibrate touch in the settings of the system, then measure it.</source>
        <translation>Откалибруйте касание в настройках системы и измерьте снова.</translation>
    </message>
    <message>
        <source>On the staff sheet choose Calibrate, then touch the crosses.</source>
        <translation>Откройте калибровку экрана и коснитесь крестиков.</translation>
    </message>
    <message>
        <source>Good enough for pages; large films may need a graphics driver.</source>
        <translation>Для страниц хватает; большим фильмам может понадобиться драйвер видеокарты.</translation>
    </message>
    <message>
        <source>Plug in the loudspeakers, or do without: films have subtitles.</source>
        <translation>Подключите динамики или обойдитесь без них: у фильмов есть субтитры.</translation>
    </message>
    <message>
        <source>Save it as MP4 with H.264 and AAC, or as WebM with VP9 and Opus.</source>
        <translation>Сохраните его как MP4 с H.264 и AAC или как WebM с VP9 и Opus.</translation>
    </message>
    <message>
        <source>Make room: a new pack needs a place beside the old ones.</source>
        <translation>Освободите место: новый набор хранится рядом со старыми.</translation>
    </message>
    <message>
        <source>Give the user of the kiosk the right to write there.</source>
        <translation>Дайте пользователю киоска право записывать туда.</translation>
    </message>
    <message>
        <source>Close other programs; the kiosk wants 1 GB.</source>
        <translation>Закройте другие программы; киоску нужен 1 ГБ.</translation>
    </message>
    <message>
        <source>Set date and time in the settings of the system.</source>
        <translation>Задайте дату и время в настройках системы.</translation>
    </message>
    <message>
        <source>Set the time zone of the system to %2.</source>
        <translation>Задайте в системе часовой пояс %2.</translation>
    </message>
    <message>
        <source>Install the kiosk session; docs/kiosk-setup.md tells how.</source>
        <translation>Установите сеанс киоска; как — в docs/kiosk-setup.md.</translation>
    </message>
    <message>
        <source>kiosk check names each of them.</source>
        <translation>kiosk check называет каждое.</translation>
    </message>
    <message>
        <source>kiosk check names each of them; these slides are left out.</source>
        <translation>kiosk check называет каждую; такие слайды не показываются.</translation>
    </message>
    <message>
        <source>Publish a pack; until then the built-in one is shown.</source>
        <translation>Опубликуйте набор; до тех пор показывается встроенный.</translation>
    </message>
    <message>
        <source>Run kiosk pin in a terminal.</source>
        <translation>Выполните kiosk pin в терминале.</translation>
    </message>
    <message>
        <source>Run kiosk pin in a terminal: it makes the file again.</source>
        <translation>Выполните kiosk pin в терминале: файл будет создан заново.</translation>
    </message>
</context>
<context>
    <name>DoctorPage</name>
    <message numerus="yes">
        <source>%n to fix</source>
        <translation>
            <numerusform>Требует внимания: %n</numerusform>
            <numerusform>Требуют внимания: %n</numerusform>
            <numerusform>Требуют внимания: %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Event</name>
    <message>
        <source>More</source>
        <translation>Подробнее</translation>
    </message>
    <message>
        <source>Founded</source>
        <translation>Основан</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Когда</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Где</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>QR code with the entry for a calendar</source>
        <translation>QR-код с записью для календаря</translation>
    </message>
    <message>
        <source>Scan to put it into your calendar</source>
        <translation>Отсканируйте, чтобы добавить в календарь</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>The whole story</source>
        <translation>Вся история</translation>
    </message>
</context>
<context>
    <name>Film</name>
    <message>
        <source>This film has lost its thread</source>
        <translation>Нить фильма оборвалась</translation>
    </message>
    <message>
        <source>It cannot be played at the moment. Try again later.</source>
        <translation>Сейчас его показать не удаётся. Попробуйте позже.</translation>
    </message>
    <message>
        <source>It cannot be played at the moment. Try again, or choose another film.</source>
        <translation>Сейчас его показать не удаётся. Попробуйте ещё раз или выберите другой фильм.</translation>
    </message>
    <message>
        <source>Other films</source>
        <translation>Другие фильмы</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Попробовать ещё</translation>
    </message>
    <message>
        <source>Next film</source>
        <translation>Следующий</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Place in the film</source>
        <translation>Место в фильме</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Пауза</translation>
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
        <translation>10 с вперёд</translation>
    </message>
    <message>
        <source>+10 s</source>
        <translation>+10 с</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Дальше</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Громкость</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Выкл.</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Смотреть</translation>
    </message>
</context>
<context>
    <name>FilmRow</name>
    <message numerus="yes">
        <source>%n languages</source>
        <translation>
            <numerusform>%n язык</numerusform>
            <numerusform>%n языка</numerusform>
            <numerusform>%n языков</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Gallery</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 из %2</translation>
    </message>
    <message>
        <source>Spread to look closer</source>
        <translation>Разведите пальцы, чтобы приблизить</translation>
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
        <translation>Показать год за годом</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Остановить</translation>
    </message>
    <message>
        <source>%1 times the figure of %2</source>
        <translation>%1-кратный рост с %2 года</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 к %2 году</translation>
    </message>
    <message>
        <source>%1: %2 in %3, %4 in %5.</source>
        <translation>%1: %3 — %2, %5 — %4.</translation>
    </message>
    <message>
        <source>%1: %2 in %3, %4 in %5; the peak was %6 in %7.</source>
        <translation>%1: %3 — %2, %5 — %4; больше всего — %6, %7.</translation>
    </message>
    <message>
        <source>%1: from %2 to %3</source>
        <translation>%1: от %2 до %3</translation>
    </message>
    <message>
        <source>no value</source>
        <translation>нет данных</translation>
    </message>
    <message>
        <source>Share of all trade</source>
        <translation>Доля во всей торговле</translation>
    </message>
    <message>
        <source>Index, %1 = 100</source>
        <translation>Индекс, %1 = 100</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Сравнить</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Доля</translation>
    </message>
    <message>
        <source>Index</source>
        <translation>Индекс</translation>
    </message>
</context>
<context>
    <name>Home</name>
    <message>
        <source>From the news, %1</source>
        <translation>Из новостей, %1</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message numerus="yes">
        <source>Today marks %n years</source>
        <translation>
            <numerusform>Сегодня исполняется %n год</numerusform>
            <numerusform>Сегодня исполняется %n года</numerusform>
            <numerusform>Сегодня исполняется %n лет</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n years ago on %1</source>
        <translation>
            <numerusform>%1 исполнится %n год</numerusform>
            <numerusform>%1 исполнится %n года</numerusform>
            <numerusform>%1 исполнится %n лет</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Info</name>
    <message>
        <source>Info</source>
        <translation>Справка</translation>
    </message>
    <message>
        <source>About this exhibition</source>
        <translation>Об этой выставке</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Licences in full</source>
        <translation>Лицензии полностью</translation>
    </message>
    <message>
        <source>Version %1 · content of %2</source>
        <translation>Версия %1 · содержание на %2</translation>
    </message>
</context>
<context>
    <name>InfoSheet</name>
    <message numerus="yes">
        <source>%n sources</source>
        <translation>
            <numerusform>%n источник</numerusform>
            <numerusform>%n источника</numerusform>
            <numerusform>%n источников</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Languages</name>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>The kiosk returns to %1 when the visit ends.</source>
        <translation>Когда вы уйдёте, экран вернётся к языку: %1.</translation>
    </message>
    <message>
        <source>Welcome!</source>
        <translation>Добро пожаловать!</translation>
    </message>
</context>
<context>
    <name>LeftOutRow</name>
    <message numerus="yes">
        <source>%n slides are left out</source>
        <translation>
            <numerusform>%n слайд не показывается</numerusform>
            <numerusform>%n слайда не показываются</numerusform>
            <numerusform>%n слайдов не показываются</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Map</name>
    <message>
        <source>Whole map</source>
        <translation>Вся карта</translation>
    </message>
    <message>
        <source>First city</source>
        <translation>Первый город</translation>
    </message>
    <message>
        <source>Touch a city, or spread to look closer</source>
        <translation>Коснитесь города или разведите пальцы</translation>
    </message>
    <message>
        <source>Next city</source>
        <translation>Дальше</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
</context>
<context>
    <name>News</name>
    <message>
        <source>Updated %1. Works offline</source>
        <translation>Обновлено %1. Читается и без сети</translation>
    </message>
    <message>
        <source>No news yet</source>
        <translation>Новостей пока нет</translation>
    </message>
    <message>
        <source>They appear here by themselves once there is a network.</source>
        <translation>Они появятся здесь сами, когда будет сеть.</translation>
    </message>
    <message>
        <source>Next in the news</source>
        <translation>Следующая новость</translation>
    </message>
    <message>
        <source>All news</source>
        <translation>Все новости</translation>
    </message>
    <message>
        <source>Scan to read on at %1, in Belarusian</source>
        <translation>Отсканируйте код, чтобы читать дальше на %1, на белорусском языке</translation>
    </message>
    <message>
        <source>Scan to read on at %1, in Russian</source>
        <translation>Отсканируйте код, чтобы читать дальше на %1, на русском языке</translation>
    </message>
    <message>
        <source>Scan to read on at %1, in Chinese</source>
        <translation>Отсканируйте код, чтобы читать дальше на %1, на китайском языке</translation>
    </message>
    <message>
        <source>Scan to read on at %1, in English</source>
        <translation>Отсканируйте код, чтобы читать дальше на %1, на английском языке</translation>
    </message>
    <message>
        <source>Scan to read on at %1</source>
        <translation>Отсканируйте код, чтобы читать дальше на %1</translation>
    </message>
    <message>
        <source>The whole story</source>
        <translation>Подробнее</translation>
    </message>
</context>
<context>
    <name>Numbers</name>
    <message>
        <source>article, %1: %2</source>
        <translation>статья, %1: %2</translation>
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
        <translation>Всё в этом разделе</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>Ещё %1</translation>
    </message>
    <message>
        <source>To the first slide</source>
        <translation>К первому слайду</translation>
    </message>
</context>
<context>
    <name>OverviewPage</name>
    <message numerus="yes">
        <source>%n slides</source>
        <translation>
            <numerusform>%n слайд</numerusform>
            <numerusform>%n слайда</numerusform>
            <numerusform>%n слайдов</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pack</name>
    <message>
        <source>A file cannot be read</source>
        <translation>Файл не удаётся прочитать</translation>
    </message>
    <message>
        <source>This folder is not a pack</source>
        <translation>Эта папка — не набор</translation>
    </message>
    <message>
        <source>A file does not belong in a pack</source>
        <translation>В наборе есть то, чему там не место</translation>
    </message>
    <message>
        <source>Something is missing</source>
        <translation>Чего-то не хватает</translation>
    </message>
    <message>
        <source>The kiosk does not know this word</source>
        <translation>Киоск не знает этого слова</translation>
    </message>
    <message>
        <source>This is written in a way that the kiosk does not understand</source>
        <translation>Это записано так, что киоск не понимает</translation>
    </message>
    <message>
        <source>A translation is missing</source>
        <translation>Не хватает перевода</translation>
    </message>
    <message>
        <source>Letters that do not belong here</source>
        <translation>Здесь не те буквы</translation>
    </message>
    <message>
        <source>Too long or too large</source>
        <translation>Слишком длинно или слишком много</translation>
    </message>
    <message>
        <source>The same stands here twice</source>
        <translation>Одно и то же записано дважды</translation>
    </message>
    <message>
        <source>It names something that the pack does not have</source>
        <translation>Названо то, чего в наборе нет</translation>
    </message>
    <message>
        <source>It is not shown anywhere</source>
        <translation>Это нигде не показывается</translation>
    </message>
    <message>
        <source>A source is missing</source>
        <translation>Не назван источник</translation>
    </message>
    <message>
        <source>Words and table do not agree</source>
        <translation>Слова не совпадают с таблицей</translation>
    </message>
    <message>
        <source>A number is doubtful</source>
        <translation>Число вызывает сомнение</translation>
    </message>
    <message>
        <source>A table has errors</source>
        <translation>В таблице ошибки</translation>
    </message>
    <message>
        <source>A picture cannot be shown</source>
        <translation>Изображение не удаётся показать</translation>
    </message>
    <message>
        <source>A film does not play well</source>
        <translation>Фильм воспроизводится с ошибками</translation>
    </message>
    <message>
        <source>Subtitles are missing or wrong</source>
        <translation>Субтитров нет или в них ошибки</translation>
    </message>
    <message>
        <source>Something is wrong here</source>
        <translation>Здесь что-то не так</translation>
    </message>
</context>
<context>
    <name>PackPage</name>
    <message numerus="yes">
        <source>This pack cannot be shown: %n errors</source>
        <translation>
            <numerusform>Этот набор нельзя показывать: %n ошибка</numerusform>
            <numerusform>Этот набор нельзя показывать: %n ошибки</numerusform>
            <numerusform>Этот набор нельзя показывать: %n ошибок</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This pack can be shown: %n remarks</source>
        <translation>
            <numerusform>Этот набор можно показывать: %n замечание</numerusform>
            <numerusform>Этот набор можно показывать: %n замечания</numerusform>
            <numerusform>Этот набор можно показывать: %n замечаний</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PackRow</name>
    <message numerus="yes">
        <source>%n remarks</source>
        <translation>
            <numerusform>%n замечание</numerusform>
            <numerusform>%n замечания</numerusform>
            <numerusform>%n замечаний</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PinPage</name>
    <message numerus="yes">
        <source>That was not right. %n attempts are left before a pause of five minutes.</source>
        <translation>
            <numerusform>Неверно. Осталась %n попытка до паузы на пять минут.</numerusform>
            <numerusform>Неверно. Осталось %n попытки до паузы на пять минут.</numerusform>
            <numerusform>Неверно. Осталось %n попыток до паузы на пять минут.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Programme</name>
    <message>
        <source>All day</source>
        <translation>Весь день</translation>
    </message>
    <message>
        <source>Today, all day</source>
        <translation>Сегодня весь день</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Сейчас</translation>
    </message>
    <message>
        <source>Now, until %1</source>
        <translation>Сейчас, до %1</translation>
    </message>
    <message>
        <source>Today, %1</source>
        <translation>Сегодня, %1</translation>
    </message>
    <message>
        <source>Next, %1</source>
        <translation>Далее, %1</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation>Далее: %1</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Сегодня</translation>
    </message>
    <message>
        <source>Happening now</source>
        <translation>Прямо сейчас</translation>
    </message>
    <message>
        <source>Coming up today</source>
        <translation>Сегодня ещё будет</translation>
    </message>
    <message>
        <source>That is all for today</source>
        <translation>На сегодня всё</translation>
    </message>
    <message>
        <source>Today the halls are quiet</source>
        <translation>Сегодня в залах тихо</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Позже</translation>
    </message>
    <message>
        <source>Nothing more today</source>
        <translation>Сегодня больше ничего</translation>
    </message>
    <message>
        <source>Nothing of this kind</source>
        <translation>Ничего такого</translation>
    </message>
    <message>
        <source>No events on %1</source>
        <translation>%1: событий нет</translation>
    </message>
    <message>
        <source>The next programme appears here as soon as it is known.</source>
        <translation>Следующая программа появится здесь, как только станет известна.</translation>
    </message>
    <message>
        <source>Coming events</source>
        <translation>Будущие события</translation>
    </message>
    <message>
        <source>Past events</source>
        <translation>Прошедшие события</translation>
    </message>
    <message>
        <source>Looking back: %1</source>
        <translation>Вспомним: %1</translation>
    </message>
</context>
<context>
    <name>ProgrammePage</name>
    <message numerus="yes">
        <source>All %n events</source>
        <translation>
            <numerusform>%n событие</numerusform>
            <numerusform>Все %n события</numerusform>
            <numerusform>Все %n событий</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ranking</name>
    <message>
        <source>Share of all trade</source>
        <translation>Доля во всей торговле</translation>
    </message>
    <message>
        <source>%1: share of all trade, %2</source>
        <translation>%1: доля всей торговли, %2</translation>
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
        <translation>Закрыть</translation>
    </message>
</context>
<context>
    <name>Slide</name>
    <message>
        <source>Source: %1</source>
        <translation>Источник: %1</translation>
    </message>
</context>
<context>
    <name>Source</name>
    <message>
        <source>Where this number comes from</source>
        <translation>Откуда эта цифра</translation>
    </message>
    <message>
        <source>Where this comes from</source>
        <translation>Откуда это известно</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Источник</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>По состоянию на</translation>
    </message>
    <message>
        <source>What it counts</source>
        <translation>Что учтено</translation>
    </message>
    <message>
        <source>Newer figure</source>
        <translation>Более новая цифра</translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation>Полезно знать</translation>
    </message>
    <message>
        <source>QR code with the address of the page</source>
        <translation>QR-код с адресом страницы</translation>
    </message>
    <message>
        <source>News report</source>
        <translation>Новость</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Статья</translation>
    </message>
    <message>
        <source>Interview</source>
        <translation>Интервью</translation>
    </message>
    <message>
        <source>Research article</source>
        <translation>Научная статья</translation>
    </message>
    <message>
        <source>Encyclopaedia article</source>
        <translation>Энциклопедическая статья</translation>
    </message>
    <message>
        <source>Speech</source>
        <translation>Речь</translation>
    </message>
    <message>
        <source>Official statement</source>
        <translation>Официальное заявление</translation>
    </message>
    <message>
        <source>Guidelines</source>
        <translation>Рекомендации</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Данные</translation>
    </message>
    <message>
        <source>Infographic</source>
        <translation>Инфографика</translation>
    </message>
    <message>
        <source>Photo report</source>
        <translation>Фоторепортаж</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Видео</translation>
    </message>
    <message>
        <source>Scan to read it on your phone</source>
        <translation>Отсканируйте, чтобы прочитать на телефоне</translation>
    </message>
    <message>
        <source>read on %1</source>
        <translation>прочитано на %1</translation>
    </message>
</context>
<context>
    <name>Staff</name>
    <message>
        <source>For staff</source>
        <translation>Для сотрудников</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Leave to the desktop?</source>
        <translation>Выйти на рабочий стол?</translation>
    </message>
    <message>
        <source>The exhibition stops until somebody starts the kiosk again.</source>
        <translation>Выставка остановится, пока кто-нибудь снова не запустит киоск.</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Выйти</translation>
    </message>
    <message>
        <source>Restart the kiosk?</source>
        <translation>Перезапустить киоск?</translation>
    </message>
    <message>
        <source>It is back in a few seconds, if the kiosk session started it.</source>
        <translation>Он вернётся через несколько секунд, если его запустил сеанс киоска.</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Перезапустить</translation>
    </message>
    <message>
        <source>Done. Visitors see it after a restart of the kiosk.</source>
        <translation>Готово. Посетители увидят это после перезапуска киоска.</translation>
    </message>
    <message>
        <source>Restore the previous pack?</source>
        <translation>Вернуть предыдущий набор?</translation>
    </message>
    <message>
        <source>Restore previous pack</source>
        <translation>Вернуть предыдущий набор</translation>
    </message>
    <message>
        <source>The kiosk is in safe mode; visitors see the change after a restart.</source>
        <translation>Киоск в безопасном режиме; посетители увидят изменение после перезапуска.</translation>
    </message>
    <message>
        <source>Visitors see the change at the next quiet moment.</source>
        <translation>Посетители увидят изменение в ближайшую спокойную минуту.</translation>
    </message>
    <message>
        <source>From the next quiet moment on visitors see the pack that kiosk.toml names.</source>
        <translation>С ближайшей спокойной минуты посетители увидят набор, указанный в kiosk.toml.</translation>
    </message>
    <message>
        <source>From the next quiet moment on visitors see the pack that came with the kiosk.</source>
        <translation>С ближайшей спокойной минуты посетители увидят набор, встроенный в киоск.</translation>
    </message>
    <message>
        <source>From the next quiet moment on visitors see “%1”, published %2.</source>
        <translation>С ближайшей спокойной минуты посетители увидят набор «%1», опубликованный %2.</translation>
    </message>
    <message>
        <source>Put %1 on the screen?</source>
        <translation>Показать %1 на экране?</translation>
    </message>
    <message>
        <source>Put it on the screen</source>
        <translation>Показать на экране</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Минутку…</translation>
    </message>
    <message>
        <source>Done. Visitors see it at the next quiet moment.</source>
        <translation>Готово. Посетители увидят это в ближайшую спокойную минуту.</translation>
    </message>
    <message>
        <source>That did not work; nothing has changed.</source>
        <translation>Не получилось; ничего не изменилось.</translation>
    </message>
    <message>
        <source>closes in %1</source>
        <translation>закроется через %1</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Outline of a bank card</source>
        <translation>Контур банковской карты</translation>
    </message>
    <message>
        <source>Hold a bank card here</source>
        <translation>Приложите карту</translation>
    </message>
    <message>
        <source>For staff, calibrate the screen</source>
        <translation>Для сотрудников: калибровка экрана</translation>
    </message>
    <message>
        <source>Drag the knot until the outline is as large as the card.</source>
        <translation>Тяните узелок, пока контур не станет размером с банковскую карту.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Check touch</source>
        <translation>Касание</translation>
    </message>
    <message>
        <source>%1 mm, the size of every bank card</source>
        <translation>%1 мм — размер любой банковской карты</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Меньше</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Больше</translation>
    </message>
    <message>
        <source>How high it hangs, in mm</source>
        <translation>На какой высоте висит, в мм</translation>
    </message>
    <message>
        <source>top of the glass</source>
        <translation>верх стекла</translation>
    </message>
    <message>
        <source>highest seated reach</source>
        <translation>досягаемо сидя</translation>
    </message>
    <message>
        <source>bottom of the glass</source>
        <translation>низ стекла</translation>
    </message>
    <message>
        <source>Hangs lower</source>
        <translation>Висит ниже</translation>
    </message>
    <message>
        <source>Hangs higher</source>
        <translation>Висит выше</translation>
    </message>
    <message>
        <source>%1 pixels to the millimetre, %2 inches</source>
        <translation>%1 пикселя в миллиметре, диагональ %2 дюйма</translation>
    </message>
    <message>
        <source>The smallest button is %1 mm high. It should never be under 20 mm.</source>
        <translation>Наименьшая кнопка имеет высоту %1 мм. Она не должна быть меньше 20 мм.</translation>
    </message>
    <message>
        <source>Touch the middle of each cross</source>
        <translation>Коснитесь крестиков</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 из %2</translation>
    </message>
    <message>
        <source>The largest miss is %1 mm.</source>
        <translation>Наибольшее отклонение — %1 мм.</translation>
    </message>
    <message>
        <source>How is the machine?</source>
        <translation>Как работает компьютер?</translation>
    </message>
    <message>
        <source>For staff, doctor</source>
        <translation>Для сотрудников: диагностика</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Проверить снова</translation>
    </message>
    <message>
        <source>Looking the machine over; this takes some seconds…</source>
        <translation>Идёт проверка; это займёт несколько секунд…</translation>
    </message>
    <message>
        <source>Nothing to fix</source>
        <translation>Всё в порядке</translation>
    </message>
    <message>
        <source>For staff, exhibition pack</source>
        <translation>Для сотрудников: набор выставки</translation>
    </message>
    <message>
        <source>The pack is being checked; large films take a while…</source>
        <translation>Набор проверяется; большие фильмы требуют времени…</translation>
    </message>
    <message>
        <source>Left out: %1</source>
        <translation>Не показывается: %1</translation>
    </message>
    <message>
        <source>It cannot be put on the screen: --pack names what is shown here</source>
        <translation>Его нельзя показать: что показывается здесь, определяет --pack</translation>
    </message>
    <message>
        <source>This pack can be shown: no remarks</source>
        <translation>Этот набор можно показывать: замечаний нет</translation>
    </message>
    <message>
        <source>Enter the PIN</source>
        <translation>Введите PIN-код</translation>
    </message>
    <message>
        <source>Visitors: touch Close to return to the exhibition.</source>
        <translation>Посетителям: коснитесь «Закрыть», чтобы вернуться к выставке.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Готово</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Стереть</translation>
    </message>
    <message>
        <source>No PIN opens this door, its file is damaged. Run kiosk pin in a terminal.</source>
        <translation>Файл PIN-кода повреждён, войти нельзя. Выполните kiosk pin в терминале.</translation>
    </message>
    <message>
        <source>Too many wrong PINs. The next is heard in %1, one of %2 or more digits sooner.</source>
        <translation>Слишком много ошибок. Следующая попытка через %1; PIN-код из %2 и более цифр можно ввести раньше.</translation>
    </message>
    <message>
        <source>Cannot be shown</source>
        <translation>Нельзя показывать</translation>
    </message>
    <message>
        <source>No remarks</source>
        <translation>Замечаний нет</translation>
    </message>
    <message>
        <source>What would you like to do?</source>
        <translation>Что вы хотите сделать?</translation>
    </message>
    <message>
        <source>Previous pack</source>
        <translation>Предыдущий набор</translation>
    </message>
    <message>
        <source>Closes in %1 if nobody touches it</source>
        <translation>Без касаний закроется через %1</translation>
    </message>
    <message>
        <source>Exhibition pack</source>
        <translation>Набор выставки</translation>
    </message>
    <message>
        <source>Safe mode: the kiosk failed several times in a row</source>
        <translation>Безопасный режим: несколько сбоев подряд</translation>
    </message>
    <message>
        <source>On the screen, published %1</source>
        <translation>На экране, опубликован %1</translation>
    </message>
    <message>
        <source>On the screen, content of %1</source>
        <translation>На экране, содержание на %1</translation>
    </message>
    <message>
        <source>Comes after a restart of the kiosk</source>
        <translation>Появится после перезапуска киоска</translation>
    </message>
    <message>
        <source>Comes at the next quiet moment</source>
        <translation>Появится в ближайшую спокойную минуту</translation>
    </message>
    <message>
        <source>Withdrawn, published %1</source>
        <translation>Отозван, опубликован %1</translation>
    </message>
    <message>
        <source>Kept, published %1</source>
        <translation>Хранится, опубликован %1</translation>
    </message>
    <message>
        <source>The kiosk broke down three times while it was being opened.</source>
        <translation>При его открытии киоск трижды давал сбой.</translation>
    </message>
    <message>
        <source>It could not be shown, three times.</source>
        <translation>Трижды не удалось его показать.</translation>
    </message>
    <message>
        <source>Mend the slide and publish the pack again. In the words of the program: %1</source>
        <translation>Исправьте слайд и опубликуйте набор снова. Сообщение программы: %1</translation>
    </message>
    <message>
        <source>Plug in a stick with a pack; it appears here. Touch a pack to have it checked.</source>
        <translation>Вставьте флешку с набором — он появится здесь. Коснитесь набора, чтобы проверить его.</translation>
    </message>
    <message>
        <source>%1 inches</source>
        <translation>Диагональ %1″</translation>
    </message>
    <message>
        <source>Leave to the desktop</source>
        <translation>Выход на рабочий стол</translation>
    </message>
    <message>
        <source>Doctor</source>
        <translation>Диагностика</translation>
    </message>
    <message>
        <source>Calibrate the screen</source>
        <translation>Калибровка экрана</translation>
    </message>
    <message>
        <source>Restart the kiosk</source>
        <translation>Перезапуск киоска</translation>
    </message>
    <message>
        <source>Back in a few seconds</source>
        <translation>Вернётся через несколько секунд</translation>
    </message>
    <message>
        <source>The exhibition stops</source>
        <translation>Выставка остановится</translation>
    </message>
    <message>
        <source>Looks the machine over</source>
        <translation>Проверяет компьютер</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Громкость</translation>
    </message>
</context>
<context>
    <name>StaffSheet</name>
    <message numerus="yes">
        <source>%n to fix</source>
        <translation>
            <numerusform>Требует внимания: %n</numerusform>
            <numerusform>Требуют внимания: %n</numerusform>
            <numerusform>Требуют внимания: %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StillThere</name>
    <message>
        <source>The story will be put away for the next visitor.</source>
        <translation>Экран вернётся к началу для следующего гостя.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Продолжить</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>Начать сначала</translation>
    </message>
    <message>
        <source>Still there?</source>
        <translation>Вы ещё здесь?</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Read on</source>
        <translation>Читать дальше</translation>
    </message>
</context>
<context>
    <name>TimelinePage</name>
    <message numerus="yes">
        <source>%n years</source>
        <translation>
            <numerusform>%n год</numerusform>
            <numerusform>%n года</numerusform>
            <numerusform>%n лет</numerusform>
        </translation>
    </message>
</context>
</TS>
