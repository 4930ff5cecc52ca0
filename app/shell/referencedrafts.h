#pragma once

#include <QJsonObject>
#include <QString>

namespace wengao::shell {

/// What was typed into the reference dialog and not inserted yet, by the note it was for; an empty name
/// stands for a new note. Kept in one small file. A file that cannot be read counts as empty.
class ReferenceDrafts final
{
public:
    explicit ReferenceDrafts(QString file) : m_file(std::move(file)) {}

    [[nodiscard]] QJsonObject draft(const QString &note) const;
    /// An empty draft is forgotten. False when the file could not be written.
    bool keep(const QString &note, const QJsonObject &draft);

private:
    [[nodiscard]] QJsonObject all() const;

    QString m_file;
};

} // namespace wengao::shell
