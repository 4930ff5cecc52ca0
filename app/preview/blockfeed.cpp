#include "preview/blockfeed.h"

#include "markdown/renderclient.h"

namespace wengao::preview {

RenderFeed::RenderFeed(QObject *parent)
    : BlockFeed(parent), m_client(new markdown::RenderClient(markdown::rendererProgram(), this))
{
    connect(m_client, &markdown::RenderClient::patched, this, &BlockFeed::patched);
    connect(m_client, &markdown::RenderClient::failed, this, &BlockFeed::failed);
    connect(m_client, &markdown::RenderClient::recovered, this, &BlockFeed::recovered);
}

void RenderFeed::setText(const QString &body, const markdown::Options &options)
{
    m_client->setText(body, options);
}

void RenderFeed::setOptions(const markdown::Options &options)
{
    m_client->setOptions(options);
}

void RenderFeed::applyEdits(const TextEdits &edits)
{
    m_client->applyEdits(edits);
}

} // namespace wengao::preview
