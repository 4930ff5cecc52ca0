#pragma once

#include "base/textbuffer.h"
#include "base/textedit.h"
#include "markdown/options.h"
#include "text/counting.h"
#include "text/publishedcount.h"

#include <QObject>
#include <QThread>

namespace wengao::shell {

/// Counts a text that is being written as it is rendered, with a renderer of its own in a thread of its own,
/// so that the window's thread never reads the text. Only counts of the text last set are told. GUI thread.
class BackgroundCounter final : public QObject
{
    Q_OBJECT

public:
    explicit BackgroundCounter(QObject *parent = nullptr);
    ~BackgroundCounter() override;

    /// Counts a part of a text. `hasCjkLanguage` is Hugo's setting.
    void setText(const TextSnapshot &text, TextRange part, const markdown::Options &options,
                 bool hasCjkLanguage);
    /// Counts again after edits, each relative to the text the one before left.
    void applyEdits(const QList<TextEdits> &edits);

Q_SIGNALS:
    /// The visible text's count, and the length by Hugo's rule.
    void counted(const wengao::text::Count &visible, const wengao::text::Length &published);

private:
    class Worker;

    QThread m_thread;
    Worker *m_worker;
    quint64 m_round = 0;
};

} // namespace wengao::shell
