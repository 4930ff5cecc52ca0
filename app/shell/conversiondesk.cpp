#include "shell/conversiondesk.h"

#include "dialogs/conversiondialog.h"
#include "form/formpanel.h"
#include "frontmatter/conversion.h"
#include "shell/articleview.h"
#include "shell/mainwindow.h"
#include "shell/windowcommands.h"

#include <QAction>
#include <QMenu>

#include <array>

namespace wengao::shell {

using namespace Qt::StringLiterals;
using frontmatter::Language;

namespace {

struct Notation
{
    Language language;
    const char *name; ///< not translated: names of notations
};

constexpr std::array<Notation, 3> notations{
    {{Language::Yaml, "YAML"}, {Language::Toml, "TOML"}, {Language::Json, "JSON"}}};

} // namespace

ConversionDesk::ConversionDesk(MainWindow &window)
    : QObject(&window), m_window(window), m_menu(new QMenu(&window))
{
    for (const Notation &notation : notations) {
        QAction *action = m_menu->addAction(QString::fromLatin1(notation.name), this,
                                            [this, notation] { convertTo(notation.language); });
        action->setCheckable(true);
        action->setObjectName(u"frontMatter.to"_s + action->text());
        m_actions.append(action);
    }
    window.commands()->action(u"frontMatter.convert"_s)->setMenu(m_menu);
    connect(m_menu, &QMenu::aboutToShow, this, &ConversionDesk::refresh);
    refresh();
}

ConversionDesk::~ConversionDesk() = default;

/// The notation of the moment is checked; where there is no front matter nothing can be converted.
void ConversionDesk::refresh()
{
    const ArticleView *view = m_window.currentView();
    const Language now = view ? frontmatter::split(view->document().frontMatter()).language : Language::None;
    const bool mayEdit = view && view->document().readOnlyReason().isEmpty() && now != Language::None;
    for (std::size_t i = 0; i < notations.size(); ++i) {
        QAction *action = m_actions[static_cast<qsizetype>(i)];
        action->setChecked(notations[i].language == now);
        action->setEnabled(mayEdit);
    }
}

void ConversionDesk::convertTo(Language language)
{
    ArticleView *view = m_window.currentView();
    refresh(); // a click checks the entry, whatever becomes of it
    if (!view)
        return;
    view->form()->commitPending();
    const QString before = view->document().frontMatter();
    const auto matter = frontmatter::FrontMatter::parse(before);
    if (matter.language() == language)
        return;
    const Result<frontmatter::Conversion> made =
        frontmatter::converted(matter, language, view->document().format().lineBreak);
    if (!made)
        return m_window.prompts().showError(&m_window, made.error());
    const QString name = QString::fromLatin1(
        std::find_if(notations.begin(), notations.end(), [language](const Notation &notation) {
            return notation.language == language;
        })->name);
    const QString title = tr("Convert the front matter to %1").arg(name);
    auto *dialog = new dialogs::ConversionDialog(title, before, made->text, made->losses, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, view, [view, before, title, after = made->text] {
        documents::ArticleDocument &document = view->document();
        // The window was shut to other changes meanwhile, but another program may have changed the file.
        if (document.frontMatter() != before)
            return;
        document.endStep();
        document.editFrontMatter({{{0, before.size()}, after}}, title);
        document.endStep();
    });
    dialog->open();
}

} // namespace wengao::shell
