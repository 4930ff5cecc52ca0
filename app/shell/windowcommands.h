#pragma once

#include <QHash>
#include <QObject>
#include <QString>

class QAction;
class QMenu;
class QToolBar;

namespace wengao::shell {

class MainWindow;

/// The menus in the order they stand in the window.
enum class Menu { File, Edit, Insert, Format, References, View, Tools, Help };

/// All actions of the window, made from two tables: the window's own commands and the text pane's.
class CommandSet final : public QObject
{
    Q_OBJECT

public:
    explicit CommandSet(MainWindow &window);

    /// Null when there is no such command.
    [[nodiscard]] QAction *action(const QString &id) const { return m_actions.value(id); }
    [[nodiscard]] QMenu *menu(Menu menu) const { return m_menus.value(static_cast<int>(menu)); }
    [[nodiscard]] QToolBar *toolBar() const { return m_toolBar; }
    /// The commands that change text are off on a read-only article, the others but a few without any.
    void setAvailable(bool hasArticle, bool mayEdit);

private:
    void addMenus();
    void addWindowCommands();
    void addEditorCommands();
    void fillToolBar();
    QAction *add(const QString &id, const QString &text, const QString &shortcut, Menu menu);

    MainWindow &m_window;
    QHash<QString, QAction *> m_actions;
    QHash<int, QMenu *> m_menus;
    QToolBar *m_toolBar = nullptr;
    QList<QAction *> m_changing;
    QList<QAction *> m_needingArticle;
};

} // namespace wengao::shell
