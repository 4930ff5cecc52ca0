#pragma once

#include "markdown/document.h"
#include "preview/blockfeed.h"

#include <QTimer>

namespace wengao::tests {

/// Renders in this process what the helper would render.
class MarkdownFeed final : public preview::BlockFeed
{
    Q_OBJECT

public:
    using BlockFeed::BlockFeed;

    void setText(const QString &body, const markdown::Options &options) override
    {
        m_text = body;
        m_document.setText(body, options);
        later();
    }
    void setOptions(const markdown::Options &options) override { setText(m_text, options); }
    void applyEdits(const TextEdits &edits) override
    {
        m_text = applied(m_text, edits);
        if (m_document.applyEdits(edits))
            later();
    }

private:
    void later()
    {
        QTimer::singleShot(0, this, [this] { Q_EMIT patched(m_document.update()); });
    }

    QString m_text;
    markdown::Document m_document;
};

} // namespace wengao::tests
