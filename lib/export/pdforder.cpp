#include "export/pdforder.h"

#include "base/framebuffer.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDataStream>
#include <QIODevice>

using namespace Qt::StringLiterals;

namespace wengao::exporting {

namespace {

constexpr double widestMargin = 100;
constexpr qsizetype mostHeadings = 100'000;

QDataStream &operator<<(QDataStream &stream, const PdfLayout &layout)
{
    return stream << layout.paper << layout.landscape << layout.top << layout.right << layout.bottom
                  << layout.left << layout.header << layout.footer;
}

QDataStream &operator>>(QDataStream &stream, PdfLayout &layout)
{
    return stream >> layout.paper >> layout.landscape >> layout.top >> layout.right >> layout.bottom >>
           layout.left >> layout.header >> layout.footer;
}

void writeContent(QDataStream &stream, const PdfOrder &order)
{
    stream << order.html << order.layout << order.title << order.author << order.date << order.language
           << quint32(order.outline.size());
    for (const PdfHeading &heading : order.outline)
        stream << qint32(heading.level) << heading.title << heading.id;
}

QString markLine(const QByteArray &mark)
{
    return u"/WengaoOrder (%1)"_s.arg(QString::fromLatin1(mark));
}

} // namespace

QStringList paperNames()
{
    return {u"A4"_s, u"A5"_s, u"A3"_s, u"B5"_s, u"Letter"_s, u"Legal"_s};
}

Result<void> setMargins(const QString &written, PdfLayout *layout)
{
    QList<double> lengths;
    bool isOk = true;
    for (const QString &part : written.split(u',')) {
        bool isNumber = false;
        const double length = part.trimmed().toDouble(&isNumber);
        isOk = isOk && isNumber && length >= 0 && length <= widestMargin;
        lengths.append(length);
    }
    if (!isOk || (lengths.size() != 1 && lengths.size() != 2 && lengths.size() != 4))
        return Error{ErrorCode::InvalidArgument,
                     QCoreApplication::translate("wengao::export",
                                                 "Margins are one, two or four numbers from 0 to 100, in "
                                                 "millimetres, with commas between them.")};
    layout->top = lengths[0];
    layout->right = lengths[lengths.size() > 1 ? 1 : 0];
    layout->bottom = lengths[lengths.size() > 2 ? 2 : 0];
    layout->left = lengths.size() > 2 ? lengths[3] : layout->right;
    return {};
}

QByteArray markOf(const PdfOrder &order)
{
    QByteArray content;
    QDataStream stream(&content, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    writeContent(stream, order);
    return QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex();
}

bool isMarked(const QByteArray &pdf, const QByteArray &mark)
{
    return pdf.startsWith("%PDF") && !mark.isEmpty() && pdf.contains(markLine(mark).toLatin1());
}

QStringList filledIn(const QString &pattern, const PdfOrder &order, int page, int pages)
{
    const QStringList written = pattern.split(u'|');
    QStringList parts = written.size() == 1 ? QStringList{{}, pattern, {}} : written.mid(0, 3);
    while (parts.size() < 3)
        parts.append(QString());
    const std::pair<QLatin1StringView, QString> values[] = {
        {"{page}"_L1, QString::number(page)}, {"{pages}"_L1, QString::number(pages)},
        {"{author}"_L1, order.author},        {"{date}"_L1, order.date},
        {"{title}"_L1, order.title},
    };
    for (QString &part : parts) {
        for (const auto &[name, value] : values)
            part.replace(name, value);
        part = part.simplified();
    }
    return parts;
}

namespace pdfwire {

QByteArray frame(const PdfOrder &order)
{
    QByteArray content;
    QDataStream stream(&content, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    writeContent(stream, order);
    stream << order.mark;
    return framed(content);
}

QByteArray frame(const Result<QByteArray> &answer)
{
    QByteArray content;
    QDataStream stream(&content, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << answer.isOk();
    if (answer)
        stream << *answer;
    else
        stream << qint32(answer.error().code) << answer.error().message << answer.error().detail;
    return framed(content);
}

std::optional<PdfOrder> orderFrom(const QByteArray &content)
{
    QDataStream stream(content);
    stream.setVersion(QDataStream::Qt_6_4);
    PdfOrder order;
    quint32 headings = 0;
    stream >> order.html >> order.layout >> order.title >> order.author >> order.date >> order.language >>
        headings;
    if (headings > mostHeadings)
        return std::nullopt;
    for (quint32 i = 0; i < headings && stream.status() == QDataStream::Ok; ++i) {
        PdfHeading heading;
        qint32 level = 1;
        stream >> level >> heading.title >> heading.id;
        heading.level = level;
        order.outline.append(heading);
    }
    stream >> order.mark;
    return stream.status() == QDataStream::Ok ? std::optional(order) : std::nullopt;
}

Result<QByteArray> answerFrom(const QByteArray &content)
{
    QDataStream stream(content);
    stream.setVersion(QDataStream::Qt_6_4);
    bool isOk = false;
    QByteArray pdf;
    qint32 code = 0;
    Error error;
    stream >> isOk;
    if (isOk)
        stream >> pdf;
    else
        stream >> code >> error.message >> error.detail;
    if (stream.status() != QDataStream::Ok)
        return Error{ErrorCode::Crashed,
                     QCoreApplication::translate("wengao::export", "The PDF could not be made."),
                     u"malformed answer"_s};
    error.code = static_cast<ErrorCode>(code);
    return isOk ? Result<QByteArray>(pdf) : Result<QByteArray>(error);
}

} // namespace pdfwire

} // namespace wengao::exporting
