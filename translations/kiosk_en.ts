<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Attract</name>
    <message>
        <source>Touch to begin</source>
        <translation>Touch to begin</translation>
    </message>
</context>
<context>
    <name>Bar</name>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>Info</source>
        <translation>Info</translation>
    </message>
    <message>
        <source>Display</source>
        <translation>Display</translation>
    </message>
    <message>
        <source>Usual height</source>
        <translation>Usual height</translation>
    </message>
    <message>
        <source>Slide %1 of %2</source>
        <translation>Slide %1 of %2</translation>
    </message>
</context>
<context>
    <name>Composition</name>
    <message>
        <source>Smaller goods</source>
        <translation>Smaller goods</translation>
    </message>
    <message>
        <source>All goods</source>
        <translation>All goods</translation>
    </message>
    <message>
        <source>As bars</source>
        <translation>As bars</translation>
    </message>
    <message>
        <source>Beside %1</source>
        <translation>Beside %1</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>Goods</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Sum</translation>
    </message>
    <message>
        <source>Year by year</source>
        <translation>Year by year</translation>
    </message>
</context>
<context>
    <name>Countdown</name>
    <message numerus="yes">
        <source>%n seconds</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Cover</name>
    <message>
        <source>Begin</source>
        <translation>Begin</translation>
    </message>
    <message>
        <source>Part %1 of %2</source>
        <translation>Part %1 of %2</translation>
    </message>
</context>
<context>
    <name>Data</name>
    <message>
        <source>Year</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>Graph</source>
        <translation>Graph</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Table</translation>
    </message>
    <message>
        <source>Drag for more</source>
        <translation>Drag for more</translation>
    </message>
    <message>
        <source>Data to %1</source>
        <translation>Data to %1</translation>
    </message>
    <message>
        <source>Code to the source: %1</source>
        <translation>Code to the source: %1</translation>
    </message>
</context>
<context>
    <name>Display</name>
    <message>
        <source>Display</source>
        <translation>Display</translation>
    </message>
    <message>
        <source>Everything returns to normal when the visit ends.</source>
        <translation>Everything returns to normal when the visit ends.</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Text size</translation>
    </message>
    <message>
        <source>How large the words are</source>
        <translation>How large the text is</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>Large</translation>
    </message>
    <message>
        <source>Largest</source>
        <translation>Largest</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Colours</translation>
    </message>
    <message>
        <source>High contrast removes tints and hairlines</source>
        <translation>High contrast removes tints and hairlines</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Night</source>
        <translation>Night</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>High contrast</translation>
    </message>
    <message>
        <source>Controls</source>
        <translation>Controls</translation>
    </message>
    <message>
        <source>Lower brings every button within seated reach</source>
        <translation>Lower puts every button within reach from a seat</translation>
    </message>
    <message>
        <source>Usual height</source>
        <translation>Usual height</translation>
    </message>
    <message>
        <source>Lower</source>
        <translation>Lower</translation>
    </message>
    <message>
        <source>Movement</source>
        <translation>Movement</translation>
    </message>
    <message>
        <source>Calm shows every picture finished</source>
        <translation>Calm shows pictures complete at once</translation>
    </message>
    <message>
        <source>Moving</source>
        <translation>Moving</translation>
    </message>
    <message>
        <source>Calm</source>
        <translation>Calm</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>How long the kiosk waits for you</source>
        <translation>How long the kiosk waits for you</translation>
    </message>
    <message>
        <source>Usual</source>
        <translation>Usual</translation>
    </message>
    <message>
        <source>More time</source>
        <translation>More time</translation>
    </message>
</context>
<context>
    <name>Event</name>
    <message>
        <source>More</source>
        <translation>More</translation>
    </message>
    <message>
        <source>Founded</source>
        <translation>Founded</translation>
    </message>
    <message>
        <source>When</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Where</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>QR code with the entry for a calendar</source>
        <translation>QR code with the entry for a calendar</translation>
    </message>
    <message>
        <source>Scan to put it into your calendar</source>
        <translation>Scan to put it into your calendar</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>The whole story</source>
        <translation>The whole story</translation>
    </message>
