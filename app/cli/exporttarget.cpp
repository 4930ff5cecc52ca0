#include "cli/exporttarget.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QHash>

using namespace Qt::StringLiterals;

namespace wengao::cli {

namespace {

QString pageName(const QString &path, const QString &suffix)
{
    return QFileInfo(path).completeBaseName() + suffix;
}

} // namespace

bool ExportPlan::goesToOutput(const Input &input) const
{
    return output == "-"_L1 || (input.path.isEmpty() && output.isEmpty());
}

QString ExportPlan::target(const Input &input) const
{
    const QFileInfo article(input.path);
    if (output.isEmpty())
        return QDir::cleanPath(QDir(article.path()).filePath(pageName(input.path, suffix)));
    if (!intoFolder)
        return output;
    const QString below =
        input.folder.isEmpty() ? QString() : QDir(input.folder).relativeFilePath(article.path());
    const QString name = input.path.isEmpty() ? u"article"_s + suffix : pageName(input.path, suffix);
    return QDir::cleanPath(QDir(output).filePath(below.isEmpty() ? name : below + u'/' + name));
}

Result<ExportPlan> planFor(const QList<Input> &inputs, const QString &output, const QString &suffix)
{
    ExportPlan plan{output, false, suffix};
    const bool several = inputs.size() > 1 || (inputs.size() == 1 && !inputs.first().folder.isEmpty());
    plan.intoFolder = output != "-"_L1 && !output.isEmpty() &&
                      (several || output.endsWith(u'/') || QFileInfo(output).isDir());
    if (several && plan.intoFolder && QFileInfo(output).isFile())
        return Error{ErrorCode::InvalidArgument,
                     QCoreApplication::translate("wengao::cli", "%1 is a file; several pages need a folder.")
                         .arg(output)};
    if (several && output == "-"_L1)
        return Error{ErrorCode::InvalidArgument,
                     QCoreApplication::translate("wengao::cli", "Only one page can go to standard output.")};
    QHash<QString, QString> taken;
    for (const Input &input : inputs) {
        if (plan.goesToOutput(input))
            continue;
        const QString target = QFileInfo(plan.target(input)).absoluteFilePath();
        if (taken.contains(target))
            return Error{ErrorCode::InvalidArgument,
                         QCoreApplication::translate("wengao::cli", "%1 and %2 would both be written to %3.")
                             .arg(taken.value(target), input.shown, plan.target(input))};
        taken.insert(target, input.shown);
    }
    return plan;
}

} // namespace wengao::cli
