#pragma once

#include "dialogs/exportdialog.h"
#include "shell/exportrunner.h"

#include <QObject>
#include <QPointer>

namespace wengao::shell {

class ArticleView;
class MainWindow;
struct Environment;

/// Exports the article in front while the person goes on writing: what comes of it is made and written by
/// other threads. Choices are remembered with the session, for each article.
class ExportDesk final : public QObject
{
    Q_OBJECT

public:
    ExportDesk(MainWindow &window, const Environment &environment);
    ~ExportDesk() override;

    [[nodiscard]] dialogs::ExportDialog *dialog() const { return m_dialog; }
    /// What is remembered for the article, else what fits it.
    [[nodiscard]] dialogs::ExportChoices choicesFor(const ArticleView &view) const;

Q_SIGNALS:
    void finished(const QString &path, const QStringList &notices);
    void failed(const wengao::Error &error);
    /// The article lies in the clipboard; the notices tell what was changed.
    void copied(const QStringList &notices);

private:
    void showDialog();
    void exportAgain();
    void copyForWeChat();
    void makeForDialog(const dialogs::ExportChoices &choices);
    void chooseTarget();
    void writeFromDialog();
    void begin(const exporting::ExportSource &source, const dialogs::ExportChoices &choices);
    void write(const exporting::Product &product, const exporting::ExportSource &source,
               const dialogs::ExportChoices &choices, const QPointer<dialogs::ExportDialog> &dialog);
    [[nodiscard]] bool mayReplace(const exporting::Product &product, const QString &target) const;
    [[nodiscard]] exporting::ExportSource sourceOf(const ArticleView &view, const QString &target) const;
    [[nodiscard]] Result<exporting::Recipe> recipe(const dialogs::ExportChoices &choices) const;
    void remember(const QString &articlePath, const dialogs::ExportChoices &choices, const QByteArray &bytes);
    void tell(const QString &path, const QStringList &notices);
    void tellCopied(const exporting::RichText &text);
    void report(const QString &title, const QString &summary, const QStringList &lines);

    MainWindow &m_window;
    const Environment &m_environment;
    ExportRunner m_runner;
    QPointer<dialogs::ExportDialog> m_dialog;
    exporting::ExportSource m_source; ///< what the dialog's result was made of
    std::optional<exporting::Product> m_made;
    QList<QThread *> m_threads;
};

} // namespace wengao::shell
