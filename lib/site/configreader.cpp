#include "site/configreader.h"

#include "text/tomlkeys.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

#include <toml++/toml.h>
#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <sstream>

using namespace Qt::StringLiterals;

namespace wengao::site {

namespace {

constexpr qint64 maximumBytes = 1 << 20;
constexpr int maximumDepth = 40;
constexpr int maximumNodes = 50000;

/// Nodes left before a configuration counts as hostile: an alias bomb is small on disk and huge when walked.
struct Budget
{
    int nodes = maximumNodes;
    [[nodiscard]] bool allows(int depth) { return depth < maximumDepth && --nodes > 0; }
};

QVariant yamlScalar(const YAML::Node &node)
{
    const QString text = QString::fromStdString(node.Scalar());
    const bool isQuoted = node.Tag() == "!";
    if (!isQuoted) {
        if (text == "true"_L1 || text == "True"_L1 || text == "TRUE"_L1)
            return true;
        if (text == "false"_L1 || text == "False"_L1 || text == "FALSE"_L1)
            return false;
    }
    return text;
}

QVariant fromYaml(const YAML::Node &node, int depth, Budget *budget)
{
    if (!budget->allows(depth))
        return {};
    if (node.IsScalar())
        return yamlScalar(node);
    if (node.IsSequence()) {
        QVariantList list;
        for (const YAML::Node &item : node)
            list.append(fromYaml(item, depth + 1, budget));
        return list;
    }
    QVariantMap map;
    if (node.IsMap()) {
        for (const auto &entry : node) {
            if (entry.first.IsScalar())
                map.insert(QString::fromStdString(entry.first.Scalar()),
                           fromYaml(entry.second, depth + 1, budget));
        }
        return map;
    }
    return {};
}

QVariant fromToml(const toml::node &node, int depth, Budget *budget)
{
    if (!budget->allows(depth))
        return {};
    if (const auto *table = node.as_table()) {
        QVariantMap map;
        for (const auto &[key, value] : *table)
            map.insert(QString::fromStdString(std::string(key.str())), fromToml(value, depth + 1, budget));
        return map;
    }
    if (const auto *array = node.as_array()) {
        QVariantList list;
        for (const toml::node &item : *array)
            list.append(fromToml(item, depth + 1, budget));
        return list;
    }
    if (const auto *text = node.as_string())
        return QString::fromStdString(text->get());
    if (const auto *truth = node.as_boolean())
        return truth->get();
    if (const auto *number = node.as_integer())
        return QVariant::fromValue<qint64>(number->get());
    if (const auto *number = node.as_floating_point())
        return number->get();
    std::ostringstream date;
    date << toml::node_view<const toml::node>(node);
    return QString::fromStdString(date.str());
}

QVariantMap parseYaml(const QByteArray &bytes, const QString &path, QList<Problem> *problems)
{
    try {
        Budget budget;
        return fromYaml(YAML::Load(bytes.toStdString()), 0, &budget).toMap();
    } catch (const YAML::Exception &error) {
        problems->append(
            {path, error.mark.line + 1,
             QCoreApplication::translate("wengao::site", "The configuration is not valid YAML: %1.")
                 .arg(QString::fromStdString(error.msg))});
    }
    return {};
}

/// toml++ limits the depth of values itself, but tells of it by exception like of any other error.
QVariantMap parseToml(const QByteArray &bytes, const QString &path, QList<Problem> *problems)
{
    if (const std::optional<int> line = text::lineOfDeepTomlKeys(bytes)) {
        problems->append(
            {path, *line + 1,
             QCoreApplication::translate("wengao::site", "This line nests its keys too deeply.")});
        return {};
    }
    try {
        const toml::table table =
            toml::parse(std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())));
        Budget budget;
        return fromToml(table, 0, &budget).toMap();
    } catch (const toml::parse_error &error) {
        problems->append(
            {path, static_cast<int>(error.source().begin.line),
             QCoreApplication::translate("wengao::site", "The configuration is not valid TOML: %1.")
                 .arg(QString::fromStdString(std::string(error.description())))});
    }
    return {};
}

QVariantMap parseJson(const QByteArray &bytes, const QString &path, QList<Problem> *problems)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    if (error.error != QJsonParseError::NoError) {
        const auto before = bytes.left(error.offset);
        problems->append(
            {path, static_cast<int>(before.count('\n')) + 1,
             QCoreApplication::translate("wengao::site", "The configuration is not valid JSON: %1.")
                 .arg(error.errorString())});
    }
    return document.object().toVariantMap();
}

