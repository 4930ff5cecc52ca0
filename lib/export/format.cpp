#include "export/format.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace wengao::exporting {

namespace {

constexpr std::array<FormatFacts, 6> table{{
    {Format::Html, "html", ".html", QT_TRANSLATE_NOOP("wengao::export", "HTML page"),
     QT_TRANSLATE_NOOP("wengao::export", "HTML pages (*.html *.htm)"), true},
    {Format::Fragment, "fragment", ".fragment.html", QT_TRANSLATE_NOOP("wengao::export", "HTML fragment"),
     QT_TRANSLATE_NOOP("wengao::export", "HTML pages (*.html *.htm)"), true},
    {Format::WeChat, "wechat", ".wechat.html", QT_TRANSLATE_NOOP("wengao::export", "Page for WeChat"),
     QT_TRANSLATE_NOOP("wengao::export", "HTML pages (*.html *.htm)"), true},
    {Format::Pdf, "pdf", ".pdf", QT_TRANSLATE_NOOP("wengao::export", "PDF"),
     QT_TRANSLATE_NOOP("wengao::export", "PDF documents (*.pdf)")},
    {Format::Docx, "docx", ".docx", QT_TRANSLATE_NOOP("wengao::export", "Word document"),
     QT_TRANSLATE_NOOP("wengao::export", "Word documents (*.docx)"), false, true},
    {Format::Epub, "epub", ".epub", QT_TRANSLATE_NOOP("wengao::export", "EPUB book"),
     QT_TRANSLATE_NOOP("wengao::export", "EPUB books (*.epub)"), false, true},
}};

} // namespace

std::span<const FormatFacts> formats()
{
    return table;
}

const FormatFacts &factsOf(Format format)
{
    return *std::find_if(table.begin(), table.end(),
                         [format](const FormatFacts &facts) { return facts.format == format; });
}

std::optional<Format> formatNamed(const QString &name)
{
    const auto found = std::find_if(table.begin(), table.end(), [&name](const FormatFacts &facts) {
        return name == QLatin1StringView(facts.name);
    });
    return found == table.end() ? std::nullopt : std::optional(found->format);
}

QString labelOf(Format format)
{
    return QCoreApplication::translate("wengao::export", factsOf(format).label);
}

} // namespace wengao::exporting
