#include "dialogs/referencenames.h"

#include "dialogs/referencelook.h"

#include <QAction>
#include <QEvent>
#include <QLineEdit>
#include <QVBoxLayout>

namespace wengao::dialogs {

using references::Name;

namespace {

/// A name a person declared to be a person's though it does not look like one.
Name asPerson(const QString &text)
{
    const qsizetype space = text.lastIndexOf(QLatin1Char(' '));
    Name name;
    name.family = space < 0 ? text : text.mid(space + 1);
    name.given = space < 0 ? QString() : text.left(space);
    return name;
}

} // namespace

NameRow::NameRow(QWidget *parent) : QWidget(parent), m_line(new QLineEdit), m_sign(new QAction(this))
{
    m_line->addAction(m_sign, QLineEdit::LeadingPosition);
    m_sign->setShortcut(QKeySequence(QStringLiteral("Alt+I")));
    m_sign->setShortcutContext(Qt::WidgetShortcut);
    connect(m_sign, &QAction::triggered, this, &NameRow::toggleInstitution);
    connect(m_line, &QLineEdit::textEdited, this, [this] {
        m_isEdited = true;
        if (m_line->text().isEmpty())
            m_isInstitution.reset();
        showSign();
        Q_EMIT edited();
    });
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_line);
    setFocusProxy(m_line);
    showSign();
}

void NameRow::setName(const Name &name)
{
    m_given = name;
    m_isEdited = false;
    m_isInstitution.reset();
    QString shown = name.shown(m_language);
    // Braces say "leave this name whole"; the sign in front says so more plainly.
    if (shown.startsWith(QLatin1Char('{')) && shown.endsWith(QLatin1Char('}'))) {
        shown = shown.mid(1, shown.size() - 2);
        m_isInstitution = true;
    }
    m_line->setText(shown);
    m_line->setCursorPosition(0);
    showSign();
}

bool NameRow::isEmpty() const
{
    return m_line->text().trimmed().isEmpty();
}

Name NameRow::typed() const
{
    const QString text = m_line->text().trimmed();
    if (text.isEmpty())
        return {};
    if (m_isInstitution == true) {
        Name whole;
        whole.literal = text;
        return whole;
    }
    Name name = Name::parsed(text, m_language);
    if (m_isInstitution == false && !name.literal.isEmpty())
        name = asPerson(text);
    return name;
}

Name NameRow::name() const
{
    return m_isEdited ? typed() : m_given;
}

void NameRow::toggleInstitution()
{
    if (isEmpty())
        return;
    const bool is = !name().literal.isEmpty();
    m_isInstitution = !is;
    m_isEdited = true;
    showSign();
    Q_EMIT edited();
}

void NameRow::showSign()
{
    const bool institution = !name().literal.isEmpty();
    m_sign->setIcon(look::signIcon(institution ? look::Sign::Institution : look::Sign::Person, *this));
    m_sign->setVisible(!isEmpty());
    m_sign->setText(institution ? tr("An institution, or a name that stays whole. Alt+I makes it a person.")
                                : tr("A person. Alt+I makes it an institution."));
    m_sign->setToolTip(m_sign->text());
}

void NameRow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        showSign();
    QWidget::changeEvent(event);
}

NameRows::NameRows(QWidget *parent) : QWidget(parent), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(4);
    addRow();
}

NameRow *NameRows::addRow()
{
    auto *row = new NameRow;
    row->setLanguage(m_language);
    row->line()->setAccessibleName(m_label);
    m_column->addWidget(row);
    if (!m_rows.isEmpty())
        setTabOrder(m_rows.last()->line(), row->line());
    m_rows.append(row);
    row->line()->setPlaceholderText(m_rows.size() == 1 ? tr("张三, Ada Lovelace or an institution")
                                                       : tr("one more…"));
    connect(row, &NameRow::edited, this, [this, row] { takeEdit(row); });
    connect(row->line(), &QLineEdit::editingFinished, this, &NameRows::tidy);
    return row;
}

void NameRows::setNames(const QList<Name> &names)
{
    while (m_rows.size() > names.size() + 1)
        delete m_rows.takeLast();
    while (m_rows.size() < names.size() + 1)
        addRow();
    for (qsizetype i = 0; i < m_rows.size(); ++i)
        m_rows.at(i)->setName(names.value(i));
}

QList<Name> NameRows::names() const
{
    QList<Name> names;
    for (const NameRow *row : m_rows) {
        if (!row->isEmpty())
            names.append(row->name());
    }
    return names;
}

void NameRows::setLanguage(const QString &language)
{
    m_language = language;
    for (NameRow *row : std::as_const(m_rows))
        row->setLanguage(language);
}

void NameRows::setLabel(const QString &label)
{
    m_label = label;
    for (const NameRow *row : std::as_const(m_rows))
        row->line()->setAccessibleName(label);
}

QLineEdit *NameRows::firstLine() const
{
    return m_rows.first()->line();
}

void NameRows::takeEdit(NameRow *row)
{
    const QString text = row->line()->text();
    const bool separated = std::any_of(text.begin(), text.end(), [](QChar c) {
        return c == u';' || c == u'；' || c == u'、' || c == u'\n' || c == QChar::LineSeparator;
    });
    const QList<Name> several = separated ? references::parsedNames(text, m_language) : QList<Name>();
    if (several.size() > 1 || (separated && several.size() == 1 && !text.trimmed().startsWith(u'{')))
        spread(row, several);
    else if (row == m_rows.last() && !row->isEmpty())
        addRow();
    Q_EMIT edited();
}

/// The names in place of one row's; the cursor goes to the row after them.
void NameRows::spread(NameRow *row, const QList<Name> &names)
{
    QList<Name> all;
    qsizetype next = 0;
    for (const NameRow *each : std::as_const(m_rows)) {
        if (each == row) {
            all += names;
            next = all.size();
        } else if (!each->isEmpty()) {
            all.append(each->name());
        }
    }
    setNames(all);
    m_rows.at(std::min(next, m_rows.size() - 1))->line()->setFocus();
}

/// Rows that were emptied go, but the last.
void NameRows::tidy()
{
    for (qsizetype i = m_rows.size() - 2; i >= 0; --i) {
        if (m_rows.at(i)->isEmpty() && !m_rows.at(i)->line()->hasFocus())
            m_rows.takeAt(i)->deleteLater();
    }
}

} // namespace wengao::dialogs
