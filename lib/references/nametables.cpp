#include "references/nametables.h"

#include <QSet>
#include <QString>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wengao::references {

namespace {

bool isListed(const QStringList &list, QStringView text)
{
    return std::any_of(list.begin(), list.end(), [text](const QString &one) { return text == one; });
}

bool endsWithOne(const QStringList &list, QStringView text)
{
    return std::any_of(list.begin(), list.end(),
                       [text](const QString &one) { return text.endsWith(one) && text.size() > one.size(); });
}

/// A name of three characters or fewer may end in one of these; a longer one that does is an institution.
const QStringList &doubtfulEndings()
{
    static const QStringList list{u"部"_s, u"局"_s, u"厅"_s, u"廳"_s, u"处"_s, u"處"_s, u"院"_s, u"社"_s,
                                  u"会"_s, u"會"_s, u"组"_s, u"組"_s, u"所"_s, u"室"_s, u"党"_s, u"黨"_s,
                                  u"网"_s, u"網"_s, u"报"_s, u"報"_s, u"台"_s, u"馆"_s, u"館"_s, u"团"_s,
                                  u"團"_s, u"省"_s, u"庁"_s, u"市"_s, u"县"_s, u"縣"_s, u"国"_s, u"國"_s,
                                  u"署"_s, u"店"_s, u"盟"_s, u"刊"_s};
    return list;
}

const QStringList &institutionEndings()
{
    static const QStringList list{
        u"大学"_s,     u"大學"_s,   u"学院"_s,   u"學院"_s,     u"学校"_s,   u"學校"_s,     u"中学"_s,
        u"小学"_s,     u"研究院"_s, u"研究所"_s, u"研究会"_s,   u"研究會"_s, u"公司"_s,     u"集团"_s,
        u"集團"_s,     u"委员会"_s, u"委員會"_s, u"委員会"_s,   u"报社"_s,   u"報社"_s,     u"通讯社"_s,
        u"新华社"_s,   u"出版社"_s, u"杂志社"_s, u"日报"_s,     u"日報"_s,   u"晚报"_s,     u"晚報"_s,
        u"时报"_s,     u"時報"_s,   u"新闻"_s,   u"新聞"_s,     u"新聞社"_s, u"协会"_s,     u"協會"_s,
        u"協会"_s,     u"学会"_s,   u"學會"_s,   u"中心"_s,     u"银行"_s,   u"銀行"_s,     u"政府"_s,
        u"组织"_s,     u"組織"_s,   u"联盟"_s,   u"聯盟"_s,     u"连盟"_s,   u"連盟"_s,     u"基金会"_s,
        u"基金會"_s,   u"法院"_s,   u"检察院"_s, u"编辑部"_s,   u"編輯部"_s, u"編集部"_s,   u"编写组"_s,
        u"课题组"_s,   u"课题組"_s, u"研究组"_s, u"工作组"_s,   u"小组"_s,   u"频道"_s,     u"頻道"_s,
        u"工作室"_s,   u"团队"_s,   u"團隊"_s,   u"办公室"_s,   u"辦公室"_s, u"办公厅"_s,   u"实验室"_s,
        u"實驗室"_s,   u"图书馆"_s, u"圖書館"_s, u"図書館"_s,   u"博物馆"_s, u"博物館"_s,   u"医院"_s,
        u"醫院"_s,     u"病院"_s,   u"总局"_s,   u"总署"_s,     u"国务院"_s, u"联合国"_s,   u"聯合國"_s,
        u"国際連合"_s, u"電視台"_s, u"电视台"_s, u"广播电台"_s, u"网站"_s,   u"網站"_s,     u"观察网"_s,
        u"公众号"_s,   u"平台"_s,   u"论坛"_s,   u"株式会社"_s, u"機構"_s,   u"机构"_s,     u"财团"_s,
        u"財団"_s,     u"法人"_s,   u"大使馆"_s, u"司令部"_s,   u"代表团"_s, u"人民出版"_s, u"書店"_s,
        u"书店"_s,     u"書局"_s,   u"书局"_s,   u"科学院"_s,   u"科學院"_s, u"传媒"_s,     u"智库"_s,
        u"대학교"_s,   u"대학"_s,   u"연구소"_s, u"연구원"_s,   u"협회"_s,   u"학회"_s,     u"공사"_s,
        u"주식회사"_s, u"신문"_s,   u"신문사"_s, u"일보"_s,     u"정부"_s,   u"위원회"_s,   u"은행"_s,
        u"재단"_s,     u"센터"_s,   u"방송"_s,   u"방송공사"_s, u"출판사"_s, u"교육부"_s,   u"연합뉴스"_s,
        u"뉴스"_s,     u"진흥원"_s, u"도서관"_s, u"박물관"_s,   u"팀"_s,     u"그룹"_s};
    return list;
}

const QStringList &compoundSurnames()
{
    static const QStringList list{
        u"欧阳"_s, u"歐陽"_s, u"司马"_s, u"司馬"_s, u"上官"_s, u"诸葛"_s, u"諸葛"_s, u"司徒"_s, u"东方"_s,
        u"東方"_s, u"独孤"_s, u"獨孤"_s, u"南宫"_s, u"南宮"_s, u"万俟"_s, u"萬俟"_s, u"闻人"_s, u"聞人"_s,
        u"夏侯"_s, u"尉迟"_s, u"尉遲"_s, u"公羊"_s, u"赫连"_s, u"赫連"_s, u"澹台"_s, u"澹臺"_s, u"皇甫"_s,
        u"宗政"_s, u"濮阳"_s, u"濮陽"_s, u"公冶"_s, u"太叔"_s, u"申屠"_s, u"公孙"_s, u"公孫"_s, u"慕容"_s,
        u"仲孙"_s, u"仲孫"_s, u"钟离"_s, u"鍾離"_s, u"长孙"_s, u"長孫"_s, u"宇文"_s, u"司空"_s, u"司寇"_s,
        u"令狐"_s, u"端木"_s, u"西门"_s, u"西門"_s, u"呼延"_s, u"拓跋"_s, u"轩辕"_s, u"軒轅"_s, u"第五"_s,
        u"百里"_s, u"东郭"_s, u"東郭"_s, u"南郭"_s, u"微生"_s, u"左丘"_s, u"梁丘"_s, u"鲜于"_s, u"鮮于"_s};
    return list;
}

/// The surnames of one character in simplified and traditional form, by how common they are.
const QString &singleSurnames()
{
    static const QString all = u"王李张張刘劉陈陳杨楊赵趙黄黃周吴吳徐孙孫胡朱高林何郭马馬罗羅梁宋郑鄭谢謝韩韓"
                               u"唐冯馮于董萧蕭肖程曹袁邓鄧许許傅沈曾彭"
                               u"吕呂苏蘇卢盧蒋蔣蔡贾賈丁魏薛叶葉阎閻余潘杜戴夏钟鍾锺汪田任姜范範方石姚谭譚廖"
                               u"邹鄒熊金陆陸郝孔白崔康毛邱丘秦江史顾顧侯"
                               u"邵孟龙龍万萬段雷钱錢汤湯尹黎易常武乔喬贺賀赖賴龚龔文庞龐樊兰蘭殷施陶洪翟安颜"
                               u"顏倪严嚴牛温溫芦蘆季俞章鲁魯葛伍韦韋申尤"
                               u"毕畢聂聶丛叢焦向柳邢路岳齐齊沿梅莫庄莊辛管祝左涂塗谷穀祁时時舒耿牟卜詹关關苗"
                               u"凌费費纪紀靳盛童欧歐甄项項曲成游阳陽裴席卫"
                               u"衛查屈鲍鮑位覃霍翁隋植甘景薄单單包司柏宁寧柯阮桂闵閔解强強柴华華车車冉房边邊"
                               u"辜吉饶饒刁瞿戚古丰豐米池滕晋晉苑邬鄔臧畅暢"
                               u"宫宮来來嵺苟全褚廉简簡娄婁盖蓋符奚木穆党黨燕郎邸冀谈談姬屠连連郜晏栾欒郁商蒙"
                               u"计計喻揭窦竇迟遲宇敖糜鄢冷卓花仇艾蓝藍都巩"
                               u"鞏稽井练練仲乐樂虞卞封竺冼原官衣楚佟栗匡宗应應台巫鞠僧桑荆荊谌諶银銀扬揚明沙"
                               u"薄伏岑习習胥保和蔺藺利惠厉厲戎滑鱼魚慎暴蒲"
                               u"幸缪繆干储儲闫闞阚归歸皮荣榮闻聞麦麥占水云雲尚平初昝生迪国國撒支占茹区區麻束"
                               u"伊雍巢鄞凤鳳年爱敬晁钮鈕赏賞逄逯牧隗山母么"
                               u"乌烏濮逢但佘危贝貝狄容骆駱公候底战戰才宿"_s;
    return all;
}

const QStringList &japaneseSurnames()
{
    static const QStringList list{
        u"長谷川"_s, u"佐々木"_s, u"五十嵐"_s, u"久保田"_s, u"大久保"_s, u"小野寺"_s, u"長谷部"_s,
        u"宇多田"_s, u"佐藤"_s,   u"鈴木"_s,   u"高橋"_s,   u"田中"_s,   u"伊藤"_s,   u"渡辺"_s,
        u"渡邊"_s,   u"渡邉"_s,   u"山本"_s,   u"中村"_s,   u"小林"_s,   u"加藤"_s,   u"吉田"_s,
        u"山田"_s,   u"山口"_s,   u"松本"_s,   u"井上"_s,   u"木村"_s,   u"斎藤"_s,   u"斉藤"_s,
        u"清水"_s,   u"山崎"_s,   u"阿部"_s,   u"池田"_s,   u"橋本"_s,   u"山下"_s,   u"石川"_s,
        u"中島"_s,   u"前田"_s,   u"藤田"_s,   u"後藤"_s,   u"小川"_s,   u"岡田"_s,   u"村上"_s,
        u"近藤"_s,   u"石井"_s,   u"坂本"_s,   u"遠藤"_s,   u"青木"_s,   u"藤井"_s,   u"西村"_s,
        u"福田"_s,   u"太田"_s,   u"三浦"_s,   u"藤原"_s,   u"岡本"_s,   u"松田"_s,   u"中川"_s,
        u"中野"_s,   u"原田"_s,   u"小野"_s,   u"田村"_s,   u"竹内"_s,   u"金子"_s,   u"和田"_s,
        u"中山"_s,   u"石田"_s,   u"上田"_s,   u"森田"_s,   u"柴田"_s,   u"酒井"_s,   u"工藤"_s,
        u"横山"_s,   u"宮崎"_s,   u"宮本"_s,   u"内田"_s,   u"高木"_s,   u"安藤"_s,   u"島田"_s,
        u"谷口"_s,   u"大野"_s,   u"高田"_s,   u"丸山"_s,   u"今井"_s,   u"河野"_s,   u"藤本"_s,
        u"村田"_s,   u"武田"_s,   u"上野"_s,   u"杉山"_s,   u"増田"_s,   u"平野"_s,   u"大塚"_s,
        u"千葉"_s,   u"松井"_s,   u"小島"_s,   u"岩崎"_s,   u"桜井"_s,   u"野口"_s,   u"松尾"_s,
        u"木下"_s,   u"菊地"_s,   u"菅原"_s,   u"新井"_s,   u"古川"_s,   u"宮田"_s,   u"水野"_s,
        u"岸田"_s,   u"石破"_s,   u"安倍"_s,   u"村山"_s,   u"鳩山"_s,   u"夏目"_s,   u"芥川"_s,
        u"大江"_s,   u"川端"_s,   u"谷崎"_s,   u"三島"_s};
    return list;
}

} // namespace

