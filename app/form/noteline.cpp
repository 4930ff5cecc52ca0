#include "form/noteline.h"

#include "form/look.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace wengao::form {

NoteLine::NoteLine(QWidget *parent) :
    QWidget(parent),
    m_sentence(new QLabel(this)),
    m_ways(new QHBoxLayout)
{
    const int em = look::em(this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(em, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_sentence);
    column->addLayout(m_ways);
    m_ways->setContentsMargins(0, 0, 0, 0);
    m_ways->addStretch();
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
    setAccessibleName(sentence);
    while (m_buttons.size() > ways.size())
        delete m_buttons.takeLast();
    while (m_buttons.size() < ways.size()) {
        auto *button = new QPushButton(this);
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

QString NoteLine::sentence() const { return m_sentence->text(); }

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
    const QPointF centre(em * 0.5, m_sentence->y() + em * 0.5);
    const double radius = em * 0.17;
    if (m_weight == Weight::Hint)
        painter.drawEllipse(centre, radius * 0.8, radius * 0.8);
    else
        painter.drawPolygon(QPolygonF({centre + QPointF(0, -1.7 * radius), centre + QPointF(1.8 * radius, 1.4 * radius),
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
        m_lines.takeLast()->deleteLater();
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
