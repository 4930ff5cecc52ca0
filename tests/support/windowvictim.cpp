#include "support/windowvictim.h"

#include "article/recovery.h"
#include "editor/textpane.h"
#include "form/formpanel.h"
#include "shell/filedesk.h"
#include "shell/mainwindow.h"
#include "shell/recoverydesk.h"
#include "storage/journalfolder.h"
#include "support/syncwitness.h"

#include <QApplication>
#include <QInputMethodEvent>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wengao::tests {

namespace {

QChar someHan(QRandomGenerator &random)
{
    return QChar(u'一' + random.bounded(900));
}

void commit(QWidget *target, const QString &text)
{
    QInputMethodEvent event;
    event.setCommitString(text);
    QApplication::sendEvent(target, &event);
}

QString recoveredText(storage::FileSystem &files, const storage::JournalEntry &entry)
{
    const Result<storage::JournalContent> content = storage::readJournal(files, entry);
    const storage::JournalText text = content ? article::recovered(*content).text : storage::JournalText();
    return text.frontMatter + text.body;
}

} // namespace

WindowVictim::WindowVictim(shell::MainWindow &window, ScriptedPrompts &prompts, CrashLedger &ledger,
                           quint32 seed, int longest, int turnsPerSave)
    : m_window(window),
      m_prompts(prompts),
      m_ledger(ledger),
      m_random(seed),
      m_longest(longest),
      m_turnsPerSave(turnsPerSave)
{
    connect(m_window.files(), &shell::FileDesk::saved, this, [this] {
        m_ledger.article.saved = m_ledger.article.saveBegun.load();
        m_ledger.article.acknowledged =
            std::max(m_ledger.article.acknowledged.load(), m_ledger.article.saved.load());
        ++m_ledger.saves;
    });
    connect(&m_turn, &QTimer::timeout, this, &WindowVictim::act);
}

void WindowVictim::begin(const QString &article)
{
    ++m_ledger.starts;
    chooseUntitled();
    if (!m_window.openArticle(article))
        ::_exit(2);
    m_article = m_window.currentView();
    restoreArticle();
    witnessSyncs(m_article->document().journalId(), m_ledger.article);
    witnessSyncs(m_untitled->document().journalId(), m_ledger.untitled);
    m_turn.start(0);
}

// Of several texts that are offered a person takes the newest, which the ledger knows.
void WindowVictim::restoreArticle()
{
    storage::FileSystem &files = m_window.services().files;
    documents::ArticleDocument &document = m_article->document();
    const QStringList offered = m_window.recovery()->ids();
    std::optional<quint64> newest = m_ledger.article.find(textHash(document.source()), 0);
    QString chosen;
    for (const storage::JournalEntry &entry :
         storage::findJournals(files, m_window.services().journalFolder)) {
        const std::optional<quint64> state =
            m_ledger.article.find(textHash(recoveredText(files, entry)), newest.value_or(0) + 1);
        if (offered.contains(entry.id) && state) {
            newest = state;
            chosen = entry.id;
        }
    }
    if (!chosen.isEmpty()) {
        m_ledger.restored += m_window.recovery()->restore(chosen) ? 1 : 0;
        m_article = m_window.currentView();
    }
    for (const QString &id : m_window.recovery()->ids()) {
        m_prompts.confirmations = {true};
        m_window.recovery()->discard(id);
    }
    const quint64 hash = textHash(m_article->document().source());
    if (!m_ledger.article.find(hash, m_ledger.article.acknowledged))
        ++m_ledger.wrongRestores;
    // Numbers only grow, so that what is found later cannot be mistaken for an older state of the same text.
    m_ledger.article.acknowledged = m_ledger.article.note(hash);
}

