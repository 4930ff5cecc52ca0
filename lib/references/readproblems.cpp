#include "references/readproblems.h"

#include <QCoreApplication>

#include <array>

namespace wengao::references {

namespace {

struct Row
{
    Trouble trouble;
    const char *sentence;
};

constexpr std::array<Row, 18> rows{{
    {Trouble::MoreProblems,
     QT_TRANSLATE_NOOP("wengao::references", "There are more problems than are listed here.")},
    {Trouble::NoKey, QT_TRANSLATE_NOOP("wengao::references", "This entry has no key.")},
    {Trouble::NotClosed,
     QT_TRANSLATE_NOOP("wengao::references",
                       "The entry “%1” is not closed; what could be read of it was kept.")},
    {Trouble::NoFields, QT_TRANSLATE_NOOP("wengao::references", "The entry “%1” holds no fields.")},
    {Trouble::Unexpected,
     QT_TRANSLATE_NOOP("wengao::references", "“%1” was not expected here and was passed over.")},
    {Trouble::NoValue, QT_TRANSLATE_NOOP("wengao::references", "The field “%1” has no value.")},
    {Trouble::UnknownMacro,
     QT_TRANSLATE_NOOP("wengao::references", "The abbreviation “%1” is not defined; it was "
                                             "taken as it is written.")},
    {Trouble::TooMuchText,
     QT_TRANSLATE_NOOP("wengao::references", "The abbreviations in this file stand for too much text.")},
    {Trouble::KeyTwice, QT_TRANSLATE_NOOP("wengao::references",
                                          "The key “%1” is used twice; this entry was given another one.")},
    {Trouble::UnknownParent,
     QT_TRANSLATE_NOOP("wengao::references", "The entry “%1” that this one refers to is not in the file.")},
    {Trouble::RecordNotEnded,
     QT_TRANSLATE_NOOP("wengao::references", "This record has no end mark; it was read up to the next one.")},
    {Trouble::RecordNotBegun,
     QT_TRANSLATE_NOOP("wengao::references", "These fields stand before any record and were passed over.")},
    {Trouble::UnknownType,
     QT_TRANSLATE_NOOP("wengao::references", "The type “%1” is not known; the entry was taken "
                                             "for a document.")},
    {Trouble::BadLine, QT_TRANSLATE_NOOP("wengao::references", "This line is no field and was passed over.")},
    {Trouble::BadXml, QT_TRANSLATE_NOOP("wengao::references", "The XML is broken here: %1")},
    {Trouble::BadJsonEntry,
     QT_TRANSLATE_NOOP("wengao::references", "This entry is not valid JSON and was passed over.")},
    {Trouble::NoType,
     QT_TRANSLATE_NOOP("wengao::references", "This entry says nothing a reference could be made "
                                             "of.")},
    {Trouble::BadDate,
     QT_TRANSLATE_NOOP("wengao::references", "The date “%1” was not understood; it was kept as it "
                                             "is written.")},
}};

QString sentence(Trouble trouble)
{
    const Row &row = rows.at(static_cast<std::size_t>(trouble));
    Q_ASSERT(row.trouble == trouble);
    return QCoreApplication::translate("wengao::references", row.sentence);
}

QString shortened(const QString &detail)
{
    const QString line = detail.simplified();
    return line.size() > 80 ? line.first(79) + QChar(u'…') : line;
}

} // namespace

void addProblem(QList<ReadProblem> *problems, int line, Trouble trouble, const QString &detail)
{
    if (problems->size() >= mostProblems)
        return;
    if (problems->size() == mostProblems - 1) {
        problems->append({0, sentence(Trouble::MoreProblems)});
        return;
    }
    const QString text = sentence(trouble);
    problems->append({line, text.contains(QLatin1StringView("%1")) ? text.arg(shortened(detail)) : text});
}

} // namespace wengao::references
