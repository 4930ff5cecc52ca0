#include "storage/versions.h"

#include "storage/bytes.h"
#include "storage/folders.h"
#include "storage/problem.h"
#include "storage/readfile.h"
#include "storage/writefile.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>

#include <zlib.h>

#include <algorithm>
#include <cerrno>
#include <optional>

namespace wengao::storage {

namespace {

const QByteArray magic = QByteArrayLiteral("WENGAOV1");
const QByteArray suffix = QByteArrayLiteral(".version");
const QByteArray pathFile = QByteArrayLiteral("path");
constexpr qint64 longest = qint64(64) * 1024 * 1024;
constexpr qint64 msPerDay = qint64(24) * 60 * 60 * 1000;

// The file's name tells time, size and the start of the hash: <ms>-<size>-<hash>.version
struct Name
{
    qint64 time = 0;
    qint64 size = 0;
    QByteArray hash;
};

std::optional<Name> nameFrom(const QByteArray &file)
{
    const QList<QByteArray> parts = file.chopped(std::min(suffix.size(), file.size())).split('-');
    if (!file.endsWith(suffix) || parts.size() != 3)
        return std::nullopt;
    bool timeIsNumber = false;
    bool sizeIsNumber = false;
    const Name name{parts.at(0).toLongLong(&timeIsNumber), parts.at(1).toLongLong(&sizeIsNumber),
                    parts.at(2)};
    return timeIsNumber && sizeIsNumber ? std::optional(name) : std::nullopt;
}

QByteArray shortHash(const QByteArray &sha256)
{
    return sha256.toHex().left(16);
}

QByteArray packed(const QByteArray &bytes)
{
    uLongf size = ::compressBound(uLong(bytes.size()));
    QByteArray compressed(qsizetype(size), '\0');
    const int done = ::compress2(reinterpret_cast<Bytef *>(compressed.data()), &size,
                                 reinterpret_cast<const Bytef *>(bytes.constData()), uLong(bytes.size()), 6);
    Q_ASSERT(done == Z_OK);
    Q_UNUSED(done)
    compressed.truncate(qsizetype(size));
    ByteWriter writer;
    writer.number(qint64(bytes.size()));
    writer.bytes(fingerprintOf(bytes).sha256);
    writer.bytes(compressed);
    return magic + writer.result();
}

// Room is made for what the file says only within bounds, and the hash decides whether it is sound.
std::optional<QByteArray> unpacked(const QByteArray &stored)
{
    if (!stored.startsWith(magic))
        return std::nullopt;
    ByteReader reader(QByteArrayView(stored).sliced(magic.size()));
    const auto size = reader.number<qint64>();
    const QByteArray sha256 = reader.bytes();
    const QByteArray compressed = reader.bytes();
    constexpr qint64 bestRatio = 1100;
    if (!reader.isGood() || size < 0 || size > longest || size > (compressed.size() + 1) * bestRatio)
        return std::nullopt;
    QByteArray bytes(size, '\0');
    auto length = uLongf(size);
    const int done =
        ::uncompress(reinterpret_cast<Bytef *>(bytes.data()), &length,
                     reinterpret_cast<const Bytef *>(compressed.constData()), uLong(compressed.size()));
    if (done != Z_OK || qint64(length) != size || fingerprintOf(bytes).sha256 != sha256)
        return std::nullopt;
    return bytes;
}

// Whose versions a folder holds, and what the article's content was after the latest of them.
struct Owner
{
    QString articlePath;
    QByteArray contentHash; ///< empty when not known
};

Owner ownerOf(FileSystem &files, const QByteArray &folder)
{
    constexpr qint64 longestPath = qint64(64) * 1024;
    const Result<FileContent> content = readFile(files, QFile::decodeName(folder + pathFile), {longestPath});
    if (!content)
        return {};
    const qsizetype end = content->bytes.lastIndexOf('\n'); // no line end, no hash
    if (end < 0)
        return {QString::fromUtf8(content->bytes), {}};
    return {QString::fromUtf8(content->bytes.first(end)), content->bytes.sliced(end + 1)};
}

// A disk that is not mounted, on which nothing of the path is there, is no sign of a moved file.
bool wasMovedFrom(FileSystem &files, const QString &articlePath)
{
    const QByteArray path = QFile::encodeName(articlePath);
    const QByteArray above = path.first(std::max<qsizetype>(path.lastIndexOf('/'), 0));
    const QByteArray furtherAbove = above.first(std::max<qsizetype>(above.lastIndexOf('/'), 0));
    return files.linkStatus(path).error == ENOENT &&
           ((!above.isEmpty() && files.status(above)) ||
            (!furtherAbove.isEmpty() && files.status(furtherAbove)));
}

} // namespace

Versions::Versions(FileSystem &files, const Clock &clock, const QString &folder, VersionLimits limits)
    : m_files(files), m_clock(clock), m_folder(QFile::encodeName(folder) + '/'), m_limits(limits)
{
}

Result<void> Versions::keep(const QString &articlePath, const QByteArray &bytes, const Fingerprint &next)
{
    const QByteArray folder = folderFor(articlePath);
    const QList<Version> known = list(articlePath);
    const QByteArray hash = shortHash(fingerprintOf(bytes).sha256);
    if (bytes.size() > longest)
        return {};
    if (const int error = makeFolders(m_files, folder))
        return writeProblem(folder, error, "mkdir");
    if (known.isEmpty() || next.isValid()) {
        const QByteArray nextHash = next.isValid() ? shortHash(next.sha256) : QByteArray();
        const Result<void> named = name(folder, articlePath, nextHash);
        if (!named && known.isEmpty())
            return named.error();
    }
    if (!known.isEmpty() && known.first().id.endsWith(QString::fromLatin1(hash + suffix)))
        return {};
    // Never older than the newest, even when the clock was set back.
    const qint64 time = std::max(m_clock.now().toMSecsSinceEpoch(),
                                 known.isEmpty() ? 0 : known.first().time.toMSecsSinceEpoch() + 1);
    const QByteArray file =
        QByteArray::number(time) + '-' + QByteArray::number(bytes.size()) + '-' + hash + suffix;
    WriteOptions options;
    options.target = Target::Any;
    const Result<Fingerprint> written =
        writeFile(m_files, QFile::decodeName(folder + file), packed(bytes), options);
    if (!written)
        return written.error();
    pruneFolder(folder, m_clock.now().toMSecsSinceEpoch() - m_limits.days * msPerDay);
    return {};
}

QList<Version> Versions::list(const QString &articlePath) const
{
    QList<Version> versions;
    const QByteArray folder = folderFor(articlePath);
    const Answer<QList<QByteArray>> names = m_files.list(folder);
    for (const QByteArray &file : names.value) {
        const std::optional<Name> name = nameFrom(file);
        const Answer<FileStatus> status =
            name ? m_files.linkStatus(folder + file) : Answer<FileStatus>{{}, ENOENT};
        if (status)
            versions.append({QString::fromLatin1(file), QDateTime::fromMSecsSinceEpoch(name->time),
                             name->size, status.value.size});
    }
    std::sort(versions.begin(), versions.end(),
              [](const Version &a, const Version &b) { return a.time > b.time; });
    return versions;
}

Result<QByteArray> Versions::read(const QString &articlePath, const Version &version) const
{
    const QByteArray path = folderFor(articlePath) + version.id.toLatin1();
    if (!nameFrom(version.id.toLatin1()) || version.id.contains(u'/'))
        return readProblem(path, ENOENT, "open");
    const Result<FileContent> content = readFile(m_files, QFile::decodeName(path), {longest * 2});
    if (!content)
        return content.error();
    if (const std::optional<QByteArray> bytes = unpacked(content->bytes))
        return *bytes;
    return Error{
        ErrorCode::InputOutput,
        QCoreApplication::translate("wengao::storage", "This version is damaged and cannot be shown."),
        QStringLiteral("version %1: checksum").arg(version.id)};
}

Result<void> Versions::move(const QString &from, const QString &to)
{
    const QByteArray source = folderFor(from).chopped(1);
    const QByteArray target = folderFor(to).chopped(1);
    int error = m_files.rename(source, target);
    if (error == ENOENT)
        return {};
    if (error == EEXIST || error == ENOTEMPTY) {
        // There are versions of an earlier article at the new path: both stay in one list.
        const Answer<QList<QByteArray>> names = m_files.list(source + '/');
        error = names.error;
        for (const QByteArray &name : names.value)
            error = std::max(error, m_files.rename(source + '/' + name, target + '/' + name));
        (void)m_files.removeFolder(source);
    }
    if (error != 0)
        return writeProblem(source, error, "rename");
    return name(target + '/', to, ownerOf(m_files, target + '/').contentHash);
}

bool Versions::adopt(const QString &articlePath)
{
    const Answer<QList<QByteArray>> folders = m_files.list(m_folder);
    if (folders.value.isEmpty() || !list(articlePath).isEmpty())
        return false;
    const Result<FileContent> content = readFile(m_files, articlePath, {longest});
    if (!content)
        return false;
    const QByteArray hash = shortHash(content->fingerprint.sha256);
    for (const QByteArray &folder : folders.value) {
        const Owner owner = ownerOf(m_files, m_folder + folder + '/');
        if (owner.contentHash == hash && wasMovedFrom(m_files, owner.articlePath))
            return bool(move(owner.articlePath, articlePath));
    }
    return false;
}

void Versions::prune()
{
    struct Found
    {
        QByteArray path;
        qint64 time;
        qint64 size;
    };
    const qint64 oldest = m_clock.now().toMSecsSinceEpoch() - m_limits.days * msPerDay;
    QList<Found> all;
    qint64 total = 0;
    const Answer<QList<QByteArray>> folders = m_files.list(m_folder);
    for (const QByteArray &folder : folders.value) {
        pruneFolder(m_folder + folder + '/', oldest);
        const Answer<QList<QByteArray>> names = m_files.list(m_folder + folder);
        for (const QByteArray &file : names.value) {
            const QByteArray path = m_folder + folder + '/' + file;
            const std::optional<Name> name = nameFrom(file);
            const Answer<FileStatus> status =
                name ? m_files.linkStatus(path) : Answer<FileStatus>{{}, ENOENT};
            if (status)
                all.append({path, name->time, status.value.size});
            total += status.value.size;
        }
    }
    std::sort(all.begin(), all.end(), [](const Found &a, const Found &b) { return a.time < b.time; });
    for (const Found &found : std::as_const(all)) {
        if (total <= m_limits.bytes)
            break;
        if (m_files.unlink(found.path) == 0)
            total -= found.size;
    }
}

void Versions::forget(const QString &articlePath)
{
    const QByteArray folder = folderFor(articlePath);
    const Answer<QList<QByteArray>> names = m_files.list(folder);
    for (const QByteArray &name : names.value)
        (void)m_files.unlink(folder + name);
    (void)m_files.removeFolder(folder);
}

QByteArray Versions::folderFor(const QString &articlePath) const
{
    return m_folder + shortHash(QCryptographicHash::hash(articlePath.toUtf8(), QCryptographicHash::Sha256)) +
           '/';
}

Result<void> Versions::name(const QByteArray &folder, const QString &articlePath,
                            const QByteArray &contentHash) const
{
    WriteOptions options;
    options.target = Target::Any;
    const QByteArray text =
        contentHash.isEmpty() ? articlePath.toUtf8() : articlePath.toUtf8() + '\n' + contentHash;
    const Result<Fingerprint> named = writeFile(m_files, QFile::decodeName(folder + pathFile), text, options);
    return named ? Result<void>() : named.error();
}

void Versions::pruneFolder(const QByteArray &folder, qint64 oldest)
{
    QList<std::pair<qint64, QByteArray>> found;
    const Answer<QList<QByteArray>> names = m_files.list(folder);
    for (const QByteArray &file : names.value) {
        if (const std::optional<Name> name = nameFrom(file))
            found.append({name->time, file});
    }
    std::sort(found.begin(), found.end(), std::greater<>());
    for (qsizetype i = 0; i < found.size(); ++i) {
        if (i >= m_limits.perArticle || found.at(i).first < oldest)
            (void)m_files.unlink(folder + found.at(i).second);
    }
}

} // namespace wengao::storage
