#include "frontmatter/traps.h"

#include "frontmatter/dates.h"
#include "frontmatter/fieldtable.h"
#include "frontmatter/mergefix.h"
#include "frontmatter/reasons.h"
#include "frontmatter/yamlwriter.h"

#include <algorithm>

namespace wengao::frontmatter {

using namespace Qt::StringLiterals;
using detail::told;

namespace {

bool isBreakOrBlank(QChar c)
{
    return text::isLineBreak(c) || c == QChar(u' ') || c == QChar(u'\t');
}

/// Each fix costs a parse to prove, and a front matter of nothing but traps is no reason to wait: fixes are
/// offered until this many characters have been parsed.
constexpr qsizetype mostParsed = 400'000;
constexpr qsizetype mostTraps = 500;

class TrapFinder final
{
public:
    TrapFinder(const FrontMatter &matter, const Clock &clock, const TrapOptions &options)
        : m_matter(matter),
          m_text(matter.text()),
          m_clock(clock),
          m_options(options),
          m_table(FieldTable::standard())
    {
    }

    QList<Problem> find()
    {
        m_problems = m_matter.problems();
        const bool isYaml = m_matter.language() == Language::Yaml;
        for (Problem &problem : m_problems) {
            if (isYaml)
                addFix(problem);
        }
        for (const Field &field : m_matter.fields()) {
            if (m_problems.size() < mostTraps)
                isYaml ? look(field) : lookForDates(field);
            lookAtPicture(field);
        }
        for (Problem &problem : m_problems)
            problem.line = text::lineNumber(m_text, problem.range.start);
        std::stable_sort(m_problems.begin(), m_problems.end(),
                         [](const Problem &a, const Problem &b) { return a.range.start < b.range.start; });
        return m_problems;
    }

private:
    /// Offers a fix of a syntax error when the error is gone with it.
    void offer(Problem &problem, const QString &title, const TextEdits &edits)
    {
        if (!mayParse())
            return;
        const FrontMatter after = FrontMatter::parse(applied(m_text, edits));
        const auto same = [&problem](const Problem &other) {
            return other.id == problem.id && other.line == problem.line;
        };
        if (std::none_of(after.problems().cbegin(), after.problems().cend(), same) &&
            after.problems().size() < m_matter.problems().size())
            problem.fixes.append({title, edits});
    }

    void addFix(Problem &problem)
    {
        const TextRange range = problem.range;
        const QString line = m_text.sliced(range.start, range.length());
        if (problem.id == u"colon") {
            offer(problem, told(QT_TRANSLATE_NOOP("wengao::frontmatter", "Put the value in quotation marks")),
                  {{range, detail::doubleQuoted(line.trimmed())}});
        } else if (problem.id == u"indicator") {
            const TextRange rest{range.start, text::lineEnd(m_text, range.start)};
            const QString value = m_text.sliced(rest.start, rest.length()).trimmed();
            offer(problem, told(QT_TRANSLATE_NOOP("wengao::frontmatter", "Put the value in quotation marks")),
                  {{rest, detail::doubleQuoted(value)}});
        } else if (problem.id == u"tab") {
            qsizetype end = range.start;
            while (end < range.end && isBreakOrBlank(m_text[end]))
                ++end;
            const QString blanks =
                m_text.sliced(range.start, end - range.start).replace(QChar(u'\t'), u"  "_s);
            offer(problem, told(QT_TRANSLATE_NOOP("wengao::frontmatter", "Use spaces")),
                  {{{range.start, end}, blanks}});
        } else if (problem.id == u"no-field") {
            const qsizetype colon =
                line.indexOf(QChar(u'：')) >= 0 ? line.indexOf(QChar(u'：')) : line.indexOf(QChar(u':'));
            if (colon > 0)
                offer(problem, told(QT_TRANSLATE_NOOP("wengao::frontmatter", "Write a colon and a space")),
                      {{{range.start + colon, range.start + colon + 1}, u": "_s}});
        } else if (problem.id == u"quote" && !line.isEmpty()) {
            offer(problem, told(QT_TRANSLATE_NOOP("wengao::frontmatter", "Close the quotation mark")),
                  {{{range.end, range.end}, QString(line[0])}});
        } else if (problem.id == u"bracket" && !line.isEmpty()) {
            offer(problem, told(QT_TRANSLATE_NOOP("wengao::frontmatter", "Close the bracket")),
                  {{{range.end, range.end}, line[0] == QChar(u'[') ? u"]"_s : u"}"_s}});
        } else if (problem.id == u"document-end") {
            offer(problem, told(QT_TRANSLATE_NOOP("wengao::frontmatter", "Remove the line")),
                  {{{range.start, text::nextLineStart(m_text, range.start)}, {}}});
        }
    }

    bool mayParse()
    {
        m_parsed += m_text.size();
        return m_parsed <= mostParsed;
    }

