#include "frontmatter/reasons.h"

#include <QCoreApplication>

namespace wengao::frontmatter::detail {

QString told(const char *source)
{
    return QCoreApplication::translate("wengao::frontmatter", source);
}

Error invalid(const QString &message)
{
    return {ErrorCode::InvalidArgument, message, {}};
}

Error unwritable()
{
    return invalid(
        told(QT_TRANSLATE_NOOP("wengao::frontmatter", "This value cannot be written into a front matter.")));
}

QString sentence(Reason reason)
{
    switch (reason) {
    case Reason::Anchor:
        return told(QT_TRANSLATE_NOOP("wengao::frontmatter",
                                      "Other fields may repeat this value through its anchor (&)."));
    case Reason::Alias:
        return told(
            QT_TRANSLATE_NOOP("wengao::frontmatter", "This value repeats another one through an alias (*)."));
    case Reason::Tag:
        return told(QT_TRANSLATE_NOOP("wengao::frontmatter", "This value carries a YAML tag (!)."));
    case Reason::ComplexKey:
        return told(QT_TRANSLATE_NOOP("wengao::frontmatter", "This field has a complex key (?)."));
    case Reason::Merge:
        return told(QT_TRANSLATE_NOOP("wengao::frontmatter", "This line merges other fields in (<<)."));
    case Reason::Nested:
        return told(QT_TRANSLATE_NOOP("wengao::frontmatter",
                                      "This value is nested more deeply than the form can edit."));
    case Reason::ListOfMaps:
        return told(
            QT_TRANSLATE_NOOP("wengao::frontmatter", "The items of this list are not single values."));
    case Reason::Flow:
        return told(QT_TRANSLATE_NOOP("wengao::frontmatter",
                                      "This value in brackets holds more than single values."));
    case Reason::ListLayout:
        return told(QT_TRANSLATE_NOOP("wengao::frontmatter", "An item of this list spans several lines."));
    case Reason::BlockLayout:
        return told(QT_TRANSLATE_NOOP("wengao::frontmatter",
                                      "The lines of this text are indented in an unusual way."));
    case Reason::Layout:
        return told(QT_TRANSLATE_NOOP("wengao::frontmatter", "This value is laid out in an unusual way."));
    case Reason::Duplicate:
        return told(QT_TRANSLATE_NOOP("wengao::frontmatter", "This field appears more than once."));
    case Reason::Disagreement:
        return told(QT_TRANSLATE_NOOP("wengao::frontmatter", "This value can be read in more than one way."));
    case Reason::BadCharacters:
        return told(QT_TRANSLATE_NOOP("wengao::frontmatter",
                                      "This field holds characters that are not allowed here."));
    case Reason::Broken:
        return told(QT_TRANSLATE_NOOP("wengao::frontmatter",
                                      "The front matter has an error; correct it in the source first."));
    case Reason::TooLarge:
        return told(QT_TRANSLATE_NOOP("wengao::frontmatter", "The front matter is too large for the form."));
    case Reason::TimeOfDay:
        return told(QT_TRANSLATE_NOOP("wengao::frontmatter", "This is a time of day without a date."));
    case Reason::Spread:
        return told(QT_TRANSLATE_NOOP("wengao::frontmatter",
                                      "The parts of this field stand in several places of the text."));
    case Reason::NoNull:
        return told(
            QT_TRANSLATE_NOOP("wengao::frontmatter", "TOML has no empty value; remove the field instead."));
    }
    return {};
}

} // namespace wengao::frontmatter::detail
