#include "export/imagestage.h"

#include "export/htmlreader.h"
#include "export/htmltext.h"
#include "export/sanitizer.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLocale>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wengao::exporting {

namespace {

QString told(const char *text)
{
    return QCoreApplication::translate("wengao::export", text);
}

bool mayHaveImages(QByteArrayView html)
{
    for (qsizetype at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
        if (html.sliced(at)
                .first(std::min<qsizetype>(4, html.size() - at))
                .compare("<img", Qt::CaseInsensitive) == 0)
            return true;
    }
    return false;
}

/// What stands where an image cannot.
QByteArray replacement(const HtmlToken &image, const QString &address, bool isRemote)
{
    const QByteArray *alternative = image.attribute("alt");
    const QByteArray text = escaped(
        QByteArrayView(alternative != nullptr && !alternative->isEmpty() ? *alternative : address.toUtf8()));
    if (isRemote)
        return "<a class=\"wengao-remote-image\" href=\"" + escaped(address) + "\">" + text + "</a>";
    return "<span class=\"wengao-missing-image\">" + text + "</span>";
}

void addSize(HtmlToken *image, const ImageFacts &facts)
{
    if (facts.width == 0 || image->attribute("width") != nullptr || image->attribute("height") != nullptr)
        return;
    image->setAttribute("width", QByteArray::number(facts.width));
    image->setAttribute("height", QByteArray::number(facts.height));
}

} // namespace

ImageStage::ImageStage(const site::Site &site, ImageRules rules, Notices *notices)
    : m_site(site), m_rules(std::move(rules)), m_notices(notices)
{
}

QByteArray ImageStage::processed(const QByteArray &html)
{
    if ((m_rules.images == Images::Leave && m_rules.remoteImages) || !mayHaveImages(html))
        return html;
    QByteArray result;
    result.reserve(html.size());
    HtmlReader reader(html);
    HtmlToken token;
    int openLinks = 0;
    while (reader.next(&token)) {
        if (token.name == "a")
            openLinks = token.kind == HtmlToken::Kind::StartTag ? 1 : 0;
        if (token.kind != HtmlToken::Kind::StartTag || token.name != "img") {
            result += token.source;
            continue;
        }
        const QByteArray *source = token.attribute("src");
        const QString address = source != nullptr ? QString::fromUtf8(*source) : QString();
        if (const auto placed = place(address)) {
            token.setAttribute("src", placed->address);
            token.removeAttribute("srcset");
            addSize(&token, placed->facts);
            result += token.written();
        } else {
            const auto where = m_site.resolveImage(m_rules.articlePath, address).place;
            // A link inside a link is no HTML.
            const bool asLink =
                where == site::ImagePlace::Remote && openLinks == 0 && isSafeLink(address.toUtf8());
            result += replacement(token, address, asLink);
        }
    }
    return result;
}

QByteArray ImageStage::element(const QString &address, const QString &alternative)
{
    HtmlToken image;
    image.kind = HtmlToken::Kind::StartTag;
    image.name = "img";
    const auto placed = m_rules.images == Images::Leave ? Placed{address.toUtf8(), {}} : place(address);
    if (!placed)
        return {};
    image.setAttribute("src", placed->address);
    image.setAttribute("alt", alternative.toUtf8());
    addSize(&image, placed->facts);
    return image.written();
}

