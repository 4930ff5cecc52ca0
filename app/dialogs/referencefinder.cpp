#include "dialogs/referencefinder.h"

#include "references/noteloss.h"

namespace wengao::dialogs {

using references::Item;

ReferenceFinder::ReferenceFinder(const ReferenceServices &services, const Wording &wording, QObject *parent)
    : QObject(parent), m_services(services), m_wording(wording)
{
}

void ReferenceFinder::find(const QString &note, const Item &recognised, const Answer &answer)
{
    auto search = std::make_shared<Search>();
    search->note = note;
    search->answer = answer;
    const QList<Item> kept = m_services.findTitled ? m_services.findTitled(note) : QList<Item>();
    for (const Item &item : kept) {
        Found candidate{item, item};
        // The library knows the last day a page was seen, the note its own.
        if (!recognised.date(u"accessed").isEmpty())
            candidate.item.setDate(u"accessed", recognised.date(u"accessed"));
        search->candidates.append(candidate);
    }
    QList<QString> languages{m_wording.language};
    if (!m_wording.language.isEmpty())
        languages.append(QString());
    QStringList styles{m_wording.style};
    for (const StyleChoice &style : m_services.commonStyles) {
        if (style.id != m_wording.style)
            styles.append(style.id);
    }
    for (const QString &style : std::as_const(styles)) {
        for (const QString &language : std::as_const(languages))
            search->wordings.append({style, language});
    }
    step(search);
}

/// One wording of one candidate after the other, so that the usual case, the first, costs one.
void ReferenceFinder::step(const std::shared_ptr<Search> &search)
{
    const qsizetype count = search->candidates.size();
    if (search->next >= count * search->wordings.size()) {
        search->answer({});
        return;
    }
    const Found candidate = search->candidates.at(search->next % count);
    const Wording wording = search->wordings.at(search->next / count);
    ++search->next;
    m_services.word(candidate.item, wording, this,
                    [this, search, candidate](const Result<WordedNote> &worded) {
                        if (worded && references::readsAlike(worded->markdown, search->note))
                            search->answer(candidate);
                        else
                            step(search);
                    });
}

} // namespace wengao::dialogs
