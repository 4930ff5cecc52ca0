#include "references/linetext.h"

#include "references/escape.h"
#include "references/fold.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace wengao::references {

namespace {

struct Entity
{
    const char16_t *name;
    char16_t character;
};

constexpr std::array<Entity, 9> entities{{{u"&amp;", u'&'},
                                          {u"&lt;", u'<'},
                                          {u"&gt;", u'>'},
                                          {u"&quot;", u'"'},
                                          {u"&apos;", u'\''},
                                          {u"&#39;", u'\''},
                                          {u"&nbsp;", u' '},
                                          {u"&ndash;", u'–'},
                                          {u"&mdash;", u'—'}}};

bool isAsciiPunctuation(QChar c)
{
    return c.unicode() > 0x20 && c.unicode() < 0x7F && !c.isLetterOrNumber();
}

bool isWordAt(QStringView text, qsizetype at)
{
    return at >= 0 && at < text.size() && text[at].isLetterOrNumber();
}

/// Takes the marks off, one pass from left to right.
class LineReader final
{
public:
    explicit LineReader(QStringView source) : m_source(source) {}

    LineText read()
    {
        while (m_at < m_source.size())
            step();
        return std::move(m_line);
    }

private:
    void step()
    {
        const QChar c = m_source[m_at];
        if (c == u'\\' && m_at + 1 < m_source.size() && isAsciiPunctuation(m_source[m_at + 1])) {
            m_line.text += m_source[m_at + 1];
            m_at += 2;
        } else if (c == u'[') {
            m_open.append(m_line.text.size());
            put();
        } else if (c == u']') {
            closeBracket();
        } else if (c == u'*' || c == u'_') {
            emphasis(c);
        } else if (c == u'<') {
            tag();
        } else if (c == u'&') {
            entity();
        } else if (c == u'`') {
            ++m_at;
        } else if (startsAddress()) {
            address();
        } else {
            put();
        }
    }

    void put() { m_line.text += m_source[m_at++]; }

    /// "](address)" ends a link; any other bracket stays.
    void closeBracket()
    {
        const qsizetype opened = m_open.isEmpty() ? -1 : m_open.takeLast();
        // [EB/OL](2024-05-01) is no link but two marks of GB/T 7714.
        static const QRegularExpression typeMark(u"^\\[[A-Z]{1,2}(?:/[A-Z]{2})?$"_s);
        const qsizetype end = opened < 0 ? -1 : targetEnd();
        const bool isMark = end > 0 && !m_source.sliced(m_at, end - m_at).contains(u"://") &&
                            typeMark.match(QStringView(m_line.text).sliced(opened)).hasMatch();
        const qsizetype close = isMark ? -1 : end;
        if (close < 0) {
            put();
            return;
        }
        QString target = m_source.sliced(m_at + 2, close - m_at - 2).trimmed().toString();
        const qsizetype title = target.indexOf(u' ');
        if (title > 0)
            target.truncate(title);
        if (target.startsWith(u'<') && target.endsWith(u'>'))
            target = target.sliced(1, target.size() - 2);
        m_line.text.remove(opened, 1);
        if (opened > 0 && m_line.text.at(opened - 1) == u'!')
            m_line.text[opened - 1] = u' '; // a picture
        shift(opened);
        m_line.marks.append({LineMark::Kind::Link, {opened, m_line.text.size()}, withoutEscapes(target)});
        m_at = close + 1;
    }

    /// Marks inside a link move with the bracket that goes.
    void shift(qsizetype from)
    {
        for (auto mark = m_line.marks.rbegin(); mark != m_line.marks.rend() && mark->range.end > from; ++mark)
            mark->range = mark->range.shifted(-1);
    }

    [[nodiscard]] qsizetype targetEnd() const
    {
        if (m_at + 1 >= m_source.size() || m_source[m_at + 1] != u'(')
            return -1;
        int depth = 0;
        for (qsizetype at = m_at + 1; at < m_source.size() && at < m_at + 2100; ++at) {
            const QChar c = m_source[at];
            if (c == u'\\')
                ++at;
            else if (c == u'(')
                ++depth;
            else if (c == u')' && --depth == 0)
                return at;
            else if (c == u'\n')
                return -1;
        }
        return -1;
    }

    void emphasis(QChar c)
    {
        qsizetype end = m_at;
        while (end < m_source.size() && m_source[end] == c)
            ++end;
        const bool isBetweenSpaces = (m_at == 0 || m_source[m_at - 1].isSpace()) &&
                                     (end == m_source.size() || m_source[end].isSpace());
        const bool isInWord = c == u'_' && isWordAt(m_source, m_at - 1) && isWordAt(m_source, end);
        if (isBetweenSpaces || isInWord || end - m_at > 3) {
            m_line.text += m_source.sliced(m_at, end - m_at);
        } else if (m_emphasis < 0) {
            m_emphasis = m_line.text.size();
        } else {
            m_line.marks.append({LineMark::Kind::Emphasis, {m_emphasis, m_line.text.size()}, {}});
            m_emphasis = -1;
        }
        m_at = end;
    }

