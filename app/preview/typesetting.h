#pragma once

#include "typeset/typesetclient.h"

#include <QObject>

namespace wengao::preview {

class PageLink;

/// Has the code and the formulas that the page asks for typeset, and hands it the markup.
class Typesetting final : public QObject
{
    Q_OBJECT

public:
    explicit Typesetting(QObject *parent = nullptr);

    /// The page to serve; null while there is none.
    void setLink(PageLink *link);
    /// The page is another one, or shows another article: what it asked for before is not needed.
    void clear();
    /// The helper's process id, 0 when none runs.
    [[nodiscard]] qint64 processId() const { return m_client.processId(); }

private:
    void request(int ticket, int kind, const QString &language, const QString &source);
    void answer(int ticket, const Result<QByteArray> &markup);

    typeset::TypesetClient m_client;
    PageLink *m_link = nullptr;
};

} // namespace wengao::preview
