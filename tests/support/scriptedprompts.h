#pragma once

#include "prompts/prompts.h"

#include <QEventLoop>
#include <QList>

#include <functional>

namespace wengao::tests {

/// Answers every question by script and notes what was asked; an unexpected question is answered with the
/// harmless choice and counted.
class ScriptedPrompts final : public prompts::Prompts
{
public:
    QList<prompts::UnsavedAnswer> unsaved;
    QList<prompts::OutsideAnswer> outside;
    QList<prompts::ObstacleAnswer> obstacles;
    QList<bool> confirmations;
    QStringList openAnswer;
    QList<QString> saveAnswers;
    QList<QString> folderAnswers;
    std::optional<int> choice;
    std::optional<QString> textAnswer; ///< given once, when textAnswers are used up
    QStringList textAnswers;
    QStringList suggestions; ///< what the questions for a text began with
    QList<QString> openPathAnswers;
    std::function<bool(QPrinter &)> printer; ///< none: the person changes their mind
    std::function<void(QPrinter &, const std::function<void(QPrinter &)> &)> pages;
    QStringList asked; ///< names, questions and error sentences in the order they came
    int unexpected = 0;

    prompts::UnsavedAnswer askUnsaved(QWidget *, const QString &name) override
    {
        return next(unsaved, name, prompts::UnsavedAnswer::Cancel);
    }
    prompts::OutsideAnswer askChangedOutside(QWidget *, const QString &name) override
    {
        return next(outside, name, prompts::OutsideAnswer::Cancel);
    }
    prompts::ObstacleAnswer askObstacle(QWidget *, const QString &obstacle, const QString &,
                                        const QString &) override
    {
        return next(obstacles, obstacle, prompts::ObstacleAnswer::Cancel);
    }
    bool wait(QWidget *, const QString &, QEventLoop &loop) override { return loop.exec() == 0; }
    bool confirm(QWidget *, const QString &question, const QString &, const QString &) override
    {
        return next(confirmations, question, false);
    }
    QStringList openPaths(QWidget *, const QString &) override { return openAnswer; }
    QString openPath(QWidget *, const QString &title, const QString &, const QString &) override
    {
        return next(openPathAnswers, title, QString());
    }
    QString savePath(QWidget *, const QString &title, const QString &, const QString &) override
    {
        return next(saveAnswers, title, QString());
    }
    QString folderPath(QWidget *, const QString &title, const QString &) override
    {
        return next(folderAnswers, title, QString());
    }
    std::optional<int> choose(QWidget *, const QString &question, const QStringList &) override
    {
        asked.append(question);
        return choice;
    }
    std::optional<QString> askText(QWidget *, const QString &question, const QString &suggested) override
    {
        asked.append(question);
        suggestions.append(suggested);
        return textAnswers.isEmpty() ? std::exchange(textAnswer, std::nullopt) : textAnswers.takeFirst();
    }
    bool choosePrinter(QWidget *, QPrinter &chosen) override { return printer && printer(chosen); }
    void showPages(QWidget *, QPrinter &chosen, const std::function<void(QPrinter &)> &paint) override
    {
        if (pages)
            pages(chosen, paint);
    }
    void showError(QWidget *, const Error &error) override { asked.append(error.message); }

private:
    template <typename T>
    T next(QList<T> &answers, const QString &question, T harmless)
    {
        asked.append(question);
        if (!answers.isEmpty())
            return answers.takeFirst();
        ++unexpected;
        return harmless;
    }
};

} // namespace wengao::tests
