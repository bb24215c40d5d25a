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
        <source>Compare with %1</source>
        <translation>Compare with %1</translation>
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
        <translation>Lower can be reached from a seat</translation>
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
    <name>Doctor</name>
    <message>
        <source>.</source>
        <comment>decimal sign</comment>
        <translation>.</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>Screen</translation>
    </message>
    <message>
        <source>Touch</source>
        <translation>Touch</translation>
    </message>
    <message>
        <source>Keys of the desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of the picture</source>
        <translation>Size of the picture</translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation>Calibration</translation>
    </message>
    <message>
        <source>Graphics</source>
        <translation>Graphics</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Sound</translation>
    </message>
    <message>
        <source>Films</source>
        <translation>Films</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Disk</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Memory</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Clock</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Time zone</translation>
    </message>
    <message>
        <source>Start by itself</source>
        <translation>Start by itself</translation>
    </message>
    <message>
        <source>Pack</source>
        <translation>Pack</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>%1 pixels, scale %2, %3 pictures a second</source>
        <translation>%1 pixels, scale %2, %3 pictures a second</translation>
    </message>
    <message>
        <source>only %1 pixels</source>
        <translation>only %1 pixels</translation>
    </message>
    <message>
        <source>no screen is connected</source>
        <translation>no screen is connected</translation>
    </message>
    <message>
        <source>%1</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>no touch screen answers</source>
        <translation>no touch screen answers</translation>
    </message>
    <message>
        <source>the kiosk can hold them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the kiosk cannot hold them: a visitor can leave</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 inches; a finger&apos;s 20 mm are %2 pixels</source>
        <translation>%1 inches; a finger&apos;s 20 mm are %2 pixels</translation>
    </message>
    <message>
        <source>set to %1 inches, and the screen says that it has %2</source>
        <translation>set to %1 inches, and the screen says that it has %2</translation>
    </message>
    <message>
        <source>20 mm are %1 pixels, more than the design gives a button</source>
        <translation>20 mm are %1 pixels, more than the design gives a button</translation>
    </message>
    <message>
        <source>touches miss by %1 mm at most</source>
        <translation>touches miss by %1 mm at most</translation>
    </message>
    <message>
        <source>touches miss by %1 mm</source>
        <translation>touches miss by %1 mm</translation>
    </message>
    <message>
        <source>nobody has measured it</source>
        <translation>nobody has measured it</translation>
    </message>
    <message>
        <source>none; the processor draws everything, films as well</source>
        <translation>none; the processor draws everything, films as well</translation>
    </message>
    <message>
        <source>cannot be looked up on this system</source>
        <translation>cannot be looked up on this system</translation>
    </message>
    <message>
        <source>nothing that sounds is connected</source>
        <translation>nothing that sounds is connected</translation>
    </message>
    <message>
        <source>%1 plays to its end: %2 × %3</source>
        <translation>%1 plays to its end: %2 × %3</translation>
    </message>
    <message>
        <source>the pack has none</source>
        <translation>the pack has none</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 GB are free</source>
        <translation>%1 GB are free</translation>
    </message>
    <message>
        <source>only %1 GB are free</source>
        <translation>only %1 GB are free</translation>
    </message>
    <message>
        <source>nothing can be written to %1</source>
        <translation>nothing can be written to %1</translation>
    </message>
    <message>
        <source>it says %1, and the pack is of %2</source>
        <translation>it says %1, and the pack is of %2</translation>
    </message>
    <message>
        <source>%1, like the exhibition</source>
        <translation>%1, like the exhibition</translation>
    </message>
    <message>
        <source>the machine counts %1, the exhibition in %2 counts %3</source>
        <translation>the machine counts %1, the exhibition in %2 counts %3</translation>
    </message>
    <message>
        <source>after a power cut the kiosk would stay off</source>
        <translation>after a power cut the kiosk would stay off</translation>
    </message>
    <message>
        <source>%1: no remarks</source>
        <translation>%1: no remarks</translation>
    </message>
    <message>
        <source>%1: %2 remarks</source>
        <translation>%1: %2 remarks</translation>
    </message>
    <message>
        <source>%1: %2 errors</source>
        <translation>%1: %2 errors</translation>
    </message>
    <message>
        <source>%1 is not a pack</source>
        <translation>%1 is not a pack</translation>
    </message>
    <message>
        <source>set</source>
        <translation>set</translation>
    </message>
    <message>
        <source>not set, so the staff door stays shut</source>
        <translation>not set, so the staff door stays shut</translation>
    </message>
    <message>
        <source>other users of this machine can read its file</source>
        <translation>other users of this machine can read its file</translation>
    </message>
    <message>
        <source>its file is damaged, so the staff door stays shut</source>
        <translation>its file is damaged, so the staff door stays shut</translation>
    </message>
    <message>
        <source>could not be looked at: %1</source>
        <translation>could not be looked at: %1</translation>
    </message>
    <message>
        <source>Choose at least 1280 × 720 in the settings of the system.</source>
        <translation>Choose at least 1280 × 720 in the settings of the system.</translation>
    </message>
    <message>
        <source>Plug in the cable of the screen and switch it on.</source>
        <translation>Plug in the cable of the screen and switch it on.</translation>
    </message>
    <message>
        <source>Plug in the USB cable of the touch screen, then restart the kiosk.</source>
        <translation>Plug in the USB cable of the touch screen, then restart the kiosk.</translation>
    </message>
    <message>
        <source>At the login choose a session on X11 (Xorg), or the kiosk&apos;s own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calibrate the screen: hold a bank card to the glass.</source>
        <translation>Calibrate the screen: hold a bank card to the glass.</translation>
    </message>
    <message>
        <source>Choose a larger screen, or calibrate it if the inches are wrong.</source>
        <translation>Choose a larger screen, or calibrate it if the inches are wrong.</translation>
    </message>
    <message>
        <source>Calibrate touch in the settings of the system, then measure it.</source>
        <translation>Calibrate touch in the settings of the system, then measure it.</translation>
    </message>
    <message>
        <source>On the staff sheet choose Calibrate, then touch the crosses.</source>
        <translation>On the staff sheet choose Calibrate, then touch the crosses.</translation>
    </message>
    <message>
        <source>Good enough for pages; large films may need a graphics driver.</source>
        <translation>Good enough for pages; large films may need a graphics driver.</translation>
    </message>
    <message>
        <source>Plug in the loudspeakers, or do without: films have subtitles.</source>
        <translation>Plug in the loudspeakers, or do without: films have subtitles.</translation>
    </message>
    <message>
        <source>Save it as MP4 with H.264 and AAC, or as WebM with VP9 and Opus.</source>
        <translation>Save it as MP4 with H.264 and AAC, or as WebM with VP9 and Opus.</translation>
    </message>
    <message>
        <source>Make room: a new pack needs a place beside the old ones.</source>
        <translation>Make room: a new pack needs a place beside the old ones.</translation>
    </message>
    <message>
        <source>Give the user of the kiosk the right to write there.</source>
        <translation>Give the user of the kiosk the right to write there.</translation>
    </message>
    <message>
        <source>Close other programs; the kiosk wants 1 GB.</source>
        <translation>Close other programs; the kiosk wants 1 GB.</translation>
    </message>
    <message>
        <source>Set date and time in the settings of the system.</source>
        <translation>Set date and time in the settings of the system.</translation>
    </message>
    <message>
        <source>Set the time zone of the system to %2.</source>
        <translation>Set the time zone of the system to %2.</translation>
    </message>
    <message>
        <source>Install the kiosk session; docs/kiosk-setup.md tells how.</source>
        <translation>Install the kiosk session; docs/kiosk-setup.md tells how.</translation>
    </message>
    <message>
        <source>kiosk check names each of them.</source>
        <translation>kiosk check names each of them.</translation>
    </message>
    <message>
        <source>kiosk check names each of them; these slides are left out.</source>
        <translation>kiosk check names each of them; these slides are left out.</translation>
    </message>
    <message>
        <source>Publish a pack; until then the built-in one is shown.</source>
        <translation>Publish a pack; until then the built-in one is shown.</translation>
    </message>
    <message>
        <source>Run kiosk pin in a terminal.</source>
        <translation>Run kiosk pin in a terminal.</translation>
    </message>
    <message>
        <source>Run kiosk pin in a terminal: it makes the file again.</source>
        <translation>Run kiosk pin in a terminal: it makes the file again.</translation>
    </message>
