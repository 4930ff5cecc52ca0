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
class SignalWatch;

/// The composition root of the window program: makes every service once and hands it down.
class Application final
{
public:
    /// `prompts` asks the person; with none the desktop's dialogs do.
    Application(int &argc, char **argv, std::unique_ptr<prompts::Prompts> prompts = {});
    ~Application();
    Application(const Application &) = delete;
    Application &operator=(const Application &) = delete;

    /// What must happen before the QApplication exists: the choice of graphics, the preview's own scheme.
    static void prepare();
    /// Shows the window on these files, or on those of the last time. From then on the system's requests to
    /// end bring all unsaved text to safety first.
    MainWindow &open(const QStringList &files);
    /// Opens the window on the files of the command line; returns the exit status.
    int run();

private:
    void translate();

    QApplication m_application;
    storage::PosixFileSystem m_files;
    SystemClock m_clock;
    std::unique_ptr<prompts::Prompts> m_prompts;
    std::unique_ptr<settings::Settings> m_settings;
    std::unique_ptr<settings::SessionState> m_session;
    std::unique_ptr<Appearance> m_appearance;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<SignalWatch> m_signals;
};

} // namespace wengao::shell
