#include "support/failingfilesystem.h"

using namespace Qt::StringLiterals;

namespace wengao::tests {

using storage::Answer;

void FailingFileSystem::failAt(int number, int error, bool fromThereOn)
{
    m_calls = 0;
    m_failAt = number;
    m_error = error;
    m_fromThereOn = fromThereOn;
    m_failedCall.clear();
}

int FailingFileSystem::refusal(const char *call, const QByteArray &about)
{
    if (beforeCall)
        beforeCall(call, about);
    ++m_calls;
    if (m_failAt == 0 || (m_fromThereOn ? m_calls < m_failAt : m_calls != m_failAt))
        return 0;
    m_failedCall = u"%1 %2"_s.arg(QLatin1StringView(call), QString::fromUtf8(about));
    return m_error;
}

// What was closed is closed, even when the system reports that the writing went wrong.
int FailingFileSystem::close(int file)
{
    const int error = refusal("close", {});
    const int answer = real().close(file);
    return error != 0 ? error : answer;
}

Answer<qint64> FailingFileSystem::write(int file, const char *from, qint64 size)
{
    const int error = refusal("write", {});
    if (error == 0)
        return real().write(file, from, size);
    if (m_torn)
        (void)real().write(file, from, size / 2);
    return {-1, error};
}

} // namespace wengao::tests
