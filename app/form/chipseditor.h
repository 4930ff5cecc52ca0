#pragma once

#include "form/valueeditor.h"

#include <QStringList>

#include <functional>

namespace wengao::form {

class Chip;
class LineEdit;

/// A list of strings as chips with an input behind the last one. Enter and a comma (, or ，) add, Backspace
/// in the empty input goes back to the last chip, pasted lists are split. Changes are handed out item by
/// item, so that the rest of the list keeps its spelling. What stands in the input counts as the last item
/// with its first letter, so that nothing typed is ever outside the article.
class ChipsEditor final : public ValueEditor
{
    Q_OBJECT

public:
    explicit ChipsEditor(QWidget *parent);

    [[nodiscard]] QVariant value() const override;
    void setValue(const QVariant &value) override;
    void setLocked(bool locked) override;
    void setNames(const QString &label, const QString &help) override;
    [[nodiscard]] bool hasPending() const override;
    void dropPending() override;
    void commitPending() override;
    void followNote() override;

    /// Asked when the input gets the focus.
    void setSuggestionProvider(std::function<QStringList()> provider);
    /// Equal keys mean that a reader would take two values for the same.
    void setSimilarityKey(std::function<QString(const QString &)> key);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] int heightForWidth(int width) const override;

Q_SIGNALS:
    /// An item is about to be typed, letter by letter.
    void typingBegins();
    /// The item at `index` reads `text` so far; nothing is left of it when that is empty.
    void itemTyped(int index, const QString &text);
    void itemChanged(int index, const QString &text);
    void itemRemoved(int index);
    void itemMoved(int from, int to);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    int arrange(int width, bool apply) const;
    Chip *createChip();
    void add(const QString &text);
    void splitInput(const QString &text);
    void typeInput(const QString &text);
    void typeInPlace(const QString &text);
    void beginEdit(int index);
    void endEdit(bool keep);
    void closeEdit();
    void keepTyping(QStringList &texts);
    [[nodiscard]] bool isTyping() const;
    void removeAt(int index);
    void moveTo(int from, int to);
    void focusChip(int index);
    bool inputKey(int key);
    [[nodiscard]] int gapAt(QPoint globalPosition) const;
    void updateCompleter();
    void checkDuplicates();
    void relayout();

    QList<Chip *> m_chips;
    LineEdit *m_input;
    LineEdit *m_inPlace;
    std::function<QStringList()> m_suggestions;
    std::function<QString(const QString &)> m_key;
    QStringList m_known;
    QString m_pending;  ///< what stands in the input, as the article has it
    QString m_original; ///< of the chip being edited
    QString m_better;
    int m_betterIndex = -1;
    int m_editing = -1;
    int m_dropGap = -1;
    bool m_locked = false;
};

} // namespace wengao::form
