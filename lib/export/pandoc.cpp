#include "export/pandoc.h"

#include "export/childprocess.h"
#include "export/htmlreader.h"
#include "export/htmltext.h"
#include "export/metadata.h"
#include "export/sanitizer.h"
#include "export/wordstyles.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QHash>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtEndian>

using namespace Qt::StringLiterals;

namespace wengao::exporting {

namespace {

/// Zip cannot tell of anything earlier.
constexpr qint64 earliestTime = 315'532'800;

QByteArray meta(const char *name, const QString &content)
{
    return content.isEmpty()
               ? QByteArray()
               : QByteArray("<meta name=\"") + name + "\" content=\"" + escaped(content) + "\">\n";
}

Metadata metadataOf(const PageSource &source)
{
    return metadataFrom(source.fields, source.rendered, source.site, source.articlePath);
}

QByteArray head(const Metadata &metadata)
{
    QByteArray result = "<!DOCTYPE html>\n<html lang=\"" + escaped(metadata.language) +
                        "\">\n<head>\n<meta charset=\"utf-8\">\n<title>" + escaped(metadata.title) +
                        "</title>\n";
    for (const QString &author : metadata.authors)
        result += meta("author", author);
    if (metadata.published.isValid())
        result += meta("date", metadata.published.when.date().toString(Qt::ISODate));
    result += meta("description", metadata.description);
    for (const QString &keyword : metadata.keywords)
        result += meta("keywords", keyword);
    return result + "</head>\n<body>\n";
}

/// Spells footnotes the way pandoc knows them: a reference is a link of type noteref, a note an aside of type
/// footnote without the way back. Boxes of task lists become characters. Captions become one paragraph, since
/// pandoc joins several by a pilcrow.
class NoteWriter final
{
public:
    QByteArray written(QByteArrayView html)
    {
        HtmlReader reader(html);
        HtmlToken token;
        while (reader.next(&token))
            take(token);
        return m_result;
    }

private:
    static bool isTag(const HtmlToken &token)
    {
        return token.kind == HtmlToken::Kind::StartTag || token.kind == HtmlToken::Kind::EndTag;
    }

    void take(const HtmlToken &token)
    {
        if (isTag(token) && token.name == "figcaption")
            m_caption = token.kind == HtmlToken::Kind::StartTag ? Caption::Empty : Caption::None;
        if (m_caption != Caption::None && takeCaption(token))
            return;
        if (m_inBackref) {
            m_inBackref = token.kind != HtmlToken::Kind::EndTag || token.name != "a";
        } else if (token.kind == HtmlToken::Kind::StartTag) {
            start(token);
        } else if (token.kind == HtmlToken::Kind::EndTag) {
            end(token);
        } else {
            m_result += token.source;
        }
    }

    /// True for the tags of blocks in a caption, which are left out; a line break stands between two blocks.
    bool takeCaption(const HtmlToken &token)
    {
        static const QList<QByteArrayView> blocks{"p", "div", "h1", "h2", "h3", "h4", "h5", "h6"};
        if (isTag(token) && blocks.contains(QByteArrayView(token.name))) {
            if (m_caption == Caption::Filled)
                m_caption = Caption::Parted;
            return true;
        }
        if (isTag(token) ? token.name == "figcaption" : token.source.trimmed().isEmpty())
            return false;
        if (m_caption == Caption::Parted)
            m_result += "<br>";
        m_caption = Caption::Filled;
        return false;
    }

    void start(const HtmlToken &token)
    {
        const QByteArray *kind = token.attribute("class");
        const QByteArray *id = token.attribute("id");
        const QByteArray *href = token.attribute("href");
        if (kind != nullptr && *kind == "footnote-backref") {
            m_inBackref = true;
            return;
        }
        if (kind != nullptr && *kind == "footnote-ref" && href != nullptr) {
            m_result += "<a epub:type=\"noteref\" href=\"" + escaped(QByteArrayView(*href)) + "\">";
            return;
        }
        if (token.name == "sup" && id != nullptr && id->startsWith("fnref")) {
            m_inReference = true; // pandoc makes the mark itself
            return;
        }
        if (kind != nullptr && *kind == "footnotes") {
            m_notes = 1;
            return;
        }
        if (m_notes > 0 && notesStart(token, id))
            return;
        if (token.name == "input")
            m_result += token.attribute("checked") != nullptr ? "☑" : "☐";
        else
            m_result += token.source;
    }

    /// The list around the notes goes; lists inside a note stay.
    bool notesStart(const HtmlToken &token, const QByteArray *id)
    {
        if (token.name == "li" && id != nullptr && id->startsWith("fn:")) {
            m_result += "<aside epub:type=\"footnote\" id=\"" + escaped(QByteArrayView(*id)) + "\">";
            m_notes = 2;
            m_lists = 0;
            return true;
        }
        if (m_notes == 1)
            return token.name == "hr" || token.name == "ol";
        if (token.name == "li")
            ++m_lists;
        return false;
    }

    void end(const HtmlToken &token)
    {
        if (m_inReference && token.name == "sup") {
            m_inReference = false;
            return;
        }
        if (m_notes == 2 && token.name == "li" && m_lists-- == 0) {
            m_result += "</aside>";
            m_notes = 1;
            return;
        }
        if (m_notes == 1 && (token.name == "ol" || token.name == "div")) {
            m_notes = token.name == "div" ? 0 : 1;
            return;
        }
        m_result += token.source;
    }

