#include "article/merge.h"

#include "article/lines.h"
#include "text/linebreaks.h"

#include <algorithm>

namespace wengao::article {

namespace {

QString part(const QString &text, TextRange range)
{
    return text.mid(range.start, range.length());
}

QChar lineBreakOf(QStringView text)
{
    const auto found = std::find_if(text.begin(), text.end(), text::isLineBreak);
    return found == text.end() ? QChar(u'\n') : *found;
}

// The hunks of one side, gone through in order; tells where lines of the base stand in the other text.
struct Side
{
    const Lines &lines;
    QList<LineHunk> hunks;
    qsizetype next = 0;
    qsizetype shift = 0;

    [[nodiscard]] bool hasNext() const { return next < hunks.size(); }
    [[nodiscard]] TextRange nextBase() const { return hunks.at(next).before; }
    void take()
    {
        shift = hunks.at(next).after.end - hunks.at(next).before.end;
        ++next;
    }
};

class Aligner final
{
public:
    Aligner(const Lines &base, const Lines &mine, const Lines &theirs)
        : m_base(base), m_mine{mine, lineHunks(base, mine)}, m_theirs{theirs, lineHunks(base, theirs)}
    {
    }

    QList<MergePiece> run()
    {
        while (m_mine.hasNext() || m_theirs.hasNext()) {
            const qsizetype start = std::min(startOf(m_mine), startOf(m_theirs));
            append(MergePiece::Kind::Same, start);
            changedFrom(start);
        }
        append(MergePiece::Kind::Same, m_base.count());
        return m_pieces;
    }

private:
    [[nodiscard]] qsizetype startOf(const Side &side) const
    {
        return side.hasNext() ? side.nextBase().start : m_base.count();
    }

    void changedFrom(qsizetype start)
    {
        qsizetype end = start;
        const qsizetype mineBefore = m_mine.next;
        const qsizetype theirsBefore = m_theirs.next;
        bool grew = true;
        while (grew) {
            grew = false;
            for (Side *side : {&m_mine, &m_theirs}) {
                while (side->hasNext() && side->nextBase().start <= end) {
                    end = std::max(end, side->nextBase().end);
                    side->take();
                    grew = true;
                }
            }
        }
        const bool byMe = m_mine.next > mineBefore;
        const bool byThem = m_theirs.next > theirsBefore;
        append(byMe && byThem ? MergePiece::Kind::Conflict
               : byMe         ? MergePiece::Kind::Mine
                              : MergePiece::Kind::Theirs,
               end);
    }

    void append(MergePiece::Kind kind, qsizetype end)
    {
        const qsizetype mineEnd = end + m_mine.shift;
        const qsizetype theirsEnd = end + m_theirs.shift;
        if (end > m_baseAt || mineEnd > m_mineAt || theirsEnd > m_theirsAt)
            m_pieces.append({kind, m_base.characters(m_baseAt, end),
                             m_mine.lines.characters(m_mineAt, mineEnd),
                             m_theirs.lines.characters(m_theirsAt, theirsEnd)});
        m_baseAt = end;
        m_mineAt = mineEnd;
        m_theirsAt = theirsEnd;
    }

    const Lines &m_base;
    Side m_mine;
    Side m_theirs;
    qsizetype m_baseAt = 0;
    qsizetype m_mineAt = 0;
    qsizetype m_theirsAt = 0;
    QList<MergePiece> m_pieces;
};

} // namespace

Merge::Merge(QString base, QString mine, QString theirs)
    : m_base(std::move(base)), m_mine(std::move(mine)), m_theirs(std::move(theirs))
{
    Lines::Numbering numbering;
    const Lines baseLines(m_base, numbering);
    const Lines mineLines(m_mine, numbering);
    const Lines theirLines(m_theirs, numbering);
    m_pieces = Aligner(baseLines, mineLines, theirLines).run();
    for (MergePiece &piece : m_pieces) {
        if (piece.kind == MergePiece::Kind::Conflict && this->mine(piece) == this->theirs(piece))
            piece.kind = MergePiece::Kind::Both;
    }
}

bool Merge::hasConflicts() const
{
    return std::any_of(m_pieces.cbegin(), m_pieces.cend(),
                       [](const MergePiece &piece) { return piece.kind == MergePiece::Kind::Conflict; });
}

QString Merge::base(const MergePiece &piece) const
{
    return part(m_base, piece.base);
}

QString Merge::mine(const MergePiece &piece) const
{
    return part(m_mine, piece.mine);
}

QString Merge::theirs(const MergePiece &piece) const
{
    return part(m_theirs, piece.theirs);
}

QList<Choice> Merge::suggestion() const
{
    QList<Choice> choices;
    for (const MergePiece &piece : m_pieces)
        choices.append(piece.kind == MergePiece::Kind::Theirs ? Choice::Theirs : Choice::Mine);
    return choices;
}

QString Merge::merged(const QList<Choice> &choices) const
{
    Q_ASSERT(choices.size() == m_pieces.size());
    QString text;
    for (qsizetype i = 0; i < m_pieces.size(); ++i) {
        const MergePiece &piece = m_pieces.at(i);
        const Choice choice = choices.at(i);
        if (choice == Choice::Base)
            text += base(piece);
        if (choice == Choice::Mine || choice == Choice::MineThenTheirs)
            text += mine(piece);
        // A last line without a break must not run into what follows it.
        if (choice == Choice::MineThenTheirs && !text.isEmpty() && !text::isLineBreak(text.back()))
            text += lineBreakOf(text);
        if (choice == Choice::Theirs || choice == Choice::MineThenTheirs)
            text += theirs(piece);
    }
    return text;
}

} // namespace wengao::article
