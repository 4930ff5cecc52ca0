#include "panels/fixbar.h"

#include "text/linebreaks.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

#include <algorithm>

namespace wengao::panels {

namespace {

constexpr qsizetype shownEdits = 3;
constexpr qsizetype shownLength = 300;

QString shortened(const QString &line)
{
    if (line.isEmpty())
        return QStringLiteral("↵");
    return line.size() > shownLength ? line.first(shownLength) + QStringLiteral("…") : line;
}

/// The lines with a mark before those that go or come; a line that stays on either side tells the place.
QStringList marked(const QStringList &before, const QStringList &after)
{
    const qsizetype shorter = std::min(before.size(), after.size());
    qsizetype head = 0;
    while (head < shorter && before.at(head) == after.at(head))
        ++head;
    qsizetype tail = 0;
    while (tail < shorter - head && before.at(before.size() - 1 - tail) == after.at(after.size() - 1 - tail))
        ++tail;
    QStringList lines;
    if (head > 0)
        lines.append(QStringLiteral("  ") + shortened(before.at(head - 1)));
    for (qsizetype i = head; i < before.size() - tail; ++i)
        lines.append(QStringLiteral("− ") + shortened(before.at(i)));
    for (qsizetype i = head; i < after.size() - tail; ++i)
        lines.append(QStringLiteral("+ ") + shortened(after.at(i)));
    if (tail > 0)
        lines.append(QStringLiteral("  ") + shortened(before.at(before.size() - tail)));
    return lines;
}

} // namespace

QString shownChange(QStringView text, const TextEdits &edits)
{
    QStringList lines;
    const qsizetype count = std::min(edits.size(), shownEdits);
    for (qsizetype i = 0; i < count; ++i) {
        const TextEdit &edit = edits.at(i);
        const qsizetype start = text::lineStart(text, edit.range.start);
        const qsizetype end = text::lineEnd(text, edit.range.end);
        const QString before = text.sliced(start, end - start).toString();
        const QString after = applied(before, {{edit.range.shifted(-start), edit.replacement}});
        lines += marked(text::toPlain(before).split(u'\n'), text::toPlain(after).split(u'\n'));
    }
    if (edits.size() > count)
        lines.append(QStringLiteral("…"));
    return lines.join(u'\n');
}

FixBar::FixBar(QWidget *parent)
    : QWidget(parent),
      m_choice(new QComboBox(this)),
      m_change(new QLabel(this)),
      m_apply(new QPushButton(this))
{
    m_choice->setAccessibleName(tr("Fix"));
    m_change->setTextFormat(Qt::PlainText);
    m_change->setWordWrap(true);
    m_change->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_change->setAccessibleName(tr("What the fix changes"));
    m_apply->setText(tr("&Apply"));
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(4, 4, 4, 4);
    layout->addWidget(m_choice, 0, 0);
    layout->addWidget(m_apply, 0, 1);
    layout->addWidget(m_change, 1, 0, 1, 2);
    layout->setColumnStretch(0, 1);
    hide();
    connect(m_choice, &QComboBox::currentIndexChanged, this, &FixBar::showChosen);
    connect(m_apply, &QPushButton::clicked, this, [this] {
        const int chosen = m_choice->currentIndex();
        if (chosen >= 0 && chosen < m_remedies.size())
            Q_EMIT applyRequested(m_remedies.at(chosen).edits, m_remedies.at(chosen).description);
    });
}

void FixBar::offer(const QString &text, const QList<Remedy> &remedies)
{
    m_text = text;
    m_remedies = remedies;
    m_choice->clear();
    for (const Remedy &remedy : remedies)
        m_choice->addItem(remedy.description);
    showChosen();
    setVisible(!remedies.isEmpty());
}

void FixBar::showChosen()
{
    const int chosen = m_choice->currentIndex();
    const bool any = chosen >= 0 && chosen < m_remedies.size();
    m_change->setText(any ? shownChange(m_text, m_remedies.at(chosen).edits) : QString());
}

} // namespace wengao::panels