    void add(const Field &field, TextRange range, const char *id, const QString &message,
             const QList<Fix> &fixes)
    {
        Problem problem;
        problem.range = range;
        problem.message = message;
        problem.id = QString::fromLatin1(id);
        problem.path = field.path;
        problem.fixes = fixes;
        m_problems.append(problem);
    }

    /// The fix that sets the field to a value, if the editor can prove it.
    [[nodiscard]] QList<Fix> setting(const Field &field, const QString &title, const QVariant &value)
    {
        if (!mayParse())
            return {};
        const Result<TextEdits> edits = m_matter.set(field.path, value);
        return edits && !edits->isEmpty() ? QList<Fix>{{title, *edits}} : QList<Fix>();
    }

    /// TOML and JSON leave no doubt about types; dates mislead there as anywhere.
    void lookForDates(const Field &field)
    {
        const FieldInfo info = m_table.info(field.path);
        if (info.known && info.kind == Kind::DateTime)
            lookAtDate(field);
        for (const Field &child : field.children)
            lookForDates(child);
    }

    void lookAtMerge(const Field &field)
    {
        const QString above = field.path.chopped(std::min(field.path.size(), field.key.size() + 1));
        const Field *map = field.level > 0 ? m_matter.field(above) : nullptr;
        const TextEdits edits =
            mayParse() ? detail::mergeWrittenOut(m_matter, field, map ? map->children : m_matter.fields())
                       : TextEdits();
        QList<Fix> fixes;
        if (!edits.isEmpty())
            fixes.append({told(QT_TRANSLATE_NOOP("wengao::frontmatter", "Write the fields out")), edits});
        add(field, field.keyRange, "merge",
            told(QT_TRANSLATE_NOOP("wengao::frontmatter",
                                   "Hugo merges the fields behind “<<” in; other programs may not.")),
            fixes);
    }

    /// A map that names a picture should also say what is on it.
    void lookAtPicture(const Field &map)
    {
        const Field *picture = nullptr;
        const Field *alt = nullptr;
        for (const Field &child : map.children) {
            const FieldInfo info = m_table.info(child.path);
            if (info.known && info.kind == Kind::Image && !child.value.toString().isEmpty())
                picture = &child;
            if (child.key.compare(u"alt", Qt::CaseInsensitive) == 0)
                alt = &child;
        }
        if (!picture || (alt && !alt->value.toString().trimmed().isEmpty()))
            return;
        const Field &place = alt ? *alt : *picture;
        QList<Fix> fixes;
        if (!alt && mayParse()) {
            const Result<TextEdits> edits = m_matter.add(map.path + u".alt"_s, u""_s);
            if (edits)
                fixes.append(
                    {told(QT_TRANSLATE_NOOP("wengao::frontmatter", "Add alternative text")), *edits});
        }
        add(place, place.valueRange, "picture-without-alt",
            told(QT_TRANSLATE_NOOP("wengao::frontmatter",
                                   "The picture has no alternative text, which says what is on it to those "
                                   "who cannot see it.")),
            fixes);
    }

    void look(const Field &field)
    {
        if (field.key == u"<<")
            lookAtMerge(field);
        const FieldInfo info = m_table.info(field.path);
        if (field.style == Style::Plain)
            lookAtPlain(field, info);
        lookAtComment(field);
        lookAtItems(field, info);
        if (info.known && info.kind == Kind::DateTime)
            lookAtDate(field);
        if (field.level == 1 && field.keyRange.length() == 1 && QStringView(u"yYnN").contains(field.key[0]))
            add(field, field.keyRange, "bool-key",
                told(QT_TRANSLATE_NOOP("wengao::frontmatter",
                                       "Hugo reads the key “%1” as yes or no; put it in quotation marks."))
                    .arg(field.key),
                {{told(QT_TRANSLATE_NOOP("wengao::frontmatter", "Put the key in quotation marks")),
                  {{field.keyRange, detail::doubleQuoted(field.key)}}}});
        for (const Field &child : field.children)
            look(child);
    }

    [[nodiscard]] QList<Fix> withoutZeros(const Field &field, const QString &digits)
    {
        bool ok = false;
        const qint64 meant = digits.toLongLong(&ok, 10);
        const QString title =
            told(QT_TRANSLATE_NOOP("wengao::frontmatter", "Write the number without the zero"));
        return ok ? setting(field, title, field.written.startsWith(QChar(u'-')) ? -meant : meant)
                  : QList<Fix>();
    }

    static bool isText(Kind kind)
    {
        return kind == Kind::Text || kind == Kind::LongText || kind == Kind::Slug || kind == Kind::Url ||
               kind == Kind::Image;
    }

