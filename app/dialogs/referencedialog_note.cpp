// The reference dialog over a note that exists: what the note says, and what would be lost by a change.

#include "dialogs/referencedialog.h"
#include "dialogs/referencefinder.h"
#include "dialogs/referenceform.h"
#include "dialogs/referencenotice.h"
#include "references/noteloss.h"

#include <QPushButton>

namespace wengao::dialogs {

using references::Item;
using references::Recognition;

void ReferenceDialog::editNote(const QString &label, const QString &text)
{
    const Recognition recognised = references::recogniseLine(text);
    m_note = label;
    m_noteText = text;
    setWindowTitle(tr("Reference in note [^%1]").arg(label));
    m_finish->setText(tr("&Update note"));
    m_identifier = identifierOf(recognised.item);
    if (recognised.isUnderstood() || !text.trimmed().isEmpty())
        m_form->setItem(recognised.item, recognised.certainty);
    if (recognised.isUnderstood() && m_form->showsGuesses())
        m_input->tell(tr("Fields with a question mark are guessed from the note."));
    else if (!recognised.isUnderstood() && !text.trimmed().isEmpty())
        m_input->tell(tr("This note does not read like a reference; nothing was taken from it."), {},
                      ReferenceNotice::Tone::Doubtful);
    m_tellsLoss = recognised.isUnderstood();
    m_came = item();
    m_began = draft();
    findKept(recognised.item);
    // Later, since an opening dialog selects the text of the field that has the keyboard.
    if (!item().text(u"title").isEmpty())
        QTimer::singleShot(0, m_form, [form = m_form] { form->focusField(QStringLiteral("title")); });
    updateDefault();
}

/// The note was worded from a reference that is kept: that one is edited, and nothing is guessed.
void ReferenceDialog::findKept(const Item &recognised)
{
    m_isFinding = true;
    m_finder = new ReferenceFinder(m_services, m_wording, this);
    m_finder->find(m_noteText, recognised, [this](const std::optional<ReferenceFinder::Found> &found) {
        m_isFinding = false;
        if (found && isAsItCame()) {
            const bool isNew = draft() == m_began;
            m_kept = found->kept;
            m_came = found->item;
            m_identifier = identifierOf(m_came);
            m_tellsLoss = false;
            m_input->clear();
            m_form->fill(found->item, {}, true);
            if (isNew)
                m_began = draft();
            updateDefault();
        }
        tellLoss();
        if (m_finishing)
            finish();
    });
}

/// True while nothing but what the person typed differs from what the note gave.
bool ReferenceDialog::isAsItCame() const
{
    Item now = item();
    Item came = m_came;
    for (const QString &variable : m_form->touched()) {
        now.remove(variable);
        came.remove(variable);
    }
    return now == came;
}

bool ReferenceDialog::leavesNoteAlone() const
{
    return !m_note.isEmpty() && !m_isReworded && item() == m_came && !m_came.isEmpty();
}

/// Once the note's own fields are worded, their wording tells which words of the note they lack.
void ReferenceDialog::tellLoss()
{
    if (!m_tellsLoss || m_isFinding || !m_isWorded || item() != m_came)
        return;
    m_tellsLoss = false;
    const QStringList lost = references::lostWords(m_noteText, m_worded.markdown, m_came);
    if (lost.isEmpty())
        return;
    m_input->tell(tr("Changing a field would lose “%1” of the note.").arg(references::namedWords(lost)), {},
                  ReferenceNotice::Tone::Doubtful);
}

} // namespace wengao::dialogs
