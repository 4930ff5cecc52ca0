#include "documents/identity.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace wengao::documents {

QString identityPath(const QString &path)
{
    if (path.isEmpty())
        return {};
    const QFileInfo file(path);
    const QString whole = file.canonicalFilePath();
    if (!whole.isEmpty())
        return whole;
    const QString folder = QFileInfo(file.absolutePath()).canonicalFilePath();
    return folder.isEmpty() ? file.absoluteFilePath() : QDir(folder).filePath(file.fileName());
}

bool isSameFile(storage::FileSystem &files, const QString &a, const QString &b)
{
    if (a.isEmpty() || b.isEmpty())
        return false;
    const storage::Answer<storage::FileStatus> first = files.status(QFile::encodeName(a));
    const storage::Answer<storage::FileStatus> second = files.status(QFile::encodeName(b));
    if (first && second)
        return first.value.identity == second.value.identity;
    return identityPath(a) == identityPath(b);
}

} // namespace wengao::documents
