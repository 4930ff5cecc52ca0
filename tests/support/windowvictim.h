#pragma once

#include "support/crashledger.h"
#include "support/scriptedprompts.h"

#include <QObject>
#include <QRandomGenerator>
#include <QTimer>

namespace wengao::shell {
class ArticleView;
class MainWindow;
} // namespace wengao::shell

namespace wengao::tests {

/// Uses the real window as a person in a hurry would, at random, until it is killed: recovers what the last
/// one left, types in text and form, saves while typing goes on. Notes in the ledger what it was promised.
class WindowVictim final : public QObject
{
    Q_OBJECT

public:
    WindowVictim(shell::MainWindow &window, ScriptedPrompts &prompts, CrashLedger &ledger, quint32 seed,
                 int longest, int turnsPerSave);

    /// Opens the article and goes on from the newest text that can be recovered.
    void begin(const QString &article);

private:
    void restoreArticle();
    void chooseUntitled();
    void act();
    void typeInText(shell::ArticleView &view, ArticleLedger &ledger);
    void typeInTitle();
    void save();
    void acknowledge(shell::ArticleView &view, ArticleLedger &ledger, quint64 state);

    shell::MainWindow &m_window;
    ScriptedPrompts &m_prompts;
    CrashLedger &m_ledger;
    QRandomGenerator m_random;
    int m_longest;
    int m_turnsPerSave;
    shell::ArticleView *m_article = nullptr;
    shell::ArticleView *m_untitled = nullptr;
    QTimer m_turn;
};

} // namespace wengao::tests
