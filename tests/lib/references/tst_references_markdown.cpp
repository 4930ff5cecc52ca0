#include "references/escape.h"
#include "references/runs.h"

#include <cmark-gfm-core-extensions.h>

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

#include <cstdlib>
#include <memory>

using namespace wengao::references;
using namespace Qt::StringLiterals;

/// Whatever stands in an item, a renderer shows it letter by letter, in a paragraph and in a footnote alike.
class TestReferenceMarkdown : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsTextLiterally_data();
    void showsTextLiterally();
    void showsRandomTextLiterally();
    void writesEmphasisAndLinks_data();
    void writesEmphasisAndLinks();
    void writesHtml();
    void readsMarks();
};

namespace {

/// The text of cmark-gfm's rendering, tags left out.
QString shown(const QString &markdown)
{
    cmark_gfm_core_extensions_ensure_registered();
    const std::unique_ptr<cmark_parser, decltype(&cmark_parser_free)> parser(
        cmark_parser_new(CMARK_OPT_FOOTNOTES), cmark_parser_free);
    for (const char *name : {"table", "strikethrough", "autolink", "tasklist"})
        cmark_parser_attach_syntax_extension(parser.get(), cmark_find_syntax_extension(name));
    const QByteArray bytes = ("x[^1]\n\n[^1]: " + markdown.toUtf8() + "\n");
    cmark_parser_feed(parser.get(), bytes.constData(), static_cast<std::size_t>(bytes.size()));
    cmark_node *document = cmark_parser_finish(parser.get());
    char *html =
        cmark_render_html(document, CMARK_OPT_FOOTNOTES, cmark_parser_get_syntax_extensions(parser.get()));
    QString text = QString::fromUtf8(html);
    std::free(html);
    cmark_node_free(document);
    text = text.mid(text.indexOf(u"<li"_s)).remove(QRegularExpression(u"<[^>]*>"_s));
    text.replace(u"&lt;"_s, u"<"_s)
        .replace(u"&gt;"_s, u">"_s)
        .replace(u"&quot;"_s, u"\""_s)
        .replace(u"&amp;"_s, u"&"_s);
    return text.remove(u"↩"_s).trimmed();
}

} // namespace

void TestReferenceMarkdown::showsTextLiterally_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("marks of Markdown")
        << u"[a](b) *c* _d_ `e` <f> |g| \\h ~~i~~ $j$ ^k^ ![l] {{< m >}} {{% n %}}"_s;
    QTest::newRow("a footnote's mark") << u"[^1] and [^1]: x"_s;
    QTest::newRow("a heading") << u"# 一"_s;
    QTest::newRow("a list") << u"- 一"_s;
    QTest::newRow("a numbered list") << u"1. 一"_s;
    QTest::newRow("a quote") << u"> 一"_s;
    QTest::newRow("a rule") << u"***"_s;
    QTest::newRow("a task") << u"[ ] 一"_s;
    QTest::newRow("raw HTML") << u"<script>alert(1)</script><!-- x -->"_s;
    QTest::newRow("entities") << u"&lt; &amp;copy; &#65; AT&T &"_s;
    QTest::newRow("backslashes at the end") << u"a\\\\"_s;
    QTest::newRow("code without an end") << u"``` ~~~ ` a"_s;
}

void TestReferenceMarkdown::showsTextLiterally()
{
    QFETCH(QString, text);
    QCOMPARE(shown(markdown({{text}})), text);
    QCOMPARE(shown(markdown({{u"前"_s}, {text, {}, true}, {u"后"_s}})), u"前"_s + text + u"后"_s);
    QCOMPARE(shown(markdown({{u"!"_s}, {text, u"https://example.org/a(b)`c|d"_s}, {u"后"_s}})),
             u"!"_s + text + u"后"_s);
}

