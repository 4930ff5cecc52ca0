#pragma once

#include "base/error.h"

#include <QObject>
#include <QPageLayout>

#include <memory>

namespace wengao::preview {

/// Makes a PDF of a whole HTML page as lib/export writes it, without a window. One page at a time; the page
/// is locked like the preview's, so nothing in it runs and nothing is fetched but what is embedded.
/// Mathematics that KaTeX set gets its sheet and fonts here.
class PdfExporter final : public QObject
{
    Q_OBJECT

public:
    explicit PdfExporter(QObject *parent = nullptr);
    ~PdfExporter() override;

    /// A4 upright with the margins of a printed article.
    [[nodiscard]] static QPageLayout defaultLayout();

    /// Starts; finished() or failed() follows. A second call before that is refused with failed().
    void start(const QByteArray &html, const QPageLayout &layout = defaultLayout());

Q_SIGNALS:
    void finished(const QByteArray &pdf);
    void failed(const wengao::Error &error);

private:
    void printWithFonts();
    void print();
    void stop(ErrorCode code, const QString &message);

    class Engine;
    std::unique_ptr<Engine> m_engine;
    QPageLayout m_layout;
};

} // namespace wengao::preview
