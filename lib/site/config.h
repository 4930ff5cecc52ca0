#pragma once

#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>
#include <QVariantMap>

namespace wengao::site {

/// Something wrong with the site's configuration, to be shown beside the defaults that are used instead.
struct Problem
{
    QString file;
    int line = 0; ///< 1-based; 0 when the whole file is meant
    QString message;
};

/// What a formula stands between, for markup.goldmark.extensions.passthrough.
struct MathDelimiter
{
    QString open;
    QString close;
    bool isDisplay = false;

    friend bool operator==(const MathDelimiter &, const MathDelimiter &) = default;
};

/// What Wengao wants to know of a Hugo configuration; every member holds Hugo's own default until the
/// configuration says otherwise.
struct Config
{
    QString baseUrl;
    QString title;
    QString language; ///< BCP 47, for example "zh-CN"; empty when the site does not say
    QString author;
    QString timeZone;   ///< IANA name, "UTC" or "Local", of dates without a zone; empty: UTC
    QString dataFormat; ///< metaDataFormat in lower case: "yaml", "toml", "json"; empty when it is not said
    bool hasCjkLanguage = false;
    bool unsafeHtml = false;          ///< markup.goldmark.renderer.unsafe
    bool typographer = true;          ///< markup.goldmark.extensions.typographer
    bool joinsCjkLines = false;       ///< markup.goldmark.extensions.cjk.eastAsianLineBreaks
    bool escapedSpace = false;        ///< markup.goldmark.extensions.cjk.escapedSpace
    QList<MathDelimiter> passthrough; ///< of the extension, when it is on
    bool math = false;                ///< params.math: pages have formulas unless they say otherwise
    bool uglyUrls = false;
    bool keepsPathCase = false; ///< disablePathToLower
    QString contentFolder = QStringLiteral("content");
    QString assetFolder = QStringLiteral("assets");
    QStringList staticFolders{QStringLiteral("static")};
    QMap<QString, QString> taxonomies; ///< singular to plural
    QMap<QString, QString> permalinks; ///< section to pattern
};

/// The part of a parsed configuration that Config holds. Keys are matched without regard to case, as Hugo
/// does; a value of an unfitting type is left at its default and named in `problems`.
[[nodiscard]] Config configFrom(const QVariantMap &values, const QString &file, QList<Problem> *problems);

/// A language tag in its usual case: "zh-cn" becomes "zh-CN", "ZH_hant_tw" becomes "zh-Hant-TW". Empty when
/// it is no language tag at all.
[[nodiscard]] QString canonicalLanguage(const QString &tag);

} // namespace wengao::site
