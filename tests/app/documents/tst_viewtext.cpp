#include "documents/viewtext.h"
#include "text/linebreaks.h"

#include <QTest>

using namespace wengao;
using documents::carriedOver;
using documents::viewText;

class TestViewText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void viewKeepsLengthAndPlaces();
    void editsCarryOver_data();
    void editsCarryOver();
};

namespace {

/// Source texts are written with ¶ for CRLF, ␍ for a lone CR and ⁋ for LF; views with ⏎ for a block's end.
QString source(QString text)
{
    return text.replace(u'¶', text::crlfMark)
        .replace(u'␍', u'\r')
        .replace(u'⁋', u'\n')
        .replace(u'¤', QChar(0x2029));
}

QString view(QString text)
{
    return text.replace(u'⏎', QChar::ParagraphSeparator).replace(u'¤', QChar(0xFFFD));
}

} // namespace

void TestViewText::viewKeepsLengthAndPlaces()
{
    const QString text = source(QStringLiteral("a¶b␍c⁋d¤e\u00A0\u2028"));
    QCOMPARE(viewText(text), view(QStringLiteral("a⏎b⏎c⏎d¤e\u00A0\u2028")));
}

void TestViewText::editsCarryOver_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("shown");
    QTest::addColumn<QString>("after");
    const auto row = [](const char *name, const QString &before, const QString &shown, const QString &after) {
        QTest::newRow(name) << source(before) << view(shown) << source(after);
    };
    row("nothing changed", QStringLiteral("a¶b"), QStringLiteral("a⏎b"), QStringLiteral("a¶b"));
    row("a letter is typed", QStringLiteral("a¶b⁋c"), QStringLiteral("a⏎bx⏎c"), QStringLiteral("a¶bx⁋c"));
    row("a new line gets the usual break", QStringLiteral("a⁋b"), QStringLiteral("a⏎x⏎b"),
        QStringLiteral("a⁋x¶b"));
    row("joining lines removes one break", QStringLiteral("a¶b⁋c"), QStringLiteral("ab⏎c"),
        QStringLiteral("ab⁋c"));
    row("changes on several lines keep each break", QStringLiteral("1¶m⁋m␍2"), QStringLiteral("1x⏎m⏎m⏎2x"),
        QStringLiteral("1x¶m⁋m␍2x"));
    row("unchanged lines between changes keep their odd characters", QStringLiteral("a⁋b¤c¶d"),
        QStringLiteral("ax⏎b¤c⏎dx"), QStringLiteral("ax⁋b¤c¶dx"));
    row("a line is moved down with its break", QStringLiteral("a⁋b¶c"), QStringLiteral("b⏎a⏎c"),
        QStringLiteral("b¶a¶c"));
    row("everything is deleted", QStringLiteral("a¶b"), QString(), QString());
}

void TestViewText::editsCarryOver()
{
    QFETCH(QString, before);
    QFETCH(QString, shown);
    QFETCH(QString, after);
    QCOMPARE(applied(before, {carriedOver(before, shown, text::crlfMark)}), after);
}

QTEST_APPLESS_MAIN(TestViewText)
#include "tst_viewtext.moc"
