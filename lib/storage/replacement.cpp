#include "storage/replacement.h"

#include "storage/descriptor.h"
#include "storage/process.h"

#include <QRandomGenerator>

#include <fcntl.h>

#include <cerrno>

namespace wengao::storage {

namespace {

constexpr int attempts = 16;
constexpr qint64 nanosecondsPerSecond = 1000000000;
constexpr int foreignAgeSeconds = 24 * 60 * 60;
constexpr qsizetype bootLength = 8;
const QByteArray prefix = QByteArrayLiteral(".wengao-");
const QByteArray suffix = QByteArrayLiteral(".tmp");
const QByteArray accessControl = QByteArrayLiteral("system.posix_acl_access");

QByteArray temporaryName()
{
    const Process self = Process::current();
    return prefix + self.boot.left(bootLength) + '-' + QByteArray::number(self.id) + '-' +
           QByteArray::number(self.startTime) + '-' +
           QByteArray::number(QRandomGenerator::global()->generate(), 36) + suffix;
}

struct Stray
{
    bool isOurs = false;
    bool isOfThisBoot = false;
    Process process;
};

Stray strayFrom(const QByteArray &name)
{
    Stray stray;
    if (!name.startsWith(prefix) || !name.endsWith(suffix))
        return stray;
    const QList<QByteArray> parts =
        name.mid(prefix.size(), name.size() - prefix.size() - suffix.size()).split('-');
    if (parts.size() != 4)
        return stray;
    bool idIsNumber = false;
    bool startIsNumber = false;
    const QByteArray boot = Process::current().boot;
    stray.process = {parts.at(1).toLongLong(&idIsNumber), parts.at(2).toULongLong(&startIsNumber), boot};
    stray.isOurs = idIsNumber && startIsNumber;
    stray.isOfThisBoot = parts.at(0) == boot.left(bootLength);
    return stray;
}

// They hold a hash of the content, which the system makes anew.
bool isContentSignature(const QByteArray &name)
{
    return name == "security.ima" || name == "security.evm";
}

} // namespace

QByteArray folderOf(const QByteArray &path)
{
    const qsizetype slash = path.lastIndexOf('/');
    return slash < 0 ? QByteArrayLiteral("./") : path.left(slash + 1);
}

int syncFolder(FileSystem &files, const QByteArray &folder)
{
    const Answer<int> opened = files.open(folder, O_RDONLY | O_DIRECTORY, 0);
    if (!opened)
        return opened.error == EIO ? EIO : 0;
    Descriptor descriptor(files, opened.value);
    const int error = files.sync(descriptor.number());
    return error == EINVAL || error == ENOTSUP || error == EBADF || error == EROFS ? 0 : error;
}

Replacement::Replacement(FileSystem &files, QByteArray target)
    : m_files(files), m_target(std::move(target)), m_folder(folderOf(m_target))
{
}

Replacement::~Replacement()
{
    m_file.reset();
    if (m_exists)
        (void)m_files.unlink(m_path);
}

int Replacement::create(quint32 mode, int strayAgeSeconds)
{
    int error = EEXIST;
    for (int i = 0; i < attempts && error == EEXIST; ++i) {
        m_path = m_folder + temporaryName();
        const Answer<int> file = m_files.open(m_path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode);
        error = file.error;
        if (file)
            m_file = std::make_unique<Descriptor>(m_files, file.value);
    }
    if (error != 0)
        return error;
    m_exists = true;
    const Answer<FileStatus> status = m_files.status(m_file->number());
    if (!status)
        return status.error;
    m_identity = status.value.identity;
    removeStrays(status.value.modified, strayAgeSeconds);
    return 0;
}

int Replacement::write(const QByteArray &bytes)
{
    return m_file->writeAll(bytes);
}

std::optional<Consent> Replacement::adoptFrom(const FileStatus &status)
{
    const Answer<FileStatus> own = m_files.status(m_file->number());
    const bool ownerDiffers = !own || own.value.owner != status.owner || own.value.group != status.group;
    if (ownerDiffers && m_files.changeOwner(m_file->number(), status.owner, status.group) != 0)
        return Consent::Owner;
    if (!adoptAttributes())
        return Consent::Attributes;
    // Last, because a new owner takes away special bits and an access control list sets the others.
    if (m_files.changeMode(m_file->number(), status.mode) != 0)
        return Consent::Attributes;
    return std::nullopt;
}

bool Replacement::adoptAttributes()
{
    const Answer<int> original = m_files.open(m_target, O_RDONLY | O_NONBLOCK | O_NOCTTY, 0);
    if (!original)
        return false;
    const Descriptor source(m_files, original.value);
    const Answer<QList<QByteArray>> names = m_files.attributes(source.number());
    if (!names)
        return names.error == ENOTSUP;
    for (const QByteArray &name : names.value) {
        const Answer<QByteArray> value = m_files.attribute(source.number(), name);
        if (isContentSignature(name) || value.error == ENODATA)
            continue;
        const Answer<QByteArray> own = m_files.attribute(m_file->number(), name);
        if (value && own && own.value == value.value)
            continue;
        if (!value || m_files.setAttribute(m_file->number(), name, value.value) != 0)
            return false;
    }
    // A list that the folder gives to new files must not open one that had none.
    if (names.value.contains(accessControl) || !m_files.attribute(m_file->number(), accessControl))
        return true;
    return m_files.removeAttribute(m_file->number(), accessControl) == 0;
}

int Replacement::finish()
{
    const int syncError = m_files.sync(m_file->number());
    const int closeError = m_file->close();
    m_file.reset();
    return syncError != 0 ? syncError : closeError;
}

int Replacement::takePlace(bool onlyIfNew)
{
    if (onlyIfNew) {
        int error = m_files.renameIfFree(m_path, m_target);
        m_exists = error != 0;
        if (error == 0 || error == EEXIST)
            return error;
        error = m_files.link(m_path, m_target);
        if (error == 0)
            return 0; // the destructor removes the other name
        if (error == EEXIST || m_files.linkStatus(m_target).error != ENOENT)
            return EEXIST;
    }
    const int error = m_files.rename(m_path, m_target);
    m_exists = error != 0;
    return error;
}

// The age is told by the file system that holds them, whose clock may differ from this computer's.
void Replacement::removeStrays(qint64 now, int ageSeconds)
{
    const Answer<QList<QByteArray>> names = m_files.list(m_folder);
    for (const QByteArray &name : names.value) {
        const Stray stray = strayFrom(name);
        if (!stray.isOurs || m_folder + name == m_path || (stray.isOfThisBoot && stray.process.isRunning()))
            continue;
        const Answer<FileStatus> status = m_files.linkStatus(m_folder + name);
        const int age = stray.isOfThisBoot ? ageSeconds : foreignAgeSeconds;
        const bool isOld = status && now - status.value.modified >= age * nanosecondsPerSecond;
        if (isOld && status.value.type == FileType::Regular)
            (void)m_files.unlink(m_folder + name);
    }
}

} // namespace wengao::storage
