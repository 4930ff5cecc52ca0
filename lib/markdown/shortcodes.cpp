#include "markdown/shortcodes.h"

#include <QHash>
#include <QStringView>

#include <vector>

namespace wengao::markdown {

namespace {

struct Tag
{
    qsizetype start = 0;
    qsizetype end = 0;
    QStringView inside; ///< between the marks, without the slash of a closing or closed tag
    bool closes = false;
    bool closed = false;  ///< ends with a slash: has no closing tag
    bool literal = false; ///< {{</* … */>}}: shown as written
    qsizetype partner = -1;
};

QStringView nameOf(QStringView inside)
{
    qsizetype end = 0;
    while (end < inside.size() && !inside[end].isSpace())
        ++end;
    return inside.first(end);
}

/// Where the tag that opens at `from` ends, quoted text skipped; -1 if it does not. A tag holds no blank
/// line, so that an unclosed one spoils no more than its paragraph.
qsizetype tagEnd(QStringView text, qsizetype from, QStringView mark)
{
    QChar quote;
    bool isBlankLine = false;
    for (qsizetype i = from; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c == u'\n' && isBlankLine)
            return -1;
        isBlankLine = c == u'\n' || (isBlankLine && c.isSpace());
        if (!quote.isNull()) {
            if (c == quote)
                quote = {};
            else if (c == u'\\' && quote == u'"' && i + 1 < text.size() && text[i + 1] == u'"')
                ++i;
        } else if (c == u'"' || c == u'`') {
            quote = c;
        } else if (text.sliced(i).startsWith(mark)) {
            return i;
        } else if (text.sliced(i).startsWith(u"{{")) {
            return -1;
        }
    }
    return -1;
}

Tag classified(QStringView text, qsizetype start, qsizetype stop)
{
    Tag tag{start, stop + 3, text.sliced(start + 3, stop - start - 3).trimmed()};
    if (tag.inside.startsWith(u"/*") && tag.inside.endsWith(u"*/") && tag.inside.size() >= 4) {
        tag.literal = true;
        tag.inside = tag.inside.sliced(2, tag.inside.size() - 4);
    } else if (tag.inside.startsWith(u'/')) {
        tag.closes = true;
        tag.inside = tag.inside.sliced(1).trimmed();
    } else if (tag.inside.endsWith(u'/')) {
        tag.closed = true;
        tag.inside = tag.inside.chopped(1).trimmed();
    }
    return tag;
}

std::vector<Tag> tagsIn(QStringView text)
{
    std::vector<Tag> tags;
    for (qsizetype at = text.indexOf(u"{{"); at >= 0 && at + 2 < text.size(); at = text.indexOf(u"{{", at)) {
        const QChar kind = text[at + 2];
        const qsizetype stop = kind == u'<'   ? tagEnd(text, at + 3, u">}}")
                               : kind == u'%' ? tagEnd(text, at + 3, u"%}}")
                                              : -1;
        if (stop >= 0 && !nameOf(text.sliced(at + 3, stop - at - 3).trimmed()).isEmpty()) {
            tags.push_back(classified(text, at, stop));
            at = stop + 3;
        } else {
            at += 2;
        }
    }
    return tags;
}

void pair(std::vector<Tag> &tags)
{
    QHash<QStringView, QList<qsizetype>> openTags;
    for (size_t i = 0; i < tags.size(); ++i) {
        Tag &tag = tags[i];
        if (tag.literal || tag.closed)
            continue;
        QList<qsizetype> &waiting = openTags[nameOf(tag.inside)];
        if (!tag.closes)
            waiting.append(static_cast<qsizetype>(i));
        else if (!waiting.isEmpty())
            tags[static_cast<size_t>(waiting.takeLast())].partner = static_cast<qsizetype>(i);
    }
}

QString unquoted(QStringView text, qsizetype &at)
{
    const QChar quote = text[at];
    if (quote != u'"' && quote != u'`') {
        const qsizetype start = at;
        while (at < text.size() && !text[at].isSpace() && text[at] != u'=')
            ++at;
        return text.sliced(start, at - start).toString();
    }
    QString value;
    for (++at; at < text.size() && text[at] != quote; ++at) {
        if (text[at] == u'\\' && quote == u'"' && at + 1 < text.size())
            ++at;
        value += text[at];
    }
    ++at;
    return value;
}

QList<std::pair<QString, QString>> argumentsOf(QStringView text)
{
    QList<std::pair<QString, QString>> arguments;
    for (qsizetype at = 0; at < text.size();) {
        if (text[at].isSpace()) {
            ++at;
            continue;
        }
        const qsizetype before = at;
        QString value = unquoted(text, at);
        if (at < text.size() && text[at] == u'=') {
            ++at;
            arguments.append(
                {value, at < text.size() && !text[at].isSpace() ? unquoted(text, at) : QString()});
        } else {
            arguments.append({QString(), value});
        }
        at = qMax(at, before + 1);
    }
    return arguments;
}

Shortcode shortcodeOf(QStringView text, const std::vector<Tag> &tags, const Tag &tag)
{
    Shortcode shortcode;
    const QStringView name = nameOf(tag.inside);
    shortcode.name = name.toString();
    shortcode.arguments = argumentsOf(tag.inside.sliced(name.size()));
    shortcode.source = text.sliced(tag.start, tag.end - tag.start).toString();
    if (tag.partner >= 0) {
        const Tag &partner = tags[static_cast<size_t>(tag.partner)];
        shortcode.inner = text.sliced(tag.end, partner.start - tag.end).toString();
    }
    return shortcode;
}

} // namespace

