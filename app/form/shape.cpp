#include "form/shape.h"

#include "frontmatter/dates.h"
#include "text/linebreaks.h"

namespace wengao::form {

using namespace Qt::StringLiterals;
using frontmatter::Field;
using frontmatter::FieldInfo;
using frontmatter::Type;
using Known = frontmatter::Kind;

namespace {

constexpr qsizetype longLine = 300;
constexpr qsizetype tooLongToType = 100'000;

bool holdsBreaks(const QString &text)
{
    for (const QChar c : text) {
        if (text::isLineBreak(c) || c == QChar::LineSeparator || c == QChar::ParagraphSeparator)
            return true;
    }
    return false;
}

Kind kindOfValue(const Field &field)
{
    switch (field.type) {
    case Type::Bool:
        return Kind::Bool;
    case Type::Integer:
        return Kind::Integer;
    case Type::Float:
        return Kind::Number;
    case Type::Timestamp:
        return Kind::Date;
    case Type::List:
        return field.editable ? Kind::List : Kind::Opaque;
    case Type::Map:
        return field.children.isEmpty() ? Kind::Opaque : Kind::Group;
    case Type::Null:
    case Type::String:
        break;
    }
    return frontmatter::readDate(field.value.toString()) ? Kind::Date : Kind::Text;
}

Kind kindOf(Known known, const Field &field)
{
    switch (known) {
    case Known::LongText:
        return Kind::LongText;
    case Known::DateTime:
        return Kind::Date;
    case Known::Bool:
        return Kind::Bool;
    case Known::Integer:
    case Known::ComputedCount:
        return Kind::Integer;
    case Known::Number:
        return Kind::Number;
    case Known::Image:
        return Kind::Image;
    case Known::TextList:
        return field.editable ? Kind::List : Kind::Opaque;
    case Known::Map:
    case Known::MachineOwned:
        return kindOfValue(field);
    case Known::Text:
    case Known::Url:
    case Known::Slug:
        break;
    }
    return Kind::Text;
}

Kind safeKind(Kind kind, const Field &field)
{
    if (field.type == Type::List || field.type == Type::Map)
        return kindOfValue(field);
    if (field.type != Type::String)
        return kind;
    const QString value = field.value.toString();
    const bool oneLine = kind == Kind::Text || kind == Kind::Image || kind == Kind::Date;
    if (oneLine && (value.size() > longLine || holdsBreaks(value)))
        kind = Kind::LongText;
    return value.size() > tooLongToType ? Kind::Opaque : kind;
}

} // namespace

Shape shapeOf(const Field &field, const frontmatter::FieldTable &table)
{
    const FieldInfo info = table.info(field);
    Shape shape;
    shape.kind = safeKind(kindOf(info.kind, field), field);
    if (!field.editable && field.written.startsWith(u'*'))
        shape.kind = Kind::Opaque; // an alias has no value of its own to show
    if (!info.choices.isEmpty() && shape.kind == Kind::Text)
        shape.kind = Kind::Choice;
    shape.choices = info.choices;
    shape.label = info.label;
    shape.help = info.help;
    shape.isMachines = info.kind == Known::MachineOwned;
    if (shape.kind == Kind::LongText)
        shape.lengthLimit = info.maxLength;
    const QString path = field.path.toLower();
    if (info.kind == Known::ComputedCount)
        shape.computed =
            path.contains("time"_L1) || path.contains("minute"_L1) ? Computed::Minutes : Computed::Words;
    shape.takesFirstParagraph = path == "summary"_L1 || path == "description"_L1;
    return shape;
}

bool canHold(Kind kind, const Field &field)
{
    const bool isText = field.type == Type::String || field.type == Type::Null;
    const QString value = isText ? field.value.toString() : QString();
    if (!field.editable || value.size() > tooLongToType)
        return false;
    switch (kind) {
    case Kind::LongText:
        return isText;
    case Kind::Text:
    case Kind::Image:
        return isText && !holdsBreaks(value);
    case Kind::Date:
        return field.type == Type::Timestamp || (isText && !holdsBreaks(value));
    case Kind::Integer:
        return field.type == Type::Integer;
    case Kind::Number:
        return field.type == Type::Integer || field.type == Type::Float;
    default:
        return false;
    }
}

QList<Offer> offersBeside(const QStringList &present, const frontmatter::FieldTable &table,
                          const QString &now)
{
    QList<Offer> offers;
    for (const FieldInfo &info : table.suggestions(present)) {
        const QString outer = info.path.contains(u'.') ? info.path.section(u'.', 0, 0) : QString();
        const bool hasMap = outer.isEmpty() || present.contains(outer, Qt::CaseInsensitive);
        // A part of the cover comes with the first one of it; the others are offered once the map is there.
        const bool isCover = outer.compare("cover"_L1, Qt::CaseInsensitive) == 0;
        if (!hasMap && isCover && info.path != "cover.image"_L1)
            continue;
        Offer offer{info.path, info.label, info.help, table.initialValue(info.path)};
        if (info.kind == Known::DateTime)
            offer.value = QVariant::fromValue(frontmatter::Timestamp{now});
        if (!hasMap && isCover)
            offer = {outer, table.info(outer).label, table.info(outer).help,
                     QVariantMap{{u"alt"_s, QString()}, {u"image"_s, QString()}}};
        offers.append(offer);
    }
    return offers;
}

} // namespace wengao::form
