#pragma once

#include "editor/textpane.h"

#include <QPlainTextDocumentLayout>
#include <QTest>
#include <QTextDocument>

namespace wengao::editor::test {

/// A shown text pane with a document as the window gives it one.
struct PaneFixture
{
    explicit PaneFixture(const QString &text = {})
    {
        document.setDocumentLayout(new QPlainTextDocumentLayout(&document));
        document.setUndoRedoEnabled(false);
        document.setPlainText(text);
        pane.setDocument(&document);
        pane.resize(600, 400);
        pane.show();
        pane.setFocus();
    }

    [[nodiscard]] QString text() const
    {
        QString raw = document.toRawText();
        return raw.replace(QChar::ParagraphSeparator, u'\n');
    }
    void cursorTo(qsizetype position) { pane.setSelection(Selection::at(position)); }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(&pane, key, modifiers);
    }
    void type(const QString &typed)
    {
        for (const QChar c : typed) {
            QKeyEvent press(QEvent::KeyPress, 0, Qt::NoModifier, QString(c));
            QCoreApplication::sendEvent(&pane, &press);
        }
    }
    void preedit(const QString &text, int cursor = -1)
    {
        const int at = cursor < 0 ? int(text.size()) : cursor;
        QTextCharFormat underlined;
        underlined.setFontUnderline(true);
        QInputMethodEvent event(text, {{QInputMethodEvent::TextFormat, 0, int(text.size()), underlined},
                                       {QInputMethodEvent::Cursor, at, 1, {}}});
        QCoreApplication::sendEvent(&pane, &event);
    }
    void commit(const QString &text)
    {
        QInputMethodEvent event;
        event.setCommitString(text);
        QCoreApplication::sendEvent(&pane, &event);
    }

    QTextDocument document;
    TextPane pane;
};

} // namespace wengao::editor::test
