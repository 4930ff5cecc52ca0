#include "references/library.h"

#include "references/address.h"
#include "references/fold.h"
#include "references/search.h"
#include "references/writing.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wengao::references {

namespace {

constexpr qsizetype mostBytes = qsizetype(64) * 1024 * 1024;

/// What the same work is called tells entries with one id apart from entries that merely share it.
bool isRevisionOf(const Item &item, const Item &kept)
{
    if (item.id().isEmpty() || item.id() != kept.id())
        return false;
    const QString title = searchForm(item.text(u"title"));
    const bool sharesTitle = !title.isEmpty() && title == searchForm(kept.text(u"title"));
    const bool sharesMaker = !item.names(u"author").isEmpty() &&
                             item.names(u"author") == kept.names(u"author") &&
                             item.date(u"issued") == kept.date(u"issued");
    return sharesTitle || sharesMaker;
}

} // namespace

/// The file as JSON: every element stays as it is unless it is changed.
struct Library::Parsed
{
    QJsonObject wrapper; ///< where the list is the "items" of an object
    QJsonArray elements;

    /// The element that is the same entry; -1 when there is none.
    [[nodiscard]] qsizetype indexOf(const Item &item) const
    {
        qsizetype revision = -1;
        for (qsizetype i = 0; i < elements.size(); ++i) {
            const Result<Item> kept = Item::fromJson(elements.at(i).toObject());
            if (!kept)
                continue;
            if (sameWork(*kept, item))
                return i;
            if (revision < 0 && isRevisionOf(item, *kept))
                revision = i;
        }
        return revision;
    }

    [[nodiscard]] QSet<QString> ids() const
    {
        QSet<QString> taken;
        for (const auto &element : elements)
            taken.insert(element.toObject().value("id"_L1).toVariant().toString());
        return taken;
    }

    [[nodiscard]] QByteArray written() const
    {
        if (wrapper.isEmpty())
            return QJsonDocument(elements).toJson(QJsonDocument::Indented);
        QJsonObject object = wrapper;
        object.insert("items"_L1, elements);
        return QJsonDocument(object).toJson(QJsonDocument::Indented);
    }
};

Library::Library(LibraryStore &store) : m_store(store)
{
}

Result<Library::Parsed> Library::parsed(const LibraryStore::Content &content)
{
    QByteArray bytes = content.value_or(QByteArray());
    if (bytes.size() > mostBytes)
        return Error{
            ErrorCode::TooLarge,
            QCoreApplication::translate("wengao::references", "The library is too large: more than 64 MB."),
            u"library over the limit"_s};
    if (bytes.startsWith("\xEF\xBB\xBF"))
        bytes.remove(0, 3);
    Parsed parsed;
    if (bytes.trimmed().isEmpty())
        return parsed;
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    const bool isList = document.isArray();
    if (!isList && !document.object().value("items"_L1).isArray())
        return Error{
            ErrorCode::Syntax,
            QCoreApplication::translate("wengao::references",
                                        "The library file is broken. It will be set aside, not overwritten, "
                                        "when the next reference is kept."),
            u"library is no CSL-JSON: %1 at %2"_s.arg(error.errorString()).arg(error.offset)};
    parsed.wrapper = isList ? QJsonObject() : document.object();
    parsed.elements = isList ? document.array() : document.object().value("items"_L1).toArray();
    return parsed;
}

void Library::take(const Parsed &parsed)
{
    m_items.clear();
    m_searchForms.clear();
    for (const auto &element : parsed.elements) {
        const Result<Item> item = Item::fromJson(element.toObject());
        if (!item || item->isEmpty())
            continue;
        m_items.append(*item);
        m_searchForms.append(searchFormOf(*item));
    }
}

Result<void> Library::load()
{
    const Result<LibraryStore::Content> content = m_store.read();
    if (!content)
        return content.error();
    const Result<Parsed> read = parsed(*content);
    m_remark = read ? QString() : read.error().message;
    take(read.valueOr({}));
    // A broken library is no failure: the remark tells, and what is drafted is kept in a new one.
    return read || read.error().code == ErrorCode::Syntax ? Result<void>() : Result<void>(read.error());
}

