#include "references/ris.h"

#include "references/itemfields.h"
#include "references/readproblems.h"
#include "references/ristables.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace wengao::references {

namespace {

/// "TY  - JOUR": two characters, two spaces (some write one), a dash. Nothing when the line has no tag.
std::optional<TagLine> taggedLine(QStringView line, int number)
{
    if (line.size() < 4 || !(line[0] >= u'A' && line[0] <= u'Z') ||
        !((line[1] >= u'A' && line[1] <= u'Z') || (line[1] >= u'0' && line[1] <= u'9')))
        return {};
    qsizetype at = 2;
    while (at < line.size() && at < 5 && (line[at] == u' ' || line[at] == u'\t'))
        ++at;
    if (at == 2 || at >= line.size() || line[at] != u'-')
        return {};
    return TagLine{line.first(2).toString(), line.sliced(at + 1).trimmed().toString(), number};
}

class RisReader final
{
public:
    ReadItems read(QStringView text)
    {
        m_result.format = SourceFormat::Ris;
        int number = 0;
        for (const QStringView line : text.tokenize(u'\n'))
            take(line, ++number);
        if (m_isOpen) {
            addProblem(&m_result.problems, m_begun, Trouble::RecordNotEnded);
            finish();
        }
        return std::move(m_result);
    }

private:
    void take(QStringView line, int number)
    {
        const auto tagged = taggedLine(line, number);
        if (!tagged) {
            continued(line, number);
        } else if (tagged->tag == "TY"_L1) {
            if (m_isOpen) {
                addProblem(&m_result.problems, m_begun, Trouble::RecordNotEnded);
                finish();
            }
            m_isOpen = true;
            m_begun = number;
            m_type = tagged->value;
        } else if (tagged->tag == "ER"_L1) {
            if (m_isOpen)
                finish();
            m_toldOfStray = false;
        } else if (m_isOpen) {
            m_lines.append(*tagged);
        } else if (!std::exchange(m_toldOfStray, true)) {
            addProblem(&m_result.problems, number, Trouble::RecordNotBegun);
        }
    }

    void continued(QStringView line, int number)
    {
        const QStringView text = line.trimmed();
        if (text.isEmpty() || !m_isOpen)
            return;
        if (m_lines.isEmpty())
            addProblem(&m_result.problems, number, Trouble::BadLine);
        else
            m_lines.last().value += u' ' + text.toString();
    }

    void finish()
    {
        QString type = cslTypeIn(risTypes(), m_type);
        if (type.isEmpty()) {
            addProblem(&m_result.problems, m_begun, Trouble::UnknownType, m_type);
            type = u"document"_s;
        }
        Item item = itemFromTags(m_lines, type, risTags());
        QString id = u"ris"_s + QString::number(m_begun);
        for (const TagLine &line : std::as_const(m_lines)) {
            if (line.tag == "ID"_L1 && !line.value.isEmpty())
                id = line.value.simplified();
        }
        if (item.isEmpty()) {
            addProblem(&m_result.problems, m_begun, Trouble::NoType);
        } else {
            item.setId(m_taken.take(id));
            m_result.items.append(item);
            m_result.lines.append(m_begun);
        }
        m_lines.clear();
        m_isOpen = false;
    }

    ReadItems m_result;
    UniqueIds m_taken;
    QList<TagLine> m_lines;
    QString m_type;
    int m_begun = 0;
    bool m_isOpen = false;
    bool m_toldOfStray = false;
};

} // namespace

ReadItems readRis(QStringView text)
{
    return RisReader().read(text);
}

} // namespace wengao::references
