#pragma once

#include "form/formcontext.h"
#include "form/valueeditor.h"

namespace wengao::form {

class GlyphButton;
class ImagePreview;
class LineEdit;

/// The path of a picture as the site writes it, with a file chooser, a place to drop a file, and a preview.
class ImageEditor final : public ValueEditor
{
    Q_OBJECT

public:
    explicit ImageEditor(QWidget *parent);

    [[nodiscard]] QVariant value() const override;
    void setValue(const QVariant &value) override;
    void setLocked(bool locked) override;
    void setContext(const FormContext &context);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void choose();
    void adopt(const QString &file);
    void put(const QString &path);
    void refresh();

    LineEdit *m_input;
    GlyphButton *m_choose;
    ImagePreview *m_preview;
    FormContext m_context;
    bool m_locked = false;
};

} // namespace wengao::form
