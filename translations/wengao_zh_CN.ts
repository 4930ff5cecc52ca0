<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>wengao::checks</name>
    <message>
        <source>Markdown swallowed by raw HTML</source>
        <translation>Markdown 被原始 HTML 吞没</translation>
    </message>
    <message>
        <source>Raw HTML that Hugo leaves out</source>
        <translation>Hugo 会略去的原始 HTML</translation>
    </message>
    <message>
        <source>Emphasis that is not rendered</source>
        <translation>未能生效的强调</translation>
    </message>
    <message>
        <source>Numbers that make no list</source>
        <translation>未能成为列表的编号</translation>
    </message>
    <message>
        <source>Missing space after a list or heading mark</source>
        <translation>列表或标题标记后缺少空格</translation>
    </message>
    <message>
        <source>Dashes that make no table</source>
        <translation>未能成为表格的短横线</translation>
    </message>
    <message>
        <source>Bare address followed by Chinese</source>
        <translation>裸网址后紧接中文</translation>
    </message>
    <message>
        <source>Line break that shows as a space</source>
        <translation>换行会显示为空格</translation>
    </message>
    <message>
        <source>Footnotes</source>
        <translation>脚注</translation>
    </message>
    <message>
        <source>Move the punctuation out of the emphasis</source>
        <translation>将标点移到强调之外</translation>
    </message>
    <message>
        <source>Put a space beside the emphasis</source>
        <translation>在强调旁加一个空格</translation>
    </message>
    <message>
        <source>This emphasis is not rendered: its marks touch both punctuation and text.</source>
        <translation>这处强调不会生效：标记一侧紧挨标点，另一侧紧挨文字。</translation>
    </message>
    <message>
        <source>This line belongs to the raw HTML above it until a blank line comes.</source>
        <translation>在遇到空行之前，这一行都属于上方的原始 HTML。</translation>
    </message>
    <message>
        <source>Put a blank line before it</source>
        <translation>在前面加一个空行</translation>
    </message>
    <message>
        <source>Hugo leaves out raw HTML unless markup.goldmark.renderer.unsafe is true.</source>
        <translation>除非 markup.goldmark.renderer.unsafe 为 true，否则 Hugo 会略去原始 HTML。</translation>
    </message>
    <message>
        <source>Write “%1”</source>
        <translation>改写为“%1”</translation>
    </message>
    <message>
        <source>“%1” makes no list item; “%2.” with a space does.</source>
        <translation>“%1”不会成为列表项，应写作“%2.”加一个空格。</translation>
    </message>
    <message>
        <source>A heading needs a space after “%1”.</source>
        <translation>标题的“%1”之后需要一个空格。</translation>
    </message>
    <message>
        <source>A list item needs a space after “%1”.</source>
        <translation>列表项的“%1”之后需要一个空格。</translation>
    </message>
    <message>
        <source>Add the space</source>
        <translation>补上空格</translation>
    </message>
    <message>
        <source>This row makes no table: it needs “|” and three “-” in each column.</source>
        <translation>这一行不会形成表格：每一列都需要“|”和三个“-”。</translation>
    </message>
    <message>
        <source>GitHub and others take the Chinese behind this address for a part of it.</source>
        <translation>GitHub 等平台会把网址后的中文当作网址的一部分。</translation>
    </message>
    <message>
        <source>A line break between Chinese characters shows as a space.</source>
        <translation>汉字之间的换行会显示为空格。</translation>
    </message>
    <message>
        <source>Join the lines</source>
        <translation>合并为一行</translation>
    </message>
</context>
<context>
    <name>wengao::cli</name>
    <message>
        <source>There is no rule “%1”. The rules are: %2.</source>
        <translation>没有名为“%1”的规则。可用的规则：%2。</translation>
    </message>
    <message>
        <source>Find what Hugo will not publish as it was meant.</source>
        <translation>找出 Hugo 不会按本意发布的地方。</translation>
    </message>
    <message>
        <source>The exit status is 1 when there are errors or warnings; hints alone do not count.</source>
        <translation>有错误或警告时退出状态为 1；仅有提示则不计。</translation>
    </message>
    <message>
        <source>Only this rule; may be repeated.</source>
        <translation>只检查这条规则；可重复使用。</translation>
    </message>
    <message>
        <source>Put right what can be; footnotes and front matter are left alone.</source>
        <translation>修正能够修正的问题；脚注和文首信息保持不动。</translation>
    </message>
    <message>
        <source>Print JSON.</source>
        <translation>输出 JSON。</translation>
    </message>
    <message>
        <source>Show this help.</source>
        <translation>显示此帮助。</translation>
    </message>
    <message>
        <source>total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Count the characters of the text and the minutes it takes to read.</source>
        <translation>统计正文字数和阅读所需的分钟数。</translation>
    </message>
    <message>
        <source>Prints the length, the minutes and the file, separated by tabs. A Chinese character, a full-width mark and
a western word count one each; code, addresses and footnotes are left out.</source>
        <translation>输出字数、分钟数和文件名，以制表符分隔。汉字、全角标点和西文单词
各计一个；代码、网址和脚注不计入。</translation>
    </message>
    <message>
        <source>Print JSON with the parts of the count.</source>
        <translation>输出 JSON，包含各项明细。</translation>
    </message>
    <message>
        <source>--jobs is a number from 1 to %1.</source>
        <translation>--jobs 应为 1 到 %1 之间的数字。</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) had not changed.</source>
        <translation>
            <numerusform>%n 个页面没有变化。</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no Markdown file in that folder.</source>
        <translation>该文件夹中没有 Markdown 文件。</translation>
    </message>
    <message>
        <source>Turn articles into pages.</source>
        <translation>将文章导出为网页。</translation>
    </message>
    <message>
        <source>Without -o a page is written beside its article. The name of each page written goes to standard output.
A page that would not change is left alone.</source>
        <translation>不带 -o 时，页面写在文章旁边。每写入一个页面，就在标准输出打印其文件名。
内容没有变化的页面保持不动。</translation>
    </message>
    <message>
        <source>Where to write; “-” is standard output.</source>
        <translation>写入位置；“-”表示标准输出。</translation>
    </message>
    <message>
        <source>strict, as Hugo has it, or cjk-friendly.</source>
        <translation>strict（与 Hugo 一致）或 cjk-friendly。</translation>
    </message>
    <message>
        <source>omit, keep or sanitize; by default as the site&apos;s configuration has it.</source>
        <translation>omit、keep 或 sanitize；默认遵循站点配置。</translation>
    </message>
    <message>
        <source>A theme of Wengao&apos;s, or a CSS file.</source>
        <translation>文稿自带的主题，或 CSS 文件。</translation>
    </message>
    <message>
        <source>Put a table of contents before the text.</source>
        <translation>在正文前加上目录。</translation>
    </message>
    <message>
        <source>Let the page load images from the web.</source>
        <translation>允许页面加载网络图片。</translation>
    </message>
    <message>
        <source>How many articles to work on at once.</source>
        <translation>同时处理的文章数。</translation>
    </message>
    <message>
        <source>Replace files that are there already.</source>
        <translation>替换已存在的文件。</translation>
    </message>
    <message>
        <source>%1 is there already; --force replaces it.</source>
        <translation>%1 已存在；加 --force 可替换。</translation>
    </message>
    <message>
        <source>%1 is a file; several pages need a folder.</source>
        <translation>%1 是文件；导出多个页面需要指定文件夹。</translation>
    </message>
    <message>
        <source>Only one page can go to standard output.</source>
        <translation>只能有一个页面写到标准输出。</translation>
    </message>
    <message>
        <source>%1 and %2 would both be written to %3.</source>
        <translation>%1 和 %2 都会写到 %3。</translation>
    </message>
    <message>
        <source>wengao footnotes: Name one file and at most one change.</source>
        <translation>wengao footnotes：请指定一个文件，且最多指定一项更改。</translation>
    </message>
    <message>
        <source>List the footnotes and what is wrong with them, or put them in order.</source>
        <translation>列出脚注及其问题，或整理脚注。</translation>
    </message>
    <message>
        <source>Prints number, label, uses and text of each note, separated by tabs. The exit status is 1 when something is wrong.</source>
        <translation>逐条输出脚注的编号、标号、引用次数和内容，以制表符分隔。发现问题时退出状态为 1。</translation>
    </message>
    <message>
        <source>Label the notes by the numbers they are published with.</source>
        <translation>用发布后的编号作为脚注的标号。</translation>
    </message>
    <message>
        <source>Move all notes to where the last one stands.</source>
        <translation>将所有脚注移到最后一条脚注处。</translation>
    </message>
    <message>
        <source>Take out the notes that nothing refers to.</source>
        <translation>移除没有被引用的脚注。</translation>
    </message>
    <message>
        <source>There is no field “%1”.</source>
        <translation>没有字段“%1”。</translation>
    </message>
    <message>
        <source>Print the front matter as JSON.</source>
        <translation>以 JSON 输出文首信息（front matter）。</translation>
    </message>
    <message>
        <source>One object for one file, an array of objects for several or for a folder; null where one could not be read.
The exit status is 1 when the field asked for is missing.</source>
        <translation>单个文件输出一个对象，多个文件或文件夹输出对象数组；无法读取的以 null 表示。
所查字段不存在时退出状态为 1。</translation>
    </message>
    <message>
        <source>Only this field; a dotted path such as cover.image. May be repeated.</source>
        <translation>只输出此字段；可用带点的路径，如 cover.image。可重复使用。</translation>
    </message>
    <message>
        <source>With --field: texts without quotes, one a line.</source>
        <translation>与 --field 合用：文本不带引号，每行一个。</translation>
    </message>
    <message>
        <source>wengao %1: Name at least one file.</source>
        <translation>wengao %1：请至少指定一个文件。</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n file(s) failed.</source>
        <translation>
            <numerusform>%n 个文件中有 %1 个失败。</numerusform>
        </translation>
    </message>
    <message>
        <source>wengao new: Name one file to make.</source>
        <translation>wengao new：请指定一个要新建的文件。</translation>
    </message>
    <message>
        <source>A file that is there already is left alone.</source>
        <translation>已存在的文件保持不动。</translation>
    </message>
    <message>
        <source>The title; by default it is made from the file&apos;s name.</source>
        <translation>标题；默认取自文件名。</translation>
    </message>
    <message>
        <source>There is no option %1.</source>
        <translation>没有选项 %1。</translation>
    </message>
    <message>
        <source>The option %1 takes no value.</source>
        <translation>选项 %1 不接受值。</translation>
    </message>
    <message>
        <source>The option %1 needs a value.</source>
        <translation>选项 %1 需要一个值。</translation>
    </message>
    <message>
        <source>--%1 is one of %2, not “%3”.</source>
        <translation>--%1 应为 %2 之一，而不是“%3”。</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the words of a list</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>The field “%1” is no list.</source>
        <translation>字段“%1”不是列表。</translation>
    </message>
    <message>
        <source>Write a change as KEY=VALUE.</source>
        <translation>更改请写作 KEY=VALUE。</translation>
    </message>
    <message>
        <source>Say what to change with --field, --add or --remove.</source>
        <translation>请用 --field、--add 或 --remove 指明要更改的内容。</translation>
    </message>
    <message>
        <source>Change fields of the front matter and nothing else.</source>
        <translation>更改文首信息（front matter）的字段，其余内容一概不动。</translation>
    </message>
    <message>
        <source>A value keeps the type its field has; lists and maps are written as JSON: tags=[&quot;AI&quot;,&quot;科技&quot;].
A file is written only when its bytes change; if one change fails, none is made.</source>
        <translation>值沿用字段原有的类型；列表和映射写作 JSON：tags=[&quot;AI&quot;,&quot;科技&quot;]。
只有字节发生变化时才写入文件；任何一项更改失败，则全部不做。</translation>
    </message>
    <message>
        <source>Give a field this value; may be repeated.</source>
        <translation>将字段设为此值；可重复使用。</translation>
    </message>
    <message>
        <source>Add an item to a list unless it is there.</source>
        <translation>向列表添加一项；已有则不添加。</translation>
    </message>
    <message>
        <source>Remove a field, or an item from a list.</source>
        <translation>移除字段，或移除列表中的一项。</translation>
    </message>
    <message>
        <source>Make a new article from the site&apos;s archetype or a plain template.</source>
        <translation>依据站点的原型（archetype）或普通模板新建文章。</translation>
    </message>
    <message>
        <source>“wengao %1 --help” lists what it takes.</source>
        <translation>运行“wengao %1 --help”查看用法。</translation>
    </message>
    <message>
        <source>Usage: wengao %1 %2</source>
        <translation>用法：wengao %1 %2</translation>
    </message>
    <message>
        <source>Usage: wengao [FILE...]            open the window</source>
        <translation>用法：wengao [FILE...]            打开窗口</translation>
    </message>
    <message>
        <source>       wengao COMMAND ...          work without a window</source>
        <translation>      wengao COMMAND ...          不开窗口，直接处理</translation>
    </message>
    <message>
        <source>“wengao COMMAND --help” tells more. “-” as FILE is standard input.</source>
        <translation>“wengao COMMAND --help”可查看详情。FILE 为“-”时读取标准输入。</translation>
    </message>
    <message>
        <source>Exit status: 0 done, 1 findings, 2 wrong usage, 3 a file could not be read, parsed or written.</source>
        <translation>退出状态：0 完成，1 有发现，2 用法错误，3 有文件无法读取、解析或写入。</translation>
    </message>
    <message>
        <source>The result could not be written to standard output.</source>
        <translation>无法将结果写到标准输出。</translation>
    </message>
    <message>
        <source>There is no command “%1”.</source>
        <translation>没有命令“%1”。</translation>
    </message>
    <message>
        <source>There is no command “%1”. Is “%2” meant?</source>
        <translation>没有命令“%1”。是否指“%2”？</translation>
    </message>
    <message>
        <source>There is no display to open the window on. “wengao --help” lists what works without one.</source>
        <translation>没有可供打开窗口的显示器。无需显示器的用法见“wengao --help”。</translation>
    </message>
    <message>
        <source>wengao %1: %2</source>
        <translation>wengao %1：%2</translation>
    </message>
    <message>
        <source>%1 is made by pandoc, which is not installed.</source>
        <translation>%1由 pandoc 生成，但尚未安装 pandoc。</translation>
    </message>
    <message>
        <source>PDF is made by the window&apos;s programs, which are not installed.</source>
        <translation>PDF 由窗口程序生成，但尚未安装。</translation>
    </message>
    <message>
        <source>html, fragment, wechat or pdf; with pandoc also docx and epub.</source>
        <translation>html、fragment、wechat 或 pdf；装有 pandoc 时还可以是 docx 和 epub。</translation>
    </message>
    <message>
        <source>embed them in the page, copy them beside it, or link to them.</source>
        <translation>embed 嵌入页面，copy 复制到页面旁，link 只作链接。</translation>
    </message>
    <message>
        <source>The same as --images=link.</source>
        <translation>等同于 --images=link。</translation>
    </message>
    <message>
        <source>Of a PDF: A4, A5, A3, B5, Letter or Legal.</source>
        <translation>PDF 的纸张：A4、A5、A3、B5、Letter 或 Legal。</translation>
    </message>
    <message>
        <source>Turn the sheets of a PDF on their side.</source>
        <translation>PDF 横向排版。</translation>
    </message>
    <message>
        <source>Of a PDF, in millimetres: all, or top and sides, or all four clockwise.</source>
        <translation>PDF 的页边距，以毫米计：一个数管四边，两个数管上下与左右，四个数从上边起顺时针。</translation>
    </message>
    <message>
        <source>Above the text of a PDF: “left|middle|right” with {title}, {author}, {date}, {page}, {pages}.</source>
        <translation>PDF 的页眉：“左|中|右”，可用 {title}、{author}、{date}、{page}、{pages}。</translation>
    </message>
    <message>
        <source>Below the text of a PDF, written likewise.</source>
        <translation>PDF 的页脚，写法相同。</translation>
    </message>
    <message>
        <source>Write pages that have not changed as well.</source>
        <translation>没有变化的页面也重新写入。</translation>
    </message>
    <message>
        <source>Turn BibTeX, RIS or CSL-JSON into finished references.</source>
        <translation>将 BibTeX、RIS 或 CSL-JSON 转成排好的引文。</translation>
    </message>
    <message>
        <source>Prints one reference an item, in the order of the files, as it stands in a note. Styles are wengao,
gbt7714, gbt7714-note, gbt7714-author-date, apa, mla, chicago-note, chicago-short-note,
chicago-author-date, any other CSL style that is installed, by its name, and .csl files of your own.
Without --lang each item is worded in its own language. The exit status is 1 when an entry could
not be read or formatted; the others are printed all the same.</source>
        <translation>按文件中的顺序逐条输出引文，与脚注中的写法相同。样式有 wengao、gbt7714、gbt7714-note、
gbt7714-author-date、apa、mla、chicago-note、chicago-short-note、chicago-author-date，
也可用名称指定系统中安装的其他 CSL 样式，或使用自己的 .csl 文件。
不带 --lang 时，每条引文使用其自身的语言。有条目无法读取或生成时退出状态为 1，
其余条目照常输出。</translation>
    </message>
    <message>
        <source>A style&apos;s name or a .csl file.</source>
        <translation>样式名称或 .csl 文件。</translation>
    </message>
    <message>
        <source>Word all references in this language: zh-CN, en …</source>
        <translation>所有引文统一使用此语言：zh-CN、en 等。</translation>
    </message>
    <message>
        <source>markdown, text or footnotes.</source>
        <translation>markdown、text 或 footnotes。</translation>
    </message>
    <message>
        <source>standard input</source>
        <translation>标准输入</translation>
    </message>
    <message>
        <source>wengao cite: There are no words for the language “%1”.</source>
        <translation>wengao cite：没有语言“%1”的用语。</translation>
    </message>
    <message>
        <source>“wengao %1” is run by another program, wengao-%1.</source>
        <translation>“wengao %1”由另一个程序 wengao-%1 运行。</translation>
    </message>
</context>
<context>
    <name>wengao::dialogs::ChangesDialog</name>
    <message>
        <source>Changes to be written: %1</source>
        <translation>即将写入的更改：%1</translation>
    </message>
    <message>
        <source>On disk</source>
        <translation>磁盘上</translation>
    </message>
    <message>
        <source>To be written</source>
        <translation>即将写入</translation>
    </message>
