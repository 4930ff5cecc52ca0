#include "site/config.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace wengao::site {

namespace {

/// Walks a configuration without regard to the case of its keys.
class Lookup final
{
public:
    Lookup(const QVariantMap &values, const QString &file, QList<Problem> *problems)
        : m_values(values), m_file(file), m_problems(problems)
    {
    }

    [[nodiscard]] QVariant at(QStringView path) const
    {
        QVariant found = m_values;
        for (const QStringView key : path.split(u'.')) {
            if (found.typeId() != QMetaType::QVariantMap)
                return {};
            found = child(found.toMap(), key);
        }
        return found;
    }

    void read(QStringView path, bool *target) const
    {
        const QVariant value = at(path);
        if (value.typeId() == QMetaType::Bool)
            *target = value.toBool();
        else if (value.isValid())
            complain(path, QCoreApplication::translate("wengao::site", "true or false"));
    }

    void read(QStringView path, QString *target) const
    {
        const QVariant value = at(path);
        if (value.typeId() == QMetaType::QString)
            *target = value.toString();
        else if (value.isValid())
            complain(path, QCoreApplication::translate("wengao::site", "a text"));
    }

    void read(QStringView path, QStringList *target) const
    {
        const QVariant value = at(path);
        if (value.typeId() == QMetaType::QString)
            *target = {value.toString()};
        else if (value.typeId() == QMetaType::QVariantList)
            *target = value.toStringList();
        else if (value.isValid())
            complain(path, QCoreApplication::translate("wengao::site", "a text or a list of texts"));
    }

    void read(QStringView path, QMap<QString, QString> *target) const
    {
        const QVariant value = at(path);
        if (value.typeId() == QMetaType::QVariantMap) {
            target->clear();
            const QVariantMap map = value.toMap();
            for (auto it = map.begin(); it != map.end(); ++it) {
                if (it->typeId() == QMetaType::QString)
                    target->insert(it.key().toLower(), it->toString());
            }
        } else if (value.isValid()) {
            complain(path, QCoreApplication::translate("wengao::site", "a map of texts"));
        }
    }

private:
    static QVariant child(const QVariantMap &map, QStringView key)
    {
        for (auto it = map.begin(); it != map.end(); ++it) {
            if (key.compare(it.key(), Qt::CaseInsensitive) == 0)
                return it.value();
        }
        return {};
    }

    void complain(QStringView path, const QString &wanted) const
    {
        m_problems->append(
            {m_file, 0,
             QCoreApplication::translate("wengao::site", "“%1” should be %2; Hugo's default is used.")
                 .arg(path, wanted)});
    }

    const QVariantMap &m_values;
    QString m_file;
    QList<Problem> *m_problems;
};

QString authorName(const Lookup &lookup)
{
    for (const auto *path : {u"params.author.name", u"params.author", u"author.name", u"author"}) {
        const QVariant value = lookup.at(QStringView(path));
        if (value.typeId() == QMetaType::QString)
            return value.toString();
    }
    return {};
}

/// Paths with `..` or an absolute path would lead out of the site; they are not followed.
void keepInside(QString *folder, const QString &fallback)
{
    const QString cleaned = *folder;
    if (cleaned.isEmpty() || cleaned.startsWith(u'/') || cleaned.split(u'/').contains(u".."_s))
        *folder = fallback;
}

/// The pairs of texts in a list; what is no pair is left out.
void readDelimiters(const QVariant &list, bool isDisplay, QList<MathDelimiter> *delimiters)
{
    const QVariantList pairs = list.toList();
    for (const QVariant &pair : pairs) {
        const QStringList texts = pair.toStringList();
        if (texts.size() == 2 && !texts[0].isEmpty() && !texts[1].isEmpty())
            delimiters->append({texts[0], texts[1], isDisplay});
    }
}

void readMath(const Lookup &lookup, Config *config)
{
    bool isOn = false;
    lookup.read(u"markup.goldmark.extensions.passthrough.enable", &isOn);
    if (isOn) {
        const QString delimiters = u"markup.goldmark.extensions.passthrough.delimiters."_s;
        readDelimiters(lookup.at(QString(delimiters + u"block"_s)), true, &config->passthrough);
        readDelimiters(lookup.at(QString(delimiters + u"inline"_s)), false, &config->passthrough);
    }
    // Themes take all sorts of values here; only a plain yes counts.
    const QVariant math = lookup.at(u"params.math");
    config->math = math.typeId() == QMetaType::Bool && math.toBool();
}

void readLanguage(const Lookup &lookup, Config *config)
{
    QString key = u"en"_s;
    lookup.read(u"defaultContentLanguage", &key);
    const QString languages = u"languages."_s + key;
    QString code;
    lookup.read(u"languageCode", &code);
    lookup.read(languages + u".languageCode"_s, &code);
    lookup.read(languages + u".title"_s, &config->title);
    lookup.read(languages + u".contentDir"_s, &config->contentFolder);
    lookup.read(languages + u".hasCJKLanguage"_s, &config->hasCjkLanguage);
    if (code.isEmpty() && lookup.at(u"defaultContentLanguage").isValid())
        code = key;
    config->language = canonicalLanguage(code);
}

} // namespace

