#pragma once

#include <QString>

namespace wengao {

/// Why an operation failed, as far as a caller may want to act on it.
enum class ErrorCode {
    NotFound,
    NotReadable,
    NotWritable,
    NotAFile,
    NotAnArticle,
    TooLarge,
    Encoding,
    NoSpace,
    ChangedOutside,
    NeedsConsent, ///< would break a hard link, an owner or atomicity; ask, then try again with consent
    InputOutput,
    Syntax,
    Unsafe, ///< the edit cannot be proved harmless and was refused
    InvalidArgument,
    Timeout,
    Crashed,
    Cancelled,
    Unsupported,
};

/// A failure told twice: `message` is a translated sentence for a person, `detail` is English for the log.
struct Error
{
    ErrorCode code = ErrorCode::InputOutput;
    QString message;
    QString detail = {};
};

} // namespace wengao
