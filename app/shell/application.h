#pragma once

#include "base/clock.h"
#include "prompts/prompts.h"
#include "settings/settings.h"
#include "storage/filesystem.h"

#include <QApplication>

#include <memory>

namespace wengao::shell {

class Appearance;
class MainWindow;

/// The composition root of the window program: makes every service once and hands it down.
class Application final
{
public:
    Application(int &argc, char **argv);
    ~Application();
    Application(const Application &) = delete;
    Application &operator=(const Application &) = delete;

    /// What must happen before the QApplication exists: the choice of graphics, the preview's own scheme.
    static void prepare();
    /// Shows the window on the files of the command line, or on those of the last time; returns the exit
    /// status.
    int run();

private:
    void translate();

    QApplication m_application;
    storage::PosixFileSystem m_files;
    SystemClock m_clock;
    prompts::DialogPrompts m_prompts;
    std::unique_ptr<settings::Settings> m_settings;
    std::unique_ptr<settings::SessionState> m_session;
    std::unique_ptr<Appearance> m_appearance;
};

} // namespace wengao::shell
