#pragma once

#include "article/merge.h"

#include <QDialog>

class QComboBox;

namespace wengao::dialogs {

/// Shows where my text and another one part, and lets a person choose for every piece.
class CompareDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `theirSide` says whose the other text is, as a heading.
    CompareDialog(const QString &name, const QString &base, const QString &mine, const QString &theirs,
                  const QString &theirSide, QWidget *parent = nullptr);

    /// The text with the choices as they stand.
    [[nodiscard]] QString merged() const;

private:
    [[nodiscard]] QComboBox *chooser(const article::MergePiece &piece, article::Choice suggested);

    article::Merge m_merge;
    QList<article::Choice> m_suggestion;
    QList<std::pair<qsizetype, QComboBox *>> m_choosers; ///< with the number of the piece
};

} // namespace wengao::dialogs
