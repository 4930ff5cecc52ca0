#pragma once

#include "references/item.h"

#include <QList>
#include <QString>

namespace wengao::references {

/// What a writer says they cite. Each kind stands for one or more CSL types.
enum class Kind {
    WebPage,
    News,
    Blog,
    JournalArticle,
    Book,
    Chapter,
    Report,
    Thesis,
    Law,
    Video,
    Dataset,
    Software,
    Personal,
};

enum class FieldType { Text, Names, Date, Address, Language };

enum class Need { Required, Recommended, Optional };

/// One field of a kind, named by its CSL variable.
struct KindField
{
    const char *variable;
    Need need = Need::Optional;
};

/// One row of the table of kinds. The first of `types` is what a new item of the kind gets; the others are
/// shown as this kind too and keep their type.
struct KindInfo
{
    Kind kind;
    const char *label; ///< source for translation in the context "wengao::references"
    QList<const char *> types;
    QList<KindField> fields; ///< in the order a form shows them
};

/// All kinds in the order a person chooses from; every Kind once.
[[nodiscard]] const QList<KindInfo> &kinds();
[[nodiscard]] const KindInfo &kindInfo(Kind kind);
[[nodiscard]] QString kindLabel(Kind kind);
/// The kind of a CSL type; WebPage for one that no kind knows.
[[nodiscard]] Kind kindOf(QStringView cslType);
[[nodiscard]] QString cslTypeOf(Kind kind);

/// How a form edits a variable.
[[nodiscard]] FieldType fieldType(QStringView variable);
/// The variable's name for a person, translated; of a variable not in the table the variable itself. Some are
/// named differently by kind: a thesis has a university, not a publisher.
[[nodiscard]] QString fieldLabel(QStringView variable, Kind kind);

/// A field that is empty and should not be.
struct MissingField
{
    QString variable;
    Need need = Need::Required; ///< Required or Recommended
    friend bool operator==(const MissingField &, const MissingField &) = default;
};

/// The empty fields that the item's kind requires or recommends, the required ones first.
[[nodiscard]] QList<MissingField> missingFields(const Item &item);

} // namespace wengao::references
