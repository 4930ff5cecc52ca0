// A library file of any content: nothing that can be read is lost, and what cannot is set aside untouched.
#include "references/library.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <cstdlib>

using namespace wengao;
using namespace wengao::references;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

class OneFile final : public LibraryStore
{
public:
    explicit OneFile(const QByteArray &bytes) : content(bytes) {}
    [[nodiscard]] Result<Content> read() override { return content; }
    [[nodiscard]] Result<void>
    rewrite(const std::function<Result<QByteArray>(const Content &)> &change) override
    {
        const Result<QByteArray> bytes = change(content);
        if (!bytes)
            return bytes.error();
        content = *bytes;
        return {};
    }
    [[nodiscard]] Result<QString> setAside() override
    {
        aside = content;
        content.reset();
        return QStringLiteral("aside");
    }
    Content content;
    Content aside;
};

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    OneFile file(bytes);
    Library library(file);
    require(library.load().isOk());
    const qsizetype before = library.items().size();
    Item item(u"webpage");
    item.setText(u"title", QStringLiteral("A page of the test"));
    item.setText(u"URL", QStringLiteral("https://example.com/of-the-test"));
    require(library.remember(item).isOk());
    require(library.sameAs(item).has_value());
    require(file.aside ? *file.aside == bytes && before == 0 : library.items().size() >= before);
    require(QJsonDocument::fromJson(*file.content).isArray() ||
            QJsonDocument::fromJson(*file.content).isObject());
    require(!library.search(u"page test").isEmpty());
    return 0;
}
