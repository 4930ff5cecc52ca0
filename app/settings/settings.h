#pragma once

#include <QObject>
#include <QSettings>
#include <QVariant>

#include <memory>

namespace wengao::settings {

enum class Palette { System, Light, Dark };
/// What stays bright while writing.
enum class Focus { Off, Paragraph, Sentence };

/// What the preview makes of the HTML that stands in an article.
enum class RawHtml { AsTheSite, Omit, Keep };

/// One line of the settings table: where a preference is kept and what it is when nobody chose.
template <typename T>
struct Setting
{
    const char *key;
    T fallback;
};

// The table of everything a person may prefer. Session state (window sizes, open files) is kept apart in
// SessionState, so that preferences can be copied to another computer.
namespace keys {
inline constexpr Setting<Palette> palette{"appearance/palette", Palette::System};
inline constexpr Setting<int> language{"appearance/language",
                                       0}; ///< an index of the language table; 0 follows the system
inline constexpr Setting<int> fontSize{"editor/fontSize", 14}; ///< points
inline constexpr Setting<bool> wrapLines{"editor/wrapLines", true};
inline constexpr Setting<int> wrapColumn{"editor/wrapColumn", 40}; ///< full-width characters; 0 is the pane's
inline constexpr Setting<int> lineSpacing{"editor/lineSpacing", 115}; ///< hundredths of the font's row height
inline constexpr Setting<int> zoom{"editor/zoom", 0};                 ///< steps
inline constexpr Setting<bool> currentLine{"editor/currentLine", true};
inline constexpr Setting<Focus> focus{"editor/focus", Focus::Off};
inline constexpr Setting<bool> typewriter{"editor/typewriter", false};
inline constexpr Setting<bool> invisibles{"editor/invisibles", false};
inline constexpr Setting<bool> pairing{"editor/pairing", true};
inline constexpr Setting<bool> spelling{"spelling/enabled", true};
inline const Setting<QString> spellingLanguage{"spelling/language", {}}; ///< empty follows the system's
inline constexpr Setting<bool> cjkFriendly{"preview/cjkFriendlyEmphasis", false};
inline constexpr Setting<int> previewTheme{"preview/theme", 0};          ///< an index of the table of themes
inline const Setting<QString> previewSheet{"preview/ownStyleSheet", {}}; ///< a path; empty for none
inline constexpr Setting<int> previewWidth{"preview/width", 0};          ///< CSS pixels; 0 for the pane's
inline constexpr Setting<double> previewZoom{"preview/zoom", 1.0};
inline constexpr Setting<RawHtml> rawHtml{"preview/rawHtml", RawHtml::AsTheSite};
inline constexpr Setting<bool> previewHeader{"preview/header", true};
inline constexpr Setting<bool> notesBeforeMarks{"footnotes/beforeMarks",
                                                false}; ///< ［^1］。 rather than 。［^1］
/// The name of the style references are worded in; empty for Wengao's own.
inline const Setting<QString> citationStyle{"references/style", {}};
/// The language of their wording as a BCP 47 tag; empty for each reference's own.
inline const Setting<QString> citationLanguage{"references/language", {}};
/// The library lies in the site's folder, where there is a site, rather than in the person's own.
inline constexpr Setting<bool> libraryWithSite{"references/libraryWithSite", false};
inline constexpr Setting<bool> scrollSync{"preview/scrollSync", true};
} // namespace keys

/// Reads and writes preferences by their line in the table; a stored value of the wrong type reads as the
/// fallback. Emits changed() after each write that changed something. GUI thread only.
class Settings final : public QObject
{
    Q_OBJECT

public:
    explicit Settings(const QString &file, QObject *parent = nullptr);

    template <typename T>
    [[nodiscard]] T value(const Setting<T> &setting) const
    {
        const QVariant stored = m_store.value(QLatin1StringView(setting.key));
        if constexpr (std::is_enum_v<T>) {
            return stored.isValid() ? static_cast<T>(stored.toInt()) : setting.fallback;
        } else {
            return stored.canConvert<T>() ? stored.value<T>() : setting.fallback;
        }
    }

    template <typename T>
    void setValue(const Setting<T> &setting, T value)
    {
        if (this->value(setting) == value)
            return;
        if constexpr (std::is_enum_v<T>)
            m_store.setValue(QLatin1StringView(setting.key), static_cast<int>(value));
        else
            m_store.setValue(QLatin1StringView(setting.key), QVariant::fromValue(value));
        Q_EMIT changed();
    }

Q_SIGNALS:
    void changed();

private:
    QSettings m_store;
};

/// Small things that the program remembers by itself, such as recent files. GUI thread only.
class SessionState final
{
public:
    explicit SessionState(const QString &file);

    [[nodiscard]] QByteArray bytes(const QString &key) const;
    void setBytes(const QString &key, const QByteArray &value);
    [[nodiscard]] bool flag(const QString &key, bool fallback) const;
    void setFlag(const QString &key, bool value);

    [[nodiscard]] QStringList recentFiles() const;
    void addRecentFile(const QString &path);
    void clearRecentFiles();

private:
    QSettings m_store;
};

} // namespace wengao::settings
