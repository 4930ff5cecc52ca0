#pragma once

#include "editor/selection.h"

#include "text/segmentation.h"

#include <QPlainTextEdit>
#include <QPointer>
#include <QTimer>

#include <functional>
#include <optional>

class QMenu;

namespace wengao::editor {

class FindBar;
class FootnoteCompleter;
class HighlightDriver;
class RowLayout;
class Speller;
struct HighlightOptions;
struct State;

/// One footnote offered by the list that opens after `[^`.
struct FootnoteSuggestion
{
    QString label;
    QString text;
};

/// What is left bright while writing.
enum class FocusMode { Off, Paragraph, Sentence };

/// Which lines a text operation gets to see: the selected ones and one on each side, or the whole paragraph,
/// list or table around the selection, or that and one more line on each side.
enum class Scope { Lines, Paragraph, Surroundings };

/// The Markdown text pane. It shows the QTextDocument it is given, which must have its own undo disabled,
/// gives it a layout, and changes it only in whole edit blocks. stepEnds() tells the one history over form
/// and text where an undo step must not be continued.
class TextPane final : public QPlainTextEdit
{
    Q_OBJECT

public:
    /// Stores an image and returns the path to write into the article; empty when it was not stored.
    using ImageStore = std::function<QString(const QImage &image)>;
    /// The same for an image file that was dropped, pasted or chosen.
    using ImageFileStore = std::function<QString(const QString &filePath)>;
    using CopyHook = std::function<void(Selection selection, QMimeData &copied)>;
    using PasteHook = std::function<bool(const QMimeData &source)>;
    using FootnoteProvider = std::function<QList<FootnoteSuggestion>()>;
    /// Maps a text to one in which variants of a character are equal; must keep the length.
    using FoldFunction = std::function<QString(const QString &text)>;
    /// A pure text operation on some lines, given with the selection as offsets into them.
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
    void setWrapColumn(int fullWidthCharacters); ///< the longest line; 0 uses the whole width
    void setLineSpacing(double factor);          ///< of the font's own row height, at least 1
    void setHighlightOptions(const HighlightOptions &options);
    [[nodiscard]] const HighlightOptions &highlightOptions() const;
    void setFocusMode(FocusMode mode);
    void setTypewriterScrolling(bool enabled);
    void setInvisiblesShown(bool shown);
    void setCurrentLineShown(bool shown);
    /// Underlines what it finds misspelt; not owned, null for none.
    void setSpeller(Speller *speller);
    void setPairing(bool enabled); ///< closing brackets and quotation marks are typed along

    void setImageStore(ImageStore store) { m_imageStore = std::move(store); }
    void setImageFileStore(ImageFileStore store) { m_imageFileStore = std::move(store); }
    /// `copying` may add formats to what is copied; `pasting` may take over a paste by returning true.
    void setClipHooks(CopyHook copying, PasteHook pasting);
    void setFootnoteProvider(FootnoteProvider provider) { m_footnoteProvider = std::move(provider); }
    [[nodiscard]] const FootnoteProvider &footnoteProvider() const { return m_footnoteProvider; }
    void setFold(FoldFunction fold) { m_fold = std::move(fold); } ///< "simplified and traditional alike"
    [[nodiscard]] const FoldFunction &fold() const { return m_fold; }

    /// True while an input method shows text that is not part of the article yet.
    [[nodiscard]] bool isComposing() const { return m_composing; }
    [[nodiscard]] Selection selection() const;
    void setSelection(Selection selection);
    [[nodiscard]] QString selectedText() const; ///< exactly as in the article, lines ending with '\n'
    /// Applies edits to the body as one undo step and keeps the cursor at its text.
    void applyEdits(const TextEdits &edits);
    void applyEdits(const TextEdits &edits, Selection selectionAfter);
    /// Runs an operation on the lines around the selection as one undo step; false if it had nothing to do.
    bool run(Scope scope, const Operation &operation);
    void insertText(const QString &text); ///< replaces the selection as one undo step
    /// The word at the cursor in the body's offsets; empty when none touches it.
    [[nodiscard]] TextRange wordAtCursor() const;
    /// True in a code block or a code span.
    [[nodiscard]] bool isCursorInCode() const;
    [[nodiscard]] bool isInCodeBlock(const QTextBlock &block) const;

    /// The block state before the line at an offset, as far as known.
    [[nodiscard]] State stateBefore(qsizetype offset) const;

    /// The first line shown, 0-based; with it the preview follows the text.
    [[nodiscard]] int topLine() const;
    void scrollToLine(int line);
    /// The line of the file on which the text starts, counted from 1: persons count lines from there.
    void setFirstLine(int line) { m_firstLine = line; }
    [[nodiscard]] int firstLine() const { return m_firstLine; }
    /// Moves the cursor to a 0-based line and column, shows it and takes the focus.
    void goTo(int line, int column = 0);
    /// Moves the lines [first, end) before the line `before`; -1 as `end` or `before` is the text's end.
    /// Footnote definitions at the text's very end stay there.
    void moveSection(int first, int end, int before);

