#include "dialogs/referencestylebox.h"

#include <QCompleter>
#include <QKeyEvent>
#include <QLineEdit>
#include <QStringListModel>

#include <algorithm>

namespace wengao::dialogs {

namespace {

struct NoteLanguage
{
    const char *tag;
    const char *name; ///< in the language itself
};

constexpr NoteLanguage noteLanguages[] = {{"zh-CN", "简体中文"},
                                          {"zh-TW", "繁體中文"},
                                          {"en-US", "English"},
                                          {"ja-JP", "日本語"},
                                          {"ko-KR", "한국어"}};

} // namespace

ReferenceStyleBox::ReferenceStyleBox(QWidget *parent)
    : QComboBox(parent), m_titles(new QStringListModel(this))
{
    setEditable(true);
    setInsertPolicy(QComboBox::NoInsert);
    setAccessibleName(tr("Citation style"));
    setToolTip(tr("Choose a style, or type a part of any style's name"));
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(14);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    auto *completer = new QCompleter(m_titles, this);
    completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    completer->setMaxVisibleItems(12);
    setCompleter(completer);
    connect(completer, qOverload<const QString &>(&QCompleter::activated), this, &ReferenceStyleBox::choose);
    connect(lineEdit(), &QLineEdit::textEdited, this, &ReferenceStyleBox::offer);
    connect(this, &QComboBox::activated, this, [this](int row) { choose(itemText(row)); });
}

void ReferenceStyleBox::setStyles(const QList<StyleChoice> &common,
                                  std::function<QList<StyleChoice>(const QString &)> search)
{
    m_search = std::move(search);
    clear();
    for (const StyleChoice &style : common)
        add(style);
    setStyle(m_chosen);
}

void ReferenceStyleBox::add(const StyleChoice &style)
{
    addItem(style.title, style.id);
    setItemData(count() - 1, style.title, Qt::ToolTipRole);
}

void ReferenceStyleBox::setStyle(const QString &id)
{
    m_chosen = id;
    int row = findData(id);
    if (row < 0 && m_search) {
        const QList<StyleChoice> found = m_search(id);
        const auto same =
            std::find_if(found.begin(), found.end(), [&](const StyleChoice &s) { return s.id == id; });
        if (same != found.end()) {
            add(*same);
            row = count() - 1;
        }
    }
    setCurrentIndex(row);
    if (row >= 0)
        setEditText(itemText(row));
    lineEdit()->setCursorPosition(0);
}

QString ReferenceStyleBox::style() const
{
    return m_chosen;
}

void ReferenceStyleBox::offer(const QString &typed)
{
    m_found = m_search && !typed.trimmed().isEmpty() ? m_search(typed) : QList<StyleChoice>();
    QStringList titles;
    for (const StyleChoice &style : std::as_const(m_found))
        titles.append(style.title);
    m_titles->setStringList(titles);
    if (!titles.isEmpty())
        completer()->complete();
}

void ReferenceStyleBox::choose(const QString &title)
{
    const auto found =
        std::find_if(m_found.begin(), m_found.end(), [&](const StyleChoice &s) { return s.title == title; });
    if (found != m_found.end() && findData(found->id) < 0)
        add(*found);
    const int row = found != m_found.end() ? findData(found->id) : findText(title);
    if (row < 0)
        return;
    const QString id = itemData(row).toString();
    const bool isNew = id != m_chosen;
    setStyle(id);
    if (isNew)
        Q_EMIT styleChosen(id);
}

/// What is left half typed is no style: the chosen one shows again.
void ReferenceStyleBox::focusOutEvent(QFocusEvent *event)
{
    QComboBox::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason)
        setStyle(m_chosen);
}

void ReferenceStyleBox::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && currentText() != itemText(findData(m_chosen)) && !m_found.isEmpty()) {
        choose(m_found.first().title);
        event->accept();
        return;
    }
    if (isEnter) {
        event->ignore(); // the dialog's
        return;
    }
    QComboBox::keyPressEvent(event);
}

ReferenceLanguageBox::ReferenceLanguageBox(QWidget *parent) : QComboBox(parent)
{
    setAccessibleName(tr("Language of the notes"));
    setToolTip(tr("The language of words such as “and others”, “Retrieved” and of dates"));
    addItem(tr("Each in its language"));
    for (const NoteLanguage &language : noteLanguages)
        addItem(QString::fromUtf8(language.name), QString::fromLatin1(language.tag));
    connect(this, &QComboBox::activated, this, [this] { Q_EMIT languageChosen(language()); });
}

void ReferenceLanguageBox::setLanguage(const QString &tag)
{
    setCurrentIndex(std::max(0, findData(tag)));
}

} // namespace wengao::dialogs
