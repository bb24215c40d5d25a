<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh" sourcelanguage="en">
<context>
    <name>Attract</name>
    <message>
        <source>Touch to begin</source>
        <translation>轻触屏幕开始</translation>
    </message>
</context>
<context>
    <name>Bar</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>首页</translation>
    </message>
    <message>
        <source>Info</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Display</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Usual height</source>
        <translation>恢复高度</translation>
    </message>
    <message>
        <source>Slide %1 of %2</source>
        <translation>第%1页，共%2页</translation>
    </message>
</context>
<context>
    <name>Composition</name>
    <message>
        <source>Smaller goods</source>
        <translation>小类商品</translation>
    </message>
    <message>
        <source>All goods</source>
        <translation>全部商品</translation>
    </message>
    <message>
        <source>As bars</source>
        <translation>条形图</translation>
    </message>
    <message>
        <source>Compare with %1</source>
        <translation>与%1年对比</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Year by year</source>
        <translation>逐年数据</translation>
    </message>
</context>
<context>
    <name>Countdown</name>
    <message numerus="yes">
        <source>%n seconds</source>
        <translation>
            <numerusform>%n秒</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Cover</name>
    <message>
        <source>Begin</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Part %1 of %2</source>
        <translation>第%1章，共%2章</translation>
    </message>
</context>
<context>
    <name>Data</name>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>Graph</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Drag for more</source>
        <translation>拖动查看更多</translation>
    </message>
    <message>
        <source>Data to %1</source>
        <translation>数据截至%1</translation>
    </message>
    <message>
        <source>Code to the source: %1</source>
        <translation>来源二维码：%1</translation>
    </message>
