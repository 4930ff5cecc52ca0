#include "shell/imagestore.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QTemporaryFile>

namespace wengao::shell {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(wengao::shell::ImageStore)
};

/// A file name that is safe in an address and on every file system; CJK letters stay.
QString sensibleName(const QString &name)
{
    static const QRegularExpression unfit(QStringLiteral("[^\\p{L}\\p{N}._-]+"));
    QString result = name.trimmed().replace(unfit, QStringLiteral("-"));
    while (result.startsWith(u'-') || result.startsWith(u'.'))
        result.remove(0, 1);
    return result.isEmpty() ? QStringLiteral("image") : result.left(60);
}

/// The first name of the form name.suffix, name-2.suffix … that is free in the folder.
QString freeName(const QDir &folder, const QString &name, const QString &suffix)
{
    QString candidate = name + u'.' + suffix;
    for (int number = 2; folder.exists(candidate); ++number)
        candidate = QStringLiteral("%1-%2.%3").arg(name).arg(number).arg(suffix);
    return candidate;
}

Error unstored(const QString &folder)
{
    return {ErrorCode::NotWritable,
            Texts::tr("The picture could not be stored in %1.").arg(QDir::toNativeSeparators(folder))};
}

} // namespace

ImageStore::Place ImageStore::place() const
{
    const QFileInfo article(m_articlePath);
    // Hugo publishes what lies beside index.md and _index.md with the page, and nothing beside other pages.
    const bool isBundle = article.completeBaseName() == QLatin1StringView("index") ||
                          article.completeBaseName() == QLatin1StringView("_index");
    if (!m_site.exists() || isBundle || m_site.config().staticFolders.isEmpty())
        return {article.absolutePath(), {}};
    const QString name = sensibleName(article.completeBaseName());
    const QString folder = QDir(m_site.root()).filePath(m_site.config().staticFolders.first());
    return {folder + QStringLiteral("/images/") + name, QStringLiteral("/images/%1/").arg(name)};
}

QString ImageStore::written(const QString &file) const
{
    const auto below = [&file](const QString &folder) {
        const QString path = QDir(folder).relativeFilePath(file);
        return path.startsWith(QLatin1StringView("..")) || QDir::isAbsolutePath(path) ? QString() : path;
    };
    if (place().prefix.isEmpty()) {
        if (const QString path = below(QFileInfo(m_articlePath).absolutePath()); !path.isEmpty())
            return path;
    }
    const QStringList folders = m_site.exists() ? m_site.config().staticFolders : QStringList();
    for (const QString &folder : folders) {
        if (const QString path = below(QDir(m_site.root()).filePath(folder)); !path.isEmpty())
            return u'/' + path;
    }
    return {};
}

Result<QString> ImageStore::stored(const QImage &image) const
{
    if (m_articlePath.isEmpty())
        return Error{ErrorCode::NotFound,
                     Texts::tr("Save the article first, so that the picture can be stored beside it.")};
    const Place target = place();
    const QDir folder(target.folder);
    const QString name =
        freeName(folder, sensibleName(QFileInfo(m_articlePath).completeBaseName()) + QStringLiteral("-image"),
                 QStringLiteral("png"));
    if (!folder.mkpath(QStringLiteral(".")) || !image.save(folder.filePath(name), "PNG"))
        return unstored(target.folder);
    return target.prefix + name;
}

Result<QString> ImageStore::stored(const QString &file) const
{
    if (m_articlePath.isEmpty())
        return Error{ErrorCode::NotFound,
                     Texts::tr("Save the article first, so that the picture can be stored beside it.")};
    const QFileInfo source(file);
    if (const QString path = written(source.absoluteFilePath()); !path.isEmpty())
        return path;
    const Place target = place();
    const QDir folder(target.folder);
    const QString name = freeName(folder, sensibleName(source.completeBaseName()), source.suffix().toLower());
    if (!folder.mkpath(QStringLiteral(".")) || !QFile::copy(file, folder.filePath(name)))
        return unstored(target.folder);
    return target.prefix + name;
}

} // namespace wengao::shell
