#include "references/recognise.h"

#include "references/address.h"
#include "references/apaline.h"
#include "references/gbtline.h"
#include "references/itemfields.h"
#include "references/languages.h"
#include "references/linetext.h"
#include "references/quotedline.h"

#include <QCoreApplication>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace wengao::references {

namespace {

constexpr qsizetype longestLine = 4000;

Recognition ofIdentifier(const Identifier &identifier)
{
    Recognition result;
    result.identifier = identifier;
    const auto fill = [&](InputKind input, QStringView type, QStringView variable, const QString &value) {
        result.input = input;
        result.item.setType(type);
        result.certainty.insert(u"type"_s, Certainty::Guessed);
        if (!variable.isEmpty()) {
            result.item.setText(variable, value);
            result.certainty.insert(variable.toString(), Certainty::Sure);
        }
    };
    switch (identifier.kind) {
    case IdentifierKind::Doi:
        fill(InputKind::Doi, u"article-journal", u"DOI", identifier.value);
        break;
    case IdentifierKind::Isbn:
        if (!identifier.checks) {
            result.remark = QCoreApplication::translate(
                "wengao::references", "This is no ISBN: its check digit does not fit the others.");
            return result;
        }
        fill(InputKind::Isbn, u"book", u"ISBN", identifier.value);
        break;
    case IdentifierKind::ArXiv:
        fill(InputKind::ArXiv, u"article", {}, {});
        setArXiv(&result.item, identifier.value);
        for (const auto &variable : {u"number"_s, u"archive"_s, u"publisher"_s, u"URL"_s})
            result.certainty.insert(variable, Certainty::Sure);
        break;
    case IdentifierKind::Url:
        fill(InputKind::Url, u"webpage", u"URL", withoutTracking(identifier.value));
        break;
    }
    return result;
}

Recognition ofFile(const ReadItems &file)
{
    Recognition result;
    result.format = file.format;
    result.problems = file.problems;
    if (file.items.isEmpty())
        return result;
    result.input = InputKind::File;
    result.item = file.items.first();
    result.others = file.items.mid(1);
    const QStringList variables = result.item.toJson().keys();
    for (const QString &variable : variables) {
        if (variable != "id"_L1)
            result.certainty.insert(variable, Certainty::Sure);
    }
    const QString language = languageOfScript(result.item.text(u"title"));
    if (!language.isEmpty() && !result.item.has(u"language")) {
        result.item.setLanguage(language);
        result.certainty.insert(u"language"_s, Certainty::Guessed);
    }
    return result;
}

/// A web page cited with its tracking parameters is cited without.
Recognition tidied(Recognition recognition)
{
    const QString url = recognition.item.text(u"URL");
    if (!url.isEmpty())
        recognition.item.setText(u"URL", withoutTracking(url));
    return recognition;
}

} // namespace

Recognition recogniseLine(QStringView text)
{
    if (text.size() > longestLine)
        return {};
    const LineText line = lineText(text);
    if (line.text.size() < 8)
        return {};
    for (const auto reader : {recognisedGbT, recognisedApa, recognisedQuoted, recognisedLink}) {
        if (auto recognition = reader(line))
            return tidied(std::move(*recognition));
    }
    return {};
}

Recognition recognise(QStringView text)
{
    const QStringView trimmed = text.trimmed();
    if (const auto identifier = identifierIn(trimmed))
        return ofIdentifier(*identifier);
    if (detectedFormat(trimmed) != SourceFormat::Unknown) {
        const Result<ReadItems> file = readItems(trimmed.toString());
        if (file && (!file->items.isEmpty() || trimmed.size() > longestLine))
            return ofFile(*file);
    }
    return recogniseLine(trimmed);
}

} // namespace wengao::references
