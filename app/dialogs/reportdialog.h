#pragma once

#include <QDialog>

namespace wengao::dialogs {

/// A list of sentences to be read and closed; they can be selected and copied.
class ReportDialog final : public QDialog
{
    Q_OBJECT

public:
    ReportDialog(const QString &title, const QString &summary, const QStringList &lines,
                 QWidget *parent = nullptr);
};

} // namespace wengao::dialogs
