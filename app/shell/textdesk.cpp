#include "shell/textdesk.h"

#include "editor/ops/inlinespans.h"
#include "editor/textpane.h"
#include "panels/headingpicker.h"
#include "preview/previewpane.h"
#include "settings/settings.h"
#include "shell/articleview.h"
#include "shell/choicemenu.h"
#include "shell/mainwindow.h"
#include "shell/scripts.h"
#include "shell/windowcommands.h"

#include <QTextBlock>

namespace wengao::shell {

TextDesk::TextDesk(MainWindow &window, settings::Settings &settings)
    : QObject(&window), m_window(window), m_settings(settings)
{
    addMenu();
    connect(window.previewPane(), &preview::PreviewPane::outlineChanged, this,
            [this](const QList<markdown::Heading> &outline) { m_outline = outline; });
}

void TextDesk::addMenu()
{
    using settings::Focus;
    namespace keys = settings::keys;
    const auto characters = [](int count) { return std::pair(tr("%n characters", nullptr, count), count); };
    const auto factor = [](int hundredths) {
        return std::pair(QLocale().toString(hundredths / 100.0, 'f', 2), hundredths);
    };
    QMenu *menu = m_window.commands()->menu(Menu::View)->addMenu(tr("Text pan&e"));
    addChoices<int>(*menu, tr("&Width of the lines"),
                    {{tr("As wide as the pane"), 0},
                     characters(32),
                     characters(36),
                     characters(40),
                     characters(48),
                     characters(60)},
                    m_settings, keys::wrapColumn);
    addChoices<int>(*menu, tr("Line &spacing"),
                    {factor(100), factor(115), factor(130), factor(150), factor(175)}, m_settings,
                    keys::lineSpacing);
    addChoices<Focus>(*menu, tr("&Focus"),
                      {{tr("&Off"), Focus::Off},
                       {tr("On the &paragraph"), Focus::Paragraph},
                       {tr("On the &sentence"), Focus::Sentence}},
                      m_settings, keys::focus);
    menu->addSeparator();
    addSwitch(*menu, tr("&Typewriter scrolling"), m_settings, keys::typewriter);
    addSwitch(*menu, tr("&Mark the current line"), m_settings, keys::currentLine);
    addSwitch(*menu, tr("Show &invisible characters"), m_settings, keys::invisibles);
    addSwitch(*menu, tr("W&rap long lines"), m_settings, keys::wrapLines);
    addSwitch(*menu, tr("Type &closing brackets and quotation marks along"), m_settings, keys::pairing);
}

void TextDesk::serve(ArticleView &view)
{
    editor::TextPane *pane = view.pane();
    pane->setFold([](const QString &text) { return simplified(text); });
    apply(view);
    connect(&m_settings, &settings::Settings::changed, &view, [this, &view] { apply(view); });
    connect(pane, &editor::TextPane::zoomChanged, this,
            [this](int steps) { m_settings.setValue(settings::keys::zoom, steps); });
    connect(pane, &editor::TextPane::headingWanted, this, &TextDesk::pickHeading);
}

void TextDesk::apply(ArticleView &view) const
{
    namespace keys = settings::keys;
    editor::TextPane *pane = view.pane();
    pane->setFontSize(m_settings.value(keys::fontSize));
    pane->setZoom(m_settings.value(keys::zoom));
    pane->setLineSpacing(m_settings.value(keys::lineSpacing) / 100.0);
    pane->setWrapColumn(m_settings.value(keys::wrapColumn));
    pane->setLineWrapMode(m_settings.value(keys::wrapLines) ? QPlainTextEdit::WidgetWidth
                                                            : QPlainTextEdit::NoWrap);
    pane->setHighlightOptions({m_settings.value(keys::cjkFriendly)});
    pane->setFocusMode(static_cast<editor::FocusMode>(m_settings.value(keys::focus)));
    pane->setTypewriterScrolling(m_settings.value(keys::typewriter));
    pane->setCurrentLineShown(m_settings.value(keys::currentLine));
    pane->setInvisiblesShown(m_settings.value(keys::invisibles));
    pane->setPairing(m_settings.value(keys::pairing));
}

void TextDesk::pickHeading()
{
    ArticleView *view = m_window.currentView();
    if (!view)
        return;
    if (!m_headings) {
        m_headings = new panels::HeadingPicker(&m_window);
        connect(m_headings, &panels::HeadingPicker::picked, this, [this](int line) {
            if (ArticleView *shown = m_window.currentView())
                shown->pane()->goTo(line);
        });
    }
    const QWidget *viewport = view->pane()->viewport();
    m_headings->open(m_outline, view->pane()->textCursor().blockNumber(),
                     {viewport->mapToGlobal(QPoint()), viewport->size()});
}

} // namespace wengao::shell
