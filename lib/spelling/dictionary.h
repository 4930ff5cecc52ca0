#pragma once

#include "base/result.h"
#include "spelling/installed.h"

#include <QStringList>

#include <memory>

namespace wengao::spelling {

/// A Hunspell dictionary in memory, with the words a person added. A word that the dictionary's encoding
/// cannot spell is taken for right, since nothing is known about it. One object is for one thread at a time;
/// opening reads some hundred kilobytes, suggesting may take a tenth of a second.
class Dictionary final
{
public:
    /// Fails with ErrorCode::NotReadable when a file is missing or its encoding is unknown.
    [[nodiscard]] static Result<std::unique_ptr<Dictionary>> open(const DictionaryFiles &files);
    ~Dictionary();
    Dictionary(const Dictionary &) = delete;
    Dictionary &operator=(const Dictionary &) = delete;

    [[nodiscard]] bool knows(const QString &word) const;
    /// What may have been meant, the likeliest first.
    [[nodiscard]] QStringList suggestions(const QString &word) const;
    /// Makes a word known from now on; it is not written anywhere.
    void add(const QString &word);

private:
    class Private;
    explicit Dictionary(std::unique_ptr<Private> made);
    std::unique_ptr<Private> d;
};

} // namespace wengao::spelling
