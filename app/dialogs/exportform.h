#pragma once

#include "dialogs/exportchoices.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLineEdit;

namespace wengao::dialogs {

/// The choices of an export as widgets; only those are shown that matter for the format. Formats this
/// computer cannot make are not offered.
class ExportForm final : public QWidget
{
    Q_OBJECT

public:
    explicit ExportForm(QWidget *parent = nullptr);

    void setChoices(const ExportChoices &choices);
    /// All but the target, which is empty.
    [[nodiscard]] ExportChoices choices() const;

Q_SIGNALS:
    /// The person changed something.
    void changed();

private:
    void build();
    void addPdfRows(QFormLayout *rows);
    void showRows();
    [[nodiscard]] exporting::PdfLayout layout() const;

    QComboBox *m_format;
    QComboBox *m_theme;
    QComboBox *m_images;
    QComboBox *m_rawHtml;
    QCheckBox *m_remoteImages;
    QCheckBox *m_contents;
    QComboBox *m_paper;
    QCheckBox *m_landscape;
    QLineEdit *m_margins;
    QLineEdit *m_header;
    QLineEdit *m_footer;
    QFormLayout *m_rows;
    exporting::PdfLayout m_layout;
    bool m_filling = false;
};

} // namespace wengao::dialogs
