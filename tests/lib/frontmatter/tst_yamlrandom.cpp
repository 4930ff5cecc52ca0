#include "frontmatter/frontmatter.h"

#include <QRandomGenerator>
#include <QTest>

using namespace wengao;
using namespace wengao::frontmatter;
using namespace Qt::StringLiterals;

namespace {

/// Makes front matters of every form the editor knows, and values of every kind, from a fixed seed.
class Generator final
{
public:
    explicit Generator(quint32 seed) : m_random(seed) {}

    int below(int limit) { return m_random.bounded(limit); }

    QString word()
    {
        static const QStringList words{
            u"标题"_s,  u"AI"_s,  u"no"_s,         u"a: b"_s,   u"C #5"_s,   u"it's"_s, u"\"q\""_s,
            u"010"_s,   u"1e3"_s, u"2024-01-02"_s, u"null"_s,   u"- x"_s,    u"[y]"_s,  u"{z}"_s,
            u"&a"_s,    u"*b"_s,  u"!c"_s,         u"%d"_s,     u"@e"_s,     u"x,y"_s,  u"why?"_s,
            u"12:30"_s, u"😀"_s,   u"、。"_s,       u"\\n"_s,    u"---"_s,    u"#h"_s,   u":"_s,
            u"x:"_s,    u"~"_s,   u"<<"_s,         u"\u3000"_s, u"\u00a0"_s, u"é"_s};
        return words[below(static_cast<int>(words.size()))];
    }

    QString string()
    {
        QString text;
        const int parts = below(4);
        for (int i = 0; i < parts; ++i)
            text += word() + (below(3) == 0 ? u" "_s : below(6) == 0 ? u"\n"_s : u""_s);
        if (below(12) == 0)
            text += QStringLiteral("\t\x01\u2028");
        return text;
    }

    QVariant value()
    {
        switch (below(9)) {
        case 0:
            return below(2) == 0;
        case 1:
            return qint64(below(100000)) - 50000;
        case 2:
            return below(1000) / 8.0;
        case 3:
            return QVariant();
        case 4:
            return QVariant::fromValue(
                Timestamp{u"2024-0%1-1%2T03:04:05+08:00"_s.arg(1 + below(9)).arg(below(10))});
        case 5: {
            QVariantList list;
            for (int i = below(5); i > 0; --i)
                list.append(string());
            return list;
        }
        default:
            return string();
        }
    }

    QString written()
    {
        static const QStringList forms{u" plain 文字"_s,
                                       u" \"double 引号\""_s,
                                       u" 'single'"_s,
                                       u" 42"_s,
                                       u" 0x1F"_s,
                                       u" 3.25"_s,
                                       u" yes"_s,
                                       u" false"_s,
                                       u" 2024-01-02"_s,
                                       u" 2024-01-02T03:04:05Z"_s,
                                       u""_s,
                                       u" ~"_s,
                                       u" [a, \"b\", 'c']"_s,
                                       u" []"_s,
                                       u" [ 1,2 ]"_s,
                                       u" |\n  line\n  # no comment\n\n  more"_s,
                                       u" >-\n  folded\n  text"_s,
                                       u"\n  - a\n  - 'b' # c\n  - \"c\""_s,
                                       u"\n- x\n- y"_s,
                                       u"\n  inner: 1\n  # between\n  other: 'x'"_s,
                                       u" {p: 1, q: \"r\"}"_s,
                                       u" first\n  second"_s,
                                       u" \"one\n  two\""_s,
                                       u" &anchor 1"_s,
                                       u" !!str 1"_s,
                                       u"\n  - m: 1"_s,
                                       u" {a: {b: 1}}"_s,
                                       u" [x,\n  y]"_s,
                                       u" |+\n  keep\n"_s};
        return forms[below(static_cast<int>(forms.size()))];
    }

