// Opening a front matter of 1,000 fields and changing one has to fit into one frame (16 ms), an ordinary one
// into far less than a millisecond.

#include "frontmatter/frontmatter.h"
#include "frontmatter/traps.h"

#include <QTest>

using namespace wengao;
using namespace wengao::frontmatter;
using namespace Qt::StringLiterals;

namespace {

QString manyFields(int count)
{
    QString text = u"---\n"_s;
    for (int i = 0; i < count; ++i) {
        switch (i % 5) {
        case 0:
            text += u"title%1: \"美国在“国家版OpenAI”中受益最大\"\n"_s.arg(i);
            break;
        case 1:
            text += u"date%1: 2025-06-08T20:11:50.179Z\n"_s.arg(i);
            break;
        case 2:
            text += u"draft%1: false # 注\n"_s.arg(i);
            break;
        case 3:
            text += u"tags%1: [\"AI\", \"科技\"]\n"_s.arg(i);
            break;
        default:
            text += u"count%1: 2900\n"_s.arg(i);
        }
    }
    return text + u"---\n"_s;
}

const QString &ordinary()
{
    static const QString text =
        u"---\ntitle: \"标题\"\ndate: 2025-06-08T20:11:50.179Z\ndraft: false\ntags: [\"AI\", "
        u"\"科技\"]\ncategories: [\"新闻\"]\n"
        "author: \"作者\"\nsummary: \"摘要\"\ncover:\n  image: \"\"\n  alt: \"图\"\nword_count: 2900\nreading_time: 15\n---\n"_s;
    return text;
}

} // namespace

class BenchFrontMatter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void opensAndChangesAnOrdinaryOne();
    void opensAndChangesOneOfAThousandFields();
    void changesOneOfAThousandFields();
    void looksForTraps();
};

void BenchFrontMatter::opensAndChangesAnOrdinaryOne()
{
    QBENCHMARK
    {
        const FrontMatter matter = FrontMatter::parse(ordinary());
        QVERIFY(matter.set(u"title"_s, u"另一个标题"_s).isOk());
    }
}

void BenchFrontMatter::opensAndChangesOneOfAThousandFields()
{
    const QString text = manyFields(1000);
    QBENCHMARK
    {
        const FrontMatter matter = FrontMatter::parse(text);
        QVERIFY(matter.set(u"title500"_s, u"另一个标题"_s).isOk());
    }
}

void BenchFrontMatter::changesOneOfAThousandFields()
{
    const FrontMatter matter = FrontMatter::parse(manyFields(1000));
    QBENCHMARK
    {
        QVERIFY(matter.set(u"title500"_s, u"另一个标题"_s).isOk());
    }
}

void BenchFrontMatter::looksForTraps()
{
    const FrontMatter matter = FrontMatter::parse(ordinary());
    const SystemClock clock;
    QBENCHMARK
    {
        QVERIFY(traps(matter, clock).isEmpty());
    }
}

QTEST_APPLESS_MAIN(BenchFrontMatter)
#include "bench_frontmatter.moc"
