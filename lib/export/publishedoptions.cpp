#include "export/publishedoptions.h"

namespace wengao::exporting {

namespace {

/// What the article itself says, else what its site says.
bool wantsMath(const site::Config &config, const QVariantMap &fields)
{
    const QVariantMap params = fields.value(QStringLiteral("params")).toMap();
    for (const QVariantMap &map : {fields, params}) {
        for (const QString &key :
             {QStringLiteral("math"), QStringLiteral("katex"), QStringLiteral("mathjax")}) {
            if (const QVariant value = map.value(key); value.isValid())
                return value.toBool();
        }
    }
    return config.math;
}

} // namespace

markdown::Options publishedOptions(const site::Config &config, const QVariantMap &fields)
{
    markdown::Options options;
    options.unsafeHtml = config.unsafeHtml;
    options.joinCjkLines = config.joinsCjkLines;
    if (!config.passthrough.isEmpty()) {
        options.verbatimMath = true;
        for (const site::MathDelimiter &delimiter : config.passthrough)
            options.math.append({delimiter.open, delimiter.close, delimiter.isDisplay});
    } else if (wantsMath(config, fields)) {
        options.math = markdown::commonMathDelimiters();
    }
    return options;
}

} // namespace wengao::exporting
