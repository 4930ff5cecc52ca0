#pragma once

#include <QComboBox>

#include <functional>

class QStringListModel;

namespace wengao::dialogs {

/// A citation style to choose from.
struct StyleChoice
{
    QString id;
    QString title;
};

/// Chooses a citation style: the common ones from the list, any other by typing a part of its name.
class ReferenceStyleBox final : public QComboBox
{
    Q_OBJECT

public:
    explicit ReferenceStyleBox(QWidget *parent = nullptr);

    /// The styles in the list, and how others are found by name.
    void setStyles(const QList<StyleChoice> &common,
                   std::function<QList<StyleChoice>(const QString &typed)> search);
    void setStyle(const QString &id);
    [[nodiscard]] QString style() const;

Q_SIGNALS:
    void styleChosen(const QString &id);

protected:
    void focusOutEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void offer(const QString &typed);
    void choose(const QString &title);
    void add(const StyleChoice &style);

    std::function<QList<StyleChoice>(const QString &)> m_search;
    QList<StyleChoice> m_found;
    QStringListModel *m_titles;
    QString m_chosen;
};

/// Chooses the language citations are worded in; an empty tag leaves it to each reference.
class ReferenceLanguageBox final : public QComboBox
{
    Q_OBJECT

public:
    explicit ReferenceLanguageBox(QWidget *parent = nullptr);

    void setLanguage(const QString &tag);
    [[nodiscard]] QString language() const { return currentData().toString(); }

Q_SIGNALS:
    void languageChosen(const QString &tag);
};

} // namespace wengao::dialogs
