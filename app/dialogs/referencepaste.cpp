#include "dialogs/referencepaste.h"

#include <QAbstractTextDocumentLayout>
#include <QKeyEvent>
#include <QMimeData>
#include <QTextBlock>

#include <cmath>

namespace wengao::dialogs {

namespace {

constexpr int mostLines = 5;
constexpr qsizetype laidOutAtMost = 50'000;
constexpr qsizetype shownOfLong = 2'000;
constexpr qsizetype mostCharacters = qsizetype(2) * 1024 * 1024;

} // namespace

ReferencePaste::ReferencePaste(QWidget *parent) : QPlainTextEdit(parent)
{
    setTabChangesFocus(true);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    document()->setDocumentMargin(5);
    connect(this, &QPlainTextEdit::textChanged, this, &ReferencePaste::fit);
}

QString ReferencePaste::text() const
{
    const QString shown = toPlainText();
    return !m_whole.isEmpty() && shown == m_shown ? m_whole : shown;
}

void ReferencePaste::setText(const QString &text)
{
    takeWhole(text);
    selectAll();
}

void ReferencePaste::takeWhole(const QString &text)
{
    m_whole.clear();
    if (text.size() <= laidOutAtMost) {
        setPlainText(text);
        return;
    }
    {
        const QSignalBlocker quiet(this);
        setPlainText(text.left(shownOfLong) + QStringLiteral("\n…"));
    }
    m_shown = toPlainText();
    m_whole = text;
    Q_EMIT textChanged();
}

int ReferencePaste::heightOf(int lines) const
{
    return static_cast<int>(
               std::ceil(fontMetrics().lineSpacing() * lines + 2 * document()->documentMargin())) +
           2 * frameWidth();
}

QSize ReferencePaste::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 60, heightOf(m_lines)};
}

QSize ReferencePaste::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 20, heightOf(m_lines)};
}

void ReferencePaste::fit()
{
    int lines = 0;
    for (QTextBlock block = document()->begin(); block.isValid() && lines <= mostLines; block = block.next())
        lines += std::max(1, block.layout() ? block.layout()->lineCount() : 1);
    m_lines = std::clamp(lines, 1, mostLines);
    setVerticalScrollBarPolicy(lines > mostLines ? Qt::ScrollBarAlwaysOn : Qt::ScrollBarAlwaysOff);
    updateGeometry();
}

void ReferencePaste::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    fit();
}

void ReferencePaste::keyPressEvent(QKeyEvent *event)
{
    const bool plain = event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::KeypadModifier;
    if (plain && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
        Q_EMIT entered();
        event->accept();
        return;
    }
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Escape) {
        event->ignore(); // the dialog's
        return;
    }
    QPlainTextEdit::keyPressEvent(event);
}

void ReferencePaste::insertFromMimeData(const QMimeData *source)
{
    QString text = source->text();
    if (text.isEmpty() && source->hasUrls())
        text = source->urls().first().toString();
    if (text.size() > mostCharacters) {
        Q_EMIT tooLong();
        return;
    }
    if (text.size() > laidOutAtMost)
        takeWhole(text.trimmed());
    else
        insertPlainText(text.trimmed());
}

} // namespace wengao::dialogs