void TestReferenceMarkdown::showsRandomTextLiterally()
{
    static const QStringList pieces{
        u"["_s,  u"]"_s,  u"("_s,    u")"_s,    u"*"_s,     u"**"_s, u"_"_s,  u"<"_s,  u">"_s,
        u"|"_s,  u"\\"_s, u"`"_s,    u"``"_s,   u"~"_s,     u"^"_s,  u"!"_s,  u"#"_s,  u"-"_s,
        u"+"_s,  u"1."_s, u":"_s,    u"&"_s,    u"&amp;"_s, u" "_s,  u"。"_s, u"，"_s, u"“"_s,
        u"《"_s, u"字"_s, u"词语"_s, u"a"_s,    u"Word"_s,  u"7"_s,  u"{"_s,  u"%"_s,  u"="_s,
        u"$"_s,  u"“”"_s, u"😀"_s,    u"[^1]"_s, u"/"_s,     u"@"_s,  u"."_s,  u";"_s,  u"\""_s};
    QRandomGenerator random(7);
    for (int round = 0; round < 20'000; ++round) {
        Runs runs;
        QString expected;
        for (int part = random.bounded(4); part >= 0; --part) {
            QString text;
            for (int i = random.bounded(8); i >= 0; --i)
                text += pieces.at(random.bounded(pieces.size()));
            Run run{text};
            run.italic = random.bounded(3) == 0;
            run.bold = random.bounded(5) == 0;
            if (random.bounded(4) == 0)
                run.link = u"https://example.org/"_s + (random.bounded(2) == 0 ? u"a_b*c"_s : u"(x)[y]"_s);
            runs.append(run);
        }
        runs = finished(runs, {});
        expected = plainText(runs);
        const QString written = markdown(runs);
        // HTML has no two spaces in a row, and neither have the finished runs.
        QVERIFY2(shown(written) == expected.trimmed(),
                 qPrintable(u"%1\n%2\n%3"_s.arg(expected, written, shown(written))));
    }
}

void TestReferenceMarkdown::writesEmphasisAndLinks_data()
{
    QTest::addColumn<Runs>("runs");
    QTest::addColumn<QString>("written");
    const QString address = u"https://example.org/a_b"_s;
    QTest::newRow("italics") << Runs{{u"见"_s}, {u"书名"_s, {}, true}, {u"。"_s}} << u"见*书名*。"_s;
    QTest::newRow("a closing mark goes out of the italics")
        << Runs{{u"见"_s}, {u"书名。"_s, {}, true}, {u"后文"_s}} << u"见*书名*。后文"_s;
    QTest::newRow("an opening mark goes out too")
        << Runs{{u"见"_s}, {u"《书名》"_s, {}, true}, {u"后文"_s}} << u"见《*书名*》后文"_s;
    QTest::newRow("spaces go out") << Runs{{u"a"_s}, {u" b "_s, {}, true}, {u"c"_s}} << u"a *b* c"_s;
    QTest::newRow("bold and italics") << Runs{{u"a "_s}, {u"b"_s, {}, true, true}} << u"a ***b***"_s;
    QTest::newRow("an address") << Runs{{u"见 "_s}, {address, address}} << u"见 <https://example.org/a_b>"_s;
    QTest::newRow("a title") << Runs{{u"题"_s, address}} << u"[题](https://example.org/a_b)"_s;
    QTest::newRow("a title in italics")
        << Runs{{u"题"_s, address, true}, {u"目"_s, address}} << u"[*题*目](https://example.org/a_b)"_s;
    QTest::newRow("no link to a script") << Runs{{u"题"_s, u"javascript:alert(1)"_s}} << u"题"_s;
    QTest::newRow("an address with a bracket") << Runs{{u"题"_s, u"https://example.org/(a) b"_s}} << u"题"_s;
    QTest::newRow("a number at the start") << Runs{{u"1. 题"_s}} << u"1\\. 题"_s;
}

void TestReferenceMarkdown::writesEmphasisAndLinks()
{
    QFETCH(Runs, runs);
    QFETCH(QString, written);
    QCOMPARE(markdown(runs), written);
}

void TestReferenceMarkdown::writesHtml()
{
    QCOMPARE(html({{u"<a> & "_s}, {u"书"_s, u"https://example.org/?a=1&b=\"2\""_s, true}}),
             u"&lt;a&gt; &amp; <a href=\"https://example.org/?a=1&amp;b=&quot;2&quot;\"><i>书</i></a>"_s);
    QCOMPARE(html({{u"x"_s, u"javascript:alert(1)"_s}}), u"x"_s);
}

void TestReferenceMarkdown::readsMarks()
{
    const QString marked = u"a\uFDD1ib\uFDD1ahttps://x.org\uFDD2c\uFDD0\uFDD0 d\uFDD0\uFDD0"_s;
    QCOMPARE(readRuns(marked),
             (Runs{{u"a"_s}, {u"b"_s, {}, true}, {u"c"_s, u"https://x.org"_s, true}, {u" d"_s}}));
    QCOMPARE(readRuns(u"\uFDD1"_s), Runs());
    QCOMPARE(readRuns(u"\uFDD1a"_s), Runs());
    QCOMPARE(withoutMarks(QString(u"a\uFDD1b"_s + QChar(0xD800) + u"c\nd"_s)), u"abc d"_s);
    QVERIFY(!isWebAddress(u"https://"));
    QVERIFY(!isWebAddress(u"https:///x"));
    QVERIFY(isWebAddress(u"HTTPS://例子.org/路"));
}

QTEST_APPLESS_MAIN(TestReferenceMarkdown)
#include "tst_references_markdown.moc"
