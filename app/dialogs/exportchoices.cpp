#include "dialogs/exportchoices.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wengao::dialogs {

namespace {

template <typename Enum>
Enum enumFrom(const QJsonValue &value, Enum fallback, Enum last)
{
    const int number = value.toInt(-1);
    return number >= 0 && number <= static_cast<int>(last) ? static_cast<Enum>(number) : fallback;
}

QJsonObject toJson(const exporting::PdfLayout &layout)
{
    return {{u"paper"_s, layout.paper},
            {u"landscape"_s, layout.landscape},
            {u"margins"_s, QJsonArray{layout.top, layout.right, layout.bottom, layout.left}},
            {u"header"_s, layout.header},
            {u"footer"_s, layout.footer}};
}

exporting::PdfLayout layoutFrom(const QJsonObject &json, exporting::PdfLayout layout)
{
    const QString paper = json.value(u"paper"_s).toString();
    if (exporting::paperNames().contains(paper))
        layout.paper = paper;
    layout.landscape = json.value(u"landscape"_s).toBool(layout.landscape);
    const QJsonArray margins = json.value(u"margins"_s).toArray();
    const auto margin = [&margins](int index, double fallback) {
        return std::clamp(margins.at(index).toDouble(fallback), 0.0, 100.0);
    };
    layout.top = margin(0, layout.top);
    layout.right = margin(1, layout.right);
    layout.bottom = margin(2, layout.bottom);
    layout.left = margin(3, layout.left);
    layout.header = json.value(u"header"_s).toString(layout.header);
    layout.footer = json.value(u"footer"_s).toString(layout.footer);
    return layout;
}

} // namespace

QJsonObject toJson(const ExportChoices &choices)
{
    return {{u"format"_s, QString::fromLatin1(exporting::factsOf(choices.format).name)},
            {u"theme"_s, choices.theme},
            {u"images"_s, static_cast<int>(choices.images)},
            {u"remoteImages"_s, choices.remoteImages},
            {u"contents"_s, choices.contents},
            {u"rawHtml"_s, static_cast<int>(choices.rawHtml)},
            {u"pdf"_s, toJson(choices.pdf)},
            {u"target"_s, choices.target}};
}

ExportChoices choicesFrom(const QJsonObject &json, const ExportChoices &fallback)
{
    ExportChoices choices = fallback;
    choices.format = exporting::formatNamed(json.value(u"format"_s).toString()).value_or(fallback.format);
    const QString theme = json.value(u"theme"_s).toString();
    if (exporting::Theme::names().contains(theme))
        choices.theme = theme;
    choices.images = enumFrom(json.value(u"images"_s), fallback.images, exporting::Images::Link);
    choices.remoteImages = json.value(u"remoteImages"_s).toBool(fallback.remoteImages);
    choices.contents = json.value(u"contents"_s).toBool(fallback.contents);
    choices.rawHtml = enumFrom(json.value(u"rawHtml"_s), fallback.rawHtml, exporting::RawHtml::Keep);
    choices.pdf = layoutFrom(json.value(u"pdf"_s).toObject(), fallback.pdf);
    choices.target = json.value(u"target"_s).toString(fallback.target);
    return choices;
}

Result<exporting::Recipe> recipeOf(const ExportChoices &choices, bool cjkFriendlyEmphasis)
{
    const bool isRich = choices.format == exporting::Format::WeChat;
    Result<exporting::Theme> theme = exporting::Theme::named(isRich ? u"wechat"_s : choices.theme);
    if (!theme)
        return theme.error();
    exporting::Recipe recipe;
    recipe.format = choices.format;
    recipe.cjkFriendlyEmphasis = cjkFriendlyEmphasis;
    recipe.rawHtml = choices.rawHtml;
    recipe.theme = std::move(*theme);
    recipe.page.images = choices.images;
    recipe.page.remoteImages = choices.remoteImages;
    recipe.page.contents = choices.contents;
    recipe.pdf = choices.pdf;
    return recipe;
}

} // namespace wengao::dialogs
