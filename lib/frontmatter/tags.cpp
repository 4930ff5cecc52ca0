#include "frontmatter/tags.h"

#include <QHash>

#include <algorithm>

namespace wengao::frontmatter {

QString foldedTag(const QString &tag, const TagFolding &folding)
{
    // NFKC turns full-width letters and half-width kana into their usual forms.
    QString text = tag.normalized(QString::NormalizationForm_KC);
    if (folding)
        text = folding(text);
    text = text.toCaseFolded();
    text.removeIf(
        [](QChar c) { return c.isSpace() || c == QChar(u'-') || c == QChar(u'_') || c == QChar(u'·'); });
    return text.isEmpty() ? tag : text;
}

bool areNearDuplicates(const QString &a, const QString &b, const TagFolding &folding)
{
    return a != b && foldedTag(a, folding) == foldedTag(b, folding);
}

QList<TagGroup> nearDuplicates(const QStringList &tags, const TagFolding &folding)
{
    QHash<QString, QHash<QString, int>> groups;
    for (const QString &tag : tags)
        ++groups[foldedTag(tag, folding)][tag];
    QList<TagGroup> result;
    for (const QHash<QString, int> &forms : std::as_const(groups)) {
        if (forms.size() < 2)
            continue;
        TagGroup group{forms.keys()};
        std::sort(group.tags.begin(), group.tags.end(), [&forms](const QString &a, const QString &b) {
            return forms[a] != forms[b] ? forms[a] > forms[b] : a < b;
        });
        result.append(group);
    }
    std::sort(result.begin(), result.end(),
              [](const TagGroup &a, const TagGroup &b) { return a.tags[0] < b.tags[0]; });
    return result;
}

} // namespace wengao::frontmatter
