#include "dialogs/sidebyside.h"

#include "article/linediff.h"
#include "article/sequencediff.h"
#include "base/textedit.h"
#include "text/linebreaks.h"

#include <QFontDatabase>
#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace wengao::dialogs {

namespace {

constexpr int leftColumn = 0;
constexpr int middleColumn = 1;
constexpr int rightColumn = 2;
constexpr qsizetype contextLines = 2;

QColor blended(const QColor &base, const QColor &tint)
{
    constexpr int middle = 128;
    const int part = base.lightness() < middle ? 5 : 3; // of ten; a dark ground swallows more
    const auto mix = [part](int a, int b) { return (a * (10 - part) + b * part) / 10; };
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

/// Marks also what is the same for a letter or two between differences, which else looks like crumbs, and
/// the other half of a character that takes two units.
void joinMarks(std::vector<bool> &marks, QStringView text)
{
    for (std::size_t i = 1; i < marks.size(); ++i) {
        if (text.at(qsizetype(i)).isLowSurrogate() && marks[i] != marks[i - 1])
            marks[i] = marks[i - 1] = true;
    }
    constexpr std::size_t shortest = 3;
    std::size_t gap = marks.size();
    for (std::size_t i = 0; i < marks.size(); ++i) {
        if (!marks[i])
            continue;
        if (gap < i && i - gap < shortest)
            std::fill(marks.begin() + std::ptrdiff_t(gap), marks.begin() + std::ptrdiff_t(i), true);
        gap = i + 1;
    }
}

/// Which characters differ; in stretches too long to be looked at one by one, all between the first and the
/// last that do.
article::SequenceDifference marksOf(QStringView left, QStringView right)
{
    constexpr qsizetype longest = 20000;
    if (left.size() + right.size() > longest) {
        const TextEdit edit = difference(left, right);
        article::SequenceDifference whole{std::vector<bool>(std::size_t(left.size())),
                                          std::vector<bool>(std::size_t(right.size()))};
        const auto mark = [](std::vector<bool> &marks, qsizetype start, qsizetype size) {
            std::fill_n(marks.begin() + start, size, true);
        };
        mark(whole.removed, edit.range.start, edit.range.length());
        mark(whole.added, edit.range.start, edit.replacement.size());
        return whole;
    }
    const auto units = [](QStringView text) {
        return std::vector<int>(text.utf16(), text.utf16() + text.size());
    };
    article::SequenceDifference marks = article::difference(units(left), units(right));
    joinMarks(marks.removed, left);
    joinMarks(marks.added, right);
    return marks;
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
    // Not an alignment of the grid, which would keep it to the height it has when no line wraps.
    auto *column = new QVBoxLayout(m_page);
    m_grid = new QGridLayout;
    column->addLayout(m_grid);
    column->addStretch(1);
    m_grid->setVerticalSpacing(0); // what follows each other in the text does so here
    m_grid->setColumnStretch(leftColumn, 1);
    m_grid->setColumnStretch(rightColumn, 1);
    setWidget(m_page);
    m_row = 0;
    if (leftTitle.isEmpty() && rightTitle.isEmpty())
        return;
    for (const auto &[side, title] : {std::pair{leftColumn, leftTitle}, std::pair{rightColumn, rightTitle}}) {
        QLabel *head = label(QStringLiteral("<b>%1</b>").arg(title.toHtmlEscaped()));
        head->setContentsMargins(6, 2, 6, 8);
        m_grid->addWidget(head, m_row, side);
    }
    ++m_row;
}

QLabel *SideBySide::label(const QString &html)
{
    auto *label = new QLabel(html);
    label->setTextFormat(Qt::RichText);
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setContentsMargins(6, 0, 6, 0);
    // A word without a place to break must not push the other side away.
    QSizePolicy policy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    policy.setHeightForWidth(true); // else lines that wrap are cut off
    label->setSizePolicy(policy);
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

QString SideBySide::marked(QStringView text, const std::vector<bool> &marks, const QColor &colour) const
{
    if (text.isEmpty())
        return QStringLiteral("<i>%1</i>").arg(tr("nothing").toHtmlEscaped());
    // The break of the last line shows by itself; it counts where there is nothing else.
    const qsizetype shown = text.size() > 1 && text::isLineBreak(text.back()) ? text.size() - 1 : text.size();
    QString html;
    for (qsizetype start = 0; start < shown;) {
        qsizetype end = start + 1;
        while (end < shown &&
               (marks[std::size_t(end)] == marks[std::size_t(start)] || text.at(end).isLowSurrogate()))
            ++end;
        const QString part = escaped(text.sliced(start, end - start));
        html += marks[std::size_t(start)]
                    ? QStringLiteral("<span style=\"background-color:%1\">%2</span>").arg(colour.name(), part)
                    : part;
        start = end;
    }
    return html;
}

void SideBySide::addDifference(QStringView left, QStringView right, QWidget *between)
{
    const article::SequenceDifference marks = marksOf(left, right);
    const QColor base = palette().color(QPalette::Base);
    m_grid->addWidget(label(marked(left, marks.removed, blended(base, QColor(220, 60, 60)))), m_row,
                      leftColumn);
    m_grid->addWidget(label(marked(right, marks.added, blended(base, QColor(40, 170, 80)))), m_row,
                      rightColumn);
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
