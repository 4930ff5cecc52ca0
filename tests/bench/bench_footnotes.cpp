#include "footnotes/operations.h"
#include "footnotes/problems.h"

#include <QTest>

using namespace wengao;
using namespace wengao::footnotes;
using namespace Qt::StringLiterals;

/// Costs in an article of 1 MB with 2,000 footnotes.
class BenchFootnotes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void oneEdit();
    void problemsOfTheWhole();
    void renumberTheWhole();
    void buildTheIndex();

private:
    QString m_article;
};

void BenchFootnotes::initTestCase()
{
    const QString sentence = u"美国政府被认为在“国家版OpenAI”倡议中受益最大，该倡议旨在推广负责任的AI发展"_s;
    QString notes;
    for (int i = 0; i < 2000; ++i) {
        const int number = i % 2 == 0 ? i + 2 : i;
        m_article += sentence + sentence + u"[^%1]。"_s.arg(number) + sentence + u"。\n\n"_s;
        notes += u"[^%1]: [来源 %1](https://example.org/%1)，2025。\n"_s.arg(i + 1);
    }
    m_article += u"## 参考文献\n\n"_s + notes;
    QVERIFY(m_article.toUtf8().size() > 700'000);
}

void BenchFootnotes::oneEdit()
{
    Index index(m_article);
    const qsizetype at = m_article.size() / 3;
    bool insert = true;
    QBENCHMARK
    {
        index.apply(insert ? TextEdits{{{at, at}, u"字"_s}} : TextEdits{{{at, at + 1}, QString()}});
        insert = !insert;
    }
}

void BenchFootnotes::problemsOfTheWhole()
{
    const Index index(m_article);
    QBENCHMARK
    {
        QVERIFY(!problems(index).isEmpty());
    }
}

void BenchFootnotes::renumberTheWhole()
{
    const Index index(m_article);
    QBENCHMARK
    {
        QVERIFY(renumber(index).isOk());
    }
}

void BenchFootnotes::buildTheIndex()
{
    QBENCHMARK
    {
        QCOMPARE(Index(m_article).definitions().size(), 2000);
    }
}

QTEST_APPLESS_MAIN(BenchFootnotes)
#include "bench_footnotes.moc"
