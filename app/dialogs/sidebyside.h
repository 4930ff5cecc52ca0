#pragma once

#include <QScrollArea>

#include <vector>

class QGridLayout;
class QLabel;

namespace wengao::dialogs {

/// Two texts beside each other, stretch by stretch: what is the same is cut short, what differs is shown
/// whole with the different characters marked. Long lines wrap and both sides stay level.
class SideBySide final : public QScrollArea
{
    Q_OBJECT

public:
    /// More differing stretches than these are told by their number only.
    static constexpr int mostDifferences = 300;

    explicit SideBySide(QWidget *parent = nullptr);

    /// Begins anew with these headings.
    void clear(const QString &leftTitle, const QString &rightTitle);
    void addSame(QStringView text);
    /// `between` stands in the middle and belongs to this widget afterwards; may be null.
    void addDifference(QStringView left, QStringView right, QWidget *between = nullptr);
    /// Two texts whole and without marks, for what has nothing but its meaning in common.
    void addTexts(QStringView left, QStringView right);
    /// Shows all differences of two texts; without any it says so.
    void showDifferences(const QString &left, const QString &right);
    /// Says something below what was added.
    void addNote(const QString &note);

private:
    [[nodiscard]] QLabel *label(const QString &html);
    [[nodiscard]] QString marked(QStringView text, const std::vector<bool> &marks,
                                 const QColor &colour) const;

    QWidget *m_page = nullptr;
    QGridLayout *m_grid = nullptr;
    int m_row = 0;
};

} // namespace wengao::dialogs