</context>
<context>
    <name>DoctorPage</name>
    <message numerus="yes">
        <source>%n to fix</source>
        <translation>
            <numerusform>%n problem</numerusform>
            <numerusform>%n problems</numerusform>
        </translation>
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
        <source>It cannot be played at the moment. Try again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It cannot be played at the moment. Try again, or choose another film.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other films</source>
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
        <source>−10 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>10 s forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>+10 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Volume</source>
        <translation type="unfinished">Volume</translation>
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
    <name>Home</name>
    <message>
        <source>From the news, %1</source>
        <translation type="unfinished"></translation>
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
        <source>%n years ago on %1</source>
        <translation>
            <numerusform>%n year ago on %1</numerusform>
            <numerusform>%n years ago on %1</numerusform>
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
    <name>LeftOutRow</name>
    <message numerus="yes">
        <source>%n slides are left out</source>
        <translation>
            <numerusform>%n slide is left out</numerusform>
            <numerusform>%n slides are left out</numerusform>
        </translation>
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
        <source>No news yet</source>
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
    <message>
        <source>%1 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the first slide</source>
        <translation type="unfinished"></translation>
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
    <name>Pack</name>
    <message>
        <source>A file cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This folder is not a pack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file does not belong in a pack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kiosk does not know this word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is written in a way that the kiosk does not understand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A translation is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letters that do not belong here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too long or too large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same stands here twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It names something that the pack does not have</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not shown anywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A source is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words and table do not agree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A number is doubtful</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A table has errors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A picture cannot be shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A film does not play well</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subtitles are missing or wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something is wrong here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PackPage</name>
    <message numerus="yes">
        <source>This pack cannot be shown: %n errors</source>
        <translation>
            <numerusform>This pack cannot be shown: %n error</numerusform>
            <numerusform>This pack cannot be shown: %n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This pack can be shown: %n remarks</source>
        <translation>
            <numerusform>This pack can be shown: %n remark</numerusform>
            <numerusform>This pack can be shown: %n remarks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PackRow</name>
    <message numerus="yes">
        <source>%n remarks</source>
        <translation>
            <numerusform>%n remark</numerusform>
            <numerusform>%n remarks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PinPage</name>
    <message numerus="yes">
        <source>That was not right. %n attempts are left before a pause of five minutes.</source>
        <translation>
            <numerusform>That was not right. %n attempt is left before a pause of five minutes.</numerusform>
            <numerusform>That was not right. %n attempts are left before a pause of five minutes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Programme</name>
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
        <source>Past events</source>
        <translation>Past events</translation>
    </message>
    <message>
        <source>Looking back: %1</source>
        <translation>Looking back: %1</translation>
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
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>As of</translation>
    </message>
    <message>
        <source>What it counts</source>
        <translation>What it counts</translation>
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
        <source>News report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Research article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encyclopaedia article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speech</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Official statement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guidelines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Infographic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photo report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Video</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan to read it on your phone</source>
        <translation>Scan to read it on your phone</translation>
    </message>
    <message>
        <source>read on %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Staff</name>
    <message>
        <source>For staff</source>
        <translation>For staff</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave to the desktop?</source>
        <translation>Leave to the desktop?</translation>
    </message>
    <message>
        <source>The exhibition stops until somebody starts the kiosk again.</source>
        <translation>The exhibition stops until somebody starts the kiosk again.</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Leave</translation>
    </message>
    <message>
        <source>Restart the kiosk?</source>
        <translation>Restart the kiosk?</translation>
    </message>
    <message>
        <source>It is back in a few seconds, if the kiosk session started it.</source>
        <translation>It is back in a few seconds, if the kiosk session started it.</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Restart</translation>
    </message>
    <message>
        <source>Done. Visitors see it after a restart of the kiosk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore the previous pack?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore previous pack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kiosk is in safe mode; visitors see the change after a restart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visitors see the change at the next quiet moment.</source>
        <translation>Visitors see the change at the next quiet moment.</translation>
    </message>
    <message>
        <source>From the next quiet moment on visitors see the pack that kiosk.toml names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the next quiet moment on visitors see the pack that came with the kiosk.</source>
        <translation>From the next quiet moment on visitors see the pack that came with the kiosk.</translation>
    </message>
    <message>
        <source>From the next quiet moment on visitors see “%1”, published %2.</source>
        <translation>From the next quiet moment on visitors see “%1”, published %2.</translation>
    </message>
    <message>
        <source>Put %1 on the screen?</source>
        <translation>Put %1 on the screen?</translation>
    </message>
    <message>
        <source>Put it on the screen</source>
        <translation>Put it on the screen</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>One moment…</translation>
    </message>
    <message>
        <source>Done. Visitors see it at the next quiet moment.</source>
        <translation>Done. Visitors see it at the next quiet moment.</translation>
    </message>
    <message>
        <source>That did not work; nothing has changed.</source>
        <translation>That did not work; nothing has changed.</translation>
    </message>
    <message>
        <source>closes in %1</source>
        <translation>closes in %1</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Outline of a bank card</source>
        <translation>Outline of a bank card</translation>
    </message>
    <message>
        <source>Hold a bank card here</source>
        <translation>Hold a bank card here</translation>
    </message>
    <message>
        <source>For staff, calibrate the screen</source>
        <translation>For staff, calibrate the screen</translation>
    </message>
    <message>
        <source>Drag the knot until the outline is as large as the card.</source>
        <translation>Drag the knot until the outline is as large as the card.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Keep</translation>
    </message>
    <message>
        <source>Check touch</source>
        <translation>Check touch</translation>
    </message>
    <message>
        <source>%1 mm, the size of every bank card</source>
        <translation>%1 mm, the size of every bank card</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Smaller</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Larger</translation>
    </message>
    <message>
        <source>How high it hangs, in mm</source>
        <translation>How high it hangs, in mm</translation>
    </message>
    <message>
        <source>top of the glass</source>
        <translation>top of the glass</translation>
    </message>
    <message>
        <source>highest seated reach</source>
        <translation>highest seated reach</translation>
    </message>
    <message>
        <source>bottom of the glass</source>
        <translation>bottom of the glass</translation>
    </message>
    <message>
        <source>Hangs lower</source>
        <translation>Hangs lower</translation>
    </message>
    <message>
        <source>Hangs higher</source>
        <translation>Hangs higher</translation>
    </message>
    <message>
        <source>%1 pixels to the millimetre, %2 inches</source>
        <translation>%1 pixels to the millimetre, %2 inches</translation>
    </message>
    <message>
        <source>The smallest button is %1 mm high. It should never be under 20 mm.</source>
        <translation>The smallest button is %1 mm high. It should never be under 20 mm.</translation>
    </message>
    <message>
        <source>Touch the middle of each cross</source>
        <translation>Touch the middle of each cross</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>The largest miss is %1 mm.</source>
        <translation>The largest miss is %1 mm.</translation>
    </message>
    <message>
        <source>How is the machine?</source>
        <translation>How is the machine?</translation>
    </message>
    <message>
        <source>For staff, doctor</source>
        <translation>For staff, doctor</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Look again</translation>
    </message>
    <message>
        <source>Looking the machine over; this takes some seconds…</source>
        <translation>Looking the machine over; this takes some seconds…</translation>
    </message>
    <message>
        <source>Nothing to fix</source>
        <translation>No problems</translation>
    </message>
    <message>
        <source>For staff, exhibition pack</source>
        <translation>For staff, exhibition pack</translation>
    </message>
    <message>
        <source>The pack is being checked; large films take a while…</source>
        <translation>The pack is being checked; large films take a while…</translation>
    </message>
    <message>
        <source>Left out: %1</source>
        <translation>Left out: %1</translation>
    </message>
    <message>
        <source>It cannot be put on the screen: --pack names what is shown here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This pack can be shown: no remarks</source>
        <translation>This pack can be shown: no remarks</translation>
    </message>
    <message>
        <source>Enter the PIN</source>
        <translation>Enter the PIN</translation>
    </message>
    <message>
        <source>Visitors: touch Close to return to the exhibition.</source>
        <translation>Visitors: touch Close to return to the exhibition.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>No PIN opens this door, its file is damaged. Run kiosk pin in a terminal.</source>
        <translation>No PIN opens this door, its file is damaged. Run kiosk pin in a terminal.</translation>
    </message>
    <message>
        <source>Too many wrong PINs. The next is heard in %1, one of %2 or more digits sooner.</source>
        <translation>Too many wrong PINs. The next is heard in %1, one of %2 or more digits sooner.</translation>
    </message>
    <message>
        <source>Cannot be shown</source>
        <translation>Cannot be shown</translation>
    </message>
    <message>
        <source>No remarks</source>
        <translation>No remarks</translation>
    </message>
    <message>
        <source>What would you like to do?</source>
        <translation>What would you like to do?</translation>
    </message>
    <message>
        <source>Previous pack</source>
        <translation>Previous pack</translation>
    </message>
    <message>
        <source>Closes in %1 if nobody touches it</source>
        <translation>Closes in %1 if nobody touches it</translation>
    </message>
    <message>
        <source>Exhibition pack</source>
        <translation>Exhibition pack</translation>
    </message>
    <message>
        <source>Safe mode: the kiosk failed several times in a row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the screen, published %1</source>
        <translation>On the screen, published %1</translation>
    </message>
    <message>
        <source>On the screen, content of %1</source>
        <translation>On the screen, content of %1</translation>
    </message>
    <message>
        <source>Comes after a restart of the kiosk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comes at the next quiet moment</source>
        <translation>Comes at the next quiet moment</translation>
    </message>
    <message>
        <source>Withdrawn, published %1</source>
        <translation>Withdrawn, published %1</translation>
    </message>
    <message>
        <source>Kept, published %1</source>
        <translation>Kept, published %1</translation>
    </message>
    <message>
        <source>The kiosk broke down three times while it was being opened.</source>
        <translation>The kiosk broke down three times while it was being opened.</translation>
    </message>
    <message>
        <source>It could not be shown, three times.</source>
        <translation>It could not be shown, three times.</translation>
    </message>
    <message>
        <source>Mend the slide and publish the pack again. In the words of the program: %1</source>
        <translation>Mend the slide and publish the pack again. In the words of the program: %1</translation>
    </message>
    <message>
        <source>Plug in a stick with a pack; it appears here. Touch a pack to have it checked.</source>
        <translation>Plug in a stick with a pack; it appears here. Touch a pack to have it checked.</translation>
    </message>
    <message>
        <source>%1 inches</source>
        <translation>%1 inches</translation>
    </message>
    <message>
        <source>Leave to the desktop</source>
        <translation>Leave to the desktop</translation>
    </message>
    <message>
        <source>Doctor</source>
        <translation>Doctor</translation>
    </message>
    <message>
        <source>Calibrate the screen</source>
        <translation>Calibrate the screen</translation>
    </message>
    <message>
        <source>Restart the kiosk</source>
        <translation>Restart the kiosk</translation>
    </message>
    <message>
        <source>Back in a few seconds</source>
        <translation>Back in a few seconds</translation>
    </message>
    <message>
        <source>The exhibition stops</source>
        <translation>The exhibition stops</translation>
    </message>
    <message>
        <source>Looks the machine over</source>
        <translation>Looks the machine over</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volume</translation>
    </message>
</context>
<context>
    <name>StaffSheet</name>
    <message numerus="yes">
        <source>%n to fix</source>
        <translation>
            <numerusform>%n problem</numerusform>
            <numerusform>%n problems</numerusform>
        </translation>
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
