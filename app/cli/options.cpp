#include "cli/options.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wengao::cli {

namespace {

Error wrong(const QString &message)
{
    return {ErrorCode::InvalidArgument, message};
}

const Option *find(const QList<Option> &options, const QString &word)
{
    const auto found = std::find_if(options.begin(), options.end(), [&word](const Option &option) {
        if (word.startsWith("--"_L1))
            return QStringView(word).mid(2) == QLatin1StringView(option.name);
        return option.letter != '\0' && word.size() == 2 && word.at(1) == QLatin1Char(option.letter);
    });
    return found == options.end() ? nullptr : &*found;
}

} // namespace

Result<Arguments> Arguments::parse(const QStringList &words, const QList<Option> &options)
{
    Arguments arguments;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString &word = words.at(i);
        if (word == "--"_L1) {
            arguments.m_files += words.mid(i + 1);
            break;
        }
        if (word == "-"_L1 || !word.startsWith(u'-')) {
            arguments.m_files.append(word);
            continue;
        }
        const qsizetype equals = word.startsWith("--"_L1) ? word.indexOf(u'=') : -1;
        const QString name = equals < 0 ? word : word.left(equals);
        const Option *option = find(options, name);
        if (option == nullptr)
            return wrong(QCoreApplication::translate("wengao::cli", "There is no option %1.").arg(name));
        QStringList &values = arguments.m_values[QLatin1StringView(option->name)];
        if (option->value == nullptr) {
            if (equals >= 0)
                return wrong(
                    QCoreApplication::translate("wengao::cli", "The option %1 takes no value.").arg(name));
            values = {QString()};
            continue;
        }
        if (equals < 0 && i + 1 >= words.size())
            return wrong(
                QCoreApplication::translate("wengao::cli", "The option %1 needs a value.").arg(name));
        const QString value = equals < 0 ? words.at(++i) : word.mid(equals + 1);
        if (!option->repeats)
            values.clear();
        values.append(value);
    }
    return arguments;
}

QString listed(const QStringList &words)
{
    return words.join(QCoreApplication::translate("wengao::cli", ", ", "between the words of a list"));
}

QString Arguments::value(const char *option, const QString &fallback) const
{
    const QStringList all = values(option);
    return all.isEmpty() ? fallback : all.last();
}

Result<QString> Arguments::choice(const char *option, const QStringList &allowed) const
{
    const QString chosen = value(option, allowed.first());
    if (allowed.contains(chosen))
        return chosen;
    return wrong(QCoreApplication::translate("wengao::cli", "--%1 is one of %2, not “%3”.")
                     .arg(QLatin1StringView(option), listed(allowed), chosen));
}

} // namespace wengao::cli
