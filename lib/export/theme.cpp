#include "export/theme.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace wengao::exporting {

namespace {

constexpr qint64 largestSheet = 1 << 20;
constexpr auto folder = ":/wengao/themes/"_L1;
constexpr auto defaultName = "plain"_L1;

Error notFound(const QString &name)
{
    return {ErrorCode::NotFound,
            QCoreApplication::translate("wengao::export", "There is no theme “%1”. The themes are: %2.")
                .arg(name, Theme::names().join(u", "_s))};
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

} // namespace

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
    theme.m_css = QByteArray(css).replace("</", "<\\/").replace("<!--", "").replace('\0', "");
    return theme;
}

QByteArray Theme::compactCss() const
{
    QByteArray result;
    result.reserve(m_css.size());
    char quote = '\0';
    bool space = false;
    for (qsizetype i = 0; i < m_css.size(); ++i) {
        const char c = m_css[i];
        if (quote != '\0') {
            result += c;
            if (c == '\\' && i + 1 < m_css.size())
                result += m_css[++i];
            else if (c == quote)
                quote = '\0';
            continue;
        }
        if (c == '/' && i + 1 < m_css.size() && m_css[i + 1] == '*') {
            const qsizetype end = m_css.indexOf("*/", i + 2);
            i = end < 0 ? m_css.size() : end + 1;
            space = true;
            continue;
        }
        if (c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f') {
            space = true;
            continue;
        }
        if (c == '}' && result.endsWith(';'))
            result.chop(1);
        if (space && !result.isEmpty() && !joinsLeft(result.back()) && !joinsLeft(c))
            result += ' ';
        space = false;
        if (c == '"' || c == '\'')
            quote = c;
        result += c;
    }
    return result;
}

} // namespace wengao::exporting
