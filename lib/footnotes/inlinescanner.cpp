#include "footnotes/inlinescanner.h"

#include "footnotes/inlinehtml.h"
#include "footnotes/linktarget.h"

#include <algorithm>

namespace wengao::footnotes {

namespace {

bool isAsciiPunctuation(QChar c)
{
    return c > u' ' && c < u'\x7F' && !c.isLetterOrNumber();
}

qsizetype runLength(QStringView text, qsizetype at)
{
    qsizetype end = at;
    while (end < text.size() && text[end] == text[at])
        ++end;
    return end - at;
}

/// The length of the label that starts at `at` and ends at a `]`, or 0 when it cannot be a note's label.
qsizetype referenceLabelLength(QStringView text, qsizetype at)
{
    qsizetype end = at;
    while (end < text.size() && text[end] != u']') {
        if (text[end] == u'[' || text[end] == u' ' || text[end] == u'\t' || text[end] == u'\n' ||
            end - at > 1000)
            return 0;
        ++end;
    }
    return end < text.size() ? end - at : 0;
}

constexpr qsizetype longestSlip = 40;
/// No tag and no link target is longer; without a bound, hostile text would cost the square of its length.
constexpr qsizetype farthestLook = 2000;

} // namespace

QList<TextRange> referenceMarks(QStringView text, TextRange range)
{
    QList<TextRange> marks;
    for (qsizetype at = text.indexOf(u"[^", range.start); at >= 0 && at < range.end;
         at = text.indexOf(u"[^", at + 2)) {
        const qsizetype length = referenceLabelLength(text, at + 2);
        if (length > 0 && at + length + 3 <= range.end)
            marks.append({at, at + length + 3});
    }
    return marks;
}

void InlineText::append(QStringView line, qsizetype offset)
{
    if (!m_pieces.isEmpty())
        m_text += u'\n';
    m_pieces.append({m_removed + m_text.size(), offset});
    m_text += line;
}

qsizetype InlineText::sourceOffset(qsizetype at) const
{
    const qsizetype wanted = at + m_removed;
    const auto after = std::upper_bound(m_pieces.begin(), m_pieces.end(), wanted,
                                        [](qsizetype value, const Piece &piece) { return value < piece.at; });
    const Piece &piece = after == m_pieces.begin() ? m_pieces.front() : *(after - 1);
    return piece.offset + wanted - piece.at;
}

TextRange InlineText::sourceRange(TextRange range) const
{
    const qsizetype start = sourceOffset(range.start);
    return {start, range.isEmpty() ? start : sourceOffset(range.end - 1) + 1};
}

void InlineText::removeStart(qsizetype length)
{
    m_text.remove(0, length);
    m_removed += length;
}

InlineScanner::InlineScanner(const InlineText &text, Segment &segment, LabelTable &labels, int definition,
                             bool inHeading)
    : m_text(text),
      m_view(text.text()),
      m_segment(segment),
      m_labels(labels),
      m_definition(definition),
      m_place(inHeading ? Place::Heading : Place::Text)
{
}

void InlineScanner::scan()
{
    while (m_at < m_view.size()) {
        switch (m_view[m_at].unicode()) {
        case u'\\':
            m_at += m_at + 1 < m_view.size() && isAsciiPunctuation(m_view[m_at + 1]) ? 2 : 1;
            break;
        case u'`':
            codeSpan();
            break;
        case u'<':
            angle();
            break;
        case u'[':
            openBracket();
            break;
        case u']':
            closeBracket();
            break;
        case u'［':
            fullWidthReference();
            break;
        default:
            ++m_at;
        }
    }
}

qsizetype InlineScanner::closingBackticks(qsizetype from, qsizetype length)
{
    if (!m_backticksKnown) {
        m_backticksKnown = true;
        for (qsizetype at = from; at < m_view.size(); ++at) {
            if (m_view[at] != u'`')
                continue;
            const qsizetype run = runLength(m_view, at);
            m_backticks[run].append(at);
            at += run - 1;
        }
    }
    const auto runs = m_backticks.constFind(length);
    if (runs == m_backticks.cend())
        return -1;
    const auto found = std::lower_bound(runs->begin(), runs->end(), from);
    return found == runs->end() ? -1 : *found;
}

void InlineScanner::codeSpan()
{
    const qsizetype length = runLength(m_view, m_at);
    const qsizetype close = closingBackticks(m_at + length, length);
    if (close < 0) {
        m_at += length;
        return;
    }
    lostReferences(m_at, close + length, Place::Code);
    m_at = close + length;
}

void InlineScanner::angle()
{
    const QStringView ahead = rest().first(std::min(farthestLook, rest().size()));
    if (const qsizetype address = angleAddressLength(ahead); address > 0) {
        addInert(m_at, m_at + address);
        m_at += address;
    } else if (const qsizetype html = inlineHtmlLength(ahead); html > 0) {
        lostReferences(m_at, m_at + html, Place::Html);
        m_at += html;
    } else {
        ++m_at;
    }
}

void InlineScanner::addInert(qsizetype start, qsizetype end)
{
    m_segment.inert.append(source(start, end));
}

void InlineScanner::lostReferences(qsizetype start, qsizetype end, Place place)
{
    addInert(start, end);
    const TextRange around = source(start, end);
    for (const TextRange mark : referenceMarks(m_view, {start, end}))
        m_segment.references.append({source(mark.start, mark.end),
                                     m_labels.id(m_view.sliced(mark.start + 2, mark.length() - 3)), -1,
                                     m_definition, place, around});
}

void InlineScanner::openBracket()
{
    const QChar before = m_at > 0 ? m_view[m_at - 1] : QChar();
    const bool escaped = m_at > 1 && m_view[m_at - 2] == u'\\';
    const bool beforeCaret = rest().startsWith(u"[^");
    m_brackets.append({m_at, before == u'!' && !escaped && !beforeCaret, before == u'^' && !escaped,
                       m_segment.references.size(), m_segment.links.size()});
    fullWidthReference();
}

void InlineScanner::fullWidthReference()
{
    const qsizetype start = m_at++;
    const QStringView text = m_view.sliced(start, std::min(longestSlip, m_view.size() - start));
    if (text.size() < 4 || (text[1] != u'^' && text[1] != u'＾'))
        return;
    qsizetype end = 2;
    while (end < text.size() && text[end] != u']' && text[end] != u'］' && !text[end].isSpace() &&
           text[end] != u'[' && text[end] != u'［')
        ++end;
    if (end == 2 || end == text.size() || (text[end] != u']' && text[end] != u'］'))
        return;
    const QString label = text.sliced(2, end - 2).toString().normalized(QString::NormalizationForm_KC);
    const bool isRight = text[0] == u'[' && text[1] == u'^' && text[end] == u']';
    if (!isRight && isValidLabel(label))
        m_segment.slips.append({ScannedSlip::Kind::FullWidth, source(start, start + end + 1), label});
}

bool InlineScanner::inlineLink(const Bracket &opener)
{
    QString address;
    const qsizetype length =
        inlineTargetLength(rest().first(std::min(farthestLook, rest().size())), &address);
    if (length == 0)
        return false;
    if (!opener.isImage)
        m_segment.links.append({source(opener.at, m_at + length), source(opener.at + 1, m_at - 1), address});
    lostReferences(m_at, m_at + length, Place::Html);
    m_at += length;
    return true;
}

bool InlineScanner::reference(const Bracket &opener)
{
    const qsizetype end = m_at;
    const QStringView inside = m_view.sliced(opener.at + 1, end - 1 - (opener.at + 1));
    if (opener.isImage || inside.size() < 2 || inside.front() != u'^')
        return false;
    // Whatever the label is, cmark-gfm takes all between the brackets for it.
    m_segment.references.resize(opener.referencesBefore);
    m_segment.links.resize(opener.linksBefore);
    if (referenceLabelLength(m_view, opener.at + 2) != inside.size() - 1)
        return true;
    ScannedReference found{
        source(opener.at, end), m_labels.id(inside.sliced(1)), -1, m_definition, m_place, {}};
    const qsizetype next = linkLabelLength(m_view.sliced(end));
    if (next > 0 && m_view[end + 1] != u'^')
        found.linkLabel = m_labels.id(m_view.sliced(end + 1, next - 2));
    m_segment.references.append(found);
    return true;
}

void InlineScanner::closeBracket()
{
    ++m_at;
    if (m_brackets.isEmpty())
        return;
    const Bracket opener = m_brackets.takeLast();
    const bool isActive = opener.isImage || m_brackets.size() >= m_inactiveBelow;
    m_inactiveBelow = std::min(m_inactiveBelow, m_brackets.size());
    if (!isActive)
        return;
    if (inlineLink(opener)) {
        if (!opener.isImage) {
            m_inactiveBelow = m_brackets.size();
        }
        return;
    }
    if (!reference(opener) && opener.isInlineNote && m_at - opener.at > 2)
        m_segment.inlineNotes.append({source(opener.at - 1, m_at), source(opener.at + 1, m_at - 1), {}});
}

qsizetype linkDefinitionsLength(QStringView paragraph, Segment &segment, LabelTable &labels)
{
    qsizetype length = 0;
    while (length < paragraph.size() && paragraph[length] == u'[') {
        QStringView label;
        const qsizetype one = linkDefinitionLength(paragraph.sliced(length), &label);
        if (one == 0)
            break;
        segment.linkLabels.append(labels.id(label));
        length += one;
    }
    return length;
}

} // namespace wengao::footnotes
