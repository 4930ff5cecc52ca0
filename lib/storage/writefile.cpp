#include "storage/writefile.h"

#include "storage/inplace.h"
#include "storage/problem.h"
#include "storage/readfile.h"
#include "storage/replacement.h"

#include <QCoreApplication>
#include <QFile>

#include <array>
#include <cerrno>

namespace wengao::storage {

namespace {

struct ConsentText
{
    Consent consent;
    const char *detail;
    const char *sentence;
};

constexpr std::array consentTexts{
    ConsentText{Consent::HardLinks, "hard links",
                QT_TRANSLATE_NOOP(
                    "wengao::storage",
                    "%1 has other names (hard links), which would keep the old text. It can be written "
                    "into the file itself instead, which is less safe if the computer stops meanwhile.")},
    ConsentText{
        Consent::Owner, "owner",
        QT_TRANSLATE_NOOP("wengao::storage",
                          "%1 belongs to another user or group, which replacing it would change. It can be "
                          "written into the file itself instead, which is less safe if the computer stops "
                          "meanwhile.")},
    ConsentText{
        Consent::Attributes, "attributes",
        QT_TRANSLATE_NOOP("wengao::storage",
                          "%1 has extended attributes or access rights that replacing it would lose. It can "
                          "be written into the file itself instead, which is less safe if the computer stops "
                          "meanwhile.")},
    ConsentText{
        Consent::Folder, "folder",
        QT_TRANSLATE_NOOP("wengao::storage",
                          "The folder of %1 is read-only. It can be written into the file itself instead, "
                          "which is less safe if the computer stops meanwhile.")},
};

Error needsConsent(const QByteArray &target, Consent consent)
{
    for (const ConsentText &text : consentTexts) {
        if (text.consent == consent)
            return {ErrorCode::NeedsConsent,
                    QCoreApplication::translate("wengao::storage", text.sentence).arg(quotedName(target)),
                    QLatin1StringView(text.detail)};
    }
    Q_UNREACHABLE();
}

Error isGone(const QByteArray &target)
{
    return {ErrorCode::NotFound,
            QCoreApplication::translate("wengao::storage",
                                        "%1 was deleted or moved meanwhile. It was not made again.")
                .arg(quotedName(target)),
            QStringLiteral("write %1: gone").arg(QFile::decodeName(target))};
}

Error isThere(const QByteArray &target)
{
    return {ErrorCode::ChangedOutside,
            QCoreApplication::translate("wengao::storage", "There already is a file named %1.")
                .arg(quotedName(target)),
            QStringLiteral("write %1: exists").arg(QFile::decodeName(target))};
}

Error notConfirmed(const QByteArray &target, int error)
{
    return {ErrorCode::InputOutput,
            QCoreApplication::translate(
                "wengao::storage",
                "%1 was written, but the disk does not confirm that it is safe. Save a copy "
                "somewhere else.")
                .arg(quotedName(target)),
            problemDetail(target, error, "fsync folder of")};
}

// What forbids replacing the file can be told from its status and its folder; the rest shows while trying.
std::optional<Consent> obstacle(FileSystem &files, const QByteArray &target, const FileStatus &status)
{
    if (status.links > 1)
        return Consent::HardLinks;
    if (files.mayWrite(folderOf(target)) != 0)
        return Consent::Folder;
    return std::nullopt;
}

class Writer final
{
public:
    Writer(FileSystem &files, QByteArray target, const QByteArray &bytes, const WriteOptions &options)
        : m_files(files), m_target(std::move(target)), m_bytes(bytes), m_options(options)
    {
    }