    void lookAtPlain(const Field &field, const FieldInfo &info)
    {
        const QString quote =
            told(QT_TRANSLATE_NOOP("wengao::frontmatter", "Put the value in quotation marks"));
        const bool word = field.type == Type::Bool &&
                          field.written.compare(u"true", Qt::CaseInsensitive) != 0 &&
                          field.written.compare(u"false", Qt::CaseInsensitive) != 0;
        const QString digits =
            field.written.startsWith(QChar(u'-')) ? field.written.sliced(1) : field.written;
        const bool zero = (field.type == Type::Integer || field.type == Type::Float) && digits.size() > 1 &&
                          digits[0] == QChar(u'0') && digits[1].isDigit();
        if (word && info.kind != Kind::Bool) {
            add(field, field.valueRange, "bool-word",
                told(QT_TRANSLATE_NOOP("wengao::frontmatter", "Hugo reads “%1” as yes or no, not as text."))
                    .arg(field.written),
                setting(field, quote, field.written));
        } else if (zero) {
            add(field, field.valueRange, "leading-zero",
                told(QT_TRANSLATE_NOOP("wengao::frontmatter",
                                       "Because of its leading zero Hugo reads “%1” as %2."))
                    .arg(field.written, field.value.toString()),
                setting(field, quote, field.written) + withoutZeros(field, digits));
        } else if (info.known && isText(info.kind) && field.type != Type::String &&
                   field.type != Type::Null) {
            add(field, field.valueRange, "not-text",
                told(QT_TRANSLATE_NOOP("wengao::frontmatter",
                                       "Hugo does not read “%1” as text unless it is in quotation marks."))
                    .arg(field.written),
                setting(field, quote, field.written));
        }
    }

    /// `title: C #5` loses its end. A comment with a blank behind the `#` is one on purpose.
    void lookAtComment(const Field &field)
    {
        const TextRange comment = field.commentRange;
        if (comment.isEmpty() || field.style != Style::Plain || field.type != Type::String ||
            comment.length() < 2 || isBreakOrBlank(m_text[comment.start + 1]))
            return;
        const QString whole =
            m_text.sliced(field.valueRange.start, comment.end - field.valueRange.start).trimmed();
        const Fix fix{told(QT_TRANSLATE_NOOP("wengao::frontmatter", "Put the value in quotation marks")),
                      {{{field.valueRange.start, comment.end}, detail::doubleQuoted(whole)}}};
        add(field, comment, "hash",
            told(QT_TRANSLATE_NOOP("wengao::frontmatter",
                                   "What follows “ #” is a comment and not part of the value.")),
            {fix});
    }

    void lookAtItems(const Field &field, const FieldInfo &info)
    {
        if (info.known && info.kind != Kind::TextList)
            return;
        const bool someText = std::any_of(field.items.cbegin(), field.items.cend(),
                                          [](const Item &item) { return item.type == Type::String; });
        for (qsizetype i = 0; i < field.items.size(); ++i) {
            const Item &item = field.items[i];
            const bool meant =
                item.type == Type::String || item.type == Type::Null || item.type == Type::Timestamp;
            if (item.style != Style::Plain || meant || (!info.known && !someText))
                continue;
            const QString written = m_text.sliced(item.range.start, item.range.length());
            const Result<TextEdits> edits = m_matter.setItem(field.path, i, written);
            const QList<Fix> fixes =
                edits ? QList<Fix>{{told(QT_TRANSLATE_NOOP("wengao::frontmatter",
                                                           "Put the value in quotation marks")),
                                    *edits}}
                      : QList<Fix>();
            add(field, item.range, "item-not-text",
                told(QT_TRANSLATE_NOOP("wengao::frontmatter",
                                       "Hugo does not read “%1” as text unless it is in quotation marks."))
                    .arg(written),
                fixes);
        }
    }

    void lookAtDate(const Field &field)
    {
        const bool publishing = field.path.compare(u"date", Qt::CaseInsensitive) == 0 ||
                                field.path.compare(u"publishDate", Qt::CaseInsensitive) == 0;
        for (Problem problem : dateProblems(field, publishing, m_clock, m_options.zone)) {
            const std::optional<WrittenDate> date = readDate(field.value.toString());
            if (problem.id == u"date-without-zone" && date && field.editable) {
                // The clock face stays; only the zone of the person is added.
                WrittenDate zoned = *date;
                const QDateTime now = m_clock.now();
                zoned.hasTime = true;
                zoned.hasZone = true;
                zoned.isIso = true;
                zoned.moment =
                    QDateTime(date->moment.date(), date->hasTime ? date->moment.time() : QTime(0, 0),
                              Qt::OffsetFromUTC, now.offsetFromUtc());
                problem.fixes = setting(
                    field,
                    told(QT_TRANSLATE_NOOP("wengao::frontmatter", "Add the time zone of this computer")),
                    writeDate(zoned, zoned.moment));
            }
            m_problems.append(problem);
        }
    }

    const FrontMatter &m_matter;
    const QString &m_text;
    const Clock &m_clock;
    TrapOptions m_options;
    FieldTable m_table;
    QList<Problem> m_problems;
    qsizetype m_parsed = 0;
};

} // namespace

QList<Problem> traps(const FrontMatter &frontMatter, const Clock &clock, const TrapOptions &options)
{
    return TrapFinder(frontMatter, clock, options).find();
}

} // namespace wengao::frontmatter
