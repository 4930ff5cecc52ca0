#include "export/theme.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QHash>

#include <mutex>

using namespace Qt::StringLiterals;

namespace wengao::exporting {

namespace {

constexpr qint64 largestSheet = 1 << 20;
constexpr auto folder = ":/wengao/themes/"_L1;
constexpr auto defaultName = "plain"_L1;

Error notFound(const QString &name)
{
    const QString comma = QCoreApplication::translate("wengao::export", ", ", "between the words of a list");
    return {ErrorCode::NotFound,
            QCoreApplication::translate("wengao::export", "There is no theme “%1”. The themes are: %2.")
                .arg(name, Theme::names().join(comma))};
}

Result<QByteArray> sheetAt(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::NotReadable,
                     QCoreApplication::translate("wengao::export", "The style sheet %1 cannot be read: %2.")
                         .arg(path, file.errorString())};
    const QByteArray css = file.read(largestSheet + 1);
    if (css.size() > largestSheet)
        return Error{ErrorCode::TooLarge,
                     QCoreApplication::translate("wengao::export", "The style sheet %1 is larger than 1 MB.")
                         .arg(path)};
    return css;
}

bool joinsLeft(char c)
{
    return c == '{' || c == '}' || c == ';' || c == ',';
}

QByteArray codeCss()
{
    QFile file(u":/wengao/pages/code.css"_s);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray compact(const QByteArray &css)
{
    QByteArray result;
    result.reserve(css.size());
    char quote = '\0';
    bool space = false;
    for (qsizetype i = 0; i < css.size(); ++i) {
        const char c = css[i];
        if (quote != '\0') {
            result += c;
            if (c == '\\' && i + 1 < css.size())
                result += css[++i];
            else if (c == quote)
                quote = '\0';
            continue;
        }
        if (c == '/' && i + 1 < css.size() && css[i + 1] == '*') {
            const qsizetype end = css.indexOf("*/", i + 2);
            i = end < 0 ? css.size() : end + 1;
            space = true;
            continue;
        }
        if (c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f') {
            space = true;
            continue;
        }
        if (c == '}' && result.endsWith(';'))
            result.chop(1);
        // A variable may be empty, but then a space must say so.
        const bool isEmptyValue = c == ';' && result.endsWith(':');
        if (space && !result.isEmpty() && !joinsLeft(result.back()) && (!joinsLeft(c) || isEmptyValue))
            result += ' ';
        space = false;
        if (c == '"' || c == '\'')
            quote = c;
        result += c;
    }
    return result;
}

} // namespace

/// What was cut before, by the names it was cut for.
class Theme::Cuttings final
{
public:
    explicit Cuttings(const QByteArray &css) : m_words(wordsOf(css)) {}

    [[nodiscard]] QByteArray of(const QByteArray &css, const Vocabulary &names)
    {
        // Every article has ids of its own; only what the sheet speaks of tells one page from another.
        Vocabulary known = names;
        for (QSet<QByteArray> *set : {&known.elements, &known.classes, &known.ids, &known.attributes})
            set->intersect(m_words);
        return cut(css, known);
    }

private:
    [[nodiscard]] QByteArray cut(const QByteArray &css, const Vocabulary &names)
    {
        const QByteArray key = keyOf(names);
        const std::lock_guard lock(m_mutex);
        const auto known = m_known.constFind(key);
        if (known != m_known.cend())
            return *known;
        if (m_known.size() >= most)
            m_known.clear();
        return *m_known.insert(key, neededCss(css, names));
    }

    static constexpr qsizetype most = 64;

    const QSet<QByteArray> m_words;

    std::mutex m_mutex;
    QHash<QByteArray, QByteArray> m_known;
};

QStringList Theme::names()
{
    QStringList names = QDir(folder).entryList({u"*.css"_s}, QDir::Files, QDir::Name);
    for (QString &name : names)
        name.chop(4);
    if (names.removeAll(defaultName) > 0)
        names.prepend(defaultName);
    return names;
}

Result<Theme> Theme::named(const QString &name)
{
    const bool isFile = name.endsWith(".css"_L1, Qt::CaseInsensitive);
    if (!isFile && !names().contains(name))
        return notFound(name);
    auto css = sheetAt(isFile ? name : folder + name + ".css"_L1);
    if (!css)
        return css.error();
    return fromCss(name, *css);
}

Theme Theme::fromCss(const QString &name, const QByteArray &css)
{
    Theme theme;
    theme.m_name = name;
    // In CSS an escaped solidus is the same character; in HTML it no longer closes the element.
    const auto harmless = [](QByteArray sheet) {
        return sheet.replace("</", "<\\/").replace("<!--", "").replace('\0', "");
    };
    theme.m_css = harmless(css);
    theme.m_compact = compact(codeCss()) + compact(theme.m_css);
    theme.m_cuttings = std::make_shared<Cuttings>(theme.m_compact);
    return theme;
}

QByteArray Theme::cssFor(const Vocabulary &names) const
{
    return m_cuttings ? m_cuttings->of(m_compact, names) : QByteArray();
}

} // namespace wengao::exporting
