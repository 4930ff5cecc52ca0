#pragma once

#include "dialogs/referencestylebox.h"
#include "references/kinds.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QTextBrowser;
class QToolButton;

namespace wengao::dialogs {

/// The note that will be written: as readers see it and as it stands in the article, in the chosen style, and
/// what is missing for it.
class ReferencePreview final : public QWidget
{
    Q_OBJECT

public:
    explicit ReferencePreview(QWidget *parent = nullptr);

    [[nodiscard]] ReferenceStyleBox *styles() const { return m_styles; }
    [[nodiscard]] ReferenceLanguageBox *languages() const { return m_languages; }
    void showNote(const QString &html, const QString &markdown);
    void showProblem(const QString &sentence);
    void showMissing(const references::Item &item);
    [[nodiscard]] QString shownText() const;
    [[nodiscard]] QString missingText() const;

Q_SIGNALS:
    /// A person wants to fill this field.
    void fieldWanted(const QString &variable);

protected:
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] QWidget *heading(const QString &text, QWidget *beside = nullptr);

    ReferenceStyleBox *m_styles;
    ReferenceLanguageBox *m_languages;
    QTextBrowser *m_rendered;
    QPlainTextEdit *m_source;
    QLabel *m_missing;
    QToolButton *m_copy;
    references::Item m_item;
};

} // namespace wengao::dialogs
