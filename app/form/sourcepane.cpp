#include "form/sourcepane.h"

#include "form/look.h"
#include "form/section.h"
#include "form/shown.h"
#include "form/yamlhighlighter.h"

#include <QContextMenuEvent>
#include <QFontDatabase>
#include <QLabel>
#include <QMenu>
#include <QTextBlock>
#include <QVBoxLayout>

namespace wengao::form {

SourceText::SourceText(QWidget *parent) : QPlainTextEdit(parent)
{
    setUndoRedoEnabled(false);
    setTabChangesFocus(true);
    setLineWrapMode(QPlainTextEdit::WidgetWidth);
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
}

void SourceText::markLine(int line)
{
    QList<QTextEdit::ExtraSelection> marks;
    if (line >= 0 && line < blockCount()) {
        QTextEdit::ExtraSelection mark;
        QColor ground = look::error(palette());
        ground.setAlpha(48);
        mark.format.setBackground(ground);
        mark.format.setProperty(QTextFormat::FullWidthSelection, true);
        mark.cursor = QTextCursor(document()->findBlockByNumber(line));
        marks.append(mark);
    }
    setExtraSelections(marks);
}

bool SourceText::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo)) {
            event->ignore();
            return true;
        }
    }
    return QPlainTextEdit::event(event);
}

void SourceText::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Undo))
        Q_EMIT undoRequested();
    else if (event->matches(QKeySequence::Redo))
        Q_EMIT redoRequested();
    else
        QPlainTextEdit::keyPressEvent(event);
}

void SourceText::focusOutEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusOutEvent(event);
    Q_EMIT left();
}

void SourceText::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu *menu = createStandardContextMenu();
    menu->setAttribute(Qt::WA_DeleteOnClose);
    look::removeUndoActions(menu);
    menu->popup(event->globalPos());
}

SourcePane::SourcePane(Desk &desk, QWidget *parent)
    : QWidget(parent),
      m_desk(desk),
      m_section(new Section(tr("YAML source"), this)),
      m_text(new SourceText(this)),
      m_trouble(new QLabel(this))
{
    auto *content = new QWidget(this);
    auto *inner = new QVBoxLayout(content);
    inner->setContentsMargins(0, 0, 0, 0);
    inner->addWidget(m_text, 1);
    inner->addWidget(m_trouble);
    m_trouble->setWordWrap(true);
    m_trouble->setTextFormat(Qt::PlainText);
    m_trouble->hide();
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_section);
    m_section->setContent(content);
    m_colours = new YamlHighlighter(m_text->document());
    m_colours->setPalette(palette());
    const int gap = look::gap(this);
    column->setContentsMargins(gap, gap / 2, gap, gap / 2);
    setMaximumHeight(sizeHint().height());
    connect(m_section, &Section::toggled, this, [this](bool open) {
        // The layouts would still hold the height of what has just been hidden.
        m_section->layout()->activate();
        layout()->activate();
        setMaximumHeight(open ? QWIDGETSIZE_MAX : sizeHint().height());
        if (open)
            refresh();
        Q_EMIT toggled(open);
    });
    connect(m_text, &QPlainTextEdit::textChanged, this, &SourcePane::take);
    connect(m_text, &SourceText::undoRequested, this, [this] { m_desk.undo(); });
    connect(m_text, &SourceText::redoRequested, this, [this] { m_desk.redo(); });
    connect(m_text, &SourceText::left, this, [this] { m_desk.endStep(); });
}

void SourcePane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange && m_colours) {
        m_colours->setPalette(palette());
        colourTrouble();
    }
    QWidget::changeEvent(event);
}

void SourcePane::refresh()
{
    const frontmatter::Language language = m_desk.frontMatter().language();
    setVisible(language != frontmatter::Language::None);
    const QString title = language == frontmatter::Language::Toml   ? tr("TOML source")
                          : language == frontmatter::Language::Json ? tr("JSON source")
                                                                    : tr("YAML source");
    m_section->setTitle(title);
    m_text->setAccessibleName(title);
    if (!isOpen())
        return;
    m_text->setReadOnly(!m_desk.readOnlyReason().isEmpty());
    m_source = m_desk.frontMatter().source();
    m_showing = true;
    showIn(*m_text->document(), shownText(m_source));
    m_showing = false;
    showTrouble({});
}

void SourcePane::take()
{
    if (m_showing)
        return;
    const QString before = shownText(m_source);
    const QString after = documentText(*m_text->document());
    if (before == after)
        return;
    TextEdit change = difference(before, after);
    change.replacement.replace(u'\n', text::breakChar(m_desk.lineBreak()));
    const auto edits = m_desk.frontMatter().replaceSource(applied(m_source, {change}), m_desk.lineBreak());
    const Result<void> result = m_desk.apply(edits, tr("Change source"));
    // A refused text stays on screen until it can be taken: what was typed is never lost.
    if (!result)
        showTrouble(result.error().message);
}

void SourcePane::showTrouble(const QString &failure)
{
    int line = -1;
    QString sentence = failure;
    const auto &matter = m_desk.frontMatter();
    const int first = text::lineNumber(matter.text(), matter.contentRange().start);
    for (const frontmatter::Problem &problem : matter.problems()) {
        if (!problem.isError || !sentence.isEmpty())
            continue;
        line = problem.line - first;
        sentence = tr("Line %1: %2").arg(problem.line + 1).arg(problem.message);
    }
    m_text->markLine(line);
    colourTrouble();
    m_trouble->setText(sentence);
    m_trouble->setVisible(!sentence.isEmpty());
}

void SourcePane::colourTrouble()
{
    QPalette colours = m_trouble->palette();
    colours.setColor(QPalette::WindowText, look::error(palette()));
    m_trouble->setPalette(colours);
}

QString SourcePane::trouble() const
{
    return m_trouble->text();
}

void SourcePane::setOpen(bool open)
{
    m_section->setOpen(open);
}

bool SourcePane::isOpen() const
{
    return m_section->isOpen();
}

void SourcePane::goTo(qsizetype position)
{
    setOpen(true);
    const auto &matter = m_desk.frontMatter();
    const qsizetype inside =
        std::clamp<qsizetype>(position - matter.contentRange().start, 0, m_source.size());
    QTextCursor cursor(m_text->document());
    cursor.setPosition(int(inside));
    m_text->setTextCursor(cursor);
    m_text->centerCursor();
    m_text->setFocus(Qt::OtherFocusReason);
}

} // namespace wengao::form