</context>
<context>
    <name>Display</name>
    <message>
        <source>Display</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Everything returns to normal when the visit ends.</source>
        <translation>参观结束后，一切恢复原样。</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>How large the words are</source>
        <translation>调整文字大小</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>标准</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>大</translation>
    </message>
    <message>
        <source>Largest</source>
        <translation>特大</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>High contrast removes tints and hairlines</source>
        <translation>高对比度模式会去除浅色和细线</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日间</translation>
    </message>
    <message>
        <source>Night</source>
        <translation>夜间</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>高对比度</translation>
    </message>
    <message>
        <source>Controls</source>
        <translation>按钮位置</translation>
    </message>
    <message>
        <source>Lower brings every button within seated reach</source>
        <translation>降低后，坐着也能触及所有按钮</translation>
    </message>
    <message>
        <source>Usual height</source>
        <translation>标准高度</translation>
    </message>
    <message>
        <source>Lower</source>
        <translation>降低</translation>
    </message>
    <message>
        <source>Movement</source>
        <translation>动画</translation>
    </message>
    <message>
        <source>Calm shows every picture finished</source>
        <translation>静止时，直接显示完整画面</translation>
    </message>
    <message>
        <source>Moving</source>
        <translation>动态</translation>
    </message>
    <message>
        <source>Calm</source>
        <translation>静止</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>How long the kiosk waits for you</source>
        <translation>无人操作时，屏幕等待多久</translation>
    </message>
    <message>
        <source>Usual</source>
        <translation>标准</translation>
    </message>
    <message>
        <source>More time</source>
        <translation>延长</translation>
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
        <translation>屏幕</translation>
    </message>
    <message>
        <source>Touch</source>
        <translation>触摸</translation>
    </message>
    <message>
        <source>Keys of the desktop</source>
        <translation>桌面按键</translation>
    </message>
    <message>
        <source>Size of the picture</source>
        <translation>画面尺寸</translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation>校准</translation>
    </message>
    <message>
        <source>Graphics</source>
        <translation>图形</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>声音</translation>
    </message>
    <message>
        <source>Films</source>
        <translation>影片</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>磁盘</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>时钟</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>时区</translation>
    </message>
    <message>
        <source>Start by itself</source>
        <translation>自动启动</translation>
    </message>
    <message>
        <source>Pack</source>
        <translation>内容包</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN码</translation>
    </message>
    <message>
        <source>%1 pixels, scale %2, %3 pictures a second</source>
        <translation>%1像素，缩放%2，每秒%3帧</translation>
    </message>
    <message>
        <source>only %1 pixels</source>
        <translation>仅%1像素</translation>
    </message>
    <message>
        <source>no screen is connected</source>
        <translation>未连接屏幕</translation>
    </message>
    <message>
        <source>%1</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>no touch screen answers</source>
        <translation>触摸屏没有响应</translation>
    </message>
    <message>
        <source>the kiosk can hold them</source>
        <translation>本机可以屏蔽</translation>
    </message>
    <message>
        <source>the kiosk cannot hold them: a visitor can leave</source>
        <translation>本机无法屏蔽，观众可能退出</translation>
    </message>
    <message>
        <source>%1 inches; a finger&apos;s 20 mm are %2 pixels</source>
        <translation>%1英寸；手指所需的20毫米为%2像素</translation>
    </message>
    <message>
        <source>set to %1 inches, and the screen says that it has %2</source>
        <translation>设置为%1英寸，而屏幕报告为%2英寸</translation>
    </message>
    <message>
        <source>20 mm are %1 pixels, more than the design gives a button</source>
        <translation>20毫米为%1像素，超过按钮的尺寸</translation>
    </message>
    <message>
        <source>touches miss by %1 mm at most</source>
        <translation>触摸偏差不超过%1毫米</translation>
    </message>
    <message>
        <source>touches miss by %1 mm</source>
        <translation>触摸偏差%1毫米</translation>
    </message>
    <message>
        <source>nobody has measured it</source>
        <translation>尚未测量</translation>
    </message>
    <message>
        <source>none; the processor draws everything, films as well</source>
        <translation>没有显卡，全部画面和影片由处理器绘制</translation>
    </message>
    <message>
        <source>cannot be looked up on this system</source>
        <translation>此系统无法查询</translation>
    </message>
    <message>
        <source>nothing that sounds is connected</source>
        <translation>未连接扬声器</translation>
    </message>
    <message>
        <source>%1 plays to its end: %2 × %3</source>
        <translation>%1可完整播放：%2 × %3</translation>
    </message>
    <message>
        <source>the pack has none</source>
        <translation>内容包中没有影片</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 GB are free</source>
        <translation>剩余%1 GB</translation>
    </message>
    <message>
        <source>only %1 GB are free</source>
        <translation>仅剩%1 GB</translation>
    </message>
    <message>
        <source>nothing can be written to %1</source>
        <translation>无法写入%1</translation>
    </message>
    <message>
        <source>it says %1, and the pack is of %2</source>
        <translation>显示%1，而内容包日期为%2</translation>
    </message>
    <message>
        <source>%1, like the exhibition</source>
        <translation>%1，与展览一致</translation>
    </message>
    <message>
        <source>the machine counts %1, the exhibition in %2 counts %3</source>
        <translation>设备为%1，展览所在地（%2）为%3</translation>
    </message>
    <message>
        <source>after a power cut the kiosk would stay off</source>
        <translation>断电后本机不会自动启动</translation>
    </message>
    <message>
        <source>%1: no remarks</source>
        <translation>%1：没有问题</translation>
    </message>
    <message>
        <source>%1: %2 remarks</source>
        <translation>%1：%2条提示</translation>
    </message>
    <message>
        <source>%1: %2 errors</source>
        <translation>%1：%2处错误</translation>
    </message>
    <message>
        <source>%1 is not a pack</source>
        <translation>%1不是内容包</translation>
    </message>
    <message>
        <source>set</source>
        <translation>已设置</translation>
    </message>
    <message>
        <source>not set, so the staff door stays shut</source>
        <translation>未设置，工作人员入口关闭</translation>
    </message>
    <message>
        <source>other users of this machine can read its file</source>
        <translation>本机其他用户可以读取其文件</translation>
    </message>
    <message>
        <source>its file is damaged, so the staff door stays shut</source>
        <translation>PIN文件已损坏，工作人员入口关闭</translation>
    </message>
    <message>
        <source>could not be looked at: %1</source>
        <translation>无法检查：%1</translation>
    </message>
    <message>
        <source>Choose at least 1280 × 720 in the settings of the system.</source>
        <translation>请在系统设置中选择至少1280 × 720。</translation>
    </message>
    <message>
        <source>Plug in the cable of the screen and switch it on.</source>
        <translation>请连接屏幕线缆并打开屏幕。</translation>
    </message>
    <message>
        <source>Plug in the USB cable of the touch screen, then restart the kiosk.</source>
        <translation>请连接触摸屏的USB线，然后重启本机。</translation>
    </message>
    <message>
        <source>At the login choose a session on X11 (Xorg), or the kiosk&apos;s own.</source>
        <translation>登录时请选择X11（Xorg）会话，或本机自带的会话。</translation>
    </message>
    <message>
        <source>Calibrate the screen: hold a bank card to the glass.</source>
        <translation>请校准屏幕：将银行卡贴在玻璃上。</translation>
    </message>
    <message>
        <source>Choose a larger screen, or calibrate it if the inches are wrong.</source>
        <translation>请使用更大的屏幕；如英寸数不对，请校准。</translation>
    </message>
    <message>
        <source>Calibrate touch in the settings of the system, then measure it.</source>
        <translation>请在系统设置中校准触摸，再重新测量。</translation>
    </message>
    <message>
        <source>On the staff sheet choose Calibrate, then touch the crosses.</source>
        <translation>请打开屏幕校准，并轻触各十字。</translation>
    </message>
    <message>
        <source>Good enough for pages; large films may need a graphics driver.</source>
        <translation>页面足够使用；大型影片可能需要显卡驱动。</translation>
    </message>
    <message>
        <source>Plug in the loudspeakers, or do without: films have subtitles.</source>
        <translation>请连接扬声器；也可不用，影片有字幕。</translation>
    </message>
    <message>
        <source>Save it as MP4 with H.264 and AAC, or as WebM with VP9 and Opus.</source>
        <translation>请另存为MP4（H.264、AAC）或WebM（VP9、Opus）。</translation>
    </message>
    <message>
        <source>Make room: a new pack needs a place beside the old ones.</source>
        <translation>请腾出空间：新内容包与旧版本并存。</translation>
    </message>
    <message>
        <source>Give the user of the kiosk the right to write there.</source>
        <translation>请授予运行本机程序的用户写入权限。</translation>
    </message>
    <message>
        <source>Close other programs; the kiosk wants 1 GB.</source>
        <translation>请关闭其他程序；本机需要1 GB。</translation>
    </message>
    <message>
        <source>Set date and time in the settings of the system.</source>
        <translation>请在系统设置中设定日期和时间。</translation>
    </message>
    <message>
        <source>Set the time zone of the system to %2.</source>
        <translation>请将系统时区设为%2。</translation>
    </message>
    <message>
        <source>Install the kiosk session; docs/kiosk-setup.md tells how.</source>
        <translation>请安装本机会话，方法见docs/kiosk-setup.md。</translation>
    </message>
    <message>
        <source>kiosk check names each of them.</source>
        <translation>kiosk check会逐一列出。</translation>
    </message>
    <message>
        <source>kiosk check names each of them; these slides are left out.</source>
        <translation>kiosk check会逐一列出；这些页面不会展示。</translation>
    </message>
    <message>
        <source>Publish a pack; until then the built-in one is shown.</source>
        <translation>请发布内容包；在此之前展示内置内容。</translation>
    </message>
    <message>
        <source>Run kiosk pin in a terminal.</source>
        <translation>请在终端运行kiosk pin。</translation>
    </message>
    <message>
        <source>Run kiosk pin in a terminal: it makes the file again.</source>
        <translation>请在终端运行kiosk pin，将重新生成该文件。</translation>
    </message>
