#include "dialogs/exportdialog.h"

#include "dialogs/exportform.h"

#include <QDialogButtonBox>
#include <QFileInfo>
#include <QGroupBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace wengao::dialogs {

namespace {

constexpr int typingPauseMs = 300;

} // namespace

ExportDialog::ExportDialog(const QString &articleName, const ExportChoices &choices, QWidget *parent)
    : QDialog(parent),
      m_form(new ExportForm),
      m_target(new QLineEdit),
      m_summary(new QLabel),
      m_problems(new QListWidget)
{
    setWindowTitle(tr("Export “%1”").arg(articleName));
    m_summary->setWordWrap(true);
    m_problems->setAccessibleName(tr("What to know about the result"));
    m_problems->setWordWrap(true);
    m_problems->setAlternatingRowColors(true);
    auto *result = new QGroupBox(tr("Result"));
    auto *column = new QVBoxLayout(result);
    column->addWidget(m_summary);
    column->addWidget(m_problems, 1);
    column->addStretch();
    auto *halves = new QHBoxLayout;
    auto *left = new QVBoxLayout;
    left->addWidget(m_form);
    left->addStretch(1);
    halves->addLayout(left, 1);
    halves->addWidget(result, 1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_export = buttons->addButton(tr("E&xport"), QDialogButtonBox::AcceptRole);
    m_export->setDefault(true);
    buttons->button(QDialogButtonBox::Cancel)->setAutoDefault(false);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(halves, 1);
    layout->addLayout(targetRow());
    layout->addWidget(buttons);
    m_form->setChoices(choices);
    m_target->setText(choices.target);
    connect(m_form, &ExportForm::changed, this, [this] {
        followFormat();
        want();
    });
    connect(m_target, &QLineEdit::textEdited, this, &ExportDialog::want);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, &ExportDialog::confirmed);
    m_soon.setSingleShot(true);
    m_soon.setInterval(typingPauseMs);
    connect(&m_soon, &QTimer::timeout, this, [this] { Q_EMIT resultWanted(this->choices()); });
    m_form->setFocus();
    want();
    m_soon.start(0);
    resize(760, 400);
}

QLayout *ExportDialog::targetRow()
{
    auto *row = new QHBoxLayout;
    auto *label = new QLabel(tr("&Save as:"));
    label->setBuddy(m_target);
    m_target->setObjectName(u"target"_s);
    auto *choose = new QPushButton(tr("&Choose…"));
    choose->setAutoDefault(false);
    connect(choose, &QPushButton::clicked, this, &ExportDialog::targetWanted);
    row->addWidget(label);
    row->addWidget(m_target, 1);
    row->addWidget(choose);
    return row;
}

/// The file's name follows the format as long as it ends as some format's does.
void ExportDialog::followFormat()
{
    const QString path = m_target->text();
    const QString suffix = QString::fromLatin1(exporting::factsOf(m_form->choices().format).suffix);
    qsizetype longest = 0;
    for (const exporting::FormatFacts &facts : exporting::formats()) {
        const QLatin1StringView known(facts.suffix);
        if (path.endsWith(known, Qt::CaseInsensitive))
            longest = std::max(longest, known.size());
    }
    if (longest > 0)
        m_target->setText(path.chopped(longest) + suffix);
}

void ExportDialog::want()
{
    m_export->setEnabled(false);
    m_summary->setText(tr("Making it…"));
    m_problems->clear();
    m_problems->hide();
    m_soon.start(typingPauseMs);
}

ExportChoices ExportDialog::choices() const
{
    ExportChoices choices = m_form->choices();
    choices.target = m_target->text().trimmed();
    return choices;
}

void ExportDialog::setTarget(const QString &path)
{
    m_target->setText(path);
    want();
}

void ExportDialog::showResult(qint64 size, bool isUnchanged, const exporting::Notices &notices)
{
    const QString weight = isUnchanged ? tr("The file is up to date already.")
                                       : tr("Size: %1.")
                                             .arg(QLocale().formattedDataSize(size, size < 1'000'000 ? 0 : 1,
                                                                              QLocale::DataSizeSIFormat));
    const QString state = notices.isEmpty()
                              ? tr("No problems were found.")
                              : tr("%n thing(s) to know:", nullptr, static_cast<int>(notices.size()));
    //: Two sentences, and what stands between them.
    m_summary->setText(tr("%1 %2").arg(weight, state));
    m_problems->clear();
    for (const exporting::Notice &notice : notices)
        m_problems->addItem(notice.message);
    m_problems->setVisible(!notices.isEmpty());
    m_export->setEnabled(!m_target->text().trimmed().isEmpty());
}

void ExportDialog::showFailure(const QString &message)
{
    m_summary->setText(message);
    m_problems->hide();
    m_export->setEnabled(false);
}

void ExportDialog::showWriting()
{
    m_summary->setText(tr("Writing it…"));
    m_export->setEnabled(false);
}

QString ExportDialog::summary() const
{
    return m_summary->text();
}

QStringList ExportDialog::problems() const
{
    QStringList lines;
    for (int row = 0; row < m_problems->count(); ++row)
        lines.append(m_problems->item(row)->text());
    return lines;
}

} // namespace wengao::dialogs
