#include "spelling/dictionary.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QSet>
#include <QStringConverter>

#include <hunspell.hxx>

#include <optional>
#include <string>

namespace wengao::spelling {

namespace {

/// Dictionaries spell "don't" with the plain apostrophe.
QString plain(QString word)
{
    return word.replace(QChar(0x2019), u'\'');
}

} // namespace

class Dictionary::Private
{
public:
    explicit Private(const DictionaryFiles &files)
        : m_hunspell(QFile::encodeName(files.affixes).constData(), QFile::encodeName(files.words).constData())
    {
        const std::string &encoding = m_hunspell.get_dict_encoding();
        m_encoder = QStringEncoder(encoding.c_str(), QStringConverter::Flag::Stateless);
        m_decoder = QStringDecoder(encoding.c_str(), QStringConverter::Flag::Stateless);
    }

    [[nodiscard]] bool isUsable() const { return m_encoder.isValid() && m_decoder.isValid(); }

    /// Nothing when the dictionary has no letters for it.
    [[nodiscard]] std::optional<std::string> encoded(const QString &word)
    {
        // Some encoders put a question mark for what they lack and say nothing.
        const QByteArray bytes = m_encoder.encode(plain(word));
        const QString back = m_decoder.decode(bytes);
        if (back != plain(word))
            return std::nullopt;
        return bytes.toStdString();
    }

    Hunspell m_hunspell;
    QStringEncoder m_encoder;
    QStringDecoder m_decoder;
    QSet<QString> m_own;
};

Dictionary::Dictionary(std::unique_ptr<Private> made) : d(std::move(made))
{
}

Dictionary::~Dictionary() = default;

Result<std::unique_ptr<Dictionary>> Dictionary::open(const DictionaryFiles &files)
{
    const auto failure = [&files] {
        return Error{ErrorCode::NotReadable,
                     QCoreApplication::translate("wengao::spelling", "The dictionary “%1” cannot be read.")
                         .arg(files.language),
                     files.words};
    };
    // Hunspell itself says nothing about a file that is not there.
    if (!QFileInfo(files.affixes).isReadable() || !QFileInfo(files.words).isReadable())
        return failure();
    auto made = std::make_unique<Private>(files);
    if (!made->isUsable())
        return failure();
    return std::unique_ptr<Dictionary>(new Dictionary(std::move(made)));
}

bool Dictionary::knows(const QString &word) const
{
    if (d->m_own.contains(plain(word)) || d->m_own.contains(plain(word).toLower()))
        return true;
    const std::optional<std::string> bytes = d->encoded(word);
    return !bytes || d->m_hunspell.spell(*bytes);
}

QStringList Dictionary::suggestions(const QString &word) const
{
    QStringList found;
    const std::optional<std::string> bytes = d->encoded(word);
    if (!bytes)
        return found;
    for (const std::string &suggestion : d->m_hunspell.suggest(*bytes))
        found.append(d->m_decoder.decode(QByteArrayView(suggestion.data(), qsizetype(suggestion.size()))));
    return found;
}

void Dictionary::add(const QString &word)
{
    d->m_own.insert(plain(word));
}

} // namespace wengao::spelling
