#include "text/segmentation.h"

#include "text/characters.h"
#include "text/linebreaks.h"

#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include <algorithm>

namespace wengao::text {

namespace {

constexpr qsizetype wordReach = 256;
constexpr qsizetype graphemeReach = 64;
constexpr qsizetype graphemeFarReach = 4096;
constexpr qsizetype sentenceReach = 20000;

/// An ICU break iterator over a stretch of text that must outlive each use.
class Breaker final
{
public:
    explicit Breaker(std::unique_ptr<icu::BreakIterator> iterator) : m_iterator(std::move(iterator)) {}

    /// The piece of `stretch` that holds `pos`; `pos` must lie inside.
    TextRange pieceAt(QStringView stretch, qsizetype pos)
    {
        UErrorCode error = U_ZERO_ERROR;
        m_text = utext_openUChars(m_text, reinterpret_cast<const UChar *>(stretch.utf16()), stretch.size(),
                                  &error);
        if (!m_iterator || U_FAILURE(error))
            return {pos, pos + 1};
        m_iterator->setText(m_text, error);
        const auto at = static_cast<int32_t>(pos);
        const int32_t end = m_iterator->following(at);
        const int32_t start = m_iterator->isBoundary(at) ? at : m_iterator->preceding(at);
        return {std::max<qsizetype>(0, start), end < 0 ? stretch.size() : end};
    }

