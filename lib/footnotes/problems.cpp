#include "footnotes/problems.h"

#include "footnotes/notes.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

namespace wengao::footnotes {

namespace {

using Kind = ScannedBlock::Kind;

/// Collects what is wrong with one index.
class Inspector final
{
public:
    explicit Inspector(const Index &index) : m_index(index) {}

    QList<Problem> problems()
    {
        inspectReferences();
        inspectDefinitions();
        inspectLabels();
        inspectContents();
        inspectOrder();
        inspectSlips();
        inspectHeadings();
        std::stable_sort(m_problems.begin(), m_problems.end(),
                         [](const Problem &a, const Problem &b) { return a.range.start < b.range.start; });
        return m_problems;
    }

private:
    void add(ProblemKind kind, TextRange range, const QString &message, qsizetype reference,
             qsizetype definition, qsizetype other = -1, const QString &label = {})
    {
        m_problems.append({kind, range, message, reference, definition, other, label});
    }

    [[nodiscard]] QString labelOf(qsizetype definition) const
    {
        return m_index.labelOf(m_index.definitions().at(definition));
    }

    /// Code blocks often show what Markdown looks like: there a mark counts as lost when its note has no
    /// other.
    [[nodiscard]] bool isLostInCode(const Reference &reference) const
    {
        return reference.definition >= 0 && (reference.place == Place::Code ||
                                             (reference.place == Place::CodeBlock &&
                                              m_index.definitions().at(reference.definition).timesUsed == 0));
    }

    [[nodiscard]] bool isSlip(TextRange range) const
    {
        return std::any_of(m_slips.begin(), m_slips.end(),
                           [=](const ScannedSlip &slip) { return slip.range.overlaps(range); });
    }

    void inspectReferences();
    void inspectDefinitions();
    void inspectLabels();
    void inspectContents();
    void inspectOrder();
    void inspectSlips();
    void inspectHeadings();

