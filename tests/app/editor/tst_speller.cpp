#include "panefixture.h"

#include "editor/speller.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace wengao::editor;
using namespace wengao::editor::test;
using namespace Qt::StringLiterals;

namespace {

/// A dictionary of a few words in a folder with spaces.
class SmallDictionary final
{
public:
    SmallDictionary()
    {
        write(u"en_US.aff"_s, "SET UTF-8\nTRY esianrtolcdugmphbyfvkw\n");
        write(u"en_US.dic"_s, "3\nletter\nmodel\nthe\n");
    }
    [[nodiscard]] std::optional<wengao::spelling::DictionaryFiles> files() const
    {
        return wengao::spelling::installedDictionaries({m_folder.path()}).value(0);
    }

private:
    void write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write the dictionary");
    }

    QTemporaryDir m_folder{QDir::tempPath() + u"/a dictionary XXXXXX"_s};
};

/// How many pixels of the pane have the colour of the wavy line.
int redPixels(PaneFixture &fixture)
{
    const QImage image = fixture.pane.viewport()->grab().toImage();
    int red = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor colour = image.pixelColor(x, y);
            red += colour.red() > 180 && colour.green() < 120 && colour.blue() < 120 ? 1 : 0;
        }
    }
    return red;
}

} // namespace

/// Spelling in the text pane.
class TestSpeller final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wordsAreLookedUpInAPause();
    void withoutADictionaryNothingIsWrong();
    void anUnreadableDictionaryIsTold();
    void addedWordsAreRight();
    void suggestionsComeLater();
    void misspeltWordsAreUnderlined();
    void codeAndAddressesAreNot_data();
    void codeAndAddressesAreNot();
};

void TestSpeller::wordsAreLookedUpInAPause()
{
    const SmallDictionary dictionary;
    Speller speller;
    speller.setDictionary(dictionary.files(), {u"wengao"_s});
    QSignalSpy changed(&speller, &Speller::changed);
    QCOMPARE(speller.verdict(u"letter"_s), Speller::Verdict::Unknown);
    QCOMPARE(speller.verdict(u"lettre"_s), Speller::Verdict::Unknown);
    QCOMPARE(speller.verdict(u"wengao"_s), Speller::Verdict::Unknown);
    QTRY_COMPARE(changed.count(), 1);
    QCOMPARE(speller.verdict(u"letter"_s), Speller::Verdict::Right);
    QCOMPARE(speller.verdict(u"lettre"_s), Speller::Verdict::Wrong);
    QCOMPARE(speller.verdict(u"wengao"_s), Speller::Verdict::Right);
}

void TestSpeller::withoutADictionaryNothingIsWrong()
{
    Speller speller;
    QVERIFY(!speller.isOn());
    QCOMPARE(speller.verdict(u"lettre"_s), Speller::Verdict::Unknown);
    PaneFixture fixture(u"lettre"_s);
    fixture.pane.setSpeller(&speller);
    QCOMPARE(redPixels(fixture), 0);
}

void TestSpeller::anUnreadableDictionaryIsTold()
{
    Speller speller;
    QSignalSpy failed(&speller, &Speller::failed);
    speller.setDictionary(wengao::spelling::DictionaryFiles{u"xx"_s, u"/no.aff"_s, u"/no.dic"_s}, {});
    QTRY_COMPARE(failed.count(), 1);
    QSignalSpy changed(&speller, &Speller::changed);
    (void)speller.verdict(u"lettre"_s);
    QTRY_COMPARE(changed.count(), 1);
    QCOMPARE(speller.verdict(u"lettre"_s), Speller::Verdict::Right);
}

void TestSpeller::addedWordsAreRight()
{
    const SmallDictionary dictionary;
    Speller speller;
    speller.setDictionary(dictionary.files(), {});
    (void)speller.verdict(u"lettre"_s);
    QTRY_COMPARE(speller.verdict(u"lettre"_s), Speller::Verdict::Wrong);
    QSignalSpy added(&speller, &Speller::ownWordAdded);
    speller.addWord(u"lettre"_s);
    QCOMPARE(added.count(), 1);
    QCOMPARE(speller.verdict(u"lettre"_s), Speller::Verdict::Right);
    (void)speller.verdict(u"Lettre"_s);
    QTRY_COMPARE(speller.verdict(u"Lettre"_s), Speller::Verdict::Right);
}

void TestSpeller::suggestionsComeLater()
{
    const SmallDictionary dictionary;
    Speller speller;
    speller.setDictionary(dictionary.files(), {});
    QStringList found;
    speller.suggest(u"lettre"_s, &speller, [&found](const QStringList &suggestions) { found = suggestions; });
    QVERIFY(found.isEmpty());
    QTRY_VERIFY(found.contains(u"letter"_s));
    {
        QObject gone;
        speller.suggest(u"modle"_s, &gone, [](const QStringList &) { QFAIL("nobody waits any more"); });
    }
    QStringList other;
    speller.suggest(u"modle"_s, &speller, [&other](const QStringList &suggestions) { other = suggestions; });
    QTRY_VERIFY(other.contains(u"model"_s));
}

void TestSpeller::misspeltWordsAreUnderlined()
{
    const SmallDictionary dictionary;
    Speller speller;
    speller.setDictionary(dictionary.files(), {});
    PaneFixture fixture(u"使用modle和the letter\n\n结尾"_s);
    fixture.cursorTo(fixture.text().size());
    fixture.pane.setSpeller(&speller);
    QTRY_VERIFY(redPixels(fixture) > 10);
    const int before = redPixels(fixture);
    // The word at the cursor is still being written.
    fixture.cursorTo(7);
    QCOMPARE(redPixels(fixture), 0);
    fixture.cursorTo(0);
    QCOMPARE(redPixels(fixture), before);
    speller.setDictionary({}, {});
    QCOMPARE(redPixels(fixture), 0);
}

void TestSpeller::codeAndAddressesAreNot_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("code in a line") << u"用`modle`吧"_s;
    QTest::newRow("a code block") << u"```modle\nmodle lettre\n```"_s;
    QTest::newRow("a link's target") << u"[看](modle/lettre)"_s;
    QTest::newRow("an address") << u"https://modle.example/lettre"_s;
    QTest::newRow("HTML") << u"<modle lettre=\"x\">"_s;
    QTest::newRow("a footnote's mark") << u"文[^modle]"_s;
    QTest::newRow("a shortcode") << u"{{< modle lettre >}}"_s;
}

void TestSpeller::codeAndAddressesAreNot()
{
    QFETCH(QString, text);
    const SmallDictionary dictionary;
    Speller speller;
    speller.setDictionary(dictionary.files(), {});
    PaneFixture fixture(text + u"\n\nlettre 结尾"_s);
    fixture.cursorTo(fixture.text().size());
    fixture.pane.setSpeller(&speller);
    // The last line shows when the words have been looked up.
    QTRY_COMPARE(speller.verdict(u"lettre"_s), Speller::Verdict::Wrong);
    QTRY_VERIFY(redPixels(fixture) > 0);
    const int all = redPixels(fixture);
    fixture.pane.setSelection({0, fixture.text().size() - 10});
    fixture.pane.insertText({});
    fixture.cursorTo(fixture.text().size());
    QCOMPARE(redPixels(fixture), all);
}

QTEST_MAIN(TestSpeller)
#include "tst_speller.moc"
