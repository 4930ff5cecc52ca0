// Drives a fuzz target without libFuzzer: replays every seed, then mutates them for a bounded number of
// rounds from a fixed random seed, so that a run in the test suite is short and repeatable.

#include <QByteArray>
#include <QDirIterator>
#include <QFile>
#include <QList>
#include <QRandomGenerator>

#include <cstdio>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size);

namespace {

void run(const QByteArray &input)
{
    LLVMFuzzerTestOneInput(reinterpret_cast<const unsigned char *>(input.constData()),
                           static_cast<std::size_t>(input.size()));
}

QByteArray mutation(const QList<QByteArray> &seeds, QRandomGenerator &random)
{
    static const QList<QByteArray> words{"---\n",
                                         "\r\n",
                                         "\r",
                                         ": ",
                                         "- ",
                                         "\"",
                                         "'",
                                         "#",
                                         "[^1]",
                                         "```\n",
                                         "|",
                                         ">",
                                         "\xEF\xBB\xBF",
                                         "\xFF",
                                         QByteArray(1, '\0'),
                                         "\xE3\x80\x82",
                                         "&a ",
                                         "*a",
                                         "{",
                                         "}"};
    QByteArray input = seeds.at(random.bounded(seeds.size()));
    const int changes = 1 + random.bounded(6);
    for (int i = 0; i < changes; ++i) {
        const auto at = static_cast<qsizetype>(random.bounded(static_cast<quint32>(input.size() + 1)));
        switch (random.bounded(5)) {
        case 0:
            input.insert(at, words.at(random.bounded(words.size())));
            break;
        case 1:
            input.remove(at, 1 + random.bounded(12));
            break;
        case 2:
            if (at < input.size())
                input[at] = static_cast<char>(random.bounded(256));
            break;
        case 3:
            input.insert(at,
                         input.mid(random.bounded(static_cast<int>(input.size() + 1)), random.bounded(40)));
            break;
        default:
            input.truncate(at);
        }
    }
    return input;
}

} // namespace

int main(int argc, char **argv)
{
    QList<QByteArray> seeds{QByteArray()};
    for (int i = 1; i < argc; ++i) {
        QDirIterator files(QString::fromLocal8Bit(argv[i]), QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (file.open(QIODevice::ReadOnly))
                seeds.append(file.readAll());
        }
    }
    for (const QByteArray &seed : std::as_const(seeds))
        run(seed);
    const int rounds = qEnvironmentVariableIntValue("WENGAO_FUZZ_ROUNDS");
    QRandomGenerator random(20240101);
    const int total = rounds > 0 ? rounds : 3000;
    for (int i = 0; i < total; ++i)
        run(mutation(seeds, random));
    std::printf("%d seeds and %d mutations survived\n", static_cast<int>(seeds.size()), total);
    return 0;
}
