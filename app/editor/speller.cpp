#include "editor/speller.h"

#include "spelling/dictionary.h"

#include <QPointer>

#include <algorithm>
#include <utility>

namespace wengao::editor {

namespace {

constexpr int pauseMilliseconds = 300;
constexpr qsizetype mostRemembered = 50'000;
constexpr qsizetype mostSuggestions = 8;

} // namespace

Speller::Speller(QObject *parent)
    : QObject(parent),
      m_dictionary(std::make_shared<std::unique_ptr<spelling::Dictionary>>()),
      m_worker(new QObject)
{
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMilliseconds);
    connect(&m_pause, &QTimer::timeout, this, &Speller::lookUp);
    m_thread.start(QThread::LowPriority);
}

Speller::~Speller()
{
    m_thread.quit();
    m_thread.wait();
}

void Speller::setDictionary(const std::optional<spelling::DictionaryFiles> &files,
                            const QStringList &ownWords)
{
    ++m_round;
    m_isOn = files.has_value();
    m_wanted.clear();
    m_verdicts.clear();
    QMetaObject::invokeMethod(m_worker, [this, files, ownWords, dictionary = m_dictionary] {
        dictionary->reset();
        if (!files)
            return;
        auto opened = spelling::Dictionary::open(*files);
        if (!opened) {
            Q_EMIT failed(opened.error().message);
            return;
        }
        *dictionary = std::move(*opened);
        for (const QString &word : ownWords)
            (*dictionary)->add(word);
    });
    Q_EMIT changed();
}

Speller::Verdict Speller::verdict(const QString &word)
{
    if (!m_isOn)
        return Verdict::Unknown;
    const auto known = m_verdicts.constFind(word);
    if (known != m_verdicts.cend())
        return *known ? Verdict::Right : Verdict::Wrong;
    if (!m_wanted.contains(word)) {
        m_wanted.insert(word);
        m_pause.start();
    }
    return Verdict::Unknown;
}

void Speller::lookUp()
{
    const QSet<QString> words = std::exchange(m_wanted, {});
    QMetaObject::invokeMethod(m_worker, [this, words, round = m_round, dictionary = m_dictionary] {
        QHash<QString, bool> verdicts;
        for (const QString &word : words)
            verdicts.insert(word, !*dictionary || (*dictionary)->knows(word));
        QMetaObject::invokeMethod(this, [this, round, verdicts] { take(round, verdicts); });
    });
}

void Speller::take(quint64 round, const QHash<QString, bool> &verdicts)
{
    if (round != m_round)
        return;
    if (m_verdicts.size() > mostRemembered)
        m_verdicts.clear();
    m_verdicts.insert(verdicts);
    Q_EMIT changed();
}

void Speller::addWord(const QString &word)
{
    // Other forms of it may be right now, too.
    m_verdicts.clear();
    m_verdicts.insert(word, true);
    QMetaObject::invokeMethod(m_worker, [word, dictionary = m_dictionary] {
        if (*dictionary)
            (*dictionary)->add(word);
    });
    Q_EMIT ownWordAdded(word);
    Q_EMIT changed();
}

void Speller::suggest(const QString &word, QObject *context, const Answer &answer)
{
    const QPointer<QObject> waiting = context;
    QMetaObject::invokeMethod(m_worker, [this, word, waiting, answer, dictionary = m_dictionary] {
        const QStringList found = *dictionary ? (*dictionary)->suggestions(word) : QStringList();
        QMetaObject::invokeMethod(this, [waiting, answer, found] {
            if (waiting)
                answer(found.first(std::min(found.size(), mostSuggestions)));
        });
    });
}

} // namespace wengao::editor
