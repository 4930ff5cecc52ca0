#include "text/tomlkeys.h"

#include <cctype>

namespace wengao::text {

std::optional<int> lineOfDeepTomlKeys(QByteArrayView utf8)
{
    constexpr int mostDots = 500;
    const auto isWord = [](char c) {
        return c == '_' || c == '-' || c == '"' || c == '\'' ||
               std::isalnum(static_cast<unsigned char>(c)) != 0;
    };
    int line = 0;
    int dots = 0;
    bool isAfterWord = false; // blanks around a dot mean nothing
    for (const char c : utf8) {
        if (c == '.' && isAfterWord && ++dots > mostDots)
            return line;
        if (c == '\n') {
            ++line;
            dots = 0;
        }
        if (c != ' ' && c != '\t')
            isAfterWord = isWord(c);
    }
    return std::nullopt;
}

} // namespace wengao::text
