#include "form/noteline.h"

#include "form/look.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace wengao::form {

namespace {
constexpr int shortSentence = 9; // in text heights: the ways out of a short sentence stand on its line

void drop(QWidget *widget)
{
    widget->hide();
    widget->deleteLater();
}

} // namespace

NoteLine::NoteLine(QWidget *parent) : QWidget(parent), m_sentence(new QLabel(this)), m_ways(new QVBoxLayout)
{
    const int em = look::em(this);
    m_line = new QBoxLayout(QBoxLayout::TopToBottom, this);
    m_line->setContentsMargins(em, 0, 0, 0);
    m_line->setSpacing(0);
    m_line->addWidget(m_sentence, 1);
    m_line->addLayout(m_ways);
    m_ways->setContentsMargins(0, 0, 0, 0);
    m_ways->setSpacing(0);
    m_sentence->setWordWrap(true);
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_sentence->setFocusPolicy(Qt::NoFocus);
    look::makeQuiet(m_sentence);
}

void NoteLine::show(Weight weight, const QString &sentence, const QStringList &ways)
{
    m_weight = weight;
    m_sentence->setText(sentence);
    const bool isShort = fontMetrics().horizontalAdvance(sentence) < look::em(this) * shortSentence;
    m_line->setDirection(isShort ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_sentence->setWordWrap(!isShort);
    m_line->setStretchFactor(m_sentence, isShort ? 0 : 1);
    setAccessibleName(sentence);
    // The button that was just pressed may be among them, so it must outlive its own signal.
    while (m_buttons.size() > ways.size())
        drop(m_buttons.takeLast());
    while (m_buttons.size() < ways.size()) {
        auto *button = new LinkButton(this);
        const int index = int(m_buttons.size());
        connect(button, &QPushButton::clicked, this, [this, index] { Q_EMIT wayChosen(index); });
        m_ways->insertWidget(index, button);
        m_buttons.append(button);
    }
    for (int i = 0; i < m_buttons.size(); ++i)
        m_buttons[i]->setText(ways[i]);
    setVisible(true);
    update();
}

QString NoteLine::sentence() const
{
    return m_sentence->text();
}

void NoteLine::paintEvent(QPaintEvent *)
{
    const QPalette colours = palette();
    QColor mark = look::quietText(colours);
    if (m_weight != Weight::Hint)
        mark = m_weight == Weight::Error ? look::error(colours) : look::warning(colours);
    const int em = look::em(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(mark);
    const bool oneLine = !m_sentence->wordWrap();
    const double y = oneLine ? m_sentence->geometry().center().y() + 1 : m_sentence->y() + em * 0.5;
    const QPointF centre(em * 0.5, y);
    const double radius = em * 0.17;
    if (m_weight == Weight::Hint)
        painter.drawEllipse(centre, radius * 0.8, radius * 0.8);
    else
        painter.drawPolygon(
            QPolygonF({centre + QPointF(0, -1.7 * radius), centre + QPointF(1.8 * radius, 1.4 * radius),
                       centre + QPointF(-1.8 * radius, 1.4 * radius)}));
}

NoteList::NoteList(QWidget *parent) : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(look::gap(this) / 2);
    hide();
}

void NoteList::setEntries(const QList<Entry> &entries)
{
    if (entries == m_entries)
        return;
    m_entries = entries;
    while (m_lines.size() > entries.size())
        drop(m_lines.takeLast());
    while (m_lines.size() < entries.size()) {
        auto *line = new NoteLine(this);
        const int index = int(m_lines.size());
        connect(line, &NoteLine::wayChosen, this, [this, index](int way) { Q_EMIT wayChosen(index, way); });
        layout()->addWidget(line);
        m_lines.append(line);
    }
    for (int i = 0; i < m_lines.size(); ++i)
        m_lines[i]->show(entries[i].weight, entries[i].sentence, entries[i].ways);
    setVisible(!entries.isEmpty());
}

} // namespace wengao::form
