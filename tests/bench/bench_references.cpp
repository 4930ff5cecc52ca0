#include "references/formatter.h"
#include "support/referenceitems.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace wengao;
using namespace wengao::references;
using namespace Qt::StringLiterals;

/// The first citation from a cold start of the formatter and each further item, against pandoc in the same
/// run: pandoc's start with one item, and what a longer list adds to it.
class BenchReferences : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void againstPandoc_data();
    void againstPandoc();

private:
    [[nodiscard]] double pandocSeconds(const QList<Item> &items, const QString &rules);

    QTemporaryDir m_folder;
};

double BenchReferences::pandocSeconds(const QList<Item> &items, const QString &rules)
{
    const QString file = m_folder.filePath(u"items.json"_s);
    QFile out(file);
    if (!out.open(QIODevice::WriteOnly) || out.write(test::cslJson(items)) < 0)
        return 0;
    out.close();
    QElapsedTimer time;
    time.start();
    QProcess pandoc;
    pandoc.start(u"pandoc"_s,
                 {u"--citeproc"_s, u"--bibliography"_s, file, u"--csl"_s, rules, u"-t"_s, u"plain"_s});
    pandoc.write("---\nnocite: '@*'\n---\n");
    pandoc.closeWriteChannel();
    pandoc.waitForFinished(-1);
    return static_cast<double>(time.nsecsElapsed()) / 1e9;
}

void BenchReferences::againstPandoc_data()
{
    QTest::addColumn<QString>("style");
    for (const QString &style : {u"gbt7714"_s, u"apa"_s, u"chicago-author-date"_s, u"wengao"_s})
        QTest::newRow(qPrintable(style)) << style;
}

void BenchReferences::againstPandoc()
{
    if (QStandardPaths::findExecutable(u"pandoc"_s).isEmpty())
        QSKIP("pandoc is not installed");
    QFETCH(QString, style);
    const QList<Item> items = test::referenceItems();
    const QString rules = m_folder.filePath(style + u".csl"_s);
    QFile::copy(Styles().find(style)->path, rules);

    const CiteOptions options{.style = style, .language = u"zh-CN"_s};
    QElapsedTimer time;
    time.start();
    Formatter formatter;
    QVERIFY(formatter.citeNow(items.first(), options));
    const double first = static_cast<double>(time.nsecsElapsed()) / 1e9;
    time.restart();
    for (const Item &item : items)
        QVERIFY(formatter.citeNow(item, options));
    const double each = static_cast<double>(time.nsecsElapsed()) / 1e9 / static_cast<double>(items.size());

    const double theirFirst = pandocSeconds(items.mid(0, 1), rules);
    const double theirEach =
        (pandocSeconds(items, rules) - theirFirst) / static_cast<double>(items.size() - 1);
    qInfo("first: ours %.0f ms, pandoc %.0f ms, ratio %.2f", first * 1e3, theirFirst * 1e3,
          first / theirFirst);
    qInfo("each further: ours %.2f ms, pandoc %.2f ms, ratio %.2f", each * 1e3, theirEach * 1e3,
          each / theirEach);
}

QTEST_GUILESS_MAIN(BenchReferences)
#include "bench_references.moc"
