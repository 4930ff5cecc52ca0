<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>wengao::checks</name>
    <message>
        <source>Markdown swallowed by raw HTML</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raw HTML that Hugo leaves out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Emphasis that is not rendered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers that make no list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing space after a list or heading mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dashes that make no table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bare address followed by Chinese</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line break that shows as a space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Footnotes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the punctuation out of the emphasis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put a space beside the emphasis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This emphasis is not rendered: its marks touch both punctuation and text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This line belongs to the raw HTML above it until a blank line comes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put a blank line before it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hugo leaves out raw HTML unless markup.goldmark.renderer.unsafe is true.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” makes no list item; “%2.” with a space does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A heading needs a space after “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A list item needs a space after “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This row makes no table: it needs “|” and three “-” in each column.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GitHub and others take the Chinese behind this address for a part of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A line break between Chinese characters shows as a space.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Join the lines</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wengao::cli</name>
    <message>
        <source>There is no rule “%1”. The rules are: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find what Hugo will not publish as it was meant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The exit status is 1 when there are errors or warnings; hints alone do not count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only this rule; may be repeated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put right what can be; footnotes are left alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print JSON.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show this help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>total</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count the characters of the text and the minutes it takes to read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prints the length, the minutes and the file, separated by tabs. A Chinese character, a full-width mark and
