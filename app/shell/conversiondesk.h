#pragma once

#include "frontmatter/split.h"

#include <QObject>

class QAction;
class QMenu;

namespace wengao::shell {

class ArticleView;
class MainWindow;

/// The menu that turns an article's front matter into YAML, TOML or JSON: shows the result first, and is one
/// step of undo.
class ConversionDesk final : public QObject
{
    Q_OBJECT

public:
    explicit ConversionDesk(MainWindow &window);
    ~ConversionDesk() override;

private:
    void refresh();
    void convertTo(frontmatter::Language language);

    MainWindow &m_window;
    QMenu *m_menu;
    QList<QAction *> m_actions;
};

} // namespace wengao::shell
