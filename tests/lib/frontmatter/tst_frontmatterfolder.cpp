#include "article/article.h"
#include "frontmatter/spellings.h"
#include "storage/filesystem.h"
#include "testpaths.h"

#include <QDirIterator>
#include <QFile>
#include <QTest>

using namespace wengao;
using namespace wengao::frontmatter;
using namespace Qt::StringLiterals;

namespace {

/// Another value of the same kind, and the value itself as set() takes it.
std::pair<QVariant, QVariant> changeOf(const Field &field)
{
    switch (field.type) {
    case Type::Bool:
        return {!field.value.toBool(), field.value};
    case Type::Integer:
        return {qint64(4711), field.value};
    case Type::Float:
        return {47.125, field.value};
    case Type::Timestamp:
        return {QVariant::fromValue(Timestamp{u"2001-02-03T04:05:06Z"_s}),
                QVariant::fromValue(Timestamp{field.value.toString()})};
    case Type::List:
        return {field.value.toList() + QVariantList{u"新的一项"_s}, field.value};
    default:
        // A value that needs quotation marks would keep them on the way back.
        return {QVariant(field.style == Style::Plain ? u"另一个值"_s : u"另一个 “值”: #1"_s), field.value};
    }
}

} // namespace

/// Changes every editable field of every article under WENGAO_ARTICLES, or of the tests' own, and back again.
class TestFrontMatterFolder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFieldThereAndBack();

private:
    void thereAndBack(const FrontMatter &matter, const Field &field, const article::Article &article);
    int m_fields = 0;
    int m_identical = 0;
    int m_refused = 0;
    int m_setBack = 0;
};

void TestFrontMatterFolder::everyFieldThereAndBack()
{
    const QString folder =
        qEnvironmentVariable("WENGAO_ARTICLES", QStringLiteral(WENGAO_SOURCE_DIR "/tests"));
    int files = 0;
    int broken = 0;
    storage::PosixFileSystem fileSystem;
    QDirIterator it(folder, {u"*.md"_s, u"*.markdown"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        const QString path = it.next();
        const Result<article::Article> loaded = article::Article::load(fileSystem, path);
        if (!loaded || !loaded->readOnlyReason.isEmpty())
            continue; // a broken encoding is not edited at all
        const FrontMatter matter = FrontMatter::parse(loaded->frontMatter);
        ++files;
        broken += matter.isBroken() ? 1 : 0;
        for (const Field &field : matter.fields()) {
            thereAndBack(matter, field, *loaded);
            for (const Field &child : field.children)
                thereAndBack(matter, child, *loaded);
            if (QTest::currentTestFailed())
                return;
        }
    }
    qInfo("%d files (%d broken), %d fields, %d refused, %d identical after undo, %d after setting the old "
          "value",
          files, broken, m_fields, m_refused, m_identical, m_setBack);
    QVERIFY(files > 0 && m_fields > 0);
    QCOMPARE(m_identical, m_fields - m_refused);
    QCOMPARE(m_setBack, m_fields - m_refused);
}

void TestFrontMatterFolder::thereAndBack(const FrontMatter &matter, const Field &field,
                                         const article::Article &article)
{
    const QString file = article.path;
    if (!field.editable || field.type == Type::Map)
        return;
    ++m_fields;
    const auto [other, same] = changeOf(field);
    Spellings spellings;
    const Result<Respelling> there = spellings.respelled(matter, field.path, matter.set(field.path, other));
    if (!there) {
        ++m_refused;
        qWarning("%s: %s: %s", qPrintable(file), qPrintable(field.path), qPrintable(there.error().message));
        return;
    }
    const FrontMatter &changed = there->after;
    const Field *after = changed.field(field.path);
    QVERIFY2(!changed.isBroken() && after, qPrintable(file + u": "_s + field.path));
    const QString undone = applied(changed.text(), inverted(matter.text(), there->edits));
    m_identical += undone == matter.text() ? 1 : 0;
    const Result<Respelling> back = spellings.respelled(changed, field.path, changed.set(field.path, same));
    QVERIFY2(back.isOk(), qPrintable(file + u": "_s + field.path));
    article::Article written = article;
    written.frontMatter = applied(changed.text(), back->edits);
    const Result<QByteArray> bytes = written.bytes();
    const Result<QByteArray> original = article.bytes();
    QVERIFY(bytes.isOk() && original.isOk());
    m_setBack += *bytes == *original ? 1 : 0;
    if (*bytes != *original)
        qWarning("%s: %s is written otherwise: %s", qPrintable(file), qPrintable(field.path),
                 qPrintable(field.written));
    const FrontMatter restored = FrontMatter::parse(written.frontMatter);
    QVERIFY2(restored.field(field.path)->value == field.value, qPrintable(file + u": "_s + field.path));
}

QTEST_APPLESS_MAIN(TestFrontMatterFolder)
#include "tst_frontmatterfolder.moc"
