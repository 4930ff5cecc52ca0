#include "dialogs/referencefield.h"

#include "dialogs/referencelook.h"
#include "dialogs/referencenames.h"
#include "references/address.h"

#include <QAction>
#include <QComboBox>
#include <QCoreApplication>
#include <QDate>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace wengao::dialogs {

using references::Certainty;
using references::Date;
using references::FieldType;
using references::Item;

namespace {

void fillWith(QWidget *field, QWidget *editor)
{
    auto *layout = new QVBoxLayout(field);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(editor);
    field->setFocusProxy(editor);
}

class LineField : public ReferenceField
{
public:
    LineField(const QString &variable, const QString &label, QWidget *parent)
        : ReferenceField(variable, parent), m_line(new QLineEdit), m_remark(new QLabel)
    {
        m_line->setAccessibleName(label);
        fillWith(this, m_line);
        m_remark->setObjectName(QStringLiteral("remark"));
        m_remark->setWordWrap(true);
        m_remark->setTextFormat(Qt::PlainText);
        m_remark->hide();
        layout()->addWidget(m_remark);
        connect(m_line, &QLineEdit::textChanged, this, &LineField::showRemark);
        connect(m_line, &QLineEdit::textEdited, this, &ReferenceField::edited);
    }
    [[nodiscard]] QWidget *input() const override { return m_line; }

protected:
    [[nodiscard]] QLineEdit *markedLine() const override { return m_line; }
    [[nodiscard]] QLineEdit *line() const { return m_line; }
    void fill(const QString &text)
    {
        m_line->setText(text);
        m_line->setCursorPosition(0);
    }
    void changeEvent(QEvent *event) override
    {
        if (event->type() == QEvent::PaletteChange)
            showRemark();
        ReferenceField::changeEvent(event);
    }

private:
    void showRemark()
    {
        const QString sentence = remark();
        QPalette colours;
        colours.setColor(QPalette::WindowText, look::doubtful(palette()));
        m_remark->setPalette(colours);
        m_remark->setText(sentence);
        m_remark->setVisible(!sentence.isEmpty());
    }

    QLineEdit *m_line;
    QLabel *m_remark;
};

class TextField final : public LineField
{
public:
    using LineField::LineField;
    void show(const Item &item) override { fill(item.text(variable())); }
    void store(Item &item) const override { item.setText(variable(), line()->text().trimmed()); }
};

/// Links need a scheme, which people leave out.
class AddressField final : public LineField
{
public:
    AddressField(const QString &variable, const QString &label, QWidget *parent)
        : LineField(variable, label, parent)
    {
        connect(line(), &QLineEdit::editingFinished, this, [this] {
            if (m_isTyped)
                fill(completed());
        });
    }
    void show(const Item &item) override { fill(item.text(variable())); }
    void store(Item &item) const override
    {
        m_isTyped = true;
        item.setText(variable(), completed());
    }
    [[nodiscard]] QString remark() const override
    {
        const QString typed = line()->text().trimmed();
        const QString address = references::completedAddress(typed);
        if (typed.isEmpty() || address == typed)
            return {};
        return address.isEmpty()
                   ? QCoreApplication::translate("wengao::dialogs::ReferenceField",
                                                 "This is no web address; it leads nowhere.")
                   : QCoreApplication::translate("wengao::dialogs::ReferenceField", "Taken as %1")
                         .arg(address);
    }

private:
    [[nodiscard]] QString completed() const
    {
        const QString typed = line()->text().trimmed();
        const QString address = references::completedAddress(typed);
        return address.isEmpty() ? typed : address;
    }

