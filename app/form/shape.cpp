#include "form/shape.h"

#include "form/knownfields.h"
#include "text/linebreaks.h"

namespace wengao::form {

using namespace Qt::StringLiterals;
using frontmatter::Field;
using frontmatter::Type;

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

Kind kindOfType(const Field &field)
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
    return Kind::Text;
}

// Whether a value of this type can be shown by the editor the table wants without changing its type.
bool suits(Kind wanted, const Field &field)
{
    if (field.type == Type::Null)
        return wanted != Kind::Group;
    switch (wanted) {
    case Kind::Text:
    case Kind::LongText:
    case Kind::Image:
        return field.type == Type::String;
    case Kind::Date:
        return field.type == Type::Timestamp || field.type == Type::String;
    case Kind::Number:
        return field.type == Type::Integer || field.type == Type::Float;
    default:
        return false;
    }
}

Kind kindOf(const Field &field, const KnownField *known)
{
    Kind kind = kindOfType(field);
    if (known && suits(known->kind, field))
        kind = known->kind;
    const QString value = field.type == Type::String ? field.value.toString() : QString();
    const bool prose = kind == Kind::Text || kind == Kind::Image || kind == Kind::Date;
    if (prose && (value.size() > longLine || holdsBreaks(value)))
        kind = Kind::LongText;
    return value.size() > tooLongToType ? Kind::Opaque : kind;
}

} // namespace

Shape shapeOf(const Field &field)
{
    const KnownField *known = knownField(field.path);
    Shape shape;
    shape.kind = kindOf(field, known);
    if (!known)
        return shape;
    shape.label = translatedLabel(*known);
    shape.help = translatedHelp(*known);
    shape.lengthLimit = shape.kind == Kind::LongText ? known->lengthLimit : 0;
    shape.computed = known->computed;
    shape.isMachines = known->isMachines;
    const QString path = field.path.toLower();
    shape.takesFirstParagraph = path == "summary"_L1 || path == "description"_L1;
    shape.publishes = path == "date"_L1 || path == "publishdate"_L1;
    shape.expires = path == "expirydate"_L1;
    return shape;
}

QList<Offer> offersBeside(const QStringList &present, const QString &now)
{
    QList<Offer> offers;
    for (const KnownField &known : knownFields()) {
        const QString path = QString::fromLatin1(known.path);
        const bool inside = path.contains(u'.');
        if (present.contains(path, Qt::CaseInsensitive) || (inside && !present.contains(path.section(u'.', 0, 0))))
            continue;
        Offer offer{path, translatedLabel(known), translatedHelp(known), QString()};
        if (known.kind == Kind::Bool)
            offer.value = path != "isCJKLanguage"_L1 ? QVariant(false) : QVariant(true);
        else if (known.kind == Kind::Integer || known.kind == Kind::Number)
            offer.value = qint64(0);
        else if (known.kind == Kind::List)
            offer.value = QStringList();
        else if (known.kind == Kind::Date)
            offer.value = QVariant::fromValue(frontmatter::Timestamp{now});
        else if (path == "cover"_L1)
            offer.value = QVariantMap{{u"alt"_s, QString()}, {u"image"_s, QString()}};
        else if (known.kind == Kind::Group)
            continue;
        offers.append(offer);
    }
    return offers;
}

} // namespace wengao::form
