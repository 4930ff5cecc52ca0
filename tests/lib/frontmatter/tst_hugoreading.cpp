#include "frontmatter/conversion.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace wengao;
using namespace wengao::frontmatter;
using namespace Qt::StringLiterals;

/// Lets Hugo read values before and after an edit and compares with what this room says of them.
class TestHugoReading : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void agreesOnTypes();
    void readsWhatWasSet();
    void readsTheOthersUnchanged();
    void readsTheSameAfterConversion();

private:
    void write(const QString &name, const QString &text);
    QJsonObject parametersOf(const QStringList &pages);
    QTemporaryDir m_folder{QDir::tempPath() + u"/wengao hugo XXXXXX"_s};
};

void TestHugoReading::initTestCase()
{
    if (QStandardPaths::findExecutable(u"hugo"_s).isEmpty())
        QSKIP("hugo is not installed");
    write(
        u"hugo.toml"_s,
        u"baseURL = 'https://example.org/'\ndisableKinds = ['taxonomy', 'term', 'RSS', 'sitemap', '404']\n"_s);
    write(
        u"layouts/index.html"_s,
        u"{{ $all := dict }}{{ range .Site.RegularPages }}{{ $all = merge $all (dict .File.ContentBaseName (dict \"v\" .Params.v \"k\" (printf \"%T\" .Params.v) \"all\" .Params)) }}{{ end }}{{ $all | jsonify | safeHTML }}"_s);
    write(u"layouts/_default/single.html"_s, u"x"_s);
}

void TestHugoReading::write(const QString &name, const QString &text)
{
    const QString path = m_folder.filePath(name);
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text.toUtf8());
}

