#include "storage/session.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wengao::storage {

namespace {

QJsonObject objectFrom(const SessionTab &tab)
{
    return {{u"path"_s, tab.path},         {u"journal"_s, tab.journal}, {u"anchor"_s, tab.anchor},
            {u"position"_s, tab.position}, {u"scroll"_s, tab.scroll},   {u"field"_s, tab.focusedField}};
}

qint64 offsetFrom(const QJsonValue &value)
{
    return std::max(qint64(0), value.toInteger());
}

SessionTab tabFrom(const QJsonObject &object)
{
    return {object[u"path"].toString(),      object[u"journal"].toString(), offsetFrom(object[u"anchor"]),
            offsetFrom(object[u"position"]), offsetFrom(object[u"scroll"]), object[u"field"].toString()};
}

} // namespace

QByteArray sessionBytes(const Session &session)
{
    QJsonArray tabs;
    for (const SessionTab &tab : session.tabs)
        tabs.append(objectFrom(tab));
    QJsonObject layout;
    for (auto it = session.layout.cbegin(); it != session.layout.cend(); ++it)
        layout.insert(it.key(), QString::fromLatin1(it.value().toBase64()));
    const QJsonObject object{{u"tabs"_s, tabs}, {u"current"_s, session.current}, {u"layout"_s, layout}};
    return QJsonDocument(object).toJson();
}

Session sessionFrom(const QByteArray &bytes)
{
    const QJsonObject object = QJsonDocument::fromJson(bytes).object();
    Session session;
    for (const auto &tab : object[u"tabs"].toArray()) {
        const SessionTab read = tabFrom(tab.toObject());
        if (!read.path.isEmpty() || !read.journal.isEmpty())
            session.tabs.append(read);
    }
    const int last = std::max(0, int(session.tabs.size()) - 1);
    session.current = std::clamp(object[u"current"].toInt(), 0, last);
    const QJsonObject layout = object[u"layout"].toObject();
    for (auto it = layout.constBegin(); it != layout.constEnd(); ++it)
        session.layout.insert(it.key(), QByteArray::fromBase64(it.value().toString().toLatin1()));
    return session;
}

} // namespace wengao::storage
