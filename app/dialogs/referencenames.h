#pragma once

#include "references/names.h"

#include <QWidget>

class QLineEdit;
class QVBoxLayout;

namespace wengao::dialogs {

/// One name as it is typed, and whether it is a person's or an institution's: that is guessed from the name
/// until somebody decides it.
class NameRow final : public QWidget
{
    Q_OBJECT

public:
    explicit NameRow(QWidget *parent = nullptr);

    void setName(const references::Name &name);
    /// Empty while nothing is typed.
    [[nodiscard]] references::Name name() const;
    void setLanguage(const QString &language) { m_language = language; }
    [[nodiscard]] bool isEmpty() const;
    [[nodiscard]] QLineEdit *line() const { return m_line; }

Q_SIGNALS:
    void edited();

protected:
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] references::Name typed() const;
    void toggleInstitution();
    void showSign();

    QLineEdit *m_line;
    QAction *m_sign;
    QString m_language;
    references::Name m_given; ///< what setName() gave, as long as it is not edited
    bool m_isEdited = false;
    std::optional<bool> m_isInstitution; ///< once a person has decided it
};

/// Names one below the other, always with an empty row for the next one. Several names pasted into a row
/// become a row each.
class NameRows final : public QWidget
{
    Q_OBJECT

public:
    explicit NameRows(QWidget *parent = nullptr);

    void setNames(const QList<references::Name> &names);
    [[nodiscard]] QList<references::Name> names() const;
    void setLanguage(const QString &language);
    void setLabel(const QString &label);
    [[nodiscard]] QLineEdit *firstLine() const;

Q_SIGNALS:
    void edited();

private:
    NameRow *addRow();
    void takeEdit(NameRow *row);
    void spread(NameRow *row, const QList<references::Name> &names);
    void tidy();

    QVBoxLayout *m_column;
    QList<NameRow *> m_rows;
    QString m_language;
    QString m_label;
};

} // namespace wengao::dialogs