</context>
<context>
    <name>Film</name>
    <message>
        <source>This film has lost its thread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It will not play today. The staff have been told.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It will not play today. The staff have been told, and the other films are whole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These will play</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next film</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished">Close</translation>
    </message>
    <message>
        <source>Place in the film</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>10 s back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>10 s on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Volume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilmRow</name>
    <message numerus="yes">
        <source>%n languages</source>
        <translation>
            <numerusform>%n language</numerusform>
            <numerusform>%n languages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Gallery</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>Spread to look closer</source>
        <translation>Spread two fingers to zoom in</translation>
    </message>
</context>
<context>
    <name>Graph</name>
    <message>
        <source>Year</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>Play the years</source>
        <translation>Play the years</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>%1 times the figure of %2</source>
        <translation>%1 times the figure of %2</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 on %2</translation>
    </message>
    <message>
        <source>%1: %2 in %3, %4 in %5.</source>
        <translation>%1: %2 in %3, %4 in %5.</translation>
    </message>
    <message>
        <source>%1: %2 in %3, %4 in %5; the peak was %6 in %7.</source>
        <translation>%1: %2 in %3, %4 in %5; the peak was %6 in %7.</translation>
    </message>
    <message>
        <source>%1: from %2 to %3</source>
        <translation>%1: from %2 to %3</translation>
    </message>
    <message>
        <source>no value</source>
        <translation>no value</translation>
    </message>
    <message>
        <source>Share of all trade</source>
        <translation>Share of all trade</translation>
    </message>
    <message>
        <source>Index, %1 = 100</source>
        <translation>Index, %1 = 100</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Compare</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Share</translation>
    </message>
    <message>
        <source>Index</source>
        <translation>Index</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message numerus="yes">
        <source>Today marks %n years</source>
        <translation>
            <numerusform>Today marks %n year</numerusform>
            <numerusform>Today marks %n years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 marks %n years</source>
        <translation>
            <numerusform>%1 marks %n year</numerusform>
            <numerusform>%1 marks %n years</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Info</name>
    <message>
        <source>Info</source>
        <translation>Info</translation>
    </message>
    <message>
        <source>About this exhibition</source>
        <translation>About this exhibition</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Licences in full</source>
        <translation>Licences in full</translation>
    </message>
    <message>
        <source>Version %1 · content of %2</source>
        <translation>Version %1 · content of %2</translation>
    </message>
</context>
<context>
    <name>InfoSheet</name>
    <message numerus="yes">
        <source>%n sources</source>
        <translation>
            <numerusform>%n source</numerusform>
            <numerusform>%n sources</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Languages</name>
    <message>
        <source>Language</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>The kiosk returns to %1 when the visit ends.</source>
        <translation>The kiosk returns to %1 when the visit ends.</translation>
    </message>
    <message>
        <source>Welcome!</source>
        <translation>Welcome!</translation>
    </message>
</context>
<context>
    <name>Map</name>
    <message>
        <source>Whole map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First city</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Touch a city, or spread to look closer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next city</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished">Close</translation>
    </message>
</context>
<context>
    <name>News</name>
    <message>
        <source>Updated %1. Works offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No news have come yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They appear here by themselves once there is a network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next in the news</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All news</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan to read on at %1, in Belarusian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan to read on at %1, in Russian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan to read on at %1, in Chinese</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan to read on at %1, in English</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan to read on at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole story</source>
        <translation>The whole story</translation>
    </message>
