#include "form/booleditor.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QSignalBlocker>

namespace wengao::form {

using namespace Qt::StringLiterals;

BoolEditor::BoolEditor(QWidget *parent) : ValueEditor(parent), m_box(new QCheckBox(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_box);
    setFocusProxy(m_box);
    watch(m_box);
    connect(m_box, &QCheckBox::toggled, this, [this](bool on) {
        Q_EMIT stepEnds();
        Q_EMIT edited(on);
    });
}

QVariant BoolEditor::value() const
{
    return m_box->isChecked();
}

void BoolEditor::setValue(const QVariant &value)
{
    const QSignalBlocker quiet(m_box);
    m_box->setChecked(value.toBool());
}

void BoolEditor::setLocked(bool locked)
{
    m_box->setEnabled(!locked);
}

void BoolEditor::setNames(const QString &label, const QString &help)
{
    ValueEditor::setNames(label, help);
    m_box->setText(QString(label).replace(u'&', u"&&"_s));
}

} // namespace wengao::form
