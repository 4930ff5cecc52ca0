#include "typeset/wire.h"

#include "base/framebuffer.h"

#include <QDataStream>
#include <QIODevice>

namespace wengao::typeset::wire {

namespace {

constexpr auto streamVersion = QDataStream::Qt_6_4;

template <typename... Parts>
QByteArray packed(const Parts &...parts)
{
    QByteArray inside;
    QDataStream out(&inside, QIODevice::WriteOnly);
    out.setVersion(streamVersion);
    (out << ... << parts);
    return framed(inside);
}

template <typename... Parts>
bool unpack(const QByteArray &inside, Parts &...parts)
{
    QDataStream in(inside);
    in.setVersion(streamVersion);
    (in >> ... >> parts);
    return in.status() == QDataStream::Ok && in.atEnd();
}

} // namespace

QByteArray frame(const Task &task)
{
    return packed(quint8(task.kind), quint8(task.form), task.language.toUtf8(), task.source.toUtf8());
}

QByteArray frame(const Answer &answer)
{
    return packed(answer.isOk, answer.text);
}

std::optional<Task> taskFrom(const QByteArray &inside)
{
    quint8 kind = 0;
    quint8 form = 0;
    QByteArray language;
    QByteArray source;
    if (!unpack(inside, kind, form, language, source) || kind > quint8(Task::Kind::DisplayMath) ||
        form > quint8(Task::Form::MathMl))
        return std::nullopt;
    return Task{static_cast<Task::Kind>(kind), static_cast<Task::Form>(form), QString::fromUtf8(language),
                QString::fromUtf8(source)};
}

std::optional<Answer> answerFrom(const QByteArray &inside)
{
    Answer answer;
    if (!unpack(inside, answer.isOk, answer.text))
        return std::nullopt;
    return answer;
}

} // namespace wengao::typeset::wire