</context>
<context>
    <name>DoctorPage</name>
    <message numerus="yes">
        <source>%n to fix</source>
        <translation>
            <numerusform>需处理%n项</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Event</name>
    <message>
        <source>More</source>
        <translation>了解更多</translation>
    </message>
    <message>
        <source>Founded</source>
        <translation>成立时间</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>QR code with the entry for a calendar</source>
        <translation>日历条目二维码</translation>
    </message>
    <message>
        <source>Scan to put it into your calendar</source>
        <translation>扫码添加到日历</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>The whole story</source>
        <translation>阅读全文</translation>
    </message>
</context>
<context>
    <name>Film</name>
    <message>
        <source>This film has lost its thread</source>
        <translation>影片暂时无法播放</translation>
    </message>
    <message>
        <source>It cannot be played at the moment. Try again later.</source>
        <translation>请稍后再试。</translation>
    </message>
    <message>
        <source>It cannot be played at the moment. Try again, or choose another film.</source>
        <translation>您可以再试一次，也可以选看其他影片。</translation>
    </message>
    <message>
        <source>Other films</source>
        <translation>其他影片</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再试一次</translation>
    </message>
    <message>
        <source>Next film</source>
        <translation>下一部</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Place in the film</source>
        <translation>播放位置</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>10 s back</source>
        <translation>后退10秒</translation>
    </message>
    <message>
        <source>−10 s</source>
        <translation>−10秒</translation>
    </message>
    <message>
        <source>10 s forward</source>
        <translation>前进10秒</translation>
    </message>
    <message>
        <source>+10 s</source>
        <translation>+10秒</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一部</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>音量</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