    /// <https://…> is its address; tags go, but for the address of <a href>.
    void tag()
    {
        const qsizetype end = m_source.indexOf(u'>', m_at);
        const QStringView inside = end < 0 ? QStringView() : m_source.sliced(m_at + 1, end - m_at - 1);
        static const QRegularExpression known(
            u"^/?(?:i|em|b|strong|cite|span|a|sup|sub|br|q|u|small|p)\\b[^<]*$"_s,
            QRegularExpression::CaseInsensitiveOption);
        if (inside.startsWith(u"http") && !inside.contains(u' ')) {
            m_line.text += inside;
            m_at = end + 1;
        } else if (inside.size() < 2100 && !inside.isEmpty() && known.match(inside).hasMatch()) {
            htmlMark(inside.toString());
            m_at = end + 1;
        } else {
            put();
        }
    }

    void htmlMark(const QString &inside)
    {
        static const QRegularExpression href(u"^a\\b.*\\bhref\\s*=\\s*[\"']([^\"']*)[\"']"_s,
                                             QRegularExpression::CaseInsensitiveOption);
        const QString name = inside.section(u' ', 0, 0).toLower();
        if (const auto match = href.match(inside); match.hasMatch()) {
            m_anchor = m_line.text.size();
            m_anchorAddress = match.captured(1);
        } else if (name == "/a"_L1 && m_anchor >= 0) {
            m_line.marks.append({LineMark::Kind::Link, {m_anchor, m_line.text.size()}, m_anchorAddress});
            m_anchor = -1;
        } else if (name == "i"_L1 || name == "em"_L1 || name == "cite"_L1) {
            m_emphasis = m_line.text.size();
        } else if ((name == "/i"_L1 || name == "/em"_L1 || name == "/cite"_L1) && m_emphasis >= 0) {
            m_line.marks.append({LineMark::Kind::Emphasis, {m_emphasis, m_line.text.size()}, {}});
            m_emphasis = -1;
        } else if (name == "br"_L1 || name == "br/"_L1) {
            m_line.text += u' ';
        }
    }

    void entity()
    {
        for (const Entity &known : entities) {
            const QStringView name(known.name);
            if (m_source.sliced(m_at).startsWith(name)) {
                m_line.text += QChar(known.character);
                m_at += name.size();
                return;
            }
        }
        put();
    }

    /// Addresses hold _ and * that mean themselves.
    [[nodiscard]] bool startsAddress() const
    {
        return m_source[m_at] == u'h' && (m_source.sliced(m_at).startsWith(u"http://") ||
                                          m_source.sliced(m_at).startsWith(u"https://"));
    }

    void address()
    {
        while (m_at < m_source.size() && !m_source[m_at].isSpace() &&
               !QStringView(u"]<>\"“”，。；）】").contains(m_source[m_at])) {
            if (m_source[m_at] == u'\\' && m_at + 1 < m_source.size() &&
                isAsciiPunctuation(m_source[m_at + 1]))
                ++m_at; // an escape that a formatter put there
            put();
        }
    }

    QStringView m_source;
    LineText m_line;
    QList<qsizetype> m_open; ///< where brackets stand in the plain text
    QString m_anchorAddress;
    qsizetype m_anchor = -1;
    qsizetype m_emphasis = -1;
    qsizetype m_at = 0;
};

QString foldedLine(const QString &text)
{
    QString folded = halfWidth(text);
    for (QChar &c : folded) {
        if (c == u'。' || c == u'｡')
            c = u'.';
        else if (c == u'【' || c == u'〔')
            c = u'[';
        else if (c == u'】' || c == u'〕')
            c = u']';
        else if (c == u'\u00A0' || c == u'\u2009' || c == u'\u202F' || c == u'\t')
            c = u' ';
    }
    return folded;
}

QStringView withoutLabel(QStringView line)
{
    static const QRegularExpression label(
        u"^\\s*(?:\\[\\^[^\\]\\s]{1,100}\\][:：]\\s*|(?:\\[\\d{1,4}\\]|［\\d{1,4}］)\\s*|[(（]\\d{1,3}[)）]"
        u"\\s*|"
        "\\d{1,3}(?:[.．]\\s+|、\\s*)|[-+•]\\s+|[①-⑳]\\s*)?"
        "(?:(?:参见|另见|详见|转引自|引自|来源|参考)[:：]?\\s*|(?:See also|See|Cf\\.|Source:)\\s+)?"_s);
    return line.sliced(label.match(halfWidth(line)).capturedLength());
}

} // namespace

QString LineText::at(TextRange range) const
{
    return text.sliced(range.start, range.length()).simplified();
}

void LineText::blank(TextRange range)
{
    for (qsizetype i = range.start; i < range.end; ++i) {
        text[i] = u' ';
        folded[i] = u' ';
    }
}

bool LineText::hasGap(TextRange range) const
{
    return QStringView(text).sliced(range.start, range.length()).trimmed().contains(u"   ");
}

const LineMark *LineText::markIn(TextRange range, LineMark::Kind kind) const
{
    const auto found = std::find_if(marks.begin(), marks.end(), [&](const LineMark &mark) {
        return mark.kind == kind && !mark.range.isEmpty() && range.contains(mark.range.start);
    });
    return found == marks.end() ? nullptr : &*found;
}

LineText lineText(QStringView markdown)
{
    static const QRegularExpression paragraphs(u"\\n[ \\t]*\\n\\s*\\S"_s);
    static const QRegularExpression lineBreaks(u"[ \\t]*\\n[ \\t]*"_s);
    QString source = markdown.trimmed().toString().replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n');
    if (paragraphs.match(source).hasMatch())
        return {};
    source.replace(lineBreaks, u" "_s);
    LineText line = LineReader(withoutLabel(source)).read();
    line.folded = foldedLine(line.text);
    return line;
}

} // namespace wengao::references
