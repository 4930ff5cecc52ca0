#include "dialogs/exportform.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace wengao::dialogs {

namespace {

using exporting::Format;
using exporting::Images;
using exporting::RawHtml;

/// Which rows matter for which format.
struct Shown
{
    Format format;
    bool theme;
    bool images;
    bool contents;
    bool rawHtml;
    bool sheet;
};

constexpr Shown shownRows[] = {
    {Format::Html, true, true, true, true, false},       {Format::Fragment, false, false, false, true, false},
    {Format::WeChat, false, false, false, false, false}, {Format::Pdf, true, false, true, true, true},
    {Format::Docx, false, false, false, true, false},    {Format::Epub, false, false, false, true, false},
};

const Shown &rowsOf(Format format)
{
    return *std::find_if(std::begin(shownRows), std::end(shownRows),
                         [format](const Shown &shown) { return shown.format == format; });
}

template <typename Enum>
void select(QComboBox *box, Enum value)
{
    box->setCurrentIndex(std::max(0, box->findData(static_cast<int>(value))));
}

template <typename Enum>
Enum chosen(const QComboBox *box)
{
    return static_cast<Enum>(box->currentData().toInt());
}

QString marginsText(const exporting::PdfLayout &layout)
{
    QStringList parts;
    for (const double length : {layout.top, layout.right, layout.bottom, layout.left})
        parts.append(QString::number(length));
    return parts.join(u", "_s);
}

} // namespace

ExportForm::ExportForm(QWidget *parent)
    : QWidget(parent),
      m_format(new QComboBox),
      m_theme(new QComboBox),
      m_images(new QComboBox),
      m_rawHtml(new QComboBox),
      m_remoteImages(new QCheckBox(tr("Images on the web are &loaded by the page"))),
      m_contents(new QCheckBox(tr("&Table of contents before the text"))),
      m_paper(new QComboBox),
      m_landscape(new QCheckBox(tr("La&ndscape"))),
      m_margins(new QLineEdit),
      m_header(new QLineEdit),
      m_footer(new QLineEdit),
      m_rows(new QFormLayout(this))
{
    build();
    setFocusProxy(m_format);
    for (QComboBox *box : {m_format, m_theme, m_images, m_rawHtml, m_paper})
        connect(box, &QComboBox::currentIndexChanged, this, [this] {
            showRows();
            if (!m_filling)
                Q_EMIT changed();
        });
    for (QCheckBox *box : {m_remoteImages, m_contents, m_landscape})
        connect(box, &QCheckBox::toggled, this, [this] {
            if (!m_filling)
                Q_EMIT changed();
        });
    for (QLineEdit *line : {m_margins, m_header, m_footer})
        connect(line, &QLineEdit::textEdited, this, &ExportForm::changed);
    showRows();
}

void ExportForm::build()
{
    for (const exporting::FormatFacts &facts : exporting::formats()) {
        if (exporting::isAvailable(facts.format))
            m_format->addItem(exporting::labelOf(facts.format), static_cast<int>(facts.format));
    }
    for (const QString &name : exporting::Theme::names()) {
        if (name != "wechat"_L1)
            m_theme->addItem(name == "plain"_L1       ? tr("Plain")
                             : name == "newspaper"_L1 ? tr("Newspaper")
                             : name == "dark"_L1      ? tr("Dark")
                                                      : name,
                             name);
    }
    m_images->addItem(tr("Inside the page"), static_cast<int>(Images::Embed));
    m_images->addItem(tr("Copied beside the page"), static_cast<int>(Images::Copy));
    m_images->addItem(tr("Linked where they are"), static_cast<int>(Images::Link));
    m_rawHtml->addItem(tr("Left out"), static_cast<int>(RawHtml::Omit));
    m_rawHtml->addItem(tr("Kept as far as it is harmless"), static_cast<int>(RawHtml::Sanitize));
    m_rawHtml->addItem(tr("Kept as written, scripts included"), static_cast<int>(RawHtml::Keep));
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_rows->addRow(tr("&Format:"), m_format);
    m_rows->addRow(tr("Th&eme:"), m_theme);
    m_rows->addRow(tr("&Images:"), m_images);
    m_rows->addRow(QString(), m_remoteImages);
    m_rows->addRow(QString(), m_contents);
    m_rows->addRow(tr("Raw &HTML:"), m_rawHtml);
    addPdfRows(m_rows);
    m_format->setObjectName(u"format"_s);
    m_rawHtml->setObjectName(u"rawHtml"_s);
    m_contents->setObjectName(u"contents"_s);
    m_images->setObjectName(u"images"_s);
}