</context>
<context>
    <name>FilmRow</name>
    <message numerus="yes">
        <source>%n languages</source>
        <translation>
            <numerusform>%n种语言</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Gallery</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Spread to look closer</source>
        <translation>双指张开，细看图案</translation>
    </message>
</context>
<context>
    <name>Graph</name>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>Play the years</source>
        <translation>逐年播放</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>%1 times the figure of %2</source>
        <translation>为%2年的%1倍</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>较%2年%1</translation>
    </message>
    <message>
        <source>%1: %2 in %3, %4 in %5.</source>
        <translation>%1：%3年%2，%5%4。</translation>
    </message>
    <message>
        <source>%1: %2 in %3, %4 in %5; the peak was %6 in %7.</source>
        <translation>%1：%3年%2，%5%4；最高为%7年的%6。</translation>
    </message>
    <message>
        <source>%1: from %2 to %3</source>
        <translation>%1：从%2到%3</translation>
    </message>
    <message>
        <source>no value</source>
        <translation>无数据</translation>
    </message>
    <message>
        <source>Share of all trade</source>
        <translation>占贸易总额比重</translation>
    </message>
    <message>
        <source>Index, %1 = 100</source>
        <translation>指数，%1年=100</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>比重</translation>
    </message>
    <message>
        <source>Index</source>
        <translation>指数</translation>
    </message>
</context>
<context>
    <name>Home</name>
    <message>
        <source>From the news, %1</source>
        <translation>新闻，%1</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message numerus="yes">
        <source>Today marks %n years</source>
        <translation>
            <numerusform>今天是%n周年</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n years ago on %1</source>
        <translation>
            <numerusform>%1迎来%n周年</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Info</name>
    <message>
        <source>Info</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>About this exhibition</source>
        <translation>关于本展览</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Licences in full</source>
        <translation>许可证全文</translation>
    </message>
    <message>
        <source>Version %1 · content of %2</source>
        <translation>版本%1 · 内容更新于%2</translation>
    </message>
</context>
<context>
    <name>InfoSheet</name>
    <message numerus="yes">
        <source>%n sources</source>
        <translation>
            <numerusform>%n个来源</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Languages</name>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>The kiosk returns to %1 when the visit ends.</source>
        <translation>参观结束后，界面语言恢复为“%1”。</translation>
    </message>
    <message>
        <source>Welcome!</source>
        <translation>欢迎参观</translation>
    </message>
</context>
<context>
    <name>LeftOutRow</name>
    <message numerus="yes">
        <source>%n slides are left out</source>
        <translation>
            <numerusform>%n页未展示</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Map</name>
    <message>
        <source>Whole map</source>
        <translation>全图</translation>
    </message>
    <message>
        <source>First city</source>
        <translation>第一站</translation>
    </message>
    <message>
        <source>Touch a city, or spread to look closer</source>
        <translation>轻触城市，或双指张开放大</translation>
    </message>
    <message>
        <source>Next city</source>
        <translation>下一站</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>News</name>
    <message>
        <source>Updated %1. Works offline</source>
        <translation>更新于%1，无网络也可阅读</translation>
    </message>
    <message>
        <source>No news yet</source>
        <translation>暂无新闻</translation>
    </message>
    <message>
        <source>They appear here by themselves once there is a network.</source>
        <translation>联网后，新闻会自动显示在这里。</translation>
    </message>
    <message>
        <source>Next in the news</source>
        <translation>下一条新闻</translation>
    </message>
    <message>
        <source>All news</source>
        <translation>全部新闻</translation>
    </message>
    <message>
        <source>Scan to read on at %1, in Belarusian</source>
        <translation>扫码前往%1阅读全文（白俄罗斯文）</translation>
    </message>
    <message>
        <source>Scan to read on at %1, in Russian</source>
        <translation>扫码前往%1阅读全文（俄文）</translation>
    </message>
    <message>
        <source>Scan to read on at %1, in Chinese</source>
        <translation>扫码前往%1阅读全文（中文）</translation>
    </message>
    <message>
        <source>Scan to read on at %1, in English</source>
        <translation>扫码前往%1阅读全文（英文）</translation>
    </message>
    <message>
        <source>Scan to read on at %1</source>
        <translation>扫码前往%1阅读全文</translation>
    </message>
    <message>
        <source>The whole story</source>
        <translation>详细内容</translation>
    </message>
