#include "form/booleditor.h"

#include "form/look.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QPainter>
#include <QSignalBlocker>
#include <QStyleOptionButton>

namespace wengao::form {

using namespace Qt::StringLiterals;

namespace {

/// The style's own frame is darker than the ground, which nobody sees where that is dark.
class Box final : public QCheckBox
{
public:
    using QCheckBox::QCheckBox;

protected:
    void paintEvent(QPaintEvent *event) override
    {
        QCheckBox::paintEvent(event);
        if (!look::isDark(palette()))
            return;
        QStyleOptionButton option;
        initStyleOption(&option);
        const QRectF box = style()->subElementRect(QStyle::SE_CheckBoxIndicator, &option, this);
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(look::quietText(palette()));
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 2, 2);
    }
};

} // namespace

BoolEditor::BoolEditor(QWidget *parent) : ValueEditor(parent), m_box(new Box(this))
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
