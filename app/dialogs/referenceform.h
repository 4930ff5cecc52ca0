#pragma once

#include "references/certainty.h"
#include "references/kinds.h"

#include <QSet>
#include <QWidget>

class QComboBox;
class QGridLayout;
class QLabel;
class QToolButton;

namespace wengao::dialogs {

class ReferenceField;

/// The fields of one reference: those its kind needs, the others behind a button. What the item holds besides
/// stays in it.
class ReferenceForm final : public QWidget
{
    Q_OBJECT

public:
    explicit ReferenceForm(QWidget *parent = nullptr);

    [[nodiscard]] const references::Item &item() const { return m_item; }
    [[nodiscard]] const references::Certainties &certainties() const { return m_certainties; }
    /// The variables a person typed or chose.
    [[nodiscard]] const QSet<QString> &touched() const { return m_touched; }

    /// True when a field or the kind is marked as guessed for everyone to see.
    [[nodiscard]] bool showsGuesses() const;

    /// Shows another reference; nothing of the old one stays.
    void setItem(const references::Item &item, const references::Certainties &certainties = {},
                 const QSet<QString> &touched = {});
    /// Takes over what was found out, but for what the person typed. Where `replacing`, what was found before
    /// goes; else it stays where nothing new was found.
    void fill(const references::Item &item, const references::Certainties &certainties, bool replacing);
    /// Sets what nobody typed or found, such as today as the day of access.
    void presetDate(const QString &variable, const references::Date &date);
    void focusField(const QString &variable);

Q_SIGNALS:
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void chooseKind(int row);
    void showKind();
    void rebuild();
    void addFields(const QStringList &variables, bool behindMore);
    void takeEdit(ReferenceField *field);
    void showMore(bool shown);
    [[nodiscard]] QStringList neededVariables() const;
    [[nodiscard]] QStringList furtherVariables(const QStringList &needed) const;

    references::Item m_item;
    references::Certainties m_certainties;
    QSet<QString> m_touched;
    QComboBox *m_kind;
    QLabel *m_kindMark;
    QLabel *m_kindName;
    QWidget *m_kindRow;
    QGridLayout *m_grid = nullptr;
    QToolButton *m_more;
    QList<QWidget *> m_labels;
    QList<ReferenceField *> m_fields;
    QList<QWidget *> m_behindMore;
    bool m_moreShown = false;
};

} // namespace wengao::dialogs
