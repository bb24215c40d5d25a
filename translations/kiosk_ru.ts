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
        <translation>Столбцами</translation>
    </message>
    <message>
        <source>Beside %1</source>
        <translation>Рядом %1</translation>
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
        <translation>Данные по: %1</translation>
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
        <translation>Высокий контраст убирает оттенки и тонкие линии</translation>
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
        <source>It will not play today. The staff have been told.</source>
        <translation>Сегодня он не пойдёт. Сотрудники уже знают.</translation>
    </message>
    <message>
        <source>It will not play today. The staff have been told, and the other films are whole.</source>
        <translation>Сегодня он не пойдёт. Сотрудники уже знают, остальные фильмы целы.</translation>
    </message>
    <message>
        <source>These will play</source>
        <translation>Эти пойдут</translation>
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
        <source>10 s on</source>
        <translation>10 с вперёд</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Громкость</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Без</translation>
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
        <source>%1 marks %n years</source>
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
        <source>No news have come yet</source>
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
    <name>Programme</name>
    <message>
        <source>Exhibition</source>
        <translation>Выставка</translation>
    </message>
    <message>
        <source>Concert</source>
        <translation>Концерт</translation>
    </message>
    <message>
        <source>Contest</source>
        <translation>Конкурс</translation>
    </message>
    <message>
        <source>Festival</source>
        <translation>Фестиваль</translation>
    </message>
    <message>
        <source>Lecture</source>
        <translation>Лекция</translation>
    </message>
    <message>
        <source>Film</source>
        <translation>Кино</translation>
    </message>
    <message>
        <source>Day of Culture</source>
        <translation>День культуры</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Тематический год</translation>
    </message>
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
        <source>Events past</source>
        <translation>Прошедшие события</translation>
    </message>
    <message>
        <source>Remembered: %1</source>
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
        <translation>Доля всей торговли</translation>
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
        <source>Where it was read</source>
        <translation>Где прочитано</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>По состоянию на</translation>
    </message>
    <message>
        <source>What is counted</source>
        <translation>Что посчитано</translation>
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
        <source>Scan to read it on your phone</source>
        <translation>Отсканируйте, чтобы прочитать на телефоне</translation>
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
