#pragma once

#include "frontmatter/split.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>
#include <QTimeZone>

#include <functional>
#include <optional>

namespace wengao::form {

/// What the form knows about the world around the article. Every callback may be empty.
struct FormContext
{
    QString articlePath; ///< empty for an article without a file

    /// The local file that an image path in the front matter stands for; empty when there is none.
    std::function<QString(const QString &written)> resolveImage;

    /// The path to write for an image file the person chose (page bundle, then static/); it may copy the
    /// file. Empty means that the choice was given up.
    std::function<QString(const QString &file)> imagePathFor;

    /// What the articles around this one use in a list field such as "tags", the most used first.
    std::function<QStringList(const QString &path)> suggestions;

    /// The same key for values that a reader would take for the same: case, width, script.
    std::function<QString(const QString &value)> similarityKey;

    /// The body's first paragraph as plain text.
    std::function<QString()> firstParagraph;

    /// The zone the site takes for dates that name none; nothing when it does not say.
    std::optional<QTimeZone> timeZone;

    /// The notation that a new front matter is written in; YAML when empty.
    std::function<frontmatter::Language()> newNotation;

    /// The present moment; the system's clock when empty.
    std::function<QDateTime()> now;
};

/// What one way of counting gives for the article as it stands now.
struct CountRule
{
    QString id;   ///< kept in settings, for example "hanzi", "hugo", "codepoints"
    QString name; ///< for people
    qint64 words = 0;
    qint64 minutes = 0;
};

} // namespace wengao::form
