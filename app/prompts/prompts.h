#pragma once

#include "base/error.h"

#include <QCoreApplication>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>

class QEventLoop;
class QPrinter;
class QWidget;

namespace wengao::prompts {

enum class UnsavedAnswer { Save, Discard, Cancel };
enum class OutsideAnswer { Compare, KeepMine, TakeTheirs, Cancel };
enum class ObstacleAnswer { Proceed, Elsewhere, Cancel };

/// Every question the program puts to a person. The window asks through this interface only, so that tests
/// answer by script and no test ever waits for a click. All calls return after the answer; GUI thread only.
class Prompts
{
public:
    Prompts() = default;
    virtual ~Prompts() = default;
    Prompts(const Prompts &) = delete;
    Prompts &operator=(const Prompts &) = delete;

    [[nodiscard]] virtual UnsavedAnswer askUnsaved(QWidget *parent, const QString &name) = 0;
    [[nodiscard]] virtual OutsideAnswer askChangedOutside(QWidget *parent, const QString &name) = 0;
    /// A file cannot be written as it should be. `action` is a verb for going on all the same; without one
    /// there only is saving elsewhere.
    [[nodiscard]] virtual ObstacleAnswer askObstacle(QWidget *parent, const QString &obstacle,
                                                     const QString &detail, const QString &action) = 0;
    /// Runs the loop until somebody else quits it, and says what is waited for if that takes a while. False
    /// when the person would rather not wait.
    [[nodiscard]] virtual bool wait(QWidget *parent, const QString &sentence, QEventLoop &loop) = 0;
    /// A yes-or-no question whose yes is `action`, a verb that says what will happen.
    [[nodiscard]] virtual bool confirm(QWidget *parent, const QString &question, const QString &detail,
                                       const QString &action) = 0;
    [[nodiscard]] virtual QStringList openPaths(QWidget *parent, const QString &folder) = 0;
    /// An existing file, or empty when the person changed their mind. `filter` as in QFileDialog.
    [[nodiscard]] virtual QString openPath(QWidget *parent, const QString &title, const QString &suggestion,
                                           const QString &filter) = 0;
    /// Empty when the person changed their mind. `filter` as in QFileDialog.
    [[nodiscard]] virtual QString savePath(QWidget *parent, const QString &title, const QString &suggestion,
                                           const QString &filter) = 0;
    /// An existing folder, or empty when the person changed their mind.
    [[nodiscard]] virtual QString folderPath(QWidget *parent, const QString &title,
                                             const QString &suggestion) = 0;
    /// An index into `choices`, or nothing when the person changed their mind.
    [[nodiscard]] virtual std::optional<int> choose(QWidget *parent, const QString &question,
                                                    const QStringList &choices) = 0;
    [[nodiscard]] virtual std::optional<QString> askText(QWidget *parent, const QString &question,
                                                         const QString &suggestion) = 0;
    /// False when the person changed their mind.
    [[nodiscard]] virtual bool choosePrinter(QWidget *parent, QPrinter &printer) = 0;
    /// Shows what would be printed, from where it can be. `paint` is called at once and after each change of
    /// the paper.
    virtual void showPages(QWidget *parent, QPrinter &printer,
                           const std::function<void(QPrinter &)> &paint) = 0;
    virtual void showError(QWidget *parent, const Error &error) = 0;
};

/// Asks with the desktop's dialogs.
class DialogPrompts final : public Prompts
{
    Q_DECLARE_TR_FUNCTIONS(wengao::prompts::DialogPrompts)

public:
    [[nodiscard]] UnsavedAnswer askUnsaved(QWidget *parent, const QString &name) override;
    [[nodiscard]] OutsideAnswer askChangedOutside(QWidget *parent, const QString &name) override;
    [[nodiscard]] ObstacleAnswer askObstacle(QWidget *parent, const QString &obstacle, const QString &detail,
                                             const QString &action) override;
    [[nodiscard]] bool wait(QWidget *parent, const QString &sentence, QEventLoop &loop) override;
    [[nodiscard]] bool confirm(QWidget *parent, const QString &question, const QString &detail,
                               const QString &action) override;
    [[nodiscard]] QStringList openPaths(QWidget *parent, const QString &folder) override;
    [[nodiscard]] QString openPath(QWidget *parent, const QString &title, const QString &suggestion,
                                   const QString &filter) override;
    [[nodiscard]] QString savePath(QWidget *parent, const QString &title, const QString &suggestion,
                                   const QString &filter) override;
    [[nodiscard]] QString folderPath(QWidget *parent, const QString &title,
                                     const QString &suggestion) override;
    [[nodiscard]] std::optional<int> choose(QWidget *parent, const QString &question,
                                            const QStringList &choices) override;
    [[nodiscard]] std::optional<QString> askText(QWidget *parent, const QString &question,
                                                 const QString &suggestion) override;
    [[nodiscard]] bool choosePrinter(QWidget *parent, QPrinter &printer) override;
    void showPages(QWidget *parent, QPrinter &printer, const std::function<void(QPrinter &)> &paint) override;
    void showError(QWidget *parent, const Error &error) override;
};

} // namespace wengao::prompts
