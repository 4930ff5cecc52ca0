#include "export/neededcss.h"

#include <QList>

#include <algorithm>
#include <array>

namespace wengao::exporting {

namespace {

constexpr int deepestNesting = 16;

struct Rule
{
    QByteArray prelude;
    QList<QByteArray> declarations;
    QList<Rule> rules; ///< of a group such as @media
    bool isGroup = false;
    bool isStatement = false; ///< ends with a semicolon
    bool isOpaque = false;    ///< written as it was read
};

bool isNameCharacter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
           c == '_' || static_cast<unsigned char>(c) >= 0x80;
}

/// The place behind the string, bracket or single character that stands at `at`.
qsizetype behind(QByteArrayView css, qsizetype at)
{
    const char c = css[at];
    if (c == '\\')
        return std::min(at + 2, css.size());
    if (c == '"' || c == '\'') {
        for (qsizetype i = at + 1; i < css.size(); ++i) {
            if (css[i] == '\\')
                ++i;
            else if (css[i] == c)
                return i + 1;
        }
        return css.size();
    }
    if (c == '(' || c == '[') {
        int depth = 0;
        for (qsizetype i = at; i < css.size();) {
            depth += css[i] == '(' || css[i] == '[' ? 1 : css[i] == ')' || css[i] == ']' ? -1 : 0;
            i = css[i] == '"' || css[i] == '\'' || css[i] == '\\' ? behind(css, i) : i + 1;
            if (depth == 0)
                return i;
        }
        return css.size();
    }
    return at + 1;
}

/// The first of these characters outside strings and brackets, or the end.
qsizetype find(QByteArrayView css, qsizetype at, QByteArrayView wanted)
{
    while (at < css.size() && !wanted.contains(css[at]))
        at = behind(css, at);
    return at;
}

qsizetype blockEnd(QByteArrayView css, qsizetype open)
{
    int depth = 0;
    for (qsizetype i = open; i < css.size(); i = behind(css, i)) {
        depth += css[i] == '{' ? 1 : css[i] == '}' ? -1 : 0;
        if (depth == 0)
            return i;
    }
    return css.size();
}

QList<QByteArray> split(QByteArrayView text, char separator)
{
    QList<QByteArray> parts;
    for (qsizetype at = 0; at <= text.size();) {
        const qsizetype end = find(text, at, QByteArrayView(&separator, 1));
        const QByteArray part = text.sliced(at, end - at).trimmed().toByteArray();
        if (!part.isEmpty())
            parts.append(part);
        at = end + 1;
    }
    return parts;
}

/// Declarations as short as they can be written.
QList<QByteArray> declarationsOf(QByteArrayView block)
{
    QList<QByteArray> declarations = split(block, ';');
    for (QByteArray &declaration : declarations) {
        const qsizetype colon = declaration.indexOf(':');
        if (colon <= 0)
            continue;
        const QByteArray value = declaration.mid(colon + 1).trimmed();
        // An empty variable is told from a broken declaration by a space.
        declaration = declaration.left(colon).trimmed() + ':' + (value.isEmpty() ? " " : value);
    }
    return declarations;
}

bool isGroupRule(QByteArrayView prelude)
{
    static constexpr std::array<const char *, 4> groups{"@media", "@supports", "@layer", "@container"};
    return std::any_of(groups.begin(), groups.end(),
                       [prelude](const char *group) { return prelude.startsWith(group); });
}

QList<Rule> parsed(QByteArrayView css, int depth)
{
    QList<Rule> rules;
    for (qsizetype at = 0; at < css.size();) {
        const qsizetype stop = find(css, at, "{;");
        Rule rule;
        rule.prelude = css.sliced(at, stop - at).trimmed().toByteArray();
        if (stop >= css.size() || css[stop] == ';') {
            rule.isStatement = true;
            at = stop + 1;
            if (rule.prelude.isEmpty())
                continue;
        } else {
            const qsizetype end = blockEnd(css, stop);
            const QByteArrayView block = css.sliced(stop + 1, std::max<qsizetype>(0, end - stop - 1));
            rule.isGroup = isGroupRule(rule.prelude) && depth < deepestNesting;
            rule.isOpaque = !rule.isGroup && (rule.prelude.startsWith('@') || block.contains('{'));
            if (rule.isGroup)
                rule.rules = parsed(block, depth + 1);
            else if (rule.isOpaque)
                rule.declarations = {block.toByteArray()};
            else
                rule.declarations = declarationsOf(block);
            at = end + 1;
        }
        rules.append(rule);
    }
    return rules;
}

/// Languages match as :lang() does: the same tag or a longer one.
bool speaks(const Vocabulary &names, const QByteArray &wanted)
{
    const QByteArray lower = wanted.trimmed().toLower();
    return std::any_of(names.languages.begin(), names.languages.end(), [&lower](const QByteArray &language) {
        return language == lower || language.startsWith(lower + '-');
    });
}

/// False when the selector asks for a name that the page does not have. What stands in :not() or another
/// function asks for nothing.
bool canMatch(QByteArrayView selector, const Vocabulary &names)
{
    for (qsizetype at = 0; at < selector.size();) {
        const char c = selector[at];
        const bool marks = c == '.' || c == '#' || c == ':';
        qsizetype start = at + (marks ? 1 : 0);
        if (c == '[') {
            qsizetype end = start + 1;
            while (end < selector.size() && isNameCharacter(selector[end]))
                ++end;
            if (!names.attributes.contains(selector.sliced(at + 1, end - at - 1).toByteArray().toLower()))
                return false;
            at = behind(selector, at);
            continue;
        }
        if (c == ':' && start < selector.size() && selector[start] == ':')
            ++start;
        qsizetype end = start;
        while (end < selector.size() && isNameCharacter(selector[end]))
            ++end;
        if (end == start || (end < selector.size() && selector[end] == '\\')) {
            at = end == start ? behind(selector, at) : behind(selector, end);
            continue;
        }
        const QByteArray name = selector.sliced(start, end - start).toByteArray();
        at = end;
        if (c == ':') {
            if (at < selector.size() && selector[at] == '(') {
                const qsizetype close = behind(selector, at);
                const QByteArray inside = selector.sliced(at + 1, close - at - 2).toByteArray();
                if (name == "lang" && !speaks(names, inside))
                    return false;
                at = close;
            }
        } else if (c == '.' ? !names.classes.contains(name)
                   : c == '#'
                       ? !names.ids.contains(name)
                       : name != "html" && name != "body" && !names.elements.contains(name.toLower())) {
            return false;
        }
    }
    return true;
}

QList<Rule> matching(const QList<Rule> &rules, const Vocabulary &names)
{
    QList<Rule> result;
    for (Rule rule : rules) {
        if (rule.isGroup) {
            rule.rules = matching(rule.rules, names);
            if (rule.rules.isEmpty())
                continue;
        } else if (!rule.isStatement && !rule.prelude.startsWith('@')) {
            QList<QByteArray> selectors = split(rule.prelude, ',');
            selectors.removeIf([&names](const QByteArray &selector) { return !canMatch(selector, names); });
            if (selectors.isEmpty())
                continue;
            rule.prelude = selectors.join(',');
        }
        result.append(rule);
    }
    return result;
}

QByteArray written(const QList<Rule> &rules)
{
    QByteArray css;
    for (const Rule &rule : rules) {
        css += rule.prelude;
        if (rule.isStatement)
            css += ';';
        else
            css += '{' + (rule.isGroup ? written(rule.rules) : rule.declarations.join(';')) + '}';
    }
    return css;
}

/// Takes out the variables that `css`, which is the same rules written, never asks for.
bool removeUnused(QList<Rule> *rules, const QByteArray &css)
{
    bool changed = false;
    for (Rule &rule : *rules) {
        changed = removeUnused(&rule.rules, css) || changed;
        if (rule.isOpaque)
            continue;
        changed = rule.declarations.removeIf([&css](const QByteArray &declaration) {
            return declaration.startsWith("--") &&
                   !css.contains("var(" + declaration.left(declaration.indexOf(':')));
        }) > 0 || changed;
    }
    rules->removeIf([](const Rule &rule) {
        return !rule.isStatement && !rule.isOpaque && rule.declarations.isEmpty() && rule.rules.isEmpty();
    });
    return changed;
}

/// Reads the start tags of a page. A page has many thousands of few kinds, so nothing is copied but what is
/// new.
class TagNames final
{
public:
    TagNames(QByteArrayView html, Vocabulary *names) : m_html(html), m_names(names) {}

