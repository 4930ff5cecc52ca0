#include "preview/typesetting.h"

#include "preview/pagelink.h"

#include <QJsonObject>

namespace wengao::preview {

using namespace Qt::StringLiterals;

Typesetting::Typesetting(QObject *parent) : QObject(parent)
{
    connect(&m_client, &typeset::TypesetClient::answered, this, &Typesetting::answer);
}

void Typesetting::setLink(PageLink *link)
{
    clear();
    m_link = link;
    if (link)
        connect(link->bridge(), &PageBridge::typesetIsWanted, this, &Typesetting::request);
}

void Typesetting::clear()
{
    m_client.clear();
}

void Typesetting::request(int ticket, int kind, const QString &language, const QString &source)
{
    using Kind = typeset::Task::Kind;
    if (kind >= int(Kind::Code) && kind <= int(Kind::DisplayMath))
        m_client.request({static_cast<Kind>(kind), typeset::Task::Form::Styled, language, source}, ticket);
}

void Typesetting::answer(int ticket, const Result<QByteArray> &markup)
{
    if (!m_link)
        return;
    m_link->call("typeset"_L1,
                 {QJsonObject{{u"ticket"_s, ticket},
                              {u"html"_s, markup ? QJsonValue(QString::fromUtf8(*markup)) : QJsonValue()},
                              {u"problem"_s, markup ? QString() : markup.error().message}}});
}

} // namespace wengao::preview
