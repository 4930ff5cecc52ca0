#pragma once

#include "spelling/installed.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QStringList>
#include <QThread>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>

namespace wengao::spelling {
class Dictionary;
}

namespace wengao::editor {

/// Tells the text panes which words are misspelt. The dictionary is read and asked in a thread of its own,
/// some words at a time and only when no new word has come for a moment; what it said is remembered, so a
/// pane can ask at every painting.
class Speller final : public QObject
{
    Q_OBJECT

public:
    enum class Verdict { Unknown, Right, Wrong };
    using Answer = std::function<void(const QStringList &suggestions)>;

    explicit Speller(QObject *parent = nullptr);
    ~Speller() override;

    /// Begins with another dictionary and the person's own words; without one no word is wrong.
    void setDictionary(const std::optional<spelling::DictionaryFiles> &files, const QStringList &ownWords);
    [[nodiscard]] bool isOn() const { return m_isOn; }
    /// What is known of a word; an unknown one is looked up soon, and changed() tells.
    [[nodiscard]] Verdict verdict(const QString &word);
    /// Makes a word right from now on; ownWordAdded() tells who keeps it.
    void addWord(const QString &word);
    /// Answers later in this thread, unless `context` is gone by then.
    void suggest(const QString &word, QObject *context, const Answer &answer);

Q_SIGNALS:
    void changed();
    void ownWordAdded(const QString &word);
    void failed(const QString &message);

private:
    void lookUp();
    void take(quint64 round, const QHash<QString, bool> &verdicts);

    // The dictionary belongs to the thread; `m_worker` lives there and runs what is to be done with it.
    std::shared_ptr<std::unique_ptr<spelling::Dictionary>> m_dictionary;
    QThread m_thread;
    QObject *m_worker;
    QTimer m_pause;
    QSet<QString> m_wanted;
    QHash<QString, bool> m_verdicts;
    quint64 m_round = 0; ///< counts the dictionaries, so that late verdicts of an earlier one are dropped
    bool m_isOn = false;
};

} // namespace wengao::editor
