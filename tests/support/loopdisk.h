#pragma once

#include <QFile>
#include <QProcess>
#include <QString>
#include <QThread>

#include <fcntl.h>
#include <sys/ioctl.h>
#include <unistd.h>

namespace wengao::tests {

/// A disk with a real file system (ext4) in a file, mounted on a folder where that is allowed, whose power
/// can be cut: what the system had not brought to the disk by then is gone.
class LoopDisk final
{
public:
    LoopDisk(const QString &imageFolder, const QString &mountFolder)
        : m_image(imageFolder + QStringLiteral("/disk")), m_folder(mountFolder)
    {
        constexpr qint64 size = qint64(16) * 1024 * 1024;
        QFile image(m_image);
        const bool isMade = image.open(QIODevice::WriteOnly) && image.resize(size);
        m_mounted = isMade && run(QStringLiteral("mkfs.ext4"), {QStringLiteral("-qF"), m_image}) && mount();
    }
    ~LoopDisk()
    {
        if (m_mounted)
            (void)run(QStringLiteral("umount"), {m_folder});
    }
    LoopDisk(const LoopDisk &) = delete;
    LoopDisk &operator=(const LoopDisk &) = delete;

    [[nodiscard]] bool isMounted() const { return m_mounted; }

    /// The power fails now: from here on nothing reaches the disk.
    [[nodiscard]] bool cut()
    {
        constexpr quint32 withoutFlush = 2; // EXT4_GOING_FLAGS_NOLOGFLUSH
        const int folder =
            ::open(QFile::encodeName(m_folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
        const bool isCut = folder >= 0 && ::ioctl(folder, _IOR('X', 125, quint32), &withoutFlush) == 0;
        if (folder >= 0)
            ::close(folder);
        return isCut;
    }
    /// The power is back. Nobody may have a file of the disk open.
    [[nodiscard]] bool restart()
    {
        constexpr int attempts = 200;
        m_mounted = true;
        for (int i = 0; m_mounted && i < attempts; ++i) {
            m_mounted = !run(QStringLiteral("umount"), {m_folder});
            if (m_mounted)
                QThread::msleep(50);
        }
        if (m_mounted)
            return false;
        m_mounted = mount();
        return m_mounted;
    }

private:
    [[nodiscard]] bool mount() const
    {
        return run(QStringLiteral("mount"),
                   {QStringLiteral("-o"), QStringLiteral("loop"), m_image, m_folder});
    }
    [[nodiscard]] static bool run(const QString &program, const QStringList &arguments)
    {
        QProcess process;
        process.start(program, arguments);
        return process.waitForFinished() && process.exitStatus() == QProcess::NormalExit &&
               process.exitCode() == 0;
    }

    QString m_image;
    QString m_folder;
    bool m_mounted = false;
};

} // namespace wengao::tests
