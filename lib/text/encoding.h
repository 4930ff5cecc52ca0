#pragma once

#include "base/result.h"
#include "text/linebreaks.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>

#include <optional>

namespace wengao::text {

/// The encodings an article may be read and written in.
enum class Encoding { Utf8, Utf16Le, Utf16Be, Gb18030, Big5, ShiftJis, EucKr };

/// Every encoding, in the order a person is offered them.
[[nodiscard]] QList<Encoding> allEncodings();

/// The encoding's usual name, for people and for ICU alike: "UTF-8", "GB18030" and so on.
[[nodiscard]] QString encodingName(Encoding encoding);

/// The encoding with that name, in any case; nothing for an unknown one.
[[nodiscard]] std::optional<Encoding> encodingFromName(QStringView name);

/// How the bytes of a file spell its text.
struct Format
{
    Encoding encoding = Encoding::Utf8;
    bool bom = false;
    LineBreak lineBreak = LineBreak::Lf; ///< what most lines end with; new lines are given it too
    bool mixedLineBreaks = false;
    friend bool operator==(const Format &, const Format &) = default;
};

/// Bytes the encoder would not give back, by the text of the line they were decoded to (without its break).
using LineBytes = QHash<QString, QByteArray>;

/// A decoded file. Unless `readOnlyReason` says otherwise, encode(text, format, exceptions) gives back
/// exactly the bytes it was made from, and a changed line changes no byte of another line.
struct Decoded
{
    QString text;
    Format format;
    bool guessed = false;   ///< the encoding was found by statistics, and a person may want to correct it
    QString readOnlyReason; ///< empty when the text may be edited; otherwise a sentence for a person
    LineBytes exceptions;
};

/// The source text of `bytes`: line breaks as linebreaks.h tells, undecodable bytes b of UTF-8 as U+DC00 + b.
/// Without `as` the encoding is found: byte order mark, then strict UTF-8, then statistics (ICU). Fails with
/// ErrorCode::NotAnArticle for what is no text. Linear in time; thread-safe.
[[nodiscard]] Result<Decoded> decode(const QByteArray &bytes, std::optional<Encoding> as = {});

/// The bytes of a source text. Fails with ErrorCode::Encoding, naming the first character that the encoding
/// does not have. UTF-8 never fails for text that decode() made.
[[nodiscard]] Result<QByteArray> encode(QStringView source, const Format &format,
                                        const LineBytes &exceptions = {});

} // namespace wengao::text
