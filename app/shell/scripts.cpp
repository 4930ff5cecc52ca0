#include "shell/scripts.h"

#include <QByteArray>

#include <opencc.h>

#include <cstdint>
#include <memory>
#include <type_traits>

namespace wengao::shell {

namespace {

struct Closing
{
    void operator()(void *converter) const { opencc_close(converter); }
};

using Converter = std::unique_ptr<std::remove_pointer_t<opencc_t>, Closing>;

Converter opened(const char *configuration)
{
    const opencc_t converter = opencc_open(configuration);
    // OpenCC's sign of failure is a pointer of all ones.
    return Converter(reinterpret_cast<std::intptr_t>(converter) == -1 ? nullptr : converter);
}

} // namespace

QString simplified(const QString &text)
{
    static const Converter converter = opened("t2s.json");
    if (!converter)
        return text;
    const QByteArray bytes = text.toUtf8();
    char *converted =
        opencc_convert_utf8(converter.get(), bytes.constData(), static_cast<std::size_t>(bytes.size()));
    if (!converted)
        return text;
    const QString result = QString::fromUtf8(converted);
    opencc_convert_utf8_free(converted);
    return result;
}

} // namespace wengao::shell