void hideOwnMarks(QString &text)
{
    for (QChar &c : text) {
        if (c >= QChar(shortcodeStart) && c <= QChar(shortcodePad))
            c = QChar::ReplacementCharacter;
    }
}

QString Shortcode::argument(QStringView named, qsizetype position) const
{
    qsizetype at = 0;
    for (const auto &[key, value] : arguments) {
        if (key.isEmpty() ? at++ == position : key == named)
            return value;
    }
    return {};
}

QString withoutShortcodes(QString plain, QList<Shortcode> &found)
{
    found.clear();
    hideOwnMarks(plain);
    std::vector<Tag> tags = tagsIn(plain);
    if (tags.empty())
        return plain;
    pair(tags);
    QString result;
    qsizetype done = 0;
    for (const Tag &tag : tags) {
        if (tag.start < done || tag.closes)
            continue;
        const qsizetype end = tag.partner >= 0 ? tags[static_cast<size_t>(tag.partner)].end : tag.end;
        result += QStringView(plain).sliced(done, tag.start - done);
        if (tag.literal) {
            result += QStringView(plain).sliced(tag.start, 3);
            result += tag.inside;
            result += QStringView(plain).sliced(tag.end - 3, 3);
            done = end;
            continue;
        }
        result += QChar(shortcodeStart) + QString::number(found.size()) + QChar(shortcodeEnd);
        for (qsizetype lines = QStringView(plain).sliced(tag.start, end - tag.start).count(u'\n'); lines > 0;
             --lines)
            result += QStringLiteral("\n") + QChar(shortcodePad);
        found.append(shortcodeOf(plain, tags, tag));
        done = end;
    }
    result += QStringView(plain).sliced(done);
    return result;
}

ShortcodeMark shortcodeMarkAt(QByteArrayView utf8)
{
    if (utf8.startsWith("\xEF\xB7\x92"))
        return {3, -1};
    if (!utf8.startsWith("\xEF\xB7\x90"))
        return {};
    qsizetype index = 0;
    qsizetype at = 3;
    for (; at < utf8.size() && at < 12 && utf8[at] >= '0' && utf8[at] <= '9'; ++at)
        index = index * 10 + (utf8[at] - '0');
    if (at == 3 || !utf8.sliced(at).startsWith("\xEF\xB7\x91"))
        return {};
    return {at + 3, index};
}

} // namespace wengao::markdown
