#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace wengao::references {

/// One CSL style that can be chosen. `name` is what the command line and
/// settings call it.
struct StyleInfo
{
    enum class Origin { BuiltIn, User, Installed };

    QString name;  ///< the file's name without .csl: "apa"
    QString title; ///< as the style calls itself: "American Psychological
                   ///< Association 7th edition"
    QString path;
    Origin origin = Origin::BuiltIn;
};

/// Where CSL files are looked for besides those built in. Folders may be
/// missing.
struct StyleFolders
{
    QString user = {}; ///< with the user's own .csl files
    QStringList installed = {
        QStringLiteral("/usr/share/citation-style-language/styles"),
        QStringLiteral("/usr/local/share/citation-style-language/styles")}; ///< also
                                                                            ///< "dependent"
                                                                            ///< below
    QStringList locales = {QStringLiteral("/usr/share/citation-style-language/locales"),
                           QStringLiteral("/usr/local/share/citation-style-language/locales")};
};

/// The CSL styles there are: those built into the program, a folder of the
/// user's own, and those the system has installed. A name means the user's
/// style before a built-in one before an installed one. Folders are read when
/// asked, so that a file put there is found at once; searching ten thousand
/// installed styles costs some ten milliseconds, as only the titles of those
/// found are read. Files are read, never written. Thread-safe.
class Styles final
{
public:
    explicit Styles(StyleFolders folders = {}) : m_folders(std::move(folders)) {}

    /// Those built in, in the order a person chooses from, ours first.
    [[nodiscard]] static const QList<StyleInfo> &builtIn();
    /// The name of the style that is used when none is asked for.
    [[nodiscard]] static QString defaultName();

    /// Styles whose name, title or (for built-in ones) short name has every word,
    /// the better matches first. Without words the user's own and those built in.
    [[nodiscard]] QList<StyleInfo> search(QStringView words, qsizetype most = 50) const;
    /// The style of this name, short name (“mla”, “gbt7714”), title, id or path.
    /// Fails with NotFound.
    [[nodiscard]] Result<StyleInfo> find(const QString &name) const;
    /// The style's file. Fails with NotReadable or TooLarge.
    [[nodiscard]] static Result<QByteArray> read(const StyleInfo &style);
    /// The CSL locale for a BCP 47 tag such as "zh-CN"; of a language that is not
    /// there, en-US.
    [[nodiscard]] QByteArray locale(const QString &tag) const;
    /// True when there is a locale for the tag, and locale() does not fall back.
    [[nodiscard]] bool hasLocale(const QString &tag) const;

private:
    [[nodiscard]] QList<StyleInfo> userStyles() const;
    [[nodiscard]] QList<StyleInfo> installedStyles(const QStringList &words, qsizetype most) const;
    [[nodiscard]] QString localePath(const QString &tag) const;

    StyleFolders m_folders;
};

} // namespace wengao::references