    mutable bool m_isTyped = false; ///< by a person here; what came otherwise stays as it is
};

class DateField final : public LineField
{
public:
    DateField(const QString &variable, const QString &label, QWidget *parent)
        : LineField(variable, label, parent)
    {
        line()->setPlaceholderText(
            QCoreApplication::translate("wengao::dialogs::ReferenceField", "2024-05-06, 2024-05 or 2024"));
    }
    void show(const Item &item) override
    {
        m_date = item.date(variable());
        fill(m_date.shown());
    }
    void store(Item &item) const override
    {
        const QString typed = line()->text().trimmed();
        item.setDate(variable(), typed == m_date.shown() ? m_date : Date::parsed(typed));
    }
    [[nodiscard]] QString remark() const override
    {
        const Date date = Date::parsed(line()->text().trimmed());
        const bool isWhole = date.year && date.month && date.day;
        if (date.literal.isEmpty() && (!isWhole || QDate::isValid(*date.year, *date.month, *date.day)))
            return {};
        return QCoreApplication::translate("wengao::dialogs::ReferenceField",
                                           "This is no date; it stands in the note as it is typed.");
    }

private:
    Date m_date;
};

struct LanguageChoice
{
    const char *tag;
    const char *name; ///< in the language itself
};

constexpr LanguageChoice languageChoices[] = {
    {"zh-CN", "简体中文"}, {"zh-TW", "繁體中文"}, {"en-US", "English"},
    {"ja-JP", "日本語"},   {"ko-KR", "한국어"},   {"de-DE", "Deutsch"},
    {"fr-FR", "Français"}, {"es-ES", "Español"},  {"ru-RU", "Русский"},
};

class LanguageField final : public ReferenceField
{
public:
    LanguageField(const QString &variable, const QString &label, QWidget *parent)
        : ReferenceField(variable, parent), m_box(new QComboBox)
    {
        m_box->setAccessibleName(label);
        m_box->addItem(QCoreApplication::translate("wengao::dialogs::ReferenceField", "as its title reads"));
        for (const LanguageChoice &choice : languageChoices)
            m_box->addItem(QString::fromUtf8(choice.name), QString::fromLatin1(choice.tag));
        fillWith(this, m_box);
        connect(m_box, &QComboBox::activated, this, &ReferenceField::edited);
    }
    void show(const Item &item) override
    {
        const QString tag = item.text(variable());
        int at = tag.isEmpty() ? 0 : m_box->findData(tag, Qt::UserRole, Qt::MatchFixedString);
        if (at < 0) {
            m_box->addItem(tag, tag);
            at = m_box->count() - 1;
        }
        m_box->setCurrentIndex(at);
    }
    void store(Item &item) const override { item.setText(variable(), m_box->currentData().toString()); }
    [[nodiscard]] QWidget *input() const override { return m_box; }

protected:
    [[nodiscard]] QLineEdit *markedLine() const override { return nullptr; }

private:
    QComboBox *m_box;
};

class NamesField final : public ReferenceField
{
public:
    NamesField(const QString &variable, const QString &label, QWidget *parent)
        : ReferenceField(variable, parent), m_rows(new NameRows)
    {
        m_rows->setLabel(label);
        auto *layout = new QVBoxLayout(this);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->addWidget(m_rows);
        connect(m_rows, &NameRows::edited, this, &ReferenceField::edited);
    }
    void show(const Item &item) override
    {
        m_rows->setLanguage(item.language());
        m_rows->setNames(item.names(variable()));
    }
    void store(Item &item) const override { item.setNames(variable(), m_rows->names()); }
    [[nodiscard]] QWidget *input() const override { return m_rows->firstLine(); }

protected:
    [[nodiscard]] QLineEdit *markedLine() const override { return m_rows->firstLine(); }

private:
    NameRows *m_rows;
};

template <typename Field>
ReferenceField *made(const QString &variable, const QString &label, QWidget *parent)
{
    return new Field(variable, label, parent);
}

struct FieldMaker
{
    FieldType type;
    ReferenceField *(*make)(const QString &, const QString &, QWidget *);
};

constexpr FieldMaker makers[] = {{FieldType::Text, made<TextField>},
                                 {FieldType::Address, made<AddressField>},
                                 {FieldType::Names, made<NamesField>},
                                 {FieldType::Date, made<DateField>},
                                 {FieldType::Language, made<LanguageField>}};

} // namespace

ReferenceField *ReferenceField::forVariable(const QString &variable, const QString &label, QWidget *parent)
{
    const FieldType type = references::fieldType(variable);
    const FieldMaker *maker = std::find_if(std::begin(makers), std::end(makers),
                                           [type](const FieldMaker &each) { return each.type == type; });
    return maker->make(variable, label, parent);
}

void ReferenceField::setCertainty(std::optional<Certainty> certainty)
{
    m_certainty = certainty;
    showMark();
}

void ReferenceField::showMark()
{
    if (m_mark && m_markedOn)
        m_markedOn->removeAction(m_mark);
    delete std::exchange(m_mark, nullptr);
    input()->setAccessibleDescription(m_certainty ? certaintyText(*m_certainty) : QString());
    m_markedOn = markedLine();
    if (!m_certainty || !m_markedOn)
        return;
    m_mark = new QAction(
        look::signIcon(*m_certainty == Certainty::Sure ? look::Sign::Sure : look::Sign::Guessed, *this),
        certaintyText(*m_certainty), this);
    m_mark->setObjectName(*m_certainty == Certainty::Sure ? QStringLiteral("sure")
                                                          : QStringLiteral("guessed"));
    m_mark->setToolTip(certaintyText(*m_certainty));
    m_markedOn->addAction(m_mark, QLineEdit::TrailingPosition);
}

void ReferenceField::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        showMark();
    QWidget::changeEvent(event);
}

QString certaintyText(Certainty certainty)
{
    return certainty == Certainty::Sure
               ? QCoreApplication::translate("wengao::dialogs::ReferenceField", "Stated by the source")
               : QCoreApplication::translate("wengao::dialogs::ReferenceField",
                                             "Guessed from where it stood; please look at it");
}

} // namespace wengao::dialogs
