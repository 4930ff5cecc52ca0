#include "references/recognise.h"

#include <QRandomGenerator>
#include <QTest>

using namespace wengao::references;
using namespace Qt::StringLiterals;

/// What is no reference gives no item, and no cut of one gives a field that is surely wrong.
class TestReferencesNotLines : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leavesProseAlone_data();
    void leavesProseAlone();
    void isNeverSureOfWhatIsNotThere_data();
    void isNeverSureOfWhatIsNotThere();
};

void TestReferencesNotLines::leavesProseAlone_data()
{
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const QString &text) { QTest::newRow(name) << text; };
    row("nothing", QString());
    row("white space", u" \n\t "_s);
    row("one word", u"脚注"_s);
    row("a remark with a year in brackets", u"这是作者的观点 (2020)，不代表本刊立场。"_s);
    row("a remark with a year", u"关于这一点，作者在2020年有说明（见上文），这里不再重复。"_s);
    row("an English remark",
        u"Note that this was already discussed in 2019 (see Smith 2019) and is still true."_s);
    row("a citation in a sentence", u"As Smith (2020) argues, the engine is no more than a loom."_s);
    row("a quotation and its source", u"“这句话”出自他的演讲，2020年曾引起很大的讨论。"_s);
    row("a quotation in English",
        u"He called it \"the end of an era\" in 2020, which was widely reported."_s);
    row("a book in a sentence", u"他在《脚注通史》里说过，这种写法并不常见。"_s);
    row("two books in a sentence", u"《脚注通史》和《某某学刊》都提到了2020年的事。"_s);
    row("a remark with a link",
        u"我们在这个问题上的看法与[某某网的报道](https://example.com/a)并不一致，因为它没有考虑到成本的变化。"_s);
    row("a sentence with an address",
        u"You can try this yourself at https://example.com/try if you have an account and a little patience with it."_s);
    row("several links", u"[A](https://example.com/a), [B](https://example.com/b)"_s);
    row("two paragraphs", u"Smith, J. (2020). A title. The Press.\n\nAnd a remark on it."_s);
    row("code", u"int main() { return array[J]; }"_s);
    row("a list index", u"结果见 a[M] 与 b[J]"_s);
    row("a formula", u"f(2020) = 3.14, g(1999) = 2.71"_s);
    row("emphasis in prose", u"这里的*国家版*指的是一种部署方式，2020年开始使用。"_s);
    row("an address for mail", u"Write to me@example.com, 2020."_s);
}

void TestReferencesNotLines::leavesProseAlone()
{
    QFETCH(QString, text);
    const Recognition found = recognise(text);
    QVERIFY2(!found.isUnderstood(), qPrintable(found.item.text(u"title")));
    QVERIFY(found.item.isEmpty());
    QVERIFY(found.certainty.isEmpty());
}

void TestReferencesNotLines::isNeverSureOfWhatIsNotThere_data()
{
    QTest::addColumn<QString>("line");
    QTest::newRow("GB/T 7714")
        << u"张三, 李四. 智能写作工具的比较研究[J]. 编辑之友学刊, 2021, 43(5): 12-19."_s;
    QTest::newRow("a page")
        << u"王小明. 一个网页的标题[EB/OL]. (2025-05-07)[2025-07-30]. https://example.com/a."_s;
    QTest::newRow("APA")
        << u"Lovelace, A. K. (1843). Engines that write. Annals of Engines, 3(2), 4–9. https://doi.org/10.1000/e"_s;
    QTest::newRow("a web note")
        << u"Bridge Office. (n.d.). \"[Bridges](https://example.com/b)\". Site. Retrieved July 30, 2024."_s;
    QTest::newRow("MLA")
        << u"Smith, John. “Deep Reading.” Journal of Marks, vol. 12, no. 3, 2020, pp. 45-67."_s;
}

namespace {

/// Without the brackets and targets of links that Markdown takes away.
QString plainText(const QString &text)
{
    static const QRegularExpression brackets(u"\\]\\([^)]*\\)|[\\[\\]]"_s);
    return QString(text).remove(brackets).simplified();
}

} // namespace

/// Cuts and swaps make lines that nobody foresaw; every sure text must still stand in the line as a whole.
void TestReferencesNotLines::isNeverSureOfWhatIsNotThere()
{
    QFETCH(QString, line);
    QRandomGenerator random(7);
    for (int round = 0; round < 1500; ++round) {
        QString cut = line;
        cut.remove(random.bounded(int(cut.size())), 1 + random.bounded(8));
        if (random.bounded(2) == 1 && !cut.isEmpty())
            cut.insert(random.bounded(int(cut.size())),
                       cut.mid(random.bounded(int(cut.size())), random.bounded(10)));
        const Recognition found = recognise(cut);
        const QString plain = plainText(cut);
        for (auto field = found.certainty.cbegin(); field != found.certainty.cend(); ++field) {
            const QString text = found.item.text(field.key());
            const bool isWritten =
                !text.isEmpty() && field.value() == Certainty::Sure && field.key() != "type"_L1;
            if (isWritten && field.key() != "page"_L1)
                QVERIFY2(plain.contains(plainText(text)) || cut.contains(text),
                         qPrintable(cut + u"\n"_s + field.key() + u": "_s + text));
        }
    }
}

QTEST_APPLESS_MAIN(TestReferencesNotLines)
#include "tst_references_notlines.moc"
