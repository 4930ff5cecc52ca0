#pragma once

#include "preview/articlesource.h"

#include <QUrl>
#include <QWebEngineUrlSchemeHandler>

namespace wengao::preview {

/// Answers the page's own addresses, wengao-preview://HOST/…, and no others: "/" is the shell page, "/image"
/// a file of the article, "/fonts/…" a font of the formulas, "/remote" a drawing in the place of an image
/// from the web.
class ArticleScheme final : public QWebEngineUrlSchemeHandler
{
    Q_OBJECT

public:
    static constexpr char name[] = "wengao-preview";

    explicit ArticleScheme(QObject *parent = nullptr);

    /// Tells the web engine about the scheme; once, before QApplication is made.
    static void registerScheme();

    /// The shell page at this handler's own random host.
    [[nodiscard]] QUrl shellUrl() const;
    [[nodiscard]] const QString &host() const { return m_host; }

    void setSource(const ArticleSource &source) { m_source = source; }
    [[nodiscard]] const ArticleSource &source() const { return m_source; }
    void setShell(const QByteArray &html) { m_shell = html; }

    void requestStarted(QWebEngineUrlRequestJob *job) override;

Q_SIGNALS:
    /// An image from the web was asked for and not loaded.
    void remoteImageHeld();

private:
    static void replyFont(QWebEngineUrlRequestJob *job, const QString &fileName);
    void replyFile(QWebEngineUrlRequestJob *job, const QString &src);

    QString m_host;
    ArticleSource m_source;
    QByteArray m_shell;
};

} // namespace wengao::preview
