#include "markdown/math.h"

#include "markdown/escape.h"

#include <algorithm>
#include <optional>
#include <string_view>

namespace wengao::markdown {

using namespace Qt::StringLiterals;

namespace {

// Longer ones are not typeset anyway, and looking for their ends would take long.
constexpr qsizetype longestFormula = 20'000;
constexpr qsizetype mostDelimiters = 16;

template <typename View>
struct Delimiter
{
    View open;
    View close;
    bool isDisplay = false;
};

struct Found
{
    qsizetype start = 0; ///< of the opening delimiter
    qsizetype inside = 0;
    qsizetype insideEnd = 0;
    qsizetype end = 0;
    bool isDisplay = false;
};

/// The end of what opened before `from`: the closing delimiter, outside of braces as scripts look for it in
/// the page, or the first as Hugo does; -1 if there is none.
template <typename View>
qsizetype closingAt(View text, qsizetype from, View close, bool outsideBraces)
{
    int depth = 0;
    const qsizetype limit = std::min(text.size(), from + longestFormula);
    for (qsizetype i = from; i < limit; ++i) {
        if (depth <= 0 && text.sliced(i).startsWith(close))
            return i;
        const auto c = text[i];
        if (!outsideBraces)
            continue;
        if (c == u'\\')
            ++i;
        else if (c == u'{')
            ++depth;
        else if (c == u'}')
            --depth;
    }
    return -1;
}

/// Finds formulas one after the other. A delimiter that closed nothing up to the end is not looked for again,
/// so that a text of nothing but opening ones takes no longer.
template <typename View>
class Finder final
{
public:
    Finder(View text, QList<Delimiter<View>> delimiters, bool outsideBraces)
        : m_text(text), m_delimiters(std::move(delimiters)), m_outsideBraces(outsideBraces)
    {
    }

    std::optional<Found> next()
    {
        for (; m_at < m_text.size(); ++m_at) {
            const View rest = m_text.sliced(m_at);
            for (qsizetype which = 0; which < m_delimiters.size(); ++which) {
                const Delimiter<View> &delimiter = m_delimiters[which];
                if (!rest.startsWith(delimiter.open))
                    continue;
                const qsizetype inside = m_at + delimiter.open.size();
                const qsizetype end = closingAt(m_text, inside, delimiter.close, m_outsideBraces);
                if (end < 0) {
                    m_delimiters.removeAt(which--);
                    continue;
                }
                if (end == inside)
                    break;
                const Found found{m_at, inside, end, end + delimiter.close.size(), delimiter.isDisplay};
                m_at = found.end;
                return found;
            }
            if (rest.front() == u'\\' && rest.size() > 1 && !(rest[1] == u'\\'))
                ++m_at; // a character that is escaped opens nothing
        }
        return std::nullopt;
    }

private:
    View m_text;
    QList<Delimiter<View>> m_delimiters;
    bool m_outsideBraces;
    qsizetype m_at = 0;
};

bool isFence(QStringView line)
{
    while (!line.isEmpty() && (line.front().isSpace() || line.front() == u'>'))
        line = line.sliced(1);
    return line.startsWith(u"```") || line.startsWith(u"~~~");
}

/// The paragraphs of a text outside fenced and indented code: what a formula must not reach out of.
class Paragraphs final
{
public:
    explicit Paragraphs(QStringView text) : m_text(text) {}

    /// Start and end of the next one.
    std::optional<std::pair<qsizetype, qsizetype>> next()
    {
        qsizetype start = -1;
        while (m_at < m_text.size()) {
            const qsizetype lineStart = m_at;
            const qsizetype newline = m_text.indexOf(u'\n', m_at);
            m_at = newline < 0 ? m_text.size() : newline + 1;
            const QStringView line = m_text.sliced(lineStart, m_at - lineStart);
            const bool isText = take(line, start >= 0);
            if (isText && start < 0)
                start = lineStart;
            else if (!isText && start >= 0)
                return std::pair(start, lineStart);
        }
        return start >= 0 ? std::optional(std::pair(start, m_text.size())) : std::nullopt;
    }

private:
    bool take(QStringView line, bool isInside)
    {
        if (isFence(line)) {
            m_isCode = !m_isCode;
            return false;
        }
        if (m_isCode || line.trimmed().isEmpty())
            return false;
        return isInside || !(line.startsWith(u"    ") || line.startsWith(u'\t'));
    }