</context>
<context>
    <name>Numbers</name>
    <message>
        <source>article, %1: %2</source>
        <translation>综述文章，%1：%2</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>Everything in this section</source>
        <translation>本章全部内容</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>还有%1页</translation>
    </message>
    <message>
        <source>To the first slide</source>
        <translation>回到第一页</translation>
    </message>
</context>
<context>
    <name>OverviewPage</name>
    <message numerus="yes">
        <source>%n slides</source>
        <translation>
            <numerusform>%n页</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pack</name>
    <message>
        <source>A file cannot be read</source>
        <translation>文件无法读取</translation>
    </message>
    <message>
        <source>This folder is not a pack</source>
        <translation>此文件夹不是内容包</translation>
    </message>
    <message>
        <source>A file does not belong in a pack</source>
        <translation>内容包里有不该放的文件</translation>
    </message>
    <message>
        <source>Something is missing</source>
        <translation>缺少内容</translation>
    </message>
    <message>
        <source>The kiosk does not know this word</source>
        <translation>无法识别该词</translation>
    </message>
    <message>
        <source>This is written in a way that the kiosk does not understand</source>
        <translation>此处写法有误，无法识别</translation>
    </message>
    <message>
        <source>A translation is missing</source>
        <translation>缺少译文</translation>
    </message>
    <message>
        <source>Letters that do not belong here</source>
        <translation>此处有不应出现的字符</translation>
    </message>
    <message>
        <source>Too long or too large</source>
        <translation>过长或过大</translation>
    </message>
    <message>
        <source>The same stands here twice</source>
        <translation>内容重复</translation>
    </message>
    <message>
        <source>It names something that the pack does not have</source>
        <translation>引用了内容包中没有的内容</translation>
    </message>
    <message>
        <source>It is not shown anywhere</source>
        <translation>不会在任何地方显示</translation>
    </message>
    <message>
        <source>A source is missing</source>
        <translation>缺少来源</translation>
    </message>
    <message>
        <source>Words and table do not agree</source>
        <translation>文字与表格不一致</translation>
    </message>
    <message>
        <source>A number is doubtful</source>
        <translation>数字可疑</translation>
    </message>
    <message>
        <source>A table has errors</source>
        <translation>表格有错误</translation>
    </message>
    <message>
        <source>A picture cannot be shown</source>
        <translation>图片无法展示</translation>
    </message>
    <message>
        <source>A film does not play well</source>
        <translation>影片播放有问题</translation>
    </message>
    <message>
        <source>Subtitles are missing or wrong</source>
        <translation>字幕缺失或有误</translation>
    </message>
    <message>
        <source>Something is wrong here</source>
        <translation>此处有问题</translation>
    </message>
</context>
<context>
    <name>PackPage</name>
    <message numerus="yes">
        <source>This pack cannot be shown: %n errors</source>
        <translation>
            <numerusform>此内容包不能展示：%n处错误</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This pack can be shown: %n remarks</source>
        <translation>
            <numerusform>此内容包可以展示：%n条提示</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PackRow</name>
    <message numerus="yes">
        <source>%n remarks</source>
        <translation>
            <numerusform>%n条提示</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PinPage</name>
    <message numerus="yes">
        <source>That was not right. %n attempts are left before a pause of five minutes.</source>
        <translation>
            <numerusform>PIN码不正确。再错%n次将暂停五分钟。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Programme</name>
    <message>
        <source>All day</source>
        <translation>全天</translation>
    </message>
    <message>
        <source>Today, all day</source>
        <translation>今日全天</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Now, until %1</source>
        <translation>正在进行，至%1</translation>
    </message>
    <message>
        <source>Today, %1</source>
        <translation>今天%1</translation>
    </message>
    <message>
        <source>Next, %1</source>
        <translation>接下来，%1</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation>接下来：%1</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Happening now</source>
        <translation>正在进行</translation>
    </message>
    <message>
        <source>Coming up today</source>
        <translation>今日即将开始</translation>
    </message>
    <message>
        <source>That is all for today</source>
        <translation>今日活动已结束</translation>
    </message>
    <message>
        <source>Today the halls are quiet</source>
        <translation>今天展厅静悄悄</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>稍后</translation>
    </message>
    <message>
        <source>Nothing more today</source>
        <translation>今天没有其他活动</translation>
    </message>
    <message>
        <source>Nothing of this kind</source>
        <translation>没有此类活动</translation>
    </message>
    <message>
        <source>No events on %1</source>
        <translation>%1没有活动</translation>
    </message>
    <message>
        <source>The next programme appears here as soon as it is known.</source>
        <translation>新的活动日程确定后将在此公布。</translation>
    </message>
    <message>
        <source>Coming events</source>
        <translation>即将举行</translation>
    </message>
    <message>
        <source>Past events</source>
        <translation>往届活动</translation>
    </message>
    <message>
        <source>Looking back: %1</source>
        <translation>往日今时：%1</translation>
    </message>
