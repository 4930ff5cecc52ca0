#pragma once

#include <QByteArray>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>

namespace wengao::tests {

/// A fresh folder whose name has spaces and Chinese in it, with small files made and read the plain way.
class Scratch final
{
public:
    Scratch() : m_folder(QDir::tempPath() + QStringLiteral("/wengao 试 XXXXXX"))
    {
        if (!m_folder.isValid())
            qFatal("no temporary folder");
    }
    explicit Scratch(const QString &parent) : m_folder(parent + QStringLiteral("/wengao 试 XXXXXX")) {}

    [[nodiscard]] QString path() const { return m_folder.path(); }
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    QString write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write the test's file");
        return file.fileName();
    }
    [[nodiscard]] QByteArray read(const QString &name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArrayLiteral("(unreadable)");
    }
    [[nodiscard]] QStringList names() const
    {
        return QDir(path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    }

private:
    QTemporaryDir m_folder;
};

} // namespace wengao::tests
