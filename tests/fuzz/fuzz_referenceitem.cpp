#include "references/cslitem.h"
#include "references/csltree.h"
#include "references/runs.h"

#include <QJsonDocument>
#include <QJsonValue>

#include <cstdlib>

using namespace wengao;
using namespace wengao::references;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

void checkItem(const QJsonObject &object)
{
    const Result<Item> read = Item::fromJson(object);
    if (!read)
        return;
    require(read->toJson() == object);
    Item item = *read;
    for (const QString &key : object.keys()) {
        item.setText(key, item.text(key));
        item.setNames(key, item.names(key));
        const Date date = item.date(key);
        require(Date::fromJson(date.toJson()) == date);
    }
    const Result<QJsonObject> clean = cslObject(*read);
    require(clean || !clean.error().message.isEmpty());
}

} // namespace

/// Items, names, dates, marked text and CSL files from any bytes.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    checkItem(QJsonDocument::fromJson(bytes).object());
    const QString text = QString::fromUtf8(bytes);
    const Name name = Name::parsed(text);
    require(Name::fromJson(name.toJson()) == name);
    (void)name.shown();
    for (const Name &one : parsedNames(text))
        require(!one.isEmpty());
    const Date date = Date::parsed(text);
    require(Date::fromJson(date.toJson()) == date);
    (void)markdown(finished(readRuns(text), text));
    (void)html(readRuns(text));
    (void)cslTree(bytes, CslFile::Style);
    return 0;
}
