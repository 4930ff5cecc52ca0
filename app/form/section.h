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
    [[nodiscard]] bool isOpen() const { return m_open; }

Q_SIGNALS:
    void toggled(bool open);

private:
    QToolButton *m_heading;
    QVBoxLayout *m_column;
    QWidget *m_content = nullptr;
    bool m_open = false;
};

} // namespace wengao::form
