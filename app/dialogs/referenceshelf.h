#pragma once

#include "references/item.h"

#include <QWidget>

#include <functional>

class QLabel;
class QLineEdit;
class QListWidget;

namespace wengao::dialogs {

/// A reference that can be taken again, and where it is from.
struct ShelfEntry
{
    references::Item item;
    QString source;         ///< a few words: the library, a file's name, a note of the article
    bool canForget = false; ///< it is kept by the program and can be taken out
};

/// A searchable list of references to choose from.
class ReferenceShelf final : public QWidget
{
    Q_OBJECT

public:
    explicit ReferenceShelf(QWidget *parent = nullptr);

    /// How entries are found; what comes for nothing typed is everything worth showing.
    void setSearch(std::function<QList<ShelfEntry>(const QString &typed)> search);
    /// Shows what matches now.
    void refresh();
    void setTyped(const QString &typed);
    void focusSearch();
    [[nodiscard]] int count() const;
    /// Takes the current entry.
    void pick();

Q_SIGNALS:
    void picked(const wengao::references::Item &item);
    void forgetWanted(const wengao::references::Item &item);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showMenu(const QPoint &place);

    std::function<QList<ShelfEntry>(const QString &)> m_search;
    QList<ShelfEntry> m_entries;
    QLineEdit *m_typed;
    QListWidget *m_list;
    QLabel *m_empty;
};

/// What a list says of a reference: its title, and who made it when and where.
[[nodiscard]] QString entryTitle(const references::Item &item);
[[nodiscard]] QString entryDetail(const references::Item &item);

} // namespace wengao::dialogs
