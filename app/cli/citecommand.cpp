#include "cli/command.h"

namespace wengao::cli {

Command citeCommand()
{
    return {"cite",
            "FILE...",
            QT_TRANSLATE_NOOP("wengao::cli", "Turn BibTeX, RIS or CSL-JSON into finished references."),
            QT_TRANSLATE_NOOP(
                "wengao::cli",
                "Prints one reference an item, in the order of the files, as it stands in a note. Styles are "
                "wengao,\n"
                "gbt7714, gbt7714-note, gbt7714-author-date, apa, mla, chicago-note, chicago-short-note,\n"
                "chicago-author-date, any other CSL style that is installed, by its name, and .csl files of "
                "your own.\n"
                "Without --lang each item is worded in its own language. The exit status is 1 when an entry "
                "could\n"
                "not be read or formatted; the others are printed all the same."),
            {{"style", "NAME", QT_TRANSLATE_NOOP("wengao::cli", "A style's name or a .csl file.")},
             {"lang", "TAG",
              QT_TRANSLATE_NOOP("wengao::cli", "Word all references in this language: zh-CN, en …")},
             {"format", "FORMAT", QT_TRANSLATE_NOOP("wengao::cli", "markdown, text or footnotes.")}},
            {}};
}

} // namespace wengao::cli
