#include "export/inlinestyles.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace wengao::exporting {

namespace {

QByteArray withoutComments(QByteArray css)
{
    for (qsizetype start = css.indexOf("/*"); start >= 0; start = css.indexOf("/*", start)) {
        const qsizetype end = css.indexOf("*/", start + 2);
        css.remove(start, end < 0 ? css.size() - start : end + 2 - start);
    }
    return css;
}

/// The end of a block whose opening brace stands at `open`, nested blocks included.
qsizetype blockEnd(const QByteArray &css, qsizetype open)
{
    int depth = 0;
    for (qsizetype i = open; i < css.size(); ++i) {
        depth += css[i] == '{' ? 1 : css[i] == '}' ? -1 : 0;
        if (depth == 0)
            return i;
    }
    return css.size();
}

bool isSimple(const QByteArray &selector)
{
    static const QRegularExpression form(u"^(\\.?[a-zA-Z][\\w-]*|[a-z][a-z0-9]* [a-z][a-z0-9]*)$"_s);
    return form.match(QString::fromUtf8(selector)).hasMatch();
}

using Variables = QHash<QByteArray, QByteArray>;

/// What a variable stands for on light paper: of the pair `var(--light, A) var(--dark, B)` the first.
QByteArray lightValue(const QByteArray &value)
{
    static const QRegularExpression pair(u"^var\\(--light, *([^()]*)\\) *var\\(--dark, *[^()]*\\)$"_s);
    const QRegularExpressionMatch match = pair.match(QString::fromUtf8(value));
    return match.hasMatch() ? match.captured(1).toUtf8() : value;
}

QByteArray withoutVariables(const QByteArray &value, const Variables &variables)
{
    const QByteArray name =
        value.startsWith("var(") && value.endsWith(')') ? value.mid(4).chopped(1) : QByteArray();
    return name.isEmpty() ? value : variables.value(name, value);
}

/// Notes the variables of the whole page and returns the rest.
QByteArray declarations(const QByteArray &block, bool isRoot, Variables *variables)
{
    QByteArray result;
    for (const QByteArray &declaration : block.split(';')) {
        const QByteArray clean = declaration.simplified();
        const qsizetype colon = clean.indexOf(':');
        if (colon <= 0)
            continue;
        const QByteArray name = clean.left(colon).trimmed();
        const QByteArray value = withoutVariables(clean.mid(colon + 1).trimmed(), *variables);
        if (name.startsWith("--") && isRoot)
            variables->insert(name, lightValue(value));
        else if (!name.startsWith("--") &&
                 !value.contains("var(")) // where the sheet is gone it means nothing
            result += name + ':' + value + ';';
    }
    return result;
}

} // namespace

InlineStyles InlineStyles::fromCss(const QByteArray &css)
{
    InlineStyles styles;
    const QByteArray text = withoutComments(css);
    Variables variables;
    qsizetype at = 0;
    for (qsizetype open = text.indexOf('{'); open >= 0; open = text.indexOf('{', at)) {
        const qsizetype end = blockEnd(text, open);
        const QByteArray prelude = text.sliced(at, open - at).trimmed();
        if (!prelude.startsWith('@')) {
            const QByteArray rule =
                declarations(text.sliced(open + 1, end - open - 1), prelude == ":root", &variables);
            for (const QByteArray &selector : prelude.split(',')) {
                if (isSimple(selector.simplified()))
                    styles.m_rules[selector.simplified()] += rule;
            }
        }
        at = std::min(end + 1, text.size());
    }
    return styles;
}

QByteArray InlineStyles::of(const QByteArray &element, const QByteArray &parent) const
{
    return of(element) + of(parent + ' ' + element);
}

} // namespace wengao::exporting
