#pragma once

#include "dialogs/referencedialog.h"
#include "references/library.h"
#include "shell/referencestore.h"

#include <QDateTime>
#include <QHash>

#include <memory>

namespace wengao::shell {

class ArticleView;

/// All references that can be taken again: those drafted before, and those in files that the article or its
/// site names. Files are read again when they have changed.
class ReferenceSources final
{
public:
    /// `files` must outlive it.
    explicit ReferenceSources(storage::FileSystem &files) : m_files(files) {}

    /// Looks at the library at `libraryPath` and at what `view`'s article and site name.
    [[nodiscard]] Result<void> look(const QString &libraryPath, const ArticleView &view);
    /// The library last looked at; null before.
    [[nodiscard]] references::Library *library() const { return m_library.get(); }
    [[nodiscard]] QList<dialogs::ShelfEntry> matching(const QString &typed) const;
    /// Those whose title stands in a note, the library's first.
    [[nodiscard]] QList<references::Item> titledIn(const QString &note) const;
    /// Sentences on files that could not be read.
    [[nodiscard]] const QStringList &problems() const { return m_problems; }

private:
    struct File
    {
        QString path;
        QDateTime modified;
        qint64 size = 0;
        QList<references::Item> items;
    };

    void readFile(const references::BibliographyFile &file);

    storage::FileSystem &m_files;
    std::unique_ptr<ReferenceStore> m_store;
    std::unique_ptr<references::Library> m_library;
    QHash<QString, File> m_known;
    QList<File> m_bibliographies;
    QStringList m_problems;
};

} // namespace wengao::shell