    const Index &m_index;
    const QList<ScannedSlip> m_slips = m_index.slips();
    QList<Problem> m_problems;
};

void Inspector::inspectReferences()
{
    for (qsizetype i = 0; i < m_index.references().size(); ++i) {
        const Reference &reference = m_index.references().at(i);
        const QString label = m_index.labelOf(reference);
        if (reference.isLive() && reference.definition < 0 && !isSlip(reference.range))
            add(ProblemKind::Undefined, reference.range,
                QCoreApplication::translate("wengao::footnotes", "There is no note [^%1].").arg(label), i,
                -1);
        else if (isLostInCode(reference))
            add(ProblemKind::InCode, reference.range,
                QCoreApplication::translate("wengao::footnotes",
                                            "[^%1] stands in code and is shown as it is.")
                    .arg(label),
                i, reference.definition);
        else if (reference.place == Place::Heading && reference.number > 0)
            add(ProblemKind::InHeading, reference.range,
                QCoreApplication::translate(
                    "wengao::footnotes", "[^%1] stands in a heading and gets into its link and the outline.")
                    .arg(label),
                i, reference.definition);
    }
}

void Inspector::inspectDefinitions()
{
    for (qsizetype i = 0; i < m_index.definitions().size(); ++i) {
        const Definition &definition = m_index.definitions().at(i);
        const QString label = labelOf(i);
        if (definition.duplicateOf >= 0)
            add(ProblemKind::Duplicate, definition.marker,
                QCoreApplication::translate("wengao::footnotes",
                                            "There is an earlier note [^%1]; this one is not shown.")
                    .arg(label),
                -1, i, definition.duplicateOf);
        else if (definition.timesUsed == 0)
            add(ProblemKind::Unused, definition.marker,
                QCoreApplication::translate("wengao::footnotes",
                                            "Nothing refers to [^%1], so it is not shown.")
                    .arg(label),
                -1, i);
        if (isBlank(m_index.at(definition.content)))
            add(ProblemKind::Empty, definition.marker,
                QCoreApplication::translate("wengao::footnotes", "The note [^%1] is empty.").arg(label), -1,
                i);
    }
}

void Inspector::inspectLabels()
{
    QHash<QString, QString> firstSpelling;
    const auto look = [&](TextRange range, TextRange label, qsizetype reference, qsizetype definition) {
        const QString spelling = m_index.at(label).toString();
        const QString loose = looseLabelKey(spelling);
        const auto known = firstSpelling.constFind(loose);
        if (known == firstSpelling.cend())
            firstSpelling.insert(loose, spelling);
        else if (*known != spelling)
            add(ProblemKind::NearlySameLabel, range,
                QCoreApplication::translate("wengao::footnotes", "[^%1] and [^%2] are two labels to Hugo.")
                    .arg(spelling, *known),
                reference, definition, -1, *known);
    };
    for (qsizetype i = 0; i < m_index.definitions().size(); ++i)
        look(m_index.definitions().at(i).marker, m_index.definitions().at(i).label, -1, i);
    for (qsizetype i = 0; i < m_index.references().size(); ++i) {
        if (m_index.references().at(i).isLive())
            look(m_index.references().at(i).range, m_index.references().at(i).label, i, -1);
    }
}

void Inspector::inspectContents()
{
    QHash<QString, qsizetype> byText;
    QHash<QString, qsizetype> byAddress;
    const QList<ScannedSpan> links = m_index.links();
    auto link = links.begin();
    for (qsizetype i = 0; i < m_index.definitions().size(); ++i) {
        const Definition &definition = m_index.definitions().at(i);
        const QString note = m_index.at(definition.content).trimmed().toString();
        while (link != links.end() && link->range.start < definition.content.start)
            ++link;
        if (note.isEmpty() || definition.duplicateOf >= 0)
            continue;
        const bool hasLink = link != links.end() && link->range.start < definition.content.end;
        const QString address = hasLink ? link->address : QString();
        if (const qsizetype first = byText.value(note, -1); first >= 0)
            add(ProblemKind::SameText, definition.marker,
                QCoreApplication::translate("wengao::footnotes", "[^%1] says the same as [^%2].")
                    .arg(labelOf(i), labelOf(first)),
                -1, i, first);
        else if (const qsizetype same = address.isEmpty() ? -1 : byAddress.value(address, -1); same >= 0)
            add(ProblemKind::SameAddress, definition.marker,
                QCoreApplication::translate("wengao::footnotes", "[^%1] gives the same address as [^%2].")
                    .arg(labelOf(i), labelOf(same)),
                -1, i, same);
        if (!byText.contains(note))
            byText.insert(note, i);
        if (!address.isEmpty() && !byAddress.contains(address))
            byAddress.insert(address, i);
    }
}

void Inspector::inspectOrder()
{
    for (qsizetype i = 0; i < m_index.references().size(); ++i) {
        const Reference &reference = m_index.references().at(i);
        const QStringView label = m_index.at(reference.label);
        if (reference.number == 0 || !isNumericLabel(label) || label == QString::number(reference.number))
            continue;
        add(ProblemKind::OutOfOrder, reference.range,
            QCoreApplication::translate("wengao::footnotes", "[^%1] is published as %2.")
                .arg(label, QString::number(reference.number)),
            i, reference.definition);
        break; // renumbering mends them all
    }
    const QList<ScannedBlock> blocks = m_index.blocks();
    const auto lastText = std::find_if(blocks.crbegin(), blocks.crend(), [](const ScannedBlock &block) {
        return block.kind == Kind::Paragraph || block.kind == Kind::List || block.kind == Kind::Quote;
    });
    const auto usedLater = [&](const Definition &definition) {
        return std::any_of(m_index.references().crbegin(), m_index.references().crend(),
                           [&](const Reference &reference) {
                               return reference.number > 0 && reference.inDefinition < 0 &&
                                      reference.range.start > definition.range.end;
                           });
    };
    for (qsizetype i = 0; i < m_index.definitions().size(); ++i) {
        const Definition &definition = m_index.definitions().at(i);
        const bool textFollows = lastText != blocks.crend() && lastText->range.start > definition.range.end;
        if (!definition.isNested && textFollows && usedLater(definition))
            add(ProblemKind::InTheMiddle, definition.marker,
                QCoreApplication::translate("wengao::footnotes",
                                            "The note [^%1] stands in the middle of the text.")
                    .arg(labelOf(i)),
                -1, i);
    }
}

void Inspector::inspectSlips()
{
    for (const ScannedSlip &slip : m_slips) {
        if (slip.kind == ScannedSlip::Kind::FullWidth)
            add(ProblemKind::FullWidth, slip.range,
                QCoreApplication::translate("wengao::footnotes",
                                            "%1 is typed in full width and is no footnote.")
                    .arg(m_index.at(slip.range)),
                -1, -1, -1, slip.label);
        else if (m_index.definitionNamed(slip.label) < 0)
            add(ProblemKind::MissingColon, slip.range,
                slip.kind == ScannedSlip::Kind::NoColon
                    ? QCoreApplication::translate("wengao::footnotes",
                                                  "A note starts with [^%1]: and a colon.")
                          .arg(slip.label)
                    : QCoreApplication::translate("wengao::footnotes", "The colon after [^%1] is full width.")
                          .arg(slip.label),
                -1, -1, -1, slip.label);
    }
}

void Inspector::inspectHeadings()
{
    const QList<ScannedBlock> blocks = m_index.blocks();
    for (qsizetype i = 0; i + 1 < blocks.size(); ++i) {
        if (blocks.at(i).kind != Kind::Heading || blocks.at(i + 1).kind != Kind::Note)
            continue;
        qsizetype next = i + 1;
        while (next < blocks.size() && blocks.at(next).kind == Kind::Note)
            ++next;
        if (next == blocks.size() || blocks.at(next).kind == Kind::Heading ||
            blocks.at(next).kind == Kind::Html)
            add(ProblemKind::EmptyHeading, blocks.at(i).range,
                QCoreApplication::translate(
                    "wengao::footnotes", "Notes are published at the end of the page, so “%1” stays empty.")
                    .arg(blocks.at(i).heading),
                -1, -1);
    }
}

} // namespace

QList<Problem> problems(const Index &index)
{
    return Inspector(index).problems();
}

} // namespace wengao::footnotes
