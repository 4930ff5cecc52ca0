// The form with a front matter of 1,000 fields: opening it, and changing one by a key press, until the form
// shows the new text; in time of the processor, which a busy machine does not change. And `wengao set` on
// 1,000 files against `sed -i` on copies of the same files. Printed as they are; run it with
// QT_QPA_PLATFORM=offscreen, and the path of the program as its argument.

#include "app/form/formbench.h"

#include "frontmatter/frontmatter.h"

#include <QElapsedTimer>
#include <QLineEdit>
#include <QProcess>
#include <QTemporaryDir>
#include <QTextStream>

#include <algorithm>
#include <ctime>

using namespace Qt::StringLiterals;
using namespace wengao;
using namespace wengao::form;

namespace {

constexpr int fields = 1000;
constexpr int files = 1000;
constexpr int rounds = 9;

QString manyFields()
{
    QString text = u"---\n"_s;
    for (int i = 0; i < fields; ++i) {
        static const QStringList forms{u"title%1: \"美国在“国家版OpenAI”中受益最大\"\n"_s,
                                       u"date%1: 2025-06-08T20:11:50.179Z\n"_s, u"draft%1: false # 注\n"_s,
                                       u"tags%1: [\"AI\", \"科技\"]\n"_s, u"count%1: 2900\n"_s};
        text += forms[i % forms.size()].arg(i);
    }
    return text + u"---\n"_s;
}

double median(QList<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

template <typename Job>
double measured(Job job)
{
    QList<double> times;
    for (int i = 0; i < rounds; ++i) {
        const std::clock_t start = std::clock();
        job();
        times.append(double(std::clock() - start) * 1000 / CLOCKS_PER_SEC);
    }
    return median(times);
}

void measureForm(QTextStream &out)
{
    const QString text = manyFields();
    const double parse = measured([&text] { (void)frontmatter::FrontMatter::parse(text); });
    const auto matter = frontmatter::FrontMatter::parse(text);
    const double set = measured([&matter] { (void)matter.set(u"title500"_s, u"另一个标题"_s); });
    FormBench bench(text);
    const double open = measured([&bench, &text] {
        bench.panel.setFrontMatter({});
        bench.panel.setFrontMatter(text);
    });
    auto *input = bench.input<QLineEdit>(u"title500"_s);
    const double key = measured([input] { QTest::keyClick(input, Qt::Key_A); });
    out << "parse 1,000 fields           " << parse << " ms\n"
        << "set one of them              " << set << " ms (" << set / parse << " of a parse)\n"
        << "open them in the form        " << open << " ms (" << open / parse << ")\n"
        << "a key press in one of them   " << key << " ms (" << key / parse << ")\n";
}

void fill(const QTemporaryDir &folder, const QString &article)
{
    for (int i = 0; i < files; ++i) {
        QFile file(folder.filePath(u"a%1.md"_s.arg(i)));
        if (file.open(QIODevice::WriteOnly))
            file.write(article.toUtf8());
    }
}

double runOn(const QTemporaryDir &folder, const QString &program, const QStringList &arguments)
{
    QStringList all = arguments;
    for (int i = 0; i < files; ++i)
        all.append(folder.filePath(u"a%1.md"_s.arg(i)));
    QElapsedTimer timer;
    timer.start();
    const int status = QProcess::execute(program, all);
    return status == 0 ? double(timer.nsecsElapsed()) / 1e6 : -1;
}

void measureSet(QTextStream &out, const QString &program)
{
    const QTemporaryDir ours;
    const QTemporaryDir theirs;
    const QString article = sampleFrontMatter() + u"\n正文一段。\n"_s.repeated(200);
    QList<double> set;
    QList<double> sed;
    for (int i = 0; i < 5; ++i) {
        fill(ours, article);
        fill(theirs, article);
        set.append(runOn(ours, program, {u"set"_s, u"--field"_s, u"title=另一个标题"_s}));
        sed.append(runOn(theirs, u"sed"_s, {u"-i"_s, u"s/^title: .*/title: \"另一个标题\"/"_s}));
    }
    out << "wengao set on 1,000 files    " << median(set) << " ms\n"
        << "sed -i on the same           " << median(sed) << " ms (" << median(set) / median(sed)
        << " times as long)\n";
}

} // namespace

int main(int argc, char *argv[])
{
    const QApplication application(argc, argv);
    QTextStream out(stdout);
    measureForm(out);
    if (argc > 1)
        measureSet(out, QString::fromLocal8Bit(argv[1]));
    return 0;
}
