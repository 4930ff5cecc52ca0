#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace wengao::typeset {

/// One piece of an article that a JavaScript library turns into markup.
struct Task
{
    enum class Kind { Code, InlineMath, DisplayMath };
    /// Math as a page shows it with KaTeX's style sheet and fonts (MathML for screen readers inside), or as
    /// MathML alone, which browsers since 2023 show without either.
    enum class Form { Styled, MathMl };

    Kind kind = Kind::Code;
    Form form = Form::Styled; ///< of mathematics
    QString language = {};    ///< of code, as the author wrote it
    QString source;

    friend bool operator==(const Task &, const Task &) = default;
};

/// The most a piece may hold, in UTF-16 units: more is shown as it is written.
inline constexpr qsizetype maxMath = 20'000;
inline constexpr qsizetype maxCode = 200'000;

[[nodiscard]] inline bool isTooLong(const Task &task)
{
    return task.source.size() > (task.kind == Task::Kind::Code ? maxCode : maxMath);
}

} // namespace wengao::typeset