QStringList suffixes()
{
    return {u"toml"_s, u"yaml"_s, u"yml"_s, u"json"_s};
}

QString mainConfig(const QString &root)
{
    for (const auto &name : {u"hugo"_s, u"config"_s}) {
        for (const QString &suffix : suffixes()) {
            const QString path = root + u'/' + name + u'.' + suffix;
            if (QFileInfo(path).isFile())
                return path;
        }
    }
    return {};
}

QStringList defaultConfigs(const QString &root)
{
    QStringList paths;
    const QDir folder(root + "/config/_default"_L1);
    for (const QFileInfo &file : folder.entryInfoList(QDir::Files, QDir::Name)) {
        if (suffixes().contains(file.suffix().toLower()) && paths.size() < 100)
            paths.append(file.filePath());
    }
    // The main file first, so that the particular ones win.
    std::stable_partition(paths.begin(), paths.end(), [](const QString &path) {
        const QString name = QFileInfo(path).completeBaseName();
        return name == "hugo"_L1 || name == "config"_L1;
    });
    return paths;
}

void mergeInto(QVariantMap *target, const QVariantMap &source)
{
    for (auto it = source.begin(); it != source.end(); ++it) {
        QVariant &slot = (*target)[it.key()];
        if (slot.typeId() == QMetaType::QVariantMap && it->typeId() == QMetaType::QVariantMap) {
            QVariantMap merged = slot.toMap();
            mergeInto(&merged, it->toMap());
            slot = merged;
        } else {
            slot = *it;
        }
    }
}

/// `params.toml` fills params, `languages.en.toml` is about one language, `config.toml` is the whole.
QVariantMap placed(const QString &path, const QVariantMap &values)
{
    const QStringList names = QFileInfo(path).completeBaseName().split(u'.');
    if (names.first() == "hugo"_L1 || names.first() == "config"_L1)
        return values;
    QVariantMap map = values;
    for (qsizetype i = names.size(); i-- > 0;)
        map = QVariantMap{{names.at(i), map}};
    return map;
}

} // namespace

QVariantMap readConfigFile(const QString &path, QList<Problem> *problems)
{
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly)) {
        problems->append(
            {path, 0, QCoreApplication::translate("wengao::site", "The configuration cannot be read.")});
        return {};
    }
    QByteArray bytes = file.read(maximumBytes + 1);
    if (bytes.size() > maximumBytes) {
        problems->append({path, 0,
                          QCoreApplication::translate(
                              "wengao::site", "The configuration is larger than 1 MB and was not read.")});
        return {};
    }
    if (bytes.startsWith("\xEF\xBB\xBF"))
        bytes.remove(0, 3);
    const QString suffix = QFileInfo(path).suffix().toLower();
    if (suffix == "toml"_L1)
        return parseToml(bytes, path, problems);
    if (suffix == "json"_L1)
        return parseJson(bytes, path, problems);
    return parseYaml(bytes, path, problems);
}

QVariantMap readConfig(const QString &root, QString *mainFile, QList<Problem> *problems)
{
    QVariantMap values;
    *mainFile = mainConfig(root);
    if (!mainFile->isEmpty())
        values = readConfigFile(*mainFile, problems);
    const QStringList others = defaultConfigs(root);
    for (const QString &path : others) {
        if (mainFile->isEmpty())
            *mainFile = path;
        mergeInto(&values, placed(path, readConfigFile(path, problems)));
    }
    return values;
}

bool isSiteRoot(const QString &folder)
{
    const QString config = mainConfig(folder);
    if (!config.isEmpty() && QFileInfo(config).completeBaseName() == "hugo"_L1)
        return true;
    // A config.* alone may belong to anything: Hugo's folders beside it make it a site.
    const bool hasConfig = !config.isEmpty() || QFileInfo(folder + "/config/_default"_L1).isDir();
    if (!hasConfig)
        return false;
    for (const auto name : {"content"_L1, "archetypes"_L1, "layouts"_L1, "themes"_L1, "static"_L1}) {
        if (QFileInfo(folder + u'/' + name).isDir())
            return true;
    }
    return false;
}

} // namespace wengao::site