</context>
<context>
    <name>ProgrammePage</name>
    <message numerus="yes">
        <source>All %n events</source>
        <translation>
            <numerusform>全部%n项活动</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ranking</name>
    <message>
        <source>Share of all trade</source>
        <translation>占贸易总额的比重</translation>
    </message>
    <message>
        <source>%1: share of all trade, %2</source>
        <translation>%1：占贸易总额的比重，%2</translation>
    </message>
    <message>
        <source>Share, %1</source>
        <translation>比重，%1年</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>伙伴</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>Slide</name>
    <message>
        <source>Source: %1</source>
        <translation>来源：%1</translation>
    </message>
</context>
<context>
    <name>Source</name>
    <message>
        <source>Where this number comes from</source>
        <translation>数据来源</translation>
    </message>
    <message>
        <source>Where this comes from</source>
        <translation>内容出处</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>出处</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>截至</translation>
    </message>
    <message>
        <source>What it counts</source>
        <translation>统计口径</translation>
    </message>
    <message>
        <source>Newer figure</source>
        <translation>较新数据</translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>QR code with the address of the page</source>
        <translation>网页地址二维码</translation>
    </message>
    <message>
        <source>News report</source>
        <translation>新闻报道</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>Interview</source>
        <translation>访谈</translation>
    </message>
    <message>
        <source>Research article</source>
        <translation>学术论文</translation>
    </message>
    <message>
        <source>Encyclopaedia article</source>
        <translation>百科条目</translation>
    </message>
    <message>
        <source>Speech</source>
        <translation>致辞</translation>
    </message>
    <message>
        <source>Official statement</source>
        <translation>官方声明</translation>
    </message>
    <message>
        <source>Guidelines</source>
        <translation>指南</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Infographic</source>
        <translation>信息图</translation>
    </message>
    <message>
        <source>Photo report</source>
        <translation>图片报道</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>视频</translation>
    </message>
    <message>
        <source>Scan to read it on your phone</source>
        <translation>扫码后可在手机上阅读</translation>
    </message>
    <message>
        <source>read on %1</source>
        <translation>转引自%1</translation>
    </message>