Result<void> Library::change(const std::function<void(Parsed &)> &edit)
{
    Parsed now;
    const auto rewriting = [&](const LibraryStore::Content &content) -> Result<QByteArray> {
        Result<Parsed> read = parsed(content);
        if (!read)
            return read.error();
        now = *read;
        edit(now);
        const bool isSame = now.elements == read->elements;
        return isSame ? content.value_or(QByteArray()) : now.written();
    };
    Result<void> result = m_store.rewrite(rewriting);
    if (!result && result.error().code == ErrorCode::Syntax) {
        const Result<QString> aside = m_store.setAside();
        if (!aside)
            return aside.error();
        m_remark = QCoreApplication::translate(
                       "wengao::references",
                       "The library file was broken. It is kept as “%1”, and a new one was begun.")
                       .arg(aside->section(u'/', -1));
        result = m_store.rewrite(rewriting);
    }
    if (result)
        take(now);
    return result;
}

Result<Item> Library::remember(const Item &item)
{
    Item kept;
    const Result<void> written = change([&](Parsed &parsed) {
        kept = item;
        const qsizetype at = parsed.indexOf(item);
        if (at >= 0) {
            QJsonObject object = parsed.elements.at(at).toObject();
            const QJsonObject fresh = item.toJson();
            for (auto entry = fresh.begin(); entry != fresh.end(); ++entry) {
                if (entry.key() != "id"_L1 || object.value("id"_L1).isUndefined())
                    object.insert(entry.key(), entry.value());
            }
            kept = *Item::fromJson(object);
            if (object == parsed.elements.at(at).toObject() && at == parsed.elements.size() - 1)
                return;
            parsed.elements.removeAt(at);
        }
        if (kept.id().isEmpty() || (at < 0 && parsed.ids().contains(kept.id())))
            kept.setId(citationKey(kept, parsed.ids()));
        parsed.elements.append(kept.toJson());
    });
    return written ? Result<Item>(kept) : Result<Item>(written.error());
}

Result<Item> Library::replace(const Item &kept, const Item &item)
{
    if (!m_items.contains(kept))
        return remember(item);
    Item changed = item;
    changed.setId(kept.id());
    bool isThere = false;
    const Result<void> written = change([&](Parsed &parsed) {
        isThere = false;
        for (qsizetype i = 0; i < parsed.elements.size() && !isThere; ++i) {
            isThere = parsed.elements.at(i).toObject() == kept.toJson();
            if (isThere)
                parsed.elements.removeAt(i);
        }
        if (isThere)
            parsed.elements.append(changed.toJson());
    });
    if (!written)
        return written.error();
    return isThere ? Result<Item>(changed) : remember(item);
}

Result<void> Library::forget(const QString &id)
{
    return change([&](Parsed &parsed) {
        for (qsizetype i = parsed.elements.size() - 1; i >= 0; --i) {
            const Result<Item> item = Item::fromJson(parsed.elements.at(i).toObject());
            if (item && item->id() == id)
                parsed.elements.removeAt(i);
        }
    });
}

QList<Item> Library::search(QStringView typed, qsizetype limit) const
{
    const QStringList words = searchForm(typed).split(u' ', Qt::SkipEmptyParts);
    QList<Item> found;
    for (qsizetype i = m_items.size() - 1; i >= 0 && found.size() < limit; --i) {
        if (holdsAll(m_searchForms.at(i), words))
            found.append(m_items.at(i));
    }
    return found;
}

std::optional<Item> Library::sameAs(const Item &item) const
{
    const auto found =
        std::find_if(m_items.begin(), m_items.end(), [&](const Item &kept) { return sameWork(kept, item); });
    return found == m_items.end() ? std::nullopt : std::optional(*found);
}

std::optional<Item> Library::withId(const QString &id) const
{
    const auto found =
        std::find_if(m_items.begin(), m_items.end(), [&](const Item &kept) { return kept.id() == id; });
    return found == m_items.end() ? std::nullopt : std::optional(*found);
}

} // namespace wengao::references
