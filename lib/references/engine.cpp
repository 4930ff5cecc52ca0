#include "references/engine.h"

#include "references/csltree.h"

#include <QCoreApplication>
#include <QFile>
#include <QHash>
#include <QJSEngine>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace wengao::references {

namespace {

constexpr qsizetype mostStyles = 12; // a style in one locale takes some megabytes

QString sourceOf(const QString &name)
{
    QFile file(u":/wengao/citeproc/"_s + name);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

Error stopped()
{
    return {ErrorCode::Timeout,
            QCoreApplication::translate("wengao::references", "The citation took too long and was given up."),
            u"interrupted"_s};
}

Error failed(const QString &detail)
{
    return {ErrorCode::Unsupported,
            QCoreApplication::translate("wengao::references", "This style cannot format the reference."),
            detail};
}

QString json(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

/// Hands the script the locales it asks for.
class LocaleSource final : public QObject
{
    Q_OBJECT

public:
    explicit LocaleSource(const Styles &styles) : m_styles(styles) {}

    /// The locale as JSON of the tree that citeproc takes.
    Q_INVOKABLE QString tree(const QString &tag) const
    {
        const Result<QJsonObject> tree = cslTree(m_styles.locale(tag), CslFile::Locale);
        return json(tree ? *tree : QJsonObject());
    }

private:
    const Styles &m_styles;
};

/// What is known of an opened style.
struct OpenStyle
{
    bool asNote = false;
    bool linksTitles = false;
    qint64 lastUse = 0;
};

} // namespace

struct Engine::State
{
    explicit State(Styles known) : styles(std::move(known)), locales(styles) {}

    Styles styles;
    LocaleSource locales;
    std::unique_ptr<QJSEngine> script = std::make_unique<QJSEngine>();
    QJSValue api;
    QHash<QString, OpenStyle> open;
    qint64 uses = 0;

    [[nodiscard]] Result<void> load();
    [[nodiscard]] Result<QJSValue> call(const QString &function, const QJSValueList &arguments);
    [[nodiscard]] Result<QJsonObject> ownRules(const StyleInfo &style) const;
    [[nodiscard]] Result<OpenStyle> opened(const QString &key, const StyleInfo &style, const QString &locale);
    void closeOldest();
};

Result<void> Engine::State::load()
{
    if (!api.isUndefined())
        return {};
    // Qt 6.4 collects garbage whenever the strings made since the last time are as large as a third of those
    // in use, which here are few: after each item it would look through some 170,000 objects. One long string
    // that stays makes that rare.
    script->evaluate(u"var ballast = 'x'.repeat(1 << 20);"_s);
    // citeproc is written for Node: it hands itself over in module.exports.
    const QJSValue citeproc =
        script->evaluate(u"(function () { var module = { exports: {} };\n"_s +
                             sourceOf(u"citeproc_commonjs.js"_s) + u"\nreturn module.exports; })()"_s,
                         u"citeproc.js"_s);
    const QJSValue bridge = script->evaluate(sourceOf(u"engine.js"_s), u"engine.js"_s);
    QJSEngine::setObjectOwnership(&locales, QJSEngine::CppOwnership);
    api = bridge.call({citeproc, script->newQObject(&locales)});
    if (!citeproc.isError() && api.isObject() && !api.isError())
        return {};
    const Error error =
        script->isInterrupted() ? stopped() : failed(citeproc.toString() + u' ' + api.toString());
    api = QJSValue();
    return error;
}

Result<QJSValue> Engine::State::call(const QString &function, const QJSValueList &arguments)
{
    QJSValue result = api.property(function).call(arguments);
    if (script->isInterrupted())
        return stopped();
    if (result.isError())
        return failed(u"%1, line %2 of %3"_s.arg(result.toString(),
                                                 result.property(u"lineNumber"_s).toString(),
                                                 result.property(u"fileName"_s).toString()));
    return result;
}

Result<QJsonObject> Engine::State::ownRules(const StyleInfo &style) const
{
    const Result<QByteArray> source = Styles::read(style);
    Result<QJsonObject> tree =
        source ? cslTree(*source, CslFile::Style) : Result<QJsonObject>(source.error());
    if (!tree)
        return tree;
    const StyleHead head = styleHead(*tree);
    if (head.parent.isEmpty())
        return tree;
    const Result<StyleInfo> parent = styles.find(head.parent);
    const Result<QByteArray> rules = parent ? Styles::read(*parent) : Result<QByteArray>(parent.error());
    tree = rules ? cslTree(*rules, CslFile::Style) : Result<QJsonObject>(rules.error());
    if (tree && !styleHead(*tree).parent.isEmpty())
        return failed(u"the parent of %1 has a parent itself"_s.arg(style.name));
    return tree;
}

void Engine::State::closeOldest()
{
    QString oldest;
    for (auto it = open.constBegin(); it != open.constEnd(); ++it) {
        if (oldest.isEmpty() || it->lastUse < open.value(oldest).lastUse)
            oldest = it.key();
    }
    open.remove(oldest);
    api.property(u"close"_s).call({oldest});
    script->collectGarbage();
}

Result<OpenStyle> Engine::State::opened(const QString &key, const StyleInfo &style, const QString &locale)
{
    const Result<QJsonObject> tree = ownRules(style);
    if (!tree)
        return tree.error();
    const StyleHead head = styleHead(*tree);
    if (!head.hasCitation)
        return failed(u"%1 has no rules for citations"_s.arg(style.name));
    OpenStyle result;
    result.asNote = head.isNote || !head.hasBibliography;
    result.linksTitles = head.linksTitles;
    while (open.size() >= mostStyles)
        closeOldest();
    const QString rules = json(reduced(*tree, result.asNote));
    const Result<QJSValue> done = call(u"open"_s, {key, rules, locale, result.linksTitles});
    if (!done)
        return done.error();
    open.insert(key, result);
    return result;
}

Engine::Engine(Styles styles) : m_state(std::make_unique<State>(std::move(styles)))
{
}

Engine::~Engine() = default;

Result<NoteText> Engine::cite(const QJsonObject &item, const StyleInfo &style, const QString &locale)
{
    State &state = *m_state;
    if (Result<void> loaded = state.load(); !loaded)
        return loaded.error();
    const QString key = style.path + u'\n' + locale;
    if (!state.open.contains(key)) {
        if (const Result<OpenStyle> opened = state.opened(key, style, locale); !opened)
            return opened.error();
    }
    OpenStyle &open = state.open[key];
    open.lastUse = ++state.uses;
    const Result<QJSValue> text = state.call(u"cite"_s, {key, json(item), open.asNote});
    if (!text)
        return text.error();
    const QString address = open.linksTitles ? item.value("URL"_L1).toString() : QString();
    Runs runs = finished(readRuns(text->toString()), address);
    if (runs.isEmpty() || plainText(runs).startsWith("[CSL STYLE ERROR"_L1))
        return failed(plainText(runs));
    return NoteText{std::move(runs), open.linksTitles};
}

void Engine::interrupt()
{
    m_state->script->setInterrupted(true);
}

void Engine::reset()
{
    // What was cut off may be half done, so all of it is made anew.
    m_state->api = QJSValue();
    m_state->open.clear();
    m_state->script = std::make_unique<QJSEngine>();
}

} // namespace wengao::references

#include "engine.moc"
