#include "text/linebreaks.h"

#include <QTest>

using namespace wengao;
using namespace wengao::text;
using namespace Qt::StringLiterals;

class TestLineBreaks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsLines();
    void makesPlainTextOfTheSameLength();
    void neverTakesHalfACharacterForABreak();
    void tellsTheMajority_data();
    void tellsTheMajority();
};

void TestLineBreaks::findsLines()
{
    const QString source = u"一\r二"_s + crlfMark + u"\n四"_s;
    QCOMPARE(lineStart(source, 0), 0);
    QCOMPARE(lineEnd(source, 0), 1);
    QCOMPARE(lineAt(source, 3), (TextRange{2, 3}));
    QCOMPARE(lineAt(source, 4), (TextRange{4, 4}));
    QCOMPARE(lineAt(source, source.size()), (TextRange{5, 6}));
    QCOMPARE(nextLineStart(source, 2), 4);
    QCOMPARE(nextLineStart(source, 5), 6);
    QCOMPARE(lineNumber(source, 0), 0);
    QCOMPARE(lineNumber(source, source.size()), 3);
}

void TestLineBreaks::makesPlainTextOfTheSameLength()
{
    const QString source = u"a\rb"_s + crlfMark + QChar(0xDCE4) + QChar(u'\0') + u"🐍"_s + QChar(0xD83D);
    const QString plain = toPlain(source);
    QCOMPARE(plain.size(), source.size());
    QCOMPARE(plain, u"a\nb\n\uFFFD\uFFFD🐍\uFFFD"_s);
    QVERIFY(plain.isValidUtf16());
}

void TestLineBreaks::neverTakesHalfACharacterForABreak()
{
    for (char32_t c = 0x10000; c <= 0x10FFFF; ++c) {
        if (isLineBreak(QChar(QChar::highSurrogate(c))) || isLineBreak(QChar(QChar::lowSurrogate(c))))
            QFAIL(qPrintable(QString::number(c, 16)));
    }
}

void TestLineBreaks::tellsTheMajority_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<int>("lineBreak");
    QTest::addColumn<bool>("mixed");
    const QString crlf(crlfMark);
    QTest::newRow("no break at all is LF") << u"a"_s << int(LineBreak::Lf) << false;
    QTest::newRow("one LF") << u"a\n"_s << int(LineBreak::Lf) << false;
    QTest::newRow("only CR LF") << u"a"_s + crlf + u"b"_s + crlf << int(LineBreak::CrLf) << false;
    QTest::newRow("only CR") << u"a\rb\r"_s << int(LineBreak::Cr) << false;
    QTest::newRow("mostly CR LF") << u"a\nb"_s + crlf + crlf << int(LineBreak::CrLf) << true;
    QTest::newRow("a draw is LF") << u"a\nb"_s + crlf << int(LineBreak::Lf) << true;
}

void TestLineBreaks::tellsTheMajority()
{
    QFETCH(QString, source);
    QTEST(int(majorityLineBreak(source)), "lineBreak");
    QTEST(hasMixedLineBreaks(source), "mixed");
}

QTEST_APPLESS_MAIN(TestLineBreaks)
#include "tst_linebreaks.moc"
