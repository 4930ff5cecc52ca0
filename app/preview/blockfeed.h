#pragma once

#include "base/error.h"
#include "base/textedit.h"
#include "markdown/options.h"
#include "markdown/patch.h"

#include <QObject>

namespace wengao::markdown {
class RenderClient;
}

namespace wengao::preview {

/// Where the pane's blocks come from: takes the text and its edits, gives patches of rendered blocks.
class BlockFeed : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    virtual void setText(const QString &body, const markdown::Options &options) = 0;
    virtual void setOptions(const markdown::Options &options) = 0;
    virtual void applyEdits(const TextEdits &edits) = 0;

Q_SIGNALS:
    void patched(const wengao::markdown::Patch &patch);
    void failed(const wengao::Error &error);
    void recovered();
};

/// The feed of the program: the helper process.
class RenderFeed final : public BlockFeed
{
    Q_OBJECT

public:
    explicit RenderFeed(QObject *parent = nullptr);

    void setText(const QString &body, const markdown::Options &options) override;
    void setOptions(const markdown::Options &options) override;
    void applyEdits(const TextEdits &edits) override;

private:
    markdown::RenderClient *m_client;
};

} // namespace wengao::preview
