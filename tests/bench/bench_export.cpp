// Exporting with the program itself against cmark-gfm's own command line and, where they are installed, Hugo
// and pandoc, on the same articles and in the same run. Each figure is the best of three.

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <limits>

using namespace Qt::StringLiterals;

namespace {

constexpr int articleCount = 1000;
constexpr int pandocCount = 20; ///< a thousand would take minutes; the time is scaled up

/// A paragraph of an ordinary article: text, emphasis, a link, a note.
QString paragraph(int number)
{
    return u"第 %1 "
           u"段：写完不等于发表，从定稿到读者眼前还有**一段路**，见[说明](https://example.org/"
           u"%1)。句号只说明作者"
           "累了，不说明读者懂了；次序对了，每一步都很轻，次序乱了，改过的地方会被改回去，删掉的字会在夜里爬起来[^%1]。\n\n"_s
               .arg(number);
}

QString article(int size)
{
    QString body;
    QString notes;
    for (int number = 1; body.toUtf8().size() + notes.toUtf8().size() < size; ++number) {
        if (number % 4 == 1)
            body += u"## 第 %1 节\n\n"_s.arg(number / 4 + 1);
        body += paragraph(number);
        notes += u"[^%1]: 第 %1 条注。\n"_s.arg(number);
        if (number % 100 == 0) {
            body += notes + u'\n';
            notes.clear();
        }
    }
    return u"---\ntitle: 题目\ndate: 2025-03-18T09:30:00+08:00\n---\n\n"_s + body + notes;
}

void write(const QString &path, const QByteArray &bytes)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
}

/// Milliseconds that a command takes, the best of three; `prepare` comes before each and is not counted.
double best(const QString &program, const QStringList &arguments, const std::function<void()> &prepare = {})
{
    double shortest = std::numeric_limits<double>::infinity();
    for (int round = 0; round < 3; ++round) {
        if (prepare)
            prepare();
        QProcess process;
        process.setStandardOutputFile(QProcess::nullDevice());
        process.setStandardErrorFile(QProcess::nullDevice());
        QElapsedTimer timer;
        timer.start();
        process.start(program, arguments);
        process.waitForFinished(-1);
        if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
            qFatal("%s failed", qPrintable(program));
        shortest = std::min(shortest, double(timer.nsecsElapsed()) / 1e6);
    }
    return shortest;
}

void line(const char *what, double time, double base)
{
    std::printf("  %-32s %10.1f ms   %6.2f x\n", what, time, time / base);
}

/// A site with the articles as its content and the barest layouts, so that Hugo does little else.
void makeSite(const QString &folder)
{
    write(folder + u"/hugo.toml"_s, "title = 'x'\nbaseURL = 'https://example.org/'\ndisableKinds = ['home', "
                                    "'section', 'taxonomy', 'term', "
                                    "'RSS', 'sitemap', '404', 'robotsTXT']\n");
    write(folder + u"/config.toml"_s, "title = 'x'\nbaseURL = 'https://example.org/'\ndisableKinds = "
                                      "['home', 'section', 'taxonomy', 'term', "
                                      "'RSS', 'sitemap', '404', 'robotsTXT']\n");
    write(
        folder + u"/layouts/_default/single.html"_s,
        "<!DOCTYPE html><html><head><title>{{ .Title }}</title></head><body>{{ .Content }}</body></html>\n");
}

void measure(const QString &folder, int count, int size)
{
    const QString content = folder + u"/content"_s;
    const QByteArray source = article(size).toUtf8();
    for (int i = 0; i < count; ++i)
        write(content + u"/a%1.md"_s.arg(i, 4, 10, QChar(u'0')), source);
    makeSite(folder);
    const QString out = folder + u"/out"_s;
    const auto clear = [&out] {
        QDir(out).removeRecursively();
        QDir().mkpath(out);
    };
    std::printf("%d article(s) of %lld bytes\n", count, static_cast<long long>(source.size()));
    const QString shell = u"/bin/sh"_s;
    const auto each = [&](const QString &command, int most) {
        return QStringList{
            u"-c"_s, u"cd '%1' && for f in $(ls *.md | head -n %2); do %3; done"_s.arg(content).arg(most).arg(
                         command)};
    };
    const double base = best(
        shell, each(u"cmark-gfm -e table -e footnotes \"$f\" > '%1'/\"$f\".html"_s.arg(out), count), clear);
    line("cmark-gfm", base, base);
    const QString wengao = QStringLiteral(WENGAO_PROGRAM);
    line("wengao export", best(wengao, {u"export"_s, content, u"-o"_s, out}, clear), base);
    line("wengao export, one job", best(wengao, {u"export"_s, content, u"-o"_s, out, u"--jobs=1"_s}, clear),
         base);
    line("wengao export --format=fragment",
         best(wengao, {u"export"_s, content, u"-o"_s, out, u"--format=fragment"_s}, clear), base);
    line("wengao export, nothing changed",
         best(wengao, {u"export"_s, content, u"-o"_s, out, u"--format=fragment"_s}), base);
    if (const QString hugo = QStandardPaths::findExecutable(u"hugo"_s); !hugo.isEmpty())
        line("hugo", best(hugo, {u"--quiet"_s, u"-s"_s, folder, u"-d"_s, out}, clear), base);
    else
        std::printf("  hugo is not installed\n");
    if (!QStandardPaths::findExecutable(u"pandoc"_s).isEmpty()) {
        const int some = std::min(count, pandocCount);
        line(count > some ? "pandoc (scaled up)" : "pandoc",
             best(shell, each(u"pandoc -s -o '%1'/\"$f\".html \"$f\""_s.arg(out), some), clear) * count /
                 some,
             base);
    } else {
        std::printf("  pandoc is not installed\n");
    }
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    if (QStandardPaths::findExecutable(u"cmark-gfm"_s).isEmpty()) {
        std::printf("cmark-gfm is not installed, so there is nothing to compare with\n");
        return 0;
    }
    const QTemporaryDir many;
    measure(many.path(), articleCount, 3000);
    const QTemporaryDir one;
    measure(one.path(), 1, 1'000'000);
    return 0;
}
