#pragma once

#include "base/result.h"
#include "export/delivery.h"

#include <functional>

namespace wengao::exporting {

/// What came of one article of a batch.
struct Outcome
{
    enum class Kind { Written, Unchanged, Printed, Failed, Cancelled };
    Kind kind = Kind::Failed;
    QByteArray bytes; ///< of Printed
    Notices notices;
    Error error; ///< of Failed
};

/// Makes and delivers a source by `recipe`; one without a target is Printed.
[[nodiscard]] Outcome exported(Exporter &exporter, storage::FileSystem &files, const ExportSource &source,
                               const Recipe &recipe, const DeliveryOptions &options);

/// The work on many articles: how one is done, by its number and with the exporter of its thread, and who is
/// told. `deliver` is called in the order of the numbers and by the thread that called inOrder().
struct Batch
{
    qsizetype count = 0;
    int jobs = 1;
    std::function<Outcome(qsizetype, Exporter &)> work;
    std::function<void(qsizetype, const Outcome &)> deliver;
    std::stop_token stop = {}; ///< what is not begun by then is Cancelled, what runs is ended
};

/// Does the work on `jobs` threads and returns when all is told.
void inOrder(const Batch &batch);

/// How many threads are of use on this machine.
[[nodiscard]] int usefulJobs();
inline constexpr int mostJobs = 64;

} // namespace wengao::exporting
