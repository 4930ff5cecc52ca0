#include "frontmatter/yamlscalar.h"

#include <algorithm>

namespace wengao::frontmatter::detail {

namespace {

constexpr QChar newline{u'\n'};

bool isBlank(QChar c)
{
    return c == QChar(u' ') || c == QChar(u'\t');
}

bool isBlankOrBreak(QStringView plain, qsizetype pos, qsizetype end)
{
    return pos >= end || isBlank(plain[pos]) || plain[pos] == newline;
}

/// Folds the line break at `pos` of a quoted scalar into `text` and returns where its next text begins.
qsizetype foldBreak(QStringView plain, qsizetype pos, qsizetype end, QString &text)
{
    int breaks = 0;
    while (pos < end && (isBlank(plain[pos]) || plain[pos] == newline)) {
        breaks += plain[pos] == newline ? 1 : 0;
        ++pos;
    }
    if (breaks == 1)
        text += QChar(u' ');
    else
        text += QString(breaks - 1, newline);
    return pos;
}

/// The character of a one-letter escape, or NUL for none (`\0` itself is told apart by the caller).
char16_t simpleEscape(char16_t c)
{
    switch (c) {
    case u'a':
        return u'\a';
    case u'b':
        return u'\b';
    case u't':
    case u'\t':
        return u'\t';
    case u'n':
        return u'\n';
    case u'v':
        return u'\v';
    case u'f':
        return u'\f';
    case u'r':
        return u'\r';
    case u'e':
        return u'\x1b';
    case u' ':
    case u'"':
    case u'/':
    case u'\\':
        return c;
    case u'N':
        return u'\u0085';
    case u'_':
        return u'\u00a0';
    case u'L':
        return u'\u2028';
    case u'P':
        return u'\u2029';
    default:
        return 0;
    }
}

/// Appends the escape whose `\` stands at `pos`; moves behind it. False for one YAML does not know.
bool takeEscape(QStringView plain, qsizetype &pos, qsizetype end, QString &text)
{
    if (pos + 1 >= end)
        return false;
    const char16_t letter = plain[pos + 1].unicode();
    pos += 2;
    if (letter == u'0') {
        text += QChar(u'\0');
        return true;
    }
    if (letter == u'\n') { // an escaped line break joins the lines
        qsizetype next = skipBlanks(plain, pos, end);
        while (next < end && plain[next] == newline) {
            text += newline;
            next = skipBlanks(plain, next + 1, end);
        }
        pos = next;
        return true;
    }
    const int digits = letter == u'x' ? 2 : letter == u'u' ? 4 : letter == u'U' ? 8 : 0;
    if (digits > 0) {
        bool ok = false;
        if (pos + digits > end || !plain[pos].isLetterOrNumber())
            return false;
        const char32_t code = plain.sliced(pos, digits).toUInt(&ok, 16);
        if (!ok || code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF))
            return false;
        text += QString::fromUcs4(&code, 1);
        pos += digits;
        return true;
    }
    const char16_t simple = simpleEscape(letter);
    if (simple == 0)
        return false;
    text += QChar(simple);
    return true;
}

/// Reads what stands between the quotes; `pos` ends up at the closing one.
bool takeQuoted(QStringView plain, qsizetype &pos, qsizetype end, QString &text)
{
    const QChar quote = plain[pos++];
    const bool isDouble = quote == QChar(u'"');
    while (pos < end) {
        const QChar c = plain[pos];
        if (c == quote) {
            if (isDouble || pos + 1 >= end || plain[pos + 1] != quote)
                return true;
            text += quote;
            pos += 2;
        } else if (isDouble && c == QChar(u'\\')) {
            if (!takeEscape(plain, pos, end, text))
                return false;
        } else if (isBlank(c) || c == newline) {
            const qsizetype blanks = skipBlanks(plain, pos, end);
            if (blanks < end && plain[blanks] == newline) {
                pos = foldBreak(plain, blanks, end, text);
            } else {
                text += plain.sliced(pos, blanks - pos);
                pos = blanks;
            }
        } else {
            text += c;
            ++pos;
        }
    }
    return false;
}

/// The end of a plain scalar's text on its line, without trailing blanks; `ends` tells that something other
/// than the line's end stopped it, `isKey` that it was a `: `.
qsizetype plainLineEnd(QStringView plain, qsizetype start, qsizetype end, bool flow, bool &ends, bool &isKey)
{
    qsizetype last = start;
    for (qsizetype pos = start; pos < end && plain[pos] != newline; ++pos) {
        const QChar c = plain[pos];
        if (isBlank(c))
            continue;
        const bool afterBlank = pos > start && isBlank(plain[pos - 1]);
        isKey = c == QChar(u':') && (isBlankOrBreak(plain, pos + 1, end) ||
                                     (flow && QStringView(u",[]{}").contains(plain[pos + 1])));
        if (isKey || (c == QChar(u'#') && afterBlank) || (flow && QStringView(u",[]{}").contains(c))) {
            ends = true;
            return last;
        }
        last = pos + 1;
    }
    return last;
}

struct BlockHeader
{
    bool ok = false;
    bool literal = false;
    int increment = 0;
    QChar chomping; ///< '+', '-' or null
    TextRange comment;
    qsizetype next = 0; ///< start of the line behind the header
};

BlockHeader scanHeader(QStringView plain, qsizetype start, qsizetype end)
{
    BlockHeader header;
    header.literal = plain[start] == QChar(u'|');
    qsizetype pos = start + 1;
    for (int i = 0; i < 2 && pos < end; ++i) {
        const QChar c = plain[pos];
        if (header.increment == 0 && c >= QChar(u'1') && c <= QChar(u'9'))
            header.increment = c.digitValue();
        else if (header.chomping.isNull() && (c == QChar(u'+') || c == QChar(u'-')))
            header.chomping = c;
        else
            break;
        ++pos;
    }
    const qsizetype rest = skipBlanks(plain, pos, end);
    const qsizetype lineEnd = lineEndBefore(plain, pos, end);
    if (rest < lineEnd) {
        if (plain[rest] != QChar(u'#') || rest == pos)
            return header;
        header.comment = {rest, lineEnd};
    }
    header.next = nextLine(plain, pos, end);
    header.ok = true;
    return header;
}

/// The column at which the text of a block scalar stands, found as libyaml does; 0 when there is no text.
/// Negative where blank lines in front are longer than the text's indentation, which readers take
/// differently.
int blockIndent(QStringView plain, qsizetype pos, qsizetype end, int parentIndent)
{
    int widestBlank = 0;
    for (; pos < end; pos = nextLine(plain, pos, end)) {
        const int indent = indentation(plain, pos, end);
        if (pos + indent >= end || plain[pos + indent] == newline) {
            widestBlank = std::max(widestBlank, indent);
            continue;
        }
        if (indent <= parentIndent)
            return 0;
        return widestBlank > indent || plain[pos + indent] == QChar(u'\t') ? -1 : indent;
    }
    return 0;
}

/// Gathers the lines of a block scalar the way libyaml's yaml_parser_scan_block_scalar does.
class BlockLines final
{
public:
    BlockLines(QStringView plain, qsizetype end, const BlockHeader &header, int indent)
        : m_plain(plain), m_end(end), m_header(header), m_indent(indent)
    {
    }

