#include "editor/ops/highlight.h"

#include "testpaths.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>

#include <map>
#include <memory>

using namespace wengao::editor;
using namespace Qt::StringLiterals;

// How far the highlighter, which sees one line at a time, agrees with cmark-gfm: what kind of block each line
// belongs to, and which text of each line is strong, emphasized, struck, code or a link.

namespace {

struct Example
{
    QString name;
    QString text;
};

/// What is seen of one text: the kind of each line, and the styled texts of each kind.
struct View
{
    QStringList lines;
    QStringList spans;
};

struct Agreement
{
    int lines = 0;
    int sameLines = 0;
    int examples = 0;
    int sameExamples = 0;
    QStringList apart;
};

QString styleName(Style style)
{
    static const std::map<Style, QString> names{{Style::Emphasis, u"emph"_s}, {Style::Strong, u"strong"_s},
                                                {Style::Strike, u"strike"_s}, {Style::Code, u"code"_s},
                                                {Style::LinkText, u"link"_s}, {Style::ImageText, u"image"_s}};
    const auto found = names.find(style);
    return found == names.end() ? QString() : found->second;
}

/// Letters and digits only: marks and blanks are where both may differ without harm.
QString kernel(const QString &text)
{
    QString kept;
    for (const QChar c : text) {
        if (c.isLetterOrNumber())
            kept += c;
    }
    return kept;
}

QString lineKind(const HighlightedLine &line, const QString &text)
{
    if (kernel(text).isEmpty() && !text.contains(u'*') && !text.contains(u'_') && !text.contains(u'-'))
        return u"-"_s;
    for (const Span &span : line.spans) {
        if (span.style >= Style::Heading1 && span.style <= Style::Heading6)
            return u"heading%1"_s.arg(int(span.style) - int(Style::Heading1) + 1);
    }
    for (const Span &span : line.spans) {
        if (span.style == Style::CodeBlock)
            return u"code"_s;
        if (span.style == Style::Rule)
            return u"rule"_s;
        if (span.style == Style::TableRow || span.style == Style::TableHeader)
            return u"table"_s;
        if (span.style == Style::Html && span.start == 0 && span.length == text.size())
            return u"html"_s;
    }
    return line.state.kind == State::Kind::Html ? u"html"_s : u"text"_s;
}

View highlighted(const QString &text)
{
    View view;
    const QStringList lines = text.split(u'\n');
    State state;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const HighlightedLine line = highlightLine(lines.at(i), state, lines.value(i + 1));
        state = line.state;
        view.lines.append(lineKind(line, lines.at(i)));
        for (const Span &span : line.spans) {
            const QString name = styleName(span.style);
            const QString covered = kernel(lines.at(i).sliced(span.start, span.length));
            if (!name.isEmpty() && !covered.isEmpty())
                view.spans.append(name + u':' + covered);
        }
    }
    view.spans.sort();
    return view;
}

QString blockKind(cmark_node *node)
{
    switch (cmark_node_get_type(node)) {
    case CMARK_NODE_HEADING:
        return u"heading%1"_s.arg(cmark_node_get_heading_level(node));
    case CMARK_NODE_CODE_BLOCK:
        return u"code"_s;
    case CMARK_NODE_HTML_BLOCK:
        return u"html"_s;
    case CMARK_NODE_THEMATIC_BREAK:
        return u"rule"_s;
    case CMARK_NODE_PARAGRAPH:
        return u"text"_s;
    default:
        return u"table"_s == QLatin1StringView(cmark_node_get_type_string(node)) ? u"table"_s : QString();
    }
}

QString inlineName(cmark_node *node)
{
    switch (cmark_node_get_type(node)) {
    case CMARK_NODE_EMPH:
        return u"emph"_s;
    case CMARK_NODE_STRONG:
        return u"strong"_s;
    case CMARK_NODE_CODE:
        return u"code"_s;
    case CMARK_NODE_LINK:
        return u"link"_s;
    case CMARK_NODE_IMAGE:
        return u"image"_s;
    default:
        return QLatin1StringView(cmark_node_get_type_string(node)) == "strikethrough"_L1 ? u"strike"_s
                                                                                         : QString();
    }
}

/// The texts of a node, cut where its lines end.
void gather(cmark_node *node, QStringList &texts)
{
    const auto type = cmark_node_get_type(node);
    if (type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK)
        texts.append(QString());
    else if (type == CMARK_NODE_TEXT || type == CMARK_NODE_CODE)
        texts.last() += QString::fromUtf8(cmark_node_get_literal(node));
    for (cmark_node *child = cmark_node_first_child(node); child; child = cmark_node_next(child))
        gather(child, texts);
}

void addSpans(cmark_node *node, View &view)
{
    const QString name = inlineName(node);
    if (name.isEmpty())
        return;
    QStringList texts{QString()};
    gather(node, texts);
    for (const QString &text : texts) {
        if (!kernel(text).isEmpty())
            view.spans.append(name + u':' + kernel(text));
    }
}

