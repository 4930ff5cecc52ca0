#pragma once

#include <QDialog>

namespace wengao::dialogs {

/// Shows a front matter beside what it would become in another notation, and above both what cannot come
/// along. Accepted when it shall be done.
class ConversionDialog final : public QDialog
{
    Q_OBJECT

public:
    ConversionDialog(const QString &title, const QString &before, const QString &after,
                     const QStringList &losses, QWidget *parent = nullptr);
};

} // namespace wengao::dialogs
