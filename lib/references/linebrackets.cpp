#include "references/linebrackets.h"

#include "references/itemfields.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace wengao::references {

namespace {

/// What stands in square brackets behind a title, and the type it tells.
struct Genre
{
    const char16_t *word; ///< lower case, part of what is in the brackets
    const char *type;
};

constexpr std::array<Genre, 22> genres{{{u"doctoral", "thesis"},
                                        {u"master", "thesis"},
                                        {u"bachelor", "thesis"},
                                        {u"thesis", "thesis"},
                                        {u"dissertation", "thesis"},
                                        {u"论文", "thesis"},
                                        {u"data set", "dataset"},
                                        {u"dataset", "dataset"},
                                        {u"数据集", "dataset"},
                                        {u"software", "software"},
                                        {u"软件", "software"},
                                        {u"video", "motion_picture"},
                                        {u"film", "motion_picture"},
                                        {u"视频", "motion_picture"},
                                        {u"电影", "motion_picture"},
                                        {u"tweet", "post"},
                                        {u"post", "post"},
                                        {u"blog", "post-weblog"},
                                        {u"paper presentation", "paper-conference"},
                                        {u"conference", "paper-conference"},
                                        {u"preprint", "article"},
                                        {u"report", "report"}}};

bool takeTailSentence(const QString &sentence, LineDraft *draft)
{
    static const QRegularExpression edition(
        u"^(?:第\\s*(\\d+)\\s*版|(\\d+)\\s*[版本]|(\\d+)(?:st|nd|rd|th) ed|(修订版|增订版|Rev\\. ed))$"_s);
    static const QRegularExpression thesis(
        u"^(?:[\\p{L}.’' ]{0,20}\\b(?:thesis|dissertation)|[博硕学]士(?:学位)?论文)$"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression helper(
        u"^(?<names>[^,，].{1,120}?)[,，]\\s*(?:(?<translated>译|trans?)|编|eds?)$"_s);
    static const QRegularExpression number(u"^(?:No\\. ?)?\\d{1,6}$"_s);
    static const QRegularExpression paged(
        u"^(?<container>\\D.{1,150}?), (?:pp?\\. ?)?(?<page>[A-Za-z]?\\d+(?:[-–—]\\d+)?(?:, \\d+(?:[-–—]\\d+)?)*)$"_s);
    static const QRegularExpression placed(
        u"^(?<place>[^:：\\d]{2,40})[:：]\\s*(?<publisher>[^:：]{2,100})$"_s);
    if (const auto match = edition.match(sentence); match.hasMatch()) {
        draft->set(u"edition", match.captured(1) + match.captured(2) + match.captured(3) + match.captured(4),
                   Certainty::Sure);
    } else if (thesis.match(sentence).hasMatch()) {
        draft->setType(u"thesis", Certainty::Sure);
        draft->set(u"genre", sentence, Certainty::Sure);
    } else if (const auto made = helper.match(sentence); made.hasMatch()) {
        draft->set(made.capturedLength(u"translated"_s) > 0 ? u"translator" : u"editor",
                   namesInLine(made.captured(u"names"_s)).names, Certainty::Sure);
    } else if (number.match(sentence).hasMatch()) {
        draft->setType(u"report", Certainty::Guessed);
        draft->set(u"number", sentence, Certainty::Guessed);
    } else if (const auto part = paged.match(sentence); part.hasMatch()) {
        draft->setType(u"chapter", Certainty::Guessed);
        draft->set(u"container-title", part.captured(u"container"_s), Certainty::Sure);
        draft->set(u"page", pageRange(part.captured(u"page"_s)), Certainty::Sure);
    } else if (const auto house = placed.match(sentence); house.hasMatch()) {
        draft->set(u"publisher-place", house.captured(u"place"_s), Certainty::Sure);
        draft->set(u"publisher", house.captured(u"publisher"_s), Certainty::Sure);
    } else {
        return false;
    }
    return true;
}

} // namespace

void takeBracketsBehind(QString *title, LineDraft *draft)
{
    static const QRegularExpression square(u"\\s*[\\[［]([^\\]］]{3,80})[\\]］]\\s*$"_s);
    static const QRegularExpression round(u"\\s*[(（]([^()（）]{2,60})[)）]\\s*$"_s);
    if (const auto match = square.match(*title);
        match.hasMatch() && takeSquareBracket(match.captured(1), draft))
        title->truncate(match.capturedStart());
    while (true) {
        const auto match = round.match(*title);
        if (!match.hasMatch() || match.capturedStart() == 0 || !takeRoundBracket(match.captured(1), draft))
            break;
        title->truncate(match.capturedStart());
    }
}

bool takeSquareBracket(const QString &genre, LineDraft *draft)
{
    const QString lower = genre.toLower();
    for (const Genre &known : genres) {
        if (!lower.contains(QStringView(known.word)))
            continue;
        draft->setType(QString(QLatin1StringView(known.type)), Certainty::Sure);
        const QString school = genre.section(QRegularExpression(u"[,，]\\s*"_s), 1);
        if (QLatin1StringView(known.type) == "thesis"_L1) {
            draft->set(u"publisher", school, Certainty::Sure);
            draft->set(u"genre", genre.section(QRegularExpression(u"[,，]"_s), 0, 0), Certainty::Sure);
        }
        return true;
    }
    return false;
}

bool takeRoundBracket(const QString &text, LineDraft *draft)
{
    static const QRegularExpression edition(
        u"^(?:(\\d+)(?:st|nd|rd|th) ed\\.?|第?\\s*(\\d+)\\s*[版本]|(Rev\\. ed\\.))$"_s);
    static const QRegularExpression version(u"^(?:Version|Ver\\.|v|版本)\\s*([\\w.-]+)$"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression number(u"^(?:.*\\bNo\\.|编号:?|No)\\s*([\\w./-]+)$"_s);
    static const QRegularExpression volume(u"^(?:Vol\\.\\s*(\\w+)|第(\\w+)卷)(?:,.*)?$"_s);
    static const QRegularExpression pages(u"^(?:pp?\\.\\s*([\\w–-]+)|第?([\\d–-]+)页|页\\s*([\\d–-]+))$"_s);
    static const QRegularExpression translator(u"^(.{2,60}?),\\s*(?:译|Trans?\\.)$"_s);
    const QString part = text.trimmed();
    // "(J. Doe, Trans.; 2nd ed.)"
    if (const QStringList pieces = part.split(u';'); pieces.size() > 1)
        return std::all_of(pieces.begin(), pieces.end(),
                           [draft](const QString &piece) { return takeRoundBracket(piece, draft); });
    if (const auto match = edition.match(part); match.hasMatch())
        draft->set(u"edition", match.captured(1) + match.captured(2) + match.captured(3), Certainty::Sure);
    else if (const auto found = version.match(part); found.hasMatch())
        draft->set(u"version", found.captured(1), Certainty::Sure);
    else if (const auto numbered = number.match(part); numbered.hasMatch())
        draft->set(u"number", numbered.captured(1), Certainty::Sure);
    else if (const auto bound = volume.match(part); bound.hasMatch())
        draft->set(u"volume", bound.captured(1) + bound.captured(2), Certainty::Sure);
    else if (const auto paged = pages.match(part); paged.hasMatch())
        draft->set(u"page", pageRange(paged.captured(1) + paged.captured(2) + paged.captured(3)),
                   Certainty::Sure);
    else if (const auto translated = translator.match(part); translated.hasMatch())
        draft->set(u"translator", namesInLine(translated.captured(1)).names, Certainty::Sure);
    else
        return false;
    return true;
}

void takeTailSentences(QStringList *sentences, LineDraft *draft)
{
    // What can be the publisher or the site stays.
    sentences->removeIf([draft](const QString &sentence) { return takeTailSentence(sentence, draft); });
}

} // namespace wengao::references