    QString content()
    {
        QString text = below(3) == 0 ? u"# 头\n"_s : QString();
        const int count = 1 + below(8);
        for (int i = 0; i < count; ++i) {
            const QString form = written();
            const bool oneLine = !form.contains(QChar(u'\n'));
            text +=
                u"key%1:"_s.arg(i) + form + (oneLine && below(4) == 0 ? u"  # 注"_s : QString()) + u"\n"_s;
            text += below(5) == 0 ? u"\n"_s : below(6) == 0 ? u"# 间\n"_s : QString();
        }
        return text;
    }

private:
    QRandomGenerator m_random;
};

using Values = QList<std::pair<QString, std::pair<Type, QVariant>>>;

/// Every value of a front matter but the one at `path` and the map around it.
Values valuesBut(const FrontMatter &matter, const QString &path)
{
    Values values;
    for (const Field &field : matter.fields()) {
        if (field.path == path)
            continue;
        if (!path.startsWith(field.path + QChar(u'.')))
            values.append({field.path, {field.type, field.value}});
        for (const Field &child : field.children) {
            if (child.path != path)
                values.append({child.path, {child.type, child.value}});
        }
    }
    return values;
}

/// What a value reads as once it is written.
QVariant expected(const QVariant &value)
{
    if (value.metaType() == QMetaType::fromType<Timestamp>())
        return value.value<Timestamp>().written;
    return value;
}

QStringList editablePaths(const FrontMatter &matter)
{
    QStringList paths;
    for (const Field &field : matter.fields()) {
        if (field.editable)
            paths.append(field.path);
        for (const Field &child : field.children) {
            if (child.editable)
                paths.append(child.path);
        }
    }
    return paths;
}

} // namespace

class TestYamlRandom : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyEditChangesItsValueAlone_data();
    void everyEditChangesItsValueAlone();

private:
    void editOnce(const FrontMatter &matter, const QString &path, const QVariant &value);
    int m_edits = 0;
    int m_refused = 0;
};

void TestYamlRandom::everyEditChangesItsValueAlone_data()
{
    QTest::addColumn<QChar>("lineBreak");
    QTest::newRow("with LF") << QChar(u'\n');
    QTest::newRow("with CRLF") << text::crlfMark;
    QTest::newRow("with CR") << QChar(u'\r');
}

void TestYamlRandom::everyEditChangesItsValueAlone()
{
    QFETCH(QChar, lineBreak);
    Generator generator(lineBreak.unicode());
    m_edits = 0;
    m_refused = 0;
    for (int round = 0; round < 250; ++round) {
        QString text = u"---\n"_s + generator.content() + u"---\n"_s;
        text.replace(QChar(u'\n'), lineBreak);
        const FrontMatter matter = FrontMatter::parse(text);
        QVERIFY2(!matter.isBroken(),
                 qPrintable(text + (matter.problems().isEmpty() ? QString() : matter.problems()[0].message)));
        const QStringList paths = editablePaths(matter);
        if (paths.isEmpty())
            continue;
        for (int i = 0; i < 3; ++i) {
            const QString &path = paths[generator.below(static_cast<int>(paths.size()))];
            editOnce(matter, path, generator.value());
            if (QTest::currentTestFailed())
                return;
        }
    }
    QVERIFY(m_edits > 600);
    QVERIFY2(m_refused * 50 < m_edits, qPrintable(QString::number(m_refused)));
}

void TestYamlRandom::editOnce(const FrontMatter &matter, const QString &path, const QVariant &value)
{
    const Field before = *matter.field(path);
    const Result<TextEdits> edits = matter.set(path, value);
    ++m_edits;
    if (!edits) {
        ++m_refused;
        return;
    }
    const QString text = applied(matter.text(), *edits);
    const QByteArray story = (matter.text() + u"\n→\n"_s + text).toUtf8();
    for (const TextEdit &edit : *edits)
        QVERIFY2(edit.range.start >= before.keyRange.end &&
                     edit.range.end <= std::max(before.lines.end, before.valueRange.end),
                 story);
    const FrontMatter after = FrontMatter::parse(text);
    QVERIFY2(!after.isBroken(), story);
    const Field *field = after.field(path);
    QVERIFY2(field && field->editable, story);
    if (expected(value).typeId() == field->value.typeId() || !value.isValid())
        QVERIFY2(field->value == expected(value), story);
    else
        QVERIFY2(field->value.toDouble() == value.toDouble(), story);
    QVERIFY2(valuesBut(matter, path) == valuesBut(after, path), story);
    QCOMPARE(applied(text, inverted(matter.text(), *edits)), matter.text());
}

QTEST_APPLESS_MAIN(TestYamlRandom)
#include "tst_yamlrandom.moc"
