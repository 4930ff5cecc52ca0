#include "preview/pagelink.h"

#include "preview/articlescheme.h"
#include "preview/formulacss.h"
#include "preview/requestfilter.h"
#include "preview/shellpage.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QWebChannel>
#include <QWebEngineDownloadRequest>
#include <QWebEngineProfile>
#include <QWebEngineScript>
#include <QWebEngineScriptCollection>

namespace wengao::preview {

using namespace Qt::StringLiterals;

namespace {

constexpr auto world = quint32(QWebEngineScript::ApplicationWorld);

QString resourceText(const QString &name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("The preview's part %s is missing from the program.", qPrintable(name));
    return QString::fromUtf8(file.readAll());
}

/// Our script in one piece: its parts share one scope that nothing else can see into.
QString pageScript()
{
    QString script = resourceText(u":/qtwebchannel/qwebchannel.js"_s) + u"\n(() => {\n'use strict';\n"_s;
    for (const auto part : {"prelude"_L1, "sanitize"_L1, "fragment"_L1, "morph"_L1, "quicktext"_L1,
                            "typeset"_L1, "sections"_L1, "blocks"_L1, "position"_L1, "page"_L1})
        script += resourceText(u":/wengao/preview/"_s + part + u".js"_s);
    return script + u"})();\n"_s;
}

/// Inside a style element only its own end tag could end it.
QString styleText(QString css)
{
    return css.replace(u"</"_s, u"<\\/"_s);
}

} // namespace

PageLink::PageLink(QObject *parent)
    : QObject(parent),
      m_profile(new QWebEngineProfile(this)),
      m_scheme(new ArticleScheme(this)),
      m_filter(new RequestFilter(m_scheme->host(), this)),
      m_bridge(new PageBridge(this)),
      m_page(nullptr)
{
    m_profile->setHttpCacheType(QWebEngineProfile::MemoryHttpCache);
    m_profile->setPersistentCookiesPolicy(QWebEngineProfile::NoPersistentCookies);
    m_profile->setSpellCheckEnabled(false);
    m_profile->installUrlSchemeHandler(ArticleScheme::name, m_scheme);
    m_profile->setUrlRequestInterceptor(m_filter);
    connect(m_profile, &QWebEngineProfile::downloadRequested, this,
            [](QWebEngineDownloadRequest *download) { download->cancel(); });

    m_page = new ShellPage(m_profile, m_scheme->shellUrl(), this);
    auto *channel = new QWebChannel(this);
    channel->registerObject(u"bridge"_s, m_bridge);
    m_page->setWebChannel(channel, world);
    injectScript();

    connect(m_scheme, &ArticleScheme::remoteImageHeld, this, &PageLink::remoteImageHeld);
    connect(m_bridge, &PageBridge::isReady, this, [this] {
        m_ready = true;
        Q_EMIT ready();
    });
    connect(m_page, &QWebEnginePage::renderProcessTerminated, this, [this] {
        m_ready = false;
        Q_EMIT lost();
    });
}

PageLink::~PageLink()
{
    delete m_page; // before its profile
}

void PageLink::injectScript()
{
    QWebEngineScript script;
    script.setName(u"wengao"_s);
    script.setWorldId(world);
    script.setInjectionPoint(QWebEngineScript::DocumentReady);
    script.setRunsOnSubFrames(false);
    script.setSourceCode(pageScript());
    m_page->scripts().insert(script);
}

void PageLink::setSource(const ArticleSource &source)
{
    m_scheme->setSource(source);
    m_filter->setRemoteAllowed(source.remoteAllowed);
}

QByteArray PageLink::shellHtml(const ShellLook &look) const
{
    const QString own = m_scheme->shellUrl().toString(QUrl::RemovePath);
    const QString web = m_scheme->source().remoteAllowed ? u" https: http:"_s : QString();
    const QString policy =
        u"default-src 'none'; img-src %1 data:%2; media-src %1 data:%2; "
        "font-src %1; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'"_s.arg(own, web);
    QString html = resourceText(u":/wengao/preview/shell.html"_s);
    html.replace("{{lang}}"_L1, look.language.toHtmlEscaped());
    html.replace("{{palette}}"_L1, look.palette.toHtmlEscaped());
    html.replace("{{policy}}"_L1, policy.toHtmlEscaped());
    html.replace("{{base}}"_L1, formulaCss() + resourceText(u":/wengao/preview/base.css"_s) +
                                    resourceText(u":/wengao/preview/code.css"_s));
    html.replace("{{theme}}"_L1, styleText(look.theme));
    html.replace("{{user}}"_L1, styleText(look.user));
    return html.toUtf8();
}

void PageLink::load(const ShellLook &look)
{
    m_ready = false;
    m_scheme->setShell(shellHtml(look));
    m_page->loadShell();
}

void PageLink::call(QLatin1StringView function, const QJsonArray &arguments)
{
    if (!m_ready)
        return;
    Q_EMIT m_bridge->called(function, arguments);
}

void PageLink::apply(const PageChange &change, qint64 sequence)
{
    QJsonArray blocks;
    for (const markdown::Block &block : change.blocks)
        blocks.append(QJsonObject{{u"start"_s, block.startLine},
                                  {u"end"_s, block.endLine},
                                  {u"html"_s, QString::fromUtf8(block.html)}});
    call("apply"_L1, {QJsonObject{{u"sequence"_s, sequence},
                                  {u"first"_s, change.first},
                                  {u"removed"_s, change.removed},
                                  {u"blocks"_s, blocks},
                                  {u"nextLine"_s, change.nextLine}}});
}

void PageLink::evaluate(const QString &script, const std::function<void(const QVariant &)> &done)
{
    m_page->runJavaScript(script, world, done);
}

} // namespace wengao::preview
