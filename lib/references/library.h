#pragma once

#include "base/result.h"
#include "references/item.h"
#include "references/reading.h"

#include <QByteArray>
#include <QHash>
#include <QJsonObject>
#include <QList>

#include <functional>
#include <optional>

namespace wengao::references {

/// The file a library is kept in. Several programs may use one file.
class LibraryStore
{
public:
    LibraryStore() = default;
    virtual ~LibraryStore() = default;
    LibraryStore(const LibraryStore &) = delete;
    LibraryStore &operator=(const LibraryStore &) = delete;

    using Content = std::optional<QByteArray>;

    /// The file's bytes; no content when there is no file.
    [[nodiscard]] virtual Result<Content> read() = 0;
    /// Writes what `change` makes of the present content, in one step and with no other program writing in
    /// between. Nothing is written when `change` fails or returns the content it was given.
    [[nodiscard]] virtual Result<void>
    rewrite(const std::function<Result<QByteArray>(const Content &)> &change) = 0;
    /// Gives a file that cannot be read another name beside it and returns that name.
    [[nodiscard]] virtual Result<QString> setAside() = 0;
};

/// The references a person has drafted, in a CSL-JSON file that other programs read too. Every change is
/// written at once, merged with what others wrote meanwhile; entries and keys that are not understood stay.
/// A file that is no CSL-JSON is never overwritten: it is set aside at the first change, and `remark()`
/// tells. Not thread-safe; it does no more than its store, so it may live on any one thread.
class Library final
{
public:
    explicit Library(LibraryStore &store);

    /// Reads the file again. An absent file is an empty library.
    [[nodiscard]] Result<void> load();

    [[nodiscard]] const QList<Item> &items() const { return m_items; }
    /// What a person should know about the file, for example that a broken one was set aside; else empty.
    [[nodiscard]] QString remark() const { return m_remark; }

    /// Adds the item or, where the library has the work (see sameWork()) or the id, brings that entry up to
    /// date: variables the item has replace, others stay. Returns the entry as it is kept, with its id.
    [[nodiscard]] Result<Item> remember(const Item &item);
    /// Puts the item in the place of the entry that is `kept`, with its id; nothing of the old one stays.
    /// Where the library has no such entry any more, it is remembered.
    [[nodiscard]] Result<Item> replace(const Item &kept, const Item &item);
    /// Takes the entry with that id out.
    [[nodiscard]] Result<void> forget(const QString &id);

    /// The entries whose titles, names, year or identifiers hold every word of `typed`; any part of a word
    /// counts; case, width and accents do not. The latest come first; all for nothing typed.
    [[nodiscard]] QList<Item> search(QStringView typed, qsizetype limit = 50) const;
    /// The entry for the same work, or nothing.
    [[nodiscard]] std::optional<Item> sameAs(const Item &item) const;
    [[nodiscard]] std::optional<Item> withId(const QString &id) const;

private:
    struct Parsed;
    [[nodiscard]] static Result<Parsed> parsed(const LibraryStore::Content &content);
    [[nodiscard]] Result<void> change(const std::function<void(Parsed &)> &edit);
    void take(const Parsed &parsed);

    LibraryStore &m_store;
    QList<Item> m_items;
    QStringList m_searchForms;
    QString m_remark;
};

/// Where entries to choose from may come from besides the library.
struct BibliographyFile
{
    QString path;      ///< absolute
    QString writtenAs; ///< in the settings
    bool exists = false;
};

/// The .bib, .bibtex, .json, .ris and .enw files named in settings: `bibliography` or `references` (text or
/// list) at the top, below `params` or below `cite`. A relative name is looked for in `folders`, in their
/// order. The settings are those of an article or of a site (read by their own rooms).
[[nodiscard]] QList<BibliographyFile> bibliographyFiles(const QVariantMap &settings,
                                                        const QStringList &folders);

/// The entries that match like Library::search(), for items from elsewhere.
[[nodiscard]] QList<Item> matching(const QList<Item> &items, QStringView typed, qsizetype limit = 50);

/// The items whose title stands in a text, such as a note that was worded from one of them; those with the
/// longest titles first. What comes behind a colon in the title, marks, case and width do not count.
[[nodiscard]] QList<Item> titledIn(QStringView text, const QList<Item> &items, qsizetype limit = 5);

} // namespace wengao::references
