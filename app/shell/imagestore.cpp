#include "shell/imagestore.h"

#include "storage/filesystem.h"
#include "storage/readfile.h"
#include "storage/writefile.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

namespace wengao::shell {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(wengao::shell::ImageStore)
};

constexpr qsizetype longestName = 60;

/// A file name that is safe in an address and on every file system; CJK letters stay.
QString sensibleName(const QString &name)
{
    static const QRegularExpression unfit(QStringLiteral("[^\\p{L}\\p{N}._-]+"));
    const auto isEdge = [](QChar c) { return c == u'-' || c == u'.'; };
    QString result = name.trimmed().replace(unfit, QStringLiteral("-")).left(longestName);
    if (!result.isEmpty() && result.back().isHighSurrogate())
        result.chop(1);
    while (!result.isEmpty() && isEdge(result.back()))
        result.chop(1);
    while (!result.isEmpty() && isEdge(result.front()))
        result.remove(0, 1);
    return result.isEmpty() ? QStringLiteral("image") : result;
}

Error unstored(const QString &folder, ErrorCode code = ErrorCode::NotWritable, const QString &detail = {})
{
    const QString place = QDir::toNativeSeparators(folder);
    return {code,
            code == ErrorCode::NoSpace
                ? Texts::tr("There is no space left to store the picture in %1.").arg(place)
                : Texts::tr("The picture could not be stored in %1.").arg(place),
            detail};
}

/// Hugo publishes what lies beside index.md and _index.md with the page, and nothing beside other pages.
bool isPageOfItsFolder(const QFileInfo &article)
{
    return article.completeBaseName() == QLatin1StringView("index") ||
           article.completeBaseName() == QLatin1StringView("_index");
}

QByteArray pngOf(const QImage &image)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    return buffer.open(QIODevice::WriteOnly) && image.save(&buffer, "PNG") ? bytes : QByteArray();
}

} // namespace

ImageStore::Place ImageStore::place() const
{
    const QFileInfo article(m_articlePath);
    if (!m_site.exists() || isPageOfItsFolder(article) || m_site.config().staticFolders.isEmpty())
        return {article.absolutePath(), {}};
    const QString name = sensibleName(article.completeBaseName());
    const QString folder = QDir(m_site.root()).filePath(m_site.config().staticFolders.first());
    return {folder + QStringLiteral("/images/") + name, QStringLiteral("/images/%1/").arg(name)};
}

QString ImageStore::written(const QString &file) const
{
    const QString source = QFileInfo(file).canonicalFilePath();
    const auto below = [&source](const QString &folder) {
        const QString root = QFileInfo(folder).canonicalFilePath(); // empty when there is no such folder
        return !root.isEmpty() && source.startsWith(root + u'/') ? source.sliced(root.size() + 1) : QString();
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
    const QFileInfo article(m_articlePath);
    const QString name =
        sensibleName(isPageOfItsFolder(article) ? article.dir().dirName() : article.completeBaseName());
    return put(pngOf(image), name + QStringLiteral("-image"), QStringLiteral(".png"));
}

Result<QString> ImageStore::stored(const QString &file) const
{
    const QFileInfo source(file);
    if (!m_articlePath.isEmpty() && source.exists()) {
        if (const QString path = written(file); !path.isEmpty())
            return path;
    }
    const Result<storage::FileContent> content = storage::readFile(m_files, file);
    if (!content)
        return content.error();
    const QString suffix = source.suffix().toLower();
    return put(content->bytes, sensibleName(source.completeBaseName()),
               suffix.isEmpty() ? suffix : u'.' + sensibleName(suffix));
}

/// Under the first name of the form name.suffix, name-2.suffix … that is free or holds these very bytes.
Result<QString> ImageStore::put(const QByteArray &bytes, const QString &name, const QString &suffix) const
{
    if (m_articlePath.isEmpty())
        return Error{ErrorCode::NotFound,
                     Texts::tr("Save the article first, so that the picture can be stored beside it.")};
    const Place target = place();
    const QDir folder(target.folder);
    if (bytes.isEmpty() || !folder.mkpath(QStringLiteral(".")))
        return unstored(target.folder);
    for (int number = 1;; ++number) {
        const QString candidate =
            number == 1 ? name + suffix : QStringLiteral("%1-%2%3").arg(name).arg(number).arg(suffix);
        const QString path = folder.filePath(candidate);
        if (m_files.linkStatus(QFile::encodeName(path))) {
            const auto there = storage::readFile(m_files, path);
            if (there && there->bytes == bytes)
                return target.prefix + candidate;
            continue;
        }
        storage::WriteOptions options;
        options.target = storage::Target::New;
        const auto written = storage::writeFile(m_files, path, bytes, options);
        if (!written)
            return unstored(target.folder, written.error().code, written.error().detail);
        return target.prefix + candidate;
    }
}

} // namespace wengao::shell