Config configFrom(const QVariantMap &values, const QString &file, QList<Problem> *problems)
{
    const Lookup lookup(values, file, problems);
    Config config;
    config.taxonomies = {{u"tag"_s, u"tags"_s}, {u"category"_s, u"categories"_s}};
    lookup.read(u"baseURL", &config.baseUrl);
    lookup.read(u"title", &config.title);
    lookup.read(u"hasCJKLanguage", &config.hasCjkLanguage);
    lookup.read(u"contentDir", &config.contentFolder);
    lookup.read(u"assetDir", &config.assetFolder);
    lookup.read(u"staticDir", &config.staticFolders);
    lookup.read(u"uglyURLs", &config.uglyUrls);
    lookup.read(u"disablePathToLower", &config.keepsPathCase);
    lookup.read(u"taxonomies", &config.taxonomies);
    lookup.read(u"permalinks", &config.permalinks);
    lookup.read(u"markup.goldmark.renderer.unsafe", &config.unsafeHtml);
    // A bool, or since Hugo 0.111 also a map with `disable`.
    if (lookup.at(u"markup.goldmark.extensions.typographer").typeId() == QMetaType::QVariantMap) {
        bool disabled = false;
        lookup.read(u"markup.goldmark.extensions.typographer.disable", &disabled);
        config.typographer = !disabled;
    } else {
        lookup.read(u"markup.goldmark.extensions.typographer", &config.typographer);
    }
    lookup.read(u"timeZone", &config.timeZone);
    lookup.read(u"metaDataFormat", &config.dataFormat);
    config.dataFormat = config.dataFormat.toLower();
    bool cjk = false;
    lookup.read(u"markup.goldmark.extensions.cjk.enable", &cjk);
    if (cjk) {
        lookup.read(u"markup.goldmark.extensions.cjk.eastAsianLineBreaks", &config.joinsCjkLines);
        lookup.read(u"markup.goldmark.extensions.cjk.escapedSpace", &config.escapedSpace);
    }
    readMath(lookup, &config);
    readLanguage(lookup, &config);
    config.author = authorName(lookup);
    keepInside(&config.contentFolder, u"content"_s);
    keepInside(&config.assetFolder, u"assets"_s);
    for (QString &folder : config.staticFolders)
        keepInside(&folder, u"static"_s);
    return config;
}

QString canonicalLanguage(const QString &tag)
{
    static const QRegularExpression form(u"^[A-Za-z]{2,3}([-_][A-Za-z0-9]{1,8})*$"_s);
    if (!form.match(tag).hasMatch())
        return {};
    QStringList parts = QString(tag).replace(u'_', u'-').toLower().split(u'-');
    for (qsizetype i = 1; i < parts.size(); ++i) {
        if (parts.at(i - 1).size() == 1) // an extension such as -x-: its parts stay in lower case
            break;
        if (parts.at(i).size() == 2)
            parts[i] = parts.at(i).toUpper();
        else if (parts.at(i).size() == 4)
            parts[i][0] = parts.at(i).at(0).toUpper();
    }
    return parts.join(u'-');
}

} // namespace wengao::site
