#include "markdown/wire.h"

#include "base/framebuffer.h"
#include "markdown/bytes.h"

#include <array>

namespace wengao::markdown::wire {

namespace {

constexpr std::array<bool Options::*, 9> optionBits{
    &Options::unsafeHtml, &Options::footnotes,    &Options::cjkFriendlyEmphasis,
    &Options::headingIds, &Options::joinCjkLines, &Options::sourcePositions,
    &Options::shortcodes, &Options::verbatimMath, &Options::counts};

quint16 optionsToBits(const Options &options)
{
    unsigned bits = 0;
    for (size_t i = 0; i < optionBits.size(); ++i)
        bits |= options.*optionBits[i] ? 1U << i : 0U;
    return static_cast<quint16>(bits);
}

Options optionsFromBits(quint16 bits)
{
    Options options;
    for (size_t i = 0; i < optionBits.size(); ++i)
        options.*optionBits[i] = (bits >> i & 1) != 0;
    return options;
}

void write(ByteWriter &out, const Options &options)
{
    out.number(optionsToBits(options));
    out.number<qint64>(options.math.size());
    for (const MathDelimiter &delimiter : options.math) {
        out.string(delimiter.open);
        out.string(delimiter.close);
        out.number<quint8>(delimiter.isDisplay ? 1 : 0);
    }
}

Options readOptions(ByteReader &in)
{
    Options options = optionsFromBits(in.number<quint16>());
    for (qsizetype left = in.count(1); left > 0 && in.isGood(); --left) {
        MathDelimiter delimiter;
        delimiter.open = in.string();
        delimiter.close = in.string();
        delimiter.isDisplay = in.number<quint8>() != 0;
        options.math.append(delimiter);
    }
    return options;
}

void write(ByteWriter &out, const Splice &splice)
{
    for (const int value : {splice.firstBlock, splice.removedBlocks, splice.shiftFrom, splice.lineShift})
        out.number<qint32>(value);
    out.number<qint64>(splice.inserted.size());
    for (const Block &block : splice.inserted) {
        out.number<qint32>(block.startLine);
        out.number<qint32>(block.endLine);
        out.bytes(block.html);
    }
}

Splice readSplice(ByteReader &in)
{
    Splice splice;
    for (int *value : {&splice.firstBlock, &splice.removedBlocks, &splice.shiftFrom, &splice.lineShift})
        *value = in.number<qint32>();
    for (qsizetype left = in.count(16); left > 0 && in.isGood(); --left) {
        Block block;
        block.startLine = in.number<qint32>();
        block.endLine = in.number<qint32>();
        block.html = in.bytes();
        if (block.startLine < 0 || block.endLine < block.startLine || !block.html.isValidUtf8())
            in.fail();
        splice.inserted.append(std::move(block));
    }
    return splice;
}

void write(ByteWriter &out, const QList<Heading> &outline)
{
    out.number<qint64>(outline.size());
    for (const Heading &heading : outline) {
        out.number<qint32>(heading.level);
        out.number<qint32>(heading.line);
        out.string(heading.text);
        out.string(heading.id);
    }
}

QList<Heading> readOutline(ByteReader &in)
{
    QList<Heading> outline;
    for (qsizetype left = in.count(24); left > 0 && in.isGood(); --left) {
        Heading heading;
        heading.level = in.number<qint32>();
        heading.line = in.number<qint32>();
        heading.text = in.string();
        heading.id = in.string();
        if (heading.level < 1 || heading.level > 6 || heading.line < 0)
            in.fail();
        outline.append(std::move(heading));
    }
    return outline;
}

QByteArray inside(const Patch &patch)
{
    ByteWriter out;
    out.number<quint8>('P');
    out.number(patch.generation);
    out.number<quint8>(patch.fromScratch);
    out.number<quint8>(patch.hasFootnotes);
    out.number<qint32>(patch.omittedHtml);
    for (const qsizetype value : {patch.count.cjk, patch.count.punctuation, patch.count.words,
                                  patch.count.characters, patch.count.spaces})
        out.number<qint64>(value);
    out.number<qint64>(patch.splices.size());
    for (const Splice &splice : patch.splices)
        write(out, splice);
    out.number<quint8>(patch.outline.has_value());
    if (patch.outline)
        write(out, *patch.outline);
    out.number<quint8>(patch.firstParagraph.has_value());
    if (patch.firstParagraph)
        out.string(*patch.firstParagraph);
    out.number<quint8>(patch.images.has_value());
    if (!patch.images)
        return out.take();
    out.number<qint64>(patch.images->size());
    for (const QString &image : *patch.images)
        out.string(image);
    return out.take();
}

Patch readPatch(ByteReader &in)
{
    Patch patch;
    patch.generation = in.number<quint64>();
    patch.fromScratch = in.number<quint8>() != 0;
    patch.hasFootnotes = in.number<quint8>() != 0;
    patch.omittedHtml = in.number<qint32>();
    for (qsizetype *value : {&patch.count.cjk, &patch.count.punctuation, &patch.count.words,
                             &patch.count.characters, &patch.count.spaces}) {
        *value = in.number<qint64>();
        if (*value < 0)
            in.fail();
    }
    for (qsizetype left = in.count(24); left > 0 && in.isGood(); --left)
        patch.splices.append(readSplice(in));
    if (in.number<quint8>() != 0)
        patch.outline = readOutline(in);
    if (in.number<quint8>() != 0)
        patch.firstParagraph = in.string();
    if (in.number<quint8>() == 0)
        return patch;
    patch.images.emplace();
    for (qsizetype left = in.count(8); left > 0 && in.isGood(); --left)
        patch.images->append(in.string());
    return patch;
}

QByteArray inside(const TextTask &task)
{
    ByteWriter out;
    out.number<quint8>('T');
    out.number(task.generation);
    write(out, task.options);
    out.string(task.text);
    return out.take();
}

QByteArray inside(const EditTask &task)
{
    ByteWriter out;
    out.number<quint8>('E');
    out.number(task.generation);
    out.number<qint64>(task.batches.size());
    for (const TextEdits &edits : task.batches) {
        out.number<qint64>(edits.size());
        for (const TextEdit &edit : edits) {
            out.number<qint64>(edit.range.start);
            out.number<qint64>(edit.range.end);
            out.string(edit.replacement);
        }
    }
    return out.take();
}

EditTask readEdits(ByteReader &in)
{
    EditTask task;
    task.generation = in.number<quint64>();
    for (qsizetype left = in.count(8); left > 0 && in.isGood(); --left) {
        TextEdits edits;
        for (qsizetype more = in.count(24); more > 0 && in.isGood(); --more) {
            TextEdit edit;
            edit.range.start = in.number<qint64>();
            edit.range.end = in.number<qint64>();
            edit.replacement = in.string();
            edits.append(std::move(edit));
        }
        task.batches.append(std::move(edits));
    }
    return task;
}

QByteArray inside(const Refusal &refusal)
{
    ByteWriter out;
    out.number<quint8>('X');
    out.number(refusal.generation);
    out.number<quint8>(refusal.tooLarge);
    return out.take();
}

} // namespace

QByteArray frame(const Task &task)
{
    return framed(std::visit([](const auto &one) { return inside(one); }, task));
}

QByteArray frame(const Reply &reply)
{
    return framed(std::visit([](const auto &one) { return inside(one); }, reply));
}

std::optional<Task> taskFrom(QByteArrayView bytes)
{
    ByteReader in(bytes);
    std::optional<Task> task;
    const char kind = in.number<char>();
    if (kind == 'T') {
        TextTask text;
        text.generation = in.number<quint64>();
        text.options = readOptions(in);
        text.text = in.string();
        task = std::move(text);
    } else if (kind == 'E') {
        task = readEdits(in);
    }
    return in.isDone() ? task : std::nullopt;
}

std::optional<Reply> replyFrom(QByteArrayView bytes)
{
    ByteReader in(bytes);
    std::optional<Reply> reply;
    const char kind = in.number<char>();
    if (kind == 'P') {
        reply = readPatch(in);
    } else if (kind == 'X') {
        Refusal refusal;
        refusal.generation = in.number<quint64>();
        refusal.tooLarge = in.number<quint8>() != 0;
        reply = refusal;
    }
    return in.isDone() ? reply : std::nullopt;
}

} // namespace wengao::markdown::wire