</context>
<context>
    <name>Staff</name>
    <message>
        <source>For staff</source>
        <translation>工作人员专用</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Leave to the desktop?</source>
        <translation>退出到桌面？</translation>
    </message>
    <message>
        <source>The exhibition stops until somebody starts the kiosk again.</source>
        <translation>展览将停止，直到有人重新启动本机。</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Restart the kiosk?</source>
        <translation>重新启动本机？</translation>
    </message>
    <message>
        <source>It is back in a few seconds, if the kiosk session started it.</source>
        <translation>如由本机会话启动，几秒后即可恢复。</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>重新启动</translation>
    </message>
    <message>
        <source>Done. Visitors see it after a restart of the kiosk.</source>
        <translation>完成。重启本机后观众即可看到。</translation>
    </message>
    <message>
        <source>Restore the previous pack?</source>
        <translation>恢复上一个内容包？</translation>
    </message>
    <message>
        <source>Restore previous pack</source>
        <translation>恢复上一个内容包</translation>
    </message>
    <message>
        <source>The kiosk is in safe mode; visitors see the change after a restart.</source>
        <translation>本机处于安全模式，重启后观众才能看到更新。</translation>
    </message>
    <message>
        <source>Visitors see the change at the next quiet moment.</source>
        <translation>下次无人操作时，观众将看到更新。</translation>
    </message>
    <message>
        <source>From the next quiet moment on visitors see the pack that kiosk.toml names.</source>
        <translation>下次无人操作时，观众将看到kiosk.toml中指定的内容包。</translation>
    </message>
    <message>
        <source>From the next quiet moment on visitors see the pack that came with the kiosk.</source>
        <translation>下次无人操作时，观众将看到本机自带的内容包。</translation>
    </message>
    <message>
        <source>From the next quiet moment on visitors see “%1”, published %2.</source>
        <translation>下次无人操作时，观众将看到%2发布的“%1”。</translation>
    </message>
    <message>
        <source>Put %1 on the screen?</source>
        <translation>在屏幕上展示%1？</translation>
    </message>
    <message>
        <source>Put it on the screen</source>
        <translation>在屏幕上展示</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>请稍候……</translation>
    </message>
    <message>
        <source>Done. Visitors see it at the next quiet moment.</source>
        <translation>完成。下次无人操作时即可看到。</translation>
    </message>
    <message>
        <source>That did not work; nothing has changed.</source>
        <translation>未能完成，内容没有变化。</translation>
    </message>
    <message>
        <source>closes in %1</source>
        <translation>%1后关闭</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Outline of a bank card</source>
        <translation>银行卡轮廓</translation>
    </message>
    <message>
        <source>Hold a bank card here</source>
        <translation>请将银行卡贴在此处</translation>
    </message>
    <message>
        <source>For staff, calibrate the screen</source>
        <translation>工作人员专用：屏幕校准</translation>
    </message>
    <message>
        <source>Drag the knot until the outline is as large as the card.</source>
        <translation>拖动绳结，使轮廓与卡片一样大。</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Check touch</source>
        <translation>检查触摸</translation>
    </message>
    <message>
        <source>%1 mm, the size of every bank card</source>
        <translation>%1毫米，银行卡的标准尺寸</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>How high it hangs, in mm</source>
        <translation>悬挂高度（毫米）</translation>
    </message>
    <message>
        <source>top of the glass</source>
        <translation>玻璃上沿</translation>
    </message>
    <message>
        <source>highest seated reach</source>
        <translation>坐姿最高可及</translation>
    </message>
    <message>
        <source>bottom of the glass</source>
        <translation>玻璃下沿</translation>
    </message>
    <message>
        <source>Hangs lower</source>
        <translation>悬挂更低</translation>
    </message>
    <message>
        <source>Hangs higher</source>
        <translation>悬挂更高</translation>
    </message>
    <message>
        <source>%1 pixels to the millimetre, %2 inches</source>
        <translation>每毫米%1像素，%2英寸</translation>
    </message>
    <message>
        <source>The smallest button is %1 mm high. It should never be under 20 mm.</source>
        <translation>最小按钮高%1毫米，不应小于20毫米。</translation>
    </message>
    <message>
        <source>Touch the middle of each cross</source>
        <translation>请依次轻触十字中心</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>第%1个，共%2个</translation>
    </message>
    <message>
        <source>The largest miss is %1 mm.</source>
        <translation>最大偏差为%1毫米。</translation>
    </message>
    <message>
        <source>How is the machine?</source>
        <translation>设备状况如何？</translation>
    </message>
    <message>
        <source>For staff, doctor</source>
        <translation>工作人员专用：诊断</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>再次检查</translation>
    </message>
    <message>
        <source>Looking the machine over; this takes some seconds…</source>
        <translation>正在检查设备，需要几秒钟……</translation>
    </message>
    <message>
        <source>Nothing to fix</source>
        <translation>一切正常</translation>
    </message>
    <message>
        <source>For staff, exhibition pack</source>
        <translation>工作人员专用：展览内容包</translation>
    </message>
    <message>
        <source>The pack is being checked; large films take a while…</source>
        <translation>正在检查内容包，大型影片需要一些时间……</translation>
    </message>
    <message>
        <source>Left out: %1</source>
        <translation>未展示：%1</translation>
    </message>
    <message>
        <source>It cannot be put on the screen: --pack names what is shown here</source>
        <translation>无法展示：本机展示的内容由 --pack 指定</translation>
    </message>
    <message>
        <source>This pack can be shown: no remarks</source>
        <translation>此内容包可以展示：没有问题</translation>
    </message>
    <message>
        <source>Enter the PIN</source>
        <translation>请输入PIN码</translation>
    </message>
    <message>
        <source>Visitors: touch Close to return to the exhibition.</source>
        <translation>观众请轻触“关闭”返回展览。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>No PIN opens this door, its file is damaged. Run kiosk pin in a terminal.</source>
        <translation>PIN文件已损坏，无法进入。请在终端运行kiosk pin。</translation>
    </message>
    <message>
        <source>Too many wrong PINs. The next is heard in %1, one of %2 or more digits sooner.</source>
        <translation>错误次数过多，%1后可再试；%2位及以上的PIN可提前输入。</translation>
    </message>
    <message>
        <source>Cannot be shown</source>
        <translation>不能展示</translation>
    </message>
    <message>
        <source>No remarks</source>
        <translation>没有问题</translation>
    </message>
    <message>
        <source>What would you like to do?</source>
        <translation>您想做什么？</translation>
    </message>
    <message>
        <source>Previous pack</source>
        <translation>上一个内容包</translation>
    </message>
    <message>
        <source>Closes in %1 if nobody touches it</source>
        <translation>无人触摸时%1后关闭</translation>
    </message>
    <message>
        <source>Exhibition pack</source>
        <translation>展览内容包</translation>
    </message>
    <message>
        <source>Safe mode: the kiosk failed several times in a row</source>
        <translation>安全模式：此前连续多次出现故障</translation>
    </message>
    <message>
        <source>On the screen, published %1</source>
        <translation>正在展示，%1发布</translation>
    </message>
    <message>
        <source>On the screen, content of %1</source>
        <translation>正在展示，内容截至%1</translation>
    </message>
    <message>
        <source>Comes after a restart of the kiosk</source>
        <translation>重启本机后展示</translation>
    </message>
    <message>
        <source>Comes at the next quiet moment</source>
        <translation>下次无人操作时展示</translation>
    </message>
    <message>
        <source>Withdrawn, published %1</source>
        <translation>已撤回，%1发布</translation>
    </message>
    <message>
        <source>Kept, published %1</source>
        <translation>已保留，%1发布</translation>
    </message>
    <message>
        <source>The kiosk broke down three times while it was being opened.</source>
        <translation>打开该页时，本机三次发生故障。</translation>
    </message>
    <message>
        <source>It could not be shown, three times.</source>
        <translation>该页三次无法展示。</translation>
    </message>
    <message>
        <source>Mend the slide and publish the pack again. In the words of the program: %1</source>
        <translation>请修正该页并重新发布内容包。程序信息：%1</translation>
    </message>
    <message>
        <source>Plug in a stick with a pack; it appears here. Touch a pack to have it checked.</source>
        <translation>插入存有内容包的U盘后会显示在这里。轻触内容包进行检查。</translation>
    </message>
    <message>
        <source>%1 inches</source>
        <translation>%1英寸</translation>
    </message>
    <message>
        <source>Leave to the desktop</source>
        <translation>退出到桌面</translation>
    </message>
    <message>
        <source>Doctor</source>
        <translation>设备诊断</translation>
    </message>
    <message>
        <source>Calibrate the screen</source>
        <translation>校准屏幕</translation>
    </message>
    <message>
        <source>Restart the kiosk</source>
        <translation>重启本机</translation>
    </message>
    <message>
        <source>Back in a few seconds</source>
        <translation>几秒后恢复</translation>
    </message>
    <message>
        <source>The exhibition stops</source>
        <translation>展览将停止</translation>
    </message>
    <message>
        <source>Looks the machine over</source>
        <translation>检查设备</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>音量</translation>
    </message>
</context>
<context>
    <name>StaffSheet</name>
    <message numerus="yes">
        <source>%n to fix</source>
        <translation>
            <numerusform>需处理%n项</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StillThere</name>
    <message>
        <source>The story will be put away for the next visitor.</source>
        <translation>屏幕即将复原，以迎接下一位观众。</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>重新开始</translation>
    </message>
    <message>
        <source>Still there?</source>
        <translation>您还在吗？</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Read on</source>
        <translation>继续阅读</translation>
    </message>
</context>
<context>
    <name>TimelinePage</name>
    <message numerus="yes">
        <source>%n years</source>
        <translation>
            <numerusform>%n年</numerusform>
        </translation>
    </message>
</context>
</TS>
