#pragma once

#include "form/shape.h"

#include <QFrame>

class QListWidget;

namespace wengao::form {

class LineEdit;

/// Finds a field to add: the known ones the article lacks, or one with a name of the person's own and a kind.
/// Deletes itself when closed.
class AddPopup final : public QFrame
{
    Q_OBJECT

public:
    AddPopup(const QList<Offer> &offers, const QStringList &present, const QString &now, QWidget *parent);

    /// Types this for the person, who goes on behind it.
    void begin(const QString &typed);
    void showAt(const QWidget *button);

Q_SIGNALS:
    void chosen(const QString &path, const QVariant &value);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fill(const QString &typed);
    void addOwn(const QString &name);
    void choose();

    QList<Offer> m_offers;
    QStringList m_present;
    QString m_now;
    QList<Offer> m_listed;
    LineEdit *m_input;
    QListWidget *m_list;
};

} // namespace wengao::form
