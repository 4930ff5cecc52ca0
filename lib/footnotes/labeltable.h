#pragma once

#include "footnotes/label.h"

#include <QHash>
#include <QStringList>

namespace wengao::footnotes {

/// Gives each label an id, the same for labels that mean the same note. Ids count from 0.
class LabelTable final
{
public:
    int id(QStringView label)
    {
        const QString key = labelKey(label);
        const auto known = m_ids.constFind(key);
        if (known != m_ids.cend())
            return *known;
        const int fresh = static_cast<int>(m_keys.size());
        m_ids.insert(key, fresh);
        m_keys.append(key);
        return fresh;
    }

    [[nodiscard]] int find(QStringView label) const { return m_ids.value(labelKey(label), -1); }
    [[nodiscard]] const QString &key(int id) const { return m_keys.at(id); }
    [[nodiscard]] qsizetype size() const { return m_keys.size(); }

private:
    QHash<QString, int> m_ids;
    QStringList m_keys;
};

} // namespace wengao::footnotes
