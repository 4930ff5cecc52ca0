#pragma once

#include "base/textedit.h"
#include "form/fieldrow.h"
#include "form/formpanel.h"

#include <QSignalSpy>
#include <QTest>

namespace wengao::form {

/// A form with the text it belongs to, applying what it asks for the way a window does.
class FormBench final : public QObject
{
    Q_OBJECT

public:
    explicit FormBench(const QString &frontMatter) : text(frontMatter)
    {
        connect(&panel, &FormPanel::editsRequested, this,
                [this](const TextEdits &edits, const QString &name) {
                    states.append(text);
                    names.append(name);
                    text = applied(text, edits);
                    panel.setFrontMatter(text);
                });
        panel.setFrontMatter(text);
        panel.resize(360, 900);
        panel.show();
        panel.activateWindow();
        [[maybe_unused]] const bool active = QTest::qWaitForWindowActive(&panel);
    }

    void undo()
    {
        text = states.takeLast();
        panel.setFrontMatter(text);
    }

    FieldRow *row(const QString &path)
    {
        const QList<FieldRow *> rows = panel.findChildren<FieldRow *>();
        for (FieldRow *candidate : rows) {
            if (candidate->path() == path && candidate->isVisibleTo(candidate->parentWidget()))
                return candidate;
        }
        return nullptr;
    }

    /// The row's input, focused with the cursor at the end.
    template <typename Input = QWidget>
    Input *input(const QString &path)
    {
        panel.focusField(path);
        FieldRow *found = row(path);
        QWidget *target = found && found->editor() ? found->editor() : nullptr;
        while (target && target->focusProxy())
            target = target->focusProxy();
        return qobject_cast<Input *>(target);
    }

    QStringList notes(const QString &path)
    {
        QStringList sentences;
        for (const NoteList::Entry &entry : row(path)->notes()->entries())
            sentences.append(entry.sentence);
        return sentences;
    }

    FormPanel panel;
    QString text;
    QStringList states;
    QStringList names;
};

/// The front matter of the article the form is made for.
inline QString sampleFrontMatter()
{
    return QStringLiteral("---\n"
                          "title: \"美国在“国家版OpenAI”中受益最大\"\n"
                          "date: 2025-06-08T20:11:50.179Z\n"
                          "draft: false\n"
                          "tags: [\"AI\", \"Technology\"]\n"
                          "categories: [\"AI News\"]\n"
                          "author: \"AI News Assistant\"\n"
                          "summary: \"美国在“国家版OpenAI”中受益最大\"\n"
                          "cover:\n"
                          "  image: \"\"\n"
                          "  alt: \"美国在“国家版OpenAI”中受益最大\"\n"
                          "source_url: \"\"\n"
                          "word_count: 2900\n"
                          "reading_time: 15\n"
                          "ai_score: 0\n"
                          "sync_time: \"2025-06-09T12:45:18.764Z\"\n"
                          "---\n");
}

} // namespace wengao::form
