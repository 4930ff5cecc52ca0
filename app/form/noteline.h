#pragma once

#include <QStringList>
#include <QWidget>

class QBoxLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace wengao::form {

/// A sentence beside a field with a small mark of its weight and buttons for the ways out.
class NoteLine final : public QWidget
{
    Q_OBJECT

public:
    enum class Weight { Hint, Warning, Error };

    explicit NoteLine(QWidget *parent);

    void show(Weight weight, const QString &sentence, const QStringList &ways = {});
    [[nodiscard]] QString sentence() const;

Q_SIGNALS:
    void wayChosen(int index);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QLabel *m_sentence;
    QBoxLayout *m_line;
    QVBoxLayout *m_ways;
    QList<QPushButton *> m_buttons;
    Weight m_weight = Weight::Hint;
};

/// The notes of one field or of the form, as many as there are things to say.
class NoteList final : public QWidget
{
    Q_OBJECT

public:
    struct Entry
    {
        NoteLine::Weight weight = NoteLine::Weight::Hint;
        QString sentence;
        QStringList ways = {};
        friend bool operator==(const Entry &, const Entry &) = default;
    };

    explicit NoteList(QWidget *parent);

    void setEntries(const QList<Entry> &entries);
    [[nodiscard]] const QList<Entry> &entries() const { return m_entries; }

Q_SIGNALS:
    void wayChosen(int entry, int way);

private:
    QList<Entry> m_entries;
    QList<NoteLine *> m_lines;
};

} // namespace wengao::form
