#pragma once

#include <QDialog>

namespace wengao::dialogs {

/// Shows what saving would change in the file: the whole file as it is on disk beside what would be written.
class ChangesDialog final : public QDialog
{
    Q_OBJECT

public:
    ChangesDialog(const QString &name, const QString &onDisk, const QString &now, QWidget *parent = nullptr);
};

} // namespace wengao::dialogs
