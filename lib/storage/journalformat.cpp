#include "storage/journalformat.h"

#include "storage/bytes.h"

#include <zlib.h>

#include <algorithm>
#include <optional>

namespace wengao::storage {

namespace {

// A record is [length][crc32][sequence][kind][payload]; length and crc32 are about what follows them.
enum class Kind : quint8 { Header = 1, Snapshot = 2, Edit = 3 };
const QByteArray magic = QByteArrayLiteral("WENGAOJ1");
constexpr qsizetype prefixSize = 8;
constexpr qsizetype fixedSize = 9;
constexpr quint64 firstEditSequence = 4;
constexpr quint64 largestGap = quint64(1) << 24;

quint32 checksum(QByteArrayView bytes)
{
    return quint32(::crc32_z(0, reinterpret_cast<const Bytef *>(bytes.data()), std::size_t(bytes.size())));
}

QByteArray record(Kind kind, const QByteArray &payload, quint64 &sequence)
{
    ByteWriter inner;
    inner.number(++sequence);
    inner.number(quint8(kind));
    const QByteArray checked = inner.result() + payload;
    ByteWriter outer;
    outer.number(quint32(checked.size()));
    outer.number(checksum(checked));
    return outer.result() + checked;
}

QByteArray payloadOf(const JournalHeader &header)
{
    ByteWriter writer;
    writer.text(header.path);
    writer.bytes(header.base.sha256);
    writer.number(header.base.size);
    writer.text(text::encodingName(header.format.encoding));
    writer.number(quint8(header.format.bom));
    writer.number(quint8(header.format.lineBreak));
    writer.number(quint8(header.format.mixedLineBreaks));
    writer.text(header.host);
    writer.number(header.process.id);
    writer.number(header.process.startTime);
    writer.bytes(header.process.boot);
    writer.number(header.started.toMSecsSinceEpoch());
    writer.number(header.edits);
    return writer.result();
}

std::optional<JournalHeader> headerFrom(QByteArrayView payload)
{
    ByteReader reader(payload);
    JournalHeader header;
    header.path = reader.text();
    header.base.sha256 = reader.bytes();
    header.base.size = reader.number<qint64>();
    header.format.encoding = text::encodingFromName(reader.text()).value_or(text::Encoding::Utf8);
    header.format.bom = reader.number<quint8>() != 0;
    header.format.lineBreak = text::LineBreak(std::min<int>(reader.number<quint8>(), 2));
    header.format.mixedLineBreaks = reader.number<quint8>() != 0;
    header.host = reader.text();
    header.process.id = reader.number<qint64>();
    header.process.startTime = reader.number<quint64>();
    header.process.boot = reader.bytes();
    header.started = QDateTime::fromMSecsSinceEpoch(reader.number<qint64>());
    if (reader.left() > 0) // journals of the first versions end here
        header.edits = reader.number<quint64>();
    return reader.isGood() ? std::optional(header) : std::nullopt;
}

std::optional<JournalText> snapshotFrom(QByteArrayView payload)
{
    ByteReader reader(payload);
    JournalText text;
    text.frontMatter = reader.text();
    text.body = reader.text();
    return reader.isGood() ? std::optional(text) : std::nullopt;
}

std::optional<JournalEdit> editFrom(QByteArrayView payload)
{
    ByteReader reader(payload);
    JournalEdit edit;
    edit.part = reader.number<quint8>();
    const auto count = reader.number<quint32>();
    for (quint32 i = 0; i < count && reader.isGood(); ++i) {
        const auto start = reader.number<qint64>();
        const auto end = reader.number<qint64>();
        edit.edits.append({{start, end}, reader.text()});
    }
    return reader.isGood() && edit.part <= 1 ? std::optional(edit) : std::nullopt;
}

struct Record
{
    quint64 sequence = 0;
    Kind kind = Kind::Edit;
    QByteArrayView payload;
    qsizetype size = 0;
};

// Goes from record to record, over unreadable stretches to the next readable one. The work on stretches is
// bounded, because a hostile file could make every offset look like the start of a long record.
class Scanner final
{
public:
    explicit Scanner(QByteArrayView bytes)
        : m_bytes(bytes),
          m_position(bytes.startsWith(magic) ? magic.size() : 0),
          m_budget(bytes.size() * 4 + (qsizetype(1) << 24))
    {
    }

    [[nodiscard]] bool atEnd() const { return m_position >= m_bytes.size(); }
    [[nodiscard]] bool skipped() const { return m_skipped; }
    [[nodiscard]] QByteArrayView stretch() const { return m_stretch; }

