#include "preview/articlesource.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QMimeDatabase>
#include <QUrl>

#include <algorithm>

namespace wengao::preview {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 imageLimit = 64LL * 1024 * 1024;
constexpr qint64 mediaLimit = 1024LL * 1024 * 1024;
constexpr qsizetype shownAddress = 80;

QString say(const char *text)
{
    return QCoreApplication::translate("wengao::preview", text);
}

Error refusal(ErrorCode code, const char *text, const QString &src)
{
    return Error{code, say(text), src};
}

/// A web address, a file address or a network share; none of them is a file of this article.
bool isForeign(const QString &src)
{
    if (src.startsWith(u"//") || src.startsWith(u'\\') || src.contains(QChar(0)))
        return true;
    const qsizetype colon = src.indexOf(u':');
    const qsizetype slash = src.indexOf(u'/');
    return colon > 1 && (slash < 0 || colon < slash) && !QUrl(src.left(colon) + u":x"_s).scheme().isEmpty();
}

QString besideArticle(const ArticleSource &source, const QString &src)
{
    const QString path = QUrl::fromPercentEncoding(src.section(u'?', 0, 0).section(u'#', 0, 0).toUtf8());
    if (path.isEmpty())
        return {};
    const QDir folder = QFileInfo(source.articlePath).absoluteDir();
    if (!path.startsWith(u'/'))
        return folder.filePath(path);
    // An address from the site's root: look in every root that was named.
    for (const QString &root : source.roots) {
        const QString candidate = QDir(root).filePath(path.mid(1));
        if (QFileInfo::exists(candidate))
            return candidate;
    }
    return folder.filePath(path.mid(1));
}

bool isInside(const QString &path, const QString &root)
{
    const QString canonicalRoot = QFileInfo(root).canonicalFilePath();
    return !canonicalRoot.isEmpty() && canonicalRoot != u"/" && path.startsWith(canonicalRoot + u'/');
}

bool isAllowed(const ArticleSource &source, const QString &path)
{
    if (source.roots.isEmpty())
        return isInside(path, QFileInfo(source.articlePath).absolutePath());
    return std::any_of(source.roots.begin(), source.roots.end(),
                       [&](const QString &root) { return isInside(path, root); });
}

} // namespace

Result<ServedFile> servedFile(const ArticleSource &source, const QString &src)
{
    if (src.isEmpty() || isForeign(src))
        return refusal(ErrorCode::Unsafe, QT_TRANSLATE_NOOP("wengao::preview", "Not a file of this article"),
                       src);
    const QString wanted = source.resolver ? source.resolver(src) : besideArticle(source, src);
    const QFileInfo info(wanted.isEmpty() ? QString() : QFileInfo(wanted).canonicalFilePath());
    if (wanted.isEmpty() || !info.exists())
        return refusal(ErrorCode::NotFound, QT_TRANSLATE_NOOP("wengao::preview", "Image not found"), src);
    const QString path = info.filePath();
    if (!isAllowed(source, path))
        return refusal(ErrorCode::Unsafe,
                       QT_TRANSLATE_NOOP("wengao::preview", "Outside the article's folders, so not shown"),
                       src);
    if (!info.isFile() || !info.isReadable())
        return refusal(ErrorCode::NotReadable, QT_TRANSLATE_NOOP("wengao::preview", "Cannot be read"), src);
    const QString mime = QMimeDatabase().mimeTypeForFile(info, QMimeDatabase::MatchContent).name();
    const bool image = mime.startsWith(u"image/");
    if (!image && !mime.startsWith(u"video/") && !mime.startsWith(u"audio/") && mime != u"application/ogg")
        return refusal(ErrorCode::Unsupported, QT_TRANSLATE_NOOP("wengao::preview", "Not an image"), src);
    if (info.size() > (image ? imageLimit : mediaLimit))
        return refusal(ErrorCode::TooLarge, QT_TRANSLATE_NOOP("wengao::preview", "Too large to show"), src);
    return ServedFile{path, mime.toUtf8(), info.size()};
}

QByteArray placeholderImage(const QString &reason, const QString &src)
{
    QString address = QUrl::fromPercentEncoding(src.toUtf8());
    if (address.size() > shownAddress)
        address = address.left(shownAddress / 2) + u'…' + address.right(shownAddress / 2 - 1);
    // Control characters are no XML, not even escaped.
    const auto shown = [](QString text) {
        std::replace_if(
            text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x20 || c.isSurrogate(); },
            QChar(0xFFFD));
        return text.toHtmlEscaped();
    };
    qsizetype cells = 0;
    for (const QChar c : address)
        cells += c.unicode() >= 0x1100 ? 2 : 1;
    const qsizetype width = std::max<qsizetype>(220, 32 + cells * 8);
    return u"<svg xmlns='http://www.w3.org/2000/svg' width='%1' height='64' viewBox='0 0 %1 64'>"
           "<rect x='1' y='1' width='%2' height='62' rx='6' fill='#8881' stroke='#888' stroke-dasharray='5 "
           "4'/>"
           "<g font-family='sans-serif' fill='#888'><text x='16' y='27' font-size='13'>%3</text>"
           "<text x='16' y='47' font-size='13' font-family='monospace'>%4</text></g></svg>"_s
               .arg(QString::number(width), QString::number(width - 2), shown(reason), shown(address))
               .toUtf8();
}

} // namespace wengao::preview
