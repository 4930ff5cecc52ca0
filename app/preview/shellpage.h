#pragma once

#include <QUrl>
#include <QWebEnginePage>

namespace wengao::preview {

/// A page that shows the shell and nothing else: it goes nowhere, opens nothing and is allowed nothing.
class ShellPage final : public QWebEnginePage
{
    Q_OBJECT

public:
    ShellPage(QWebEngineProfile *profile, const QUrl &shell, QObject *parent = nullptr);

    /// Loads the shell; the only way to get this page to load anything.
    void loadShell();

protected:
    bool acceptNavigationRequest(const QUrl &url, NavigationType type, bool isMainFrame) override;
    QWebEnginePage *createWindow(WebWindowType type) override;
    QStringList chooseFiles(FileSelectionMode mode, const QStringList &oldFiles,
                            const QStringList &acceptedMimeTypes) override;
    void javaScriptAlert(const QUrl &securityOrigin, const QString &message) override;
    bool javaScriptConfirm(const QUrl &securityOrigin, const QString &message) override;
    bool javaScriptPrompt(const QUrl &securityOrigin, const QString &message, const QString &defaultValue,
                          QString *result) override;
    void javaScriptConsoleMessage(JavaScriptConsoleMessageLevel level, const QString &message, int line,
                                  const QString &source) override;

private:
    void lock();
    void refuseRequests();

    QUrl m_shell;
    bool m_loadsShell = false;
};

} // namespace wengao::preview
