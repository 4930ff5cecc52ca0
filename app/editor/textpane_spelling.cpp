#include "editor/colours.h"
#include "editor/speller.h"
#include "editor/textpane.h"

#include "spelling/westernwords.h"

#include <QMenu>
#include <QPainter>
#include <QTextBlock>
#include <QTextLayout>

#include <algorithm>

namespace wengao::editor {

namespace {

/// A wavy line below a word, as everybody knows it.
void paintWave(QPainter &painter, double left, double right, double y)
{
    constexpr double half = 2;
    QPolygonF wave;
    bool isUp = false;
    for (double x = left; x < right; x += half, isUp = !isUp)
        wave.append(QPointF(x, isUp ? y - 1 : y + 1));
    painter.drawPolyline(wave);
}

} // namespace

void TextPane::setSpeller(Speller *speller)
{
    if (m_speller)
        disconnect(m_speller, nullptr, this, nullptr);
    m_speller = speller;
    if (m_speller)
        connect(m_speller, &Speller::changed, viewport(), qOverload<>(&QWidget::update));
    viewport()->update();
}

/// The misspelt words of a shown line, in its own offsets; not the one that is just being written.
QList<TextRange> TextPane::misspelt(const QTextBlock &block) const
{
    QList<TextRange> found;
    const QString line = block.text();
    const QTextCursor cursor = textCursor();
    const qsizetype writing = cursor.block() == block ? cursor.positionInBlock() : -1;
    const QList<QTextLayout::FormatRange> formats = block.layout()->formats();
    for (const TextRange word : spelling::westernWords(line)) {
        const bool isProse = std::none_of(formats.cbegin(), formats.cend(), [word](const auto &range) {
            return range.format.boolProperty(notProse) && range.start < word.end &&
                   range.start + range.length > word.start;
        });
        if (!isProse || word.end == writing)
            continue;
        if (m_speller->verdict(line.sliced(word.start, word.length())) == Speller::Verdict::Wrong)
            found.append(word);
    }
    return found;
}

void TextPane::paintMisspelt(QPainter &painter, const QRect &area)
{
    if (!m_speller->isOn() || m_composing)
        return;
    const bool dark = palette().color(QPalette::Base).lightness() < 128;
    painter.setPen(QPen(dark ? QColor(0xff7b72) : QColor(0xc62828), 1));
    for (QTextBlock block = firstVisibleBlock(); block.isValid(); block = block.next()) {
        const QRectF geometry = blockBoundingGeometry(block).translated(contentOffset());
        if (geometry.top() > area.bottom())
            break;
        if (geometry.bottom() < area.top())
            continue;
        for (const TextRange word : misspelt(block)) {
            const QTextLine line = block.layout()->lineForTextPosition(int(word.start));
            const int end = std::min(int(word.end), line.textStart() + line.textLength());
            const double left = line.cursorToX(int(word.start));
            const double right = line.cursorToX(end);
            paintWave(painter, geometry.left() + std::min(left, right),
                      geometry.left() + std::max(left, right), geometry.top() + line.y() + line.ascent() + 3);
        }
    }
}

/// What may have been meant stands at the top of the menu; it is looked up while the menu is open.
void TextPane::addSpelling(QMenu &menu, QPoint position)
{
    if (!m_speller || !m_speller->isOn())
        return;
    const QTextCursor cursor = cursorAt(position);
    const QTextBlock block = cursor.block();
    const QList<TextRange> words = misspelt(block);
    const auto word = std::find_if(words.cbegin(), words.cend(), [&cursor](TextRange range) {
        return range.start <= cursor.positionInBlock() && cursor.positionInBlock() <= range.end;
    });
    if (word == words.cend())
        return;
    const TextRange place = word->shifted(block.position());
    const QString written = block.text().sliced(word->start, word->length());
    QAction *waiting = menu.addAction(tr("Looking for suggestions…"));
    waiting->setEnabled(false);
    QAction *adding = menu.addAction(tr("Add “%1” to your dictionary").arg(written));
    connect(adding, &QAction::triggered, this, [this, written] { m_speller->addWord(written); });
    menu.addSeparator();
    m_speller->suggest(written, waiting,
                       [this, waiting, adding, place, menu = &menu](const QStringList &found) {
                           if (found.isEmpty())
                               waiting->setText(tr("No suggestions"));
                           for (const QString &suggestion : found) {
                               auto *action = new QAction(suggestion, menu);
                               action->setEnabled(!isReadOnly());
                               connect(action, &QAction::triggered, this, [this, place, suggestion] {
                                   applyEdits({{place, suggestion}});
                               });
                               menu->insertAction(adding, action);
                           }
                           if (!found.isEmpty())
                               menu->removeAction(waiting);
                       });
}

} // namespace wengao::editor
