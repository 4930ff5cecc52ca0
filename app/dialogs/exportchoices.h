#pragma once

#include "export/exporter.h"

#include <QJsonObject>

namespace wengao::dialogs {

/// What a person chose for an export; remembered for each article.
struct ExportChoices
{
    exporting::Format format = exporting::Format::Html;
    QString theme = QStringLiteral("plain"); ///< for pages; "wechat" has a sheet of its own
    exporting::Images images = exporting::Images::Embed;
    bool remoteImages = false;
    bool contents = false;
    exporting::RawHtml rawHtml = exporting::RawHtml::Omit;
    exporting::PdfLayout pdf;
    QString target; ///< the file, or the folder of many

    friend bool operator==(const ExportChoices &, const ExportChoices &) = default;
};

[[nodiscard]] QJsonObject toJson(const ExportChoices &choices);
/// What is missing or makes no sense stays as it is in `fallback`.
[[nodiscard]] ExportChoices choicesFrom(const QJsonObject &json, const ExportChoices &fallback);

/// The recipe of the choices; fails when the theme is gone.
[[nodiscard]] Result<exporting::Recipe> recipeOf(const ExportChoices &choices, bool cjkFriendlyEmphasis);

} // namespace wengao::dialogs
