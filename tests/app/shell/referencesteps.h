#pragma once

#include "dialogs/referencedialog.h"
#include "dialogs/referencefield.h"
#include "dialogs/referencepaste.h"
#include "documents/articledocument.h"
#include "editor/textpane.h"
#include "shell/referencedesk.h"
#include "shell/windowcommands.h"
#include "support/windowfixture.h"

#include <QAction>
#include <QClipboard>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

namespace wengao::tests {

using dialogs::ReferenceDialog;

inline void open(WindowFixture &fixture, const QString &body)
{
    static int number = 0;
    QVERIFY(fixture.window->openArticle(
        fixture.write(QStringLiteral("reference %1.md").arg(++number), body.toUtf8())));
}

inline void run(WindowFixture &fixture, const char *command)
{
    fixture.window->commands()->action(QString::fromLatin1(command))->trigger();
}

inline QString body(const WindowFixture &fixture)
{
    return fixture.window->currentView()->document().body();
}

inline void putCursor(WindowFixture &fixture, const QString &behind)
{
    const qsizetype at = body(fixture).indexOf(behind);
    QVERIFY(at >= 0);
    fixture.window->currentView()->pane()->setSelection(editor::Selection::at(at + behind.size()));
}

inline ReferenceDialog *dialog(const WindowFixture &fixture)
{
    return fixture.window->references()->dialog();
}

inline void enter(const WindowFixture &fixture)
{
    QTest::keyClick(dialog(fixture)->findChild<dialogs::ReferencePaste *>(), Qt::Key_Return);
}

inline void type(const WindowFixture &fixture, const char *variable, const QString &text)
{
    auto *field = dialog(fixture)->findChild<dialogs::ReferenceField *>(QString::fromLatin1(variable));
    QVERIFY(field);
    QTest::keyClicks(field->input(), text);
}

inline void draftAndInsert(WindowFixture &fixture, const QString &pasted)
{
    run(fixture, "references.insert");
    dialog(fixture)->findChild<dialogs::ReferencePaste *>()->setPlainText(pasted);
    dialog(fixture)->finish();
    QTRY_VERIFY_WITH_TIMEOUT(!dialog(fixture), 30000);
}

} // namespace wengao::tests
