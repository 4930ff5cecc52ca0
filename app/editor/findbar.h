#pragma once

#include "base/textrange.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QTextBlock;
class QToolButton;

namespace wengao::editor {

class Finder;
class TextPane;
struct Match;

/// The bar at the lower edge of a text pane: find as you type, replace, go to line. Escape gives the focus
/// back to the text.
class FindBar final : public QWidget
{
    Q_OBJECT

public:
    explicit FindBar(TextPane &pane);

    void openFind();
    void openReplace();
    void openGoToLine();
    void findNext();
    void findPrevious();
    void close();

    /// The matches in a line, while the bar is open.
    [[nodiscard]] QList<Match> matchesIn(const QTextBlock &block);

Q_SIGNALS:
    /// The bar opened, closed or changed its height.
    void sizeChanged();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    enum class Mode { Find, Replace, GoToLine };

    void build();
    [[nodiscard]] QWidget *buildFindRow();
    [[nodiscard]] QWidget *buildReplaceRow();
    [[nodiscard]] QWidget *buildLineRow();
    [[nodiscard]] QToolButton *addOption(const QString &text, const QString &tip, void (FindBar::*changed)());
    void open(Mode mode);
    void queryChanged();
    void scopeChanged();
    void search();
    void showCount();
    void showFound(int start, int end, bool wrapped);
    void goToTypedLine();

    TextPane &m_pane;
    Finder *m_finder;
    QWidget *m_findRow = nullptr;
    QWidget *m_replaceRow = nullptr;
    QWidget *m_lineRow = nullptr;
    QLineEdit *m_text = nullptr;
    QLineEdit *m_replacement = nullptr;
    QLineEdit *m_line = nullptr;
    QLabel *m_status = nullptr;
    QToolButton *m_case = nullptr;
    QToolButton *m_word = nullptr;
    QToolButton *m_expression = nullptr;
    QToolButton *m_variants = nullptr;
    QToolButton *m_inSelection = nullptr;
    int m_origin = 0;             ///< where the search began
    TextRange m_found;            ///< the match gone to last
    bool m_tellsReplaced = false; ///< and goes on to until something else happens
};

} // namespace wengao::editor
