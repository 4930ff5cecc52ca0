#include "export/sanitizer.h"

#include "export/htmlreader.h"
#include "export/nesting.h"

#include <QCoreApplication>
#include <QHash>
#include <QMap>
#include <QSet>

#include <algorithm>
#include <array>

namespace wengao::exporting {

namespace {

using Names = QSet<QByteArray>;

/// Which attributes an element may have besides those that all may have.
const QHash<QByteArray, Names> &elements()
{
    static const QHash<QByteArray, Names> table = [] {
        QHash<QByteArray, Names> result{
            {"a", {"href", "rel", "aria-label"}},
            {"img", {"src", "alt", "width", "height"}},
            {"ol", {"start", "type", "reversed"}},
            {"li", {"value"}},
            {"td", {"colspan", "rowspan", "style", "align"}},
            {"th", {"colspan", "rowspan", "scope", "style", "align"}},
            {"col", {"span"}},
            {"colgroup", {"span"}},
            {"p", {"style", "align"}},
            {"pre", {"tabindex"}},
            {"span", {"data-tex"}},
            {"code", {"data-lang"}},
            {"nav", {"aria-label"}},
            {"section", {"aria-label"}},
            {"aside", {"aria-label"}},
            {"div", {"style", "align", "data-shortcode"}},
            {"time", {"datetime"}},
            {"ins", {"datetime"}},
            {"del", {"datetime"}},
            {"details", {"open"}},
            {"input", {"type", "checked", "disabled"}},
        };
        for (const char *plain :
             {"abbr",    "address",    "article", "aside",   "b",    "bdi",   "bdo",   "blockquote",
              "br",      "caption",    "cite",    "code",    "dd",   "dfn",   "dl",    "dt",
              "em",      "figcaption", "figure",  "footer",  "h1",   "h2",    "h3",    "h4",
              "h5",      "h6",         "header",  "hr",      "i",    "kbd",   "mark",  "nav",
              "pre",     "q",          "rp",      "rt",      "ruby", "s",     "samp",  "small",
              "section", "strong",     "sub",     "summary", "sup",  "table", "tbody", "tfoot",
              "thead",   "tr",         "u",       "ul",      "var",  "wbr"})
            result.insert(plain, result.value(plain));
        return result;
    }();
    return table;
}

/// Elements whose content is no text of the article.
const Names &opaqueElements()
{
    static const Names names{"script",   "style",    "title",    "textarea",  "xmp",    "iframe",
                             "noembed",  "noframes", "noscript", "plaintext", "svg",    "math",
                             "template", "object",   "applet",   "canvas",    "select", "datalist"};
    return names;
}

bool isGlobalAttribute(QByteArrayView name)
{
    static const Names names{"id", "class", "lang", "dir", "title", "role", "aria-hidden"};
    return names.contains(name.toByteArray());
}

/// Only the alignment of a cell or paragraph, which is all that Markdown itself writes.
QByteArray alignment(QByteArrayView style)
{
    const QByteArray compact = style.toByteArray().simplified().replace(' ', "").toLower();
    for (const QByteArray side : {"left", "right", "center", "justify"}) {
        if (compact == "text-align:" + side || compact == "text-align:" + side + ';' || compact == side)
            return "text-align:" + side;
    }
    return {};
}

/// The address as a browser reads it: without the spaces around it and without tabs and line breaks inside.
QByteArray cleanAddress(QByteArrayView address)
{
    QByteArray result;
    for (const char c : address) {
        if (c != '\t' && c != '\n' && c != '\r')
            result += c;
    }
    const auto isPadding = [](char c) { return static_cast<unsigned char>(c) <= 0x20; };
    while (!result.isEmpty() && isPadding(result.front()))
        result.remove(0, 1);
    while (!result.isEmpty() && isPadding(result.back()))
        result.chop(1);
    return result;
}

/// The scheme in lower case; empty for a relative address. Anything odd before a colon counts as a scheme.
QByteArray scheme(const QByteArray &address)
{
    const qsizetype end = address.indexOf(':');
    const auto stop =
        std::find_if(address.begin(), address.end(), [](char c) { return c == '/' || c == '?' || c == '#'; });
    return end < 0 || stop - address.begin() < end ? QByteArray() : address.left(end).toLower();
}

bool isNumber(const QByteArray &value)
{
    return !value.isEmpty() && value.size() < 10 &&
           std::all_of(value.begin(), value.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// A value that means nothing to browsers is better left out.
bool isValid(const QByteArray &name, const QByteArray &value)
{
    static const Names numbers{"width", "height", "colspan", "rowspan", "span"};
    static const Names signedNumbers{"start", "value"};
    static const QHash<QByteArray, Names> words{
        {"type", {"1", "a", "A", "i", "I", "checkbox"}},
        {"scope", {"row", "col", "rowgroup", "colgroup"}},
        {"dir", {"ltr", "rtl", "auto"}},
        {"role", {"doc-noteref", "doc-backlink", "doc-endnotes"}},
        {"aria-hidden", {"true", "false"}},
        {"tabindex", {"0"}},
    };
    if (numbers.contains(name))
        return isNumber(value);
    if (signedNumbers.contains(name))
        return isNumber(value.startsWith('-') ? value.mid(1) : value);
    if (name == "id")
        return !value.isEmpty() && value.simplified() == value && !value.contains(' ');
    const auto allowed = words.constFind(name);
    return allowed == words.cend() || allowed->contains(value);
}

class Sanitizer final
{
public:
    explicit Sanitizer(QByteArrayView html) : m_reader(html) { m_result.reserve(html.size()); }

    QByteArray run()
    {
        HtmlToken token;
        for (;;) {
            if (!m_reader.next(&token)) {
                if (m_skipped.isEmpty())
                    break;
                resumeAfterUnclosed();
                continue;
            }
            take(token);
        }
        while (!m_open.isEmpty())
            closeLast();
        return m_result;
    }

    [[nodiscard]] const QMap<QByteArray, int> &removed() const { return m_removed; }

private:
    void take(const HtmlToken &token)
    {
        if (!m_skipped.isEmpty()) {
            if (token.name == m_skipped && token.kind == HtmlToken::Kind::StartTag)
                ++m_skippedDepth;
            else if (token.name == m_skipped && token.kind == HtmlToken::Kind::EndTag &&
                     --m_skippedDepth == 0)
                m_skipped.clear();
            return;
        }
        switch (token.kind) {
        case HtmlToken::Kind::Text:
            appendText(token.source);
            break;
        case HtmlToken::Kind::StartTag:
            open(token);
            break;
        case HtmlToken::Kind::EndTag:
            close(token.name);
            break;
        case HtmlToken::Kind::Comment:
            break;
        }
    }

    /// Text keeps its references as written; in text an ampersand can start nothing but a character.
    void appendText(QByteArrayView text)
    {
        if (!text.trimmed().isEmpty())
            arrange(nestingOfText(m_open));
        for (const char c : text) {
            if (c == '<')
                m_result += "&lt;";
            else if (c == '>')
                m_result += "&gt;";
            else
                m_result += c;
        }
    }

    void arrange(const Nesting &nesting)
    {
        for (qsizetype i = 0; i < nesting.closes; ++i)
            closeLast();
        for (const QByteArray &name : nesting.implied) {
            m_result += '<' + name + '>';
            noteOpen(name);
        }
    }

    void noteOpen(const QByteArray &name)
    {
        m_open.append(name);
        ++m_openCount[name];
    }

    void open(const HtmlToken &token)
    {
        const auto allowed = elements().constFind(token.name);
        if (allowed == elements().cend()) {
            ++m_removed['<' + token.name + '>'];
            if (opaqueElements().contains(token.name) && !m_neverClosed.contains(token.name)) {
                m_skipped = token.name;
                m_skippedDepth = 1;
                m_resumeAt = m_reader.position();
            }
            return;
        }
        HtmlToken clean;
        clean.kind = token.kind;
        clean.name = token.name;
        for (const HtmlAttribute &attribute : token.attributes)
            keepAttribute(attribute, *allowed, &clean);
        if (clean.name == "input" && !finishCheckbox(&clean))
            return;
        if (clean.name == "img" && clean.attribute("src") == nullptr)
            return; // it was told why its address was taken away
        if (clean.name == "img" && clean.attribute("alt") == nullptr)
            clean.setAttribute("alt", {});
        if (clean.name == "a")
            close("a"); // a link inside a link is no HTML
        const Nesting nesting = nestingOf(m_open, clean.name);
        if (nesting.isRefused) {
            ++m_removed['<' + clean.name + '>'];
            return;
        }
        arrange(nesting);
        m_result += clean.written();
        if (!isVoidElement(clean.name))
            noteOpen(clean.name);
    }

    void keepAttribute(const HtmlAttribute &attribute, const Names &allowed, HtmlToken *clean)
    {
        const QByteArray &name = attribute.name;
        if ((!isGlobalAttribute(name) && !allowed.contains(name)) || !isValid(name, attribute.value)) {
            ++m_removed[name];
            return;
        }
        if (name == "id") { // of two elements with one name the first is found
            if (!m_ids.contains(attribute.value))
                clean->setAttribute(name, attribute.value);
            m_ids.insert(attribute.value);
            return;
        }
        if (name == "style" || name == "align") {
            const QByteArray style = alignment(attribute.value);
            if (!style.isEmpty())
                clean->setAttribute("style", style);
            else
                ++m_removed[name];
        } else if (name == "href" || name == "src") {
            const QByteArray address = cleanAddress(attribute.value);
            if (name == "href" ? isSafeLink(address) : isSafeImage(address))
                clean->setAttribute(name, address);
            else
                ++m_removed[name];
        } else {
            clean->setAttribute(name, attribute.value);
        }
    }

    /// The only field that Markdown makes is the box of a task list, and nobody can tick it on a page.
    bool finishCheckbox(HtmlToken *token)
    {
        const QByteArray *type = token->attribute("type");
        if (type == nullptr || type->toLower() != "checkbox") {
            ++m_removed["<input>"];
            return false;
        }
        token->setAttribute("disabled", {});
        return true;
    }

    void close(const QByteArray &name)
    {
        if (m_openCount.value(name) == 0) // closes nothing of the body, so it would close what is around it
            return;
        while (m_open.last() != name)
            closeLast();
        closeLast();
    }

    void closeLast()
    {
        const QByteArray name = m_open.takeLast();
        --m_openCount[name];
        m_result += "</" + name + '>';
    }

    /// An element that is never closed must not take the rest of the article with it. Each name is read twice
    /// at most, so the whole stays linear.
    void resumeAfterUnclosed()
    {
        m_neverClosed.insert(m_skipped);
        m_skipped.clear();
        m_reader.seek(m_resumeAt);
    }

    HtmlReader m_reader;
    QByteArray m_result;
    QList<QByteArray> m_open;
    QHash<QByteArray, int> m_openCount;
    QByteArray m_skipped;
    int m_skippedDepth = 0;
    qsizetype m_resumeAt = 0;
    Names m_neverClosed;
    Names m_ids;
    QMap<QByteArray, int> m_removed;
};

} // namespace

QByteArray sanitized(QByteArrayView html, Notices *notices)
{
    Sanitizer sanitizer(html);
    const QByteArray result = sanitizer.run();
    if (notices != nullptr) {
        for (auto it = sanitizer.removed().begin(); it != sanitizer.removed().end(); ++it) {
            const QString name = QString::fromUtf8(it.key());
            notices->append(
                {NoticeKind::RemovedHtml, name,
                 QCoreApplication::translate("wengao::export", "Left out of the raw HTML: %1 (%n time(s)).",
                                             nullptr, it.value())
                     .arg(name)});
        }
    }
    return result;
}

bool isSafeLink(QByteArrayView address)
{
    const QByteArray name = scheme(cleanAddress(address));
    return name.isEmpty() || name == "http" || name == "https" || name == "mailto" || name == "tel";
}

bool isSafeImage(QByteArrayView address)
{
    const QByteArray clean = cleanAddress(address);
    const QByteArray name = scheme(clean);
    if (name == "data") {
        static constexpr std::array<const char *, 6> types{"png", "jpeg", "gif", "webp", "avif", "svg+xml"};
        const QByteArray start = clean.left(32).toLower();
        return std::any_of(types.begin(), types.end(), [&start](const char *type) {
            return start.startsWith(QByteArray("data:image/") + type);
        });
    }
    return name.isEmpty() || name == "http" || name == "https";
}

} // namespace wengao::exporting
