#pragma once

#include "dialogs/referencedialog.h"

#include <QObject>

namespace wengao::dialogs {

/// Finds the reference that a note was worded from: one that reads exactly like the note in some style. So
/// nothing in the note need be guessed.
class ReferenceFinder final : public QObject
{
    Q_OBJECT

public:
    struct Found
    {
        references::Item item; ///< what the note says: with the note's own day of access
        references::Item kept; ///< the same as it is kept
    };
    using Answer = std::function<void(const std::optional<Found> &)>;

    /// Tries the wording's style first, then the common ones. `services` must outlive it.
    ReferenceFinder(const ReferenceServices &services, const Wording &wording, QObject *parent);

    /// Looks for the reference of `note`, as which `recognised` was read; answers once, perhaps at once.
    void find(const QString &note, const references::Item &recognised, const Answer &answer);

private:
    struct Search
    {
        QString note;
        QList<Found> candidates;
        QList<Wording> wordings;
        Answer answer;
        qsizetype next = 0; ///< candidate and wording to be tried
    };

    void step(const std::shared_ptr<Search> &search);

    const ReferenceServices &m_services;
    const Wording m_wording;
};

} // namespace wengao::dialogs
