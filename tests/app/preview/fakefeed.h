#pragma once

#include "preview/blockfeed.h"

#include <QStringList>
#include <QTimer>

namespace wengao::tests {

/// Renders in this process, at once, in the simplest way: blocks are parted by empty lines; one that starts
/// with "<" is HTML as it stands, one that starts with "# " a heading, "![" an image, all else a paragraph.
class FakeFeed final : public preview::BlockFeed
{
    Q_OBJECT

public:
    using BlockFeed::BlockFeed;

    int patches = 0;

    void setText(const QString &body, const markdown::Options &options) override
    {
        m_options = options;
        m_text = body;
        m_fresh = true;
        later();
    }
    void setOptions(const markdown::Options &options) override { setText(m_text, options); }
    void applyEdits(const TextEdits &edits) override
    {
        m_text = applied(m_text, edits);
        later();
    }

    static QList<markdown::Block> blocksOf(const QString &text)
    {
        QList<markdown::Block> blocks;
        const QStringList lines = text.split(u'\n');
        for (int line = 0; line < lines.size();) {
            if (lines[line].trimmed().isEmpty()) {
                ++line;
                continue;
            }
            const int first = line;
            QStringList own;
            while (line < lines.size() && !lines[line].trimmed().isEmpty())
                own.append(lines[line++]);
            blocks.append({first, line - 1, html(own.join(u'\n'), first, line - 1).toUtf8()});
        }
        return blocks;
    }

private:
    static QString html(const QString &text, int first, int last)
    {
        if (text.startsWith(u'<'))
            return text + u'\n';
        const QString lines = QStringLiteral(" data-line=\"%1\" data-end-line=\"%2\"").arg(first).arg(last);
        if (text.startsWith(u"# "))
            return QStringLiteral("<h2%1>%2</h2>\n").arg(lines, text.mid(2).toHtmlEscaped());
        if (text.startsWith(u"!["))
            return QStringLiteral("<p%1><img src=\"%2\" alt=\"\"></p>\n").arg(lines, text.mid(4).chopped(1));
        return QStringLiteral("<p%1>%2</p>\n").arg(lines, text.toHtmlEscaped());
    }

    void later()
    {
        QTimer::singleShot(0, this, [this] { render(); });
    }

    void render()
    {
        const QList<markdown::Block> fresh = blocksOf(m_text);
        markdown::Patch patch;
        patch.fromScratch = m_fresh;
        const QList<markdown::Block> old = m_fresh ? QList<markdown::Block>() : m_blocks;
        const int limit = int(std::min(old.size(), fresh.size()));
        int head = 0;
        while (head < limit && old[head] == fresh[head])
            ++head;
        const auto text = [](const markdown::Block &block) {
            return block.html.mid(block.html.indexOf('>'));
        };
        int tail = 0;
        while (tail < limit - head &&
               text(old[old.size() - 1 - tail]) == text(fresh[fresh.size() - 1 - tail]))
            ++tail;
        markdown::Splice splice;
        splice.firstBlock = head;
        splice.removedBlocks = int(old.size()) - head - tail;
        splice.inserted = fresh.mid(head, fresh.size() - head - tail);
        if (tail > 0)
            splice.lineShift = fresh.last().startLine - old.last().startLine;
        patch.splices = {splice};
        m_blocks = fresh;
        m_fresh = false;
        ++patches;
        Q_EMIT patched(patch);
    }

    QString m_text;
    QList<markdown::Block> m_blocks;
    markdown::Options m_options;
    bool m_fresh = true;
};

} // namespace wengao::tests
