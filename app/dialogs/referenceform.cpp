#include "dialogs/referenceform.h"

#include "dialogs/referencefield.h"
#include "dialogs/referencelook.h"

#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QScrollArea>
#include <QToolButton>

namespace wengao::dialogs {

using references::Certainties;
using references::Item;
using references::Kind;
using references::Need;

namespace {

const QString typeVariable = QStringLiteral("type");
/// What an item holds for programs, not for people.
const QSet<QString> unseen{QStringLiteral("id"), typeVariable, QStringLiteral("citation-key"),
                           QStringLiteral("custom"), QStringLiteral("categories")};

/// The item with one variable as another one has it, whatever its shape.
Item withVariable(const Item &item, const Item &from, const QString &variable)
{
    QJsonObject object = item.toJson();
    const QJsonValue value = from.toJson().value(variable);
    if (value.isUndefined())
        object.remove(variable);
    else
        object.insert(variable, value);
    return Item::fromJson(object).valueOr(item);
}

/// An object or a list without a field of ours cannot be edited here.
bool isEditable(const QJsonValue &value, const QString &variable)
{
    return references::fieldType(variable) != references::FieldType::Text ||
           !(value.isObject() || value.isArray());
}

} // namespace

ReferenceForm::ReferenceForm(QWidget *parent)
    : QWidget(parent),
      m_item(references::cslTypeOf(Kind::WebPage)),
      m_kind(new QComboBox),
      m_kindMark(new QLabel),
      m_kindName(new QLabel(tr("&Kind"), this)),
      m_kindRow(new QWidget(this)),
      m_more(new QToolButton(this))
{
    m_kind->setObjectName(QStringLiteral("kind"));
    m_kind->setAccessibleName(tr("Kind of reference"));
    for (const references::KindInfo &info : references::kinds())
        m_kind->addItem(references::kindLabel(info.kind), static_cast<int>(info.kind));
    m_kind->setMaxVisibleItems(m_kind->count());
    m_kindName->setBuddy(m_kind);
    m_kindName->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    look::makeQuiet(m_kindName);
    auto *kindRow = new QHBoxLayout(m_kindRow);
    kindRow->setContentsMargins(0, 0, 0, 0);
    kindRow->addWidget(m_kind);
    kindRow->addWidget(m_kindMark);
    kindRow->addStretch(1);
    m_more->setText(tr("&More fields"));
    m_more->setObjectName(QStringLiteral("more"));
    m_more->setFocusPolicy(Qt::StrongFocus);
    m_more->setCheckable(true);
    look::makeLink(m_more);
    connect(m_kind, &QComboBox::activated, this, &ReferenceForm::chooseKind);
    connect(m_more, &QToolButton::toggled, this, &ReferenceForm::showMore);
    rebuild();
}

void ReferenceForm::setItem(const Item &item, const Certainties &certainties, const QSet<QString> &touched)
{
    m_item = item.type().isEmpty() ? Item(references::cslTypeOf(Kind::WebPage)) : item;
    m_certainties = certainties;
    m_touched = touched;
    rebuild();
    Q_EMIT changed();
}

bool ReferenceForm::showsGuesses() const
{
    // The language carries no mark.
    return std::any_of(m_certainties.keyValueBegin(), m_certainties.keyValueEnd(), [](const auto &entry) {
        return entry.second == references::Certainty::Guessed && entry.first != QLatin1String("language");
    });
}

void ReferenceForm::fill(const Item &item, const Certainties &certainties, bool replacing)
{
    Item filled = replacing ? item : m_item;
    Certainties marks = replacing ? certainties : m_certainties;
    const QStringList found = item.toJson().keys();
    for (const QString &variable : found) {
        if (replacing || m_touched.contains(variable))
            continue;
        if (variable != QLatin1String("id"))
            filled = withVariable(filled, item, variable);
        if (certainties.contains(variable))
            marks.insert(variable, certainties.value(variable));
    }
    if (replacing) {
        for (const QString &variable : std::as_const(m_touched)) {
            filled = withVariable(filled, m_item, variable);
            marks.remove(variable);
        }
    }
    setItem(filled, marks, m_touched);
}

void ReferenceForm::presetDate(const QString &variable, const references::Date &date)
{
    if (m_touched.contains(variable) || !m_item.date(variable).isEmpty())
        return;
    m_item.setDate(variable, date);
    for (ReferenceField *field : std::as_const(m_fields)) {
        if (field->variable() == variable)
            field->show(m_item);
    }
    Q_EMIT changed();
}

void ReferenceForm::focusField(const QString &variable)
{
    for (ReferenceField *field : std::as_const(m_fields)) {
        if (field->variable() != variable)
            continue;
        if (m_behindMore.contains(field))
            m_more->setChecked(true);
        field->input()->setFocus(Qt::OtherFocusReason);
        for (QWidget *above = parentWidget(); above; above = above->parentWidget()) {
            if (auto *area = qobject_cast<QScrollArea *>(above))
                area->ensureWidgetVisible(field);
        }
        return;
    }
}

/// The item keeps a type that the kind shows as well.
void ReferenceForm::chooseKind(int row)
{
    const auto kind = static_cast<Kind>(m_kind->itemData(row).toInt());
    if (kind == references::kindOf(m_item.type()))
        return;
    m_item.setType(references::cslTypeOf(kind));
    m_certainties.remove(typeVariable);
    m_touched.insert(typeVariable);
    rebuild();
    Q_EMIT changed();
}

/// The fields the kind needs or the item has already.
QStringList ReferenceForm::neededVariables() const
{
    QStringList variables;
    for (const references::KindField &field :
         references::kindInfo(references::kindOf(m_item.type())).fields) {
        const QString variable = QString::fromLatin1(field.variable);
        if (field.need != Need::Optional || m_item.has(variable))
            variables.append(variable);
    }
    return variables;
}

QStringList ReferenceForm::furtherVariables(const QStringList &needed) const
{
    QStringList variables;
    for (const references::KindField &field :
         references::kindInfo(references::kindOf(m_item.type())).fields) {
        const QString variable = QString::fromLatin1(field.variable);
        if (!needed.contains(variable))
            variables.append(variable);
    }
    const QJsonObject object = m_item.toJson();
    for (auto each = object.begin(); each != object.end(); ++each) {
        const QString variable = each.key();
        if (!needed.contains(variable) && !variables.contains(variable) && !unseen.contains(variable) &&
            isEditable(each.value(), variable))
            variables.append(variable);
    }
    return variables;
}

void ReferenceForm::showKind()
{
    const Kind kind = references::kindOf(m_item.type());
    m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(kind)));
    const auto mark = m_certainties.constFind(typeVariable);
    m_kindMark->setVisible(mark != m_certainties.constEnd());
    if (mark != m_certainties.constEnd()) {
        const look::Sign sign = *mark == references::Certainty::Sure ? look::Sign::Sure : look::Sign::Guessed;
        m_kindMark->setPixmap(look::signIcon(sign, *this).pixmap(look::em(*this)));
        m_kindMark->setToolTip(certaintyText(*mark));
    }
}

