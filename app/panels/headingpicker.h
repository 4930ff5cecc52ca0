#pragma once

#include "markdown/rendered.h"

#include <QFrame>

class QLineEdit;
class QListWidget;

namespace wengao::panels {

/// A list of the article's headings that opens over the text: typing narrows it, Enter or a click goes to the
/// heading, Escape away.
class HeadingPicker final : public QFrame
{
    Q_OBJECT

public:
    explicit HeadingPicker(QWidget *parent);

    /// Opens at the upper middle of `area` (global coordinates) with the section of that line chosen.
    void open(const QList<markdown::Heading> &outline, int currentLine, const QRect &area);

Q_SIGNALS:
    /// The person wants to see this 0-based line of the body.
    void picked(int line);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void filter();
    void pick();

    QLineEdit *m_filter;
    QListWidget *m_list;
};

} // namespace wengao::panels
