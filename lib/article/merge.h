#pragma once

#include "base/textrange.h"

#include <QList>
#include <QString>

namespace wengao::article {

/// A stretch of whole lines of three texts that belong together; stretches of the same number tile each text.
struct MergePiece
{
    enum class Kind {
        Same,     ///< nobody changed it
        Mine,     ///< only I did
        Theirs,   ///< only they did
        Both,     ///< both did the same
        Conflict, ///< both did, each something else
    };

    Kind kind = Kind::Same;
    TextRange base;
    TextRange mine;
    TextRange theirs;
    friend bool operator==(const MergePiece &, const MergePiece &) = default;
};

/// What the merged text has for a piece.
enum class Choice { Base, Mine, Theirs, MineThenTheirs };

/// Two changed descendants of one text and where they part. Holds copies of the texts; a plain value.
class Merge final
{
public:
    /// Compares line by line; changes that touch each other count as one, to be looked at by a person.
    Merge(QString base, QString mine, QString theirs);

    [[nodiscard]] const QList<MergePiece> &pieces() const { return m_pieces; }
    [[nodiscard]] bool hasConflicts() const;
    [[nodiscard]] QString base(const MergePiece &piece) const;
    [[nodiscard]] QString mine(const MergePiece &piece) const;
    [[nodiscard]] QString theirs(const MergePiece &piece) const;

    /// What is to be had of each piece without asking: the change that was made, and mine in a conflict.
    [[nodiscard]] QList<Choice> suggestion() const;
    /// The text that has these choices, one for each piece.
    [[nodiscard]] QString merged(const QList<Choice> &choices) const;

private:
    QString m_base;
    QString m_mine;
    QString m_theirs;
    QList<MergePiece> m_pieces;
};

} // namespace wengao::article
