#include "shell/wordindex.h"

#include "frontmatter/frontmatter.h"
#include "text/encoding.h"

#include <QDirIterator>
#include <QFile>
#include <QFutureWatcher>
#include <QPromise>
#include <QThreadPool>

#include <algorithm>
#include <memory>

namespace wengao::shell {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype filesAtMost = 5'000;
constexpr qsizetype foldersAtMost = 8;
constexpr qsizetype wordsAtMost = 500;
constexpr qint64 bytesAtMost = 32'768; ///< of one article: its front matter stands at the beginning
constexpr qint64 freshFor = 60'000;    ///< milliseconds

QString textsOf(const QVariant &value)
{
    return value.typeId() == QMetaType::QString ? value.toString().trimmed() : QString();
}

void collect(const frontmatter::Field &field, QHash<QString, QStringList> &words)
{
    for (const frontmatter::Field &child : field.children)
        collect(child, words);
    if (field.type != frontmatter::Type::List)
        return;
    for (const QVariant &item : field.value.toList()) {
        if (const QString word = textsOf(item); !word.isEmpty())
            words[field.path.toLower()].append(word);
    }
}

} // namespace

WordIndex::WordIndex(QObject *parent) : QObject(parent)
{
}

WordIndex::~WordIndex() = default;

WordIndex::File WordIndex::readOne(const QString &path)
{
    File result;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return result;
    const Result<text::Decoded> decoded = text::decode(file.read(bytesAtMost));
    if (!decoded)
        return result;
    const frontmatter::Split split = frontmatter::split(decoded->text);
    const auto matter =
        frontmatter::FrontMatter::parse(decoded->text.sliced(split.whole.start, split.whole.length()));
    for (const frontmatter::Field &field : matter.fields())
        collect(field, result.words);
    return result;
}

WordIndex::Files WordIndex::read(const QString &folder, const Files &before)
{
    Files files;
    QDirIterator entries(folder, {u"*.md"_s, u"*.markdown"_s}, QDir::Files | QDir::Readable,
                         QDirIterator::Subdirectories);
    while (entries.hasNext() && files.size() < filesAtMost) {
        const QString path = entries.next();
        const QFileInfo info = entries.fileInfo();
        const auto known = before.constFind(path);
        if (known != before.cend() && known->changed == info.lastModified() && known->size == info.size()) {
            files.insert(path, *known);
            continue;
        }
        File file = readOne(path);
        file.changed = info.lastModified();
        file.size = info.size();
        files.insert(path, file);
    }
    return files;
}

void WordIndex::look(const QString &folder)
{
    if (folder.isEmpty())
        return;
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    if (!m_folders.contains(folder) && m_folders.size() >= foldersAtMost) {
        const auto oldest =
            std::min_element(m_folders.cbegin(), m_folders.cend(),
                             [](const auto &a, const auto &b) { return a.readAt < b.readAt; });
        m_folders.erase(oldest);
    }
    Folder &entry = m_folders[folder];
    if (entry.isReading || (entry.readAt > 0 && now - entry.readAt < freshFor))
        return;
    entry.isReading = true;
    entry.readAt = now;
    auto promise = std::make_shared<QPromise<Files>>();
    auto *watcher = new QFutureWatcher<Files>(this);
    connect(watcher, &QFutureWatcher<Files>::finished, this, [this, watcher, folder] {
        take(folder, watcher->result());
        watcher->deleteLater();
    });
    watcher->setFuture(promise->future());
    promise->start();
    QThreadPool::globalInstance()->start([promise, folder, before = entry.files] {
        promise->addResult(read(folder, before));
        promise->finish();
    });
}

void WordIndex::take(const QString &folder, const Files &files)
{
    Folder &entry = m_folders[folder];
    entry.files = files;
    entry.isReading = false;
    Q_EMIT known(folder);
}

QStringList WordIndex::words(const QString &folder, const QString &path, const QString &except) const
{
    const auto found = m_folders.constFind(folder);
    if (found == m_folders.cend())
        return {};
    const QString key = path.toLower();
    QHash<QString, int> uses;
    for (auto file = found->files.cbegin(); file != found->files.cend(); ++file) {
        if (file.key() == except)
            continue;
        const QStringList used = file->words.value(key);
        for (const QString &word : used)
            ++uses[word];
    }
    QStringList words = uses.keys();
    std::sort(words.begin(), words.end(), [&uses](const QString &a, const QString &b) {
        return uses[a] != uses[b] ? uses[a] > uses[b] : a < b;
    });
    return words.first(std::min(words.size(), wordsAtMost));
}

} // namespace wengao::shell
