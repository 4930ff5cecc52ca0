#pragma once

#include "editor/selection.h"

#include <QPlainTextEdit>

#include <functional>
#include <memory>
#include <optional>

namespace wengao::editor {

class FindBar;
class FootnoteCompleter;
class HighlightDriver;
class PaneDecorations;
class PanePointer;

/// One footnote offered by the list that opens after `[^`.
struct FootnoteSuggestion
{
    QString label;
    QString text;
};

/// What is dimmed while writing.
enum class FocusMode { Off, Paragraph, Sentence };

/// Which lines around the selection a text operation gets to see.
enum class Scope { Lines, Paragraph };

/// The Markdown text pane. It shows the QTextDocument it is given, which must have a QPlainTextDocumentLayout
/// and its own undo disabled, and changes it only in whole edit blocks. stepEnds() tells the one history over
/// form and text where an undo step must not be continued.
class TextPane final : public QPlainTextEdit
{
    Q_OBJECT

public:
    /// Stores an image and returns the path to write into the article; empty when it was not stored.
    using ImageStore = std::function<QString(const QImage &image, const QString &suggestedName)>;
    /// The same for image files that were dropped or pasted.
    using ImageFileStore = std::function<QString(const QString &filePath)>;
    using FootnoteProvider = std::function<QList<FootnoteSuggestion>()>;
    /// Maps a text to a form in which variants of a character are equal; must keep the length.
    using FoldFunction = std::function<QString(const QString &text)>;
    /// A pure text operation on the lines around the selection.
    using Operation = std::function<std::optional<Change>(QStringView text, Selection selection)>;

    explicit TextPane(QWidget *parent = nullptr);
    ~TextPane() override;
    TextPane(const TextPane &) = delete;
    TextPane &operator=(const TextPane &) = delete;

    /// Hides QPlainTextEdit::setDocument: always call this one. The document is not owned.
    void setDocument(QTextDocument *document);

    /// The article's language ("zh-Hans", "zh-Hant", "ja", "ko", "en"): chooses fonts and word rules.
    void setLanguage(const QString &tag);
    void setFontFamily(const QString &family); ///< put before the language's own families; empty for none
    void setFontSize(double points);
    [[nodiscard]] double fontSize() const { return m_fontSize; }
    void setZoom(int steps); ///< 0 is the chosen size, each step a tenth of it
    [[nodiscard]] int zoom() const { return m_zoom; }
    /// The longest line in full-width characters; 0 uses the whole width.
    void setWrapColumn(int fullWidthCharacters);
    void setFocusMode(FocusMode mode);
    void setTypewriterScrolling(bool enabled);
    void setInvisiblesShown(bool shown);
    void setCurrentLineShown(bool shown);
    void setPairing(bool enabled); ///< closing brackets and quotes are typed along

    void setImageStore(ImageStore store);
    void setImageFileStore(ImageFileStore store);
    void setFootnoteProvider(FootnoteProvider provider);
    void setFold(FoldFunction fold); ///< the "simplified and traditional alike" of find
    [[nodiscard]] const FoldFunction &fold() const { return m_fold; }

    /// True while an input method shows text that is not part of the article yet.
    [[nodiscard]] bool isComposing() const { return m_composing; }
    [[nodiscard]] Selection selection() const;
    void setSelection(Selection selection);
    /// Applies edits to the whole body's offsets as one undo step and keeps the cursor at its text.
    void applyEdits(const TextEdits &edits);
    void applyEdits(const TextEdits &edits, Selection selectionAfter);
    /// Runs an operation on the lines around the selection as one undo step; false if it had nothing to do.
    bool run(Scope scope, const Operation &operation);
    /// Replaces the selection as one undo step.
    void insertText(const QString &text);

    /// First line shown, 0-based; with it the preview follows the text.
    [[nodiscard]] int topLine() const;
    void scrollToLine(int line);
    /// Moves the cursor to a 0-based line and column, shows it and takes the focus.
    void goTo(int line, int column = 0);

    /// The bar at the pane's lower edge for find, replace and go to line; made when first asked for.
    [[nodiscard]] FindBar &findBar();
    /// Pastes the clipboard's text without turning HTML into Markdown.
    void pastePlain();
    /// Widens the selection: word, sentence, paragraph, everything.
    void expandSelection();
    /// Asks for image files and inserts them.
    void chooseImages();

Q_SIGNALS:
    void undoRequested();
    void redoRequested();
    void stepEnds();
    void topLineChanged(int line);
    void zoomChanged(int steps);
    void fontSizeChanged(double points);
    void linkActivated(const QString &target);
    void footnoteActivated(const QString &label);
    /// The pointer rests on a footnote reference; `area` is in global coordinates.
    void footnoteHovered(const QString &label, const QRect &area);
    void footnoteLeft();
    /// An image was pasted or dropped and no store took it.
    void imageRefused();

protected:
    bool event(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;
    QVariant inputMethodQuery(Qt::InputMethodQuery query) const override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void changeEvent(QEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    QMimeData *createMimeDataFromSelection() const override;
    bool canInsertFromMimeData(const QMimeData *source) const override;
    void insertFromMimeData(const QMimeData *source) override;

private:
    double m_fontSize = 12;
    int m_zoom = 0;
    bool m_composing = false;
    FoldFunction m_fold;
};

} // namespace wengao::editor
