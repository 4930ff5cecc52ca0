#include "dialogs/referencepreview.h"

#include "dialogs/referencelook.h"

#include <QClipboard>
#include <QEvent>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QTextBrowser>
#include <QToolButton>
#include <QVBoxLayout>

namespace wengao::dialogs {

namespace {

/// Shows markup and loads nothing, wherever it points.
class Page final : public QTextBrowser
{
public:
    using QTextBrowser::QTextBrowser;
    [[nodiscard]] QVariant loadResource(int, const QUrl &) override { return {}; }
};

} // namespace

ReferencePreview::ReferencePreview(QWidget *parent)
    : QWidget(parent),
      m_styles(new ReferenceStyleBox),
      m_languages(new ReferenceLanguageBox),
      m_rendered(new Page),
      m_source(new QPlainTextEdit),
      m_missing(new QLabel),
      m_copy(new QToolButton)
{
    m_rendered->setOpenLinks(false);
    m_rendered->setAccessibleName(tr("The note as readers see it"));
    m_rendered->setTabChangesFocus(true);
    m_rendered->setFocusPolicy(Qt::ClickFocus);
    m_rendered->document()->setDocumentMargin(10);
    m_source->setReadOnly(true);
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    fixed.setPointSizeF(font().pointSizeF());
    m_source->setFont(fixed);
    m_source->setAccessibleName(tr("The note as it is written"));
    m_source->setTabChangesFocus(true);
    m_source->setFocusPolicy(Qt::ClickFocus);
    m_source->document()->setDocumentMargin(8);
    m_source->setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    m_missing->setWordWrap(true);
    m_missing->setObjectName(QStringLiteral("missing"));
    m_copy->setText(tr("Copy"));
    m_copy->setFocusPolicy(Qt::ClickFocus);
    look::makeLink(m_copy);
    connect(m_copy, &QToolButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_source->toPlainText()); });
    connect(m_missing, &QLabel::linkActivated, this, &ReferencePreview::fieldWanted);

    auto *choices = new QHBoxLayout;
    choices->addWidget(m_styles, 3);
    choices->addWidget(m_languages, 2);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(choices);
    column->addWidget(heading(tr("As readers see it")));
    column->addWidget(m_rendered, 3);
    column->addWidget(heading(tr("As it is written"), m_copy));
    column->addWidget(m_source, 2);
    column->addWidget(m_missing);
}

QWidget *ReferencePreview::heading(const QString &text, QWidget *beside)
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 4, 0, 0);
    auto *label = new QLabel(text);
    look::makeQuiet(label);
    layout->addWidget(label, 1);
    if (beside)
        layout->addWidget(beside);
    return row;
}

void ReferencePreview::showNote(const QString &html, const QString &markdown)
{
    // The text's own colours: a link in the palette's blue is hard to read on a dark ground.
    m_rendered->document()->setDefaultStyleSheet(
        QStringLiteral("a { color: %1; } body { line-height: 140%; }").arg(look::link(palette()).name()));
    m_rendered->setHtml(html);
    m_source->setPlainText(markdown);
    m_copy->setEnabled(!markdown.isEmpty());
}

void ReferencePreview::showProblem(const QString &sentence)
{
    m_rendered->setHtml(QStringLiteral("<p style=\"color:%1\">%2</p>")
                            .arg(look::doubtful(palette()).name(), sentence.toHtmlEscaped()));
    m_source->clear();
    m_copy->setEnabled(false);
}

void ReferencePreview::showMissing(const references::Item &item)
{
    m_item = item;
    const references::Kind kind = references::kindOf(item.type());
    QStringList required;
    QStringList recommended;
    const QList<references::MissingField> missing = references::missingFields(item);
    for (const references::MissingField &field : missing) {
        const bool must = field.need == references::Need::Required;
        const QColor colour = must ? look::doubtful(palette()) : look::quietText(palette());
        (must ? required : recommended)
            .append(QStringLiteral("<a href=\"%1\" style=\"color:%2\">%3</a>")
                        .arg(field.variable, colour.name(),
                             references::fieldLabel(field.variable, kind).toHtmlEscaped()));
    }
    QStringList sentences;
    const QString between = tr(", ", "between the names of missing fields");
    if (!required.isEmpty())
        sentences.append(
            QStringLiteral("<span style=\"color:%1\">%2</span>")
                .arg(look::doubtful(palette()).name(), tr("Missing: %1").arg(required.join(between))));
    if (!recommended.isEmpty())
        sentences.append(QStringLiteral("<span style=\"color:%1\">%2</span>")
                             .arg(look::quietText(palette()).name(),
                                  tr("Good to have: %1").arg(recommended.join(between))));
    m_missing->setText(sentences.join(QStringLiteral("<br>")));
    m_missing->setVisible(!sentences.isEmpty());
}

QString ReferencePreview::shownText() const
{
    return m_rendered->toPlainText();
}

QString ReferencePreview::missingText() const
{
    QString text = m_missing->text();
    return text.replace(QLatin1String("<br>"), QLatin1String("\n"))
        .remove(QRegularExpression(QStringLiteral("<[^>]*>")));
}

void ReferencePreview::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange && !m_item.type().isEmpty())
        showMissing(m_item);
    QWidget::changeEvent(event);
}

} // namespace wengao::dialogs
