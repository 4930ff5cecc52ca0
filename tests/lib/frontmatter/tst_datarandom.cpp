#include "frontmatter/frontmatter.h"

#include <QRandomGenerator>
#include <QTest>

using namespace wengao;
using namespace wengao::frontmatter;
using namespace Qt::StringLiterals;

namespace {

/// Makes front matters of TOML and JSON in every form the editor knows, from a fixed seed.
class Generator final
{
public:
    Generator(quint32 seed, bool isToml) : m_random(seed), m_isToml(isToml) {}

    int below(int limit) { return m_random.bounded(limit); }

    QString string()
    {
        static const QStringList words{u"标题"_s, u"it's"_s, u"\"q\""_s,  u"\\n"_s, u"a = 1"_s,     u"# h"_s,
                                       u"😀"_s,    u"'''"_s,  u"\"\"\""_s, u"]"_s,   u"\t"_s,        u"\x01"_s,
                                       u"\n"_s,   u"\r"_s,   u"{"_s,      u","_s,   u"1979-05-27"_s};
        QString text = u""_s;
        for (int i = below(4); i > 0; --i)
            text += words[below(static_cast<int>(words.size()))];
        return text;
    }

    QVariant value()
    {
        switch (below(8)) {
        case 0:
            return below(2) == 0;
        case 1:
            return qint64(below(100000)) - 50000;
        case 2:
            return below(1000) / 8.0;
        case 3:
            return QVariant::fromValue(Timestamp{u"2024-0%1-11T03:04:05+08:00"_s.arg(1 + below(9))});
        case 4: {
            QVariantList list;
            for (int i = below(4); i > 0; --i)
                list.append(string());
            return list;
        }
        default:
            return string();
        }
    }

    QString text() { return m_isToml ? toml() : json(); }

private:
    QString tomlValue()
    {
        static const QStringList forms{u"\"文字\""_s,
                                       u"'C:\\x'"_s,
                                       u"42"_s,
                                       u"0xFF"_s,
                                       u"-1.5e3"_s,
                                       u"true"_s,
                                       u"1979-05-27"_s,
                                       u"1979-05-27 07:32:00Z"_s,
                                       u"07:32:00"_s,
                                       u"\"\"\"\na\n\"b\" \\\n  c\"\"\""_s,
                                       u"'''a\nb'''"_s,
                                       u"[]"_s,
                                       u"[ 'a', \"b\" ]"_s,
                                       u"[\n  1, # eins\n  2,\n]"_s,
                                       u"[[1], [2]]"_s,
                                       u"{ x = 1, y = 'z' }"_s,
                                       u"{}"_s,
                                       u"{ a.b = 1 }"_s};
        return forms[below(static_cast<int>(forms.size()))];
    }

    QString tomlEntries(const QString &prefix, int count)
    {
        QString text;
        for (int i = 0; i < count; ++i) {
            const QString value = tomlValue();
            text += (below(4) == 0 ? u"# 注 %1\n"_s.arg(i) : QString()) + prefix + u"k%1"_s.arg(i) +
                    (below(2) == 0 ? u" = "_s : u"="_s) + value + (below(4) == 0 ? u" # 后"_s : QString()) +
                    u"\n"_s + (below(5) == 0 ? u"\n"_s : QString());
        }
        return text;
    }

    QString toml()
    {
        QString text = tomlEntries({}, below(5));
        if (below(2) == 0)
            text += tomlEntries(u"dots."_s, 1 + below(2)) + u"between = 1\n"_s + u"dots.z = 'later'\n"_s;
        for (int i = below(3); i > 0; --i) {
            text += u"\n[table%1]\n"_s.arg(i) + tomlEntries(below(2) == 0 ? u"  "_s : QString(), below(3));
            if (below(3) == 0)
                text += u"[table%1.sub]\n"_s.arg(i) + tomlEntries({}, below(2));
        }
        if (below(3) == 0)
            text += u"[[list]]\na = 1\n[[list]]\na = 2\n"_s;
        return u"+++\n"_s + text + u"+++\n"_s;
    }

    QString jsonValue(int depth)
    {
        static const QStringList forms{u"\"文字\""_s,  u"\"\\u4e2d\\n\""_s,
                                       u"42"_s,        u"-1.5e3"_s,
                                       u"1.0"_s,       u"true"_s,
                                       u"null"_s,      u"[]"_s,
                                       u"{}"_s,        u"[1,\"a\", null]"_s,
                                       u"[[1], {}]"_s, u"\"\""_s};
        if (depth < 2 && below(4) == 0)
            return jsonObject(depth + 1);
        return forms[below(static_cast<int>(forms.size()))];
    }

    QString jsonObject(int depth)
    {
        const QString margin = m_wide          ? u"\n"_s + QString(qsizetype(depth + 1) * 2, u' ')
                               : below(2) == 0 ? u" "_s
                                               : QString();
        QStringList entries;
        for (int i = below(5); i > 0; --i)
            entries.append(margin + u"\"k%1\": "_s.arg(i) + jsonValue(depth));
        return u"{"_s + entries.join(u","_s) + (m_wide ? u"\n"_s : QString()) + u"}"_s;
    }

    QString json()
    {
        m_wide = below(2) == 0;
        return jsonObject(0) + u"\n"_s;
    }