    QStringView m_text;
    qsizetype m_at = 0;
    bool m_isCode = false;
};

/// The text with its code spans blanked out, of the same length.
QString withoutCode(QStringView text)
{
    QString result = text.toString();
    for (qsizetype at = text.indexOf(u'`'); at >= 0; at = text.indexOf(u'`', at)) {
        qsizetype run = at;
        while (run < text.size() && text[run] == u'`')
            ++run;
        const QString mark(run - at, u'`');
        qsizetype end = text.indexOf(mark, run);
        while (end >= 0 && end + mark.size() < text.size() && text[end + mark.size()] == u'`') {
            qsizetype next = end;
            while (next < text.size() && text[next] == u'`')
                ++next;
            end = text.indexOf(mark, next);
        }
        if (end < 0) {
            at = run;
            continue;
        }
        for (qsizetype i = run; i < end; ++i)
            result[i] = u'\x1';
        at = end + mark.size();
    }
    return result;
}

bool hasMark(QStringView text)
{
    return std::any_of(text.begin(), text.end(),
                       [](QChar c) { return c >= QChar(shortcodeStart) && c <= QChar(shortcodePad); });
}

/// Where text was put in, to move places along.
class Shifts final
{
public:
    void add(qsizetype at, qsizetype length, bool opens) { m_shifts.append({at, length, opens}); }

    [[nodiscard]] qsizetype moved(qsizetype place) const
    {
        qsizetype result = place;
        for (const Shift &shift : m_shifts) {
            // What stands between a formula and a slot belongs to the formula.
            if (shift.opens ? shift.at < place : shift.at <= place)
                result += shift.length;
        }
        return result;
    }
    [[nodiscard]] bool isEmpty() const { return m_shifts.isEmpty(); }

private:
    struct Shift
    {
        qsizetype at;
        qsizetype length;
        bool opens;
    };
    QList<Shift> m_shifts;
};

/// Walks the texts between the tags of HTML.
class FormulaMarker final
{
public:
    FormulaMarker(Fragment &fragment, const QList<MathDelimiter> &delimiters) : m_fragment(fragment)
    {
        for (const MathDelimiter &delimiter : delimiters.first(std::min(delimiters.size(), mostDelimiters))) {
            QByteArray open;
            QByteArray close;
            appendEscaped(open, delimiter.open.toUtf8());
            appendEscaped(close, delimiter.close.toUtf8());
            if (!open.isEmpty() && !close.isEmpty())
                m_delimiters.append({open, close, delimiter.isDisplay});
        }
        for (const Slot &slot : fragment.slots)
            m_breaks.append(slot.at);
    }

    void run()
    {
        const QByteArray html = std::exchange(m_fragment.html, {});
        qsizetype at = 0;
        while (at < html.size()) {
            const qsizetype tag = html.indexOf('<', at);
            texts(html, at, tag < 0 ? html.size() : tag);
            at = tag < 0 ? html.size() : pastTag(html, tag);
        }
        copy(html, html.size());
        for (Slot &slot : m_fragment.slots)
            slot.at = m_shifts.moved(slot.at);
        if (m_fragment.positionAt >= 0)
            m_fragment.positionAt = m_shifts.moved(m_fragment.positionAt);
        m_fragment.backrefsAt = m_shifts.moved(m_fragment.backrefsAt);
    }

private:
    static qsizetype pastTag(const QByteArray &html, qsizetype tag)
    {
        const QByteArrayView rest = QByteArrayView(html).sliced(tag);
        for (const std::string_view opaque : {"code", "pre", "script", "style", "textarea", "noscript"}) {
            const auto size = static_cast<qsizetype>(opaque.size());
            if (rest.sliced(1).startsWith(QByteArrayView(opaque.data(), size)) && rest.size() > size + 1 &&
                (rest[size + 1] == '>' || rest[size + 1] == ' ')) {
                const qsizetype end = html.indexOf("</" + QByteArray(opaque.data(), size), tag);
                return end < 0 ? html.size() : end + 1;
            }
        }
        const qsizetype end = rest.startsWith("<!--") ? html.indexOf("-->", tag) : html.indexOf('>', tag);
        return end < 0 ? html.size() : end + 1;
    }

