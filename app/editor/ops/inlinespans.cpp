#include "editor/ops/inlinespans.h"

#include "editor/ops/delimiters.h"
#include "editor/ops/inlinetokens.h"

#include <QHash>

namespace wengao::editor {

namespace {

struct Bracket
{
    qsizetype start = 0; ///< of "[" or "!["
    bool image = false;
    bool active = true;
    qsizetype firstDelimiter = 0;
};

class InlineScanner final
{
public:
    InlineScanner(QStringView text, const HighlightOptions &options, QList<Span> &spans)
        : m_text(text), m_options(options), m_spans(spans)
    {
    }

    void scan(qsizetype from)
    {
        m_at = from;
        while (m_at < m_text.size())
            step();
        pairDelimiters(m_delimiters, 0, m_spans);
    }

private:
    void step()
    {
        switch (m_text.at(m_at).unicode()) {
        case u'\\':
            escape();
            break;
        case u'`':
            code();
            break;
        case u'*':
        case u'_':
        case u'~':
            delimiter();
            break;
        case u'!':
            openBracket(m_at + 1 < m_text.size() && m_text.at(m_at + 1) == u'[');
            break;
        case u'[':
            openBracket(false);
            break;
        case u']':
            closeBracket();
            break;
        case u'<':
            angle();
            break;
        case u'{':
            shortcode();
            break;
        case u'h':
        case u'w':
            bareAddress();
            break;
        default:
            ++m_at;
        }
    }

    void add(qsizetype start, qsizetype end, Style style) { m_spans.append({start, end - start, style}); }

    void escape()
    {
        if (m_at + 1 < m_text.size() && isAsciiPunctuation(m_text.at(m_at + 1))) {
            add(m_at, m_at + 1, Style::Marker);
            m_at += 2;
        } else {
            ++m_at;
        }
    }

    void code()
    {
        const qsizetype length = runLength(m_text, m_at);
        const qsizetype open = m_at;
        m_at += length;
        if (m_noBackticks.value(length, m_text.size()) <= open)
            return;
        for (qsizetype i = m_at; i < m_text.size();) {
            if (m_text.at(i) != u'`') {
                ++i;
                continue;
            }
            const qsizetype run = runLength(m_text, i);
            if (run == length) {
                add(open, i + run, Style::Code);
                add(open, open + length, Style::Marker);
                add(i, i + run, Style::Marker);
                m_at = i + run;
                return;
            }
            i += run;
        }
        m_noBackticks.insert(length, open);
    }

    void delimiter()
    {
        const Delimiter found = delimiterAt(m_text, m_at, m_options);
        m_at += found.original;
        if (found.canOpen || found.canClose)
            m_delimiters.append(found);
    }

    void openBracket(bool image)
    {
        if (m_text.at(m_at) == u'!' && !image) {
            ++m_at;
            return;
        }
        if (!image && m_at + 1 < m_text.size() && m_text.at(m_at + 1) == u'^') {
            if (const qsizetype end = footnoteEnd(m_text, m_at); end > 0) {
                add(m_at, end, Style::FootnoteReference);
                m_at = end;
                return;
            }
        }
        m_brackets.append({m_at, image, true, m_delimiters.size()});
        m_at += image ? 2 : 1;
    }

    void closeBracket()
    {
        const qsizetype close = m_at++;
        if (m_brackets.isEmpty())
            return;
        const Bracket bracket = m_brackets.takeLast();
        if (!bracket.active)
            return;
        const qsizetype textStart = bracket.start + (bracket.image ? 2 : 1);
        const qsizetype end = linkTargetEnd(m_text, close + 1);
        if (end == close + 1)
            return;
        add(textStart, close, bracket.image ? Style::ImageText : Style::LinkText);
        add(bracket.start, textStart, Style::Marker);
        add(close, close + 2, Style::Marker);
        add(close + 2, end - 1, Style::LinkTarget);
        add(end - 1, end, Style::Marker);
        pairDelimiters(m_delimiters, bracket.firstDelimiter, m_spans);
        if (!bracket.image) {
            // Links do not hold links; those further out stay plain. Images may hold them.
            for (Bracket &outer : m_brackets)
                outer.active = outer.active && outer.image;
        }
        m_at = end;
    }

    void angle()
    {
        if (const qsizetype end = autolinkEnd(m_text, m_at); end > 0) {
            add(m_at, m_at + 1, Style::Marker);
            add(m_at + 1, end - 1, Style::LinkTarget);
            add(end - 1, end, Style::Marker);
            m_at = end;
        } else if (const qsizetype tag = htmlTagEnd(m_text, m_at); tag > 0) {
            add(m_at, tag, Style::Html);
            m_at = tag;
        } else {
            ++m_at;
        }
    }

    void shortcode()
    {
        if (const qsizetype end = shortcodeEnd(m_text, m_at); end > 0) {
            add(m_at, end, Style::Shortcode);
            m_at = end;
        } else {
            ++m_at;
        }
    }

    void bareAddress()
    {
        if (const qsizetype end = bareAddressEnd(m_text, m_at); end > 0) {
            add(m_at, end, Style::LinkTarget);
            m_at = end;
        } else {
            ++m_at;
        }
    }

    QStringView m_text;
    const HighlightOptions &m_options;
    QList<Span> &m_spans;
    qsizetype m_at = 0;
    QList<Delimiter> m_delimiters;
    QList<Bracket> m_brackets;
    QHash<qsizetype, qsizetype> m_noBackticks; ///< run lengths that have no closing run from there on
};

} // namespace

void appendInlineSpans(QStringView text, qsizetype from, const HighlightOptions &options, QList<Span> &spans)
{
    InlineScanner(text.first(std::min(text.size(), from + inlineLimit)), options, spans).scan(from);
}

} // namespace wengao::editor
