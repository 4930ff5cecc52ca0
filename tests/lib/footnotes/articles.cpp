#include "articles.h"

#include "text/linebreaks.h"

#include <QStringList>

namespace articles {

namespace {

using namespace Qt::StringLiterals;

QString pick(QRandomGenerator &random, const QStringList &choices)
{
    return choices.at(random.bounded(choices.size()));
}

QString label(QRandomGenerator &random)
{
    return pick(random,
                {u"1"_s, u"2"_s, u"3"_s, u"4"_s, u"5"_s, u"7"_s, u"12"_s, u"注"_s, u"Note"_s, u"note"_s});
}

QString words(QRandomGenerator &random)
{
    QString text;
    for (int i = 1 + random.bounded(4); i > 0; --i) {
        text +=
            pick(random, {u"美国政府"_s, u"被认为"_s, u"，"_s, u"OpenAI "_s, u"**重点**"_s, u"`代码[^1]`"_s,
                          u"[链接](https://a.cn)"_s, u"<b>x</b>"_s, u"\\[^1]"_s, u"“国家版”"_s});
        if (random.bounded(3) == 0)
            text += u"[^"_s + label(random) + u"]"_s;
    }
    return text + u"。"_s;
}

QString note(QRandomGenerator &random)
{
    QString text = u"[^"_s + label(random) + u"]: "_s + words(random);
    if (random.bounded(4) == 0)
        text += u"\n\n    第二段"_s + words(random);
    if (random.bounded(8) == 0)
        text += u"\n续行"_s;
    return text;
}

QString block(QRandomGenerator &random)
{
    switch (random.bounded(12)) {
    case 0:
        return u"## "_s + words(random);
    case 1:
        return u"* "_s + words(random) + u"\n* "_s + words(random);
    case 2:
        return u"> "_s + words(random) + u"\n> "_s + words(random);
    case 3:
        return u"```\n[^1] 代码\n\n[^2]: 代码\n```"_s;
    case 4:
        return u"| a | b |\n|---|---|\n| "_s + words(random) + u" | "_s + words(random) + u" |"_s;
    case 5:
    case 6:
    case 7:
        return note(random);
    case 8:
        return words(random) + u"\n"_s + words(random);
    default:
        return words(random);
    }
}

} // namespace

QString plausible(QRandomGenerator &random)
{
    QString text;
    for (int i = 2 + random.bounded(10); i > 0; --i)
        text += block(random) + (random.bounded(6) == 0 ? u"\n"_s : u"\n\n"_s);
    for (int i = random.bounded(5); i > 0; --i)
        text += note(random) + u"\n"_s;
    if (random.bounded(5) == 0)
        text.replace(u'\n', wengao::text::crlfMark);
    return text;
}

QString hostile(QRandomGenerator &random)
{
    static const QStringList marks{
        u"[^1]"_s,  u"[^1]:"_s, u"[^1]: "_s, u"[^2]"_s, u"[^2]: "_s,     u"[^a"_s,     u"]"_s,   u"["_s,
        u"("_s,     u")"_s,     u"!"_s,      u"`"_s,    u"``"_s,         u"```\n"_s,   u"~~~"_s, u"\n"_s,
        u"\n"_s,    u"\n\n"_s,  u"    "_s,   u" "_s,    u"\t"_s,         u"> "_s,      u">"_s,   u"* "_s,
        u"- "_s,    u"1. "_s,   u"2) "_s,    u"# "_s,   u"---"_s,        u"==="_s,     u"|"_s,   u"|-|"_s,
        u"<div>"_s, u"<x>"_s,   u"</x>"_s,   u"<!--"_s, u"-->"_s,        u"<pre>"_s,   u"\\"_s,  u"*"_s,
        u"字"_s,    u"，"_s,    u"x"_s,      u"<"_s,    u"http://a.b"_s, u"[x]: /y"_s, u"[x]"_s, u"\""_s};
    QString text;
    for (int i = random.bounded(30); i > 0; --i)
        text += pick(random, marks);
    return text;
}

} // namespace articles
