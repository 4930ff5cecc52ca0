#pragma once

#include "storage/filesystem.h"

namespace wengao::storage {

/// Owns an open file. The destructor closes it without looking; whoever has written calls close() himself.
class Descriptor final
{
public:
    Descriptor(FileSystem &files, int file) : m_files(&files), m_file(file) {}
    ~Descriptor()
    {
        if (m_file >= 0)
            (void)m_files->close(m_file);
    }
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;

    [[nodiscard]] int number() const { return m_file; }
    /// 0 or the errno; the file is closed either way.
    [[nodiscard]] int close()
    {
        const int file = m_file;
        m_file = -1;
        return m_files->close(file);
    }
    /// Writes everything, in as few calls as the system allows; 0 or an errno.
    [[nodiscard]] int writeAll(const QByteArray &bytes)
    {
        qint64 written = 0;
        while (written < bytes.size()) {
            const Answer<qint64> count =
                m_files->write(m_file, bytes.constData() + written, bytes.size() - written);
            if (!count)
                return count.error;
            if (count.value <= 0)
                return stuck;
            written += count.value;
        }
        return 0;
    }

private:
    static constexpr int stuck = 5; // EIO: a write of something wrote nothing

    FileSystem *m_files;
    int m_file;
};

} // namespace wengao::storage
