#include "references/endnote.h"

#include "references/endnotetables.h"
#include "references/itemfields.h"
#include "references/readproblems.h"

#include <QSet>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace wengao::references {

namespace {

/// Collects the records of one file.
class RecordList final
{
public:
    explicit RecordList(SourceFormat format, std::span<const TagRule> rules) : m_rules(rules)
    {
        m_result.format = format;
    }

    void add(const QString &writtenType, const QList<TagLine> &lines, int line, const QString &writtenId = {})
    {
        QString type = cslTypeIn(endNoteTypes(), writtenType);
        if (type.isEmpty()) {
            if (cslTypeIn(endNoteTypes(), writtenType).isEmpty() && writtenType != "Generic"_L1)
                addProblem(&m_result.problems, line, Trouble::UnknownType, writtenType);
            type = u"document"_s;
        }
        Item item = itemFromTags(lines, type, m_rules);
        if (item.isEmpty()) {
            addProblem(&m_result.problems, line, Trouble::NoType);
            return;
        }
        item.setId(m_taken.take(writtenId.isEmpty() ? u"enw"_s + QString::number(line) : writtenId));
        m_result.items.append(item);
        m_result.lines.append(line);
    }

    void report(int line, Trouble trouble, const QString &detail = {})
    {
        addProblem(&m_result.problems, line, trouble, detail);
    }

    [[nodiscard]] ReadItems take() { return std::move(m_result); }

private:
    std::span<const TagRule> m_rules;
    ReadItems m_result;
    UniqueIds m_taken;
};

/// The path of an element below <record>, without the <style> elements that EndNote puts everywhere.
class ElementPath final
{
public:
    void enter(QStringView name)
    {
        ++m_depth;
        if (m_depth <= deepest)
            m_names.append(name.toString());
    }
    void leave()
    {
        if (m_depth <= deepest && !m_names.isEmpty())
            m_names.removeLast();
        --m_depth;
    }
    [[nodiscard]] QString below(qsizetype level) const
    {
        QStringList names = m_names.mid(level);
        names.removeAll(u"style"_s);
        return names.join(u'/');
    }
    [[nodiscard]] qsizetype depth() const { return m_depth; }

private:
    static constexpr qsizetype deepest = 12;
    QStringList m_names;
    qsizetype m_depth = 0;
};

class XmlRecords final
{
public:
    explicit XmlRecords(const QString &text) : m_xml(text) { m_xml.setEntityExpansionLimit(1024); }

    ReadItems read()
    {
        while (!m_xml.atEnd()) {
            switch (m_xml.readNext()) {
            case QXmlStreamReader::StartElement:
                start();
                break;
            case QXmlStreamReader::EndElement:
                end();
                break;
            case QXmlStreamReader::Characters:
                if (m_recordDepth > 0)
                    text();
                break;
            default:
                break;
            }
        }
        if (m_xml.hasError())
            m_records.report(static_cast<int>(m_xml.lineNumber()), Trouble::BadXml, m_xml.errorString());
        return m_records.take();
    }

private:
    void start()
    {
        m_path.enter(m_xml.name());
        if (m_recordDepth == 0 && m_xml.name() == u"record") {
            m_recordDepth = m_path.depth();
            m_line = static_cast<int>(m_xml.lineNumber());
            m_lines.clear();
            m_type.clear();
            return;
        }
        if (m_recordDepth == 0)
            return;
        if (m_xml.name() == u"ref-type")
            m_type = m_xml.attributes().value("name"_L1).toString();
        if (m_xml.name() != u"style")
            m_lines.append({m_path.below(m_recordDepth), {}, 0});
    }

    void text()
    {
        const QString path = m_path.below(m_recordDepth);
        if (!m_lines.isEmpty() && m_lines.last().tag == path)
            m_lines.last().value += m_xml.text();
    }

    void end()
    {
        if (m_recordDepth > 0 && m_path.depth() == m_recordDepth) {
            m_records.add(m_type, m_lines, m_line);
            m_recordDepth = 0;
        }
        m_path.leave();
    }

    QXmlStreamReader m_xml;
    RecordList m_records{SourceFormat::EndNoteXml, endNoteElements()};
    ElementPath m_path;
    QList<TagLine> m_lines;
    QString m_type;
    qsizetype m_recordDepth = 0;
    int m_line = 0;
};

} // namespace

ReadItems readEndNoteTagged(QStringView text)
{
    RecordList records(SourceFormat::EndNoteTagged, endNoteTags());
    QList<TagLine> lines;
    QString type;
    int begun = 0;
    int number = 0;
    for (const QStringView line : text.tokenize(u'\n')) {
        ++number;
        const bool hasTag = line.size() >= 2 && line[0] == u'%' && !line[1].isSpace() &&
                            (line.size() == 2 || line[2].isSpace());
        if (hasTag && line[1] == u'0') {
            if (begun > 0)
                records.add(type, lines, begun);
            lines.clear();
            begun = number;
            type = line.sliced(2).trimmed().toString();
        } else if (hasTag && begun > 0) {
            lines.append({line.sliced(1, 1).toString(), line.sliced(2).trimmed().toString(), number});
        } else if (hasTag) {
            records.report(number, Trouble::RecordNotBegun);
        } else if (!lines.isEmpty() && !line.trimmed().isEmpty()) {
            lines.last().value += u' ' + line.trimmed().toString();
        }
    }
    if (begun > 0)
        records.add(type, lines, begun);
    return records.take();
}

ReadItems readEndNoteXml(const QString &text)
{
    return XmlRecords(text).read();
}

} // namespace wengao::references
