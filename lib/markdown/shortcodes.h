#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>
#include <utility>

namespace wengao::markdown {

/// A Hugo shortcode as found in the text, with what stood between its two tags if it had two.
struct Shortcode
{
    QString name;
    QList<std::pair<QString, QString>> arguments; ///< names are empty for those given by position
    QString inner;
    QString source; ///< the opening tag as written

    /// The argument of that name, else the one at that position (if the name is empty), else nothing.
    [[nodiscard]] QString argument(QStringView named, qsizetype position = -1) const;
};

/// Marks that stand for a shortcode while Markdown is parsed: shortcodeStart, the decimal index,
/// shortcodeEnd, and one line of shortcodePad for each further line it took. They are noncharacters; where
/// the text has them itself they become U+FFFD.
inline constexpr char16_t shortcodeStart = 0xFDD0;
inline constexpr char16_t shortcodeEnd = 0xFDD1;
inline constexpr char16_t shortcodePad = 0xFDD2;

/// Takes away what the text has of these marks itself.
void hideOwnMarks(QString &text);

/// The text with every shortcode replaced by its mark; the number of lines stays.
[[nodiscard]] QString withoutShortcodes(QString plain, QList<Shortcode> &found);

/// The shortcode as HTML; one without a name is text that is no Markdown, as it is written. Else: figure,
/// highlight, ref, relref and youtube as Hugo shows them (youtube without a player), any other as a labelled
/// box. With `inBlock` it may be a block of its own.
[[nodiscard]] QByteArray shortcodeHtml(const Shortcode &shortcode, bool inBlock);

/// What the shortcode puts into an address (ref and relref).
[[nodiscard]] QByteArray shortcodeAddress(const Shortcode &shortcode);

/// A mark at the start of UTF-8 text: its length and the index; length 0 if there is none.
struct ShortcodeMark
{
    qsizetype length = 0;
    qsizetype index = -1; ///< -1 for padding
};
[[nodiscard]] ShortcodeMark shortcodeMarkAt(QByteArrayView utf8);

} // namespace wengao::markdown
