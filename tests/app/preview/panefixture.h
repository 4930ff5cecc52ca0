#pragma once

#include "preview/graphics.h"
#include "preview/previewpane.h"
#include "tests/app/preview/fakefeed.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>

#include <csignal>
#include <memory>
#include <unistd.h>

namespace wengao::tests {

/// A pane with a fake feed in a window of its own, and ways to look into its page.
class Pane final
{
public:
    Pane()
    {
        auto feed = std::make_unique<FakeFeed>();
        m_feed = feed.get();
        pane = std::make_unique<preview::PreviewPane>(std::move(feed));
        pane->resize(900, 700);
    }
    explicit Pane(std::unique_ptr<preview::BlockFeed> feed)
        : pane(std::make_unique<preview::PreviewPane>(std::move(feed)))
    {
        pane->resize(900, 700);
    }

    /// Shows the article and waits until the page has painted it.
    [[nodiscard]] bool open(const QString &articlePath, const QString &body)
    {
        pane->setArticle(articlePath, {});
        return show(body);
    }
    [[nodiscard]] bool show(const QString &body)
    {
        const QSignalSpy spy(pane.get(), &preview::PreviewPane::caughtUp);
        pane->setBody(body);
        pane->show();
        return QTest::qWaitFor([&] { return !spy.isEmpty(); }, 60'000);
    }
    [[nodiscard]] bool edit(const TextEdits &edits)
    {
        const QSignalSpy spy(pane.get(), &preview::PreviewPane::caughtUp);
        pane->applyEdits(edits);
        return QTest::qWaitFor([&] { return !spy.isEmpty(); }, 60'000);
    }
    /// The value of an expression in the page; `wengao.parts` is at hand there.
    [[nodiscard]] QVariant value(const QString &expression)
    {
        auto result = std::make_shared<std::optional<QVariant>>();
        pane->evaluate(expression, [result](const QVariant &value) { *result = value; });
        (void)QTest::qWaitFor([&] { return result->has_value(); }, 60'000);
        return result->value_or(QVariant());
    }
    [[nodiscard]] QString bodyText()
    {
        return value(QStringLiteral("wengao.parts.body.textContent")).toString();
    }
    /// Only of a pane that was made without one.
    [[nodiscard]] FakeFeed &feed() { return *m_feed; }

    std::unique_ptr<preview::PreviewPane> pane;

private:
    FakeFeed *m_feed = nullptr;
};

/// What every program with a pane does before it makes its QApplication.
inline void prepareEngine()
{
    if (geteuid() == 0)
        qputenv("QTWEBENGINE_DISABLE_SANDBOX", "1"); // Chromium's sandbox refuses to work for root
    preview::applyGraphics(preview::GraphicsChoice::Software);
    preview::PreviewPane::registerScheme();
}

} // namespace wengao::tests

/// QTEST_MAIN with the web engine prepared.
#define WENGAO_PREVIEW_TEST_MAIN(TestClass)                                                                  \
    int main(int argc, char **argv)                                                                          \
    {                                                                                                        \
        wengao::tests::prepareEngine();                                                                      \
        QApplication application(argc, argv);                                                                \
        TestClass test;                                                                                      \
        return QTest::qExec(&test, argc, argv);                                                              \
    }
