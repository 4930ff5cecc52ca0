#pragma once

#include "text/counting.h"

#include <QFrame>

#include <array>
#include <optional>

class QGridLayout;
class QLabel;
class QProgressBar;
class QSpinBox;

namespace wengao::shell {

/// Opens over the status bar and tells how long the article and the selection are by each rule, what the
/// rules are, and how far the article is on the way to its goal.
class CountPopup final : public QFrame
{
    Q_OBJECT

public:
    explicit CountPopup(QWidget *parent);

    void showCounts(const text::Count &article, const std::optional<text::Count> &selection);
    void showGoal(int goal); ///< 0 is none
    /// Opens with its lower left corner there.
    void openAbove(const QPoint &place);

Q_SIGNALS:
    void goalChosen(int goal);

private:
    void addRule(QGridLayout &grid, int rule);
    void showProgress();

    static constexpr int ruleCount = 5;
    std::array<QLabel *, ruleCount> m_article{};
    std::array<QLabel *, ruleCount> m_selection{};
    QLabel *m_selectionTitle;
    QSpinBox *m_goal;
    QProgressBar *m_progress;
    qsizetype m_written = 0;
};

} // namespace wengao::shell