qsizetype chineseSurnameLength(QStringView name)
{
    if (name.size() > 2 && isListed(compoundSurnames(), name.left(2)))
        return 2;
    return !name.isEmpty() && singleSurnames().contains(name.front()) ? 1 : 0;
}

qsizetype japaneseSurnameLength(QStringView name)
{
    for (const QString &surname : japaneseSurnames()) {
        if (name.startsWith(surname) && name.size() > surname.size())
            return surname.size();
    }
    return 0;
}

qsizetype koreanSurnameLength(QStringView name)
{
    static const QStringList compound{u"남궁"_s, u"황보"_s, u"제갈"_s, u"선우"_s,
                                      u"사공"_s, u"서문"_s, u"독고"_s, u"동방"_s};
    static const QString single = u"김이박최정강조윤장임한오서신권황안송전홍유고문양손배백허남심노하곽성차주"
                                  u"우구민진나지엄채원천방공현함변염여추도소석선설마"
                                  u"길연위표명기반왕금옥육인맹제모탁국어은편용"_s;
    if (name.size() > 2 && isListed(compound, name.left(2)))
        return 2;
    return !name.isEmpty() && single.contains(name.front()) ? 1 : 0;
}

bool isCjkInstitution(QStringView name)
{
    return endsWithOne(institutionEndings(), name) || isListed(institutionEndings(), name) ||
           (name.size() > 3 && endsWithOne(doubtfulEndings(), name)) ||
           (name.size() == 3 && name.endsWith(u'社')) || name.startsWith(u"中共"_s) ||
           name.startsWith(u"中华人民共和国"_s) || name.startsWith(u"株式会社"_s);
}