void ReferenceForm::rebuild()
{
    showKind();
    qDeleteAll(m_labels);
    qDeleteAll(m_fields);
    m_labels.clear();
    m_fields.clear();
    m_behindMore.clear();
    // A grid keeps the rows it once had, so every set of fields gets a fresh one.
    delete m_grid;
    m_grid = new QGridLayout(this);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setColumnStretch(1, 1);
    m_grid->setHorizontalSpacing(10);
    m_grid->setVerticalSpacing(7);
    m_grid->addWidget(m_kindName, 0, 0);
    m_grid->addWidget(m_kindRow, 0, 1);
    const QStringList needed = neededVariables();
    addFields(needed, false);
    m_grid->addWidget(m_more, m_grid->rowCount(), 1, Qt::AlignLeft);
    const QStringList further = furtherVariables(needed);
    m_more->setVisible(!further.isEmpty());
    addFields(further, true);
    m_grid->setRowStretch(m_grid->rowCount(), 1);
    showMore(m_moreShown);
    QWidget *before = m_kind;
    for (qsizetype i = 0; i < m_fields.size(); ++i) {
        if (i == needed.size()) {
            setTabOrder(before, m_more);
            before = m_more;
        }
        setTabOrder(before, m_fields.at(i));
        before = m_fields.at(i);
    }
}

void ReferenceForm::addFields(const QStringList &variables, bool behindMore)
{
    const Kind kind = references::kindOf(m_item.type());
    for (const QString &variable : variables) {
        const QString label = references::fieldLabel(variable, kind);
        auto *name = new QLabel(label, this);
        look::makeQuiet(name);
        name->setAlignment(Qt::AlignRight | Qt::AlignTop);
        ReferenceField *field = ReferenceField::forVariable(variable, label, this);
        field->setObjectName(variable);
        field->show(m_item);
        name->setContentsMargins(0, std::max(0, (field->input()->sizeHint().height() - look::em(*name)) / 2),
                                 0, 0);
        const auto certainty = m_certainties.constFind(variable);
        if (certainty != m_certainties.constEnd())
            field->setCertainty(*certainty);
        const int row = m_grid->rowCount();
        m_grid->addWidget(name, row, 0);
        m_grid->addWidget(field, row, 1);
        connect(field, &ReferenceField::edited, this, [this, field] { takeEdit(field); });
        m_labels.append(name);
        m_fields.append(field);
        if (behindMore)
            m_behindMore += {name, field};
    }
}

void ReferenceForm::takeEdit(ReferenceField *field)
{
    field->store(m_item);
    m_certainties.remove(field->variable());
    m_touched.insert(field->variable());
    field->setCertainty({});
    Q_EMIT changed();
}

void ReferenceForm::showMore(bool shown)
{
    m_moreShown = shown;
    m_more->setChecked(shown);
    m_more->setArrowType(shown ? Qt::DownArrow : Qt::RightArrow);
    for (QWidget *widget : std::as_const(m_behindMore))
        widget->setVisible(shown);
}

void ReferenceForm::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange)
        showKind();
    QWidget::changeEvent(event);
}

} // namespace wengao::dialogs
