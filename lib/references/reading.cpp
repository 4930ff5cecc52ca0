#include "references/reading.h"

#include "references/bibtex.h"
#include "references/csljson.h"
#include "references/endnote.h"
#include "references/ris.h"
#include "text/encoding.h"
#include "text/linebreaks.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <array>

using namespace Qt::StringLiterals;

namespace wengao::references {

namespace {

constexpr qsizetype mostBytes = qsizetype(64) * 1024 * 1024;
constexpr qsizetype lookedAt = 200'000; // a file may begin with a long comment

struct FormatRow
{
    SourceFormat format;
    const char *name;
    const char *suffixes; ///< with a space on both sides
};

constexpr std::array<FormatRow, 6> formats{{{SourceFormat::Unknown, "", " "},
                                            {SourceFormat::BibTeX, "BibTeX", " bib bibtex biblatex "},
                                            {SourceFormat::Ris, "RIS", " ris "},
                                            {SourceFormat::EndNoteTagged, "EndNote", " enw "},
                                            {SourceFormat::EndNoteXml, "EndNote XML", " xml "},
                                            {SourceFormat::CslJson, "CSL-JSON", " json csljson "}}};

SourceFormat formatBySuffix(const QString &name)
{
    const QString suffix = name.section(u'.', -1).toLower();
    for (const FormatRow &row : formats) {
        if (QLatin1StringView(row.suffixes).contains(u' ' + suffix + u' ') && name.contains(u'.'))
            return row.format;
    }
    return SourceFormat::Unknown;
}

bool looksLikeJson(QStringView text)
{
    static const QRegularExpression item(
        u"\"(?:type|title|DOI|URL|author|issued|id|items|message|container-title)\"\\s*:"_s);
    return (text.startsWith(u'[') || text.startsWith(u'{')) && item.match(text).hasMatch();
}

/// Line ends are LF, and what could not be decoded is U+FFFD: what parsers read.
QString parserText(QString text)
{
    text.replace(u"\r\n"_s, u"\n"_s);
    text = text::toPlain(text);
    if (text.startsWith(QChar(0xFEFF)))
        text.remove(0, 1);
    return text;
}

Error tooLarge()
{
    return {ErrorCode::TooLarge,
            QCoreApplication::translate("wengao::references", "The file is too large: more than 64 MB."),
            u"reference file over the limit"_s};
}

ReadItems readAs(SourceFormat format, const QString &text)
{
    switch (format) {
    case SourceFormat::BibTeX:
        return readBibTeX(text);
    case SourceFormat::Ris:
        return readRis(text);
    case SourceFormat::EndNoteTagged:
        return readEndNoteTagged(text);
    case SourceFormat::EndNoteXml:
        return readEndNoteXml(text);
    case SourceFormat::CslJson:
        return readCslJson(text.toUtf8());
    case SourceFormat::Unknown:
        break;
    }
    return {};
}

} // namespace

SourceFormat detectedFormat(QStringView text, const QString &nameHint)
{
    static const QRegularExpression ris(u"^\\x{FEFF}?[ \\t]*TY {1,2}- ?\\w"_s,
                                        QRegularExpression::MultilineOption);
    static const QRegularExpression bib(u"@\\s*[A-Za-z]{3,20}\\s*[{(]\\s*[^\\s,{}()]{0,200}\\s*[,=]"_s);
    static const QRegularExpression enw(u"^[ \\t]*%0 [A-Za-z]"_s, QRegularExpression::MultilineOption);
    const QStringView head = text.first(std::min(text.size(), lookedAt)).trimmed();
    if (looksLikeJson(head))
        return SourceFormat::CslJson;
    if (head.startsWith(u'<') && head.contains(u"<record"_s))
        return SourceFormat::EndNoteXml;
    if (ris.match(head).hasMatch())
        return SourceFormat::Ris;
    if (enw.match(head).hasMatch())
        return SourceFormat::EndNoteTagged;
    if (bib.match(head).hasMatch())
        return SourceFormat::BibTeX;
    return formatBySuffix(nameHint);
}

Result<ReadItems> readItems(const QString &text, const QString &nameHint)
{
    if (text.size() > mostBytes)
        return tooLarge();
    const QString plain = parserText(text);
    const SourceFormat format = detectedFormat(plain, nameHint);
    if (format != SourceFormat::Unknown)
        return readAs(format, plain);
    return Error{ErrorCode::Unsupported,
                 QCoreApplication::translate(
                     "wengao::references", "There are no references in it that could be read: it is neither "
                                           "BibTeX, RIS, EndNote nor CSL-JSON."),
                 u"no known reference format"_s};
}

Result<ReadItems> readItems(const QByteArray &bytes, const QString &nameHint)
{
    if (bytes.size() > mostBytes)
        return tooLarge();
    const Result<text::Decoded> decoded = text::decode(bytes);
    if (!decoded)
        return decoded.error();
    return readItems(decoded->text, nameHint);
}

QString formatName(SourceFormat format)
{
    return QLatin1StringView(formats.at(static_cast<std::size_t>(format)).name);
}

} // namespace wengao::references
