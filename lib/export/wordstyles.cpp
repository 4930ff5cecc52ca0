#include "export/wordstyles.h"

#include "export/childprocess.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace wengao::exporting {

namespace {

/// How Word calls a language, and fonts that it and most systems have for it. The first row that fits counts.
struct Script
{
    const char *prefix;
    const char *tag;
    const char *headings;
    const char *text;
};

constexpr std::array<Script, 8> scripts{{{"zh-hant-hk", "zh-HK", "Microsoft JhengHei", "PMingLiU"},
                                         {"zh-hant", "zh-TW", "Microsoft JhengHei", "PMingLiU"},
                                         {"zh-tw", "zh-TW", "Microsoft JhengHei", "PMingLiU"},
                                         {"zh-hk", "zh-HK", "Microsoft JhengHei", "PMingLiU"},
                                         {"zh-mo", "zh-MO", "Microsoft JhengHei", "PMingLiU"},
                                         {"zh", "zh-CN", "Microsoft YaHei", "SimSun"},
                                         {"ja", "ja-JP", "Yu Gothic", "Yu Mincho"},
                                         {"ko", "ko-KR", "Malgun Gothic", "Batang"}}};

const Script *scriptOf(const QString &language)
{
    const auto found = std::find_if(scripts.begin(), scripts.end(), [&language](const Script &script) {
        const auto prefix = QLatin1StringView(script.prefix);
        return language.startsWith(prefix, Qt::CaseInsensitive) &&
               (language.size() == prefix.size() || language.at(prefix.size()) == u'-');
    });
    return found == scripts.end() ? nullptr : &*found;
}

bool hasOwnReference()
{
    const QStringList folders = QStandardPaths::standardLocations(QStandardPaths::GenericDataLocation);
    return QFileInfo::exists(QDir::homePath() + u"/.pandoc/reference.docx"_s) ||
           std::any_of(folders.begin(), folders.end(), [](const QString &folder) {
               return QFileInfo::exists(folder + u"/pandoc/reference.docx"_s);
           });
}

/// Replaces the next occurrence from `*at` on, which moves behind it; false when there is none.
bool replaceNext(QByteArray *text, const QByteArray &from, const QByteArray &to, qsizetype *at)
{
    const qsizetype found = text->indexOf(from, *at);
    if (found < 0)
        return false;
    text->replace(found, from.size(), to);
    *at = found + to.size();
    return true;
}

bool patchStyles(QByteArray *xml, const Script &script)
{
    qsizetype at = 0;
    // Chinese text is set in the theme's East Asian font, not in the Latin one.
    xml->replace("w:eastAsiaTheme=\"minorHAnsi\"", "w:eastAsiaTheme=\"minorEastAsia\"");
    return replaceNext(xml, "w:eastAsia=\"en-US\"", QByteArray("w:eastAsia=\"") + script.tag + '"', &at);
}

bool patchTheme(QByteArray *xml, const Script &script)
{
    qsizetype at = 0;
    const QByteArray none = "<a:ea typeface=\"\"";
    return replaceNext(xml, none, QByteArray("<a:ea typeface=\"") + script.headings + '"', &at) &&
           replaceNext(xml, none, QByteArray("<a:ea typeface=\"") + script.text + '"', &at);
}

struct Part
{
    const char *name;
    bool (*patch)(QByteArray *, const Script &);
};

constexpr std::array<Part, 2> parts{
    {{"docx/word/styles.xml", patchStyles}, {"docx/word/theme/theme1.xml", patchTheme}}};

} // namespace

bool writeWordStyles(const QString &folder, const QString &language, const QString &pandoc,
                     const std::stop_token &stop)
{
    const Script *const script = scriptOf(language);
    if (script == nullptr || hasOwnReference())
        return false;
    return std::all_of(parts.begin(), parts.end(), [&](const Part &part) {
        const QString name = QString::fromLatin1(part.name);
        ChildOrder order;
        order.program = pandoc;
        order.arguments = QStringList{u"--print-default-data-file"_s, name};
        order.stop = stop;
        Result<QByteArray> xml = childOutput(order);
        const QString path = folder + u'/' + name;
        QFile file(path);
        return xml && part.patch(&*xml, *script) && QDir().mkpath(QFileInfo(path).path()) &&
               file.open(QIODevice::WriteOnly) && file.write(*xml) == xml->size();
    });
}

} // namespace wengao::exporting
