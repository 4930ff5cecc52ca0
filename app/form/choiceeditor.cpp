#include "form/choiceeditor.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QSignalBlocker>

namespace wengao::form {

ChoiceEditor::ChoiceEditor(const QStringList &choices, QWidget *parent)
    : ValueEditor(parent), m_box(new QComboBox(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_box);
    m_box->addItems(choices);
    m_box->setCurrentIndex(-1);
    m_box->setMinimumContentsLength(6);
    m_box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setFocusProxy(m_box);
    watch(m_box);
    connect(m_box, &QComboBox::activated, this, [this](int index) {
        Q_EMIT stepEnds();
        Q_EMIT edited(m_box->itemText(index));
    });
}

QVariant ChoiceEditor::value() const
{
    return m_box->currentText();
}

void ChoiceEditor::setValue(const QVariant &value)
{
    const QSignalBlocker quiet(m_box);
    const QString text = value.toString();
    if (!text.isEmpty() && m_box->findText(text) < 0)
        m_box->addItem(text);
    m_box->setCurrentIndex(m_box->findText(text));
}

void ChoiceEditor::setLocked(bool locked)
{
    m_box->setEnabled(!locked);
}

bool ChoiceEditor::eventFilter(QObject *watched, QEvent *event)
{
    // Scrolling the form over the box must not choose something else.
    if (event->type() == QEvent::Wheel) {
        event->ignore();
        return true;
    }
    return ValueEditor::eventFilter(watched, event);
}

} // namespace wengao::form