    /// The bar at the pane's lower edge for find, replace and go to line; made when first asked for.
    [[nodiscard]] FindBar &findBar();
    void pastePlain();      ///< pastes the clipboard's text as it is
    void expandSelection(); ///< word, sentence, paragraph, section, the sections around it, everything
    void chooseImages();    ///< asks for image files and inserts them
    void insertImages(const QStringList &filePaths);

Q_SIGNALS:
    void undoRequested();
    void redoRequested();
    void stepEnds();
    void topLineChanged(int line);
    void zoomChanged(int steps);
    void headingWanted(); ///< the person wants to go to a heading
    void linkActivated(const QString &target);
    void footnoteActivated(const QString &label);
    /// The pointer rests on a footnote mark at `area` (global coordinates).
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
    QMimeData *createMimeDataFromSelection() const override;
    bool canInsertFromMimeData(const QMimeData *source) const override;
    void insertFromMimeData(const QMimeData *source) override;
    void dropEvent(QDropEvent *event) override;

private:
    enum class Unit { Character, Word, Sentence, Paragraph };
    struct Slice
    {
        qsizetype start = 0;
        QString text;
    };

    // textpane.cpp
    [[nodiscard]] RowLayout &rows() const;
    [[nodiscard]] Slice slice(Scope scope) const;
    void applyNow(const TextEdits &edits, Selection after);
    void showLines();
    void cursorMoved();

    // textpane_clipboard.cpp
    [[nodiscard]] QString apart(const QString &text) const;

    // textpane_sections.cpp
    [[nodiscard]] int levelOf(const QTextBlock &block) const;
    [[nodiscard]] TextRange sectionAround(Selection selection) const;
    [[nodiscard]] int definitionsAtEnd() const;

    // textpane_look.cpp
    void updateFonts();
    void updateColours();
    void updateMargins();
    void updateRows();

    // textpane_keys.cpp
    bool handleHistoryKey(QKeyEvent *event);
    bool handleMoveKey(QKeyEvent *event);
    bool handleDeleteKey(QKeyEvent *event);
    bool handleStructureKey(QKeyEvent *event);
    bool handleTypedText(const QString &typed);
    bool runOutsideCode(const Operation &operation);
    void breakLine();
    void moveTo(qsizetype position, bool select);
    void deleteTo(qsizetype position);
    [[nodiscard]] qsizetype graphemeFrom(qsizetype position, bool forward) const;
    [[nodiscard]] qsizetype wordFrom(qsizetype position, bool forward);
    void snapToGrapheme();

    // textpane_pointer.cpp
    [[nodiscard]] QPointF onRow(QPointF position) const;
    [[nodiscard]] QTextCursor cursorAt(QPointF position) const;
    [[nodiscard]] TextRange unitAt(qsizetype position, Unit unit) const;
    bool passToText(QEvent *event);
    void selectUnit(qsizetype position, Unit unit);
    void extendByUnit(qsizetype position);
    bool activateAt(QPoint position);
    void hoverAt(QPoint position);
    [[nodiscard]] QString targetUnder(QPoint position) const;

    // textpane_spelling.cpp
    [[nodiscard]] QList<TextRange> misspelt(const QTextBlock &block) const;
    void paintMisspelt(QPainter &painter, const QRect &area);
    void addSpelling(QMenu &menu, QPoint position);

    // textpane_paint.cpp
    void paintCurrentLine(QPainter &painter);
    void paintMatches(QPainter &painter, const QRect &area);
    void paintSelectedRows(QPainter &painter, const QRect &area);
    void paintFocus(QPainter &painter);
    void paintInvisibles(QPainter &painter, const QRect &area);

    HighlightDriver *m_driver;
    FindBar *m_findBar = nullptr;
    FootnoteCompleter *m_completer;
    mutable text::WordBreaker m_words;
    QString m_language;
    QString m_family;
    double m_fontSize = 12;
    int m_zoom = 0;
    int m_wrapColumn = 0;
    double m_lineSpacing = 1.15;
    int m_wheelRest = 0;
    int m_topLine = 0;
    int m_cursorBlock = -1;
    int m_firstLine = 1;
    FocusMode m_focusMode = FocusMode::Off;
    bool m_typewriter = false;
    bool m_invisibles = false;
    bool m_currentLine = true;
    bool m_pairing = true;
    bool m_composing = false;
    bool m_scrolls = false; ///< the scroll bar takes room
    CopyHook m_copyHook;
    PasteHook m_pasteHook;
    ImageStore m_imageStore;
    ImageFileStore m_imageFileStore;
    FootnoteProvider m_footnoteProvider;
    FoldFunction m_fold;
    QPointer<Speller> m_speller;
    Unit m_unit = Unit::Character;
    TextRange m_unitOrigin;
    QTimer m_clickTimer;
    QPoint m_clickPoint;
    QString m_hovered;
};

} // namespace wengao::editor
