#include "references/bibtexparser.h"

#include "references/readproblems.h"

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace wengao::references {

namespace {

constexpr int deepestBraces = 1000;

bool isNameCharacter(QChar c)
{
    return !c.isSpace() && !QStringView(u"{}(),=\"#%@\\").contains(c);
}

QHash<QString, QString> months()
{
    static constexpr std::array<const char *, 12> names{"jan", "feb", "mar", "apr", "may", "jun",
                                                        "jul", "aug", "sep", "oct", "nov", "dec"};
    QHash<QString, QString> macros;
    for (std::size_t i = 0; i < names.size(); ++i)
        macros.insert(QLatin1StringView(names.at(i)), QString::number(i + 1));
    return macros;
}

class BibParser final
{
public:
    explicit BibParser(QStringView text)
        : m_text(text), m_macros(months()), m_expansion(4 * text.size() + (1 << 20))
    {
    }

    BibFile parse()
    {
        for (qsizetype at = m_text.indexOf(u'@'); at >= 0; at = m_text.indexOf(u'@', m_at)) {
            moveTo(at + 1);
            block();
        }
        return std::move(m_file);
    }

private:
    [[nodiscard]] bool atEnd() const { return m_at >= m_text.size(); }
    [[nodiscard]] QChar current() const { return atEnd() ? QChar() : m_text[m_at]; }

    /// Every character is passed once, so lines are counted on the way.
    void moveTo(qsizetype at)
    {
        for (; m_at < at; ++m_at) {
            if (m_text[m_at] == u'\n')
                ++m_line;
        }
    }

    void skipSpace()
    {
        while (!atEnd() && current().isSpace())
            moveTo(m_at + 1);
    }

    QStringView name()
    {
        const qsizetype start = m_at;
        while (!atEnd() && isNameCharacter(current()))
            ++m_at;
        return m_text.sliced(start, m_at - start);
    }

    void report(int line, Trouble trouble, const QString &detail = {})
    {
        addProblem(&m_file.problems, line, trouble, detail);
    }

    void block()
    {
        const int line = m_line;
        skipSpace();
        const QString type = name().toString().toLower();
        skipSpace();
        if (type.isEmpty() || !(current() == u'{' || current() == u'('))
            return; // an @ in the text between entries
        const QChar closing = current() == u'{' ? u'}' : u')';
        if (type == "comment"_L1) {
            (void)group();
            return;
        }
        moveTo(m_at + 1);
        m_broken = false;
        m_wentBack = false;
        if (type == "string"_L1) {
            BibEntry macros;
            fields(&macros, closing);
            for (auto macro = macros.fields.cbegin(); macro != macros.fields.cend(); ++macro)
                m_macros.insert(macro.key(), macro.value());
        } else if (type == "preamble"_L1) {
            (void)value();
        } else {
            entry({type, {}, {}, line}, closing);
        }
    }

    void entry(BibEntry entry, QChar closing)
    {
        skipSpace();
        const qsizetype start = m_at;
        while (!atEnd() && !QStringView(u",=\"#{}\n").contains(current()) && current() != closing)
            moveTo(m_at + 1);
        entry.key = m_text.sliced(start, m_at - start).toString().simplified();
        if (current() == u'=') { // the key is missing and this was the first field
            m_at = start;
            entry.key.clear();
            report(entry.line, Trouble::NoKey);
        }
        fields(&entry, closing);
        if (m_broken || m_wentBack)
            report(entry.line, Trouble::NotClosed, entry.key);
        if (!entry.fields.isEmpty())
            m_file.entries.append(entry);
        else
            report(entry.line, Trouble::NoFields, entry.key);
    }

    void fields(BibEntry *entry, QChar closing)
    {
        while (!m_broken) {
            skipSpace();
            while (current() == u',' || current() == u'#') {
                moveTo(m_at + 1);
                skipSpace();
            }
            if (atEnd() || startsEntry()) {
                m_broken = true;
            } else if (current() == closing) {
                moveTo(m_at + 1);
                return;
            } else {
                field(entry);
            }
        }
    }

    void field(BibEntry *entry)
    {
        const int line = m_line;
        const QString fieldName = name().toString().toLower();
        skipSpace();
        if (current() != u'=') {
            if (fieldName.isEmpty()) {
                report(line, Trouble::Unexpected, current());
                moveTo(m_at + 1);
            } else {
                report(line, Trouble::NoValue, fieldName);
            }
            return;
        }
        moveTo(m_at + 1);
        const QString text = value();
        if (!fieldName.isEmpty() && !entry->fields.contains(fieldName))
            entry->fields.insert(fieldName, text);
    }

    QString value()
    {
        QString result;
        while (!m_broken) {
            skipSpace();
            const QString part = piece();
            m_expansion -= part.size();
            if (m_expansion > 0)
                result += part;
            else if (!std::exchange(m_toldTooMuch, true))
                report(m_line, Trouble::TooMuchText);
            skipSpace();
            if (current() != u'#')
                break;
            moveTo(m_at + 1);
        }
        return result;
    }

    QString piece()
    {
        if (current() == u'{')
            return group();
        if (current() == u'"')
            return quoted();
        const int line = m_line;
        const QString word = name().toString();
        if (word.isEmpty() || word.front().isDigit())
            return word;
        const auto macro = m_macros.constFind(word.toLower());
        if (macro != m_macros.constEnd())
            return *macro;
        report(line, Trouble::UnknownMacro, word);
        return word;
    }

    /// A group in braces or, of a comment, parentheses, without them.
    QString group()
    {
        const QChar opening = current();
        const QChar closing = opening == u'{' ? u'}' : u')';
        moveTo(m_at + 1);
        const qsizetype start = m_at;
        int depth = 1;
        while (!atEnd()) {
            const QChar c = current();
            if (c == opening && ++depth > deepestBraces)
                break;
            if (c == closing && --depth == 0) {
                moveTo(m_at + 1);
                return m_text.sliced(start, m_at - 1 - start).toString();
            }
            moveTo(m_at + 1);
            if (c == u'\n' && startsEntry())
                break;
        }
        return unclosed(start);
    }

    QString quoted()
    {
        moveTo(m_at + 1);
        const qsizetype start = m_at;
        int depth = 0;
        while (!atEnd()) {
            const QChar c = current();
            if (m_text.sliced(m_at).startsWith(u"\\\"") && m_at + 2 < m_text.size() &&
                (m_text[m_at + 2].isLetter() || m_text[m_at + 2] == u'{' || m_text[m_at + 2] == u'\\')) {
                moveTo(m_at + 2); // BibTeX would end the value at this umlaut; nobody means that
                continue;
            }
            depth += c == u'{' ? 1 : (c == u'}' ? -1 : 0);
            moveTo(m_at + 1);
            if (c == u'"' && depth <= 0)
                return m_text.sliced(start, m_at - 1 - start).toString();
            if ((c == u'\n' && startsEntry()) || depth > deepestBraces)
                break;
        }
        return unclosed(start);
    }

    /// Of a value that never ends only the first line is likely to belong to it; the lines after that may be
    /// fields. Going back once an entry keeps this linear.
    QString unclosed(qsizetype start)
    {
        const QStringView all = m_text.sliced(start, m_at - start);
        const qsizetype end = all.indexOf(u'\n');
        QString line = (end < 0 ? all : all.first(end)).toString().trimmed();
        if (end >= 0 && !m_wentBack) {
            m_line -= static_cast<int>(all.sliced(end).count(u'\n'));
            m_at = start + end;
        } else {
            m_broken = true;
        }
        m_wentBack = true;
        while (line.endsWith(u',') || line.endsWith(u'}') || line.endsWith(u'"'))
            line.chop(1);
        return line;
    }

    /// True at the beginning of "@word{key," or "@word(key,": another entry, not text.
    [[nodiscard]] bool startsEntry() const
    {
        qsizetype at = m_at;
        const auto skip = [&](auto isPart, qsizetype most) {
            const qsizetype start = at;
            while (at < m_text.size() && at - start < most && isPart(m_text[at]))
                ++at;
            return at > start;
        };
        const auto isBlank = [](QChar c) { return c == u' ' || c == u'\t'; };
        skip(isBlank, 20);
        if (at >= m_text.size() || m_text[at] != u'@')
            return false;
        ++at;
        if (!skip([](QChar c) { return c.isLetter(); }, 30))
            return false;
        skip(isBlank, 20);
        if (at >= m_text.size() || !(m_text[at] == u'{' || m_text[at] == u'('))
            return false;
        ++at;
        skip(isBlank, 20);
        skip(isNameCharacter, 200);
        skip(isBlank, 20);
        return at < m_text.size() && (m_text[at] == u',' || m_text[at] == u'=');
    }

    QStringView m_text;
    BibFile m_file;
    QHash<QString, QString> m_macros;
    qsizetype m_expansion; ///< what may still be made of macros and values
    qsizetype m_at = 0;
    int m_line = 1;
    bool m_toldTooMuch = false;
    bool m_broken = false;   ///< the entry being read is not closed
    bool m_wentBack = false; ///< and was read on behind the first line of its broken value
};

} // namespace

BibFile parsedBibTeX(QStringView text)
{
    return BibParser(text).parse();
}

} // namespace wengao::references
