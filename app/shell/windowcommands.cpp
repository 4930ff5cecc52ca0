#include "shell/windowcommands.h"

#include "editor/commands.h"
#include "editor/textpane.h"
#include "shell/appearance.h"
#include "shell/mainwindow.h"

#include <QAction>
#include <QMenu>
#include <QMenuBar>
#include <QToolBar>

namespace wengao::shell {

namespace {

constexpr const char *context = "wengao::shell::CommandSet";

struct WindowCommand
{
    const char *id; ///< a line without one is a separator
    Menu menu;
    const char *text;
    const char *shortcut;
    void (MainWindow::*run)();
    bool needsArticle = true;
};

constexpr WindowCommand windowCommands[] = {
    {"file.new", Menu::File, QT_TRANSLATE_NOOP("wengao::shell::CommandSet", "&New"), "Ctrl+N",
     &MainWindow::newArticle, false},
    {"file.newFromTemplate", Menu::File,
     QT_TRANSLATE_NOOP("wengao::shell::CommandSet", "New from &template…"), "Ctrl+Shift+N", nullptr, false},
    {"file.open", Menu::File, QT_TRANSLATE_NOOP("wengao::shell::CommandSet", "&Open…"), "Ctrl+O",
     &MainWindow::chooseArticles, false},
    {"file.recent", Menu::File, QT_TRANSLATE_NOOP("wengao::shell::CommandSet", "Open &recent"), "", nullptr,
     false},
    {nullptr, Menu::File, nullptr, nullptr, nullptr},
    {"file.save", Menu::File, QT_TRANSLATE_NOOP("wengao::shell::CommandSet", "&Save"), "Ctrl+S",
     &MainWindow::save},
    {"file.saveAs", Menu::File, QT_TRANSLATE_NOOP("wengao::shell::CommandSet", "Save &as…"), "Ctrl+Shift+S",
     &MainWindow::saveAs},
    {"file.versions", Menu::File, QT_TRANSLATE_NOOP("wengao::shell::CommandSet", "&Versions…"), "",
     &MainWindow::showVersions},
    {"file.changes", Menu::File, QT_TRANSLATE_NOOP("wengao::shell::CommandSet", "C&hanges to be written…"),
     "Ctrl+Alt+D", nullptr},
    {nullptr, Menu::File, nullptr, nullptr, nullptr},
    {"file.export", Menu::File, QT_TRANSLATE_NOOP("wengao::shell::CommandSet", "&Export…"), "Ctrl+Shift+E",
     nullptr},
    {"file.exportAgain", Menu::File, QT_TRANSLATE_NOOP("wengao::shell::CommandSet", "Export a&gain"),
     "Ctrl+E", nullptr},
    {"file.exportFolder", Menu::File, QT_TRANSLATE_NOOP("wengao::shell::CommandSet", "Export a fol&der…"), "",
     nullptr, false},
    {"file.copyForWeChat", Menu::File, QT_TRANSLATE_NOOP("wengao::shell::CommandSet", "Copy for &WeChat"),
     "Ctrl+Alt+W", nullptr},
    {nullptr, Menu::File, nullptr, nullptr, nullptr},
    {"file.close", Menu::File, QT_TRANSLATE_NOOP("wengao::shell::CommandSet", "&Close"), "Ctrl+W",
     &MainWindow::closeCurrent},
    {"file.quit", Menu::File, QT_TRANSLATE_NOOP("wengao::shell::CommandSet", "&Quit"), "Ctrl+Q", nullptr,
     false},
    {"edit.undo", Menu::Edit, QT_TRANSLATE_NOOP("wengao::shell::CommandSet", "&Undo"), "Ctrl+Z",
     &MainWindow::undo},
    {"edit.redo", Menu::Edit, QT_TRANSLATE_NOOP("wengao::shell::CommandSet", "&Redo"), "Ctrl+Shift+Z",
     &MainWindow::redo},
    {nullptr, Menu::Edit, nullptr, nullptr, nullptr},
    {"footnotes.insert", Menu::References, QT_TRANSLATE_NOOP("wengao::shell::CommandSet", "&Insert footnote"),
     "Ctrl+Alt+F", nullptr},
    {"footnotes.insertNamed", Menu::References,
     QT_TRANSLATE_NOOP("wengao::shell::CommandSet", "Insert footnote with &label…"), "", nullptr},
    {"footnotes.reuse", Menu::References,
     QT_TRANSLATE_NOOP("wengao::shell::CommandSet", "Insert an &existing footnote again…"), "Ctrl+Alt+E",
     nullptr},
    {"footnotes.go", Menu::References,
     QT_TRANSLATE_NOOP("wengao::shell::CommandSet", "&Go between text and note"), "F4", nullptr},
    {"footnotes.next", Menu::References,
     QT_TRANSLATE_NOOP("wengao::shell::CommandSet", "&Next reference to this note"), "Shift+F4", nullptr},
    {nullptr, Menu::References, nullptr, nullptr, nullptr},
    {"references.insert", Menu::References,
     QT_TRANSLATE_NOOP("wengao::shell::CommandSet", "Insert re&ference…"), "Ctrl+Alt+R", nullptr},
    {"references.edit", Menu::References, QT_TRANSLATE_NOOP("wengao::shell::CommandSet", "E&dit reference…"),
     "Ctrl+Alt+Shift+R", nullptr},
    {"references.restyle", Menu::References,
     QT_TRANSLATE_NOOP("wengao::shell::CommandSet", "Res&tyle references…"), "", nullptr},
    {"references.export", Menu::References,
     QT_TRANSLATE_NOOP("wengao::shell::CommandSet", "E&xport the library of references…"), "", nullptr},
    {"references.withSite", Menu::References,
     QT_TRANSLATE_NOOP("wengao::shell::CommandSet", "Keep the library with the &site"), "", nullptr},
    {nullptr, Menu::References, nullptr, nullptr, nullptr},
    {"footnotes.renumber", Menu::References,
     QT_TRANSLATE_NOOP("wengao::shell::CommandSet", "&Renumber as published"), "", nullptr},
    {"footnotes.gather", Menu::References,
     QT_TRANSLATE_NOOP("wengao::shell::CommandSet", "G&ather the notes in one place"), "", nullptr},
    {"footnotes.removeUnused", Menu::References,
     QT_TRANSLATE_NOOP("wengao::shell::CommandSet", "Remove &unused notes"), "", nullptr},
    {"footnotes.rename", Menu::References, QT_TRANSLATE_NOOP("wengao::shell::CommandSet", "Rena&me label…"),
     "", nullptr},
    {nullptr, Menu::References, nullptr, nullptr, nullptr},
    {"footnotes.fromLinks", Menu::References,
     QT_TRANSLATE_NOOP("wengao::shell::CommandSet", "Turn &links into footnotes"), "", nullptr},
    {"footnotes.toLink", Menu::References,
     QT_TRANSLATE_NOOP("wengao::shell::CommandSet", "Turn footnote into lin&k"), "", nullptr},
    {"footnotes.fromInline", Menu::References,
     QT_TRANSLATE_NOOP("wengao::shell::CommandSet", "Turn inline notes into f&ootnotes"), "", nullptr},
    {"frontMatter.convert", Menu::Tools,
     QT_TRANSLATE_NOOP("wengao::shell::CommandSet", "Con&vert front matter to"), "", nullptr},
    {"view.form", Menu::View, QT_TRANSLATE_NOOP("wengao::shell::CommandSet", "&Form"), "F6",
     &MainWindow::toggleForm, false},
    {"view.text", Menu::View, QT_TRANSLATE_NOOP("wengao::shell::CommandSet", "&Text"), "F7",
     &MainWindow::toggleText, false},
    {"view.preview", Menu::View, QT_TRANSLATE_NOOP("wengao::shell::CommandSet", "&Preview"), "F8",
     &MainWindow::togglePreview, false},
    {"view.panels", Menu::View, QT_TRANSLATE_NOOP("wengao::shell::CommandSet", "&Outline and panels"), "F9",
     &MainWindow::togglePanels, false},
    {"view.fullText", Menu::View, QT_TRANSLATE_NOOP("wengao::shell::CommandSet", "&Distraction-free"), "F11",
     &MainWindow::toggleFullText, false},
    {nullptr, Menu::View, nullptr, nullptr, nullptr},
    {"view.focusForm", Menu::View, QT_TRANSLATE_NOOP("wengao::shell::CommandSet", "Go to the for&m"), "Alt+1",
     &MainWindow::focusForm},
    {"view.focusText", Menu::View, QT_TRANSLATE_NOOP("wengao::shell::CommandSet", "Go to the te&xt"), "Alt+2",
     &MainWindow::focusText},
    {"view.focusPreview", Menu::View, QT_TRANSLATE_NOOP("wengao::shell::CommandSet", "Go to the previe&w"),
     "Alt+3", &MainWindow::focusPreview},
    {"view.focusPanels", Menu::View, QT_TRANSLATE_NOOP("wengao::shell::CommandSet", "Go to the pane&ls"),
     "Alt+4", &MainWindow::focusPanels},
    {"view.nextTab", Menu::View, QT_TRANSLATE_NOOP("wengao::shell::CommandSet", "&Next article"), "Ctrl+Tab",
     &MainWindow::nextTab},
    {"view.previousTab", Menu::View, QT_TRANSLATE_NOOP("wengao::shell::CommandSet", "Pre&vious article"),
     "Ctrl+Shift+Tab", &MainWindow::previousTab},
    {nullptr, Menu::View, nullptr, nullptr, nullptr},
    {"help.about", Menu::Help, QT_TRANSLATE_NOOP("wengao::shell::CommandSet", "&About Wengao"), "",
     &MainWindow::showAbout, false},
};

struct MenuTitle
{
    Menu menu;
    const char *title;
};

constexpr MenuTitle menuTitles[] = {
    {Menu::File, QT_TRANSLATE_NOOP("wengao::shell::CommandSet", "&File")},
    {Menu::Edit, QT_TRANSLATE_NOOP("wengao::shell::CommandSet", "&Edit")},
    {Menu::Insert, QT_TRANSLATE_NOOP("wengao::shell::CommandSet", "&Insert")},
    {Menu::Format, QT_TRANSLATE_NOOP("wengao::shell::CommandSet", "F&ormat")},
    {Menu::References, QT_TRANSLATE_NOOP("wengao::shell::CommandSet", "&References")},
    {Menu::View, QT_TRANSLATE_NOOP("wengao::shell::CommandSet", "&View")},
    {Menu::Tools, QT_TRANSLATE_NOOP("wengao::shell::CommandSet", "&Tools")},
    {Menu::Help, QT_TRANSLATE_NOOP("wengao::shell::CommandSet", "&Help")},
};

/// Which icon a command has, and by its place here also which commands stand in the toolbar.
struct CommandIcon
{
    const char *id;
    const char *icon; ///< a line without one is a separator
    bool inToolBar = true;
};

constexpr CommandIcon commandIcons[] = {
    {"file.new", "new", false},
    {"file.open", "open"},
    {"file.save", "save"},
    {"edit.undo", "undo"},
    {"edit.redo", "redo"},
    {nullptr, nullptr},
    {"bold", "bold"},
    {"italic", "italic"},
    {"strike", "strike"},
    {"heading2", "heading"},
    {"quote", "quote"},
    {"bulletList", "list"},
    {"orderedList", "ordered-list"},
    {"taskList", "task-list"},
    {"inlineCode", "code"},
    {"table", "table"},
    {"link", "link"},
    {"image", "image"},
    {nullptr, nullptr},
    {"footnotes.insert", "footnote"},
    {"references.insert", "reference"},
    {nullptr, nullptr},
    {"find", "find"},
    {"view.form", "form"},
    {"view.preview", "preview"},
    {"file.export", "export", false},
};

Menu menuOf(editor::CommandGroup group)
{
    switch (group) {
    case editor::CommandGroup::Edit:
    case editor::CommandGroup::Find:
    case editor::CommandGroup::Lines:
        return Menu::Edit;
    case editor::CommandGroup::Insert:
        return Menu::Insert;
    case editor::CommandGroup::Format:
    case editor::CommandGroup::Heading:
    case editor::CommandGroup::Table:
        return Menu::Format;
    case editor::CommandGroup::View:
        return Menu::View;
    }
    return Menu::Edit;
}

} // namespace

CommandSet::CommandSet(MainWindow &window) : QObject(&window), m_window(window)
{
    addMenus();
    addWindowCommands();
    addEditorCommands();
    fillToolBar();
    for (QMenu *menu : std::as_const(m_menus))
        menu->menuAction()->setVisible(!menu->isEmpty());
}

void CommandSet::addMenus()
{
    for (const MenuTitle &title : menuTitles) {
        QMenu *menu = m_window.menuBar()->addMenu(QCoreApplication::translate(context, title.title));
        m_menus.insert(static_cast<int>(title.menu), menu);
    }
}

QAction *CommandSet::add(const QString &id, const QString &text, const QString &shortcut, Menu menu)
{
    auto *action = new QAction(text, this);
    action->setObjectName(id);
    if (!shortcut.isEmpty())
        action->setShortcut(QKeySequence::fromString(shortcut, QKeySequence::PortableText));
    m_actions.insert(id, action);
    this->menu(menu)->addAction(action);
    m_window.addAction(action); // so that the keys work while the menu bar is hidden
    return action;
}

void CommandSet::addWindowCommands()
{
    for (const WindowCommand &command : windowCommands) {
        if (!command.id) {
            menu(command.menu)->addSeparator();
            continue;
        }
        QAction *action =
            add(QString::fromLatin1(command.id), QCoreApplication::translate(context, command.text),
                QString::fromLatin1(command.shortcut), command.menu);
        if (command.run)
            connect(action, &QAction::triggered, &m_window, [this, run = command.run] { (m_window.*run)(); });
        if (command.needsArticle)
            m_needingArticle.append(action);
    }
}

void CommandSet::addEditorCommands()
{
    auto previous = editor::CommandGroup::Edit;
    for (const editor::Command &command : editor::commands()) {
        if (command.group != previous && !menu(menuOf(command.group))->isEmpty())
            menu(menuOf(command.group))->addSeparator();
        previous = command.group;
        QAction *action = add(QString::fromLatin1(command.id), editor::commandText(command),
                              QString::fromLatin1(command.shortcut), menuOf(command.group));
        connect(action, &QAction::triggered, &m_window, [this, run = command.run] {
            if (ArticleView *view = m_window.currentView())
                run(*view->pane());
        });
        (command.changesText ? m_changing : m_needingArticle).append(action);
    }
}

void CommandSet::fillToolBar()
{
    m_toolBar = m_window.addToolBar(tr("Tools"));
    m_toolBar->setObjectName(QStringLiteral("toolBar"));
    m_toolBar->setMovable(false);
    m_toolBar->setIconSize(QSize(20, 20));
    m_toolBar->setContextMenuPolicy(Qt::PreventContextMenu);
    for (const CommandIcon &line : commandIcons) {
        if (!line.id) {
            m_toolBar->addSeparator();
            continue;
        }
        QAction *action = this->action(QString::fromLatin1(line.id));
        if (!action)
            continue;
        action->setIcon(icon(QString::fromLatin1(line.icon)));
        if (line.inToolBar)
            m_toolBar->addAction(action);
    }
}

void CommandSet::setAvailable(bool hasArticle, bool mayEdit)
{
    for (QAction *action : std::as_const(m_needingArticle))
        action->setEnabled(hasArticle);
    for (QAction *action : std::as_const(m_changing))
        action->setEnabled(hasArticle && mayEdit);
}

} // namespace wengao::shell
