#pragma once

#include "base/result.h"
#include "export/neededcss.h"

#include <QByteArray>
#include <QStringList>

#include <memory>

namespace wengao::exporting {

/// A style sheet for pages: one of the program's own, or a file of the author's. The sheet is fit to stand
/// inside a style element: nothing in it can end that element.
class Theme final
{
public:
    /// The themes that come with the program, the default one first. The resources must be initialised.
    [[nodiscard]] static QStringList names();
    /// The theme of that name, or the CSS file at that path when `name` ends in ".css". Fails with
    /// ErrorCode::NotFound and a sentence that names the themes there are; files over 1 MiB are refused.
    [[nodiscard]] static Result<Theme> named(const QString &name);
    [[nodiscard]] static Theme fromCss(const QString &name, const QByteArray &css);

    [[nodiscard]] const QString &name() const { return m_name; }
    /// The sheet as it was written, for a preview.
    [[nodiscard]] const QByteArray &css() const { return m_css; }
    /// The sheet without comments and needless space, for an exported page, after the colours of code.
    [[nodiscard]] const QByteArray &compactCss() const { return m_compact; }
    /// The part of it that a page with these names needs; see neededCss(). Pages of one kind cost it once.
    /// From any thread.
    [[nodiscard]] QByteArray cssFor(const Vocabulary &names) const;

private:
    class Cuttings;

    QString m_name;
    QByteArray m_css;
    QByteArray m_compact;
    std::shared_ptr<Cuttings> m_cuttings;
};

} // namespace wengao::exporting
