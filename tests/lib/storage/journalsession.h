#pragma once

#include "storage/journal.h"
#include "storage/journalfolder.h"
#include "support/testclock.h"

namespace wengao::tests {

using namespace Qt::StringLiterals;
using namespace storage;

/// An open article whose body grows at its end, with its journal.
class Session final
{
public:
    Session(FileSystem &files, const QString &folder, const QString &path = u"/somewhere/文.md"_s)
        : journal(files, clock, folder, header(path), [this] {
              return JournalSnapshot{frontMatter, TextBuffer(body).snapshot()};
          })
    {
    }

    static JournalHeader header(const QString &path)
    {
        JournalHeader header;
        header.path = path;
        header.base = fingerprintOf("base");
        header.format.encoding = text::Encoding::Gb18030;
        header.host = u"here"_s;
        header.process = Process::current();
        return header;
    }

    /// What the net does every now and then.
    void prepare()
    {
        if (journal.needsPreparation())
            journal.preparation()();
    }

    bool append(const QString &text)
    {
        const JournalEdit edit{1, {{{body.size(), body.size()}, text}}};
        body += text;
        return journal.record(edit);
    }

    TestClock clock;
    QString frontMatter = u"---\ntitle: 文\n---\n"_s;
    QString body = u"正文"_s;
    Journal journal;
};

/// The body as a reader after a crash would find it.
inline QString bodyIn(FileSystem &files, const QString &folder)
{
    const QList<JournalEntry> entries = findJournals(files, folder);
    if (entries.size() != 1)
        return u"(%1 journals)"_s.arg(entries.size());
    const Result<JournalContent> content = readJournal(files, entries.first());
    if (!content || !content->hasSnapshot)
        return u"(unreadable)"_s;
    QString body = content->snapshot.body;
    for (const JournalEdit &edit : content->edits)
        body = applied(body, edit.edits);
    return body;
}

} // namespace wengao::tests
