#include "references/latex.h"

#include "references/latextable.h"
#include "text/characters.h"

#include <QList>

#include <array>

using namespace Qt::StringLiterals;

namespace wengao::references {

namespace {

constexpr qsizetype longestCommand = 30;

bool isLatinLetter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

/// Digits and signs raised or lowered, where Unicode has them.
char16_t raised(QChar c)
{
    static constexpr QStringView plain(u"0123456789+-()n");
    static constexpr QStringView up(u"⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾ⁿ");
    const qsizetype at = plain.indexOf(c);
    return at < 0 ? c.unicode() : up[at].unicode();
}

char16_t lowered(QChar c)
{
    static constexpr QStringView plain(u"0123456789+-()");
    static constexpr QStringView down(u"₀₁₂₃₄₅₆₇₈₉₊₋₍₎");
    const qsizetype at = plain.indexOf(c);
    return at < 0 ? c.unicode() : down[at].unicode();
}

class LatexReader final
{
public:
    explicit LatexReader(QStringView source) : m_source(source) { m_text.reserve(source.size()); }

    QString read()
    {
        while (m_at < m_source.size())
            step();
        return m_text.normalized(QString::NormalizationForm_C);
    }

private:
    enum class Script { None, Raised, Lowered };

    void step()
    {
        const QChar c = m_source[m_at];
        if (c == u'\\') {
            command();
            return;
        }
        ++m_at;
        if (c == u'{' || c == u'}') {
            brace(c);
        } else if (c == u'$') {
            m_inFormula = !m_inFormula;
        } else if (c == u'~') {
            emitText(u" ");
        } else if (m_inFormula && (c == u'^' || c == u'_')) {
            m_script = c == u'^' ? Script::Raised : Script::Lowered;
            m_scriptDepth = m_depth;
        } else if (!run(c)) {
            emitCharacter(c);
        }
    }

    void brace(QChar c)
    {
        m_depth += c == u'{' ? 1 : -1;
        if (c == u'{')
            return;
        m_accent = 0;
        if (m_script != Script::None && m_depth <= m_scriptDepth)
            m_script = Script::None;
        if (!m_quoteDepths.isEmpty() && m_depth < m_quoteDepths.last()) {
            m_quoteDepths.removeLast();
            m_text += u'”';
        }
    }

    /// Characters that mean something in runs: dashes and quotation marks.
    bool run(QChar c)
    {
        if (m_inFormula || !(c == u'-' || c == u'`' || c == u'\''))
            return false;
        qsizetype length = 1;
        const qsizetype longest = c == u'-' ? 3 : 2;
        while (length < longest && m_at < m_source.size() && m_source[m_at] == c) {
            ++m_at;
            ++length;
        }
        static constexpr std::array<const char16_t *, 3> dashes{u"-", u"–", u"—"};
        if (c == u'-')
            emitText(dashes.at(static_cast<std::size_t>(length - 1)));
        else if (c == u'`')
            emitText(length == 2 ? u"“" : u"‘");
        else
            emitText(length == 2 ? u"”" : u"'");
        return true;
    }

    void command()
    {
        const qsizetype start = m_at++;
        if (m_at >= m_source.size()) {
            m_text += u'\\';
            return;
        }
        qsizetype end = m_at + 1;
        if (isLatinLetter(m_source[m_at])) {
            while (end < m_source.size() && end - m_at < longestCommand && isLatinLetter(m_source[end]))
                ++end;
        }
        const QStringView name = m_source.sliced(m_at, end - m_at);
        m_at = end;
        if (isLatinLetter(name.front()))
            skipSpace();
        if (!known(name)) {
            m_text += m_source.sliced(start, end - start);
            if (end < m_at)
                m_text += u' ';
        }
    }

