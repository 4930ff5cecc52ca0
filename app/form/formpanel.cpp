#include "form/formpanel.h"

namespace wengao::form {

class FormPanel::Private
{
public:
    QString text;
};

FormPanel::FormPanel(QWidget *parent) : QWidget(parent), d(std::make_unique<Private>()) {}

FormPanel::~FormPanel() = default;

void FormPanel::setFrontMatter(const QString &text) { d->text = text; }

QString FormPanel::frontMatter() const { return d->text; }

void FormPanel::setReadOnly(const QString &reason) { setEnabled(reason.isEmpty()); }

void FormPanel::setContext(const FormContext &context) { Q_UNUSED(context) }

void FormPanel::setLineBreak(QChar lineBreak) { Q_UNUSED(lineBreak) }

void FormPanel::setCounts(const QList<CountRule> &rules, const QString &chosen)
{
    Q_UNUSED(rules)
    Q_UNUSED(chosen)
}

bool FormPanel::focusField(const QString &path) { return path.isEmpty(); }

void FormPanel::showSource(int line) { Q_UNUSED(line) }

QByteArray FormPanel::saveState() const { return {}; }

void FormPanel::restoreState(const QByteArray &state) { Q_UNUSED(state) }

} // namespace wengao::form
