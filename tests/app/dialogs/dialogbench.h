#pragma once

#include "dialogs/referencedialog.h"
#include "dialogs/referencefield.h"
#include "dialogs/referencenotice.h"
#include "dialogs/referencepaste.h"
#include "references/library.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QInputMethodEvent>
#include <QTest>

namespace wengao::tests {

using namespace dialogs;
using references::Certainty;
using references::Item;

/// Types any text, as an input method does; QTest's own keys know ASCII only.
inline void type(QWidget *into, const QString &text)
{
    QInputMethodEvent typed;
    typed.setCommitString(text);
    QCoreApplication::sendEvent(into, &typed);
}

/// What the reference dialog needs around it, with wordings that are easy to compare.
class DialogBench
{
protected:
    /// Before each test.
    void reset()
    {
        m_same.clear();
        m_library.clear();
        m_holdsBack = false;
        m_heldBack.clear();
        QGuiApplication::clipboard()->clear();
    }
    [[nodiscard]] ReferenceServices services()
    {
        ReferenceServices made;
        made.word = [this](const Item &item, const Wording &wording, QObject *context,
                           const std::function<void(const Result<WordedNote> &)> &done) {
            const QString text =
                QStringLiteral("%1 / %2 / %3").arg(item.text(u"title"), wording.style, wording.language);
            const auto answer = [text, done] { done(WordedNote{text, text}); };
            if (m_holdsBack)
                m_heldBack.append(answer);
            else
                QTimer::singleShot(0, context, answer);
        };
        made.commonStyles = {{QStringLiteral("one"), QStringLiteral("Style One")},
                             {QStringLiteral("two"), QStringLiteral("Style Two")}};
        made.findStyles = [](const QString &) {
            return QList<StyleChoice>{{QStringLiteral("rare"), QStringLiteral("A Rare Style")}};
        };
        made.findEntries = [this](const QString &typed) {
            QList<ShelfEntry> entries;
            for (const Item &item : references::matching(m_library, typed))
                entries.append({item, QStringLiteral("library"), true});
            return entries;
        };
        made.findSame = [this](const Item &item) { return item.isEmpty() ? QList<KnownWork>() : m_same; };
        made.today = QDate(2026, 11, 25);
        return made;
    }
    void paste(ReferenceDialog &dialog, const QString &text) const
    {
        QGuiApplication::clipboard()->setText(text);
        auto *line = dialog.findChild<ReferencePaste *>();
        line->setFocus();
        line->selectAll();
        line->paste();
    }
    static void enter(ReferenceDialog &dialog)
    {
        QTest::keyClick(dialog.findChild<ReferencePaste *>(), Qt::Key_Return);
    }
    static QString told(const ReferenceDialog &dialog, const char *notice)
    {
        return dialog.findChild<ReferenceNotice *>(QString::fromLatin1(notice))->text();
    }
    static references::PageMetadata page()
    {
        references::PageMetadata found;
        found.item = Item(u"article-newspaper");
        found.item.setText(u"title", QStringLiteral("How AI changes work"));
        found.item.setText(u"URL", QStringLiteral("https://news.example/ai"));
        found.certainty = {{QStringLiteral("title"), Certainty::Sure},
                           {QStringLiteral("URL"), Certainty::Guessed}};
        return found;
    }

    /// Types into the field of a variable.
    static void fill(const ReferenceDialog &dialog, const char *variable, const QString &text)
    {
        type(dialog.findChild<ReferenceField *>(QString::fromLatin1(variable))->input(), text);
    }

    QList<KnownWork> m_same;
    QList<Item> m_library;
    bool m_holdsBack = false;
    QList<std::function<void()>> m_heldBack;
};

} // namespace wengao::tests