    /// Reads the tag whose name begins at `at`; returns where it ends.
    [[nodiscard]] qsizetype readFrom(qsizetype at)
    {
        m_at = at;
        addLower(&m_names->elements, word());
        for (;;) {
            while (m_at < m_html.size() && !isNameCharacter(m_html[m_at]) && m_html[m_at] != '>')
                ++m_at;
            if (m_at >= m_html.size() || m_html[m_at] == '>')
                return m_at;
            const QByteArrayView name = word();
            addLower(&m_names->attributes, name);
            addValue(name, value());
        }
    }

private:
    [[nodiscard]] QByteArrayView word()
    {
        const qsizetype start = m_at;
        while (m_at < m_html.size() && isNameCharacter(m_html[m_at]))
            ++m_at;
        return m_html.sliced(start, m_at - start);
    }

    [[nodiscard]] QByteArrayView value()
    {
        if (m_at >= m_html.size() || m_html[m_at] != '=')
            return {};
        const qsizetype start = ++m_at;
        const char quote = start < m_html.size() ? m_html[start] : '\0';
        if (quote != '"' && quote != '\'')
            return word();
        const qsizetype end = m_html.indexOf(quote, start + 1);
        m_at = end < 0 ? m_html.size() : end + 1;
        return m_html.sliced(start + 1, (end < 0 ? m_html.size() : end) - start - 1);
    }