    std::optional<Record> next()
    {
        const qsizetype start = m_position;
        std::optional<Record> found;
        while (!found && m_position + prefixSize + fixedSize <= m_bytes.size() && m_budget > 0) {
            found = recordAt(m_position);
            if (!found)
                ++m_position;
        }
        if (!found)
            m_position = m_bytes.size();
        m_skipped = m_position != start;
        m_stretch = m_bytes.sliced(start, m_position - start);
        if (found) {
            m_position += found->size;
            m_sequence = found->sequence;
        }
        return found;
    }

private:
    std::optional<Record> recordAt(qsizetype position)
    {
        ByteReader reader(m_bytes.sliced(position));
        const auto length = qsizetype(reader.number<quint32>());
        const auto expected = reader.number<quint32>();
        if (length < fixedSize || length > reader.left())
            return std::nullopt;
        const QByteArrayView checked = m_bytes.sliced(position + prefixSize, length);
        Record record;
        record.sequence = reader.number<quint64>();
        record.kind = Kind(reader.number<quint8>());
        const bool isNext = record.sequence > m_sequence && record.sequence - m_sequence < largestGap;
        if (!isNext || record.kind < Kind::Header || record.kind > Kind::Edit)
            return std::nullopt;
        m_budget -= length;
        if (checksum(checked) != expected)
            return std::nullopt;
        record.payload = checked.sliced(fixedSize);
        record.size = prefixSize + length;
        return record;
    }

    QByteArrayView m_bytes;
    qsizetype m_position;
    qsizetype m_budget;
    quint64 m_sequence = 0;
    bool m_skipped = false;
    QByteArrayView m_stretch;
};

// Edits count from the first number on, one each, so a missing one shows; behind it none can be placed, as
// positions count from the edit before.
class Assembly final
{
public:
    JournalContent content;

    void add(const Record &record)
    {
        if (record.kind == Kind::Header && !content.hasHeader) {
            const std::optional<JournalHeader> header = headerFrom(record.payload);
            content.hasHeader = header.has_value();
            content.header = header.value_or(JournalHeader());
        } else if (record.kind == Kind::Snapshot && !content.hasSnapshot) {
            setSnapshot(record.payload);
        } else if (record.kind == Kind::Edit) {
            addEdit(record);
        }
    }

    // A text whose checksum is wrong still is nearly the text: better a wrong character than nothing.
    void salvage(QByteArrayView stretch)
    {
        if (content.hasSnapshot || !content.hasHeader || stretch.size() < prefixSize + fixedSize)
            return;
        setSnapshot(stretch.sliced(prefixSize + fixedSize));
        content.isSnapshotDoubtful = true;
    }

    void cut()
    {
        if (content.integrity == Integrity::Complete)
            content.integrity = Integrity::EndCut;
    }

    JournalContent finished()
    {
        if (content.lostEdits > 0 || content.isSnapshotDoubtful || !content.hasSnapshot)
            content.integrity = Integrity::Damaged;
        return std::move(content);
    }

private:
    void setSnapshot(QByteArrayView payload)
    {
        const std::optional<JournalText> text = snapshotFrom(payload);
        content.snapshot = text.value_or(JournalText());
        content.hasSnapshot = text.has_value();
    }

    void addEdit(const Record &record)
    {
        const std::optional<JournalEdit> edit = editFrom(record.payload);
        const bool follows = record.sequence == firstEditSequence + quint64(content.edits.size());
        if (content.hasSnapshot && edit && follows && content.lostEdits == 0)
            content.edits.append(*edit);
        else
            ++content.lostEdits;
    }
};

} // namespace

QByteArray journalStart(const JournalHeader &header, const JournalText &text, quint64 &sequence)
{
    ByteWriter snapshot;
    snapshot.text(text.frontMatter);
    snapshot.text(text.body);
    const QByteArray payload = payloadOf(header);
    sequence = 0;
    QByteArray bytes = magic;
    bytes += record(Kind::Header, payload, sequence);
    bytes += record(Kind::Snapshot, snapshot.result(), sequence);
    bytes += record(Kind::Header, payload, sequence);
    return bytes;
}

QByteArray journalRecord(const JournalEdit &edit, quint64 &sequence)
{
    ByteWriter writer;
    writer.number(quint8(edit.part));
    writer.number(quint32(edit.edits.size()));
    for (const TextEdit &one : edit.edits) {
        writer.number(qint64(one.range.start));
        writer.number(qint64(one.range.end));
        writer.text(one.replacement);
    }
    return record(Kind::Edit, writer.result(), sequence);
}

JournalContent journalContent(const QByteArray &bytes)
{
    Scanner scanner(bytes);
    Assembly assembly;
    while (!scanner.atEnd()) {
        const std::optional<Record> record = scanner.next();
        if (scanner.skipped())
            assembly.salvage(scanner.stretch());
        if (record)
            assembly.add(*record);
        else
            assembly.cut();
    }
    return assembly.finished();
}

} // namespace wengao::storage