void ExportForm::addPdfRows(QFormLayout *rows)
{
    m_paper->addItems(exporting::paperNames());
    m_margins->setToolTip(
        tr("Millimetres: one for all, two for top and sides, or four from the top clockwise"));
    const QString places = tr("Left|middle|right, with {title}, {author}, {date}, {page} and {pages}");
    m_header->setToolTip(places);
    m_footer->setToolTip(places);
    m_header->setPlaceholderText(tr("None"));
    m_footer->setPlaceholderText(tr("None"));
    rows->addRow(tr("&Paper:"), m_paper);
    rows->addRow(QString(), m_landscape);
    rows->addRow(tr("&Margins (mm):"), m_margins);
    rows->addRow(tr("Hea&der:"), m_header);
    rows->addRow(tr("F&ooter:"), m_footer);
    m_paper->setObjectName(u"paper"_s);
    m_margins->setObjectName(u"margins"_s);
}

void ExportForm::showRows()
{
    const Shown &shown = rowsOf(chosen<Format>(m_format));
    m_rows->setRowVisible(m_theme, shown.theme);
    m_rows->setRowVisible(m_images, shown.images);
    const bool isHarmlessFragment =
        shown.format == Format::Fragment && chosen<RawHtml>(m_rawHtml) == RawHtml::Sanitize;
    m_rows->setRowVisible(m_remoteImages, shown.images || isHarmlessFragment);
    m_rows->setRowVisible(m_contents, shown.contents);
    m_rows->setRowVisible(m_rawHtml, shown.rawHtml);
    for (QWidget *row : {static_cast<QWidget *>(m_paper), static_cast<QWidget *>(m_landscape),
                         static_cast<QWidget *>(m_margins), static_cast<QWidget *>(m_header),
                         static_cast<QWidget *>(m_footer)})
        m_rows->setRowVisible(row, shown.sheet);
}

void ExportForm::setChoices(const ExportChoices &choices)
{
    m_filling = true;
    m_layout = choices.pdf;
    select(m_format, choices.format);
    m_theme->setCurrentIndex(std::max(0, m_theme->findData(choices.theme)));
    select(m_images, choices.images);
    select(m_rawHtml, choices.rawHtml);
    m_remoteImages->setChecked(choices.remoteImages);
    m_contents->setChecked(choices.contents);
    m_paper->setCurrentText(choices.pdf.paper);
    m_landscape->setChecked(choices.pdf.landscape);
    m_margins->setText(marginsText(choices.pdf));
    m_header->setText(choices.pdf.header);
    m_footer->setText(choices.pdf.footer);
    m_filling = false;
    showRows();
}

ExportChoices ExportForm::choices() const
{
    ExportChoices choices;
    choices.format = chosen<Format>(m_format);
    choices.theme = m_theme->currentData().toString();
    choices.images = chosen<Images>(m_images);
    choices.rawHtml = chosen<RawHtml>(m_rawHtml);
    choices.remoteImages = m_remoteImages->isChecked();
    choices.contents = m_contents->isChecked();
    choices.pdf = layout();
    return choices;
}

/// Margins that cannot be read are those that were there.
exporting::PdfLayout ExportForm::layout() const
{
    exporting::PdfLayout layout = m_layout;
    layout.paper = m_paper->currentText();
    layout.landscape = m_landscape->isChecked();
    layout.header = m_header->text();
    layout.footer = m_footer->text();
    (void)exporting::setMargins(m_margins->text(), &layout);
    return layout;
}

} // namespace wengao::dialogs
