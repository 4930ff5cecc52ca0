#pragma once

#include <QList>
#include <QString>

namespace wengao::tests {

struct HostileVector
{
    const char *name;
    const char *html; ///< @ stands for the listening server's http address, ! for its host and port
};

/// Pieces of an article that try to run something, to fetch something or to take the page away. What runs
/// marks the document with the attribute data-ran.
inline const QList<HostileVector> &hostileVectors()
{
#define RAN "document.documentElement.setAttribute('data-ran','1')"
    static const QList<HostileVector> vectors{
        {"a script", "<script>" RAN "</script>"},
        {"a script from elsewhere", "<script src='@/a.js'></script>"},
        {"a module script", "<script type='module'>import '@/b.js'</script>"},
        {"a script in SVG", "<svg><script>" RAN "</script><script href='@/c.js'/></svg>"},
        {"a script in MathML", "<math><mtext><script>" RAN "</script></mtext></math>"},
        {"onerror of an image", "<img src='nothing' onerror=\"" RAN "\">"},
        {"onload of SVG", "<svg onload=\"" RAN "\"><rect width='9' height='9'/></svg>"},
        {"onfocus with autofocus", "<input autofocus onfocus=\"" RAN "\">"},
        {"ontoggle of opened details", "<details open ontoggle=\"" RAN "\"><summary>s</summary>t</details>"},
        {"onclick", "<p onclick=\"" RAN "\"><a href='#' onclick=\"" RAN "\">press</a></p>"},
        {"onanimationstart",
         "<style>@keyframes k{}</style><p style='animation:k 1s' onanimationstart=\"" RAN "\">x</p>"},
        {"onerror of a film", "<video><source onerror=\"" RAN "\" src='nothing'></video>"},
        {"a handler on the body", "<body onload=\"" RAN "\"><p>x</p></body>"},
        {"a javascript: link", "<a href=\"javascript:" RAN "\">x</a>"},
        {"a javascript: link with a tab in it", "<a href=\"java\tscript:" RAN "\">x</a>"},
        {"a javascript: link behind a control character", "<a href=\"&#1;javascript:" RAN "\">x</a>"},
        {"a javascript: link in SVG",
         "<svg><a xlink:href=\"javascript:" RAN "\"><text y='9'>x</text></a></svg>"},
        {"a link animated to javascript:", "<svg><a><animate attributeName='href' values=\"javascript:" RAN
                                           "\"/><text y='9'>x</text></a></svg>"},
        {"a javascript: area",
         "<img usemap='#m' src='x'><map name='m'><area shape='default' href=\"javascript:" RAN "\"></map>"},
        {"a data: page", "<a href=\"data:text/html,<script>" RAN "</script>\">x</a>"},
        {"a frame", "<iframe src='@/frame'></iframe>"},
        {"a frame with its own text",
         "<iframe srcdoc=\"<img src='@/srcdoc'><script>parent." RAN "</script>\"></iframe>"},
        {"a javascript: frame", "<iframe src=\"javascript:" RAN "\"></iframe>"},
        {"a frame set", "<frameset><frame src='@/frameset'></frameset>"},
        {"a portal", "<portal src='@/portal'></portal>"},
        {"an object", "<object data='@/object' type='image/svg+xml'></object>"},
        {"an embedded plugin", "<embed src='@/embed'>"},
        {"an applet", "<applet codebase='@/applet' code='x'></applet>"},
        {"a form", "<form action='@/form'><input name='q' value='1'><button>go</button></form>"},
        {"a form and a button outside it",
         "<form id='f' action='@/form2'></form><button form='f' formaction='@/action'>go</button>"},
        {"a picture as a button", "<form action='@/form3'><input type='image' src='@/button.png'></form>"},
        {"meta refresh", "<meta http-equiv='refresh' content='0;url=@/refresh'>"},
        {"a weaker policy",
         "<meta http-equiv='Content-Security-Policy' content='default-src *'><img src='@/policy.png'>"},
        {"base", "<base href='@/base/'><img src='image.png'><a href='page'>x</a>"},
        {"a style sheet", "<link rel='stylesheet' href='@/style.css'>"},
        {"prefetch",
         "<link rel='prefetch' href='@/prefetch'><link rel='preload' as='image' href='@/preload.png'>"},
        {"preconnect", "<link rel='preconnect' href='@'><link rel='dns-prefetch' href='//example.invalid'>"},
        {"an icon and a manifest",
         "<link rel='icon' href='@/icon.png'><link rel='manifest' href='@/manifest'>"},
        {"style import", "<style>@import url(@/import.css); p{color:red}</style><p>x</p>"},
        {"style address",
         "<style>p{background:url(@/back.png)}</style><p style='list-style:url(@/list.png)'>x</p>"},
        {"style content and cursor",
         "<p style=\"cursor:url('@/cursor.png'),auto;border-image:url(@/border.png)\">x</p>"},
        {"a font", "<style>@font-face{font-family:f;src:url(@/font.woff)}p{font-family:f}</style><p>x</p>"},
        {"an address in a variable", "<p style='--i:url(@/variable.png);background:var(--i)'>x</p>"},
        {"an image of the web", "<img src='@/plain.png'>"},
        {"an image without a scheme", "<img src='//!/relative.png'>"},
        {"an image on a network share", "<img src='\\\\!\\share\\a.png'><img src='file://!/share/a.png'>"},
        {"srcset", "<img srcset='@/set.png 1x' src='x'><picture><source srcset='@/picture.png'><img "
                   "src='x'></picture>"},
        {"a film and its poster", "<video src='@/film.mp4' poster='@/poster.png' autoplay></video>"},
        {"a sound with tracks",
         "<audio autoplay><source src='@/sound.mp3'><track src='@/track.vtt' default></audio>"},
        {"images in SVG", "<svg><image href='@/svg.png' width='9' height='9'/><use "
                          "href='@/use.svg#a'/><feImage href='@/fe.png'/></svg>"},
        {"SVG filled from elsewhere",
         "<svg><rect width='9' height='9' fill='url(@/fill.svg#a)' filter='url(@/filter.svg#b)'/></svg>"},
        {"an old background",
         "<table background='@/table.png'><tr><td background='@/cell.png'>x</td></tr></table>"},
        {"a ping", "<a href='#x' ping='@/ping'>x</a>"},
        {"a download", "<a href='@/download' download>x</a>"},
        {"a link in a new window", "<a href='@/window' target='_blank'>x</a>"},
        {"a link over everything",
         "<a href='@/over' style='position:fixed;inset:0;z-index:9999;opacity:0'>x</a>"},
        {"an overlay by style sheet",
         "<style>.o{position:fixed;inset:0;z-index:9999;background:red}</style><div class='o'>x</div>"},
        {"clobbered names",
         "<img name='body'><img name='createElement'><img name='documentElement'><a id='wengao'></a>"
         "<form name='querySelector'><input name='nodeType'></form>"},
        {"clobbered parts",
         "<div class='wengao-body' id='wengao-body'></div><article class='wengao-article'></article>"},
        {"a noscript trick", "<noscript><p title=\"</noscript><img src=x onerror=" RAN ">\"></noscript>"},
        {"a template",
         "<template shadowrootmode='open'><script>" RAN "</script><img src='@/template.png'></template>"},
        {"a broken tag", "<svg></p><style><a id=\"</style><img src=1 onerror=" RAN ">\">"},
        {"MathML confusion",
         "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=" RAN
         "&gt;\">"},
        {"a formula with addresses", "<p><span class='math inline' data-tex=\"\\href{javascript:" RAN
                                     "}{x}\\includegraphics{@/formula.png}\\url{@/url}\">x</span></p>"},
        {"a formula with markup",
         "<p><span class='math display' data-tex=\"\\text{<img src=@/text.png onerror=" RAN
         ">}\\htmlStyle{background:url(@/style.png)}{x}\">x</span></p>"},
        {"code that is markup",
         "<pre><code class='language-html' data-lang='html'>&lt;img src=@/code.png onerror=" RAN
         "&gt;&lt;script&gt;" RAN "&lt;/script&gt;</code></pre>"},
        {"a language that is none", "<pre><code class='language-__proto__' data-lang=\"__proto__'&gt;&lt;img "
                                    "src=@/l.png&gt;\">x</code></pre>"},
        {"an editable part", "<div contenteditable autofocus onfocus=\"" RAN "\">x</div>"},
    };
#undef RAN
    return vectors;
}

/// A piece with the server's address (`127.0.0.1:PORT`) in its places.
inline QString armed(const char *html, const QString &address)
{
    QString text = QString::fromUtf8(html);
    const auto swap = [&text](const char *from, const QString &to) { text.replace(QLatin1String(from), to); };
    swap("@import", QStringLiteral("\1"));
    swap("@keyframes", QStringLiteral("\2"));
    swap("@font-face", QStringLiteral("\3"));
    swap("<!", QStringLiteral("\4"));
    swap("@", QStringLiteral("http://") + address);
    swap("!", address);
    swap("\1", QStringLiteral("@import"));
    swap("\2", QStringLiteral("@keyframes"));
    swap("\3", QStringLiteral("@font-face"));
    swap("\4", QStringLiteral("<!"));
    return text;
}

} // namespace wengao::tests