View parsed(const QString &text)
{
    cmark_gfm_core_extensions_ensure_registered();
    const std::unique_ptr<cmark_parser, void (*)(cmark_parser *)> parser(
        cmark_parser_new(CMARK_OPT_SOURCEPOS | CMARK_OPT_FOOTNOTES), cmark_parser_free);
    for (const char *extension : {"table", "strikethrough"})
        cmark_parser_attach_syntax_extension(parser.get(), cmark_find_syntax_extension(extension));
    const QByteArray bytes = text.toUtf8();
    cmark_parser_feed(parser.get(), bytes.constData(), std::size_t(bytes.size()));
    const std::unique_ptr<cmark_node, void (*)(cmark_node *)> root(cmark_parser_finish(parser.get()),
                                                                   cmark_node_free);
    View view;
    const QStringList lines = text.split(u'\n');
    view.lines = QStringList(lines.size(), u"text"_s);
    const std::unique_ptr<cmark_iter, void (*)(cmark_iter *)> walk(cmark_iter_new(root.get()),
                                                                   cmark_iter_free);
    while (cmark_iter_next(walk.get()) != CMARK_EVENT_DONE) {
        cmark_node *node = cmark_iter_get_node(walk.get());
        if (const QString kind = blockKind(node); !kind.isEmpty()) {
            const int last = std::min(cmark_node_get_end_line(node), int(lines.size()));
            for (int line = std::max(1, cmark_node_get_start_line(node)); line <= last; ++line)
                view.lines[line - 1] = kind;
        }
    }
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (kernel(lines.at(i)).isEmpty() && !lines.at(i).contains(u'*') && !lines.at(i).contains(u'_') &&
            !lines.at(i).contains(u'-'))
            view.lines[i] = u"-"_s;
    }
    const std::unique_ptr<cmark_iter, void (*)(cmark_iter *)> again(cmark_iter_new(root.get()),
                                                                    cmark_iter_free);
    for (auto event = cmark_iter_next(again.get()); event != CMARK_EVENT_DONE;
         event = cmark_iter_next(again.get())) {
        if (event == CMARK_EVENT_ENTER)
            addSpans(cmark_iter_get_node(again.get()), view);
    }
    view.spans.sort();
    return view;
}

/// The same line as both see it; the marks of a fence and the underline of a heading are not told apart.
bool isSameLine(const QString &mine, const QString &theirs)
{
    return mine == theirs || mine == "-"_L1 || theirs == "-"_L1;
}

Agreement compared(const QList<Example> &examples)
{
    Agreement agreement;
    for (const Example &example : examples) {
        const View mine = highlighted(example.text);
        const View theirs = parsed(example.text);
        int same = 0;
        for (qsizetype i = 0; i < mine.lines.size(); ++i)
            same += isSameLine(mine.lines.at(i), theirs.lines.at(i)) ? 1 : 0;
        agreement.lines += int(mine.lines.size());
        agreement.sameLines += same;
        ++agreement.examples;
        const bool agrees = same == mine.lines.size() && mine.spans == theirs.spans;
        agreement.sameExamples += agrees ? 1 : 0;
        if (!agrees)
            agreement.apart.append(example.name);
    }
    return agreement;
}

void report(const char *of, const Agreement &agreement)
{
    qInfo("%s: %d of %d examples the same (%d %%), %d of %d lines of the same kind (%d %%)", of,
          agreement.sameExamples, agreement.examples, agreement.sameExamples * 100 / agreement.examples,
          agreement.sameLines, agreement.lines, agreement.sameLines * 100 / agreement.lines);
    qInfo("apart: %s", qPrintable(agreement.apart.join(u' ')));
}

/// The examples of CommonMark's specification, from its package.
QList<Example> specification(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QString border(32, u'`');
    QList<Example> examples;
    QString text;
    bool inside = false;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n')) {
        if (line.startsWith(border + u" example"_s)) {
            inside = true;
            text.clear();
        } else if (inside && line == "."_L1) {
            inside = false;
            examples.append({QString::number(examples.size() + 1), text.replace(u'→', u'\t')});
        } else if (inside) {
            text += line + u'\n';
        }
    }
    return examples;
}

} // namespace

class TestHighlightAgreement final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void commonMarksExamples();
    void ourOwnTexts();
};

void TestHighlightAgreement::commonMarksExamples()
{
    const QList<Example> examples =
        specification(QStringLiteral(WENGAO_TEST_NODE_MODULES) + u"/commonmark-spec/spec.txt"_s);
    if (examples.isEmpty())
        QSKIP("CommonMark's specification is not installed (npm package commonmark-spec)");
    const Agreement agreement = compared(examples);
    report("CommonMark", agreement);
    QVERIFY(agreement.sameLines * 100 / agreement.lines >= 80);
    QVERIFY(agreement.sameExamples * 100 / agreement.examples >= 50);
}

void TestHighlightAgreement::ourOwnTexts()
{
    const QDir folder(QStringLiteral(WENGAO_TEST_DATA "/markdown"));
    QList<Example> examples;
    for (const QString &name : folder.entryList({u"*.md"_s}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        examples.append({name, QString::fromUtf8(file.readAll())});
    }
    QVERIFY(!examples.isEmpty());
    const Agreement agreement = compared(examples);
    report("our own", agreement);
    QVERIFY(agreement.sameLines * 100 / agreement.lines >= 80);
}

QTEST_APPLESS_MAIN(TestHighlightAgreement)
#include "tst_highlightagreement.moc"
