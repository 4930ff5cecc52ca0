#pragma once

#include "dialogs/referencedialog.h"
#include "references/formatter.h"

#include <memory>

namespace wengao::shell {

/// Words references for the dialogs: the formatter, which starts when it is first needed, and the styles to
/// choose from.
class ReferenceWording final
{
public:
    /// `userStyles` is the folder with a person's own .csl files.
    explicit ReferenceWording(QString userStyles) : m_userStyles(std::move(userStyles)) {}

    /// Gives the services what concerns wording. `articleLanguage` is for references that tell none.
    void provide(dialogs::ReferenceServices &services, const QString &articleLanguage);
    /// Gets everything ready in the background for notes like this.
    void warmUp(const dialogs::Wording &wording, const QString &articleLanguage);

private:
    [[nodiscard]] references::Formatter &formatter();

    const QString m_userStyles;
    std::unique_ptr<references::Formatter> m_formatter;
};

} // namespace wengao::shell
