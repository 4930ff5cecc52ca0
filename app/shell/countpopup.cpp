#include "shell/countpopup.h"

#include <QCoreApplication>
#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QSpinBox>

#include <algorithm>

namespace wengao::shell {

namespace {

struct Rule
{
    const char *name;
    const char *explanation;
    qsizetype (*value)(const text::Count &count);
};

constexpr const char *context = "wengao::shell::CountPopup";

constexpr Rule rules[] = {
    {QT_TRANSLATE_NOOP("wengao::shell::CountPopup", "Characters and words"),
     QT_TRANSLATE_NOOP(
         "wengao::shell::CountPopup",
         "Each Chinese or Japanese character, each full-width mark and each western word is one."),
     [](const text::Count &count) { return count.total(); }},
    {QT_TRANSLATE_NOOP("wengao::shell::CountPopup", "Characters"),
     QT_TRANSLATE_NOOP("wengao::shell::CountPopup", "Every character of any script, without spaces."),
     [](const text::Count &count) { return count.characters; }},
    {QT_TRANSLATE_NOOP("wengao::shell::CountPopup", "Characters with spaces"),
     QT_TRANSLATE_NOOP("wengao::shell::CountPopup", "The same with the spaces inside the lines."),
     [](const text::Count &count) { return count.characters + count.spaces; }},
    {QT_TRANSLATE_NOOP("wengao::shell::CountPopup", "Words"),
     QT_TRANSLATE_NOOP("wengao::shell::CountPopup",
                       "Western words and numbers; Korean words by their spaces."),
     [](const text::Count &count) { return count.words; }},
    {QT_TRANSLATE_NOOP("wengao::shell::CountPopup", "Minutes to read"),
     QT_TRANSLATE_NOOP("wengao::shell::CountPopup", "500 characters or 200 words a minute, rounded up."),
     [](const text::Count &count) { return qsizetype(count.readingMinutes()); }},
};

QLabel *dimmed(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

QLabel *number(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

CountPopup::CountPopup(QWidget *parent)
    : QFrame(parent, Qt::Popup),
      m_selectionTitle(dimmed(tr("Selection"), this)),
      m_goal(new QSpinBox(this)),
      m_progress(new QProgressBar(this))
{
    setFrameShape(QFrame::StyledPanel);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(14, 12, 14, 12);
    grid->setHorizontalSpacing(18);
    grid->setVerticalSpacing(2);
    grid->setColumnStretch(0, 1);
    grid->addWidget(dimmed(tr("Article"), this), 0, 1, Qt::AlignRight);
    grid->addWidget(m_selectionTitle, 0, 2, Qt::AlignRight);
    for (int rule = 0; rule < ruleCount; ++rule)
        addRule(*grid, rule);
    const int row = 1 + 2 * ruleCount;
    auto *note = dimmed(tr("Code, addresses, HTML and footnotes are not counted."), this);
    note->setContentsMargins(0, 8, 0, 8);
    grid->addWidget(note, row, 0, 1, 3);
    auto *label = new QLabel(tr("&Goal of this article"), this);
    label->setBuddy(m_goal);
    m_goal->setRange(0, 10'000'000);
    m_goal->setSingleStep(100);
    m_goal->setGroupSeparatorShown(true);
    m_goal->setKeyboardTracking(false);
    m_goal->setSpecialValueText(tr("none"));
    grid->addWidget(label, row + 1, 0);
    grid->addWidget(m_goal, row + 1, 1, 1, 2);
    grid->addWidget(m_progress, row + 2, 0, 1, 3);
    connect(m_goal, &QSpinBox::valueChanged, this, [this](int goal) {
        showProgress();
        Q_EMIT goalChosen(goal);
    });
}

void CountPopup::addRule(QGridLayout &grid, int rule)
{
    const int row = 1 + 2 * rule;
    const Rule &what = rules[rule];
    const auto at = std::size_t(rule);
    m_article[at] = number(this);
    m_selection[at] = number(this);
    const QString name = QCoreApplication::translate(context, what.name);
    m_article[at]->setAccessibleName(name);
    m_selection[at]->setAccessibleName(name);
    grid.addWidget(new QLabel(name, this), row, 0);
    grid.addWidget(m_article[at], row, 1);
    grid.addWidget(m_selection[at], row, 2);
    QLabel *explanation = dimmed(QCoreApplication::translate(context, what.explanation), this);
    QFont small = explanation->font();
    small.setPointSizeF(small.pointSizeF() * 0.9);
    explanation->setFont(small);
    explanation->setContentsMargins(0, 0, 0, 4);
    grid.addWidget(explanation, row + 1, 0, 1, 3);
}

void CountPopup::showCounts(const text::Count &article, const std::optional<text::Count> &selection)
{
    const QLocale locale;
    m_written = article.total();
    m_selectionTitle->setVisible(selection.has_value());
    for (int rule = 0; rule < ruleCount; ++rule) {
        const auto at = std::size_t(rule);
        m_article[at]->setText(locale.toString(rules[rule].value(article)));
        m_selection[at]->setText(selection ? locale.toString(rules[rule].value(*selection)) : QString());
        m_selection[at]->setVisible(selection.has_value());
    }
    showProgress();
}

void CountPopup::showGoal(int goal)
{
    const QSignalBlocker blocker(m_goal);
    m_goal->setValue(goal);
    showProgress();
}

void CountPopup::showProgress()
{
    const int goal = m_goal->value();
    m_progress->setVisible(goal > 0);
    if (goal <= 0)
        return;
    m_progress->setRange(0, goal);
    m_progress->setValue(int(std::min<qsizetype>(m_written, goal)));
    m_progress->setFormat(m_written >= goal ? tr("Reached")
                                            : tr("%1 to go").arg(QLocale().toString(goal - m_written)));
}

void CountPopup::openAbove(const QPoint &place)
{
    adjustSize();
    const QWidget *window = parentWidget()->window();
    const int rightmost = window->mapToGlobal(QPoint(window->width(), 0)).x() - width() - 4;
    move(std::min(place.x(), rightmost), place.y() - height());
    show();
    m_goal->setFocus();
    m_goal->selectAll();
}

} // namespace wengao::shell
