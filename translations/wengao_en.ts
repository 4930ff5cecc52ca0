<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>wengao::cli</name>
    <message numerus="yes">
        <source>%n page(s) had not changed.</source>
        <translation>
            <numerusform>%n page had not changed.</numerusform>
            <numerusform>%n pages had not changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n file(s) failed.</source>
        <translation>
            <numerusform>%1 of %n file failed.</numerusform>
            <numerusform>%1 of %n files failed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wengao::dialogs::ExportDialog</name>
    <message numerus="yes">
        <source>%n thing(s) to know:</source>
        <translation>
            <numerusform>%n thing to know:</numerusform>
            <numerusform>%n things to know:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wengao::dialogs::SideBySide</name>
    <message numerus="yes">
        <source>%n more differences</source>
        <translation>
            <numerusform>%n more difference</numerusform>
            <numerusform>%n more differences</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wengao::dialogs::VersionsDialog</name>
    <message numerus="yes">
        <source>%n more differences</source>
        <translation>
            <numerusform>%n more difference</numerusform>
            <numerusform>%n more differences</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wengao::editor::FindBar</name>
    <message numerus="yes">
        <source>%n replaced</source>
        <translation>
            <numerusform>%n replaced</numerusform>
            <numerusform>%n replaced</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wengao::export</name>
    <message numerus="yes">
        <source>%n piece(s) of raw HTML were left out.</source>
        <translation>
            <numerusform>%n piece of raw HTML was left out.</numerusform>
            <numerusform>%n pieces of raw HTML were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Left out of the raw HTML: %1 (%n time(s)).</source>
        <translation>
            <numerusform>Left out of the raw HTML: %1 (once).</numerusform>
            <numerusform>Left out of the raw HTML: %1 (%n times).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) became references at the end.</source>
        <translation>
            <numerusform>%n link became a reference at the end.</numerusform>
            <numerusform>%n links became references at the end.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) within the site became plain text.</source>
        <translation>
            <numerusform>%n link within the site became plain text.</numerusform>
            <numerusform>%n links within the site became plain text.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n formula(s) stand as they are written, since WeChat&apos;s editor keeps no mathematics.</source>
        <translation>
            <numerusform>%n formula stands as it is written, since WeChat&apos;s editor keeps no mathematics.</numerusform>
            <numerusform>%n formulas stand as they are written, since WeChat&apos;s editor keeps no mathematics.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wengao::form::FormPanel</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wengao::panels::ProblemsModel</name>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wengao::shell::ExportDesk</name>
    <message numerus="yes">
        <source>%n thing(s) to know.</source>
        <translation>
            <numerusform>%n thing to know.</numerusform>
            <numerusform>%n things to know.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) must be uploaded by hand.</source>
        <translation>
            <numerusform>%n image must be uploaded by hand.</numerusform>
            <numerusform>%n images must be uploaded by hand.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wengao::shell::FolderExportDesk</name>
    <message numerus="yes">
        <source>%n file(s) of that name are there already.</source>
        <translation>
            <numerusform>%n file of that name is there already.</numerusform>
            <numerusform>%n files of that name are there already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n written</source>
        <translation>
            <numerusform>%n written</numerusform>
            <numerusform>%n written</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n had not changed</source>
        <translation>
            <numerusform>%n had not changed</numerusform>
            <numerusform>%n had not changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not begun or ended</source>
        <translation>
            <numerusform>%n not begun or ended</numerusform>
            <numerusform>%n not begun or ended</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wengao::shell::StatusLine</name>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wengao::shell::TextDesk</name>
    <message numerus="yes">
        <source>%n characters</source>
        <translation>
            <numerusform>%n character</numerusform>
            <numerusform>%n characters</numerusform>
        </translation>
    </message>
</context>
</TS>
