#include "checks/rules.h"
#include "footnotes/blockline.h"
#include "text/characters.h"
#include "text/linebreaks.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace wengao::checks {

using Kind = footnotes::ScannedBlock::Kind;

namespace {

QStringView slice(const Inspection &inspection, TextRange range)
{
    return inspection.source().sliced(range.start, range.length());
}

Fix replacing(TextRange range, const QString &replacement)
{
    return {QCoreApplication::translate("wengao::checks", "Write “%1”").arg(replacement.trimmed()),
            {{range, replacement}}};
}

/// True for what an address that cmark-gfm links by itself may hold.
bool isAddressChar(QChar c)
{
    return c > u' ' && c < u'\x7F' && c != u'<' && c != u'>' && c != u'"' && c != u'`';
}

} // namespace

void checkFakeLists(Inspection &inspection)
{
    static const QRegularExpression number(
        QStringLiteral("^ {0,3}([0-9０-９]{1,9})(?:[．、]|(?<=[０-９])[.])\\s*"));
    inspection.forEachTextLine([&](TextRange line, Kind kind) {
        const auto match = kind == Kind::Paragraph ? number.match(slice(inspection, line).toString())
                                                   : QRegularExpressionMatch();
        if (!match.hasMatch())
            return;
        const QString digits = match.captured(1).normalized(QString::NormalizationForm_KC);
        const TextRange mark{line.start, line.start + match.capturedLength()};
        inspection.report(
            mark,
            QCoreApplication::translate("wengao::checks", "“%1” makes no list item; “%2.” with a space does.")
                .arg(match.captured().trimmed(), digits),
            {replacing(mark, digits + QStringLiteral(". "))});
    });
}

void checkMissingSpace(Inspection &inspection)
{
    static const QRegularExpression mark(
        QStringLiteral("^ {0,3}(#{1,6}|[-+*])(?=[^\\s#*+\\-~\\d.,|<>\\[!=_:])"));
    inspection.forEachTextLine([&](TextRange line, Kind kind) {
        const QString text = kind == Kind::Paragraph ? slice(inspection, line).toString() : QString();
        const auto match = mark.match(text);
        if (!match.hasMatch())
            return;
        const QString sign = match.captured(1);
        const bool isHashtag = sign == u"#" && (text.count(u'#') > 1 || text.size() < 20);
        const bool isEmphasis = sign == u"*" && text.count(u'*') > 1;
        if (isEmphasis || (sign != u"#" && !sign.startsWith(u'#') &&
                           !text::isCjkLetter(text::codePointAt(text, match.capturedEnd()))))
            return;
        if (isHashtag && text.count(u'#') > 1)
            return;
        const qsizetype at = line.start + match.capturedEnd();
        const QString what =
            sign.startsWith(u'#')
                ? QCoreApplication::translate("wengao::checks", "A heading needs a space after “%1”.")
                      .arg(sign)
                : QCoreApplication::translate("wengao::checks", "A list item needs a space after “%1”.")
                      .arg(sign);
        inspection.report({line.start + match.capturedStart(1), at}, what,
                          {{QCoreApplication::translate("wengao::checks", "Add the space"),
                            {{{at, at}, QStringLiteral(" ")}}}});
    });
}

void checkFakeTables(Inspection &inspection)
{
    static const QRegularExpression row(QStringLiteral(
        "^[|｜]?\\s*[:：]?[-—–－─]+[:：]?\\s*([|｜]\\s*[:：]?[-—–－─]+[:：]?\\s*)*[|｜]?\\s*$"));
    inspection.forEachTextLine([&](TextRange line, Kind kind) {
        const QString text = kind == Kind::Paragraph ? slice(inspection, line).toString() : QString();
        const bool hasBars = text.contains(u'|') || text.contains(u'｜');
        if (!hasBars || !row.match(text.trimmed()).hasMatch() || footnotes::isTableDelimiterRow(text))
            return;
        QString right = text;
        static const QRegularExpression dashes(QStringLiteral("[-—–－─]+"));
        right.replace(dashes, QStringLiteral("---")).replace(u'｜', u'|').replace(u'：', u':');
        inspection.report(
            line,
            QCoreApplication::translate(
                "wengao::checks", "This row makes no table: it needs “|” and three “-” in each column."),
            {replacing(line, right)});
    });
}

void checkBareAddresses(Inspection &inspection)
{
    inspection.forEachTextLine([&](TextRange line, Kind) {
        const QStringView text = slice(inspection, line);
        for (qsizetype at = text.indexOf(u"http"); at >= 0; at = text.indexOf(u"http", at + 4)) {
            const QStringView rest = text.sliced(at);
            if ((!rest.startsWith(u"https://") && !rest.startsWith(u"http://")) ||
                inspection.isInert(line.start + at))
                continue;
            const QChar before = at > 0 ? text[at - 1] : QChar(u' ');
            const auto stop = std::find_if_not(rest.begin(), rest.end(), isAddressChar);
            const qsizetype length = stop - rest.begin();
            const char32_t next = text::codePointAt(text, at + length);
            const bool isLinked = before == u'[' || before == u'(' || before == u'<' || before == u'"' ||
                                  rest.first(length).contains(u']');
            if (isLinked || !(text::isCjkLetter(next) || text::isFullWidthPunctuation(next)))
                continue;
            const TextRange range{line.start + at, line.start + at + length};
            inspection.report(range,
                              QCoreApplication::translate(
                                  "wengao::checks",
                                  "GitHub and others take the Chinese behind this address for a part of it."),
                              {replacing(range, QStringLiteral("<%1>").arg(rest.first(length)))});
        }
    });
}

void checkLineBreakSpaces(Inspection &inspection)
{
    const QStringView source = inspection.source();
    for (const footnotes::ScannedBlock &block : inspection.blocks()) {
        if (block.kind != Kind::Paragraph)
            continue;
        TextEdits edits;
        const QList<TextRange> lines = linesOf(source, block.range);
        for (qsizetype i = 0; i + 1 < lines.size(); ++i) {
            const TextRange gap{lines.at(i).end, lines.at(i + 1).start};
            if (text::isWide(text::codePointBefore(source, gap.start)) &&
                text::isWide(text::codePointAt(source, gap.end)))
                edits.append(TextEdit{gap, {}});
        }
        if (!edits.isEmpty())
            inspection.report(
                {edits.first().range.start, edits.last().range.end},
                QCoreApplication::translate("wengao::checks",
                                            "A line break between Chinese characters shows as a space."),
                {{QCoreApplication::translate("wengao::checks", "Join the lines"), edits}});
    }
}

} // namespace wengao::checks