    void addValue(QByteArrayView name, QByteArrayView value)
    {
        if (name == "id") {
            add(&m_names->ids, value);
        } else if (name == "lang") {
            addLower(&m_names->languages, value);
        } else if (name == "class") {
            for (qsizetype at = 0; at < value.size();) {
                qsizetype end = at;
                while (end < value.size() && static_cast<unsigned char>(value[end]) > ' ')
                    ++end;
                if (end > at)
                    add(&m_names->classes, value.sliced(at, end - at));
                at = end + 1;
            }
        }
    }

    static void add(QSet<QByteArray> *set, QByteArrayView name)
    {
        if (!set->contains(QByteArray::fromRawData(name.data(), name.size())))
            set->insert(name.toByteArray());
    }

    static void addLower(QSet<QByteArray> *set, QByteArrayView name)
    {
        if (!set->contains(QByteArray::fromRawData(name.data(), name.size())))
            set->insert(name.toByteArray().toLower());
    }

    QByteArrayView m_html;
    Vocabulary *m_names;
    qsizetype m_at = 0;
};

} // namespace

void addNames(QByteArrayView html, Vocabulary *names)
{
    for (qsizetype at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at)) {
        ++at;
        if (at < html.size() && isNameCharacter(html[at]))
            at = TagNames(html, names).readFrom(at);
    }
}

QSet<QByteArray> wordsOf(const QByteArray &css)
{
    QSet<QByteArray> words;
    for (qsizetype at = 0; at < css.size();) {
        qsizetype end = at;
        while (end < css.size() && isNameCharacter(css[end]))
            ++end;
        if (end > at)
            words.insert(css.sliced(at, end - at));
        at = end + 1;
    }
    return words;
}

QByteArray keyOf(const Vocabulary &names)
{
    QByteArray key;
    for (const QSet<QByteArray> *set :
         {&names.elements, &names.classes, &names.ids, &names.attributes, &names.languages}) {
        QList<QByteArray> sorted(set->begin(), set->end());
        std::sort(sorted.begin(), sorted.end());
        key += sorted.join(' ') + '\n';
    }
    return key;
}

QByteArray neededCss(const QByteArray &css, const Vocabulary &names)
{
    QList<Rule> rules = matching(parsed(css, 0), names);
    QByteArray result = written(rules);
    while (removeUnused(&rules, result))
        result = written(rules);
    return result;
}

} // namespace wengao::exporting
