#include "pdf/bookmarks.h"

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFNameTreeObjectHelper.hh>
#include <qpdf/QPDFObjectHandle.hh>

#include <QUrl>

#include <functional>
#include <map>
#include <optional>
#include <vector>

namespace wengao::pdf {

namespace {

using Destination = std::function<std::optional<QPDFObjectHandle>(const QString &id)>;

/// One entry with what lies below it.
struct Entry
{
    QPDFObjectHandle object;
    int level = 0;
    std::vector<std::size_t> children;
};

/// Destinations are kept by name in the catalog, or in a tree of names.
Destination destinationsOf(QPDF &pdf)
{
    QPDFObjectHandle root = pdf.getRoot();
    auto known = std::make_shared<std::map<std::string, QPDFObjectHandle>>();
    if (root.getKey("/Dests").isDictionary()) {
        for (const auto &[name, value] : root.getKey("/Dests").getDictAsMap())
            known->insert({name.substr(1), value});
    }
    if (root.getKey("/Names").isDictionary() && root.getKey("/Names").getKey("/Dests").isDictionary()) {
        QPDFNameTreeObjectHelper tree(root.getKey("/Names").getKey("/Dests"), pdf);
        for (const auto &[name, value] : tree)
            known->insert({name, value});
    }
    return [known](const QString &id) -> std::optional<QPDFObjectHandle> {
        for (const std::string &name : {id.toStdString(), QUrl::toPercentEncoding(id).toStdString()}) {
            const auto found = known->find(name);
            if (found == known->end())
                continue;
            QPDFObjectHandle value = found->second;
            if (value.isDictionary())
                value = value.getKey("/D");
            if (value.isArray())
                return value;
        }
        return std::nullopt;
    };
}

/// Links a row of siblings and returns how many entries are open below their parent.
void link(std::vector<Entry> &entries, const std::vector<std::size_t> &row, QPDFObjectHandle parent)
{
    if (row.empty())
        return;
    for (std::size_t i = 0; i < row.size(); ++i) {
        Entry &entry = entries[row[i]];
        entry.object.replaceKey("/Parent", parent);
        if (i > 0)
            entry.object.replaceKey("/Prev", entries[row[i - 1]].object);
        if (i + 1 < row.size())
            entry.object.replaceKey("/Next", entries[row[i + 1]].object);
        link(entries, entry.children, entry.object);
    }
    parent.replaceKey("/First", entries[row.front()].object);
    parent.replaceKey("/Last", entries[row.back()].object);
}

/// Every entry is open, so each counts for all above it.
long long total(const std::vector<Entry> &entries, const std::vector<std::size_t> &row)
{
    auto count = static_cast<long long>(row.size());
    for (const std::size_t index : row) {
        const long long below = total(entries, entries[index].children);
        if (below > 0) {
            QPDFObjectHandle object = entries[index].object;
            object.replaceKey("/Count", QPDFObjectHandle::newInteger(below));
        }
        count += below;
    }
    return count;
}

} // namespace

void addOutline(QPDF &pdf, const QList<exporting::PdfHeading> &headings)
{
    const Destination destination = destinationsOf(pdf);
    std::vector<Entry> entries;
    std::vector<std::size_t> top;
    std::vector<std::size_t> open; // the way down to the entry made last
    for (const exporting::PdfHeading &heading : headings) {
        const auto target = destination(heading.id);
        if (!target)
            continue;
        QPDFObjectHandle object = pdf.makeIndirectObject(QPDFObjectHandle::newDictionary());
        object.replaceKey("/Title", QPDFObjectHandle::newUnicodeString(heading.title.toStdString()));
        object.replaceKey("/Dest", *target);
        while (!open.empty() && entries[open.back()].level >= heading.level)
            open.pop_back();
        entries.push_back({object, heading.level, {}});
        (open.empty() ? top : entries[open.back()].children).push_back(entries.size() - 1);
        open.push_back(entries.size() - 1);
    }
    if (top.empty())
        return;
    QPDFObjectHandle outlines = pdf.makeIndirectObject(QPDFObjectHandle::newDictionary());
    outlines.replaceKey("/Type", QPDFObjectHandle::newName("/Outlines"));
    link(entries, top, outlines);
    outlines.replaceKey("/Count", QPDFObjectHandle::newInteger(total(entries, top)));
    pdf.getRoot().replaceKey("/Outlines", outlines);
    pdf.getRoot().replaceKey("/PageMode", QPDFObjectHandle::newName("/UseOutlines"));
}

} // namespace wengao::pdf
