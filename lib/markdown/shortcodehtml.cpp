#include "markdown/escape.h"
#include "markdown/shortcodes.h"

#include <array>

namespace wengao::markdown {

namespace {

void attribute(QByteArray &out, const char *name, const QString &value)
{
    if (value.isEmpty())
        return;
    out += ' ';
    out += name;
    out += "=\"";
    appendEscaped(out, value.toUtf8());
    out += '"';
}

void address(QByteArray &out, const char *name, const QString &value)
{
    out += ' ';
    out += name;
    out += "=\"";
    const QByteArray url = value.toUtf8();
    if (!isDangerousUrl(url))
        appendUrl(out, url);
    out += '"';
}

void caption(QByteArray &out, const Shortcode &shortcode)
{
    const QString title = shortcode.argument(u"title");
    const QString text = shortcode.argument(u"caption");
    const QString attribution = shortcode.argument(u"attr");
    if (title.isEmpty() && text.isEmpty() && attribution.isEmpty())
        return;
    out += "<figcaption>";
    if (!title.isEmpty()) {
        out += "<h4>";
        appendEscaped(out, title.toUtf8());
        out += "</h4>";
    }
    if (!text.isEmpty() || !attribution.isEmpty()) {
        out += "<p>";
        appendEscaped(out, text.toUtf8());
        const QString link = shortcode.argument(u"attrlink");
        if (!link.isEmpty()) {
            out += "<a";
            address(out, "href", link);
            out += '>';
        }
        appendEscaped(out, attribution.toUtf8());
        out += link.isEmpty() ? "</p>" : "</a></p>";
    }
    out += "</figcaption>";
}

QByteArray figure(const Shortcode &shortcode)
{
    QByteArray out = "<figure";
    attribute(out, "class", shortcode.argument(u"class"));
    out += '>';
    const QString link = shortcode.argument(u"link");
    if (!link.isEmpty()) {
        out += "<a";
        address(out, "href", link);
        out += '>';
    }
    out += "<img";
    address(out, "src", shortcode.argument(u"src", 0));
    const QString alt = shortcode.argument(u"alt");
    attribute(out, "alt", alt.isEmpty() ? shortcode.argument(u"caption") : alt);
    attribute(out, "width", shortcode.argument(u"width"));
    attribute(out, "height", shortcode.argument(u"height"));
    out += link.isEmpty() ? ">" : "></a>";
    caption(out, shortcode);
    return out + "</figure>";
}

QByteArray highlight(const Shortcode &shortcode)
{
    const QString language = shortcode.argument(u"lang", 0);
    QByteArray out = "<div class=\"highlight\"><pre tabindex=\"0\"><code";
    if (!language.isEmpty()) {
        attribute(out, "class", QStringLiteral("language-") + language);
        attribute(out, "data-lang", language);
    }
    out += '>';
    QStringView code(shortcode.inner);
    if (code.startsWith(u'\n'))
        code = code.sliced(1);
    appendEscaped(out, code.toUtf8());
    return out + "</code></pre></div>";
}

QByteArray youtube(const Shortcode &shortcode)
{
    const QString id = shortcode.argument(u"id", 0);
    QByteArray out = "<figure class=\"shortcode shortcode-youtube\"><a";
    address(out, "href", QStringLiteral("https://www.youtube.com/watch?v=") + id);
    out += "><img";
    address(out, "src", QStringLiteral("https://i.ytimg.com/vi/%1/hqdefault.jpg").arg(id));
    attribute(out, "alt", QStringLiteral("YouTube ") + id);
    out += "></a><figcaption>YouTube ";
    appendEscaped(out, id.toUtf8());
    return out + "</figcaption></figure>";
}

QByteArray box(const Shortcode &shortcode, bool inBlock)
{
    const QByteArray tag = inBlock ? "div" : "span";
    QByteArray out = '<' + tag + " class=\"shortcode\"";
    attribute(out, "data-shortcode", shortcode.name);
    out += "><code>";
    appendEscaped(out, shortcode.source.toUtf8());
    out += "</code>";
    const QString inner = shortcode.inner.trimmed();
    if (!inner.isEmpty()) {
        out += inBlock ? "<pre>" : " ";
        appendEscaped(out, inner.toUtf8());
        out += inBlock ? "</pre>" : "";
    }
    return out + "</" + tag + '>';
}

} // namespace

QByteArray shortcodeHtml(const Shortcode &shortcode, bool inBlock)
{
    using Writer = QByteArray (*)(const Shortcode &);
    static constexpr std::array<std::pair<QStringView, Writer>, 3> blocks{
        {{u"figure", figure}, {u"highlight", highlight}, {u"youtube", youtube}}};
    QByteArray out;
    if (shortcode.name == u"ref" || shortcode.name == u"relref") {
        appendEscaped(out, shortcodeAddress(shortcode));
        return out;
    }
    if (shortcode.name.isEmpty()) {
        appendEscaped(out, shortcode.source.toUtf8());
        return out;
    }
    for (const auto &[name, writer] : blocks) {
        if (name == shortcode.name)
            return writer(shortcode);
    }
    return box(shortcode, inBlock);
}

QByteArray shortcodeAddress(const Shortcode &shortcode)
{
    if (shortcode.name == u"ref" || shortcode.name == u"relref")
        return shortcode.argument(u"path", 0).toUtf8();
    return {};
}

} // namespace wengao::markdown