QJsonObject TestHugoReading::parametersOf(const QStringList &pages)
{
    for (qsizetype i = 0; i < pages.size(); ++i)
        write(u"content/p%1.md"_s.arg(i), pages[i]);
    QProcess hugo;
    hugo.setWorkingDirectory(m_folder.path());
    hugo.start(u"hugo"_s, {u"--quiet"_s, u"--buildFuture"_s, u"--buildDrafts"_s});
    if (!hugo.waitForFinished(120'000) || hugo.exitCode() != 0)
        qWarning("%s", hugo.readAll().constData());
    QFile file(m_folder.filePath(u"public/index.html"_s));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

void TestHugoReading::agreesOnTypes()
{
    const QStringList forms{u"yes"_s,
                            u"Off"_s,
                            u"y"_s,
                            u"tRUE"_s,
                            u"010"_s,
                            u"0o10"_s,
                            u"0b11"_s,
                            u"-0b11"_s,
                            u"0x1F"_s,
                            u"1_000"_s,
                            u"08"_s,
                            u"1e3"_s,
                            u"+12"_s,
                            u".5"_s,
                            u"5."_s,
                            u"1.2.3"_s,
                            u"12:30:45"_s,
                            u"~"_s,
                            u"Null"_s,
                            u"2024-01-02"_s,
                            u"2024-1-2"_s,
                            u"2024-01-02 03:04"_s,
                            u"１２"_s,
                            u"-x"_s,
                            u"0x"_s,
                            u"0b"_s,
                            u"0o"_s,
                            u"_1"_s,
                            u"1__0"_s,
                            u"-"_s + u"1_"_s,
                            u"1e"_s,
                            u"1.e3"_s,
                            u"._5"_s,
                            u"0x1p-2"_s,
                            u"00"_s,
                            u"-0"_s,
                            u"09.5"_s,
                            u"1e400"_s,
                            u"9223372036854775808"_s,
                            u"-9223372036854775808"_s,
                            u"-9223372036854775809"_s,
                            u"+18446744073709551615"_s,
                            u"0O17"_s,
                            u"0B1"_s,
                            u"0X1f"_s};
    QStringList pages;
    for (const QString &form : forms)
        pages.append(u"---\ntitle: x\nv: "_s + form + u"\n---\n"_s);
    const QJsonObject read = parametersOf(pages);
    QCOMPARE(read.size(), forms.size());
    for (qsizetype i = 0; i < forms.size(); ++i) {
        const Field field = *FrontMatter::parse(pages[i]).field(u"v");
        const QJsonObject hugo = read[u"p%1"_s.arg(i)].toObject();
        const QString kind = hugo[u"k"_s].toString();
        const QByteArray story =
            (forms[i] + u" is "_s + kind + u" to Hugo, here "_s + field.value.toString()).toUtf8();
        switch (field.type) {
        case Type::Bool:
            QVERIFY2(kind == u"bool" && hugo[u"v"_s].toBool() == field.value.toBool(), story);
            break;
        case Type::Integer:
            QVERIFY2(kind.startsWith(u"int") || kind.startsWith(u"uint"), story);
            break;
        case Type::Float:
            QVERIFY2(kind == u"float64", story);
            break;
        case Type::Null:
            QVERIFY2(kind == u"<nil>", story);
            break;
        default:
            QVERIFY2(kind == u"string" && hugo[u"v"_s].toString() == field.value.toString(), story);
            break;
        }
        if (field.type == Type::Integer || field.type == Type::Float)
            QVERIFY2(std::abs(hugo[u"v"_s].toDouble() - field.value.toDouble()) <=
                         std::abs(field.value.toDouble()) * 1e-12,
                     story);
    }
}

void TestHugoReading::readsWhatWasSet()
{
    const QStringList forms{u"v: a"_s, u"v: 'a'"_s, u"v: \"a\""_s,  u"v: |\n  a"_s, u"v: >-\n  a"_s,
                            u"v: 1"_s, u"v:"_s,     u"v:\n  - a"_s, u"v: [a]"_s};
    const QStringList values{
        u"yes"_s,   u"~"_s,    u"0o17"_s,  u"1_0"_s,        u"2024-01-02"_s, u"a: b"_s,     u"a #b"_s,
        u"- a"_s,   u"'a'"_s,  u"\"a\""_s, u"[a]"_s,        u"{a}"_s,        u"&a"_s,       u"*a"_s,
        u"!a"_s,    u"%a"_s,   u"@a"_s,    u"`a`"_s,        u"a\nb"_s,       u"a\n\nb\n"_s, u" a "_s,
        u"\ta"_s,   u"a\\n"_s, u"😀"_s,     u"“引号”：文"_s, u"a\u2028b"_s,   u"\x01"_s,     u"?"_s,
        u"a?b,c"_s, u"---"_s,  u"#"_s,     u""_s,           u"<<"_s,         u"="_s,        u"a:"_s};
    QStringList pages;
    QStringList wanted;
    for (const QString &form : forms) {
        for (const QString &value : values) {
            const FrontMatter matter =
                FrontMatter::parse(u"---\ntitle: x\n"_s + form + u"\nother: 1\n---\n"_s);
            const bool isList = matter.field(u"v")->type == Type::List;
            const Result<TextEdits> edits =
                isList ? matter.setItem(u"v"_s, 0, value) : matter.set(u"v"_s, value);
            QVERIFY2(edits.isOk(), qPrintable(form + u" ← "_s + value));
            pages.append(applied(matter.text(), *edits));
            wanted.append(value);
        }
    }
    const QJsonObject read = parametersOf(pages);
    QVERIFY(read.size() >= pages.size());
    for (qsizetype i = 0; i < pages.size(); ++i) {
        const QJsonValue value = read[u"p%1"_s.arg(i)].toObject()[u"v"_s];
        const QString found = value.isArray() ? value[0].toString() : value.toString();
        QVERIFY2(found == wanted[i] && (value.isString() || value[0].isString()),
                 qPrintable(pages[i] + u" gave "_s + found));
    }
}

namespace {

/// One front matter in each notation, with values of every type in each place.
const QStringList &everyNotation()
{
    static const QStringList texts{
        u"---\ntitle: 标题\ndate: 2024-01-02T03:04:05+08:00\nv: a\nn: 3\nx: 1.5\nb: true\ntags: [AI, '科技'] "
        u"# 注\n"
        "cover:\n  image: a.png\n  alt: 图\ntext: |\n  一\n  二\n---\n"_s,
        u"+++\ntitle = '标题'\ndate = 2024-01-02T03:04:05+08:00\nv = 'a' # 注\nn = 3\nx = 1.5\nb = true\n"
        "tags = [\n  'AI', # 一\n  \"科技\",\n]\nmore.y = 1\ntext = \"\"\"\n一\n二\"\"\"\n[cover]\nimage = "
        "'a.png'\nalt = '图'\n"
        "[[list]]\nz = 1\n+++\n"_s,
        u"{\n  \"title\": \"标题\",\n  \"date\": \"2024-01-02T03:04:05+08:00\",\n  \"v\": \"a\",\n  \"n\": "
        u"3,\n"
        "  \"x\": 1.5,\n  \"b\": true,\n  \"tags\": [\"AI\", \"科技\"],\n  \"cover\": {\"image\": \"a.png\", \"alt\": \"图\"}\n}\n"_s};
    return texts;
}

} // namespace

/// In every notation: Hugo reads the value that was set and all others as before.
void TestHugoReading::readsTheOthersUnchanged()
{
    const QList<std::pair<QString, QVariant>> changes{{u"title"_s, u"yes"_s},
                                                      {u"v"_s, u"a: \"b\" #c\n二"_s},
                                                      {u"n"_s, 4711},
                                                      {u"x"_s, 2.25},
                                                      {u"b"_s, false},
                                                      {u"tags"_s, QStringList{u"AI"_s, u"no"_s, u"新"_s}},
                                                      {u"cover.alt"_s, u"010"_s},
                                                      {u"cover.new"_s, u"2024-01-02"_s},
                                                      {u"brandnew"_s, u"~"_s}};
    QStringList pages = everyNotation();
    for (const QString &text : everyNotation()) {
        const FrontMatter matter = FrontMatter::parse(text);
        for (const auto &[path, value] : changes) {
            const Result<TextEdits> edits = matter.set(path, value);
            QVERIFY2(edits.isOk(), qPrintable(text + path));
            pages.append(applied(text, *edits));
        }
    }
    const QJsonObject read = parametersOf(pages);
    const qsizetype kinds = everyNotation().size();
    for (qsizetype i = kinds; i < pages.size(); ++i) {
        const auto &[path, value] = changes[(i - kinds) % changes.size()];
        QJsonObject wanted = read[u"p%1"_s.arg((i - kinds) / changes.size())].toObject()[u"all"_s].toObject();
        const QJsonValue written = QJsonValue::fromVariant(value);
        const QString top = path.section(u'.', 0, 0);
        QJsonObject map = wanted[top].toObject();
        map[path.section(u'.', 1)] = written;
        wanted[top] = path.contains(u'.') ? QJsonValue(map) : written;
        const QJsonObject found = read[u"p%1"_s.arg(i)].toObject()[u"all"_s].toObject();
        QVERIFY2(!found.isEmpty() && found == wanted,
                 pages[i].toUtf8() + QJsonDocument(found).toJson() + QJsonDocument(wanted).toJson());
    }
}

/// A conversion changes nothing Hugo reads, but that JSON's dates are text.
void TestHugoReading::readsTheSameAfterConversion()
{
    QStringList pages = everyNotation();
    for (const QString &text : everyNotation()) {
        for (const Language language : {Language::Yaml, Language::Toml, Language::Json}) {
            const Result<Conversion> made = converted(FrontMatter::parse(text), language);
            QVERIFY2(made.isOk(), qPrintable(text));
            pages.append(made->text);
        }
    }
    const QJsonObject read = parametersOf(pages);
    for (qsizetype i = 3; i < pages.size(); ++i) {
        const QJsonObject before = read[u"p%1"_s.arg((i - 3) / 3)].toObject()[u"all"_s].toObject();
        const QJsonObject found = read[u"p%1"_s.arg(i)].toObject()[u"all"_s].toObject();
        QVERIFY2(!found.isEmpty() && found == before,
                 pages[i].toUtf8() + QJsonDocument(found).toJson() + QJsonDocument(before).toJson());
    }
}

QTEST_GUILESS_MAIN(TestHugoReading)
#include "tst_hugoreading.moc"
