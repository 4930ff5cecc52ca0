#pragma once

#include "preview/articlesource.h"
#include "preview/blockstore.h"

#include <QJsonArray>
#include <QObject>

#include <functional>

class QWebEngineProfile;

namespace wengao::preview {

class ArticleScheme;
class RequestFilter;
class ShellPage;

/// What the shell page is made with; changing these later is a call into the page, or a new shell.
struct ShellLook
{
    QString theme;
    QString user;
    QString palette = QStringLiteral("light");
    QString language = QStringLiteral("zh-CN");
};

/// The objects a page's script can call, in its private world only.
class PageBridge final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    Q_INVOKABLE void ready() { Q_EMIT isReady(); }
    Q_INVOKABLE void painted(double sequence) { Q_EMIT hasPainted(qint64(sequence)); }
    Q_INVOKABLE void scrolled(double line) { Q_EMIT hasScrolled(line); }
    Q_INVOKABLE void clicked(int line) { Q_EMIT wasClicked(line); }
    Q_INVOKABLE void linkClicked(const QString &address) { Q_EMIT linkWasClicked(address); }
    Q_INVOKABLE void typesetWanted(int ticket, int kind, const QString &language, const QString &source)
    {
        Q_EMIT typesetIsWanted(ticket, kind, language, source);
    }
    Q_INVOKABLE void typesetShown(int left) { Q_EMIT typesetIsShown(left); }
    Q_INVOKABLE void hovered(const QString &address) { Q_EMIT linkIsHovered(address); }

Q_SIGNALS:
    /// To the page: it calls that function. As data in a message: a script with an article in it would be
    /// compiled and kept.
    void called(const QString &function, const QJsonArray &arguments);
    void isReady();
    void hasPainted(qint64 sequence);
    void hasScrolled(double line);
    void wasClicked(int line);
    void linkWasClicked(const QString &address);
    void linkIsHovered(const QString &address);
    void typesetIsWanted(int ticket, int kind, const QString &language, const QString &source);
    /// What was typeset is painted; so many answers are awaited.
    void typesetIsShown(int left);
};

/// The program's end of the page: makes it, locks it, loads it, calls it and hears from it.
class PageLink final : public QObject
{
    Q_OBJECT

public:
    explicit PageLink(QObject *parent = nullptr);
    ~PageLink() override;

    [[nodiscard]] ShellPage *page() const { return m_page; }
    [[nodiscard]] PageBridge *bridge() const { return m_bridge; }
    [[nodiscard]] bool isReady() const { return m_ready; }

    void setSource(const ArticleSource &source);
    /// Loads the shell; ready() follows, and everything shown before is gone.
    void load(const ShellLook &look);
    /// Calls `wengao.<function>` in the page; lost when the page is not ready.
    void call(QLatin1StringView function, const QJsonArray &arguments = {});
    void apply(const PageChange &change, qint64 sequence);
    void evaluate(const QString &script, const std::function<void(const QVariant &)> &done);

Q_SIGNALS:
    void ready();
    /// The page's process ended; `load` brings it back.
    void lost();
    void remoteImageHeld();

private:
    void injectScript();
    [[nodiscard]] QByteArray shellHtml(const ShellLook &look) const;

    QWebEngineProfile *m_profile;
    ArticleScheme *m_scheme;
    RequestFilter *m_filter;
    PageBridge *m_bridge;
    ShellPage *m_page;
    bool m_ready = false;
};

} // namespace wengao::preview