    QRandomGenerator m_random;
    bool m_isToml;
    bool m_wide = false;
};

QStringList pathsOf(const FrontMatter &matter, bool editableOnly)
{
    QStringList paths;
    for (const Field &field : matter.fields()) {
        if (field.editable || !editableOnly)
            paths.append(field.path);
        for (const Field &child : field.children) {
            if (child.editable || !editableOnly)
                paths.append(child.path);
        }
    }
    return paths;
}

/// Every value but the one at `path` and the map around it.
QList<std::pair<QString, QVariant>> valuesBut(const FrontMatter &matter, const QString &path)
{
    QList<std::pair<QString, QVariant>> values;
    for (const Field &field : matter.fields()) {
        if (field.path != path && !path.startsWith(field.path + QChar(u'.')))
            values.append({field.path, field.value});
        for (const Field &child : field.children) {
            if (child.path != path && field.path != path)
                values.append({child.path, child.value});
        }
    }
    return values;
}

} // namespace

class TestDataRandom : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyEditChangesItsValueAlone_data();
    void everyEditChangesItsValueAlone();
    void structureChangesKeepTheRest_data() { everyEditChangesItsValueAlone_data(); }
    void structureChangesKeepTheRest();
};

void TestDataRandom::everyEditChangesItsValueAlone_data()
{
    QTest::addColumn<bool>("isToml");
    QTest::addColumn<QChar>("lineBreak");
    QTest::newRow("TOML with LF") << true << QChar(u'\n');
    QTest::newRow("TOML with CRLF") << true << text::crlfMark;
    QTest::newRow("JSON with LF") << false << QChar(u'\n');
    QTest::newRow("JSON with CRLF") << false << text::crlfMark;
}

void TestDataRandom::everyEditChangesItsValueAlone()
{
    QFETCH(bool, isToml);
    QFETCH(QChar, lineBreak);
    Generator generator(lineBreak.unicode(), isToml);
    int edits = 0;
    int refused = 0;
    for (int round = 0; round < 500; ++round) {
        const FrontMatter matter = FrontMatter::parse(generator.text().replace(QChar(u'\n'), lineBreak));
        QVERIFY2(matter.readOnlyReason().isEmpty(), qPrintable(matter.text() + matter.readOnlyReason()));
        const QStringList paths = pathsOf(matter, true);
        if (paths.isEmpty())
            continue;
        const QString &path = paths[generator.below(static_cast<int>(paths.size()))];
        const QVariant value = generator.value();
        const Result<TextEdits> made = matter.set(path, value);
        ++edits;
        if (!made) {
            // A table is no place for a value, and a comment in a list must not go with it.
            const Field *field = matter.field(path);
            refused += field->type == Type::Map || field->written.contains(u"# eins"_s) ? 0 : 1;
            continue;
        }
        const QString text = applied(matter.text(), *made);
        const QByteArray story = (matter.text() + path + u" →\n"_s + text).toUtf8();
        const FrontMatter after = FrontMatter::parse(text);
        QVERIFY2(after.readOnlyReason().isEmpty(), story);
        const Field *field = after.field(path);
        QVERIFY2(field && field->editable, story);
        const bool isTime = value.metaType() == QMetaType::fromType<Timestamp>();
        const QVariant wanted = isTime ? QVariant(value.value<Timestamp>().written) : value;
        QVERIFY2(field->value == wanted || field->value.toDouble() == wanted.toDouble(), story);
        QVERIFY2(valuesBut(matter, path) == valuesBut(after, path), story);
        QCOMPARE(applied(text, inverted(matter.text(), *made)), matter.text());
    }
    QVERIFY(edits > 300);
    QVERIFY2(refused * 50 < edits, qPrintable(QString::number(refused)));
}

void TestDataRandom::structureChangesKeepTheRest()
{
    QFETCH(bool, isToml);
    QFETCH(QChar, lineBreak);
    Generator generator(lineBreak.unicode() + 1u, isToml);
    int made = 0;
    for (int round = 0; round < 500; ++round) {
        const FrontMatter matter = FrontMatter::parse(generator.text().replace(QChar(u'\n'), lineBreak));
        const QStringList paths = pathsOf(matter, false);
        const QString path =
            paths.isEmpty() ? u"none"_s : paths[generator.below(static_cast<int>(paths.size()))];
        const QString other =
            paths.isEmpty() ? QString() : paths[generator.below(static_cast<int>(paths.size()))];
        const int what = generator.below(4);
        const Result<TextEdits> edits = what == 0   ? matter.remove(path)
                                        : what == 1 ? matter.rename(path, u"ganz neu"_s)
                                        : what == 2 ? matter.move(path, other)
                                                    : matter.add(u"new.key"_s, generator.value());
        if (!edits)
            continue;
        made += edits->isEmpty() ? 0 : 1;
        const QString text = applied(matter.text(), *edits);
        const FrontMatter after = FrontMatter::parse(text);
        const QByteArray story = (matter.text() + path + u" →\n"_s + text).toUtf8();
        QVERIFY2(after.readOnlyReason().isEmpty(), story);
        const qsizetype fields = pathsOf(matter, false).size();
        const qsizetype now = pathsOf(after, false).size();
        QVERIFY2(what == 0 ? now < fields : what == 3 ? now > fields : now == fields, story);
    }
    QVERIFY2(made > 200, qPrintable(QString::number(made)));
}

QTEST_APPLESS_MAIN(TestDataRandom)
#include "tst_datarandom.moc"
