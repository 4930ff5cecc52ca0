#pragma once

#include "storage/versions.h"

#include <QDialog>

class QLabel;
class QListWidget;
class QPushButton;

namespace wengao::dialogs {

class SideBySide;

/// The earlier contents of an article with what became of them since, and ways to bring them back.
class VersionsDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `versions` must outlive the dialog.
    VersionsDialog(const storage::Versions &versions, const QString &path, const QString &source,
                   QWidget *parent = nullptr);

    /// The article reads like this now.
    void setSource(const QString &source);

Q_SIGNALS:
    /// The article is to read like this.
    void restoreRequested(const QString &source, const QString &stepName);

private:
    void showCurrent();
    void showHunks();
    void restoreFrontMatter();

    const storage::Versions &m_versions;
    const QString m_path;
    QString m_source;
    QString m_old; ///< the source of the version that is shown
    QList<storage::Version> m_list;
    QListWidget *m_times;
    SideBySide *m_view;
    QPushButton *m_whole;
    QPushButton *m_frontMatter;
};

} // namespace wengao::dialogs
