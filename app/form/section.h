#pragma once

#include <QToolButton>
#include <QWidget>

class QVBoxLayout;

namespace wengao::form {

/// A part of the form that opens and closes by its heading.
class Section final : public QWidget
{
    Q_OBJECT

public:
    Section(const QString &title, QWidget *parent);

    void setTitle(const QString &title);
    void setContent(QWidget *content);
    void setOpen(bool open);
    [[nodiscard]] bool isOpen() const;
    [[nodiscard]] QToolButton *heading() const { return m_heading; }

Q_SIGNALS:
    void toggled(bool open);

private:
    QToolButton *m_heading;
    QVBoxLayout *m_column;
    QWidget *m_content = nullptr;
};

} // namespace wengao::form
