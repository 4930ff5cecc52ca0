#pragma once

#include "base/result.h"
#include "typeset/task.h"
#include "typeset/wire.h"

#include <QCache>

namespace wengao::typeset {

/// A failure as a person may be told it.
[[nodiscard]] Error failure(ErrorCode code, const QString &detail = {});

/// What the helper's answer to the task is worth: nothing gets on unchecked.
[[nodiscard]] Result<QByteArray> checked(const Task &task, const wire::Answer &answer);

/// Earlier answers by content, up to a few megabytes; those least used go first.
class Answers final
{
public:
    Answers() : m_answers(qsizetype(8) * 1024 * 1024) {}

    [[nodiscard]] const Result<QByteArray> *find(const Task &task) const
    {
        return m_answers.object(keyOf(task));
    }
    void keep(const Task &task, const Result<QByteArray> &answer)
    {
        const qsizetype size = 2 * task.source.size() + (answer ? answer->size() : 0) + 64;
        m_answers.insert(keyOf(task), new Result<QByteArray>(answer), size);
    }

private:
    static QString keyOf(const Task &task)
    {
        return QString(QChar(char16_t(task.kind))) + QChar(char16_t(task.form)) + task.language + QChar(0) +
               task.source;
    }

    QCache<QString, Result<QByteArray>> m_answers;
};

} // namespace wengao::typeset
