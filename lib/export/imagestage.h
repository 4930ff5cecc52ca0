#pragma once

#include "export/imagefile.h"
#include "export/notice.h"
#include "site/site.h"

#include <QHash>

namespace wengao::exporting {

/// What becomes of the images of an article.
enum class Images {
    Embed, ///< local files become data: addresses inside the page
    Copy,  ///< local files are to be copied into a folder beside the page; see ImageStage::files()
    Link,  ///< local files stay files, with addresses as seen from the page's folder
    Leave  ///< addresses of local files stay as the author wrote them
};

/// Where images are looked for and how much of them a page may hold.
struct ImageRules
{
    Images images = Images::Embed;
    bool remoteImages = false; ///< images from the web stay; otherwise they become links to them
    QString articlePath;
    QString pageFolder;  ///< of the page that is written, for Images::Link; empty: absolute file addresses
    QString filesFolder; ///< beside the page, for Images::Copy; a name without slashes
    qint64 largestFile = 16 << 20;
    qint64 largestTotal = 64 << 20;
};

/// A file that must be copied for the page to be whole.
struct SideFile
{
    QString source; ///< absolute path
    QString target; ///< relative to the page's folder
    friend bool operator==(const SideFile &, const SideFile &) = default;
};

/// Puts the images of one page in place and keeps count of what it has taken up.
class ImageStage final
{
public:
    /// `site` and `notices` must outlive the stage.
    ImageStage(const site::Site &site, ImageRules rules, Notices *notices);

    /// The same HTML with every img as the rules tell: with its data or its new address and with its width
    /// and height; one that cannot be shown becomes its alternative text. Pieces without images are not
    /// changed by a byte.
    [[nodiscard]] QByteArray processed(const QByteArray &html);

    /// An img element for `address`, or nothing when it cannot be shown (which is then told in the notices).
    [[nodiscard]] QByteArray element(const QString &address, const QString &alternative);

    /// True when a page still needs the network or the disk for its images.
    [[nodiscard]] bool hasRemoteImages() const { return m_hasRemote; }
    [[nodiscard]] bool hasLinkedImages() const { return m_hasLinked; }
    /// The files to be copied, each once.
    [[nodiscard]] const QList<SideFile> &files() const { return m_files; }

private:
    struct Placed
    {
        QByteArray address;
        ImageFacts facts;
    };

    [[nodiscard]] std::optional<Placed> place(const QString &address);
    [[nodiscard]] std::optional<Placed> placeFile(const QString &address, const QString &path);
    [[nodiscard]] QString copied(const QString &path);
    void tell(NoticeKind kind, const QString &subject, const QString &message);

    const site::Site &m_site;
    ImageRules m_rules;
    Notices *m_notices;
    QHash<QString, std::optional<Placed>> m_done;
    QList<SideFile> m_files;
    qint64 m_total = 0;
    bool m_hasRemote = false;
    bool m_hasLinked = false;
};

} // namespace wengao::exporting
