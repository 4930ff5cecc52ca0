#pragma once

#include "base/result.h"
#include "references/date.h"
#include "references/names.h"

#include <QJsonObject>

namespace wengao::references {

/// One bibliographic item: a CSL-JSON object (schema csl-data 1.0.2) that is kept whole, so that what is not
/// understood, ill-typed or unknown comes out of toJson() as it came in. Variables are named as in CSL:
/// "title", "container-title", "URL", "issued", "author". Setting an equal value changes nothing; setting an
/// empty one takes the variable out. A value; copies are cheap.
class Item final
{
public:
    Item() = default;
    explicit Item(QStringView type);

    /// Fails with Syntax when the object has no type and so is no item.
    [[nodiscard]] static Result<Item> fromJson(const QJsonObject &object);
    [[nodiscard]] QJsonObject toJson() const { return m_object; }

    [[nodiscard]] QString id() const { return text(u"id"); }
    void setId(const QString &id) { setText(u"id", id); }
    [[nodiscard]] QString type() const { return text(u"type"); }
    void setType(QStringView type);

    /// A text, or a number as text; of a list of texts, as Crossref gives them, the first. Empty when absent.
    [[nodiscard]] QString text(QStringView variable) const;
    void setText(QStringView variable, const QString &text);

    [[nodiscard]] QList<Name> names(QStringView role) const;
    void setNames(QStringView role, const QList<Name> &names);

    [[nodiscard]] Date date(QStringView variable) const;
    void setDate(QStringView variable, const Date &date);

    /// The BCP 47 tag of the item's own language, such as "zh-CN"; empty when it is not told.
    [[nodiscard]] QString language() const { return text(u"language"); }
    void setLanguage(const QString &tag) { setText(u"language", tag); }

    [[nodiscard]] bool has(QStringView variable) const { return m_object.contains(variable); }
    void remove(QStringView variable);
    /// True for an item without anything but a type and an id.
    [[nodiscard]] bool isEmpty() const;

    friend bool operator==(const Item &, const Item &) = default;

private:
    QJsonObject m_object;
};

} // namespace wengao::references
