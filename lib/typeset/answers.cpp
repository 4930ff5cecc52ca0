#include "typeset/answers.h"

#include "typeset/markupcheck.h"

#include <QCoreApplication>

namespace wengao::typeset {

Error failure(ErrorCode code, const QString &detail)
{
    const auto message = [code] {
        switch (code) {
        case ErrorCode::NotFound:
            return QCoreApplication::translate("wengao::typeset",
                                               "The program that typesets mathematics and code is missing.");
        case ErrorCode::Timeout:
            return QCoreApplication::translate("wengao::typeset", "Takes too long to typeset.");
        case ErrorCode::TooLarge:
            return QCoreApplication::translate("wengao::typeset", "Too long to typeset.");
        case ErrorCode::Unsupported:
            return QCoreApplication::translate("wengao::typeset", "No colours are known for this language.");
        default:
            return QCoreApplication::translate("wengao::typeset", "Could not be typeset.");
        }
    };
    return {code, message(), detail};
}

Result<QByteArray> checked(const Task &task, const wire::Answer &answer)
{
    const bool isCode = task.kind == Task::Kind::Code;
    if (!answer.isOk && isCode)
        return failure(ErrorCode::Unsupported, task.language);
    if (!answer.isOk && answer.text.isEmpty())
        return failure(ErrorCode::Crashed);
    if (!answer.isOk) {
        const QString told = QString::fromUtf8(answer.text);
        return Error{ErrorCode::Syntax,
                     QCoreApplication::translate("wengao::typeset", "KaTeX cannot read this: %1").arg(told),
                     told};
    }
    if (isCode ? !isMarkedCode(answer.text, task.source) : !isMathMarkup(answer.text))
        return failure(ErrorCode::Unsafe);
    return answer.text;
}

} // namespace wengao::typeset
