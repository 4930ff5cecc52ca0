#include "shell/referencesources.h"

#include "frontmatter/frontmatter.h"
#include "references/reading.h"
#include "shell/articleview.h"
#include "site/configreader.h"
#include "storage/readfile.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace wengao::shell {

using references::BibliographyFile;
using references::Item;

namespace {

constexpr qsizetype mostEntries = 200;

QVariantMap fieldsOf(const ArticleView &view)
{
    QVariantMap values;
    const frontmatter::FrontMatter frontMatter =
        frontmatter::FrontMatter::parse(view.document().frontMatter());
    for (const frontmatter::Field &field : frontMatter.fields())
        values.insert(field.key, field.value);
    return values;
}

QList<BibliographyFile> namedFiles(const ArticleView &view)
{
    const QString path = view.document().path();
    const QString root = view.site().root();
    QStringList folders;
    if (!path.isEmpty())
        folders.append(QFileInfo(path).absolutePath());
    if (!root.isEmpty())
        folders.append(root);
    QList<BibliographyFile> files = references::bibliographyFiles(fieldsOf(view), folders);
    if (!root.isEmpty()) {
        QString mainFile;
        QList<site::Problem> problems;
        files += references::bibliographyFiles(site::readConfig(root, &mainFile, &problems), {root});
    }
    return files;
}

} // namespace

Result<void> ReferenceSources::look(const QString &libraryPath, const ArticleView &view)
{
    m_problems.clear();
    m_bibliographies.clear();
    const QList<BibliographyFile> named = namedFiles(view);
    QSet<QString> seen;
    for (const BibliographyFile &file : named) {
        if (!seen.contains(file.path)) {
            seen.insert(file.path);
            readFile(file);
        }
    }
    if (!m_store || m_store->path() != libraryPath) {
        m_library.reset();
        m_store = std::make_unique<ReferenceStore>(m_files, libraryPath);
        m_library = std::make_unique<references::Library>(*m_store);
    }
    return m_library->load();
}

void ReferenceSources::readFile(const BibliographyFile &named)
{
    if (!named.exists) {
        m_problems.append(QCoreApplication::translate("wengao::shell::ReferenceSources",
                                                      "The file of references “%1” does not exist.")
                              .arg(named.writtenAs));
        return;
    }
    const QFileInfo info(named.path);
    const auto known = m_known.constFind(named.path);
    if (known != m_known.constEnd() && known->modified == info.lastModified() && known->size == info.size()) {
        m_bibliographies.append(*known);
        return;
    }
    const Result<storage::FileContent> content = storage::readFile(m_files, named.path);
    const Result<references::ReadItems> read = content
                                                   ? references::readItems(content->bytes, info.fileName())
                                                   : Result<references::ReadItems>(content.error());
    if (!read) {
        m_problems.append(read.error().message);
        return;
    }
    const File file{named.path, info.lastModified(), info.size(), read->items};
    m_known.insert(named.path, file);
    m_bibliographies.append(file);
}

QList<Item> ReferenceSources::titledIn(const QString &note) const
{
    QList<Item> found = m_library ? references::titledIn(note, m_library->items()) : QList<Item>();
    for (const File &file : m_bibliographies)
        found += references::titledIn(note, file.items);
    return found;
}

QList<dialogs::ShelfEntry> ReferenceSources::matching(const QString &typed) const
{
    QList<dialogs::ShelfEntry> entries;
    const QString libraryName = QCoreApplication::translate("wengao::shell::ReferenceSources", "library");
    if (m_library) {
        for (const Item &item : m_library->search(typed, mostEntries))
            entries.append({item, libraryName, true});
    }
    for (const File &file : m_bibliographies) {
        for (const Item &item : references::matching(file.items, typed, mostEntries))
            entries.append({item, QFileInfo(file.path).fileName(), false});
    }
    return entries;
}

} // namespace wengao::shell
