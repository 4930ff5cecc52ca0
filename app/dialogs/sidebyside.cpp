#include "dialogs/sidebyside.h"

#include "article/linediff.h"
#include "base/textedit.h"
#include "text/linebreaks.h"

#include <QFontDatabase>
#include <QGridLayout>
#include <QLabel>

namespace wengao::dialogs {

namespace {

constexpr int leftColumn = 0;
constexpr int middleColumn = 1;
constexpr int rightColumn = 2;
constexpr qsizetype contextLines = 2;

QColor blended(const QColor &base, const QColor &tint)
{
    const auto mix = [](int a, int b) { return (a * 7 + b * 3) / 10; };
    return {mix(base.red(), tint.red()), mix(base.green(), tint.green()), mix(base.blue(), tint.blue())};
}

QString escaped(QStringView text)
{
    // HTML would swallow the blanks that indent a line.
    QString html = text::toPlain(text).toHtmlEscaped();
    html.replace(QLatin1String("  "), QStringLiteral("\u00A0 "));
    html.replace(QLatin1String("\n "), QStringLiteral("\n\u00A0"));
    return html.replace(QLatin1Char('\n'), QStringLiteral("<br>"));
}

/// The first and last lines of a text, with a mark for those between.
QString shortened(QStringView text)
{
    QString plain = text::toPlain(text);
    if (plain.endsWith(QLatin1Char('\n')))
        plain.chop(1);
    const QStringList lines = plain.split(QLatin1Char('\n'));
    if (lines.size() <= 2 * contextLines + 1)
        return plain;
    return (lines.first(contextLines) + QStringList{QStringLiteral("⋯")} + lines.last(contextLines))
        .join(QLatin1Char('\n'));
}

} // namespace

SideBySide::SideBySide(QWidget *parent) : QScrollArea(parent)
{
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    clear({}, {});
}

void SideBySide::clear(const QString &leftTitle, const QString &rightTitle)
{
    // A button of the old page may be what asked for the new one.
    if (QWidget *old = takeWidget())
        old->deleteLater();
    m_page = new QWidget;
    m_page->setBackgroundRole(QPalette::Base);
    m_page->setAutoFillBackground(true);
    m_grid = new QGridLayout(m_page);
    m_grid->setColumnStretch(leftColumn, 1);
    m_grid->setColumnStretch(rightColumn, 1);
    m_grid->setAlignment(Qt::AlignTop);
    setWidget(m_page);
    m_row = 0;
    if (leftTitle.isEmpty() && rightTitle.isEmpty())
        return;
    m_grid->addWidget(label(QStringLiteral("<b>%1</b>").arg(leftTitle.toHtmlEscaped())), m_row, leftColumn);
    m_grid->addWidget(label(QStringLiteral("<b>%1</b>").arg(rightTitle.toHtmlEscaped())), m_row++,
                      rightColumn);
}

QLabel *SideBySide::label(const QString &html)
{
    auto *label = new QLabel(html);
    label->setTextFormat(Qt::RichText);
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setContentsMargins(6, 2, 6, 2);
    // A word without a place to break must not push the other side away.
    label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    return label;
}

void SideBySide::addSame(QStringView text)
{
    if (text.isEmpty())
        return;
    const QString html =
        QStringLiteral("<span style=\"color:%1\">%2</span>")
            .arg(palette().color(QPalette::PlaceholderText).name(), escaped(shortened(text)));
    m_grid->addWidget(label(html), m_row, leftColumn);
    m_grid->addWidget(label(html), m_row++, rightColumn);
}

QString SideBySide::marked(QStringView text, qsizetype start, qsizetype end, const QColor &colour) const
{
    if (text.isEmpty())
        return QStringLiteral("<i>%1</i>").arg(tr("nothing").toHtmlEscaped());
    // The break that ends the last line would show as an empty line below it.
    if (text::isLineBreak(text.back())) {
        text.chop(1);
        start = std::min(start, text.size());
        end = std::min(end, text.size());
    }
    return escaped(text.first(start)) +
           QStringLiteral("<span style=\"background-color:%1\">%2</span>")
               .arg(colour.name(), escaped(text.sliced(start, end - start))) +
           escaped(text.sliced(end));
}

void SideBySide::addDifference(QStringView left, QStringView right, QWidget *between)
{
    const TextEdit edit = difference(left, right);
    const QColor base = palette().color(QPalette::Base);
    const qsizetype rightEnd = edit.range.start + edit.replacement.size();
    m_grid->addWidget(
        label(marked(left, edit.range.start, edit.range.end, blended(base, QColor(220, 60, 60)))), m_row,
        leftColumn);
    m_grid->addWidget(label(marked(right, edit.range.start, rightEnd, blended(base, QColor(40, 170, 80)))),
                      m_row, rightColumn);
    if (between)
        m_grid->addWidget(between, m_row, middleColumn, Qt::AlignTop | Qt::AlignHCenter);
    ++m_row;
}

void SideBySide::addTexts(QStringView left, QStringView right)
{
    for (const auto &[column, text] : {std::pair{leftColumn, left}, std::pair{rightColumn, right}}) {
        QLabel *whole = label(escaped(text));
        whole->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
        m_grid->addWidget(whole, m_row, column);
    }
    ++m_row;
}

void SideBySide::addNote(const QString &note)
{
    m_grid->addWidget(label(note.toHtmlEscaped()), m_row++, leftColumn, 1, 3);
}

void SideBySide::showDifferences(const QString &left, const QString &right)
{
    const QList<article::Hunk> hunks = article::lineDiff(left, right);
    qsizetype place = 0;
    for (const article::Hunk &hunk : hunks.first(std::min<qsizetype>(hunks.size(), mostDifferences))) {
        addSame(QStringView(left).sliced(place, hunk.before.start - place));
        addDifference(QStringView(left).sliced(hunk.before.start, hunk.before.length()),
                      QStringView(right).sliced(hunk.after.start, hunk.after.length()));
        place = hunk.before.end;
    }
    if (hunks.isEmpty())
        addNote(tr("Both texts are the same."));
    else if (hunks.size() > mostDifferences)
        addNote(tr("%n more differences", nullptr, static_cast<int>(hunks.size() - mostDifferences)));
    else
        addSame(QStringView(left).sliced(place));
}

} // namespace wengao::dialogs