    Breaker(const Breaker &) = delete;
    Breaker &operator=(const Breaker &) = delete;
    ~Breaker() { utext_close(m_text); }

private:
    std::unique_ptr<icu::BreakIterator> m_iterator;
    UText *m_text = nullptr;
};

std::unique_ptr<icu::BreakIterator> wordIterator(const QString &language)
{
    UErrorCode error = U_ZERO_ERROR;
    const icu::Locale locale = icu::Locale::forLanguageTag(language.toLatin1().constData(), error);
    const icu::Locale chosen = U_FAILURE(error) || language.isEmpty() ? icu::Locale::getChinese() : locale;
    error = U_ZERO_ERROR;
    return std::unique_ptr<icu::BreakIterator>(icu::BreakIterator::createWordInstance(chosen, error));
}

bool isSpaceInLine(QChar c)
{
    return c.isSpace() && !isLineBreak(c);
}

bool isInsidePair(QStringView source, qsizetype pos)
{
    return pos > 0 && pos < source.size() && source[pos].isLowSurrogate() &&
           source[pos - 1].isHighSurrogate();
}

/// A character that no neighbour can join but by a mark that follows it.
bool isSimple(QChar c)
{
    const char16_t u = c.unicode();
    return (u >= 0x20 && u < 0x7F) || (u >= 0x4E00 && u <= 0x9FFF) || (u >= 0x3001 && u <= 0x3029) ||
           (u >= 0x3041 && u <= 0x3096) || isLineBreak(c);
}

/// The stretch of the line around `pos` that decides the words there: up to wordReach on either side, and
/// further back to where a word surely starts.
TextRange wordWindow(QStringView source, qsizetype pos)
{
    const auto isBorder = [&](qsizetype at) {
        const char16_t u = source[at].unicode();
        return u == ' ' || (u >= 0x3000 && u <= 0x3002) || u == 0xFF0C || isLineBreak(source[at]);
    };
    qsizetype start = pos;
    while (start > 0 && pos - start < wordReach && !isLineBreak(source[start - 1]))
        --start;
    while (start > 0 && pos - start < 2 * wordReach && !isBorder(start - 1))
        --start;
    start -= isInsidePair(source, start) ? 1 : 0;
    qsizetype end = pos;
    while (end < source.size() && end - pos < wordReach && !isLineBreak(source[end]))
        ++end;
    end += isInsidePair(source, end) ? 1 : 0;
    return {start, end};
}

/// The stretch around `pos` that decides its grapheme clusters.
TextRange graphemeWindow(QStringView source, qsizetype pos)
{
    qsizetype start = std::max<qsizetype>(0, pos - graphemeReach);
    const qsizetype farthest = std::max<qsizetype>(0, pos - graphemeFarReach);
    while (start > farthest && !(isSimple(source[start]) && isSimple(source[start - 1])))
        --start;
    start -= isInsidePair(source, start) ? 1 : 0;
    qsizetype end = std::min(source.size(), pos + graphemeReach);
    const qsizetype farthestEnd = std::min(source.size(), pos + graphemeFarReach);
    while (end < farthestEnd && !isSimple(source[end]))
        ++end;
    end += isInsidePair(source, end) ? 1 : 0;
    return {start, end};
}

TextRange graphemeAt(QStringView source, qsizetype pos)
{
    UErrorCode error = U_ZERO_ERROR;
    thread_local Breaker breaker(std::unique_ptr<icu::BreakIterator>(
        icu::BreakIterator::createCharacterInstance(icu::Locale::getRoot(), error)));
    if (isLineBreak(source[pos]))
        return {pos, pos + 1};
    pos -= isInsidePair(source, pos) ? 1 : 0;
    const TextRange window = graphemeWindow(source, pos);
    const TextRange inWindow =
        breaker.pieceAt(source.sliced(window.start, window.length()), pos - window.start);
    return inWindow.shifted(window.start);
}

/// True when the line that the break at `at` ends and the next one are parts of one paragraph.
bool isSoftBreak(QStringView source, qsizetype at)
{
    const auto isBlank = [&](TextRange line) {
        return source.sliced(line.start, line.length()).trimmed().isEmpty();
    };
    return at + 1 < source.size() && !isBlank(lineAt(source, at + 1)) && !isBlank(lineAt(source, at));
}

/// ICU counts an opening bracket after a full stop to the sentence before it; it belongs to the next one.
qsizetype withoutOpeningMarks(QStringView stretch, qsizetype boundary)
{
    while (boundary > 0 && boundary < stretch.size() && closingMarkFor(stretch[boundary - 1].unicode()) != 0)
        --boundary;
    return boundary;
}

/// The sentence of a stretch of one paragraph, given ICU's break iterator for it.
TextRange sentenceIn(Breaker &breaker, QStringView stretch, qsizetype pos)
{
    TextRange piece = breaker.pieceAt(stretch, pos);
    if (pos >= withoutOpeningMarks(stretch, piece.end))
        piece = {piece.end, breaker.pieceAt(stretch, piece.end).end};
    return {withoutOpeningMarks(stretch, piece.start), withoutOpeningMarks(stretch, piece.end)};
}

/// The part of the paragraph around `pos` that the sentence is looked for in.
TextRange sentenceWindow(QStringView source, qsizetype pos)
{
    qsizetype start = pos;
    while (start > 0 && pos - start < sentenceReach &&
           !(isLineBreak(source[start - 1]) && !isSoftBreak(source, start - 1)))
        --start;
    start -= isInsidePair(source, start) ? 1 : 0;
    qsizetype end = pos;
    while (end < source.size() && end - pos < sentenceReach &&
           !(isLineBreak(source[end]) && !isSoftBreak(source, end)))
        ++end;
    end += isInsidePair(source, end) ? 1 : 0;
    return {start, end};
}

} // namespace

class WordBreaker::Private final
{
public:
    explicit Private(const QString &language) : breaker(wordIterator(language)) {}
    Breaker breaker;
};

WordBreaker::WordBreaker(const QString &language) : d(std::make_unique<Private>(language))
{
}
WordBreaker::~WordBreaker() = default;
WordBreaker::WordBreaker(WordBreaker &&) noexcept = default;
WordBreaker &WordBreaker::operator=(WordBreaker &&) noexcept = default;

TextRange WordBreaker::wordAt(QStringView source, qsizetype pos)
{
    pos = std::clamp<qsizetype>(pos, 0, source.size());
    const bool atLineEnd = pos == source.size() || isLineBreak(source[pos]);
    if (atLineEnd && pos > 0 && !isLineBreak(source[pos - 1]))
        --pos;
    if (pos == source.size())
        return {pos, pos};
    if (isLineBreak(source[pos]))
        return {pos, pos + 1};
    pos -= isInsidePair(source, pos) ? 1 : 0;
    const TextRange window = wordWindow(source, pos);
    const TextRange piece =
        d->breaker.pieceAt(source.sliced(window.start, window.length()), pos - window.start);
    return piece.shifted(window.start);
}

qsizetype WordBreaker::nextWord(QStringView source, qsizetype pos)
{
    if (pos >= source.size())
        return source.size();
    if (isLineBreak(source[pos]))
        return pos + 1;
    qsizetype next = wordAt(source, pos).end;
    while (next < source.size() && isSpaceInLine(source[next]))
        ++next;
    return next;
}

qsizetype WordBreaker::previousWord(QStringView source, qsizetype pos)
{
    pos = std::clamp<qsizetype>(pos, 0, source.size());
    if (pos == 0)
        return 0;
    if (isLineBreak(source[pos - 1]))
        return pos - 1;
    while (pos > 0 && isSpaceInLine(source[pos - 1]))
        --pos;
    if (pos == 0 || isLineBreak(source[pos - 1]))
        return pos;
    return wordAt(source, pos - 1).start;
}

TextRange sentenceAt(QStringView paragraph, qsizetype pos)
{
    pos = std::clamp<qsizetype>(pos, 0, paragraph.size());
    const TextRange window = sentenceWindow(paragraph, pos);
    if (window.isEmpty())
        return window;
    UErrorCode error = U_ZERO_ERROR;
    thread_local Breaker breaker(std::unique_ptr<icu::BreakIterator>(
        icu::BreakIterator::createSentenceInstance(icu::Locale::getRoot(), error)));
    QString stretch = paragraph.sliced(window.start, window.length()).toString();
    std::replace_if(stretch.begin(), stretch.end(), isLineBreak, QChar(u' '));
    qsizetype at = std::min(pos, window.end - 1) - window.start;
    at -= isInsidePair(stretch, at) ? 1 : 0;
    return sentenceIn(breaker, stretch, at).shifted(window.start);
}

qsizetype nextGrapheme(QStringView source, qsizetype pos)
{
    if (pos >= source.size())
        return source.size();
    if (isSimple(source[pos]) && (pos + 1 == source.size() || isSimple(source[pos + 1])))
        return pos + 1;
    return graphemeAt(source, pos).end;
}

qsizetype previousGrapheme(QStringView source, qsizetype pos)
{
    if (pos <= 0)
        return 0;
    if (isSimple(source[pos - 1]) && (pos == source.size() || isSimple(source[pos])))
        return pos - 1;
    const TextRange before = graphemeAt(source, pos - 1);
    return before.start;
}

} // namespace wengao::text
