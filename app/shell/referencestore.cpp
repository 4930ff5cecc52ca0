#include "shell/referencestore.h"

#include "storage/folders.h"
#include "storage/problem.h"
#include "storage/readfile.h"
#include "storage/writefile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>

#include <cerrno>

namespace wengao::shell {

namespace {

constexpr int lockPatience = 3000; ///< ms; another program writes for an instant only
constexpr int mostAttempts = 5;
constexpr int mostNames = 1000;

} // namespace

Result<references::LibraryStore::Content> ReferenceStore::read()
{
    if (!QFileInfo::exists(m_path))
        return Content();
    const Result<storage::FileContent> content = storage::readFile(m_files, m_path);
    if (!content)
        return content.error();
    return Content(content->bytes);
}

Result<void> ReferenceStore::rewrite(const std::function<Result<QByteArray>(const Content &)> &change)
{
    const QString folder = QFileInfo(m_path).path();
    if (const int error = storage::makeFolders(m_files, QFile::encodeName(folder)); error != 0)
        return storage::writeProblem(QFile::encodeName(folder), error, "mkdir");
    QLockFile lock(m_path + QStringLiteral(".lock"));
    if (!lock.tryLock(lockPatience) && lock.error() == QLockFile::LockFailedError)
        return Error{ErrorCode::NotWritable,
                     QCoreApplication::translate("wengao::shell::ReferenceStore",
                                                 "Another program is writing the library of references."),
                     m_path};
    for (int attempt = 0; attempt < mostAttempts; ++attempt) {
        const bool exists = QFileInfo::exists(m_path);
        const Result<storage::FileContent> before =
            exists ? storage::readFile(m_files, m_path)
                   : Result<storage::FileContent>(storage::FileContent());
        if (!before)
            return before.error();
        const Content content = exists ? Content(before->bytes) : Content();
        const Result<QByteArray> after = change(content);
        if (!after)
            return after.error();
        if (exists && *after == before->bytes)
            return {};
        storage::WriteOptions options;
        options.target = exists ? storage::Target::Existing : storage::Target::New;
        if (exists)
            options.expected = before->fingerprint;
        const Result<storage::Fingerprint> written = storage::writeFile(m_files, m_path, *after, options);
        if (written)
            return {};
        if (written.error().code != ErrorCode::ChangedOutside)
            return written.error();
    }
    return Error{ErrorCode::ChangedOutside,
                 QCoreApplication::translate("wengao::shell::ReferenceStore",
                                             "Other programs keep changing the library of references."),
                 m_path};
}

Result<QString> ReferenceStore::setAside()
{
    int error = 0;
    for (int number = 1; number <= mostNames; ++number) {
        const QString name = QStringLiteral("%1.unreadable-%2").arg(m_path).arg(number);
        error = m_files.renameIfFree(QFile::encodeName(m_path), QFile::encodeName(name));
        if (error == 0)
            return name;
        if (error != EEXIST)
            break;
    }
    return storage::writeProblem(QFile::encodeName(m_path), error, "rename");
}

} // namespace wengao::shell