a western word count one each; code, addresses and footnotes are left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print JSON with the parts of the count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--jobs is a number from 1 to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF is made by the window&apos;s program, which is not installed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) had not changed.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>There is no Markdown file in that folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn articles into pages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without -o a page is written beside its article. The name of each page written goes to standard output.
A page that would not change is left alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where to write; “-” is standard output.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>html, fragment, wechat or pdf.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>strict, as Hugo has it, or cjk-friendly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>omit, keep or sanitize; by default as the site&apos;s configuration has it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A theme of Wengao&apos;s, or a CSS file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put a table of contents before the text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link to images instead of embedding them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the page load images from the web.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many articles to work on at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace files that are there already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page would replace the article itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is there already; --force replaces it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a file; several pages need a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only one page can go to standard output.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and %2 would both be written to %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wengao footnotes: Name one file and at most one change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List the footnotes and what is wrong with them, or put them in order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prints number, label, uses and text of each note, separated by tabs. The exit status is 1 when something is wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label the notes by the numbers they are published with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move all notes to where the last one stands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take out the notes that nothing refers to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no field “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print the front matter as JSON.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One object for one file, an array of objects for several or for a folder; null where one could not be read.
The exit status is 1 when the field asked for is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only this field; a dotted path such as cover.image.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With --field: texts without quotes, one a line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wengao %1: Name at least one file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n file(s) failed.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>wengao new: Name one file to make.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a new article with a title, the date and draft set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file that is there already is left alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The title; by default it is made from the file&apos;s name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no option %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The option %1 takes no value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The option %1 needs a value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--%1 is one of %2, not “%3”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The field “%1” is no list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a change as KEY=VALUE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say what to change with --field, --add or --remove.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change fields of the front matter and nothing else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A value keeps the type its field has; lists and maps are written as JSON: tags=[&quot;AI&quot;,&quot;科技&quot;].
A file is written only when its bytes change; if one change fails, none is made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give a field this value; may be repeated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an item to a list unless it is there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove a field, or an item from a list.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wengao::documents::ArticleDocument</name>
    <message>
        <source>Untitled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Typing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reload</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wengao::editor</name>
    <message>
        <source>Paste without formatting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expand selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find previous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to line…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Image…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Horizontal rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Italic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strikethrough</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inline code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bulleted list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbered list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Task list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Task done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heading 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heading 2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heading 3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heading 4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heading 5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heading 6</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paragraph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raise heading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lower heading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Indent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outdent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move lines up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move lines down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Join lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Align table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move row up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move row down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move column left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move column right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column to the left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column centred</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column to the right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usual text size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not an expression: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wengao::editor::FindBar</name>
    <message>
        <source>Not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n replaced</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text to find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Match case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Half and full width, simplified and traditional alike</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only in the selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replacement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (from the other end)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wengao::editor::FootnoteCompleter</name>
    <message>
        <source>Footnotes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wengao::editor::TextPane</name>
    <message>
        <source>Article text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insert images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste without formatting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select all</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wengao::export</name>
    <message>
        <source>The page would be larger than 256 MB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Left out of the raw HTML: %1 (%n time(s)).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>There is no theme “%1”. The themes are: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The style sheet %1 cannot be read: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The style sheet %1 is larger than 1 MB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The image %1 must be uploaded by hand.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wengao::footnotes</name>
    <message>
        <source>Only a note that is one link can become a link.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a note [^%1]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the mark [^%1]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove this copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name this note [^%1]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write [^%1] as [^%2]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use [^%1] for both and remove [^%2]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the note to the other notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the mark behind the code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the mark to the end of the next paragraph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the heading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the note and its marks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Renumber by first mention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A footnote cannot stand in code or raw HTML.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A label has no spaces and no brackets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The label %1 is in use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No footnote can be placed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This would change which note is shown where.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This text would not stay one note. Edit it in the article.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A note in a quote or a list stays there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no note [^%1].</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[^%1] stands in code and is shown as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[^%1] stands in a heading and gets into its link and the outline.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is an earlier note [^%1]; this one is not shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing refers to [^%1], so it is not shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The note [^%1] is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[^%1] and [^%2] are two labels to Hugo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[^%1] says the same as [^%2].</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[^%1] gives the same address as [^%2].</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[^%1] is published as %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The note [^%1] stands in the middle of the text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is typed in full width and is no footnote.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A note starts with [^%1]: and a colon.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The colon after [^%1] is full width.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes are published at the end of the page, so “%1” stays empty.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wengao::form::AddPopup</name>
    <message>
        <source>Find a field or name a new one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field to add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” as yes or no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” as a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” as a date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” as a list</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wengao::form::Chip</name>
    <message>
        <source>(empty)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wengao::form::ChipsEditor</name>
    <message>
        <source>%1 Enter or a comma adds, the left arrow goes to the entries.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” and “%2” say the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other articles write “%1” as “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use “%1”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wengao::form::DateEditor</name>
    <message>
        <source>Choose a date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Here: %1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a date yet, so it is not written.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wengao::form::DatePopup</name>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Z (here)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (here)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Z (UTC)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No zone</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wengao::form::FieldRow</name>
    <message>
        <source>Menu for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menu for %1 (Alt+Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit as YAML</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written by a program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wengao::form::FormPanel</name>
    <message>
        <source>Add %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add front matter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This article has no front matter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It holds the title, the date, the tags and what else the site wants to know.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add field…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written by programs (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show line</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wengao::form::ImageEditor</name>
    <message>
        <source>Choose a picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop a picture here or click to choose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the web; not fetched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No file found for this path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures (%1)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wengao::form::ImagePreview</name>
    <message>
        <source>There is no such file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file cannot be shown as a picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 × %2 pixels, %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wengao::form::LongTextEditor</name>
    <message>
        <source>Take from first paragraph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length: Chinese characters, full-width marks and western words count one each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longer than %1, so it may be cut where it is shown.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wengao::form::NumberEditor</name>
    <message>
        <source>Not a whole number, so it is not written yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a number, so it is not written yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wengao::form::SourcePane</name>
    <message>
        <source>YAML source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TOML source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change YAML</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wengao::frontmatter</name>
    <message>
        <source>“%1” is neither yes nor no.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a list in JSON, such as [&quot;a&quot;, &quot;b&quot;].</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a map in JSON, such as {&quot;a&quot;: 1}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wengao::markdown</name>
    <message>
        <source>The program that turns Markdown into HTML is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The article took too long to render.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rendered article is too large.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The article could not be rendered.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wengao::markdown::RenderClient</name>
    <message>
        <source>The program that turns Markdown into HTML is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rendering took too long and was stopped. The next change tries again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rendered article is too large to show.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An edit did not fit the text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rendering failed. The next change tries again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wengao::panels::FixBar</name>
    <message>
        <source>Fix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the fix changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Apply</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wengao::panels::FootnotesPanel</name>
    <message>
        <source>Filter footnotes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Footnotes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit footnote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move footnote</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wengao::panels::NotesModel</name>
    <message>
        <source>No.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Used</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wengao::panels::OutlinePanel</name>
    <message>
        <source>Filter headings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outline</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wengao::panels::ProblemsPanel</name>
    <message>
        <source>Error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problem</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wengao::preview</name>
    <message>
        <source>Not a file of this article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Image not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outside the article&apos;s folders, so not shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not an image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too large to show</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wengao::preview::ArticleScheme</name>
    <message>
        <source>Image from the web, not loaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wengao::preview::MessageBar</name>
    <message>
        <source>Message about the preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wengao::preview::PdfExporter</name>
    <message>
        <source>Another PDF is still being made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page for the PDF could not be loaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The web engine stopped while it made the PDF.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making the PDF took too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The PDF could not be made.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wengao::preview::PreviewPane</name>
    <message>
        <source>Preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The preview keeps stopping on this article.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This text takes too long to render; the last good preview stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images from the web are not loaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load Them for This Article</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wengao::preview::PreviewView</name>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wengao::prompts::DialogPrompts</name>
    <message>
        <source>Unsaved changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the changes to “%1”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without saving they are lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do&amp;n’t save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed on disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” was changed by another program since you opened it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving now would replace those changes with yours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep &amp;mine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take &amp;theirs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Markdown articles (*.md *.markdown);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wengao::shell::ArticleView</name>
    <message>
        <source>Article text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>characters and words</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wengao::shell::CommandSet</name>
    <message>
        <source>&amp;New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export as HTML…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Outline and panels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Distraction-free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the f&amp;orm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the te&amp;xt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pre&amp;vious article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Wengao</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Insert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F&amp;ormat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;References</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tools</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wengao::shell::ExportDesk</name>
    <message>
        <source>Export as HTML</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HTML pages (*.html *.htm)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wengao::shell::FileDesk</name>
    <message>
        <source>Save article as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Markdown articles (*.md *.markdown)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A copy of the old content is kept until the new one is safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Write into the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>UTF-8 can hold every character.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as &amp;UTF-8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was moved or deleted by another program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Create it again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wengao::shell::MainWindow</name>
    <message>
        <source>Open articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exported to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1[*] — Wengao</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wengao</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1 of the front matter: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Wengao</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;h3&gt;Wengao %1&lt;/h3&gt;&lt;p&gt;An editor for articles that are written in Chinese, Japanese, Korean or English and published with Hugo.&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wengao::shell::NoticeBar</name>
    <message>
        <source>Close this message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wengao::shell::Preference</name>
    <message>
        <source>&amp;Forget these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L&amp;anguage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The language changes when Wengao starts the next time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Emphasis in the preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As &amp;Hugo publishes it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;CJK-friendly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title and &amp;date in the preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Scroll text and preview together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Wrap long lines</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wengao::shell::StatusLine</name>
    <message>
        <source> BOM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, mixed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cursor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encoding and line ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Emphasis rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State of the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 characters and words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 Chinese or Japanese characters, %2 full-width marks, %3 words; notes and code are not counted</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Ln %1, Col %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CJK-friendly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hugo strict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Emphasis beside Chinese punctuation is shown as meant; Hugo does not do so</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Emphasis as Hugo publishes it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wengao::site</name>
    <message>
        <source>true or false</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a text or a list of texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a map of texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” should be %2; Hugo&apos;s default is used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The configuration is not valid YAML: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The configuration is not valid TOML: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The configuration is not valid JSON: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The configuration cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The configuration is larger than 1 MB and was not read.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wengao::storage</name>
    <message>
        <source>%1 was not saved, because no recovery copy of it can be kept. Save it somewhere else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be written completely. Its old content is kept in %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No safety copy of your latest changes: the disk is full. Save soon.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No safety copy of your latest changes: it cannot be written. Save soon.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Others cannot see that this article is open: its folder cannot be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have no permission to read %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a folder, not an article.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a device or a pipe, not an article.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a link that leads in a circle.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name %1 is too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be read from the disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no space left to save %1. The file is unchanged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is too large for this disk. The file is unchanged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is on a read-only disk. Save it somewhere else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have no permission to write %1. Save it somewhere else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 or its folder no longer exists.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be saved: the disk reports an error.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is larger than %2 and cannot be an article.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This version is damaged and cannot be shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has other names (hard links), which would keep the old text. It can be written into the file itself instead, which is less safe if the computer stops meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 belongs to another user or group, which replacing it would change. It can be written into the file itself instead, which is less safe if the computer stops meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has extended attributes or access rights that replacing it would lose. It can be written into the file itself instead, which is less safe if the computer stops meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder of %1 is read-only. It can be written into the file itself instead, which is less safe if the computer stops meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was deleted or moved meanwhile. It was not made again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There already is a file named %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was written, but the disk does not confirm that it is safe. Save a copy somewhere else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was changed by another program meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wengao::text</name>
    <message>
        <source>This file is not text, so Wengao cannot open it as an article.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1 holds bytes that are no text; %2 cannot store them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1 holds “%2” (%3), which %4 does not have. Save as UTF-8 to keep it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file holds damaged UTF-16 that saving would change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file holds bytes that are no %1, and saving would change them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is in UTF-32, which Wengao does not read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This system cannot read %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