    /// What is to be filled in later parts a text like an element.
    void texts(const QByteArray &html, qsizetype start, qsizetype end)
    {
        while (start < end) {
            while (m_break < m_breaks.size() && m_breaks[m_break] <= start)
                ++m_break;
            const qsizetype stop = m_break < m_breaks.size() ? std::min(end, m_breaks[m_break]) : end;
            text(html, start, stop);
            start = stop;
        }
    }

    void text(const QByteArray &html, qsizetype start, qsizetype end)
    {
        Finder<QByteArrayView> finder(QByteArrayView(html).sliced(start, end - start), delimiters(), true);
        while (const std::optional<Found> found = finder.next()) {
            copy(html, start + found->start);
            QByteArray opening = "<span class=\"math ";
            opening += found->isDisplay ? "display" : "inline";
            opening += "\" data-tex=\"";
            opening += QByteArrayView(html).sliced(start + found->inside, found->insideEnd - found->inside);
            opening += "\">";
            m_shifts.add(start + found->start, opening.size(), true);
            m_fragment.html += opening;
            copy(html, start + found->end);
            m_shifts.add(start + found->end, 7, false);
            m_fragment.html += "</span>";
        }
    }

    [[nodiscard]] QList<Delimiter<QByteArrayView>> delimiters() const
    {
        QList<Delimiter<QByteArrayView>> views;
        for (const Delimiter<QByteArray> &one : m_delimiters)
            views.append({one.open, one.close, one.isDisplay});
        return views;
    }

    void copy(const QByteArray &html, qsizetype end)
    {
        m_fragment.html += QByteArrayView(html).sliced(m_done, end - m_done);
        m_done = end;
    }

    Fragment &m_fragment;
    QList<Delimiter<QByteArray>> m_delimiters;
    QList<qsizetype> m_breaks;
    qsizetype m_break = 0;
    qsizetype m_done = 0;
    Shifts m_shifts;
};

} // namespace

QList<MathDelimiter> commonMathDelimiters()
{
    return {{u"$$"_s, u"$$"_s, true}, {u"\\["_s, u"\\]"_s, true}, {u"\\("_s, u"\\)"_s, false}};
}

QString withoutFormulas(const QString &plain, const QList<MathDelimiter> &delimiters, QList<Shortcode> &found)
{
    QList<Delimiter<QStringView>> views;
    for (const MathDelimiter &one : delimiters.first(std::min(delimiters.size(), mostDelimiters))) {
        if (!one.open.isEmpty() && !one.close.isEmpty())
            views.append({one.open, one.close, one.isDisplay});
    }
    QString result;
    qsizetype done = 0;
    Paragraphs paragraphs{QStringView(plain)};
    while (const auto paragraph = paragraphs.next()) {
        const QString text =
            withoutCode(QStringView(plain).sliced(paragraph->first, paragraph->second - paragraph->first));
        Finder<QStringView> finder(text, views, false);
        while (const std::optional<Found> one = finder.next()) {
            const qsizetype start = paragraph->first + one->start;
            const QStringView source = QStringView(plain).sliced(start, one->end - one->start);
            if (hasMark(source) || source.contains(u'`'))
                continue;
            result += QStringView(plain).sliced(done, start - done);
            result += QChar(shortcodeStart) + QString::number(found.size()) + QChar(shortcodeEnd);
            for (qsizetype lines = source.count(u'\n'); lines > 0; --lines)
                result += QStringLiteral("\n") + QChar(shortcodePad);
            found.append({{}, {}, {}, source.toString()});
            done = paragraph->first + one->end;
        }
    }
    result += QStringView(plain).sliced(done);
    return result;
}

void markFormulas(Fragment &fragment, const QList<MathDelimiter> &delimiters)
{
    FormulaMarker(fragment, delimiters).run();
}

} // namespace wengao::markdown
