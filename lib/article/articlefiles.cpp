#include "article/articlefiles.h"

#include <QDirIterator>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wengao::article {

bool isMarkdownName(const QString &name)
{
    return name.endsWith(".md"_L1, Qt::CaseInsensitive) || name.endsWith(".markdown"_L1, Qt::CaseInsensitive);
}

QStringList articlesBelow(const QString &folder)
{
    QStringList paths;
    QDirIterator files(folder, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        if (isMarkdownName(path))
            paths.append(path);
    }
    std::sort(paths.begin(), paths.end());
    return paths;
}

} // namespace wengao::article
