#pragma once

#include <QDateTime>
#include <QHash>
#include <QObject>
#include <QStringList>

namespace wengao::shell {

/// The words that the articles of a folder use in the lists of their front matters, such as tags. Folders are
/// read in the background; what was read last is answered at once, and files that did not change are not read
/// again. At most 5,000 articles a folder are looked at. GUI thread only.
class WordIndex final : public QObject
{
    Q_OBJECT

public:
    explicit WordIndex(QObject *parent = nullptr);
    ~WordIndex() override;

    /// The words at a dotted path in all articles under `folder` but one, the most used first.
    [[nodiscard]] QStringList words(const QString &folder, const QString &path, const QString &except) const;
    /// Reads the folder unless that was done a moment ago.
    void look(const QString &folder);

Q_SIGNALS:
    /// The words of this folder are known, or known anew.
    void known(const QString &folder);

private:
    struct File
    {
        QDateTime changed;
        qint64 size = 0;
        QHash<QString, QStringList> words; ///< by path, in lower case
    };
    using Files = QHash<QString, File>;
    struct Folder
    {
        Files files;
        qint64 readAt = 0; ///< milliseconds
        bool isReading = false;
    };

    [[nodiscard]] static Files read(const QString &folder, const Files &before);
    [[nodiscard]] static File readOne(const QString &path);
    void take(const QString &folder, const Files &files);

    QHash<QString, Folder> m_folders;
};

} // namespace wengao::shell
