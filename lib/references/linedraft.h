#pragma once

#include "references/certainty.h"
#include "references/linetext.h"
#include "references/recognise.h"

namespace wengao::references {

/// An item being put together from a line; every variable is set once and remembers how certain it is.
class LineDraft final
{
public:
    explicit LineDraft(LineStyle style) : m_style(style) {}

    void setType(QStringView type, Certainty certainty);
    void set(QStringView variable, const QString &text, Certainty certainty);
    void set(QStringView variable, const Date &date, Certainty certainty);
    void set(QStringView variable, const QList<Name> &names, Certainty certainty);
    [[nodiscard]] bool has(QStringView variable) const { return m_item.has(variable); }
    [[nodiscard]] const Item &item() const { return m_item; }

    [[nodiscard]] Recognition recognition() const;

private:
    LineStyle m_style;
    Item m_item;
    Certainties m_certainty;
};

/// Names as references list them, and whether each is surely one.
struct LineNames
{
    QList<Name> names;
    bool areSure = false;
    bool hasMore = false; ///< 等, et al.
};

/// Reads "Smith, J. A., & Doe, B.", "SMITH J A, DOE B, et al", "张三, 李四, 等", "Smith, John, and Jane Doe"
/// and their like.
[[nodiscard]] LineNames namesInLine(QStringView text);

/// Takes the address and the DOI of a line into the draft and blanks them. Both are sure.
void takeAddresses(LineText *line, LineDraft *draft);

/// Takes the access date into the draft and blanks it with the words around it. It is sure.
void takeAccessed(LineText *line, LineDraft *draft);

/// A date at the start of `text`, up to its end or a mark: its length, 0 when there is none.
struct LineDate
{
    Date date;
    TextRange range;
};

/// The first date with a year in a folded text, as references write dates.
[[nodiscard]] std::optional<LineDate> firstDate(QStringView folded, qsizetype from = 0);

/// Spaces, and full stops, commas, colons and semicolons at both ends, taken off a range.
[[nodiscard]] TextRange trimmed(const LineText &line, TextRange range);

/// The text of a range without spaces and marks at both ends.
[[nodiscard]] QString trimmedText(const LineText &line, TextRange range);

/// The offset behind the sentence that starts at `from`: at a full stop, question or exclamation mark that
/// ends it, not at one behind an initial or inside a number. `end` when there is none.
[[nodiscard]] qsizetype sentenceEnd(const LineText &line, qsizetype from, qsizetype end);

} // namespace wengao::references
