#include "references/runs.h"

#include "references/escape.h"

using namespace Qt::StringLiterals;

namespace wengao::references {

namespace {

constexpr QChar openMark(0xFDD1);
constexpr QChar closeMark(0xFDD0);
constexpr QChar addressEnd(0xFDD2);

/// `look` as it is inside a span that opens with `letter`.
Run inside(Run look, QChar letter)
{
    switch (letter.unicode()) {
    case u'i':
        look.italic = !look.italic; // emphasis within emphasis stands upright
        break;
    case u'n':
        look.italic = false;
        break;
    case u'b':
        look.bold = true;
        break;
    case u'r':
        look.bold = false;
        break;
    case u'c':
        look.smallCaps = true;
        break;
    case u'u':
        look.underline = true;
        break;
    case u's':
        look.superscript = true;
        break;
    case u'l':
        look.subscript = true;
        break;
    case u't':
        look.isTitle = true;
        break;
    default:
        break;
    }
    return look;
}

void add(Runs *runs, const Run &look, QStringView text)
{
    if (text.isEmpty())
        return;
    if (!runs->isEmpty() && runs->last().looksLike(look)) {
        runs->last().text += text;
        return;
    }
    runs->append(look);
    runs->last().text = text.toString();
}

} // namespace

bool Run::looksLike(const Run &other) const
{
    Run same = other;
    same.text = text;
    return same == *this;
}

Runs readRuns(const QString &marked)
{
    Runs runs;
    QList<Run> looks{Run()};
    qsizetype start = 0;
    const QStringView all(marked);
    for (qsizetype i = 0; i <= all.size(); ++i) {
        const QChar c = i < all.size() ? all[i] : closeMark;
        if (c != openMark && c != closeMark && c != addressEnd)
            continue;
        add(&runs, looks.last(), all.sliced(start, i - start));
        if (c == openMark && i + 1 < all.size()) {
            looks.append(inside(looks.last(), all[++i]));
            if (const qsizetype end = all.indexOf(addressEnd, i); all[i] == u'a' && end >= 0) {
                looks.last().link = all.sliced(i + 1, end - i - 1).toString();
                i = end;
            }
        } else if (c == closeMark && looks.size() > 1) {
            looks.removeLast();
        }
        start = i + 1;
    }
    return runs;
}

Runs finished(const Runs &runs, const QString &address)
{
    bool hasLink = false;
    for (const Run &run : runs)
        hasLink = hasLink || !run.link.isEmpty();
    Runs result;
    bool afterSpace = true;
    for (const Run &run : runs) {
        Run look = run;
        look.isTitle = false;
        if (run.isTitle && !hasLink && isWebAddress(address))
            look.link = address;
        QString text;
        for (const QChar c : run.text) {
            const bool isSpace = c.isSpace() && c != QChar::Nbsp;
            if (!isSpace || !afterSpace)
                text += isSpace ? QChar(u' ') : c;
            afterSpace = isSpace;
        }
        add(&result, look, text);
    }
    while (!result.isEmpty() && result.last().text.endsWith(u' ')) {
        result.last().text.chop(1);
        if (result.last().text.isEmpty())
            result.removeLast();
    }
    return result;
}

QString plainText(const Runs &runs)
{
    QString text;
    for (const Run &run : runs)
        text += run.text;
    return text;
}

QString html(const Runs &runs)
{
    QString result;
    for (const Run &run : runs) {
        QString text = run.text.toHtmlEscaped();
        const auto wrap = [&text](bool wanted, const QString &element) {
            if (wanted)
                text = u"<"_s + element + u">"_s + text + u"</"_s + element + u">"_s;
        };
        wrap(run.subscript, u"sub"_s);
        wrap(run.superscript, u"sup"_s);
        wrap(run.underline, u"u"_s);
        wrap(run.italic, u"i"_s);
        wrap(run.bold, u"b"_s);
        if (run.smallCaps)
            text = u"<span style=\"font-variant:small-caps\">"_s + text + u"</span>"_s;
        if (isWebAddress(run.link))
            text = u"<a href=\"%1\">"_s.arg(run.link.toHtmlEscaped()) + text + u"</a>"_s;
        result += text;
    }
    return result;
}

} // namespace wengao::references