void WindowVictim::chooseUntitled()
{
    std::optional<quint64> newest;
    for (int i = 0; i < m_window.viewCount(); ++i) {
        shell::ArticleView *view = m_window.viewAt(i);
        const auto state = m_ledger.untitled.find(textHash(view->document().source()), 0);
        if (view->document().path().isEmpty() && state && (!newest || *state > *newest)) {
            newest = state;
            m_untitled = view;
        }
    }
    if (newest && *newest < m_ledger.untitled.acknowledged)
        ++m_ledger.wrongRestores;
    if (!newest && m_ledger.untitled.acknowledged > 0)
        ++m_ledger.wrongRestores;
    if (!m_untitled) {
        m_window.newArticle();
        m_untitled = m_window.currentView();
        m_ledger.untitled.acknowledged = 0; // there is nothing to lose before the first edit
        m_ledger.untitled.synced = 0;
    } else {
        m_ledger.untitled.acknowledged = m_ledger.untitled.note(textHash(m_untitled->document().source()));
    }
    for (int i = m_window.viewCount() - 1; i >= 0; --i) {
        if (m_window.viewAt(i) == m_untitled || !m_window.viewAt(i)->document().path().isEmpty())
            continue;
        m_window.showTab(i);
        m_prompts.unsaved = {prompts::UnsavedAnswer::Discard};
        m_window.closeCurrent();
    }
}

void WindowVictim::act()
{
    if (m_ledger.article.states + 2 >= ArticleLedger::mostStates)
        return;
    const int what = m_random.bounded(1, 20);
    if (m_random.bounded(m_turnsPerSave) == 0)
        save();
    else if (what < 3)
        typeInTitle();
    else if (what < 6)
        typeInText(*m_untitled, m_ledger.untitled);
    else
        typeInText(*m_article, m_ledger.article);
}

void WindowVictim::typeInText(shell::ArticleView &view, ArticleLedger &ledger)
{
    m_window.showTabOf(view);
    const QString front = view.document().frontMatter();
    QString body = view.document().body();
    editor::TextPane *pane = view.pane();
    const auto place = qsizetype(m_random.bounded(int(body.size()) + 1));
    const bool isLong = body.size() > m_longest;
    const qsizetype removed =
        std::min<qsizetype>(isLong ? body.size() / 2 : m_random.bounded(4), body.size() - place);
    const int count = m_random.bounded(20) == 0 ? m_longest / 8 : m_random.bounded(1, 5);
    const QString typed(count, someHan(m_random));
    pane->setSelection({place, place + removed});
    const quint64 state = ledger.note(textHash(front + body.replace(place, removed, typed)));
    commit(pane, typed);
    acknowledge(view, ledger, state);
}

// The title is plain text in the article, so what one more letter makes of the file is known beforehand.
void WindowVictim::typeInTitle()
{
    m_window.showTabOf(*m_article);
    m_window.focusForm();
    QWidget *field = QApplication::focusWidget();
    if (!field || m_article->form()->focusedField() != u"title"_s)
        return;
    const QString typed(1, someHan(m_random));
    QString front = m_article->document().frontMatter();
    const qsizetype end = front.indexOf(u'\n', front.indexOf(u"title:"_s));
    constexpr qsizetype longest = 40;
    const bool deletes = end > longest || (end > longest / 2 && m_random.bounded(3) == 0);
    if (deletes)
        front.remove(end - 1, 1);
    else
        front.insert(end, typed);
    QTest::keyClick(field, Qt::Key_End);
    const quint64 state = m_ledger.article.note(textHash(front + m_article->document().body()));
    if (deletes)
        QTest::keyClick(field, Qt::Key_Backspace);
    else
        commit(field, typed);
    ++m_ledger.formEdits;
    acknowledge(*m_article, m_ledger.article, state);
}

void WindowVictim::acknowledge(shell::ArticleView &view, ArticleLedger &ledger, quint64 state)
{
    const quint64 hash = textHash(view.document().source());
    const quint64 reached = hash == ledger.hashes[state] ? state : ledger.note(hash);
    if (!view.document().hole().isEmpty()) {
        ++m_ledger.holes;
        return;
    }
    ledger.acknowledged = reached;
    ++m_ledger.edits;
}

void WindowVictim::save()
{
    if (m_window.files()->isBusy())
        return;
    m_window.showTabOf(*m_article);
    m_ledger.article.saveBegun = m_ledger.article.note(textHash(m_article->document().source()));
    const qsizetype asked = m_prompts.asked.size();
    m_window.save();
    connect(
        m_window.files(), &shell::FileDesk::ended, this,
        [this, asked] { m_ledger.refusedSaves += m_prompts.asked.size() > asked ? 1 : 0; },
        Qt::SingleShotConnection);
}

} // namespace wengao::tests
