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
        <source>Beside %1</source>
        <translation>对比%1年</translation>
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
        <translation>影片断线了</translation>
    </message>
    <message>
        <source>It will not play today. The staff have been told.</source>
        <translation>今天无法播放，工作人员已收到通知。</translation>
    </message>
    <message>
        <source>It will not play today. The staff have been told, and the other films are whole.</source>
        <translation>今天无法播放，工作人员已收到通知，其他影片完好。</translation>
    </message>
    <message>
        <source>These will play</source>
        <translation>可播放的影片</translation>
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
        <source>10 s on</source>
        <translation>前进10秒</translation>
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
    <name>HomePage</name>
    <message numerus="yes">
        <source>Today marks %n years</source>
        <translation>
            <numerusform>今天是%n周年</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 marks %n years</source>
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
        <translation>参观结束后，界面语言恢复为%1。</translation>
    </message>
    <message>
        <source>Welcome!</source>
        <translation>欢迎参观</translation>
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
        <source>No news have come yet</source>
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
    <name>Programme</name>
    <message>
        <source>Exhibition</source>
        <translation>展览</translation>
    </message>
    <message>
        <source>Concert</source>
        <translation>音乐会</translation>
    </message>
    <message>
        <source>Contest</source>
        <translation>比赛</translation>
    </message>
    <message>
        <source>Festival</source>
        <translation>节庆</translation>
    </message>
    <message>
        <source>Lecture</source>
        <translation>讲座</translation>
    </message>
    <message>
        <source>Film</source>
        <translation>电影</translation>
    </message>
    <message>
        <source>Day of Culture</source>
        <translation>文化日</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>主题年</translation>
    </message>
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
        <source>Events past</source>
        <translation>往届活动</translation>
    </message>
    <message>
        <source>Remembered: %1</source>
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
        <source>Where it was read</source>
        <translation>出处</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>截至</translation>
    </message>
    <message>
        <source>What is counted</source>
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
        <source>Scan to read it on your phone</source>
        <translation>扫码后可在手机上阅读</translation>
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