bool isWesternInstitution(QStringView name)
{
    static const QSet<QString> words{u"university"_s,
                                     u"universität"_s,
                                     u"université"_s,
                                     u"universidad"_s,
                                     u"college"_s,
                                     u"school"_s,
                                     u"institute"_s,
                                     u"institut"_s,
                                     u"ministry"_s,
                                     u"department"_s,
                                     u"office"_s,
                                     u"agency"_s,
                                     u"commission"_s,
                                     u"committee"_s,
                                     u"council"_s,
                                     u"association"_s,
                                     u"society"_s,
                                     u"foundation"_s,
                                     u"group"_s,
                                     u"company"_s,
                                     u"corporation"_s,
                                     u"corp"_s,
                                     u"inc"_s,
                                     u"ltd"_s,
                                     u"llc"_s,
                                     u"gmbh"_s,
                                     u"press"_s,
                                     u"times"_s,
                                     u"post"_s,
                                     u"news"_s,
                                     u"bank"_s,
                                     u"organization"_s,
                                     u"organisation"_s,
                                     u"centre"_s,
                                     u"center"_s,
                                     u"laboratory"_s,
                                     u"laboratories"_s,
                                     u"labs"_s,
                                     u"lab"_s,
                                     u"team"_s,
                                     u"project"_s,
                                     u"union"_s,
                                     u"nations"_s,
                                     u"federation"_s,
                                     u"board"_s,
                                     u"bureau"_s,
                                     u"administration"_s,
                                     u"authority"_s,
                                     u"government"_s,
                                     u"parliament"_s,
                                     u"court"_s,
                                     u"congress"_s,
                                     u"consortium"_s,
                                     u"network"_s,
                                     u"editors"_s,
                                     u"staff"_s,
                                     u"journal"_s,
                                     u"magazine"_s,
                                     u"academy"_s,
                                     u"library"_s,
                                     u"museum"_s,
                                     u"hospital"_s,
                                     u"the"_s,
                                     u"of"_s,
                                     u"for"_s,
                                     u"and"_s,
                                     u"&"_s,
                                     u"research"_s,
                                     u"ai"_s,
                                     u"wikipedia"_s,
                                     u"contributors"_s,
                                     u"international"_s};
    for (const QStringView word : name.split(u' ', Qt::SkipEmptyParts)) {
        QString lower = word.toString().toLower();
        while (lower.endsWith(u'.') || lower.endsWith(u','))
            lower.chop(1);
        const bool hasDigit = std::any_of(word.begin(), word.end(), [](QChar c) { return c.isDigit(); });
        if (words.contains(lower) || hasDigit)
            return true;
    }
    return false;
}

