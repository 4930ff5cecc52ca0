#include "references/writing.h"

#include "references/bibtexwriter.h"
#include "references/itemfields.h"
#include "references/riswriter.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;

namespace wengao::references {

namespace {

/// The ids where they can be keys in the format and differ, else keys made for the items.
QStringList keysOf(const QList<Item> &items)
{
    static const QRegularExpression usable(u"^[A-Za-z0-9_][A-Za-z0-9_:./+*-]{0,99}$"_s);
    UniqueIds taken;
    QStringList keys;
    for (const Item &item : items) {
        const QString id = item.id();
        const bool isUsable = usable.match(id).hasMatch() && !taken.contains(id);
        keys.append(taken.take(isUsable ? id : citationKey(item)));
    }
    return keys;
}

QByteArray writtenJson(const QList<Item> &items, const QStringList &keys)
{
    QJsonArray array;
    for (qsizetype i = 0; i < items.size(); ++i) {
        QJsonObject object = items.at(i).toJson();
        if (items.at(i).id().isEmpty())
            object.insert("id"_L1, keys.at(i));
        array.append(object);
    }
    return QJsonDocument(array).toJson(QJsonDocument::Indented);
}

} // namespace

Result<QByteArray> writtenItems(const QList<Item> &items, SourceFormat format)
{
    const QStringList keys = keysOf(items);
    switch (format) {
    case SourceFormat::BibTeX:
        return writtenBibTeX(items, keys).toUtf8();
    case SourceFormat::Ris:
        return writtenRis(items, keys).toUtf8();
    case SourceFormat::CslJson:
        return writtenJson(items, keys);
    case SourceFormat::EndNoteTagged:
    case SourceFormat::EndNoteXml:
    case SourceFormat::Unknown:
        break;
    }
    return Error{
        ErrorCode::Unsupported,
        QCoreApplication::translate("wengao::references", "References cannot be written in this format."),
        u"format is read only: "_s + formatName(format)};
}

QString fileSuffix(SourceFormat format)
{
    switch (format) {
    case SourceFormat::BibTeX:
        return u"bib"_s;
    case SourceFormat::Ris:
        return u"ris"_s;
    case SourceFormat::CslJson:
        return u"json"_s;
    default:
        return {};
    }
}

} // namespace wengao::references
