#pragma once

#include "cli/cli.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

namespace wengao::test {

/// Runs commands with streams of its own in a fresh folder whose name has spaces.
class Terminal final
{
public:
    QByteArray input;
    QByteArray output;
    QByteArray errors;

    int run(const QStringList &arguments)
    {
        output.clear();
        errors.clear();
        QBuffer in(&input);
        QBuffer out(&output);
        QBuffer err(&errors);
        in.open(QIODevice::ReadOnly);
        out.open(QIODevice::WriteOnly);
        err.open(QIODevice::WriteOnly);
        return cli::run(arguments, {&in, &out, &err});
    }

    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }

    QString write(const QString &name, const QByteArray &bytes) const
    {
        QDir().mkpath(QFileInfo(path(name)).path());
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", qPrintable(path(name)));
        return path(name);
    }

    [[nodiscard]] QByteArray read(const QString &name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private:
    QTemporaryDir m_folder{QDir::tempPath() + QStringLiteral("/command line XXXXXX")};
};

} // namespace wengao::test
