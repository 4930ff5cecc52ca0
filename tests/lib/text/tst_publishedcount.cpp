#include "text/publishedcount.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace wengao;

class TestPublishedCount : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsAsHugo_data();
    void countsAsHugo();
    void countsTheSource();
};

void TestPublishedCount::countsAsHugo_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<bool>("hasCjkLanguage");
    QTest::addColumn<qint64>("words");
    QTest::newRow("nothing") << QString() << true << qint64(0);
    QTest::newRow("words") << u"<p>one two</p>\n<p>three</p>\n"_s << true << qint64(3);
    QTest::newRow("Chinese in a CJK site") << u"<p>美国，AI。</p>"_s << true << qint64(6);
    QTest::newRow("Chinese in any other site") << u"<p>美国，AI。</p>"_s << false << qint64(1);
    QTest::newRow("accents alone are no CJK") << u"<p>café au lait</p>"_s << true << qint64(3);
    QTest::newRow("characters beyond the first plane") << u"<p>𠮷野</p>"_s << true << qint64(2);
    QTest::newRow("entities as written") << u"<p>文&amp;字</p>"_s << true << qint64(7);
    QTest::newRow("a tag that never ends") << u"<p>一<a href"_s << true << qint64(1);
}

void TestPublishedCount::countsAsHugo()
{
    QFETCH(QString, html);
    QFETCH(bool, hasCjkLanguage);
    QFETCH(qint64, words);
    QCOMPARE(text::hugoLength(html, hasCjkLanguage).words, words);
}

void TestPublishedCount::countsTheSource()
{
    QCOMPARE(text::sourceLength(u"\n一二 𠮷\n"_s), (text::Length{4, 1}));
    const QString marked = u"前\n<article>\n正文\n</article>\n\n主要关键词或标签：AI\n\n后\n"_s;
    QCOMPARE(text::sourceLength(marked).words,
             u"<article>\n正文\n</article>\n\n主要关键词或标签：AI"_s.size());
    QCOMPARE(text::sourceLength(QString()), (text::Length{0, 0}));
}

QTEST_GUILESS_MAIN(TestPublishedCount)
#include "tst_publishedcount.moc"