bool isParticle(QStringView word)
{
    static const QStringList list{u"van"_s,   u"von"_s, u"vom"_s, u"der"_s, u"den"_s, u"dem"_s,   u"de"_s,
                                  u"la"_s,    u"le"_s,  u"les"_s, u"du"_s,  u"des"_s, u"di"_s,    u"da"_s,
                                  u"dal"_s,   u"dos"_s, u"das"_s, u"do"_s,  u"del"_s, u"della"_s, u"dello"_s,
                                  u"degli"_s, u"ten"_s, u"ter"_s, u"te"_s,  u"'t"_s,  u"’t"_s,    u"zu"_s,
                                  u"zum"_s,   u"zur"_s, u"af"_s,  u"av"_s,  u"bin"_s, u"ibn"_s,   u"al"_s,
                                  u"el"_s,    u"y"_s,   u"op"_s,  u"in"_s};
    return isListed(list, word);
}

bool isDroppingParticle(QStringView word)
{
    static const QStringList list{u"von"_s, u"vom"_s, u"zu"_s, u"zum"_s, u"zur"_s, u"de"_s};
    return isListed(list, word);
}

bool isNameSuffix(QStringView word)
{
    static const QStringList list{u"jr"_s, u"jr."_s, u"sr"_s, u"sr."_s, u"ii"_s, u"iii"_s, u"iv"_s};
    return isListed(list, word.toString().toLower());
}

} // namespace wengao::references
