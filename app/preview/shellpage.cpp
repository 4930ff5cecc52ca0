#include "preview/shellpage.h"

#include <QLoggingCategory>
#include <QWebEngineCertificateError>
#include <QWebEngineFileSystemAccessRequest>
#include <QWebEngineFullScreenRequest>
#include <QWebEngineQuotaRequest>
#include <QWebEngineRegisterProtocolHandlerRequest>
#include <QWebEngineSettings>

#include <utility>

namespace wengao::preview {

namespace {

Q_LOGGING_CATEGORY(pageLog, "wengao.preview.page", QtWarningMsg)

} // namespace

ShellPage::ShellPage(QWebEngineProfile *profile, const QUrl &shell, QObject *parent)
    : QWebEnginePage(profile, parent), m_shell(shell)
{
    lock();
    refuseRequests();
}

void ShellPage::loadShell()
{
    m_loadsShell = true;
    load(m_shell);
}

void ShellPage::lock()
{
    using Settings = QWebEngineSettings;
    for (const Settings::WebAttribute off : {Settings::JavascriptEnabled,
                                             Settings::JavascriptCanOpenWindows,
                                             Settings::JavascriptCanAccessClipboard,
                                             Settings::JavascriptCanPaste,
                                             Settings::LocalStorageEnabled,
                                             Settings::LocalContentCanAccessRemoteUrls,
                                             Settings::LocalContentCanAccessFileUrls,
                                             Settings::HyperlinkAuditingEnabled,
                                             Settings::ErrorPageEnabled,
                                             Settings::PluginsEnabled,
                                             Settings::FullScreenSupportEnabled,
                                             Settings::ScreenCaptureEnabled,
                                             Settings::WebGLEnabled,
                                             Settings::AutoLoadIconsForPage,
                                             Settings::TouchIconsEnabled,
                                             Settings::FocusOnNavigationEnabled,
                                             Settings::AllowRunningInsecureContent,
                                             Settings::AllowGeolocationOnInsecureOrigins,
                                             Settings::AllowWindowActivationFromJavaScript,
                                             Settings::DnsPrefetchEnabled,
                                             Settings::PdfViewerEnabled,
                                             Settings::NavigateOnDropEnabled})
        settings()->setAttribute(off, false);
    settings()->setAttribute(Settings::PlaybackRequiresUserGesture, true);
    settings()->setAttribute(Settings::WebRTCPublicInterfacesOnly, true);
    settings()->setAttribute(Settings::PrintElementBackgrounds, true);
    settings()->setUnknownUrlSchemePolicy(Settings::DisallowUnknownUrlSchemes);
}

void ShellPage::refuseRequests()
{
    connect(this, &QWebEnginePage::featurePermissionRequested, this,
            [this](const QUrl &origin, Feature feature) {
                setFeaturePermission(origin, feature, PermissionDeniedByUser);
            });
    connect(this, &QWebEnginePage::fullScreenRequested, this,
            [](QWebEngineFullScreenRequest request) { request.reject(); });
    connect(this, &QWebEnginePage::quotaRequested, this,
            [](QWebEngineQuotaRequest request) { request.reject(); });
    connect(this, &QWebEnginePage::registerProtocolHandlerRequested, this,
            [](QWebEngineRegisterProtocolHandlerRequest request) { request.reject(); });
    connect(this, &QWebEnginePage::fileSystemAccessRequested, this,
            [](QWebEngineFileSystemAccessRequest request) { request.reject(); });
    connect(this, &QWebEnginePage::certificateError, this, [](const QWebEngineCertificateError &problem) {
        QWebEngineCertificateError(problem).rejectCertificate();
    });
}

bool ShellPage::acceptNavigationRequest(const QUrl &url, NavigationType type, bool isMainFrame)
{
    Q_UNUSED(type)
    return isMainFrame && url == m_shell && std::exchange(m_loadsShell, false);
}

QWebEnginePage *ShellPage::createWindow(WebWindowType type)
{
    Q_UNUSED(type)
    return nullptr;
}

QStringList ShellPage::chooseFiles(FileSelectionMode mode, const QStringList &oldFiles,
                                   const QStringList &acceptedMimeTypes)
{
    Q_UNUSED(mode)
    Q_UNUSED(oldFiles)
    Q_UNUSED(acceptedMimeTypes)
    return {};
}

void ShellPage::javaScriptAlert(const QUrl &securityOrigin, const QString &message)
{
    Q_UNUSED(securityOrigin)
    Q_UNUSED(message)
}

bool ShellPage::javaScriptConfirm(const QUrl &securityOrigin, const QString &message)
{
    Q_UNUSED(securityOrigin)
    Q_UNUSED(message)
    return false;
}

bool ShellPage::javaScriptPrompt(const QUrl &securityOrigin, const QString &message,
                                 const QString &defaultValue, QString *result)
{
    Q_UNUSED(securityOrigin)
    Q_UNUSED(message)
    Q_UNUSED(defaultValue)
    Q_UNUSED(result)
    return false;
}

void ShellPage::javaScriptConsoleMessage(JavaScriptConsoleMessageLevel level, const QString &message,
                                         int line, const QString &source)
{
    Q_UNUSED(source)
    // What the policy refused is told here as well; only our own script's failures are worth a warning.
    if (level == ErrorMessageLevel && message.startsWith(u"Uncaught"))
        qCWarning(pageLog).noquote() << message << "at line" << line;
    else
        qCDebug(pageLog).noquote() << message;
}

} // namespace wengao::preview