</context>
<context>
    <name>wengao::dialogs::CompareDialog</name>
    <message>
        <source>Compare %1</source>
        <translation>比较 %1</translation>
    </message>
    <message>
        <source>Both sides changed the same lines in places. Choose there; all other changes of both sides are kept.</source>
        <translation>双方在若干处改动了相同的行，请在这些地方做出选择；双方的其他更改都会保留。</translation>
    </message>
    <message>
        <source>The changes of both sides do not touch each other. Both are kept unless you choose otherwise.</source>
        <translation>双方的更改互不冲突。除非另行选择，两边都会保留。</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>编辑器中</translation>
    </message>
    <message>
        <source>There are more differences; of them every change is kept, and yours in a conflict.</source>
        <translation>还有更多差异：其中的更改全部保留，有冲突时以你的为准。</translation>
    </message>
    <message>
        <source>&amp;Merge as chosen</source>
        <translation>按选择合并(&amp;M)</translation>
    </message>
    <message>
        <source>What is kept of this piece</source>
        <translation>此处保留的内容</translation>
    </message>
    <message>
        <source>◂ Mine</source>
        <translation>◂ 我的</translation>
    </message>
    <message>
        <source>Theirs ▸</source>
        <translation>另一边的 ▸</translation>
    </message>
    <message>
        <source>Both sides changed these lines.</source>
        <translation>双方都改动了这几行。</translation>
    </message>
    <message>
        <source>Both, mine first</source>
        <translation>两者都要，我的在前</translation>
    </message>
</context>
<context>
    <name>wengao::dialogs::ConversionDialog</name>
    <message>
        <source>All values and comments come along.</source>
        <translation>所有的值和注释都会保留。</translation>
    </message>
    <message>
        <source>Please note:</source>
        <translation>请注意：</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Afterwards</source>
        <translation>转换后</translation>
    </message>
    <message>
        <source>Convert</source>
        <translation>转换</translation>
    </message>
</context>
<context>
    <name>wengao::dialogs::ExportDialog</name>
    <message>
        <source>Export “%1”</source>
        <translation>导出“%1”</translation>
    </message>
    <message>
        <source>What to know about the result</source>
        <translation>关于结果的说明</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>E&amp;xport</source>
        <translation>导出(&amp;X)</translation>
    </message>
    <message>
        <source>Making it…</source>
        <translation>正在生成…</translation>
    </message>
    <message>
        <source>The file is up to date already.</source>
        <translation>文件已是最新。</translation>
    </message>
    <message>
        <source>Size: %1.</source>
        <translation>大小：%1。</translation>
    </message>
    <message>
        <source>No problems were found.</source>
        <translation>没有发现问题。</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to know:</source>
        <translation>
            <numerusform>有 %n 点需要留意：</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Save as:</source>
        <translation>保存为(&amp;S)：</translation>
    </message>
    <message>
        <source>&amp;Choose…</source>
        <translation>选择(&amp;C)…</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>Two sentences, and what stands between them.</extracomment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>Writing it…</source>
        <translation>正在写入…</translation>
    </message>
