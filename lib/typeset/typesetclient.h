#pragma once

#include "base/result.h"
#include "typeset/task.h"
#include "typeset/typesetter.h"

#include <QObject>

#include <chrono>
#include <memory>

namespace wengao::typeset {

/// As Typesetter, but never blocks its thread: answered() follows each request, in order. A piece that takes
/// longer than the deadline is given up, and its helper killed; the others are not harmed.
class TypesetClient final : public QObject
{
    Q_OBJECT

public:
    explicit TypesetClient(QString program = typesetterProgram(), QObject *parent = nullptr);
    ~TypesetClient() override;

    /// The ticket is the caller's own; it comes back with the answer.
    void request(const Task &task, int ticket);
    /// Forgets what was requested and is not answered yet.
    void clear();
    /// True while an answer is owed.
    [[nodiscard]] bool isBusy() const;
    /// The helper's process id, 0 when none runs.
    [[nodiscard]] qint64 processId() const;
    void setDeadline(std::chrono::milliseconds deadline);

Q_SIGNALS:
    void answered(int ticket, const wengao::Result<QByteArray> &markup);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace wengao::typeset
