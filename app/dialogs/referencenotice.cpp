#include "dialogs/referencenotice.h"

#include "dialogs/referencelook.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace wengao::dialogs {

ReferenceNotice::ReferenceNotice(QWidget *parent)
    : QFrame(parent), m_label(new QLabel), m_row(new QHBoxLayout(this))
{
    m_label->setWordWrap(true);
    m_label->setTextFormat(Qt::PlainText);
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->addWidget(m_label, 1);
    hide();
}

void ReferenceNotice::tell(const QString &sentence, const QList<Action> &actions, Tone tone)
{
    // A button may be what called this, so the old ones go later.
    for (QToolButton *button : std::as_const(m_buttons)) {
        button->hide();
        button->deleteLater();
    }
    m_buttons.clear();
    m_label->setText(sentence);
    m_tone = tone;
    for (const Action &action : actions) {
        auto *button = new QToolButton(this);
        button->setText(action.text);
        button->setFocusPolicy(Qt::StrongFocus);
        button->setToolButtonStyle(Qt::ToolButtonTextOnly);
        connect(button, &QToolButton::clicked, this, [run = action.run] { run(); });
        m_row->addWidget(button, 0, Qt::AlignTop);
        m_buttons.append(button);
    }
    colour();
    setVisible(!sentence.isEmpty());
}

void ReferenceNotice::clear()
{
    tell({});
}

QString ReferenceNotice::text() const
{
    return isHidden() ? QString() : m_label->text();
}

bool ReferenceNotice::run(const QString &action)
{
    for (QToolButton *button : std::as_const(m_buttons)) {
        if (button->text() == action) {
            button->click();
            return true;
        }
    }
    return false;
}

void ReferenceNotice::colour()
{
    QPalette palette = this->palette();
    const QColor colours[] = {look::quietText(palette), look::good(palette), look::doubtful(palette)};
    QPalette label;
    label.setColor(QPalette::WindowText, colours[static_cast<int>(m_tone)]);
    m_label->setPalette(label);
}

void ReferenceNotice::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        colour();
    QFrame::changeEvent(event);
}

} // namespace wengao::dialogs
