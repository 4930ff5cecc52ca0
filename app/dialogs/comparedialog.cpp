#include "dialogs/comparedialog.h"

#include "dialogs/sidebyside.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace wengao::dialogs {

using article::Choice;
using article::MergePiece;

CompareDialog::CompareDialog(const QString &name, const QString &base, const QString &mine,
                             const QString &theirs, const QString &theirSide, QWidget *parent)
    : QDialog(parent), m_merge(base, mine, theirs), m_suggestion(m_merge.suggestion())
{
    setWindowTitle(tr("Compare %1").arg(name));
    auto *layout = new QVBoxLayout(this);
    auto *explanation = new QLabel(
        m_merge.hasConflicts() ? tr("Both sides changed the same lines in places. Choose there; all "
                                    "other changes of both sides are kept.")
                               : tr("The changes of both sides do not touch each other. Both are kept "
                                    "unless you choose otherwise."));
    explanation->setWordWrap(true);
    layout->addWidget(explanation);
    auto *view = new SideBySide;
    view->clear(tr("Here"), theirSide);
    const QList<MergePiece> &pieces = m_merge.pieces();
    for (qsizetype i = 0; i < pieces.size(); ++i) {
        const MergePiece &piece = pieces.at(i);
        if (piece.kind == MergePiece::Kind::Same || piece.kind == MergePiece::Kind::Both) {
            view->addSame(m_merge.mine(piece));
            continue;
        }
        if (m_choosers.size() == SideBySide::mostDifferences)
            continue; // the suggestion stands for what is not shown
        QComboBox *box = chooser(piece, m_suggestion.at(i));
        m_choosers.append({i, box});
        view->addDifference(m_merge.mine(piece), m_merge.theirs(piece), box);
    }
    if (m_choosers.size() == SideBySide::mostDifferences)
        view->addNote(
            tr("There are more differences; of them every change is kept, and yours in a conflict."));
    layout->addWidget(view, 1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    auto *merge = buttons->addButton(tr("&Merge as chosen"), QDialogButtonBox::AcceptRole);
    merge->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(buttons);
    merge->setFocus();
    resize(1000, 680);
}

QComboBox *CompareDialog::chooser(const MergePiece &piece, Choice suggested)
{
    auto *box = new QComboBox;
    if (piece.kind == MergePiece::Kind::Conflict)
        box->setToolTip(tr("Both sides changed these lines."));
    box->setAccessibleName(tr("What is kept of this piece"));
    box->addItem(tr("◂ Mine"), static_cast<int>(Choice::Mine));
    box->addItem(tr("Theirs ▸"), static_cast<int>(Choice::Theirs));
    if (piece.kind == MergePiece::Kind::Conflict)
        box->addItem(tr("Both, mine first"), static_cast<int>(Choice::MineThenTheirs));
    box->setCurrentIndex(std::max(0, box->findData(static_cast<int>(suggested))));
    return box;
}

QString CompareDialog::merged() const
{
    QList<Choice> choices = m_suggestion;
    for (const auto &[piece, box] : m_choosers)
        choices[piece] = static_cast<Choice>(box->currentData().toInt());
    return m_merge.merged(choices);
}

} // namespace wengao::dialogs