</context>
<context>
    <name>Numbers</name>
    <message>
        <source>article, %1: %2</source>
        <translation>article, %1: %2</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>Everything in this section</source>
        <translation>Everything in this section</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>OverviewPage</name>
    <message numerus="yes">
        <source>%n slides</source>
        <translation>
            <numerusform>%n slide</numerusform>
            <numerusform>%n slides</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Programme</name>
    <message>
        <source>Exhibition</source>
        <translation>Exhibition</translation>
    </message>
    <message>
        <source>Concert</source>
        <translation>Concert</translation>
    </message>
    <message>
        <source>Contest</source>
        <translation>Contest</translation>
    </message>
    <message>
        <source>Festival</source>
        <translation>Festival</translation>
    </message>
    <message>
        <source>Lecture</source>
        <translation>Lecture</translation>
    </message>
    <message>
        <source>Film</source>
        <translation>Film</translation>
    </message>
    <message>
        <source>Day of Culture</source>
        <translation>Day of Culture</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>All day</source>
        <translation>All day</translation>
    </message>
    <message>
        <source>Today, all day</source>
        <translation>Today, all day</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>Now, until %1</source>
        <translation>Now, until %1</translation>
    </message>
    <message>
        <source>Today, %1</source>
        <translation>Today, %1</translation>
    </message>
    <message>
        <source>Next, %1</source>
        <translation>Next, %1</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation>Next: %1</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Happening now</source>
        <translation>Happening now</translation>
    </message>
    <message>
        <source>Coming up today</source>
        <translation>Coming up today</translation>
    </message>
    <message>
        <source>That is all for today</source>
        <translation>That is all for today</translation>
    </message>
    <message>
        <source>Today the halls are quiet</source>
        <translation>Today the halls are quiet</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>Nothing more today</source>
        <translation>Nothing more today</translation>
    </message>
    <message>
        <source>Nothing of this kind</source>
        <translation>Nothing of this kind</translation>
    </message>
    <message>
        <source>No events on %1</source>
        <translation>No events on %1</translation>
    </message>
    <message>
        <source>The next programme appears here as soon as it is known.</source>
        <translation>The next programme appears here as soon as it is known.</translation>
    </message>
    <message>
        <source>Coming events</source>
        <translation>Coming events</translation>
    </message>
    <message>
        <source>Events past</source>
        <translation>Events past</translation>
    </message>
    <message>
        <source>Remembered: %1</source>
        <translation>Remembered: %1</translation>
    </message>
</context>
<context>
    <name>ProgrammePage</name>
    <message numerus="yes">
        <source>All %n events</source>
        <translation>
            <numerusform>%n event</numerusform>
            <numerusform>All %n events</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ranking</name>
    <message>
        <source>Share of all trade</source>
        <translation>Share of all trade</translation>
    </message>
    <message>
        <source>%1: share of all trade, %2</source>
        <translation>%1: share of all trade, %2</translation>
    </message>
    <message>
        <source>Share, %1</source>
        <translation>Share, %1</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>Partner</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>Slide</name>
    <message>
        <source>Source: %1</source>
        <translation>Source: %1</translation>
    </message>
</context>
<context>
    <name>Source</name>
    <message>
        <source>Where this number comes from</source>
        <translation>Where this number comes from</translation>
    </message>
    <message>
        <source>Where this comes from</source>
        <translation>Where this comes from</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Where it was read</source>
        <translation>Where it was read</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>As of</translation>
    </message>
    <message>
        <source>What is counted</source>
        <translation>What is counted</translation>
    </message>
    <message>
        <source>Newer figure</source>
        <translation>Newer figure</translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation>Good to know</translation>
    </message>
    <message>
        <source>QR code with the address of the page</source>
        <translation>QR code with the address of the page</translation>
    </message>
    <message>
        <source>Scan to read it on your phone</source>
        <translation>Scan to read it on your phone</translation>
    </message>
</context>
<context>
    <name>StillThere</name>
    <message>
        <source>The story will be put away for the next visitor.</source>
        <translation>The screen will soon reset for the next visitor.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>Start over</translation>
    </message>
    <message>
        <source>Still there?</source>
        <translation>Are you still there?</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Read on</source>
        <translation>Read on</translation>
    </message>
</context>
<context>
    <name>TimelinePage</name>
    <message numerus="yes">
        <source>%n years</source>
        <translation>
            <numerusform>%n year</numerusform>
            <numerusform>%n years</numerusform>
        </translation>
    </message>
</context>
</TS>
