#include "support/referenceitems.h"

#include "references/kinds.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace wengao::test {

namespace {

using references::Date;
using references::Item;
using references::Kind;
using references::Name;

constexpr int variants = 7;

/// The words one language's items are made of.
struct Words
{
    QString language;
    QStringList families;
    QStringList givens;
    QStringList subjects;
    QStringList containers;
    QStringList publishers;
    QStringList places;
    QString institution; ///< %1 is a number
};

const QList<Words> &languages()
{
    static const QList<Words> list{
        {u"zh-CN"_s,
         u"张 王 李 赵 陈 刘 周 吴 郑 孙 何 许 吕 施 曹 严 华 魏 陶 姜 谢 邹 喻 苏 潘 葛 范 彭"_s.split(u' '),
         u"明远 秋实 文 若水 知行 一鸣 清和 望舒 云帆"_s.split(u' '),
         u"城市更新中的老街|数据要素如何流通|江南雨水的记忆|人工智能与地方治理|乡村小学的午餐"_s.split(u'|'),
         u"示例学刊|远山评论|河岸日报"_s.split(u'|'), u"远山出版社|河岸书局"_s.split(u'|'),
         u"杭州|成都"_s.split(u'|'), u"示例研究院第%1组"_s},
        {u"en-US"_s,
         u"Abbot Barlow Cresswell Dunmore Eldridge Farrow Gladwell Harcourt Ingleby Jessop Kettle Langmead "
         u"Merrow "
         "Netherby Oakley Penrose Quimby Rowntree Selwyn Thackray Underhay Verrall Wexford Yardley Zeller"_s
             .split(u' '),
         u"Alice Bertram Clara Dorian Edith Felix Greta Howard Iris"_s.split(u' '),
         u"Rivers and the towns they made|How libraries count|A short history of lunch|Machines that wait|"
         "The weather in small offices"_s.split(u'|'),
         u"Journal of Example Studies|Far Hills Review|Riverside Daily"_s.split(u'|'),
         u"Far Hills Press|Riverside Books"_s.split(u'|'), u"Oxford|Boston"_s.split(u'|'),
         u"Institute of Examples %1"_s},
        {u"ja-JP"_s,
         u"山川 森本 川島 小池 西野 北村 南田 東山 石原 竹中 松岡 梅田 桜庭 長井 平田 広瀬 高瀬 大森 中里 上原 下村 内山 外村 前川 後山"_s
             .split(u' '),
         u"太郎 花子 一郎 恵子 健 直美 誠 涼子 明"_s.split(u' '),
         u"町の図書館とその読者|雨の日の統計|給食の小さな歴史|待つ機械|地方の天気"_s.split(u'|'),
         u"例示研究|遠山評論|河岸新報"_s.split(u'|'), u"遠山書房|河岸出版"_s.split(u'|'),
         u"東京|京都"_s.split(u'|'), u"例示研究所第%1班"_s},
        {u"ko-KR"_s,
         u"김 이 박 최 정 강 조 윤 장 임 한 오 서 신 권 황 안 송 전 홍 유 고 문 양 손"_s.split(u' '),
         u"민준 서연 지호 하은 도윤 수아 준서 지민 은우"_s.split(u' '),
         u"강가의 마을|도서관은 무엇을 세는가|점심의 짧은 역사|기다리는 기계|작은 사무실의 날씨"_s.split(
             u'|'),
         u"예시 연구|먼산 평론|강변 신문"_s.split(u'|'), u"먼산출판|강변서점"_s.split(u'|'),
         u"서울|부산"_s.split(u'|'), u"예시연구원 제%1팀"_s}};
    return list;
}

QString pick(const QStringList &list, int number)
{
    return list.at(number % list.size());
}

QList<Name> authorsOf(const Words &words, int index, int variant)
{
    // The first authors of a language's items differ: family names in turn, then the next given name.
    const auto person = [&](int n) {
        return Name{.family = pick(words.families, n),
                    .given = pick(words.givens, n / static_cast<int>(words.families.size()))};
    };
    if (variant == 1)
        return {{.literal = words.institution.arg(index)}};
    QList<Name> authors;
    static constexpr int counts[variants] = {1, 1, 2, 3, 4, 0, 9};
    for (int i = 0; i < counts[variant]; ++i)
        authors.append(person(index + i * 7));
    return authors;
}

Date dateOf(int number, int variant)
{
    const int year = 1960 + number % 60;
    switch (variant) {
    case 2:
        return Date::of(year, 1 + number % 12);
    case 3:
        return Date::of(year);
    case 6:
        return {};
    default:
        return Date::of(year, 1 + number % 12, 1 + number % 28);
    }
}

void fillNumbers(Item &item, Kind kind, int number, int variant)
{
    if (kind == Kind::JournalArticle) {
        item.setText(u"volume", QString::number(1 + number % 40));
        item.setText(u"issue", QString::number(1 + number % 6));
    }
    const bool hasPages =
        kind == Kind::JournalArticle || kind == Kind::Chapter || (kind == Kind::News && variant == 2);
    if (hasPages)
        item.setText(u"page", u"%1-%2"_s.arg(number + 1).arg(number + 12));
    if (kind == Kind::Book && variant == 3)
        item.setText(u"edition", u"2"_s);
    if (kind == Kind::Report || kind == Kind::Law)
        item.setText(u"number", QString::number(100 + number));
    if (kind == Kind::Software || kind == Kind::Dataset)
        item.setText(u"version", u"1.%1"_s.arg(number % 9));
}

bool isOnline(Kind kind)
{
    return kind == Kind::WebPage || kind == Kind::Blog || kind == Kind::Video || kind == Kind::Dataset ||
           kind == Kind::Software;
}

bool isPublished(Kind kind)
{
    return kind == Kind::Book || kind == Kind::Chapter || kind == Kind::Report || kind == Kind::Thesis;
}

Item itemOf(Kind kind, const Words &words, int number, int variant)
{
    Item item(references::cslTypeOf(kind));
    item.setId(u"item%1"_s.arg(number));
    item.setLanguage(words.language);
    item.setText(u"title", pick(words.subjects, number) + u' ' + QString::number(number));
    item.setNames(u"author",
                  authorsOf(words,
                            number / (variants * static_cast<int>(languages().size())) * variants + variant,
                            variant));
    item.setDate(u"issued", dateOf(number, variant));
    if (!isPublished(kind) || kind == Kind::Chapter)
        item.setText(u"container-title", pick(words.containers, number));
    if (isPublished(kind)) {
        item.setText(u"publisher", pick(words.publishers, number));
        item.setText(u"publisher-place", pick(words.places, number));
    }
    fillNumbers(item, kind, number, variant);
    if (kind == Kind::JournalArticle && variant == 0)
        item.setText(u"DOI", u"10.5555/example.%1"_s.arg(number));
    if (isOnline(kind) || (kind != Kind::Personal && variant == 4)) {
        item.setText(u"URL", u"https://example.org/%1/page_%2"_s.arg(words.language.left(2)).arg(number));
        item.setDate(u"accessed", Date::of(2024, 7, 1 + number % 28));
    }
    return item;
}

} // namespace

QList<references::Item> referenceItems()
{
    QList<Item> items;
    for (const references::KindInfo &kind : references::kinds()) {
        for (const Words &words : languages()) {
            for (int variant = 0; variant < variants; ++variant)
                items.append(itemOf(kind.kind, words, int(items.size()), variant));
        }
    }
    return items;
}

QByteArray cslJson(const QList<references::Item> &items)
{
    QJsonArray array;
    for (const Item &item : items)
        array.append(item.toJson());
    return QJsonDocument(array).toJson();
}

} // namespace wengao::test
