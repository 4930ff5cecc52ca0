#include "pdf/unicodemaps.h"

#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>

#include <QHash>
#include <QRegularExpression>
#include <QString>

using namespace Qt::StringLiterals;

namespace wengao::pdf {

namespace {

/// Normalisation knows the radicals of the Kangxi dictionary; these are the whole characters of the block
/// "CJK Radicals Supplement", after Unicode's EquivalentUnifiedIdeograph.txt.
char16_t characterFor(char16_t radical)
{
    static const QHash<char16_t, char16_t> supplement{
        {u'⻄', u'西'}, {u'⻅', u'见'}, {u'⻆', u'角'}, {u'⻉', u'贝'}, {u'⻋', u'车'}, {u'⻑', u'長'},
        {u'⻓', u'长'}, {u'⻔', u'门'}, {u'⻘', u'青'}, {u'⻙', u'韦'}, {u'⻚', u'页'}, {u'⻛', u'风'},
        {u'⻜', u'飞'}, {u'⻝', u'食'}, {u'⻢', u'马'}, {u'⻣', u'骨'}, {u'⻤', u'鬼'}, {u'⻥', u'鱼'},
        {u'⻦', u'鸟'}, {u'⻧', u'卤'}, {u'⻨', u'麦'}, {u'⻩', u'黄'}, {u'⻪', u'黾'}, {u'⻫', u'斉'},
        {u'⻬', u'齐'}, {u'⻭', u'歯'}, {u'⻮', u'齿'}, {u'⻯', u'竜'}, {u'⻰', u'龙'}, {u'⻱', u'龜'},
        {u'⻲', u'亀'}, {u'⻳', u'龟'}};
    if (radical >= 0x2F00 && radical <= 0x2FD5)
        return QString(QChar(radical)).normalized(QString::NormalizationForm_KC).at(0).unicode();
    return supplement.value(radical, radical);
}

QString hex(char16_t character)
{
    return u"<%1>"_s.arg(uint(character), 4, 16, QChar(u'0'));
}

QString repairedList(QString list)
{
    static const QRegularExpression radical(u"<(2[EeFf][0-9A-Fa-f]{2})>"_s);
    qsizetype at = 0;
    for (QRegularExpressionMatch match = radical.match(list); match.hasMatch();
         match = radical.match(list, at)) {
        const auto character = static_cast<char16_t>(match.captured(1).toUShort(nullptr, 16));
        list.replace(match.capturedStart(), match.capturedLength(), hex(characterFor(character)));
        at = match.capturedEnd(); // as long as before
    }
    return list;
}

/// A line of bfchar has two numbers, one of bfrange three; the run of characters is then written out.
QString repairedLine(const QRegularExpressionMatch &line)
{
    const auto first = static_cast<char16_t>(line.captured(3).toUShort(nullptr, 16));
    if (line.captured(2).isEmpty())
        return line.captured(1) + u' ' + hex(characterFor(first));
    const QString last = line.captured(2);
    const auto number = [](QStringView bracketed) { return bracketed.mid(1).chopped(1).toUInt(nullptr, 16); };
    const uint from = number(line.captured(1));
    const uint count = std::min(number(last) - std::min(from, number(last)), 255U) + 1;
    QString run;
    for (uint i = 0; i < count; ++i)
        run += hex(characterFor(static_cast<char16_t>(first + i)));
    return line.captured(1) + u' ' + last + u" ["_s + run + u']';
}

} // namespace

QByteArray repairedMap(const QByteArray &map)
{
    // A list in brackets, or one line of numbers.
    static const QRegularExpression piece(
        u"\\[[^\\]]*\\]|(<[0-9A-Fa-f]{2,4}>)[ \\t]*(?:(<[0-9A-Fa-f]{2,4}>)[ \\t]*)?"
        "<(2[EeFf][0-9A-Fa-f]{2})>"_s);
    const QString text = QString::fromLatin1(map);
    QString result;
    qsizetype at = 0;
    for (const QRegularExpressionMatch &match : piece.globalMatch(text)) {
        result += QStringView(text).sliced(at, match.capturedStart() - at);
        result += match.captured(1).isEmpty() ? repairedList(match.captured()) : repairedLine(match);
        at = match.capturedEnd();
    }
    result += QStringView(text).sliced(at);
    return result.toLatin1();
}

void repairUnicodeMaps(QPDF &pdf)
{
    for (QPDFObjectHandle &object : pdf.getAllObjects()) {
        if (!object.isDictionary() || !object.getKey("/ToUnicode").isStream())
            continue;
        QPDFObjectHandle stream = object.getKey("/ToUnicode");
        const std::shared_ptr<Buffer> data = stream.getStreamData();
        const QByteArray map(reinterpret_cast<const char *>(data->getBuffer()),
                             static_cast<qsizetype>(data->getSize()));
        const QByteArray repaired = repairedMap(map);
        if (repaired != map)
            stream.replaceStreamData(repaired.toStdString(), QPDFObjectHandle::newNull(),
                                     QPDFObjectHandle::newNull());
    }
}

} // namespace wengao::pdf