    /// Whether a caption is being read: nothing yet, some text, or text whose block has ended.
    enum class Caption { None, Empty, Filled, Parted };

    QByteArray m_result;
    Caption m_caption = Caption::None;
    bool m_inBackref = false;
    bool m_inReference = false;
    int m_notes = 0; ///< 1 in the list of notes, 2 in a note
    int m_lists = 0; ///< list items open inside the note
};

QByteArray body(const PageSource &source, const Metadata &metadata, const PageOptions &options, Page *page)
{
    ImageRules rules;
    rules.articlePath = source.articlePath;
    ImageStage images(source.site, rules, &page->notices);
    QByteArray html = source.rendered.html();
    tellOmittedHtml(source.rendered, &page->notices);
    if (options.rawHtml != RawHtml::Omit)
        html = sanitized(html, &page->notices);
    if (options.typeset)
        html = options.typeset(html, &page->notices); // pandoc makes equations of MathML
    QByteArray cover;
    if (!metadata.cover.isEmpty())
        cover = images.element(metadata.cover, metadata.coverAlternative);
    if (!cover.isEmpty())
        cover = "<p>" + cover + "</p>\n";
    return cover + NoteWriter().written(images.processed(html));
}

Page pageFor(const PageSource &source, const Metadata &metadata, const PageOptions &options)
{
    Page page;
    page.title = metadata.title;
    page.html = head(metadata) + body(source, metadata, options, &page) + "</body>\n</html>\n";
    return page;
}

ChildOrder childOrder(Format format, const QByteArray &html, const Metadata &metadata, const QString &program)
{
    ChildOrder order;
    order.program = program;
    order.input = html;
    order.arguments = QStringList{u"--from=html+epub_html_exts"_s,
                                  format == Format::Docx ? u"--to=docx"_s : u"--to=epub3"_s, u"--output=-"_s};
    if (format == Format::Epub) {
        const QByteArray digest = QCryptographicHash::hash(html, QCryptographicHash::Sha256).toHex().left(32);
        const QString address = metadata.address.toString(QUrl::FullyEncoded);
        const QString identifier =
            address.isEmpty() ? u"urn:wengao:"_s + QString::fromLatin1(digest) : address;
        order.arguments += {u"--metadata=identifier:"_s + identifier, u"--mathml"_s};
    }
    const Moment &moment = metadata.modified.isValid() ? metadata.modified : metadata.published;
    const qint64 time = moment.isValid() ? moment.when.toSecsSinceEpoch() : earliestTime;
    order.environment.insert(u"SOURCE_DATE_EPOCH"_s, QString::number(std::max(time, earliestTime)));
    // There is nothing to fetch; should there be, nobody answers.
    for (const char *name : {"http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY", "all_proxy"})
        order.environment.insert(QLatin1StringView(name), u"http://127.0.0.1:9"_s);
    return order;
}

} // namespace

QString pandocProgram()
{
    return QStandardPaths::findExecutable(u"pandoc"_s);
}

Page pandocPage(const PageSource &source, const PageOptions &options)
{
    return pageFor(source, metadataOf(source), options);
}

Result<Page> pandocDocument(Format format, const PageSource &source, const PageOptions &options,
                            const QString &program, std::stop_token stop)
{
    if (program.isEmpty())
        return Error{ErrorCode::Unsupported,
                     QCoreApplication::translate(
                         "wengao::export", "Word documents and EPUB books are made by pandoc, which is not "
                                           "installed.")};
    const Metadata metadata = metadataOf(source);
    Page page = pageFor(source, metadata, options);
    ChildOrder order = childOrder(format, page.html, metadata, program);
    const QTemporaryDir styles;
    if (format == Format::Docx && styles.isValid() &&
        writeWordStyles(styles.path(), metadata.language, program, stop))
        order.arguments += u"--data-dir="_s + styles.path();
    order.stop = std::move(stop);
    const Result<QByteArray> bytes = childOutput(order);
    if (!bytes)
        return bytes.error();
    page.html = withoutTimes(*bytes);
    return page;
}

QByteArray withoutTimes(QByteArray zip)
{
    constexpr quint32 dosEpoch = 0x00210000; // the first of January 1980, midnight
    const qsizetype end = zip.lastIndexOf("PK\5\6");
    if (!zip.startsWith("PK\3\4") || end < 0 || end + 22 > zip.size())
        return zip;
    auto at = qsizetype(qFromLittleEndian<quint32>(zip.constData() + end + 16));
    while (at + 46 <= end && QByteArrayView(zip).sliced(at, 4) == QByteArrayView("PK\1\2", 4)) {
        const auto length = [&zip, at](int field) {
            return qsizetype(qFromLittleEndian<quint16>(zip.constData() + at + field));
        };
        const auto local = qsizetype(qFromLittleEndian<quint32>(zip.constData() + at + 42));
        qToLittleEndian(dosEpoch, zip.data() + at + 12);
        if (local + 30 <= end)
            qToLittleEndian(dosEpoch, zip.data() + local + 10);
        at += 46 + length(28) + length(30) + length(32);
    }
    return zip;
}

} // namespace wengao::exporting
