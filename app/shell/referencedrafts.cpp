#include "shell/referencedrafts.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSaveFile>

namespace wengao::shell {

namespace {

constexpr qint64 mostBytes = qint64(16) * 1024 * 1024;
constexpr qsizetype mostDrafts = 50;
const QString newNote = QStringLiteral("new");

QString keyOf(const QString &note)
{
    return note.isEmpty() ? newNote : QStringLiteral("note ") + note;
}

} // namespace

QJsonObject ReferenceDrafts::all() const
{
    QFile file(m_file);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QJsonDocument::fromJson(file.read(mostBytes)).object();
}

QJsonObject ReferenceDrafts::draft(const QString &note) const
{
    return all().value(keyOf(note)).toObject();
}

bool ReferenceDrafts::keep(const QString &note, const QJsonObject &draft)
{
    QJsonObject drafts = all();
    const QJsonObject before = drafts;
    if (draft.isEmpty())
        drafts.remove(keyOf(note));
    else
        drafts.insert(keyOf(note), draft);
    if (drafts == before)
        return true;
    for (auto each = drafts.begin(); each != drafts.end() && drafts.size() > mostDrafts;)
        each = each.key() == newNote || each.key() == keyOf(note) ? std::next(each) : drafts.erase(each);
    QDir().mkpath(QFileInfo(m_file).path());
    QSaveFile file(m_file);
    const QByteArray bytes = QJsonDocument(drafts).toJson(QJsonDocument::Compact);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    // A full disk shows only when the buffer is flushed, and commit() would hide it.
    if (file.write(bytes) != bytes.size() || !file.flush()) {
        file.cancelWriting();
        return false;
    }
    return file.commit();
}

} // namespace wengao::shell
