#include "frontmatter/yamlreader.h"

#include "frontmatter/aliases.h"
#include "frontmatter/crosscheck.h"
#include "frontmatter/locks.h"
#include "frontmatter/reasons.h"
#include "frontmatter/yamlscanner.h"
#include "text/linebreaks.h"

#include <algorithm>

namespace wengao::frontmatter::detail {

using namespace Qt::StringLiterals;

namespace {

/// What go-yaml refuses with "control characters are not allowed", what it takes for a line break although it
/// looks like text, and what is no text at all.
bool isBad(QChar source, QChar plain)
{
    const char16_t c = plain.unicode();
    if (c == u'\n' || c == u'\t')
        return false;
    return c < 0x20 || (c >= 0x7F && c <= 0x9F) || c == 0x2028 || c == 0x2029 || c == 0xFEFF || c >= 0xFFFE ||
           (c == 0xFFFD && source.unicode() != 0xFFFD);
}

Problem error(QStringView source, TextRange range, const QString &message, const QString &id)
{
    Problem problem;
    problem.range = range;
    problem.line = text::lineNumber(source, range.start);
    problem.message = message;
    problem.isError = true;
    problem.id = id;
    return problem;
}

class Reader final
{
public:
    Reader(QStringView source, TextRange content) : m_source(source), m_content(content) {}

    YamlDocument read()
    {
        if (m_content.length() > mostContent) {
            m_document.readOnlyReason = sentence(Reason::TooLarge);
            m_document.problems.append(error(m_source, {m_content.start, m_content.start},
                                             m_document.readOnlyReason, u"too-large"_s));
            return std::move(m_document);
        }
        m_plain = text::toPlain(m_source);
        YamlScanner scanner(m_source, m_plain, m_content);
        scanner.scan();
        m_document.fields = scanner.takeFields();
        m_document.problems = scanner.problems();
        checkDocumentEnd();
        m_document.broken = !m_document.problems.isEmpty();
        if (!m_document.broken)
            readTree();
        checkCharacters();
        lockDuplicates(m_source, m_document.fields, true, m_document.problems);
        if (m_document.broken) {
            m_document.readOnlyReason = sentence(Reason::Broken);
            for (Field &field : m_document.fields)
                lock(field, Reason::Broken);
        }
        sortProblems();
        return std::move(m_document);
    }

private:
    /// `...` ends a document for YAML, and is an error in Hugo's front matter.
    void checkDocumentEnd()
    {
        for (qsizetype line = m_content.start; line < m_content.end;
             line = nextLine(m_plain, line, m_content.end)) {
            const QStringView rest = QStringView(m_plain).sliced(line, m_content.end - line);
            if (!rest.startsWith(u"...") || (rest.size() > 3 && !rest[3].isSpace()))
                continue;
            const TextRange range{line, line + 3};
            const auto same = [line](const Problem &problem) { return problem.range.start == line; };
            m_document.problems.removeIf(same);
            m_document.problems.append(
                error(m_source, range,
                      told(QT_TRANSLATE_NOOP("wengao::frontmatter",
                                             "Hugo does not accept “...” as the end of a front matter.")),
                      u"document-end"_s));
            return;
        }
    }

    void readTree()
    {
        const QStringView content = QStringView(m_plain).sliced(m_content.start, m_content.length());
        YamlReading reading = readYaml(content);
        if (!reading.ok) {
            addFailure(reading.failure);
            return;
        }
        m_document.tree = std::move(reading.root);
        shift(m_document.tree);
        if (!crossCheck(m_document.fields, m_document.tree)) {
            m_document.broken = true;
            m_document.problems.append(error(
                m_source, {m_content.start, m_content.start},
                told(QT_TRANSLATE_NOOP(
                    "wengao::frontmatter",
                    "This front matter can be read in more than one way, so the form leaves it alone.")),
                u"ambiguous"_s));
        } else if (reading.hasAliases) {
            resolveAliases(m_document.fields, m_document.tree);
        }
    }

    void addFailure(const YamlFailure &failure)
    {
        m_document.broken = true;
        const qsizetype at =
            std::min(m_content.end, m_content.start + std::max<qsizetype>(0, failure.offset));
        m_document.problems.append(
            error(m_source, {at, at},
                  told(QT_TRANSLATE_NOOP("wengao::frontmatter", "YAML cannot read on from here (%1)."))
                      .arg(failure.message),
                  u"syntax"_s));
    }

    void shift(YamlNode &node) const
    {
        if (node.offset >= 0)
            node.offset += m_content.start;
        for (YamlNode &child : node.children)
            shift(child);
    }

    void checkCharacters()
    {
        qsizetype next = 0;
        int reported = 0;
        for (qsizetype i = m_content.start; i < m_content.end; ++i) {
            if (!isBad(m_source[i], m_plain[i]))
                continue;
            while (next < m_document.fields.size() && m_document.fields[next].lines.end <= i)
                ++next;
            if (next < m_document.fields.size() && m_document.fields[next].lines.contains(i))
                lock(m_document.fields[next], Reason::BadCharacters);
            if (++reported <= 3)
                m_document.problems.append(error(m_source, {i, i + 1}, badCharacter(i), u"character"_s));
        }
    }

    [[nodiscard]] QString badCharacter(qsizetype at) const
    {
        const char16_t c = m_source[at].unicode();
        if (m_source[at].isSurrogate())
            return told(QT_TRANSLATE_NOOP(
                "wengao::frontmatter", "A byte here is not valid text; Hugo cannot read this front matter."));
        return told(QT_TRANSLATE_NOOP("wengao::frontmatter",
                                      "The invisible character U+%1 is not allowed here."))
            .arg(uint(c), 4, 16, QChar(u'0'));
    }

    void sortProblems()
    {
        std::stable_sort(m_document.problems.begin(), m_document.problems.end(),
                         [](const Problem &a, const Problem &b) { return a.range.start < b.range.start; });
    }

    QStringView m_source;
    TextRange m_content;
    QString m_plain;
    YamlDocument m_document;
};

} // namespace

YamlDocument readDocument(QStringView source, TextRange content)
{
    return Reader(source, content).read();
}

} // namespace wengao::frontmatter::detail
