#pragma once

#include "base/clock.h"
#include "settings/settings.h"
#include "shell/appearance.h"
#include "shell/mainwindow.h"
#include "storage/filesystem.h"
#include "support/scriptedprompts.h"

#include <QTemporaryDir>

#include <memory>

namespace wengao::tests {

/// The real window with everything it needs, in a folder of its own whose name has spaces. Questions are
/// answered by script.
class WindowFixture final
{
public:
    WindowFixture();
    ~WindowFixture();
    WindowFixture(const WindowFixture &) = delete;
    WindowFixture &operator=(const WindowFixture &) = delete;

    /// Closes the window, which must not need an answer, and starts it anew as after a restart.
    [[nodiscard]] bool restart(const QStringList &filesToOpen = {});

    [[nodiscard]] QString write(const QString &name, const QByteArray &bytes) const;
    [[nodiscard]] QString writeSample() const;
    [[nodiscard]] static QByteArray read(const QString &path);

    /// What the script gives in the page's private world; waits for it.
    [[nodiscard]] QVariant evaluated(const QString &script);
    [[nodiscard]] QString pageText()
    {
        return evaluated(QStringLiteral("document.body.innerText")).toString();
    }

    /// Saves the shown article and waits until that has come to its end.
    void save();

    /// Commits text through the input method, as a person who types pinyin does.
    void compose(const QString &preedit, const QString &commit);

    QTemporaryDir folder;
    storage::PosixFileSystem files;
    SystemClock clock;
    ScriptedPrompts prompts;
    settings::Settings settings;
    settings::SessionState session;
    shell::Appearance appearance;
    std::unique_ptr<shell::MainWindow> window;

private:
    void openWindow();
};

} // namespace wengao::tests