    void read(ScannedScalar &scalar)
    {
        qsizetype pos = m_header.next;
        scalar.end = std::max(scalar.end, pos > 0 ? pos - 1 : 0);
        scalar.linesEnd = pos;
        pos = takeBreaks(pos);
        while (m_indent > 0 && pos < m_end && indentation(m_plain, pos, m_end) >= m_indent) {
            takeLine(pos, scalar.text);
            scalar.end = lineEndBefore(m_plain, pos, m_end);
            pos = nextLine(m_plain, pos, m_end);
            scalar.linesEnd = pos;
            m_leadingBreak = QString(newline);
            pos = takeBreaks(pos);
        }
        if (m_header.chomping != QChar(u'-'))
            scalar.text += m_leadingBreak;
        if (m_header.chomping == QChar(u'+')) {
            scalar.text += m_trailingBreaks;
            scalar.end = std::max(scalar.end, pos - 1);
            scalar.linesEnd = pos;
        }
    }

private:
    qsizetype takeBreaks(qsizetype pos)
    {
        while (pos < m_end) {
            const int indent = indentation(m_plain, pos, m_end);
            const qsizetype text = pos + (m_indent > 0 ? std::min(indent, m_indent) : indent);
            if (text < m_end && m_plain[text] != newline)
                break;
            m_trailingBreaks += newline;
            pos = nextLine(m_plain, pos, m_end);
        }
        return pos;
    }