</context>
<context>
    <name>wengao::dialogs::ExportForm</name>
    <message>
        <source>Images on the web are &amp;loaded by the page</source>
        <translation>页面直接加载网上的图片(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Table of contents before the text</source>
        <translation>正文前加目录(&amp;T)</translation>
    </message>
    <message>
        <source>Plain</source>
        <translation>素雅</translation>
    </message>
    <message>
        <source>Newspaper</source>
        <translation>报纸</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Inside the page</source>
        <translation>嵌入页面</translation>
    </message>
    <message>
        <source>Copied beside the page</source>
        <translation>复制到页面旁边</translation>
    </message>
    <message>
        <source>Linked where they are</source>
        <translation>链接到原处</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>略去</translation>
    </message>
    <message>
        <source>Kept as far as it is harmless</source>
        <translation>只保留无害的部分</translation>
    </message>
    <message>
        <source>Kept as written, scripts included</source>
        <translation>原样保留，包括脚本</translation>
    </message>
    <message>
        <source>&amp;Format:</source>
        <translation>格式(&amp;F)：</translation>
    </message>
    <message>
        <source>Th&amp;eme:</source>
        <translation>主题(&amp;E)：</translation>
    </message>
    <message>
        <source>&amp;Images:</source>
        <translation>图片(&amp;I)：</translation>
    </message>
    <message>
        <source>Raw &amp;HTML:</source>
        <translation>原始 HTML(&amp;H)：</translation>
    </message>
    <message>
        <source>Millimetres: one for all, two for top and sides, or four from the top clockwise</source>
        <translation>以毫米计：一个数管四边，两个数管上下与左右，四个数从上边起顺时针</translation>
    </message>
    <message>
        <source>Left|middle|right, with {title}, {author}, {date}, {page} and {pages}</source>
        <translation>左|中|右，可用 {title}、{author}、{date}、{page} 和 {pages}</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>&amp;Paper:</source>
        <translation>纸张(&amp;P)：</translation>
    </message>
    <message>
        <source>&amp;Margins (mm):</source>
        <translation>页边距（毫米）(&amp;M)：</translation>
    </message>
    <message>
        <source>Hea&amp;der:</source>
        <translation>页眉(&amp;D)：</translation>
    </message>
    <message>
        <source>F&amp;ooter:</source>
        <translation>页脚(&amp;O)：</translation>
    </message>
    <message>
        <source>La&amp;ndscape</source>
        <translation>横向(&amp;N)</translation>
    </message>
</context>
<context>
    <name>wengao::dialogs::FolderExportDialog</name>
    <message>
        <source>&amp;Write pages that have not changed as well</source>
        <translation>没有变化的也重新写入(&amp;W)</translation>
    </message>
    <message>
        <source>Export a folder</source>
        <translation>导出文件夹</translation>
    </message>
    <message>
        <source>&amp;Articles in:</source>
        <translation>文章所在(&amp;A)：</translation>
    </message>
    <message>
        <source>E&amp;xport</source>
        <translation>导出(&amp;X)</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Results to:</source>
        <translation>导出到(&amp;R)：</translation>
    </message>
    <message>
        <source>What to know about the results</source>
        <translation>结果中需要留意的</translation>
    </message>
</context>
<context>
    <name>wengao::dialogs::NameRow</name>
    <message>
        <source>An institution, or a name that stays whole. Alt+I makes it a person.</source>
        <translation>机构名，或不拆分的名称。按 Alt+I 改为人名。</translation>
    </message>
    <message>
        <source>A person. Alt+I makes it an institution.</source>
        <translation>人名。按 Alt+I 改为机构名。</translation>
    </message>
</context>
<context>
    <name>wengao::dialogs::NameRows</name>
    <message>
        <source>张三, Ada Lovelace or an institution</source>
        <translation>张三、Ada Lovelace 或机构名</translation>
    </message>
    <message>
        <source>one more…</source>
        <translation>再加一位…</translation>
    </message>
</context>
<context>
    <name>wengao::dialogs::RecoveryDialog</name>
    <message>
        <source>Unsaved texts</source>
        <translation>未保存的文章</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>恢复(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>放弃(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation>稍后(&amp;L)</translation>
    </message>
    <message>
        <source>File on disk</source>
        <translation>磁盘上的文件</translation>
    </message>
    <message>
        <source>Unsaved text</source>
        <translation>未保存的内容</translation>
    </message>
</context>
<context>
    <name>wengao::dialogs::ReferenceDialog</name>
    <message>
        <source>Look &amp;up</source>
        <translation>查询(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Insert</source>
        <translation>插入(&amp;I)</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>文献</translation>
    </message>
    <message>
        <source>Link, DOI, ISBN, BibTeX or finished reference</source>
        <translation>链接、DOI、ISBN、BibTeX 或现成的文献条目</translation>
    </message>
    <message>
        <source>Paste a link, DOI, ISBN, BibTeX or a finished reference…</source>
        <translation>粘贴链接、DOI、ISBN、BibTeX 或现成的文献条目…</translation>
    </message>
    <message>
        <source>Reads the page or the DOI&apos;s record over the network, now and only now</source>
        <translation>联网读取网页或 DOI 的文献信息；只有在此时才联网</translation>
    </message>
    <message>
        <source>&amp;Fields</source>
        <translation>字段(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Library</source>
        <translation>文献库(&amp;L)</translation>
    </message>
    <message>
        <source>Ctrl+L</source>
        <translation>Ctrl+L</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>What you typed is kept for the next time</source>
        <translation>已输入的内容会保留到下次</translation>
    </message>
    <message>
        <source>That is too long to be read here. Name the file in the article&apos;s settings instead.</source>
        <translation>内容太长，无法在此读取。请在文章的元数据中写明文件名。</translation>
    </message>
    <message>
        <source>pasted</source>
        <translation>粘贴内容</translation>
    </message>
    <message>
        <source>There is nothing to insert yet.</source>
        <translation>还没有可插入的内容。</translation>
    </message>
    <message>
        <source>Note [^%1] of this article cites the same work: %2</source>
        <translation>本文脚注 [^%1] 已引用同一文献：%2</translation>
    </message>
    <message>
        <source>Refer to it again</source>
        <translation>再次引用</translation>
    </message>
    <message>
        <source>Your library has this work: %1</source>
        <translation>文献库中已有此文献：%1</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>使用</translation>
    </message>
    <message>
        <source>A link. “Look up” reads title, author and date from the page.</source>
        <translation>这是链接。“查询”会从网页读取标题、作者和日期。</translation>
    </message>
    <message>
        <source>A DOI. “Look up” asks doi.org for its record.</source>
        <translation>这是 DOI。“查询”会向 doi.org 索取文献信息。</translation>
    </message>
    <message>
        <source>An arXiv number. “Look up” reads its page at arxiv.org.</source>
        <translation>这是 arXiv 编号。“查询”会读取它在 arxiv.org 上的网页。</translation>
    </message>
    <message>
        <source>An ISBN. No open service tells what book it is; please fill in the fields.</source>
        <translation>这是 ISBN。没有开放的服务可供查询，请自行填写各字段。</translation>
    </message>
    <message>
        <source>A finished reference. Fields with a question mark are guessed; please look at them.</source>
        <translation>这是现成的文献条目。带问号的字段是推测的，请核对。</translation>
    </message>
    <message>
        <source>A finished reference; it states every field.</source>
        <translation>已读取一条完整的文献，各字段均有明确出处。</translation>
    </message>
    <message>
        <source>The fields were filled anew.</source>
        <translation>字段已重新填写。</translation>
    </message>
    <message>
        <source>Bring back what you had</source>
        <translation>恢复之前的内容</translation>
    </message>
    <message>
        <source>This is no link, DOI or reference that is understood here.</source>
        <translation>这不是可识别的链接、DOI 或文献条目。</translation>
    </message>
    <message>
        <source>Search the library for it</source>
        <translation>在文献库中搜索</translation>
    </message>
    <message>
        <source>Read as %1.</source>
        <translation>已按 %1 读取。</translation>
    </message>
    <message>
        <source>This is the first of %1 references.</source>
        <translation>其中共有 %1 条文献，当前显示第一条。</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>全部显示</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>第 %1 行：%2</translation>
    </message>
    <message>
        <source>Reading %1…</source>
        <translation>正在读取 %1…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Cancelled. The fields can be filled in by hand.</source>
        <translation>已取消。可以手动填写各字段。</translation>
    </message>
    <message>
        <source>Found. Fields with a question mark are guessed; Enter inserts it.</source>
        <translation>已找到。带问号的字段是推测的；按 Enter 插入。</translation>
    </message>
    <message>
        <source>Found. Enter inserts it.</source>
        <translation>已找到。按 Enter 插入。</translation>
    </message>
    <message>
        <source>The fields can be filled in by hand.</source>
        <translation>可以手动填写各字段。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Reference in note [^%1]</source>
        <translation>脚注 [^%1] 的文献</translation>
    </message>
    <message>
        <source>&amp;Update note</source>
        <translation>更新脚注(&amp;U)</translation>
    </message>
    <message>
        <source>Fields with a question mark are guessed from the note.</source>
        <translation>带问号的字段是根据脚注推测的。</translation>
    </message>
    <message>
        <source>This note does not read like a reference; nothing was taken from it.</source>
        <translation>这条脚注不像文献，没有从中读取任何内容。</translation>
    </message>
    <message>
        <source>Changing a field would lose “%1” of the note.</source>
        <translation>修改字段会丢失脚注中的“%1”。</translation>
    </message>
    <message>
        <source>In the clipboard: %1</source>
        <translation>剪贴板中有：%1</translation>
    </message>
    <message>
        <source>Use it (Enter)</source>
        <translation>使用 (Enter)</translation>
    </message>
    <message>
        <source>This is what you had here before.</source>
        <translation>这是您上次未完成的内容。</translation>
    </message>
    <message>
        <source>Start anew</source>
        <translation>重新开始</translation>
    </message>
    <message>
        <source>Take the note as it is</source>
        <translation>采用脚注现有的内容</translation>
    </message>
    <message>
        <source>Reading what was pasted…</source>
        <translation>正在读取粘贴的内容……</translation>
    </message>
</context>
<context>
    <name>wengao::dialogs::ReferenceField</name>
    <message>
        <source>2024-05-06, 2024-05 or 2024</source>
        <translation>2024-05-06、2024-05 或 2024</translation>
    </message>
    <message>
        <source>This is no web address; it leads nowhere.</source>
        <translation>这不是网址，无法打开。</translation>
    </message>
    <message>
        <source>Taken as %1</source>
        <translation>按 %1 处理</translation>
    </message>
    <message>
        <source>This is no date; it stands in the note as it is typed.</source>
        <translation>这不是日期，将按原样写入注释。</translation>
    </message>
    <message>
        <source>as its title reads</source>
        <translation>依标题的语言</translation>
    </message>
    <message>
        <source>Stated by the source</source>
        <translation>来源中写明</translation>
    </message>
    <message>
        <source>Guessed from where it stood; please look at it</source>
        <translation>根据所在位置推测，请核对</translation>
    </message>
</context>
<context>
    <name>wengao::dialogs::ReferenceForm</name>
    <message>
        <source>&amp;Kind</source>
        <translation>类型(&amp;K)</translation>
    </message>
    <message>
        <source>Kind of reference</source>
        <translation>文献类型</translation>
    </message>
    <message>
        <source>&amp;More fields</source>
        <translation>更多字段(&amp;M)</translation>
    </message>
</context>
<context>
    <name>wengao::dialogs::ReferenceLanguageBox</name>
    <message>
        <source>Language of the notes</source>
        <translation>注释的语言</translation>
    </message>
    <message>
        <source>The language of words such as “and others”, “Retrieved” and of dates</source>
        <translation>“等”“检索日期”一类用语以及日期所用的语言</translation>
    </message>
    <message>
        <source>Each in its language</source>
        <translation>依各条文献的语言</translation>
    </message>
</context>
<context>
    <name>wengao::dialogs::ReferencePreview</name>
    <message>
        <source>The note as readers see it</source>
        <translation>读者看到的注释</translation>
    </message>
    <message>
        <source>The note as it is written</source>
        <translation>注释的原文</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>As readers see it</source>
        <translation>显示效果</translation>
    </message>
    <message>
        <source>As it is written</source>
        <translation>Markdown 原文</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the names of missing fields</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>Missing: %1</source>
        <translation>缺少：%1</translation>
    </message>
    <message>
        <source>Good to have: %1</source>
        <translation>建议填写：%1</translation>
    </message>
</context>
<context>
    <name>wengao::dialogs::ReferenceRestyle</name>
    <message>
        <source>Restyle references</source>
        <translation>更换文献格式</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>脚注</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>更换后</translation>
    </message>
    <message>
        <source>Notes and what becomes of them</source>
        <translation>各条脚注及其更换结果</translation>
    </message>
    <message>
        <source>This would lose “%1”.</source>
        <translation>会丢失“%1”。</translation>
    </message>
    <message>
        <source>Stays as it is: it does not read like a reference.</source>
        <translation>保持不变：不像文献。</translation>
    </message>
    <message>
        <source>Reads like this already.</source>
        <translation>已是这种格式。</translation>
    </message>
    <message>
        <source>&amp;Restyle (%1)</source>
        <translation>更换(&amp;R) (%1)</translation>
    </message>
    <message>
        <source>&amp;Restyle</source>
        <translation>更换(&amp;R)</translation>
    </message>
    <message>
        <source>This article has no footnotes yet.</source>
        <translation>这篇文章还没有脚注。</translation>
    </message>
    <message>
        <source>Wording the notes…</source>
        <translation>正在生成注释…</translation>
    </message>
    <message>
        <source>No references, so left as they are: %1</source>
        <translation>不是文献、保持不变的脚注：%1</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
</context>
<context>
    <name>wengao::dialogs::ReferenceShelf</name>
    <message>
        <source>Search titles, names, years, addresses</source>
        <translation>搜索标题、姓名、年份、网址</translation>
    </message>
    <message>
        <source>Search the library</source>
        <translation>搜索文献库</translation>
    </message>
    <message>
        <source>References to choose from</source>
        <translation>可选的文献</translation>
    </message>
    <message>
        <source>Every reference you insert is kept here to be used again.</source>
        <translation>插入过的文献都会保存在这里，供再次使用。</translation>
    </message>
    <message>
        <source>Nothing matches.</source>
        <translation>没有匹配的文献。</translation>
    </message>
    <message>
        <source>Use this reference</source>
        <translation>使用这条文献</translation>
    </message>
    <message>
        <source>Take it out of the library</source>
        <translation>从文献库中移除</translation>
    </message>
</context>
<context>
    <name>wengao::dialogs::ReferenceStyleBox</name>
    <message>
        <source>Citation style</source>
        <translation>引文格式</translation>
    </message>
    <message>
        <source>Choose a style, or type a part of any style&apos;s name</source>
        <translation>选择一种格式，或输入任一格式名称的一部分</translation>
    </message>
</context>
<context>
    <name>wengao::dialogs::SideBySide</name>
    <message>
        <source>nothing</source>
        <translation>无内容</translation>
    </message>
    <message>
        <source>Both texts are the same.</source>
        <translation>两边内容相同。</translation>
    </message>
    <message numerus="yes">
        <source>%n more differences</source>
        <translation>
            <numerusform>还有 %n 处差异</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wengao::dialogs::VersionsDialog</name>
    <message>
        <source>Versions of %1</source>
        <translation>%1 的历史版本</translation>
    </message>
    <message>
        <source>Versions, the newest first</source>
        <translation>历史版本，最新的在前</translation>
    </message>
    <message>
        <source>Replaced at %1; %2</source>
        <translation>替换于 %1；%2</translation>
    </message>
    <message>
        <source>Restore the &amp;whole article</source>
        <translation>恢复整篇文章(&amp;W)</translation>
    </message>
    <message>
        <source>Restore the &amp;front matter</source>
        <translation>恢复文首信息(&amp;F)</translation>
    </message>
    <message>
        <source>Restore a version</source>
        <translation>恢复历史版本</translation>
    </message>
    <message>
        <source>There are no earlier versions yet. One is kept at every save.</source>
        <translation>还没有历史版本。每次保存都会留存一个。</translation>
    </message>
    <message>
        <source>This version</source>
        <translation>此版本</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>当前</translation>
    </message>
    <message>
        <source>Restore this piece only</source>
        <translation>仅恢复此处</translation>
    </message>
    <message>
        <source>Restore a piece</source>
        <translation>恢复一处内容</translation>
    </message>
    <message>
        <source>The article reads like this version.</source>
        <translation>文章与此版本内容相同。</translation>
    </message>
    <message numerus="yes">
        <source>%n more differences</source>
        <translation>
            <numerusform>还有 %n 处差异</numerusform>
        </translation>
    </message>
    <message>
        <source>Restore the front matter</source>
        <translation>恢复文首信息</translation>
    </message>
</context>
<context>
    <name>wengao::documents::ArticleDocument</name>
    <message>
        <source>Untitled</source>
        <translation>未命名</translation>
    </message>
    <message>
        <source>Typing</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>Edit text</source>
        <translation>编辑正文</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>重新载入</translation>
    </message>
</context>
<context>
    <name>wengao::documents::SafetyNet</name>
    <message>
        <source>The disk is slow: your latest changes would not survive a power cut yet.</source>
        <translation>磁盘响应缓慢：如果现在断电，最近的更改会丢失。</translation>
    </message>
</context>
<context>
    <name>wengao::editor</name>
    <message>
        <source>Paste without formatting</source>
        <translation>粘贴为纯文本</translation>
    </message>
    <message>
        <source>Expand selection</source>
        <translation>扩大选区</translation>
    </message>
    <message>
        <source>Find…</source>
        <translation>查找…</translation>
    </message>
    <message>
        <source>Find next</source>
        <translation>查找下一个</translation>
    </message>
    <message>
        <source>Find previous</source>
        <translation>查找上一个</translation>
    </message>
    <message>
        <source>Replace…</source>
        <translation>替换…</translation>
    </message>
    <message>
        <source>Go to line…</source>
        <translation>转到行…</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>链接</translation>
    </message>
    <message>
        <source>Image…</source>
        <translation>图片…</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Code block</source>
        <translation>代码块</translation>
    </message>
    <message>
        <source>Horizontal rule</source>
        <translation>分隔线</translation>
    </message>
    <message>
        <source>Bold</source>
        <translation>加粗</translation>
    </message>
    <message>
        <source>Italic</source>
        <translation>斜体</translation>
    </message>
    <message>
        <source>Strikethrough</source>
        <translation>删除线</translation>
    </message>
    <message>
        <source>Inline code</source>
        <translation>行内代码</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>引用</translation>
    </message>
    <message>
        <source>Bulleted list</source>
        <translation>无序列表</translation>
    </message>
    <message>
        <source>Numbered list</source>
        <translation>有序列表</translation>
    </message>
    <message>
        <source>Task list</source>
        <translation>任务列表</translation>
    </message>
    <message>
        <source>Task done</source>
        <translation>勾选任务</translation>
    </message>
    <message>
        <source>Heading 1</source>
        <translation>一级标题</translation>
    </message>
    <message>
        <source>Heading 2</source>
        <translation>二级标题</translation>
    </message>
    <message>
        <source>Heading 3</source>
        <translation>三级标题</translation>
    </message>
    <message>
        <source>Heading 4</source>
        <translation>四级标题</translation>
    </message>
    <message>
        <source>Heading 5</source>
        <translation>五级标题</translation>
    </message>
    <message>
        <source>Heading 6</source>
        <translation>六级标题</translation>
    </message>
    <message>
        <source>Paragraph</source>
        <translation>正文段落</translation>
    </message>
    <message>
        <source>Raise heading</source>
        <translation>提升标题级别</translation>
    </message>
    <message>
        <source>Lower heading</source>
        <translation>降低标题级别</translation>
    </message>
    <message>
        <source>Indent</source>
        <translation>增加缩进</translation>
    </message>
    <message>
        <source>Outdent</source>
        <translation>减少缩进</translation>
    </message>
    <message>
        <source>Move lines up</source>
        <translation>上移行</translation>
    </message>
    <message>
        <source>Move lines down</source>
        <translation>下移行</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>复制一份</translation>
    </message>
    <message>
        <source>Join lines</source>
        <translation>合并行</translation>
    </message>
    <message>
        <source>Delete lines</source>
        <translation>删除行</translation>
    </message>
    <message>
        <source>Align table</source>
        <translation>对齐表格</translation>
    </message>
    <message>
        <source>Add row</source>
        <translation>添加表格行</translation>
    </message>
    <message>
        <source>Remove row</source>
        <translation>删除表格行</translation>
    </message>
    <message>
        <source>Move row up</source>
        <translation>上移表格行</translation>
    </message>
    <message>
        <source>Move row down</source>
        <translation>下移表格行</translation>
    </message>
    <message>
        <source>Add column</source>
        <translation>添加表格列</translation>
    </message>
    <message>
        <source>Remove column</source>
        <translation>删除表格列</translation>
    </message>
    <message>
        <source>Move column left</source>
        <translation>左移表格列</translation>
    </message>
    <message>
        <source>Move column right</source>
        <translation>右移表格列</translation>
    </message>
    <message>
        <source>Column to the left</source>
        <translation>列左对齐</translation>
    </message>
    <message>
        <source>Column centred</source>
        <translation>列居中</translation>
    </message>
    <message>
        <source>Column to the right</source>
        <translation>列右对齐</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>放大文字</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>缩小文字</translation>
    </message>
    <message>
        <source>Usual text size</source>
        <translation>恢复文字大小</translation>
    </message>
    <message>
        <source>Not an expression: %1</source>
        <translation>正则表达式有误：%1</translation>
    </message>
    <message>
        <source>Go to heading…</source>
        <translation>转到标题…</translation>
    </message>
    <message>
        <source>A line for each sentence</source>
        <translation>每句另起一行</translation>
    </message>
</context>
<context>
    <name>wengao::editor::FindBar</name>
    <message>
        <source>Not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>Nothing selected</source>
        <translation>没有选区</translation>
    </message>
    <message>
        <source>Not an expression</source>
        <translation>正则表达式有误</translation>
    </message>
    <message numerus="yes">
        <source>%n replaced</source>
        <translation>
            <numerusform>已替换 %n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Text to find</source>
        <translation>要查找的文字</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>区分大小写</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>全词匹配</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>正则表达式</translation>
    </message>
    <message>
        <source>Half and full width, simplified and traditional alike</source>
        <translation>不分全角半角、简体繁体</translation>
    </message>
    <message>
        <source>Only in the selection</source>
        <translation>仅在选区内</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>上一个匹配</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>下一个匹配</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>替换为</translation>
    </message>
    <message>
        <source>Replacement</source>
        <translation>替换文字</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation>全部替换</translation>
    </message>
    <message>
        <source>Go to line</source>
        <translation>转到行</translation>
    </message>
    <message>
        <source>Line number</source>
        <translation>行号</translation>
    </message>
    <message>
        <source>Gone on from the other end</source>
        <translation>已从另一端继续</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 到 %2</translation>
    </message>
</context>
<context>
    <name>wengao::editor::FootnoteCompleter</name>
    <message>
        <source>Footnotes</source>
        <translation>脚注</translation>
    </message>
</context>
<context>
    <name>wengao::editor::TextPane</name>
    <message>
        <source>Article text</source>
        <translation>文章正文</translation>
    </message>
    <message>
        <source>Images (%1)</source>
        <translation>图片 (%1)</translation>
    </message>
    <message>
        <source>Insert images</source>
        <translation>插入图片</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>剪切</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Paste without formatting</source>
        <translation>粘贴为纯文本</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>Looking for suggestions…</source>
        <translation>正在查找建议…</translation>
    </message>
    <message>
        <source>Add “%1” to your dictionary</source>
        <translation>将“%1”加入个人词典</translation>
    </message>
    <message>
        <source>No suggestions</source>
        <translation>没有建议</translation>
    </message>
</context>
<context>
    <name>wengao::export</name>
    <message>
        <source>The page would be larger than 256 MB.</source>
        <translation>页面会超过 256 MB。</translation>
    </message>
    <message numerus="yes">
        <source>Left out of the raw HTML: %1 (%n time(s)).</source>
        <translation>
            <numerusform>已从原始 HTML 中略去：%1（%n 处）。</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no theme “%1”. The themes are: %2.</source>
        <translation>没有名为“%1”的主题。可用的主题：%2。</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the words of a list</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>The style sheet %1 cannot be read: %2.</source>
        <translation>无法读取样式表 %1：%2。</translation>
    </message>
    <message>
        <source>The style sheet %1 is larger than 1 MB.</source>
        <translation>样式表 %1 超过 1 MB。</translation>
    </message>
    <message>
        <source>The image %1 must be uploaded by hand.</source>
        <translation>图片 %1 需要手动上传。</translation>
    </message>
    <message>
        <source>The image %1 was not found; it must be uploaded by hand.</source>
        <translation>找不到图片 %1；图片需要手动上传。</translation>
    </message>
    <message>
        <source>The image %1 is on the web; the page links to it instead of loading it.</source>
        <translation>图片 %1 在网络上；页面只链接它，不加载。</translation>
    </message>
    <message>
        <source>%1 is no image that a page can show.</source>
        <translation>%1 不是页面能够显示的图片。</translation>
    </message>
    <message>
        <source>The image %1 was not found.</source>
        <translation>找不到图片 %1。</translation>
    </message>
    <message>
        <source>The image %1 lies outside the site and the article&apos;s folder.</source>
        <translation>图片 %1 不在站点或文章所在的文件夹内。</translation>
    </message>
    <message>
        <source>“%1” is no address of an image.</source>
        <translation>“%1”不是图片地址。</translation>
    </message>
    <message>
        <source>The image %1 cannot be read.</source>
        <translation>无法读取图片 %1。</translation>
    </message>
    <message>
        <source>The file %1 is no image that a page can show.</source>
        <translation>文件 %1 不是页面能够显示的图片。</translation>
    </message>
    <message>
        <source>The image %1 is too large to be embedded (%2).</source>
        <translation>图片 %1 过大，无法嵌入（%2）。</translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) became references at the end.</source>
        <translation>
            <numerusform>%n 个链接已转为文末参考链接。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) within the site became plain text.</source>
        <translation>
            <numerusform>%n 个站内链接已转为普通文字。</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>已取消。</translation>
    </message>
    <message>
        <source>%1 took too long.</source>
        <translation>%1 用时过长。</translation>
    </message>
    <message>
        <source>%1 made a file that is too large.</source>
        <translation>%1 生成的文件太大。</translation>
    </message>
    <message>
        <source>%1 could not be started.</source>
        <translation>无法启动 %1。</translation>
    </message>
    <message>
        <source>%1 failed to convert the article.</source>
        <translation>%1 未能转换这篇文章。</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>无法创建文件夹 %1。</translation>
    </message>
    <message>
        <source>%1 is there already.</source>
        <translation>%1 已经存在。</translation>
    </message>
    <message>
        <source>The page would replace the article itself.</source>
        <translation>页面会覆盖文章本身。</translation>
    </message>
    <message>
        <source>HTML page</source>
        <translation>HTML 页面</translation>
    </message>
    <message>
        <source>HTML pages (*.html *.htm)</source>
        <translation>HTML 页面 (*.html *.htm)</translation>
    </message>
    <message>
        <source>HTML fragment</source>
        <translation>HTML 片段</translation>
    </message>
    <message>
        <source>Page for WeChat</source>
        <translation>微信公众号页面</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation>PDF 文档 (*.pdf)</translation>
    </message>
    <message>
        <source>Word document</source>
        <translation>Word 文档</translation>
    </message>
    <message>
        <source>Word documents (*.docx)</source>
        <translation>Word 文档 (*.docx)</translation>
    </message>
    <message>
        <source>EPUB book</source>
        <translation>EPUB 电子书</translation>
    </message>
    <message>
        <source>EPUB books (*.epub)</source>
        <translation>EPUB 电子书 (*.epub)</translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) of raw HTML were left out.</source>
        <translation>
            <numerusform>略去了 %n 处原始 HTML。</numerusform>
        </translation>
    </message>
    <message>
        <source>Word documents and EPUB books are made by pandoc, which is not installed.</source>
        <translation>Word 文档和 EPUB 电子书由 pandoc 生成，但尚未安装 pandoc。</translation>
    </message>
    <message>
        <source>Margins are one, two or four numbers from 0 to 100, in millimetres, with commas between them.</source>
        <translation>页边距是一个、两个或四个 0 到 100 之间的数，以毫米计，用逗号分隔。</translation>
    </message>
    <message>
        <source>The PDF could not be made.</source>
        <translation>无法生成 PDF。</translation>
    </message>
    <message>
        <source>The web engine stopped while it made the PDF.</source>
        <translation>网页引擎在生成 PDF 时停止了运行。</translation>
    </message>
    <message>
        <source>The program that makes PDF is not installed.</source>
        <translation>尚未安装生成 PDF 的程序。</translation>
    </message>
    <message>
        <source>Making the PDF took too long.</source>
        <translation>生成 PDF 用时过长。</translation>
    </message>
    <message>
        <source>The formula %1 stays as it is written. %2</source>
        <translation>公式 %1 保持原样。%2</translation>
    </message>
    <message numerus="yes">
        <source>%n formula(s) stand as they are written, since WeChat&apos;s editor keeps no mathematics.</source>
        <translation>
            <numerusform>%n 个公式以源码显示，因为公众号编辑器不保留数学公式。</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no folder %1.</source>
        <translation>没有文件夹 %1。</translation>
    </message>
</context>
<context>
    <name>wengao::fetch</name>
    <message>
        <source>%1 was not found. Is this computer online?</source>
        <translation>找不到 %1。电脑联网了吗？</translation>
    </message>
    <message>
        <source>%1 does not answer.</source>
        <translation>%1 没有响应。</translation>
    </message>
    <message>
        <source>%1 broke the connection off.</source>
        <translation>%1 中断了连接。</translation>
    </message>
    <message>
        <source>%1 took too long to answer.</source>
        <translation>%1 响应时间过长。</translation>
    </message>
    <message>
        <source>%1 could not prove who it is, so nothing was read.</source>
        <translation>%1 无法证明自己的身份，因此没有读取任何内容。</translation>
    </message>
    <message>
        <source>This computer seems to be offline; %1 was not asked.</source>
        <translation>电脑似乎没有联网，未能访问 %1。</translation>
    </message>
    <message>
        <source>%1 lets only those read this who have signed in (%2).</source>
        <translation>%1 要求登录后才能阅读此页 (%2)。</translation>
    </message>
    <message>
        <source>%1 has nothing at this address (%2).</source>
        <translation>%1 上没有这个网址 (%2)。</translation>
    </message>
    <message>
        <source>%1 has taken this away (%2).</source>
        <translation>%1 已撤下此页 (%2)。</translation>
    </message>
    <message>
        <source>%1 was asked too often; try again later (%2).</source>
        <translation>对 %1 的访问过于频繁，请稍后再试 (%2)。</translation>
    </message>
    <message>
        <source>%1 has trouble of its own at the moment (%2).</source>
        <translation>%1 目前出了故障 (%2)。</translation>
    </message>
    <message>
        <source>%1 could not be read.</source>
        <translation>无法读取 %1。</translation>
    </message>
    <message>
        <source>%1 refused to answer (%2).</source>
        <translation>%1 拒绝了访问 (%2)。</translation>
    </message>
    <message>
        <source>This is not a page (%1).</source>
        <translation>这不是网页 (%1)。</translation>
    </message>
    <message>
        <source>%1 sends its readers into this computer&apos;s own network; this was not followed.</source>
        <translation>%1 试图跳转到本机所在的内部网络，已停止。</translation>
    </message>
    <message>
        <source>%1 sends its readers to an address without encryption; this was not followed.</source>
        <translation>%1 试图跳转到未加密的网址，已停止。</translation>
    </message>
    <message>
        <source>%1 sends its readers from one address to the next without end.</source>
        <translation>%1 的跳转次数过多，已停止。</translation>
    </message>
    <message>
        <source>This is a PDF, not a page: it says nothing about itself that can be read here.</source>
        <translation>这是 PDF 而不是网页，无法从中读取文献信息。</translation>
    </message>
    <message>
        <source>Only addresses that begin with http:// or https:// can be looked up, not “%1”.</source>
        <translation>只能查询以 http:// 或 https:// 开头的网址，不能查询“%1”。</translation>
    </message>
</context>
<context>
    <name>wengao::fetch::Lookup</name>
    <message>
        <source>The record is too long to be read.</source>
        <translation>文献信息太长，无法读取。</translation>
    </message>
    <message>
        <source>The page is very long; only its beginning was read.</source>
        <translation>网页很长，只读取了开头部分。</translation>
    </message>
</context>
<context>
    <name>wengao::footnotes</name>
    <message>
        <source>Only a note that is one link can become a link.</source>
        <translation>只有内容仅为一个链接的脚注才能转为链接。</translation>
    </message>
    <message>
        <source>Add a note [^%1]</source>
        <translation>添加脚注 [^%1]</translation>
    </message>
    <message>
        <source>Remove the mark [^%1]</source>
        <translation>移除引用 [^%1]</translation>
    </message>
    <message>
        <source>Remove this copy</source>
        <translation>移除这条重复脚注</translation>
    </message>
    <message>
        <source>Name this note [^%1]</source>
        <translation>将这条脚注改为 [^%1]</translation>
    </message>
    <message>
        <source>Write [^%1] as [^%2]</source>
        <translation>将 [^%1] 改写为 [^%2]</translation>
    </message>
    <message>
        <source>Use [^%1] for both and remove [^%2]</source>
        <translation>统一使用 [^%1]，移除 [^%2]</translation>
    </message>
    <message>
        <source>Move the note to the other notes</source>
        <translation>将脚注移到其他脚注处</translation>
    </message>
    <message>
        <source>Move the mark behind the code</source>
        <translation>将引用移到代码之后</translation>
    </message>
    <message>
        <source>Move the mark to the end of the next paragraph</source>
        <translation>将引用移到下一段末尾</translation>
    </message>
    <message>
        <source>Write %1</source>
        <translation>改写为 %1</translation>
    </message>
    <message>
        <source>Remove the heading</source>
        <translation>移除标题</translation>
    </message>
    <message>
        <source>Remove the note</source>
        <translation>移除脚注</translation>
    </message>
    <message>
        <source>Remove the note and its marks</source>
        <translation>移除脚注及其引用</translation>
    </message>
    <message>
        <source>Renumber by first mention</source>
        <translation>按首次引用的顺序重新编号</translation>
    </message>
    <message>
        <source>A footnote cannot stand in code or raw HTML.</source>
        <translation>脚注不能放在代码或原始 HTML 中。</translation>
    </message>
    <message>
        <source>A label has no spaces and no brackets.</source>
        <translation>标号不能包含空格和方括号。</translation>
    </message>
    <message>
        <source>The label %1 is in use.</source>
        <translation>标号 %1 已被使用。</translation>
    </message>
    <message>
        <source>No footnote can be placed here.</source>
        <translation>此处不能放置脚注。</translation>
    </message>
    <message>
        <source>This would change which note is shown where.</source>
        <translation>这会改变脚注与引用的对应关系。</translation>
    </message>
    <message>
        <source>This text would not stay one note. Edit it in the article.</source>
        <translation>这段文字无法保持为一条脚注，请在文章中编辑。</translation>
    </message>
    <message>
        <source>A note in a quote or a list stays there.</source>
        <translation>引用或列表中的脚注只能留在原处。</translation>
    </message>
    <message>
        <source>There is no note [^%1].</source>
        <translation>没有脚注 [^%1]。</translation>
    </message>
    <message>
        <source>[^%1] stands in code and is shown as it is.</source>
        <translation>[^%1] 位于代码中，会原样显示。</translation>
    </message>
    <message>
        <source>[^%1] stands in a heading and gets into its link and the outline.</source>
        <translation>[^%1] 位于标题中，会混入标题的链接和大纲。</translation>
    </message>
    <message>
        <source>There is an earlier note [^%1]; this one is not shown.</source>
        <translation>前面已有脚注 [^%1]，这一条不会显示。</translation>
    </message>
    <message>
        <source>Nothing refers to [^%1], so it is not shown.</source>
        <translation>[^%1] 没有被引用，因此不会显示。</translation>
    </message>
    <message>
        <source>The note [^%1] is empty.</source>
        <translation>脚注 [^%1] 没有内容。</translation>
    </message>
    <message>
        <source>[^%1] and [^%2] are two labels to Hugo.</source>
        <translation>在 Hugo 看来，[^%1] 和 [^%2] 是两个不同的标号。</translation>
    </message>
    <message>
        <source>[^%1] says the same as [^%2].</source>
        <translation>[^%1] 与 [^%2] 内容相同。</translation>
    </message>
    <message>
        <source>[^%1] gives the same address as [^%2].</source>
        <translation>[^%1] 与 [^%2] 的网址相同。</translation>
    </message>
    <message>
        <source>[^%1] is published as %2.</source>
        <translation>[^%1] 发布后的编号是 %2。</translation>
    </message>
    <message>
        <source>The note [^%1] stands in the middle of the text.</source>
        <translation>脚注 [^%1] 夹在正文中间。</translation>
    </message>
    <message>
        <source>%1 is typed in full width and is no footnote.</source>
        <translation>%1 用了全角字符，不会成为脚注。</translation>
    </message>
    <message>
        <source>A note starts with [^%1]: and a colon.</source>
        <translation>脚注应以 [^%1]: 开头，不能漏掉冒号。</translation>
    </message>
    <message>
        <source>The colon after [^%1] is full width.</source>
        <translation>[^%1] 后面的冒号是全角的。</translation>
    </message>
    <message>
        <source>Notes are published at the end of the page, so “%1” stays empty.</source>
        <translation>脚注会统一发布在页面末尾，因此“%1”下面没有内容。</translation>
    </message>
    <message>
        <source>Move the mark to the end of the paragraph before the code</source>
        <translation>把标记移到代码前一段的末尾</translation>
    </message>
</context>
<context>
    <name>wengao::form::AddPopup</name>
    <message>
        <source>Find a field or name a new one</source>
        <translation>查找字段，或输入新字段名</translation>
    </message>
    <message>
        <source>Field to add</source>
        <translation>要添加的字段</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>“%1” as text</source>
        <translation>“%1”（文本）</translation>
    </message>
    <message>
        <source>“%1” as yes or no</source>
        <translation>“%1”（是或否）</translation>
    </message>
    <message>
        <source>“%1” as a number</source>
        <translation>“%1”（数字）</translation>
    </message>
    <message>
        <source>“%1” as a date</source>
        <translation>“%1”（日期）</translation>
    </message>
    <message>
        <source>“%1” as a list</source>
        <translation>“%1”（列表）</translation>
    </message>
</context>
<context>
    <name>wengao::form::Chip</name>
    <message>
        <source>(empty)</source>
        <translation>（空）</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Move left</source>
        <translation>左移</translation>
    </message>
    <message>
        <source>Move right</source>
        <translation>右移</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
</context>
<context>
    <name>wengao::form::ChipsEditor</name>
    <message>
        <source>%1 Enter or a comma adds, the left arrow goes to the entries.</source>
        <translation>%1按回车或逗号添加，按左箭头选择已有条目。</translation>
    </message>
    <message>
        <source>“%1” and “%2” say the same.</source>
        <translation>“%1”与“%2”重复。</translation>
    </message>
    <message>
        <source>Remove “%1”</source>
        <translation>移除“%1”</translation>
    </message>
    <message>
        <source>Other articles write “%1” as “%2”.</source>
        <translation>其他文章把“%1”写作“%2”。</translation>
    </message>
    <message>
        <source>Use “%1”</source>
        <translation>改用“%1”</translation>
    </message>
</context>
<context>
    <name>wengao::form::DateEditor</name>
    <message>
        <source>Choose a date</source>
        <translation>选择日期</translation>
    </message>
    <message>
        <source>Choose %1</source>
        <translation>选择%1</translation>
    </message>
    <message>
        <source>Here: %1 %2</source>
        <translation>本地时间：%1 %2</translation>
    </message>
    <message>
        <source>Not a date yet, so it is not written.</source>
        <translation>还不是有效的日期，因此尚未写入。</translation>
    </message>
</context>
<context>
    <name>wengao::form::DatePopup</name>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>时区</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>此刻</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Z (here)</source>
        <translation>Z（本地）</translation>
    </message>
    <message>
        <source>%1 (here)</source>
        <translation>%1（本地）</translation>
    </message>
    <message>
        <source>Z (UTC)</source>
        <translation>Z（UTC）</translation>
    </message>
    <message>
        <source>No zone</source>
        <translation>无时区</translation>
    </message>
</context>
<context>
    <name>wengao::form::FieldRow</name>
    <message>
        <source>Menu for %1</source>
        <translation>“%1”的菜单</translation>
    </message>
    <message>
        <source>Menu for %1 (Alt+Enter)</source>
        <translation>“%1”的菜单 (Alt+Enter)</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>修改“%1”</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>Written by a program.</source>
        <translation>由程序写入。</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>重命名…</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>Count by</source>
        <translation>计数方式</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>键名</translation>
    </message>
    <message>
        <source>Rename %1</source>
        <translation>重命名“%1”</translation>
    </message>
    <message>
        <source>Move %1</source>
        <translation>移动“%1”</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>移除“%1”</translation>
    </message>
    <message>
        <source>Edit in the source</source>
        <translation>在源码中编辑</translation>
    </message>
    <message>
        <source>Add field in it…</source>
        <translation>在其中添加字段…</translation>
    </message>
</context>
<context>
    <name>wengao::form::FormPanel</name>
    <message>
        <source>Add %1</source>
        <translation>添加“%1”</translation>
    </message>
    <message>
        <source>Add front matter</source>
        <translation>添加文首信息</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>表单</translation>
    </message>
    <message>
        <source>This article has no front matter.</source>
        <translation>这篇文章没有文首信息（front matter）。</translation>
    </message>
    <message>
        <source>It holds the title, the date, the tags and what else the site wants to know.</source>
        <translation>标题、日期、标签以及站点需要的其他信息都写在这里。</translation>
    </message>
    <message>
        <source>Add field…</source>
        <translation>添加字段…</translation>
    </message>
    <message>
        <source>Written by programs (%1)</source>
        <translation>由程序写入（%1）</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>第 %1 行：%2</translation>
    </message>
    <message>
        <source>Show line</source>
        <translation>显示该行</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>还有 %n 条</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wengao::form::ImageEditor</name>
    <message>
        <source>Choose a picture</source>
        <translation>选择图片</translation>
    </message>
    <message>
        <source>Drop a picture here or click to choose</source>
        <translation>将图片拖到此处，或点按选择</translation>
    </message>
    <message>
        <source>On the web; not fetched</source>
        <translation>网络图片，未获取</translation>
    </message>
    <message>
        <source>No file found for this path</source>
        <translation>此路径下没有文件</translation>
    </message>
    <message>
        <source>Pictures (%1)</source>
        <translation>图片 (%1)</translation>
    </message>
</context>
<context>
    <name>wengao::form::ImagePreview</name>
    <message>
        <source>There is no such file.</source>
        <translation>没有这个文件。</translation>
    </message>
    <message>
        <source>This file cannot be shown as a picture.</source>
        <translation>此文件无法作为图片显示。</translation>
    </message>
    <message>
        <source>%1 × %2 pixels, %3</source>
        <translation>%1 × %2 像素，%3</translation>
    </message>
</context>
<context>
    <name>wengao::form::LongTextEditor</name>
    <message>
        <source>Take from first paragraph</source>
        <translation>取自第一段</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Length: Chinese characters, full-width marks and western words count one each</source>
        <translation>字数：汉字、全角标点和西文单词各计一个</translation>
    </message>
    <message>
        <source>Longer than %1, so it may be cut where it is shown.</source>
        <translation>超过 %1 字，显示时可能被截断。</translation>
    </message>
</context>
<context>
    <name>wengao::form::NumberEditor</name>
    <message>
        <source>Not a whole number, so it is not written yet.</source>
        <translation>不是整数，因此尚未写入。</translation>
    </message>
    <message>
        <source>Not a number, so it is not written yet.</source>
        <translation>不是数字，因此尚未写入。</translation>
    </message>
</context>
<context>
    <name>wengao::form::SourcePane</name>
    <message>
        <source>YAML source</source>
        <translation>YAML 源码</translation>
    </message>
    <message>
        <source>TOML source</source>
        <translation>TOML 源码</translation>
    </message>
    <message>
        <source>JSON source</source>
        <translation>JSON 源码</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>第 %1 行：%2</translation>
    </message>
    <message>
        <source>Change source</source>
        <translation>修改源码</translation>
    </message>
</context>
<context>
    <name>wengao::frontmatter</name>
    <message>
        <source>“%1” is neither yes nor no.</source>
        <translation>“%1”既不是“是”也不是“否”。</translation>
    </message>
    <message>
        <source>“%1” is not a number.</source>
        <translation>“%1”不是数字。</translation>
    </message>
    <message>
        <source>“%1” is not a date.</source>
        <translation>“%1”不是日期。</translation>
    </message>
    <message>
        <source>“%1” is not a list in JSON, such as [&quot;a&quot;, &quot;b&quot;].</source>
        <translation>“%1”不是 JSON 列表，例如 [&quot;a&quot;, &quot;b&quot;]。</translation>
    </message>
    <message>
        <source>“%1” is not a map in JSON, such as {&quot;a&quot;: 1}.</source>
        <translation>“%1”不是 JSON 映射，例如 {&quot;a&quot;: 1}。</translation>
    </message>
    <message>
        <source>Hugo cannot read “%1” as a date; write it as 2025-01-31T08:00:00+08:00.</source>
        <translation>Hugo 无法将“%1”识别为日期，请写作 2025-01-31T08:00:00+08:00。</translation>
    </message>
    <message>
        <source>This date names no time zone, so the article may appear hours later than you expect.</source>
        <translation>此日期未注明时区，文章可能比预期晚几小时才出现。</translation>
    </message>
    <message>
        <source>Not published until %1.</source>
        <translation>%1 之前不会发布。</translation>
    </message>
    <message>
        <source>This change was not made: it could not be shown to leave everything else as it is.</source>
        <translation>未作此更改：无法确认其余内容会保持原样。</translation>
    </message>
    <message>
        <source>There is no field “%1”.</source>
        <translation>没有字段“%1”。</translation>
    </message>
    <message>
        <source>This value cannot be written into a front matter.</source>
        <translation>文首信息中无法写入这个值。</translation>
    </message>
    <message>
        <source>“%1” holds a single value, so nothing can be added below it.</source>
        <translation>“%1”只有单个值，不能在其下添加内容。</translation>
    </message>
    <message>
        <source>“%1” lies more than two levels deep, where nothing can be changed without touching what is around it; change it in the file itself.</source>
        <translation>“%1”的嵌套超过两层，改动它无法保证周围内容不变；请直接在文件中修改。</translation>
    </message>
    <message>
        <source>“%1” cannot be the name of a field.</source>
        <translation>“%1”不能用作字段名。</translation>
    </message>
    <message>
        <source>There is already a field “%1”.</source>
        <translation>已有字段“%1”。</translation>
    </message>
    <message>
        <source>The list has no such item.</source>
        <translation>列表中没有这一项。</translation>
    </message>
    <message>
        <source>“%1” is not a list.</source>
        <translation>“%1”不是列表。</translation>
    </message>
    <message>
        <source>A field can only be moved among the fields it stands with.</source>
        <translation>字段只能在同级字段之间移动。</translation>
    </message>
    <message>
        <source>The entries between braces can only be reordered in the source.</source>
        <translation>花括号中的条目只能在源码中调整顺序。</translation>
    </message>
    <message>
        <source>The description of fields is too large.</source>
        <translation>字段说明过大。</translation>
    </message>
    <message>
        <source>YAML cannot read on from here (%1).</source>
        <translation>YAML 从这里开始无法解析（%1）。</translation>
    </message>
    <message>
        <source>Fields are described as “name:” with its properties below it.</source>
        <translation>字段应写作“name:”，属性写在其下方。</translation>
    </message>
    <message>
        <source>This cannot be the name of a field.</source>
        <translation>这不能用作字段名。</translation>
    </message>
    <message>
        <source>“%1” needs its properties below it, each as “name: value”.</source>
        <translation>“%1”的属性应写在其下方，每条写作“name: value”。</translation>
    </message>
    <message>
        <source>“%1” is no property of a field.</source>
        <translation>“%1”不是字段的属性。</translation>
    </message>
    <message>
        <source>This value of “%1” is not understood.</source>
        <translation>无法识别“%1”的这个值。</translation>
    </message>
    <message>
        <source>“%1” usually holds another kind of value; a theme may not understand this one.</source>
        <translation>“%1”通常是另一种类型的值，主题可能无法识别。</translation>
    </message>
    <message>
        <source>This site asks for “%1”.</source>
        <translation>此站点要求填写“%1”。</translation>
    </message>
    <message>
        <source>%1 characters; about %2 are shown.</source>
        <translation>共 %1 个字符，大约只显示 %2 个。</translation>
    </message>
    <message>
        <source>This site knows only: %1.</source>
        <translation>此站点只接受：%1。</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the words of a list</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>Spaces and marks such as / ? # do not belong in an address.</source>
        <translation>网址中不应出现空格和 / ? # 之类的符号。</translation>
    </message>
    <message>
        <source>This is not an address.</source>
        <translation>这不是网址。</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>The article&apos;s title, shown on its page and in lists.</source>
        <translation>文章的标题，显示在页面和列表中。</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>When the article was written. Hugo sorts by it and hides it until then.</source>
        <translation>文章的写作时间。Hugo 据此排序，并在此之前不发布文章。</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Drafts are left out when the site is built.</source>
        <translation>构建站点时不包含草稿。</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Words readers can find the article by.</source>
        <translation>读者可据以找到文章的词语。</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>The sections of the site the article belongs to.</source>
        <translation>文章在站点中所属的类别。</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>描述</translation>
    </message>
    <message>
        <source>One or two sentences for search engines and shared links.</source>
        <translation>一两句话，用于搜索引擎和分享链接。</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>What lists show of the article, instead of its beginning.</source>
        <translation>列表中显示的内容，代替文章开头。</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>Who wrote the article.</source>
        <translation>文章的作者。</translation>
    </message>
    <message>
        <source>Cover image</source>
        <translation>封面图片</translation>
    </message>
    <message>
        <source>The picture above the article and in lists.</source>
        <translation>显示在文章上方和列表中的图片。</translation>
    </message>
    <message>
        <source>Cover description</source>
        <translation>封面说明文字</translation>
    </message>
    <message>
        <source>What the picture shows, for those who cannot see it.</source>
        <translation>描述图片内容，供看不到图片的人了解。</translation>
    </message>
    <message>
        <source>Last changed</source>
        <translation>最后修改</translation>
    </message>
    <message>
        <source>When the article was last revised.</source>
        <translation>文章最近一次修订的时间。</translation>
    </message>
    <message>
        <source>Slug</source>
        <translation>网址别名（slug）</translation>
    </message>
    <message>
        <source>The last part of the article&apos;s address.</source>
        <translation>文章网址的最后一段。</translation>
    </message>
    <message>
        <source>Keywords</source>
        <translation>关键词</translation>
    </message>
    <message>
        <source>Words for search engines and related articles.</source>
        <translation>用于搜索引擎和相关文章的词语。</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>系列</translation>
    </message>
    <message>
        <source>The series the article is part of.</source>
        <translation>文章所属的系列。</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Articles with a smaller weight come first; 0 means none.</source>
        <translation>权重小的文章排在前面；0 表示不设权重。</translation>
    </message>
    <message>
        <source>Table of contents</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Shows the article&apos;s headings as a table of contents.</source>
        <translation>用文章的各级标题生成目录。</translation>
    </message>
    <message>
        <source>Formulas</source>
        <translation>数学公式</translation>
    </message>
    <message>
        <source>Loads what is needed to show formulas.</source>
        <translation>加载显示公式所需的资源。</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>The picture that stands for the article.</source>
        <translation>代表文章的图片。</translation>
    </message>
    <message>
        <source>Old addresses</source>
        <translation>旧地址</translation>
    </message>
    <message>
        <source>Addresses that lead to the article from elsewhere, such as former ones.</source>
        <translation>会跳转到这篇文章的其他地址，例如曾用的网址。</translation>
    </message>
    <message>
        <source>Subtitle</source>
        <translation>副标题</translation>
    </message>
    <message>
        <source>A second line below the title.</source>
        <translation>标题下方的第二行文字。</translation>
    </message>
    <message>
        <source>Source address</source>
        <translation>来源网址</translation>
    </message>
    <message>
        <source>Where the article comes from.</source>
        <translation>文章的出处。</translation>
    </message>
    <message>
        <source>Publish on</source>
        <translation>发布时间</translation>
    </message>
    <message>
        <source>Hugo leaves the article out until then.</source>
        <translation>在此之前，Hugo 不会发布这篇文章。</translation>
    </message>
    <message>
        <source>Expires on</source>
        <translation>过期时间</translation>
    </message>
    <message>
        <source>Hugo leaves the article out from then on.</source>
        <translation>自此之后，Hugo 不再发布这篇文章。</translation>
    </message>
    <message>
        <source>Short title</source>
        <translation>短标题</translation>
    </message>
    <message>
        <source>A shorter title for menus and links.</source>
        <translation>用于菜单和链接的简短标题。</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>网址</translation>
    </message>
    <message>
        <source>The article&apos;s whole address within the site.</source>
        <translation>文章在站点内的完整地址。</translation>
    </message>
    <message>
        <source>Authors</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>Cover</source>
        <translation>封面</translation>
    </message>
    <message>
        <source>The picture above the article.</source>
        <translation>文章上方的图片。</translation>
    </message>
    <message>
        <source>Cover caption</source>
        <translation>封面题注</translation>
    </message>
    <message>
        <source>The text below the picture.</source>
        <translation>图片下方的文字。</translation>
    </message>
    <message>
        <source>Cover beside the article</source>
        <translation>封面与文章同处</translation>
    </message>
    <message>
        <source>The picture lies in the article&apos;s own folder.</source>
        <translation>图片放在文章自己的文件夹中。</translation>
    </message>
    <message>
        <source>Hide the cover</source>
        <translation>隐藏封面</translation>
    </message>
    <message>
        <source>Shows the picture in lists only or not at all.</source>
        <translation>仅在列表中显示图片，或完全不显示。</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Pictures shown where the article is shared.</source>
        <translation>分享文章时显示的图片。</translation>
    </message>
    <message>
        <source>Featured image</source>
        <translation>特色图片</translation>
    </message>
    <message>
        <source>Thumbnail</source>
        <translation>缩略图</translation>
    </message>
    <message>
        <source>The small picture in lists.</source>
        <translation>列表中的小图。</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>版式</translation>
    </message>
    <message>
        <source>The template of the theme that shows the article.</source>
        <translation>显示这篇文章所用的主题模板。</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>内容类型</translation>
    </message>
    <message>
        <source>The kind of content, which chooses the templates.</source>
        <translation>内容的种类，决定使用哪些模板。</translation>
    </message>
    <message>
        <source>Copyright</source>
        <translation>版权</translation>
    </message>
    <message>
        <source>Who holds the rights, or under which licence.</source>
        <translation>版权归属，或所用的许可协议。</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可协议</translation>
    </message>
    <message>
        <source>Under which licence the article may be used.</source>
        <translation>使用这篇文章须遵循的许可协议。</translation>
    </message>
    <message>
        <source>Chinese, Japanese or Korean</source>
        <translation>中日韩文章</translation>
    </message>
    <message>
        <source>Makes Hugo count characters instead of words.</source>
        <translation>让 Hugo 按字符而非单词计数。</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>评论</translation>
    </message>
    <message>
        <source>Lets readers comment.</source>
        <translation>允许读者评论。</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>置顶</translation>
    </message>
    <message>
        <source>Keeps the article at the top of lists.</source>
        <translation>让文章始终排在列表最前。</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>Leaves the article out of lists.</source>
        <translation>不在列表中显示这篇文章。</translation>
    </message>
    <message>
        <source>Headless</source>
        <translation>无页面（headless）</translation>
    </message>
    <message>
        <source>Builds no page for it; other pages use its files.</source>
        <translation>不为它生成页面；其中的文件供其他页面使用。</translation>
    </message>
    <message>
        <source>Diagrams</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>Loads what is needed to show Mermaid diagrams.</source>
        <translation>加载显示 Mermaid 图表所需的资源。</translation>
    </message>
    <message>
        <source>Original address</source>
        <translation>原文地址</translation>
    </message>
    <message>
        <source>Where search engines should look for the original.</source>
        <translation>搜索引擎应视为原文的地址。</translation>
    </message>
    <message>
        <source>Other site</source>
        <translation>站外地址</translation>
    </message>
    <message>
        <source>The article stands on another site; lists link there.</source>
        <translation>文章发表在其他站点，列表会链接到那里。</translation>
    </message>
    <message>
        <source>Translation key</source>
        <translation>译文标识</translation>
    </message>
    <message>
        <source>Joins the translations of one article.</source>
        <translation>将同一篇文章的各个译文关联起来。</translation>
    </message>
    <message>
        <source>Output formats</source>
        <translation>输出格式</translation>
    </message>
    <message>
        <source>The formats Hugo builds of this page.</source>
        <translation>Hugo 为此页面生成的格式。</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Values that only the theme knows.</source>
        <translation>仅供主题使用的值。</translation>
    </message>
    <message>
        <source>Word count</source>
        <translation>字数</translation>
    </message>
    <message>
        <source>How long the article is; can be brought up to date.</source>
        <translation>文章的长度，可随时更新。</translation>
    </message>
    <message>
        <source>Reading time</source>
        <translation>阅读时间</translation>
    </message>
    <message>
        <source>Minutes to read the article; can be brought up to date.</source>
        <translation>读完文章所需的分钟数，可随时更新。</translation>
    </message>
    <message>
        <source>AI score</source>
        <translation>AI 评分</translation>
    </message>
    <message>
        <source>Written by a program.</source>
        <translation>由程序写入。</translation>
    </message>
    <message>
        <source>Synchronised</source>
        <translation>同步时间</translation>
    </message>
    <message>
        <source>TOML cannot be read here.</source>
        <translation>此处的 TOML 无法解析。</translation>
    </message>
    <message>
        <source>JSON cannot be read here (%1).</source>
        <translation>此处的 JSON 无法解析（%1）。</translation>
    </message>
    <message>
        <source>A line of this source would end the front matter too early.</source>
        <translation>源码中有一行会使文首信息提前结束。</translation>
    </message>
    <message>
        <source>The file begins with “{”, but the front matter never ends; everything is shown as text.</source>
        <translation>文件以“{”开头，但文首信息没有结束，因此全部显示为正文。</translation>
    </message>
    <message>
        <source>The file begins with a fence, but the front matter is never closed; everything is shown as text.</source>
        <translation>文件以分隔线开头，但文首信息没有闭合，因此全部显示为正文。</translation>
    </message>
    <message>
        <source>Text follows on the line that closes the front matter; Hugo takes it as the beginning of the article.</source>
        <translation>结束文首信息的那一行后面还有文字，Hugo 会将其当作文章的开头。</translation>
    </message>
    <message>
        <source>Other fields may repeat this value through its anchor (&amp;).</source>
        <translation>其他字段可能通过锚点 (&amp;) 引用这个值。</translation>
    </message>
    <message>
        <source>This value repeats another one through an alias (*).</source>
        <translation>这个值通过别名 (*) 引用了另一个值。</translation>
    </message>
    <message>
        <source>This value carries a YAML tag (!).</source>
        <translation>这个值带有 YAML 标签 (!)。</translation>
    </message>
    <message>
        <source>This field has a complex key (?).</source>
        <translation>此字段使用了复合键 (?)。</translation>
    </message>
    <message>
        <source>This line merges other fields in (&lt;&lt;).</source>
        <translation>这一行并入了其他字段 (&lt;&lt;)。</translation>
    </message>
    <message>
        <source>This value is nested more deeply than the form can edit.</source>
        <translation>这个值嵌套过深，无法在表单中编辑。</translation>
    </message>
    <message>
        <source>The items of this list are not single values.</source>
        <translation>此列表的各项不是单个值。</translation>
    </message>
    <message>
        <source>This value in brackets holds more than single values.</source>
        <translation>括号中的值不只是单个值。</translation>
    </message>
    <message>
        <source>An item of this list spans several lines.</source>
        <translation>此列表中有一项跨越多行。</translation>
    </message>
    <message>
        <source>The lines of this text are indented in an unusual way.</source>
        <translation>这段文本的缩进方式不同寻常。</translation>
    </message>
    <message>
        <source>This value is laid out in an unusual way.</source>
        <translation>这个值的书写方式不同寻常。</translation>
    </message>
    <message>
        <source>This field appears more than once.</source>
        <translation>此字段出现了不止一次。</translation>
    </message>
    <message>
        <source>This value can be read in more than one way.</source>
        <translation>这个值可以有不止一种解读。</translation>
    </message>
    <message>
        <source>The front matter has an error; correct it in the source first.</source>
        <translation>文首信息有错误，请先在源码中改正。</translation>
    </message>
    <message>
        <source>The front matter is too large for the form.</source>
        <translation>文首信息过大，无法用表单编辑。</translation>
    </message>
    <message>
        <source>Put the value in quotation marks</source>
        <translation>给值加上引号</translation>
    </message>
    <message>
        <source>Use spaces</source>
        <translation>改用空格</translation>
    </message>
    <message>
        <source>Write a colon and a space</source>
        <translation>写作冒号加空格</translation>
    </message>
    <message>
        <source>Close the quotation mark</source>
        <translation>补上后引号</translation>
    </message>
    <message>
        <source>Close the bracket</source>
        <translation>补上后括号</translation>
    </message>
    <message>
        <source>Remove the line</source>
        <translation>移除这一行</translation>
    </message>
    <message>
        <source>Hugo merges the fields behind “&lt;&lt;” in; other programs may not.</source>
        <translation>Hugo 会并入“&lt;&lt;”所指的字段，其他程序未必如此。</translation>
    </message>
    <message>
        <source>Hugo reads the key “%1” as yes or no; put it in quotation marks.</source>
        <translation>Hugo 会将键“%1”读作“是”或“否”，请加上引号。</translation>
    </message>
    <message>
        <source>Put the key in quotation marks</source>
        <translation>给键加上引号</translation>
    </message>
    <message>
        <source>Write the number without the zero</source>
        <translation>去掉数字开头的零</translation>
    </message>
    <message>
        <source>Hugo reads “%1” as yes or no, not as text.</source>
        <translation>Hugo 会将“%1”读作“是”或“否”，而不是文本。</translation>
    </message>
    <message>
        <source>Because of its leading zero Hugo reads “%1” as %2.</source>
        <translation>由于开头的零，Hugo 会将“%1”读作 %2。</translation>
    </message>
    <message>
        <source>Hugo does not read “%1” as text unless it is in quotation marks.</source>
        <translation>“%1”不加引号时，Hugo 不会将其读作文本。</translation>
    </message>
    <message>
        <source>What follows “ #” is a comment and not part of the value.</source>
        <translation>“ #”之后的内容是注释，不属于值。</translation>
    </message>
    <message>
        <source>Add the time zone of this computer</source>
        <translation>补上本机时区</translation>
    </message>
    <message>
        <source>Hugo does not accept “...” as the end of a front matter.</source>
        <translation>Hugo 不接受以“...”结束文首信息。</translation>
    </message>
    <message>
        <source>This front matter can be read in more than one way, so the form leaves it alone.</source>
        <translation>这份文首信息可以有不止一种解读，因此表单不作改动。</translation>
    </message>
    <message>
        <source>A byte here is not valid text; Hugo cannot read this front matter.</source>
        <translation>此处有一个字节不是有效文本，Hugo 无法读取这份文首信息。</translation>
    </message>
    <message>
        <source>The invisible character U+%1 is not allowed here.</source>
        <translation>此处不允许出现不可见字符 U+%1。</translation>
    </message>
    <message>
        <source>“%1” stands here a second time; the first is on line %2.</source>
        <translation>“%1”在此重复出现；第一次在第 %2 行。</translation>
    </message>
    <message>
        <source>Remove the first one</source>
        <translation>移除前一个</translation>
    </message>
    <message>
        <source>Remove this one</source>
        <translation>移除这一个</translation>
    </message>
    <message>
        <source>YAML does not allow tabs as indentation; use spaces.</source>
        <translation>YAML 不允许用制表符缩进，请用空格。</translation>
    </message>
    <message>
        <source>This line is not indented like the fields around it.</source>
        <translation>这一行的缩进与前后字段不一致。</translation>
    </message>
    <message>
        <source>A list item stands where a field is expected.</source>
        <translation>此处应为字段，却是一个列表项。</translation>
    </message>
    <message>
        <source>This line is no field: “name: value” is expected, with a space behind the colon.</source>
        <translation>这一行不是字段：应写作“name: value”，冒号后加空格。</translation>
    </message>
    <message>
        <source>A value cannot begin with “%1” unless it is quoted.</source>
        <translation>值不能以“%1”开头，除非加上引号。</translation>
    </message>
    <message>
        <source>The quotation mark that opens here is never closed, or an escape (\) is wrong.</source>
        <translation>此处的引号没有闭合，或者转义 (\) 有误。</translation>
    </message>
    <message>
        <source>The value contains “: ”; put it in quotation marks.</source>
        <translation>值中含有“: ”，请加上引号。</translation>
    </message>
    <message>
        <source>There is text behind the end of the value.</source>
        <translation>值的结尾之后还有文字。</translation>
    </message>
    <message>
        <source>The bracket that opens here is never closed.</source>
        <translation>此处的括号没有闭合。</translation>
    </message>
    <message>
        <source>It has no counterpart in the other notation.</source>
        <translation>另一种格式中没有对应的写法。</translation>
    </message>
    <message>
        <source>JSON has no dates; they become text, which Hugo reads too.</source>
        <translation>JSON 没有日期类型，日期会成为文本；Hugo 同样能读取。</translation>
    </message>
    <message>
        <source>The order changes: TOML wants single values before tables.</source>
        <translation>顺序会改变：TOML 要求单个的值写在表之前。</translation>
    </message>
    <message>
        <source>“%1” has no value and is left out; TOML has no empty values.</source>
        <translation>“%1”没有值，将被略去；TOML 不支持空值。</translation>
    </message>
    <message>
        <source>This front matter was not converted: it could not be shown to keep its values.</source>
        <translation>文首信息未作转换：无法确证所有的值都能保持不变。</translation>
    </message>
    <message>
        <source>The comments within this list would be lost; change it in the source.</source>
        <translation>这样会丢失列表中的注释；请在源码中修改。</translation>
    </message>
    <message>
        <source>In TOML the single values stand before the tables, so this field cannot go there.</source>
        <translation>TOML 中单个的值须写在表之前，此字段不能移到那里。</translation>
    </message>
    <message>
        <source>This field holds characters that are not allowed here.</source>
        <translation>此字段含有这里不允许的字符。</translation>
    </message>
    <message>
        <source>This is a time of day without a date.</source>
        <translation>这是不带日期的时刻。</translation>
    </message>
    <message>
        <source>The parts of this field stand in several places of the text.</source>
        <translation>此字段的各部分分散在文本的多个位置。</translation>
    </message>
    <message>
        <source>TOML has no empty value; remove the field instead.</source>
        <translation>TOML 不支持空值；请改为删除此字段。</translation>
    </message>
    <message>
        <source>Write the fields out</source>
        <translation>把这些字段写出来</translation>
    </message>
    <message>
        <source>Add alternative text</source>
        <translation>添加替代文字</translation>
    </message>
    <message>
        <source>The picture has no alternative text, which says what is on it to those who cannot see it.</source>
        <translation>图片没有替代文字；看不到图的人要靠它了解图中内容。</translation>
    </message>
    <message>
        <source>Comments that cannot come along: %1.</source>
        <translation>无法保留的注释：%1 条。</translation>
    </message>
    <message>
        <source>This line nests its keys too deeply.</source>
        <translation>这一行的键嵌套太深。</translation>
    </message>
</context>
<context>
    <name>wengao::markdown</name>
    <message>
        <source>The program that turns Markdown into HTML is missing.</source>
        <translation>缺少将 Markdown 转换为 HTML 的程序。</translation>
    </message>
    <message>
        <source>The article took too long to render.</source>
        <translation>文章渲染耗时过长。</translation>
    </message>
    <message>
        <source>The rendered article is too large.</source>
        <translation>渲染后的文章过大。</translation>
    </message>
    <message>
        <source>The article could not be rendered.</source>
        <translation>无法渲染文章。</translation>
    </message>
</context>
<context>
    <name>wengao::markdown::RenderClient</name>
    <message>
        <source>The program that turns Markdown into HTML is missing.</source>
        <translation>缺少将 Markdown 转换为 HTML 的程序。</translation>
    </message>
    <message>
        <source>Rendering took too long and was stopped. The next change tries again.</source>
        <translation>渲染耗时过长，已中止。下次修改时会再试。</translation>
    </message>
    <message>
        <source>The rendered article is too large to show.</source>
        <translation>渲染后的文章过大，无法显示。</translation>
    </message>
    <message>
        <source>An edit did not fit the text.</source>
        <translation>有一处编辑与正文对不上。</translation>
    </message>
    <message>
        <source>Rendering failed. The next change tries again.</source>
        <translation>渲染失败。下次修改时会再试。</translation>
    </message>
</context>
<context>
    <name>wengao::panels::FixBar</name>
    <message>
        <source>Fix</source>
        <translation>修正</translation>
    </message>
    <message>
        <source>What the fix changes</source>
        <translation>修正的内容</translation>
    </message>
    <message>
        <source>&amp;Apply</source>
        <translation>应用(&amp;A)</translation>
    </message>
</context>
<context>
    <name>wengao::panels::FootnotesPanel</name>
    <message>
        <source>Filter footnotes</source>
        <translation>筛选脚注</translation>
    </message>
    <message>
        <source>Footnotes</source>
        <translation>脚注</translation>
    </message>
    <message>
        <source>Edit footnote</source>
        <translation>编辑脚注</translation>
    </message>
    <message>
        <source>Move footnote</source>
        <translation>移动脚注</translation>
    </message>
</context>
<context>
    <name>wengao::panels::HeadingPicker</name>
    <message>
        <source>Go to heading</source>
        <translation>转到标题</translation>
    </message>
    <message>
        <source>Headings</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>This article has no headings.</source>
        <translation>这篇文章没有标题。</translation>
    </message>
</context>
<context>
    <name>wengao::panels::NotesModel</name>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>标号</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>脚注</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>引用</translation>
    </message>
</context>
<context>
    <name>wengao::panels::OutlinePanel</name>
    <message>
        <source>Filter headings</source>
        <translation>筛选标题</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>大纲</translation>
    </message>
</context>
<context>
    <name>wengao::panels::ProblemsModel</name>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>提示</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>……还有 %n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
</context>
<context>
    <name>wengao::panels::ProblemsPanel</name>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
</context>
<context>
    <name>wengao::pdf</name>
    <message>
        <source>The PDF could not be finished.</source>
        <translation>无法完成 PDF 的最后处理。</translation>
    </message>
    <message>
        <source>PDF is made by a web engine that cannot protect itself when it is run by root. Please export as an ordinary user, or set QTWEBENGINE_DISABLE_SANDBOX=1 to go without that protection.</source>
        <translation>生成 PDF 的网页引擎由 root 运行时无法保护自身。请以普通用户身份导出，或设置 QTWEBENGINE_DISABLE_SANDBOX=1 放弃这层保护。</translation>
    </message>
</context>
<context>
    <name>wengao::preview</name>
    <message>
        <source>Not a file of this article</source>
        <translation>不是这篇文章的文件</translation>
    </message>
    <message>
        <source>Image not found</source>
        <translation>找不到图片</translation>
    </message>
    <message>
        <source>Outside the article&apos;s folders, so not shown</source>
        <translation>不在文章的文件夹内，因此不显示</translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>Not an image</source>
        <translation>不是图片</translation>
    </message>
    <message>
        <source>Too large to show</source>
        <translation>过大，无法显示</translation>
    </message>
</context>
<context>
    <name>wengao::preview::ArticleScheme</name>
    <message>
        <source>Image from the web, not loaded</source>
        <translation>网络图片，未加载</translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation>无法读取</translation>
    </message>
</context>
<context>
    <name>wengao::preview::FindBar</name>
    <message>
        <source>Find in the preview</source>
        <translation>在预览中查找</translation>
    </message>
    <message>
        <source>Previous place (Shift+Enter)</source>
        <translation>上一处（Shift+Enter）</translation>
    </message>
    <message>
        <source>Next place (Enter)</source>
        <translation>下一处（Enter）</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>区分大小写</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭（Esc）</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>未找到</translation>
    </message>
</context>
<context>
    <name>wengao::preview::MessageBar</name>
    <message>
        <source>Message about the preview</source>
        <translation>预览的提示</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>wengao::preview::PdfExporter</name>
    <message>
        <source>Another PDF is still being made.</source>
        <translation>另一个 PDF 仍在生成中。</translation>
    </message>
    <message>
        <source>The page for the PDF could not be loaded.</source>
        <translation>无法加载用于生成 PDF 的页面。</translation>
    </message>
    <message>
        <source>The web engine stopped while it made the PDF.</source>
        <translation>生成 PDF 时网页引擎停止了运行。</translation>
    </message>
    <message>
        <source>Making the PDF took too long.</source>
        <translation>生成 PDF 耗时过长。</translation>
    </message>
    <message>
        <source>The PDF could not be made.</source>
        <translation>无法生成 PDF。</translation>
    </message>
</context>
<context>
    <name>wengao::preview::PreviewPane</name>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>The preview keeps stopping on this article.</source>
        <translation>预览这篇文章时一再中断。</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>This text takes too long to render; the last good preview stays.</source>
        <translation>这篇文章渲染耗时过长，暂时保留上一次的预览。</translation>
    </message>
    <message>
        <source>Images from the web are not loaded.</source>
        <translation>网络图片未加载。</translation>
    </message>
    <message>
        <source>Load Them for This Article</source>
        <translation>为这篇文章加载</translation>
    </message>
</context>
<context>
    <name>wengao::preview::PreviewView</name>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation>全选(&amp;A)</translation>
    </message>
    <message>
        <source>Copy as &amp;rich text</source>
        <translation>复制为富文本(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>查找(&amp;F)…</translation>
    </message>
</context>
<context>
    <name>wengao::prompts::DialogPrompts</name>
    <message>
        <source>Unsaved changes</source>
        <translation>更改尚未保存</translation>
    </message>
    <message>
        <source>Save the changes to “%1”?</source>
        <translation>要保存对“%1”的更改吗？</translation>
    </message>
    <message>
        <source>Without saving they are lost.</source>
        <translation>如果不保存，更改将会丢失。</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Do&amp;n’t save</source>
        <translation>不保存(&amp;N)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Changed on disk</source>
        <translation>磁盘上的文件已改变</translation>
    </message>
    <message>
        <source>“%1” was changed by another program since you opened it.</source>
        <translation>打开“%1”之后，另一个程序修改了它。</translation>
    </message>
    <message>
        <source>Saving now would replace those changes with yours.</source>
        <translation>现在保存会用你的更改覆盖那些修改。</translation>
    </message>
    <message>
        <source>Keep &amp;mine</source>
        <translation>保留我的(&amp;M)</translation>
    </message>
    <message>
        <source>Take &amp;theirs</source>
        <translation>采用对方的(&amp;T)</translation>
    </message>
    <message>
        <source>Open article</source>
        <translation>打开文章</translation>
    </message>
    <message>
        <source>Markdown articles (*.md *.markdown);;All files (*)</source>
        <translation>Markdown 文章 (*.md *.markdown);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>尚未保存</translation>
    </message>
    <message>
        <source>Save &amp;elsewhere…</source>
        <translation>保存到其他位置(&amp;E)…</translation>
    </message>
    <message>
        <source>Go on &amp;working</source>
        <translation>继续编辑(&amp;W)</translation>
    </message>
    <message>
        <source>Wengao</source>
        <translation>文稿</translation>
    </message>
    <message>
        <source>&amp;Compare…</source>
        <translation>比较(&amp;C)…</translation>
    </message>
</context>
<context>
    <name>wengao::references</name>
    <message>
        <source>An item does not say of what type it is.</source>
        <translation>有一个条目没有说明类型。</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Authors</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>Editors</source>
        <translation>编者</translation>
    </message>
    <message>
        <source>Translators</source>
        <translation>译者</translation>
    </message>
    <message>
        <source>Directors</source>
        <translation>导演</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>收件人</translation>
    </message>
    <message>
        <source>Published in</source>
        <translation>载于</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>丛书</translation>
    </message>
    <message>
        <source>Number in series</source>
        <translation>丛书编号</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>出版者</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>出版地</translation>
    </message>
    <message>
        <source>Edition</source>
        <translation>版次</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>卷</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>期</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页码</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>媒介</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>发布机关</translation>
    </message>
    <message>
        <source>Legislative history</source>
        <translation>立法沿革</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Accessed</source>
        <translation>访问日期</translation>
    </message>
    <message>
        <source>Address (URL)</source>
        <translation>网址（URL）</translation>
    </message>
    <message>
        <source>DOI</source>
        <translation>DOI</translation>
    </message>
    <message>
        <source>ISBN</source>
        <translation>ISBN</translation>
    </message>
    <message>
        <source>ISSN</source>
        <translation>ISSN</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>附注</translation>
    </message>
    <message>
        <source>Abstract</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>网站</translation>
    </message>
    <message>
        <source>Newspaper or site</source>
        <translation>报纸或网站</translation>
    </message>
    <message>
        <source>Blog</source>
        <translation>博客</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>期刊</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>图书</translation>
    </message>
    <message>
        <source>Editors of the book</source>
        <translation>图书编者</translation>
    </message>
    <message>
        <source>Institution</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>Report number</source>
        <translation>报告编号</translation>
    </message>
    <message>
        <source>University</source>
        <translation>学校</translation>
    </message>
    <message>
        <source>Degree</source>
        <translation>学位</translation>
    </message>
    <message>
        <source>Name of the law</source>
        <translation>法规名称</translation>
    </message>
    <message>
        <source>Law gazette or code</source>
        <translation>公报或法典</translation>
    </message>
    <message>
        <source>Site or channel</source>
        <translation>网站或频道</translation>
    </message>
    <message>
        <source>Data repository</source>
        <translation>数据仓库</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Letter, e-mail, interview …</source>
        <translation>信函、电子邮件、访谈等</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>网页</translation>
    </message>
    <message>
        <source>News</source>
        <translation>新闻</translation>
    </message>
    <message>
        <source>Journal article</source>
        <translation>期刊论文</translation>
    </message>
    <message>
        <source>Chapter</source>
        <translation>图书章节</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Thesis</source>
        <translation>学位论文</translation>
    </message>
    <message>
        <source>Law</source>
        <translation>法律法规</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>视频</translation>
    </message>
    <message>
        <source>Dataset</source>
        <translation>数据集</translation>
    </message>
    <message>
        <source>Software</source>
        <translation>软件</translation>
    </message>
    <message>
        <source>Personal communication</source>
        <translation>私人交流</translation>
    </message>
    <message>
        <source>The answer of the service holds no reference that could be read.</source>
        <translation>服务器返回的内容里没有能读出的文献信息。</translation>
    </message>
    <message>
        <source>There is no web page at this address, but a file of another kind.</source>
        <translation>该网址不是网页，而是其他类型的文件。</translation>
    </message>
    <message>
        <source>The page does not say what it is, not even a title.</source>
        <translation>该网页没有提供任何文献信息，连标题也没有。</translation>
    </message>
    <message>
        <source>The file is too large: more than 64 MB.</source>
        <translation>文件过大，超过了 64 MB。</translation>
    </message>
    <message>
        <source>There are no references in it that could be read: it is neither BibTeX, RIS, EndNote nor CSL-JSON.</source>
        <translation>没有读出任何文献：内容不是 BibTeX、RIS、EndNote 或 CSL-JSON 格式。</translation>
    </message>
    <message>
        <source>There are more problems than are listed here.</source>
        <translation>还有更多问题，此处未一一列出。</translation>
    </message>
    <message>
        <source>This entry has no key.</source>
        <translation>该条目没有引用键。</translation>
    </message>
    <message>
        <source>The entry “%1” is not closed; what could be read of it was kept.</source>
        <translation>条目“%1”没有闭合；已保留能读出的部分。</translation>
    </message>
    <message>
        <source>The entry “%1” holds no fields.</source>
        <translation>条目“%1”没有任何字段。</translation>
    </message>
    <message>
        <source>“%1” was not expected here and was passed over.</source>
        <translation>此处不应出现“%1”，已跳过。</translation>
    </message>
    <message>
        <source>The field “%1” has no value.</source>
        <translation>字段“%1”没有值。</translation>
    </message>
    <message>
        <source>The abbreviation “%1” is not defined; it was taken as it is written.</source>
        <translation>缩写“%1”没有定义，已按原文采用。</translation>
    </message>
    <message>
        <source>The abbreviations in this file stand for too much text.</source>
        <translation>文件中的缩写展开后内容过多。</translation>
    </message>
    <message>
        <source>The key “%1” is used twice; this entry was given another one.</source>
        <translation>引用键“%1”重复，已为该条目另取一个。</translation>
    </message>
    <message>
        <source>The entry “%1” that this one refers to is not in the file.</source>
        <translation>该条目所引用的条目“%1”不在文件中。</translation>
    </message>
    <message>
        <source>This record has no end mark; it was read up to the next one.</source>
        <translation>该记录没有结束标记，已读到下一条记录为止。</translation>
    </message>
    <message>
        <source>These fields stand before any record and were passed over.</source>
        <translation>这些字段出现在第一条记录之前，已跳过。</translation>
    </message>
    <message>
        <source>The type “%1” is not known; the entry was taken for a document.</source>
        <translation>未知类型“%1”，已按一般文档处理。</translation>
    </message>
    <message>
        <source>This line is no field and was passed over.</source>
        <translation>该行不是字段，已跳过。</translation>
    </message>
    <message>
        <source>The XML is broken here: %1</source>
        <translation>此处 XML 有误：%1</translation>
    </message>
    <message>
        <source>This entry is not valid JSON and was passed over.</source>
        <translation>该条目不是有效的 JSON，已跳过。</translation>
    </message>
    <message>
        <source>This entry says nothing a reference could be made of.</source>
        <translation>该条目没有可用的文献信息。</translation>
    </message>
    <message>
        <source>The date “%1” was not understood; it was kept as it is written.</source>
        <translation>无法识别日期“%1”，已按原文保留。</translation>
    </message>
    <message>
        <source>This is no ISBN: its check digit does not fit the others.</source>
        <translation>这不是有效的 ISBN：校验码不符。</translation>
    </message>
    <message>
        <source>References cannot be written in this format.</source>
        <translation>不支持以该格式导出文献。</translation>
    </message>
    <message>
        <source>The field “%1” is too long for a citation.</source>
        <translation>字段“%1”过长，无法用于引用。</translation>
    </message>
    <message>
        <source>This file is no CSL style.</source>
        <translation>此文件不是 CSL 样式。</translation>
    </message>
    <message>
        <source>This file is too large for a CSL style.</source>
        <translation>此文件过大，不像是 CSL 样式。</translation>
    </message>
    <message>
        <source>This CSL style is written for version “%1”; 1.0 is understood.</source>
        <translation>此 CSL 样式针对版本“%1”编写，目前只支持 1.0。</translation>
    </message>
    <message>
        <source>The citation took too long and was given up.</source>
        <translation>生成引用耗时过长，已放弃。</translation>
    </message>
    <message>
        <source>This style cannot format the reference.</source>
        <translation>此样式无法生成这条引用。</translation>
    </message>
    <message>
        <source>There is no citation style “%1”.</source>
        <translation>没有引用样式“%1”。</translation>
    </message>
    <message>
        <source>The style “%1” cannot be read.</source>
        <translation>无法读取样式“%1”。</translation>
    </message>
    <message>
        <source>The library is too large: more than 64 MB.</source>
        <translation>文献库太大，超过 64 MB。</translation>
    </message>
    <message>
        <source>The library file is broken. It will be set aside, not overwritten, when the next reference is kept.</source>
        <translation>文献库文件已损坏。下次保存文献时会另存该文件，不会覆盖。</translation>
    </message>
    <message>
        <source>The library file was broken. It is kept as “%1”, and a new one was begun.</source>
        <translation>文献库文件已损坏，已保留为“%1”，并新建了文献库。</translation>
    </message>
</context>
<context>
    <name>wengao::shell::ArticleView</name>
    <message>
        <source>Article text</source>
        <translation>文章正文</translation>
    </message>
</context>
<context>
    <name>wengao::shell::ClipboardCommands</name>
    <message>
        <source>Cu&amp;t</source>
        <translation>剪切(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>粘贴(&amp;P)</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>全选(&amp;A)</translation>
    </message>
</context>
<context>
    <name>wengao::shell::CommandSet</name>
    <message>
        <source>&amp;New</source>
        <translation>新建(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>打开(&amp;O)…</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>最近打开(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>另存为(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Form</source>
        <translation>表单(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Text</source>
        <translation>正文(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Preview</source>
        <translation>预览(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Outline and panels</source>
        <translation>大纲与面板(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Distraction-free</source>
        <translation>专注模式(&amp;D)</translation>
    </message>
    <message>
        <source>Go to the for&amp;m</source>
        <translation>转到表单(&amp;M)</translation>
    </message>
    <message>
        <source>Go to the te&amp;xt</source>
        <translation>转到正文(&amp;X)</translation>
    </message>
    <message>
        <source>&amp;Next article</source>
        <translation>下一篇文章(&amp;N)</translation>
    </message>
    <message>
        <source>Pre&amp;vious article</source>
        <translation>上一篇文章(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;About Wengao</source>
        <translation>关于文稿(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Insert</source>
        <translation>插入(&amp;I)</translation>
    </message>
    <message>
        <source>F&amp;ormat</source>
        <translation>格式(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;References</source>
        <translation>引注(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>工具(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>&amp;Insert footnote</source>
        <translation>插入脚注(&amp;I)</translation>
    </message>
    <message>
        <source>Insert an &amp;existing footnote again…</source>
        <translation>再次引用已有脚注(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Go between text and note</source>
        <translation>在正文与脚注间跳转(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Next reference to this note</source>
        <translation>此脚注的下一处引用(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Renumber as published</source>
        <translation>按发布顺序重新编号(&amp;R)</translation>
    </message>
    <message>
        <source>G&amp;ather the notes in one place</source>
        <translation>将脚注集中到一处(&amp;A)</translation>
    </message>
    <message>
        <source>Remove &amp;unused notes</source>
        <translation>移除未引用的脚注(&amp;U)</translation>
    </message>
    <message>
        <source>Turn &amp;links into footnotes</source>
        <translation>将链接转为脚注(&amp;C)</translation>
    </message>
    <message>
        <source>Insert footnote with &amp;label…</source>
        <translation>以指定标号插入脚注(&amp;L)…</translation>
    </message>
    <message>
        <source>Rena&amp;me label…</source>
        <translation>重命名标号(&amp;M)…</translation>
    </message>
    <message>
        <source>Turn footnote into lin&amp;k</source>
        <translation>将脚注转为链接(&amp;K)</translation>
    </message>
    <message>
        <source>Turn inline notes into f&amp;ootnotes</source>
        <translation>将行内脚注转为普通脚注(&amp;O)</translation>
    </message>
    <message>
        <source>New from &amp;template…</source>
        <translation>从模板新建(&amp;T)…</translation>
    </message>
    <message>
        <source>C&amp;hanges to be written…</source>
        <translation>即将写入的更改(&amp;H)…</translation>
    </message>
    <message>
        <source>&amp;Versions…</source>
        <translation>历史版本(&amp;V)…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>Export a&amp;gain</source>
        <translation>再次导出(&amp;G)</translation>
    </message>
    <message>
        <source>Export a fol&amp;der…</source>
        <translation>导出文件夹(&amp;D)…</translation>
    </message>
    <message>
        <source>Copy for &amp;WeChat</source>
        <translation>复制到公众号(&amp;W)</translation>
    </message>
    <message>
        <source>Con&amp;vert front matter to</source>
        <translation>文首信息转换为(&amp;V)</translation>
    </message>
    <message>
        <source>Insert re&amp;ference…</source>
        <translation>插入文献(&amp;F)…</translation>
    </message>
    <message>
        <source>E&amp;dit reference…</source>
        <translation>编辑文献(&amp;D)…</translation>
    </message>
    <message>
        <source>Res&amp;tyle references…</source>
        <translation>更换文献格式(&amp;T)…</translation>
    </message>
    <message>
        <source>E&amp;xport the library of references…</source>
        <translation>导出文献库(&amp;X)…</translation>
    </message>
    <message>
        <source>Keep the library with the &amp;site</source>
        <translation>文献库随站点保存(&amp;S)</translation>
    </message>
    <message>
        <source>Go to the previe&amp;w</source>
        <translation>转到预览(&amp;W)</translation>
    </message>
    <message>
        <source>Go to the pane&amp;ls</source>
        <translation>转到面板(&amp;L)</translation>
    </message>
</context>
<context>
    <name>wengao::shell::ConversionDesk</name>
    <message>
        <source>Convert the front matter to %1</source>
        <translation>将文首信息转换为 %1</translation>
    </message>
</context>
<context>
    <name>wengao::shell::CountPopup</name>
    <message>
        <source>Characters and words</source>
        <translation>字数</translation>
    </message>
    <message>
        <source>Each Chinese or Japanese character, each full-width mark and each western word is one.</source>
        <translation>每个汉字或假名、每个全角标点、每个西文单词各计一。</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>字符</translation>
    </message>
    <message>
        <source>Every character of any script, without spaces.</source>
        <translation>各种文字的每一个字符，不计空格。</translation>
    </message>
    <message>
        <source>Characters with spaces</source>
        <translation>字符（计空格）</translation>
    </message>
    <message>
        <source>The same with the spaces inside the lines.</source>
        <translation>同上，并计行内的空格。</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>单词</translation>
    </message>
    <message>
        <source>Western words and numbers; Korean words by their spaces.</source>
        <translation>西文单词和数字；韩文按空格分词。</translation>
    </message>
    <message>
        <source>Minutes to read</source>
        <translation>阅读分钟数</translation>
    </message>
    <message>
        <source>500 characters or 200 words a minute, rounded up.</source>
        <translation>每分钟 500 字或 200 个单词，不足一分钟计一分钟。</translation>
    </message>
    <message>
        <source>Selection</source>
        <translation>选中部分</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>全文</translation>
    </message>
    <message>
        <source>Code, addresses, HTML and footnotes are not counted.</source>
        <translation>代码、网址、HTML 和脚注不计在内。</translation>
    </message>
    <message>
        <source>&amp;Goal of this article</source>
        <translation>本文目标(&amp;G)</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>已达成</translation>
    </message>
    <message>
        <source>%1 to go</source>
        <translation>还差 %1 字</translation>
    </message>
</context>
<context>
    <name>wengao::shell::ExportDesk</name>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Replace “%1”?</source>
        <translation>要替换“%1”吗？</translation>
    </message>
    <message>
        <source>There is a file of this name in %1 already.</source>
        <translation>%1 中已有同名文件。</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>替换(&amp;R)</translation>
    </message>
    <message>
        <source>Exporting to %1…</source>
        <translation>正在导出到 %1…</translation>
    </message>
    <message>
        <source>Exported to %1.</source>
        <translation>已导出到 %1。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>What to know about the export</source>
        <translation>关于这次导出</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to know.</source>
        <translation>
            <numerusform>有 %n 点需要留意。</numerusform>
        </translation>
    </message>
    <message>
        <source>Copied for WeChat and other editors.</source>
        <translation>已复制，可粘贴到公众号及其他编辑器。</translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) must be uploaded by hand.</source>
        <translation>
            <numerusform>有 %n 张图片需要手动上传。</numerusform>
        </translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>有何改动</translation>
    </message>
    <message>
        <source>What changed on the way to the clipboard</source>
        <translation>复制时的改动</translation>
    </message>
</context>
<context>
    <name>wengao::shell::FileDesk</name>
    <message>
        <source>Save article as</source>
        <translation>文章另存为</translation>
    </message>
    <message>
        <source>Markdown articles (*.md *.markdown)</source>
        <translation>Markdown 文章 (*.md *.markdown)</translation>
    </message>
    <message>
        <source>A copy of the old content is kept until the new one is safe.</source>
        <translation>在新内容安全写入之前，旧内容会保留一份副本。</translation>
    </message>
    <message>
        <source>&amp;Write into the file</source>
        <translation>直接写入文件(&amp;W)</translation>
    </message>
    <message>
        <source>UTF-8 can hold every character.</source>
        <translation>UTF-8 可以保存所有字符。</translation>
    </message>
    <message>
        <source>Save as &amp;UTF-8</source>
        <translation>保存为 UTF-8(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Create it again</source>
        <translation>重新创建(&amp;C)</translation>
    </message>
    <message>
        <source>Saving “%1”. It closes as soon as the text is safe.</source>
        <translation>正在保存“%1”，内容安全写入后即关闭。</translation>
    </message>
    <message>
        <source>The text is still here, but it is not saved.</source>
        <translation>内容仍在这里，但尚未保存。</translation>
    </message>
</context>
<context>
    <name>wengao::shell::FolderExportDesk</name>
    <message>
        <source>Articles to export</source>
        <translation>要导出的文章</translation>
    </message>
    <message>
        <source>Where the results go</source>
        <translation>导出到哪里</translation>
    </message>
    <message>
        <source>There is no folder %1.</source>
        <translation>没有文件夹 %1。</translation>
    </message>
    <message>
        <source>There is no Markdown file in that folder.</source>
        <translation>该文件夹中没有 Markdown 文件。</translation>
    </message>
    <message>
        <source>Two articles of that folder differ only in how their names end; their results would replace each other.</source>
        <translation>该文件夹中有两篇文章只有扩展名不同，导出的结果会互相覆盖。</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) of that name are there already.</source>
        <translation>
            <numerusform>已有 %n 个同名文件。</numerusform>
        </translation>
    </message>
    <message>
        <source>Those whose content would change are replaced.</source>
        <translation>内容有变化的会被替换。</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>替换(&amp;R)</translation>
    </message>
    <message numerus="yes">
        <source>%n written</source>
        <translation>
            <numerusform>写入 %n 篇</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n had not changed</source>
        <translation>
            <numerusform>%n 篇没有变化</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n 篇失败</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not begun or ended</source>
        <translation>
            <numerusform>%n 篇未开始或中止</numerusform>
        </translation>
    </message>
    <message>
        <source>Done: %1.</source>
        <translation>完成：%1。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
</context>
<context>
    <name>wengao::shell::FootnoteDesk</name>
    <message>
        <source>Renumber footnotes</source>
        <translation>重新编号脚注</translation>
    </message>
    <message>
        <source>Gather footnotes</source>
        <translation>集中脚注</translation>
    </message>
    <message>
        <source>Remove unused footnotes</source>
        <translation>移除未引用的脚注</translation>
    </message>
    <message>
        <source>Turn links into footnotes</source>
        <translation>将链接转为脚注</translation>
    </message>
    <message>
        <source>There is no footnote “%1” yet.</source>
        <translation>还没有脚注“%1”。</translation>
    </message>
    <message>
        <source>This article has no footnotes yet.</source>
        <translation>这篇文章还没有脚注。</translation>
    </message>
    <message>
        <source>Refer once more to which footnote?</source>
        <translation>要再次引用哪条脚注？</translation>
    </message>
    <message>
        <source>Insert footnote</source>
        <translation>插入脚注</translation>
    </message>
    <message>
        <source>Write the note; %1 goes back to the text.</source>
        <translation>请写脚注内容；按 %1 返回正文。</translation>
    </message>
    <message>
        <source>The cursor is at no footnote.</source>
        <translation>光标处没有脚注。</translation>
    </message>
    <message>
        <source>Nothing to do.</source>
        <translation>没有需要处理的内容。</translation>
    </message>
    <message>
        <source>Done; undo takes it back in one step.</source>
        <translation>已完成；撤销一次即可恢复原状。</translation>
    </message>
    <message>
        <source>Turn inline notes into footnotes</source>
        <translation>将行内脚注转为普通脚注</translation>
    </message>
    <message>
        <source>Label of the new footnote:</source>
        <translation>新脚注的标号：</translation>
    </message>
    <message>
        <source>New label for “%1”:</source>
        <translation>“%1”的新标号：</translation>
    </message>
    <message>
        <source>Rename footnote</source>
        <translation>重命名脚注</translation>
    </message>
    <message>
        <source>There is no link in the selection.</source>
        <translation>选区中没有链接。</translation>
    </message>
    <message>
        <source>Turn footnote into link</source>
        <translation>将脚注转为链接</translation>
    </message>
    <message>
        <source>Paste with footnotes</source>
        <translation>连同脚注粘贴</translation>
    </message>
</context>
<context>
    <name>wengao::shell::FormDesk</name>
    <message>
        <source>.wengao/fields.yaml, line %1: %2</source>
        <translation>.wengao/fields.yaml 第 %1 行：%2</translation>
    </message>
    <message>
        <source>characters and words</source>
        <translation>字数</translation>
    </message>
    <message>
        <source>characters of the source</source>
        <translation>源码字符数</translation>
    </message>
    <message>
        <source>Hugo&apos;s count</source>
        <translation>Hugo 的计数</translation>
    </message>
    <message>
        <source>Begin the new article with which template?</source>
        <translation>用哪个模板开始新文章？</translation>
    </message>
    <message>
        <source>Title:</source>
        <translation>标题：</translation>
    </message>
</context>
<context>
    <name>wengao::shell::ImageStore</name>
    <message>
        <source>The picture could not be stored in %1.</source>
        <translation>无法将图片存到 %1。</translation>
    </message>
    <message>
        <source>Save the article first, so that the picture can be stored beside it.</source>
        <translation>请先保存文章，图片才能存放在它旁边。</translation>
    </message>
    <message>
        <source>There is no space left to store the picture in %1.</source>
        <translation>空间不足，无法将图片存到 %1。</translation>
    </message>
</context>
<context>
    <name>wengao::shell::MainWindow</name>
    <message>
        <source>Open articles</source>
        <translation>打开的文章</translation>
    </message>
    <message>
        <source>%1[*] — Wengao</source>
        <translation>%1[*] — 文稿</translation>
    </message>
    <message>
        <source>Wengao</source>
        <translation>文稿</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>撤销：%1(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>重做：%1(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>Line %1 of the front matter: %2</source>
        <translation>文首信息第 %1 行：%2</translation>
    </message>
    <message>
        <source>Show the source</source>
        <translation>显示源码</translation>
    </message>
    <message>
        <source>About Wengao</source>
        <translation>关于文稿</translation>
    </message>
    <message>
        <source>&lt;h3&gt;Wengao %1&lt;/h3&gt;&lt;p&gt;An editor for articles that are written in Chinese, Japanese, Korean or English and published with Hugo.&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;文稿 %1&lt;/h3&gt;&lt;p&gt;一款文章编辑器，适合用中文、日文、韩文或英文写作并以 Hugo 发布。&lt;/p&gt;&lt;p&gt;自由软件，依 GNU 通用公共许可证第 3 版或更新版本发布。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>%1 is saved.</source>
        <translation>“%1”已保存。</translation>
    </message>
</context>
<context>
    <name>wengao::shell::NoticeBar</name>
    <message>
        <source>Close this message</source>
        <translation>关闭此提示</translation>
    </message>
</context>
<context>
    <name>wengao::shell::Panels</name>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Footnotes</source>
        <translation>脚注</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>大纲</translation>
    </message>
    <message>
        <source>The text has changed in the meantime; please look again.</source>
        <translation>文本刚有改动，请再看一遍。</translation>
    </message>
</context>
<context>
    <name>wengao::shell::Preference</name>
    <message>
        <source>&amp;Forget these</source>
        <translation>清除记录(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>配色(&amp;C)</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>跟随系统(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>L&amp;anguage</source>
        <translation>语言(&amp;A)</translation>
    </message>
    <message>
        <source>The language changes when Wengao starts the next time.</source>
        <translation>语言将在下次启动文稿时更改。</translation>
    </message>
    <message>
        <source>Footnote marks &amp;before 。 and ，</source>
        <translation>脚注引用放在“。”“，”之前(&amp;B)</translation>
    </message>
    <message>
        <source>Wengao</source>
        <translation>文稿</translation>
    </message>
</context>
<context>
    <name>wengao::shell::PreviewDesk</name>
    <message>
        <source>&amp;Larger</source>
        <translation>放大(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Smaller</source>
        <translation>缩小(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Original size</source>
        <translation>原始大小(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Find in the preview…</source>
        <translation>在预览中查找(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Copy as rich text</source>
        <translation>复制为富文本(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>打印(&amp;P)…</translation>
    </message>
    <message>
        <source>Copied as rich text.</source>
        <translation>已复制为富文本。</translation>
    </message>
    <message>
        <source>Preview at %1 %</source>
        <translation>预览缩放 %1%</translation>
    </message>
    <message>
        <source>Preview opt&amp;ions</source>
        <translation>预览选项(&amp;I)</translation>
    </message>
    <message>
        <source>Title and &amp;date in the preview</source>
        <translation>预览中显示标题和日期(&amp;D)</translation>
    </message>
    <message>
        <source>Scroll te&amp;xt and preview together</source>
        <translation>正文与预览同步滚动(&amp;X)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>主题(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Own style sheet…</source>
        <translation>自选样式表(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;No own style sheet</source>
        <translation>不用自选样式表(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Width</source>
        <translation>宽度(&amp;W)</translation>
    </message>
    <message>
        <source>As wide as the &amp;pane</source>
        <translation>与窗格同宽(&amp;P)</translation>
    </message>
    <message>
        <source>Pho&amp;ne (390 pixels)</source>
        <translation>手机（390 像素）(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Tablet (768 pixels)</source>
        <translation>平板（768 像素）(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Desktop (1280 pixels)</source>
        <translation>桌面（1280 像素）(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Emphasis</source>
        <translation>强调规则(&amp;E)</translation>
    </message>
    <message>
        <source>As &amp;Hugo publishes it</source>
        <translation>与 Hugo 发布的一致(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;CJK-friendly</source>
        <translation>中文友好(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Raw HTML</source>
        <translation>原始 HTML(&amp;R)</translation>
    </message>
    <message>
        <source>As the &amp;site&apos;s configuration says</source>
        <translation>按站点配置(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Left out</source>
        <translation>略去(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Kept</source>
        <translation>保留(&amp;K)</translation>
    </message>
    <message>
        <source>The site&apos;s typographer turns straight quotes and dashes into printed ones; not shown here</source>
        <translation>站点开启了 typographer，发布时直引号和连字符会变成印刷形式；此处不显示</translation>
    </message>
    <message>
        <source>CJK-friendly</source>
        <translation>中文友好</translation>
    </message>
    <message>
        <source>Hugo strict</source>
        <translation>Hugo 严格</translation>
    </message>
    <message>
        <source>raw HTML kept</source>
        <translation>保留原始 HTML</translation>
    </message>
    <message>
        <source>raw HTML left out</source>
        <translation>略去原始 HTML</translation>
    </message>
    <message>
        <source>Emphasis beside Chinese punctuation is shown as meant; Hugo does not do so.</source>
        <translation>中文标点旁的强调按原意显示；Hugo 并不这样发布。</translation>
    </message>
    <message>
        <source>Emphasis as Hugo publishes it.</source>
        <translation>强调与 Hugo 发布的一致。</translation>
    </message>
    <message>
        <source>Own style sheet</source>
        <translation>自选样式表</translation>
    </message>
    <message>
        <source>Style sheets (*.css)</source>
        <translation>样式表 (*.css)</translation>
    </message>
    <message>
        <source>Open in the browser: %1</source>
        <translation>在浏览器中打开：%1</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Open this article: %1</source>
        <translation>打开这篇文章：%1</translation>
    </message>
    <message>
        <source>%1 leads to another page of the site.</source>
        <translation>%1 指向站内的另一页。</translation>
    </message>
    <message>
        <source>Printed.</source>
        <translation>已打印。</translation>
    </message>
    <message>
        <source>The article could not be printed.</source>
        <translation>文章无法打印。</translation>
    </message>
    <message>
        <source>&amp;Plain</source>
        <translation>素净(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Newspaper</source>
        <translation>报纸(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;WeChat</source>
        <translation>微信(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>Print pre&amp;view…</source>
        <translation>打印预览(&amp;V)…</translation>
    </message>
</context>
<context>
    <name>wengao::shell::RecoveryDesk</name>
    <message>
        <source>Unreadable</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>未命名</translation>
    </message>
    <message>
        <source>Not saved when Wengao ended; begun at %1.</source>
        <translation>文稿退出时尚未保存；开始编辑于 %1。</translation>
    </message>
    <message>
        <source>The file was changed since; look at the differences before you save.</source>
        <translation>此后文件又被改动过；保存前请先查看差异。</translation>
    </message>
    <message>
        <source>Nothing of it could be read.</source>
        <translation>内容完全无法读出。</translation>
    </message>
    <message>
        <source>It is damaged: later changes are missing or characters may be wrong.</source>
        <translation>记录已损坏：较晚的修改可能缺失，个别文字可能有误。</translation>
    </message>
    <message>
        <source>Show…</source>
        <translation>查看…</translation>
    </message>
    <message>
        <source>Restore unsaved text</source>
        <translation>恢复未保存的内容</translation>
    </message>
    <message>
        <source>Discard the unsaved text of %1?</source>
        <translation>要放弃“%1”未保存的内容吗？</translation>
    </message>
    <message>
        <source>It cannot be brought back.</source>
        <translation>放弃后无法找回。</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>放弃(&amp;D)</translation>
    </message>
    <message>
        <source>Wengao found unsaved text from the last time (%1).</source>
        <translation>发现上次未保存的内容（%1 篇）。</translation>
    </message>
    <message>
        <source>It was written on %1. If Wengao still runs there, leave it alone.</source>
        <translation>它写于另一台电脑 %1。如果文稿仍在那里运行，请不要动它。</translation>
    </message>
    <message>
        <source>From the last time</source>
        <translation>上次未保存的</translation>
    </message>
</context>
<context>
    <name>wengao::shell::ReferenceDesk</name>
    <message>
        <source>The cursor is at no footnote.</source>
        <translation>光标不在脚注处。</translation>
    </message>
    <message>
        <source>Insert reference</source>
        <translation>插入文献</translation>
    </message>
    <message>
        <source>Edit reference</source>
        <translation>编辑文献</translation>
    </message>
    <message>
        <source>Done; undo takes it back in one step.</source>
        <translation>已完成，一步即可撤销。</translation>
    </message>
    <message>
        <source>The note is in the article, but the library could not be written: %1</source>
        <translation>脚注已插入文章，但无法写入文献库：%1</translation>
    </message>
    <message>
        <source>Restyle references</source>
        <translation>更换文献格式</translation>
    </message>
    <message>
        <source>Notes restyled: %1; undo takes it back in one step.</source>
        <translation>已更换 %1 条脚注的格式，一步即可撤销。</translation>
    </message>
    <message>
        <source>The library has no references yet.</source>
        <translation>文献库中还没有文献。</translation>
    </message>
    <message>
        <source>Export the library of references</source>
        <translation>导出文献库</translation>
    </message>
    <message>
        <source>BibTeX (*.bib);;RIS (*.ris);;CSL-JSON (*.json)</source>
        <translation>BibTeX (*.bib);;RIS (*.ris);;CSL-JSON (*.json)</translation>
    </message>
    <message>
        <source>References exported as %1: %2</source>
        <translation>已导出为 %1，共 %2 条文献</translation>
    </message>
</context>
<context>
    <name>wengao::shell::ReferenceSources</name>
    <message>
        <source>The file of references “%1” does not exist.</source>
        <translation>文献文件“%1”不存在。</translation>
    </message>
    <message>
        <source>library</source>
        <translation>文献库</translation>
    </message>
</context>
<context>
    <name>wengao::shell::ReferenceStore</name>
    <message>
        <source>Another program is writing the library of references.</source>
        <translation>另一个程序正在写入文献库。</translation>
    </message>
    <message>
        <source>Other programs keep changing the library of references.</source>
        <translation>其他程序一直在修改文献库。</translation>
    </message>
</context>
<context>
    <name>wengao::shell::ReferenceWording</name>
    <message>
        <source>Wengao web note (linked title)</source>
        <translation>文稿网页注（标题带链接）</translation>
    </message>
    <message>
        <source>GB/T 7714—2015, numeric</source>
        <translation>GB/T 7714—2015（顺序编码制）</translation>
    </message>
    <message>
        <source>GB/T 7714—2015, notes</source>
        <translation>GB/T 7714—2015（脚注）</translation>
    </message>
    <message>
        <source>GB/T 7714—2015, author and date</source>
        <translation>GB/T 7714—2015（著者-出版年制）</translation>
    </message>
    <message>
        <source>APA, 7th edition</source>
        <translation>APA（第 7 版）</translation>
    </message>
    <message>
        <source>MLA, 9th edition</source>
        <translation>MLA（第 9 版）</translation>
    </message>
    <message>
        <source>Chicago, full notes</source>
        <translation>芝加哥格式（完整注释）</translation>
    </message>
    <message>
        <source>Chicago, short notes</source>
        <translation>芝加哥格式（简短注释）</translation>
    </message>
    <message>
        <source>Chicago, author and date</source>
        <translation>芝加哥格式（著者-出版年）</translation>
    </message>
</context>
<context>
    <name>wengao::shell::SafetyDesk</name>
    <message>
        <source>%1 has had this article open on %2 since %3. It can be read here, not changed.</source>
        <translation>%1 自 %3 起在 %2 上打开了这篇文章。这里可以阅读，不能修改。</translation>
    </message>
    <message>
        <source>%1 was changed by another program and read again.</source>
        <translation>“%1”被其他程序改动，已重新读取。</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>接管编辑</translation>
    </message>
    <message>
        <source>%1 was changed by another program. Your changes are still here.</source>
        <translation>“%1”被其他程序改动。你的修改仍在这里。</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>比较…</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>保留我的</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>采用对方的</translation>
    </message>
    <message>
        <source>%1 was deleted or moved by another program. The text is still here.</source>
        <translation>“%1”被其他程序删除或移走。内容仍在这里。</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>⚠ Unsaved text is not protected</source>
        <translation>⚠ 未保存的内容没有保护</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Another Wengao window has had this article open since %1. It can be read here, not changed.</source>
        <translation>另一个文稿窗口自 %1 起打开着这篇文章。这里只能阅读，不能修改。</translation>
    </message>
    <message>
        <source>On disk</source>
        <translation>磁盘上</translation>
    </message>
</context>
<context>
    <name>wengao::shell::SessionDesk</name>
    <message>
        <source>Deleted or moved since the last time: %1.</source>
        <translation>自上次以来已被删除或移走：%1。</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between files</comment>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>wengao::shell::SpellDesk</name>
    <message>
        <source>&amp;Spelling</source>
        <translation>拼写(&amp;S)</translation>
    </message>
    <message>
        <source>No dictionary is installed</source>
        <translation>没有安装词典</translation>
    </message>
    <message>
        <source>They come in packages such as hunspell-en-us</source>
        <translation>可安装 hunspell-en-us 等软件包</translation>
    </message>
    <message>
        <source>&amp;Underline misspelt words</source>
        <translation>标出拼写有误的单词(&amp;U)</translation>
    </message>
    <message>
        <source>“%1” is in your dictionary now.</source>
        <translation>“%1”已加入个人词典。</translation>
    </message>
</context>
<context>
    <name>wengao::shell::StatusLine</name>
    <message>
        <source> BOM</source>
        <translation> BOM</translation>
    </message>
    <message>
        <source>%1, mixed</source>
        <translation>%1（换行混用）</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>字数</translation>
    </message>
    <message>
        <source>Reading time</source>
        <translation>阅读时间</translation>
    </message>
    <message>
        <source>Cursor</source>
        <translation>光标位置</translation>
    </message>
    <message>
        <source>Encoding and line ends</source>
        <translation>编码与换行</translation>
    </message>
    <message>
        <source>State of the file</source>
        <translation>文件状态</translation>
    </message>
    <message>
        <source>%1 characters and words</source>
        <translation>%1 字</translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n 分钟</numerusform>
        </translation>
    </message>
    <message>
        <source>Ln %1, Col %2</source>
        <translation>第 %1 行，第 %2 列</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>只读</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>未保存</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>How the preview renders</source>
        <translation>预览的渲染方式</translation>
    </message>
    <message>
        <source>How long the article and the selection are, and a goal to write to</source>
        <translation>全文与选中部分的长度，以及写作目标</translation>
    </message>
    <message>
        <source>Progress to the goal</source>
        <translation>写作目标进度</translation>
    </message>
    <message>
        <source>%1 of %2 selected</source>
        <translation>已选 %1 / %2 字</translation>
    </message>
    <message>
        <source>%1 of %2 characters and words</source>
        <translation>%1 / %2 字</translation>
    </message>
    <message>
        <source>%1 % of the goal</source>
        <translation>已完成目标的 %1 %</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
</context>
<context>
    <name>wengao::shell::TextDesk</name>
    <message numerus="yes">
        <source>%n characters</source>
        <translation>
            <numerusform>%n 个字</numerusform>
        </translation>
    </message>
    <message>
        <source>Text pan&amp;e</source>
        <translation>文本窗格(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Width of the lines</source>
        <translation>行宽(&amp;W)</translation>
    </message>
    <message>
        <source>As wide as the pane</source>
        <translation>与窗格同宽</translation>
    </message>
    <message>
        <source>Line &amp;spacing</source>
        <translation>行距(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Focus</source>
        <translation>专注(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Off</source>
        <translation>关闭(&amp;O)</translation>
    </message>
    <message>
        <source>On the &amp;paragraph</source>
        <translation>当前段落(&amp;P)</translation>
    </message>
    <message>
        <source>On the &amp;sentence</source>
        <translation>当前句子(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Typewriter scrolling</source>
        <translation>打字机滚动(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Mark the current line</source>
        <translation>突出当前行(&amp;M)</translation>
    </message>
    <message>
        <source>Show &amp;invisible characters</source>
        <translation>显示不可见字符(&amp;I)</translation>
    </message>
    <message>
        <source>W&amp;rap long lines</source>
        <translation>自动折行(&amp;R)</translation>
    </message>
    <message>
        <source>Type &amp;closing brackets and quotation marks along</source>
        <translation>自动补全括号和引号(&amp;C)</translation>
    </message>
</context>
<context>
    <name>wengao::site</name>
    <message>
        <source>true or false</source>
        <translation>true 或 false</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>a text or a list of texts</source>
        <translation>文本或文本列表</translation>
    </message>
    <message>
        <source>a map of texts</source>
        <translation>文本映射</translation>
    </message>
    <message>
        <source>“%1” should be %2; Hugo&apos;s default is used.</source>
        <translation>“%1”应为%2；已改用 Hugo 的默认值。</translation>
    </message>
    <message>
        <source>The configuration is not valid YAML: %1.</source>
        <translation>配置不是有效的 YAML：%1。</translation>
    </message>
    <message>
        <source>The configuration is not valid TOML: %1.</source>
        <translation>配置不是有效的 TOML：%1。</translation>
    </message>
    <message>
        <source>The configuration is not valid JSON: %1.</source>
        <translation>配置不是有效的 JSON：%1。</translation>
    </message>
    <message>
        <source>The configuration cannot be read.</source>
        <translation>无法读取配置。</translation>
    </message>
    <message>
        <source>The configuration is larger than 1 MB and was not read.</source>
        <translation>配置超过 1 MB，未读取。</translation>
    </message>
    <message>
        <source>Plain article</source>
        <translation>普通文章</translation>
    </message>
    <message>
        <source>Article with references and keywords</source>
        <translation>带参考文献和关键词的文章</translation>
    </message>
    <message>
        <source>The template “%1” cannot be read.</source>
        <translation>无法读取模板“%1”。</translation>
    </message>
    <message>
        <source>This line nests its keys too deeply.</source>
        <translation>这一行的键嵌套太深。</translation>
    </message>
</context>
<context>
    <name>wengao::spelling</name>
    <message>
        <source>The dictionary “%1” cannot be read.</source>
        <translation>无法读取词典“%1”。</translation>
    </message>
</context>
<context>
    <name>wengao::storage</name>
    <message>
        <source>%1 was not saved, because no recovery copy of it can be kept. Save it somewhere else.</source>
        <translation>%1未保存，因为无法保留恢复副本。请保存到其他位置。</translation>
    </message>
    <message>
        <source>%1 could not be written completely. Its old content is kept in %2.</source>
        <translation>%1未能完整写入。旧内容保留在 %2。</translation>
    </message>
    <message>
        <source>No safety copy of your latest changes: the disk is full. Save soon.</source>
        <translation>磁盘已满，无法为最新更改留存安全副本。请尽快保存。</translation>
    </message>
    <message>
        <source>No safety copy of your latest changes: it cannot be written. Save soon.</source>
        <translation>安全副本无法写入，最新更改尚无备份。请尽快保存。</translation>
    </message>
    <message>
        <source>Others cannot see that this article is open: its folder cannot be written.</source>
        <translation>文章所在的文件夹不可写，其他人无法得知这篇文章正在打开。</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>%1 does not exist.</source>
        <translation>%1不存在。</translation>
    </message>
    <message>
        <source>You have no permission to read %1.</source>
        <translation>你没有读取%1的权限。</translation>
    </message>
    <message>
        <source>%1 is a folder, not an article.</source>
        <translation>%1是文件夹，不是文章。</translation>
    </message>
    <message>
        <source>%1 is a device or a pipe, not an article.</source>
        <translation>%1是设备或管道，不是文章。</translation>
    </message>
    <message>
        <source>%1 is a link that leads in a circle.</source>
        <translation>%1是循环链接。</translation>
    </message>
    <message>
        <source>The name %1 is too long.</source>
        <translation>名称%1过长。</translation>
    </message>
    <message>
        <source>%1 cannot be read from the disk.</source>
        <translation>无法从磁盘读取%1。</translation>
    </message>
    <message>
        <source>There is no space left to save %1. The file is unchanged.</source>
        <translation>空间不足，无法保存%1。文件未改动。</translation>
    </message>
    <message>
        <source>%1 is too large for this disk. The file is unchanged.</source>
        <translation>%1过大，此磁盘无法容纳。文件未改动。</translation>
    </message>
    <message>
        <source>%1 is on a read-only disk. Save it somewhere else.</source>
        <translation>%1位于只读磁盘上。请保存到其他位置。</translation>
    </message>
    <message>
        <source>You have no permission to write %1. Save it somewhere else.</source>
        <translation>你没有写入%1的权限。请保存到其他位置。</translation>
    </message>
    <message>
        <source>%1 cannot be made in its folder.</source>
        <translation>无法在所在文件夹中新建%1。</translation>
    </message>
    <message>
        <source>The folder of %1 does not exist.</source>
        <translation>%1所在的文件夹不存在。</translation>
    </message>
    <message>
        <source>%1 could not be saved: the disk reports an error.</source>
        <translation>无法保存%1：磁盘报告错误。</translation>
    </message>
    <message>
        <source>%1 is larger than %2 and cannot be an article.</source>
        <translation>%1超过 %2，不可能是文章。</translation>
    </message>
    <message>
        <source>This version is damaged and cannot be shown.</source>
        <translation>此版本已损坏，无法显示。</translation>
    </message>
    <message>
        <source>%1 has other names (hard links), which would keep the old text. It can be written into the file itself instead, which is less safe if the computer stops meanwhile.</source>
        <translation>%1还有其他名称（硬链接），替换后那些名称下仍是旧内容。也可以直接写入文件本身，但若电脑中途停机会不够安全。</translation>
    </message>
    <message>
        <source>%1 belongs to another user or group, which replacing it would change. It can be written into the file itself instead, which is less safe if the computer stops meanwhile.</source>
        <translation>%1属于其他用户或用户组，替换会改变其归属。也可以直接写入文件本身，但若电脑中途停机会不够安全。</translation>
    </message>
    <message>
        <source>%1 has extended attributes or access rights that replacing it would lose. It can be written into the file itself instead, which is less safe if the computer stops meanwhile.</source>
        <translation>%1带有扩展属性或访问权限，替换会使其丢失。也可以直接写入文件本身，但若电脑中途停机会不够安全。</translation>
    </message>
    <message>
        <source>The folder of %1 is read-only. It can be written into the file itself instead, which is less safe if the computer stops meanwhile.</source>
        <translation>%1所在的文件夹是只读的。可以改为直接写入文件本身，但若电脑中途停机会不够安全。</translation>
    </message>
    <message>
        <source>%1 was deleted or moved meanwhile. It was not made again.</source>
        <translation>%1在此期间被删除或移动了，没有重新创建。</translation>
    </message>
    <message>
        <source>There already is a file named %1.</source>
        <translation>已存在名为%1的文件。</translation>
    </message>
    <message>
        <source>%1 was written, but the disk does not confirm that it is safe. Save a copy somewhere else.</source>
        <translation>%1已写入，但磁盘未能确认数据安全。请在其他位置另存一份。</translation>
    </message>
    <message>
        <source>%1 was changed by another program meanwhile.</source>
        <translation>%1在此期间被另一个程序修改了。</translation>
    </message>
</context>
<context>
    <name>wengao::text</name>
    <message>
        <source>This file is not text, so Wengao cannot open it as an article.</source>
        <translation>此文件不是文本，文稿无法将其作为文章打开。</translation>
    </message>
    <message>
        <source>Line %1 holds bytes that are no text; %2 cannot store them.</source>
        <translation>第 %1 行含有非文本字节，%2 无法保存。</translation>
    </message>
    <message>
        <source>Line %1 holds “%2” (%3), which %4 does not have. Save as UTF-8 to keep it.</source>
        <translation>第 %1 行含有“%2”（%3），%4 中没有这个字符。保存为 UTF-8 即可保留。</translation>
    </message>
    <message>
        <source>The file holds damaged UTF-16 that saving would change.</source>
        <translation>文件中有损坏的 UTF-16 数据，保存会改变它。</translation>
    </message>
    <message>
        <source>The file holds bytes that are no %1, and saving would change them.</source>
        <translation>文件中有不属于 %1 的字节，保存会改变它们。</translation>
    </message>
    <message>
        <source>The file is in UTF-32, which Wengao does not read.</source>
        <translation>文件采用 UTF-32 编码，文稿不支持读取。</translation>
    </message>
    <message>
        <source>This system cannot read %1.</source>
        <translation>此系统无法读取 %1 编码。</translation>
    </message>
</context>
<context>
    <name>wengao::typeset</name>
    <message>
        <source>The program that typesets mathematics and code is missing.</source>
        <translation>缺少排版公式和代码的程序。</translation>
    </message>
    <message>
        <source>Takes too long to typeset.</source>
        <translation>排版耗时过长。</translation>
    </message>
    <message>
        <source>Too long to typeset.</source>
        <translation>内容过长，无法排版。</translation>
    </message>
    <message>
        <source>No colours are known for this language.</source>
        <translation>不认识这种语言，无法着色。</translation>
    </message>
    <message>
        <source>Could not be typeset.</source>
        <translation>无法排版。</translation>
    </message>
    <message>
        <source>KaTeX cannot read this: %1</source>
        <translation>KaTeX 无法识别：%1</translation>
    </message>
</context>
<context>
    <name>wengao::window</name>
    <message>
        <source>The window cannot be opened on this display.</source>
        <translation>无法在此显示器上打开窗口。</translation>
    </message>
</context>
</TS>
