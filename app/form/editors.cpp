#include "form/editors.h"

#include "form/booleditor.h"
#include "form/chipseditor.h"
#include "form/choiceeditor.h"
#include "form/dateeditor.h"
#include "form/imageeditor.h"
#include "form/longtexteditor.h"
#include "form/texteditor.h"

namespace wengao::form {

namespace {

ValueEditor *createDate(const Desk &desk, QWidget *parent)
{
    return new DateEditor(
        [&desk] { return desk.context().now ? desk.context().now() : QDateTime::currentDateTime(); }, parent);
}

} // namespace

ValueEditor *createEditor(const Shape &shape, const Desk &desk, const QString &path, QWidget *parent)
{
    ValueEditor *editor = nullptr;
    switch (shape.kind) {
    case Kind::LongText:
        editor = new LongTextEditor(shape.lengthLimit, parent);
        break;
    case Kind::Date:
        editor = createDate(desk, parent);
        break;
    case Kind::Bool:
        editor = new BoolEditor(parent);
        break;
    case Kind::Integer:
    case Kind::Number:
        editor = new NumberEditor(shape.kind == Kind::Integer, parent);
        break;
    case Kind::Choice:
        editor = new ChoiceEditor(shape.choices, parent);
        break;
    case Kind::List:
        editor = new ChipsEditor(parent);
        break;
    case Kind::Image:
        editor = new ImageEditor(parent);
        break;
    case Kind::Text:
    case Kind::Group:
    case Kind::Opaque:
        editor = new TextEditor(parent);
        break;
    }
    giveContext(*editor, shape, desk.context(), path);
    return editor;
}

void giveContext(ValueEditor &editor, const Shape &shape, const FormContext &context, const QString &path)
{
    if (auto *chips = qobject_cast<ChipsEditor *>(&editor)) {
        const auto ask = context.suggestions;
        chips->setSimilarityKey(context.similarityKey);
        chips->setSuggestionProvider(ask ? [ask, path] { return ask(path); }
                                         : std::function<QStringList()>());
    } else if (auto *image = qobject_cast<ImageEditor *>(&editor)) {
        image->setContext(context);
    } else if (auto *text = qobject_cast<LongTextEditor *>(&editor); text && shape.takesFirstParagraph) {
        text->setFirstParagraphProvider(context.firstParagraph);
    }
}

} // namespace wengao::form