    void takeLine(qsizetype pos, QString &text)
    {
        const qsizetype start = pos + m_indent;
        const bool blank = start < m_end && isBlank(m_plain[start]);
        if (!m_header.literal && !m_leadingBreak.isEmpty() && !m_wasBlank && !blank) {
            if (m_trailingBreaks.isEmpty())
                text += QChar(u' ');
        } else {
            text += m_leadingBreak;
        }
        text += m_trailingBreaks;
        m_leadingBreak.clear();
        m_trailingBreaks.clear();
        m_wasBlank = blank;
        text += m_plain.sliced(start, lineEndBefore(m_plain, pos, m_end) - start);
    }

    QStringView m_plain;
    qsizetype m_end;
    const BlockHeader &m_header;
    int m_indent;
    bool m_wasBlank = false;
    QString m_leadingBreak;
    QString m_trailingBreaks;
};

} // namespace

int indentation(QStringView plain, qsizetype lineStart, qsizetype end)
{
    qsizetype pos = lineStart;
    while (pos < end && plain[pos] == QChar(u' '))
        ++pos;
    return static_cast<int>(pos - lineStart);
}

qsizetype skipBlanks(QStringView plain, qsizetype pos, qsizetype end)
{
    while (pos < end && isBlank(plain[pos]))
        ++pos;
    return pos;
}

qsizetype lineEndBefore(QStringView plain, qsizetype pos, qsizetype end)
{
    const qsizetype found = plain.first(end).indexOf(newline, pos);
    return found < 0 ? end : found;
}

qsizetype nextLine(QStringView plain, qsizetype pos, qsizetype end)
{
    return std::min(end, lineEndBefore(plain, pos, end) + 1);
}

bool isBlankLine(QStringView plain, qsizetype lineStart, qsizetype end)
{
    const qsizetype pos = skipBlanks(plain, lineStart, end);
    return pos >= end || plain[pos] == newline;
}

bool isCommentLine(QStringView plain, qsizetype lineStart, qsizetype end)
{
    const qsizetype pos = skipBlanks(plain, lineStart, end);
    return pos < end && plain[pos] == QChar(u'#');
}

ScannedScalar scanQuoted(QStringView plain, qsizetype start, qsizetype end)
{
    ScannedScalar scalar;
    scalar.style = plain[start] == QChar(u'"') ? Style::DoubleQuoted : Style::SingleQuoted;
    qsizetype pos = start;
    scalar.ok = takeQuoted(plain, pos, end, scalar.text);
    scalar.end = std::min(end, pos + 1);
    return scalar;
}

ScannedScalar scanPlain(QStringView plain, qsizetype start, qsizetype end, int parentIndent, bool flow)
{
    ScannedScalar scalar;
    scalar.style = Style::Plain;
    bool ends = false;
    bool isKey = false;
    scalar.end = plainLineEnd(plain, start, end, flow, ends, isKey);
    scalar.text = plain.sliced(start, scalar.end - start).toString();
    scalar.ok = !isKey;
    if (flow)
        return scalar;
    qsizetype line = nextLine(plain, scalar.end, end);
    int breaks = 1;
    while (scalar.ok && !ends && line < end) {
        if (isBlankLine(plain, line, end)) {
            ++breaks;
            line = nextLine(plain, line, end);
            continue;
        }
        const int indent = indentation(plain, line, end);
        if (indent <= parentIndent || isCommentLine(plain, line, end))
            break;
        const qsizetype text = skipBlanks(plain, line, end);
        scalar.end = plainLineEnd(plain, text, end, false, ends, isKey);
        scalar.ok = !isKey && plain[line + indent] != QChar(u'\t');
        scalar.text += breaks == 1 ? QString(QChar(u' ')) : QString(breaks - 1, newline);
        scalar.text += plain.sliced(text, scalar.end - text);
        breaks = 1;
        line = nextLine(plain, scalar.end, end);
    }
    return scalar;
}

ScannedScalar scanBlock(QStringView plain, qsizetype start, qsizetype end, int parentIndent)
{
    ScannedScalar scalar;
    const BlockHeader header = scanHeader(plain, start, end);
    scalar.style = header.literal ? Style::Literal : Style::Folded;
    scalar.comment = header.comment;
    scalar.end = start + 1;
    if (!header.ok)
        return scalar;
    const int indent = header.increment > 0 ? std::max(parentIndent, 0) + header.increment
                                            : blockIndent(plain, header.next, end, parentIndent);
    if (indent < 0)
        return scalar;
    scalar.ok = true;
    BlockLines(plain, end, header, indent).read(scalar);
    return scalar;
}

} // namespace wengao::frontmatter::detail