    bool known(QStringView name)
    {
        if (const char16_t mark = latexAccent(name)) {
            skipSpace();
            m_accent = mark;
        } else if (const char16_t *sign = latexSign(name)) {
            emitText(QStringView(sign));
        } else if (name == u"enquote" || name == u"mkbibquote") {
            m_text += u'“';
            m_quoteDepths.append(m_depth + 1);
        } else if (name == u"textsuperscript" || name == u"textsubscript") {
            m_script = name == u"textsuperscript" ? Script::Raised : Script::Lowered;
            m_scriptDepth = m_depth;
        } else if (name == u"url" || name == u"path") {
            m_text += verbatim();
        } else if (name == u"href") {
            verbatim();
        } else {
            return isLatexFont(name);
        }
        return true;
    }

    /// The group that follows, as it is; its braces are consumed.
    QStringView verbatim()
    {
        if (m_at >= m_source.size() || m_source[m_at] != u'{')
            return {};
        const qsizetype start = ++m_at;
        for (int depth = 1; m_at < m_source.size(); ++m_at) {
            const QChar c = m_source[m_at];
            depth += c == u'{' ? 1 : (c == u'}' ? -1 : 0);
            if (depth == 0)
                return m_source.sliced(start, m_at++ - start);
        }
        return m_source.sliced(start);
    }

    void skipSpace()
    {
        while (m_at < m_source.size() && m_source[m_at].isSpace())
            ++m_at;
    }

    void emitText(QStringView text)
    {
        if (m_accent != 0 && !text.isEmpty()) {
            m_text += text.first(1);
            m_text += QChar(m_accent);
            m_text += text.sliced(1);
            m_accent = 0;
            return;
        }
        m_text += text;
    }

    void emitCharacter(QChar c)
    {
        if (m_script != Script::None) {
            m_text += QChar(m_script == Script::Raised ? raised(c) : lowered(c));
            if (m_depth <= m_scriptDepth)
                m_script = Script::None;
            return;
        }
        if (m_accent != 0 && !c.isHighSurrogate()) {
            m_text += c;
            m_text += QChar(m_accent);
            m_accent = 0;
            return;
        }
        m_text += c;
    }

    QStringView m_source;
    QString m_text;
    QList<int> m_quoteDepths;
    qsizetype m_at = 0;
    int m_depth = 0;
    int m_scriptDepth = 0;
    Script m_script = Script::None;
    char16_t m_accent = 0;
    bool m_inFormula = false;
};

bool hasOwnCapitals(QStringView word)
{
    for (qsizetype i = 1; i < word.size(); ++i) {
        if (word[i].isUpper())
            return true;
    }
    return word.size() == 1 && word.front().isUpper() && word != u"A" && word != u"I";
}

QString escapedLatex(QStringView text)
{
    QString result;
    result.reserve(text.size());
    QChar before;
    for (const QChar c : text) {
        if (c == before && (c == u'-' || c == u'\''))
            result += u"{}"; // two of them would be one longer mark
        before = c;
        switch (c.unicode()) {
        case u'&':
        case u'%':
        case u'$':
        case u'#':
        case u'_':
            result += u'\\';
            result += c;
            break;
        case u'{':
            result += u"\\textbraceleft{}";
            break;
        case u'}':
            result += u"\\textbraceright{}";
            break;
        case u'\\':
            result += u"\\textbackslash{}";
            break;
        case u'~':
            result += u"\\textasciitilde{}";
            break;
        case u'^':
            result += u"\\textasciicircum{}";
            break;
        case u'`':
            result += u"\\textasciigrave{}";
            break;
        case u'–':
            result += u"--";
            break;
        case u'—':
            result += u"---";
            break;
        default:
            result += c;
        }
    }
    return result;
}

} // namespace

QString fromLatex(QStringView latex)
{
    return LatexReader(latex).read();
}

QString toLatex(QStringView text)
{
    QStringList words;
    for (const QString &word : text.toString().simplified().split(u' ')) {
        const QString escaped = escapedLatex(word);
        words.append(hasOwnCapitals(word) ? u'{' + escaped + u'}' : escaped);
    }
    return words.join(u' ');
}

} // namespace wengao::references