std::optional<ImageStage::Placed> ImageStage::place(const QString &address)
{
    const auto known = m_done.constFind(address);
    if (known != m_done.cend())
        return *known;
    std::optional<Placed> result;
    const site::Image image = m_site.resolveImage(m_rules.articlePath, address);
    if (m_rules.images == Images::Leave && image.place != site::ImagePlace::Remote)
        return Placed{address.toUtf8(), {}};
    switch (image.place) {
    case site::ImagePlace::Local:
        result = placeFile(address, image.path);
        break;
    case site::ImagePlace::Remote:
        m_hasRemote = m_hasRemote || m_rules.remoteImages;
        if (m_rules.remoteImages)
            result = Placed{address.toUtf8(), {}};
        else
            tell(NoticeKind::RemoteImage, address,
                 told(QT_TRANSLATE_NOOP(
                     "wengao::export",
                     "The image %1 is on the web; the page links to it instead of loading it.")));
        break;
    case site::ImagePlace::Data:
        if (isSafeImage(address.toUtf8()))
            result = Placed{address.toUtf8(), {}};
        else
            tell(NoticeKind::UnusableImage, address.left(40),
                 told(QT_TRANSLATE_NOOP("wengao::export", "%1 is no image that a page can show.")));
        break;
    case site::ImagePlace::Missing:
        tell(NoticeKind::MissingImage, address,
             told(QT_TRANSLATE_NOOP("wengao::export", "The image %1 was not found.")));
        break;
    case site::ImagePlace::Outside:
        tell(NoticeKind::UnusableImage, address,
             told(QT_TRANSLATE_NOOP("wengao::export",
                                    "The image %1 lies outside the site and the article's folder.")));
        break;
    case site::ImagePlace::Unusable:
        tell(NoticeKind::UnusableImage, address,
             told(QT_TRANSLATE_NOOP("wengao::export", "“%1” is no address of an image.")));
        break;
    }
    m_done.insert(address, result);
    return result;
}

std::optional<ImageStage::Placed> ImageStage::placeFile(const QString &address, const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        tell(NoticeKind::UnusableImage, address,
             told(QT_TRANSLATE_NOOP("wengao::export", "The image %1 cannot be read.")));
        return std::nullopt;
    }
    const bool embeds = m_rules.images == Images::Embed;
    const QByteArray bytes = file.read(embeds ? m_rules.largestFile + 1 : 1 << 20);
    const auto facts = imageFacts(bytes);
    if (!facts) {
        tell(NoticeKind::UnusableImage, address,
             told(QT_TRANSLATE_NOOP("wengao::export", "The file %1 is no image that a page can show.")));
        return std::nullopt;
    }
    if (!embeds) {
        m_hasLinked = true;
        if (m_rules.images == Images::Link && m_rules.pageFolder.isEmpty())
            return Placed{QUrl::fromLocalFile(path).toString(QUrl::FullyEncoded).toUtf8(), *facts};
        const QString target =
            m_rules.images == Images::Copy ? copied(path) : QDir(m_rules.pageFolder).relativeFilePath(path);
        return Placed{QUrl::toPercentEncoding(target, "/"), *facts};
    }
    if (bytes.size() > m_rules.largestFile || m_total + bytes.size() > m_rules.largestTotal) {
        tell(NoticeKind::UnusableImage, address,
             told(QT_TRANSLATE_NOOP("wengao::export", "The image %1 is too large to be embedded (%2)."))
                 .arg(u"%1"_s, QLocale().formattedDataSize(file.size())));
        return std::nullopt;
    }
    m_total += bytes.size();
    return Placed{"data:" + facts->mediaType + ";base64," + bytes.toBase64(), *facts};
}

/// Two images of one name from different folders stay two.
QString ImageStage::copied(const QString &path)
{
    const QFileInfo file(path);
    const auto isTaken = [this, &path](const QString &target) {
        return std::any_of(m_files.begin(), m_files.end(), [&](const SideFile &known) {
            return known.target.compare(target, Qt::CaseInsensitive) == 0 && known.source != path;
        });
    };
    const QString suffix = file.suffix().isEmpty() ? QString() : u'.' + file.suffix();
    QString target = m_rules.filesFolder + u'/' + file.fileName();
    for (int number = 2; isTaken(target); ++number)
        target = u"%1/%2-%3%4"_s.arg(m_rules.filesFolder, file.completeBaseName()).arg(number).arg(suffix);
    const SideFile copy{path, target};
    if (!m_files.contains(copy))
        m_files.append(copy);
    return target;
}

void ImageStage::tell(NoticeKind kind, const QString &subject, const QString &message)
{
    if (m_notices == nullptr)
        return;
    const QString readable =
        QUrl::fromPercentEncoding(subject.toUtf8()); // as the author most likely wrote it
    m_notices->append({kind, readable, message.arg(readable)});
}

} // namespace wengao::exporting