    Result<Fingerprint> write()
    {
        const Answer<FileStatus> status = m_files.linkStatus(m_target);
        if (status.error == ENOENT)
            return m_options.target == Target::Existing ? isGone(m_target) : replace({});
        if (!status)
            return writeProblem(m_target, status.error, "lstat");
        if (m_options.target == Target::New)
            return isThere(m_target);
        if (status.value.type != FileType::Regular)
            return readProblem(m_target, status.value.type == FileType::Directory ? EISDIR : ENXIO, "lstat");
        if (const int error = m_files.mayWrite(m_target))
            return writeProblem(m_target, error, "access");
        if (const Result<void> same = compare(); !same)
            return same.error();
        if (const std::optional<Consent> found = obstacle(m_files, m_target, status.value))
            return askOrWriteInPlace(*found);
        return replace(status.value);
    }

private:
    Result<Fingerprint> askOrWriteInPlace(Consent consent)
    {
        if (!m_options.consents.testFlag(consent))
            return needsConsent(m_target, consent);
        return writeInPlace(m_files, m_target, m_bytes, m_options);
    }

    Result<Fingerprint> replace(const std::optional<FileStatus> &old)
    {
        std::optional<Consent> consent;
        Result<Fingerprint> written = replaceUnlessHindered(old, consent);
        return consent ? askOrWriteInPlace(*consent) : written;
    }

    Result<Fingerprint> replaceUnlessHindered(const std::optional<FileStatus> &old,
                                              std::optional<Consent> &consent)
    {
        Replacement replacement(m_files, m_target);
        if (const int error = replacement.create(old ? 0600 : 0666, m_options.strayAgeSeconds))
            return writeProblem(m_target, error, "create");
        if (const int error = replacement.write(m_bytes))
            return writeProblem(m_target, error, "write");
        if (old)
            consent = replacement.adoptFrom(*old);
        if (consent)
            return needsConsent(m_target, *consent);
        if (const int error = replacement.finish())
            return writeProblem(m_target, error, "fsync");
        if (const Result<void> same = old ? compare() : Result<void>(); !same)
            return same.error();
        const bool onlyIfNew = !old && m_options.target == Target::New;
        const int error = replacement.takePlace(onlyIfNew);
        if (old && (error == EPERM || error == EACCES))
            consent = Consent::Folder;
        if (error == EEXIST && onlyIfNew)
            return isThere(m_target);
        if (error != 0)
            return writeProblem(m_target, error, "rename");
        if (const int unsafe = syncFolder(m_files, folderOf(m_target)))
            return notConfirmed(m_target, unsafe);
        return m_options.fingerprint ? fingerprintOf(m_bytes, replacement.identity()) : Fingerprint();
    }

    // Content that already is what shall be written does no harm, whoever wrote it.
    Result<void> compare()
    {
        if (!m_options.expected)
            return {};
        const Result<FileContent> present = readFile(m_files, QFile::decodeName(m_target));
        if (!present && present.error().code == ErrorCode::NotFound)
            return isGone(m_target);
        if (!present && present.error().code != ErrorCode::TooLarge)
            return present.error();
        if (present && (present->fingerprint == *m_options.expected || present->bytes == m_bytes))
            return {};
        return changedOutside(m_target);
    }

    FileSystem &m_files;
    QByteArray m_target;
    const QByteArray &m_bytes;
    const WriteOptions &m_options;
};

} // namespace

Error changedOutside(const QByteArray &target)
{
    return {ErrorCode::ChangedOutside,
            QCoreApplication::translate("wengao::storage", "%1 was changed by another program meanwhile.")
                .arg(quotedName(target)),
            QStringLiteral("write %1: content differs").arg(QFile::decodeName(target))};
}

Result<Fingerprint> writeFile(FileSystem &files, const QString &path, const QByteArray &bytes,
                              const WriteOptions &options)
{
    const Result<QByteArray> target = resolvedTarget(files, QFile::encodeName(path));
    if (!target)
        return target.error();
    return Writer(files, *target, bytes, options).write();
}

std::optional<Consent> consentAskedBy(const Error &error)
{
    if (error.code != ErrorCode::NeedsConsent)
        return std::nullopt;
    for (const ConsentText &text : consentTexts) {
        if (error.detail == QLatin1StringView(text.detail))
            return text.consent;
    }
    return std::nullopt;
}

} // namespace wengao::storage
