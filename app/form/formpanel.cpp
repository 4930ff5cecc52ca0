#include "form/formpanel.h"

#include "form/addpopup.h"
#include "form/datetext.h"
#include "form/fieldlist.h"
#include "form/fieldrow.h"
#include "form/look.h"
#include "form/panelprivate.h"
#include "form/section.h"
#include "form/sourcepane.h"
#include "frontmatter/conversion.h"

#include <QApplication>
#include <QCborMap>
#include <QCborValue>
#include <QFileInfo>
#include <QKeyEvent>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSplitter>

namespace wengao::form {

using namespace Qt::StringLiterals;
using frontmatter::FrontMatter;

namespace {
constexpr int wideFrom = 36; // in text heights: from here on labels stand beside their fields
}

void FormPanel::Private::showSourceAt(qsizetype position)
{
    m_source->goTo(position);
}

FieldRow *FormPanel::Private::row(const QString &path)
{
    if (FieldRow *found = m_fields->row(path))
        return found;
    return m_machines->row(path);
}

FieldRow *FormPanel::Private::rowOfFocus() const
{
    for (QWidget *widget = QApplication::focusWidget(); widget && widget != &q;
         widget = widget->parentWidget()) {
        if (auto *found = qobject_cast<FieldRow *>(widget))
            return found;
    }
    return nullptr;
}

void FormPanel::Private::showMoreIfNear()
{
    const QScrollBar *bar = m_scroll->verticalScrollBar();
    if (bar->maximum() - bar->value() < m_scroll->viewport()->height())
        m_fields->showMore();
}

void FormPanel::Private::updateWidth()
{
    const bool wide = q.width() >= look::em(&q) * wideFrom;
    if (wide == m_wide)
        return;
    m_wide = wide;
    m_fields->refresh();
    m_machines->refresh();
}

QString FormPanel::Private::nowText() const
{
    return DateText::fromMoment(m_context.now ? m_context.now() : QDateTime::currentDateTime()).written();
}

void FormPanel::Private::openAdd(const QString &typed)
{
    QStringList present;
    for (const frontmatter::Field &field : m_matter.fields()) {
        present.append(field.path);
        for (const frontmatter::Field &child : field.children)
            present.append(child.path);
    }
    auto *popup = new AddPopup(offersBeside(present, m_table, nowText()), present, nowText(), &q);
    QObject::connect(popup, &AddPopup::chosen, &q,
                     [this](const QString &path, const QVariant &value) { add(path, value); });
    popup->begin(typed);
    popup->showAt(m_add);
}

void FormPanel::Private::add(const QString &path, const QVariant &value)
{
    endStep();
    const auto edits = m_matter.add(path, value, m_lineBreak);
    if (edits)
        m_focusPath = path;
    const Result<void> result = apply(edits, FormPanel::tr("Add %1").arg(path));
    if (!result)
        m_notes->setEntries({{NoteLine::Weight::Error, result.error().message}});
    endStep();
}

void FormPanel::Private::addFrontMatter()
{
    const QFileInfo file(m_context.articlePath);
    const QString base = file.completeBaseName();
    const bool named = !base.isEmpty() && base != u"index"_s && base != u"_index"_s;
    FrontMatter made = FrontMatter::parse({});
    const QList<std::pair<QString, QVariant>> first{
        {u"title"_s, named ? base : QString()},
        {u"date"_s, QVariant::fromValue(frontmatter::Timestamp{nowText()})},
    };
    for (const auto &[path, value] : first) {
        if (const auto edits = made.add(path, value, m_lineBreak))
            made = FrontMatter::parse(applied(made.text(), *edits));
    }
    const frontmatter::Language notation = m_context.newNotation ? m_context.newNotation() : made.language();
    if (const auto other = frontmatter::converted(made, notation, m_lineBreak))
        made = FrontMatter::parse(other->text);
    m_focusPath = u"title"_s;
    const Result<void> result =
        apply(TextEdits{{{0, m_matter.text().size()}, made.text()}}, FormPanel::tr("Add front matter"));
    Q_UNUSED(result)
    endStep();
}

FormPanel::FormPanel(QWidget *parent) : QWidget(parent), d(std::make_unique<Private>(*this))
{
    setAccessibleName(tr("Form"));
    d->build();
}

FormPanel::~FormPanel()
{
    // The rows talk to the desk while they go, so they must go first.
    delete d->m_splitter;
}

void FormPanel::setFrontMatter(const QString &text)
{
    d->m_handedBack = true;
    if (text != d->m_matter.text())
        d->show(text);
}

QString FormPanel::frontMatter() const
{
    return d->m_matter.text();
}

void FormPanel::setReadOnly(const QString &reason)
{
    if (reason == d->m_readOnly)
        return;
    d->m_readOnly = reason;
    d->show(d->m_matter.text());
}

void FormPanel::setContext(const FormContext &context)
{
    d->m_context = context;
    d->m_fields->refreshContext();
    d->m_machines->refreshContext();
    // What the site takes dates for, and what time it is, may be other now.
    d->m_trapTimer.start(0);
}

void FormPanel::setLineBreak(text::LineBreak lineBreak)
{
    d->m_lineBreak = lineBreak;
}

void FormPanel::setFieldTable(const frontmatter::FieldTable &table)
{
    d->m_table = table;
    d->show(d->m_matter.text());
}

void FormPanel::setCounts(const QList<CountRule> &rules, const QString &chosen)
{
    d->m_rules = rules;
    if (!chosen.isEmpty())
        d->m_rule = chosen;
    for (const frontmatter::Field &field : d->m_matter.fields()) {
        FieldRow *row =
            shapeOf(field, d->m_table).computed != Computed::Nothing ? d->row(field.path) : nullptr;
        if (row)
            row->refresh();
    }
}

bool FormPanel::focusField(const QString &path)
{
    FieldRow *row = d->row(path);
    if (!row)
        return false;
    if (d->m_machines->isAncestorOf(row))
        d->m_machineSection->setOpen(true);
    row->takeFocus();
    d->m_scroll->ensureWidgetVisible(row);
    return true;
}

QString FormPanel::focusedField() const
{
    // The window's, which it has again as soon as it is active.
    for (const QWidget *widget = window()->focusWidget(); widget && widget != this;
         widget = widget->parentWidget()) {
        if (const auto *row = qobject_cast<const FieldRow *>(widget))
            return row->path();
    }
    return {};
}

void FormPanel::showSource(int line)
{
    const QString &text = d->m_matter.text();
    qsizetype position = 0;
    for (int i = 0; i < line; ++i)
        position = text::nextLineStart(text, position);
    d->showSourceAt(position);
}

void FormPanel::commitPending()
{
    d->m_fields->commitPending();
    d->m_machines->commitPending();
}

QByteArray FormPanel::saveState() const
{
    QCborMap state;
    state[u"machines"_s] = d->m_machineSection->isOpen();
    state[u"source"_s] = d->m_source->isOpen();
    state[u"splitter"_s] = d->m_splitter->saveState();
    return QCborValue(state).toCbor();
}

void FormPanel::restoreState(const QByteArray &state)
{
    const QCborMap map = QCborValue::fromCbor(state).toMap();
    if (map.isEmpty())
        return;
    d->m_machineSection->setOpen(map[u"machines"_s].toBool());
    d->m_source->setOpen(map[u"source"_s].toBool());
    d->m_splitter->restoreState(map[u"splitter"_s].toByteArray());
}

void FormPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    d->updateWidth();
}

void FormPanel::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    FieldRow *row = enter && event->modifiers() == Qt::AltModifier ? d->rowOfFocus() : nullptr;
    if (row)
        row->openMenu();
    else
        QWidget::keyPressEvent(event);
}

} // namespace wengao::form
