#include "script.h"

#include <QDir>
#include <QFile>

namespace wengao::typeset {

using namespace Qt::StringLiterals;

namespace {

const QString root = u":/wengao/typeset/"_s;

QString textOf(const QString &name)
{
    QFile file(root + name);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// What the engine calls for a file of the libraries.
class Files final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    Q_INVOKABLE QString read(const QString &name) const { return textOf(name + u".js"_s); }
};

wire::Answer refusal(const QJSValue &error)
{
    // KaTeX's own errors say what is wrong with the source and where; others are nothing for an author.
    const bool isForAuthor = error.property(u"name"_s).toString() == u"ParseError";
    return {false, isForAuthor ? error.property(u"rawMessage"_s).toString().toUtf8() : QByteArray()};
}

} // namespace

Script::Script()
{
    QStringList languages = QDir(root + u"languages"_s).entryList();
    for (QString &file : languages)
        file.chop(3);
    const QJSValue files = m_engine.newQObject(new Files(&m_engine));
    const QJSValue read = m_engine.evaluate(u"files => name => files.read(name)"_s).call({files});
    m_libraries = m_engine.evaluate(textOf(u"glue.js"_s)).call({read, m_engine.toScriptValue(languages)});
}

wire::Answer Script::answer(const Task &task)
{
    QJSValue result;
    if (task.kind == Task::Kind::Code)
        result = m_libraries.property(u"code"_s).call({task.language, task.source});
    else
        result = m_libraries.property(u"math"_s).call(
            {task.source, task.kind == Task::Kind::DisplayMath, task.form == Task::Form::MathMl});
    if (result.isError())
        return refusal(result);
    return {result.isString(), result.isString() ? result.toString().toUtf8() : QByteArray()};
}

} // namespace wengao::typeset

#include "script.moc"
