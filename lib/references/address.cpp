#include "references/address.h"

#include "references/escape.h"
#include "references/identifiers.h"
#include "references/item.h"

#include <QRegularExpression>
#include <QUrl>
#include <QUrlQuery>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace wengao::references {

namespace {

/// Parameters that say where a reader came from, never which page is meant. A name that ends in * is the
/// start of one. `from`, `source`, `ref` and their like mean something on some sites, so they count as
/// tracking only where their value is one that share buttons write.
constexpr std::array<const char *, 44> trackingNames{
    "utm_*",       "fbclid",     "gclid",       "gclsrc",      "dclid",       "msclkid",     "yclid",
    "twclid",      "igshid",     "igsh",        "mc_cid",      "mc_eid",      "_hsenc",      "_hsmi",
    "mkt_tok",     "ref_src",    "ref_url",     "spm",         "scm",         "share_token", "sharer_*",
    "share_from",  "share_med*", "share_plat*", "share_sess*", "share_tag",   "share_times", "shareuid",
    "vd_source",   "isappinst*", "from_source", "from_spmid",  "spm_id_from", "wfr",         "xsec_token",
    "xsec_source", "chksm",      "scene",       "srcid",       "mpshare",     "unique_k",    "bsource",
    "cmpid",       "s_cid"};

struct SharedFrom
{
    const char *name;
    const char *value; ///< "*" ends a prefix
};

constexpr std::array<SharedFrom, 14> sharedFrom{{{"from", "singlemessage"},
                                                 {"from", "groupmessage"},
                                                 {"from", "timeline"},
                                                 {"from", "search"},
                                                 {"from", "share*"},
                                                 {"from", "wechat*"},
                                                 {"from", "weibo*"},
                                                 {"from", "qq*"},
                                                 {"from", "message"},
                                                 {"ref", "twitter*"},
                                                 {"ref", "hackernews*"},
                                                 {"ref", "producthunt"},
                                                 {"source", "rss"},
                                                 {"cmp", "share*"}}};

bool matches(const QString &text, const char *pattern)
{
    const QLatin1StringView wanted(pattern);
    if (wanted.endsWith('*'_L1))
        return text.startsWith(wanted.chopped(1), Qt::CaseInsensitive);
    return text.compare(wanted, Qt::CaseInsensitive) == 0;
}

bool isTracking(const std::pair<QString, QString> &parameter)
{
    return std::any_of(trackingNames.begin(), trackingNames.end(),
                       [&](const char *name) { return matches(parameter.first, name); }) ||
           std::any_of(sharedFrom.begin(), sharedFrom.end(), [&](const SharedFrom &shared) {
               return matches(parameter.first, shared.name) && matches(parameter.second, shared.value);
           });
}

bool isPage(const QUrl &url)
{
    return url.isValid() && !url.host().isEmpty() &&
           (url.scheme() == "http"_L1 || url.scheme() == "https"_L1);
}

QString comparableHost(const QUrl &url)
{
    QString host = url.host().toLower();
    for (const auto prefix : {"www."_L1, "m."_L1, "mobile."_L1, "wap."_L1, "amp."_L1}) {
        const QStringView rest = QStringView(host).sliced(host.startsWith(prefix) ? prefix.size() : 0);
        if (rest.size() < host.size() && rest.contains(u'.'))
            host = rest.toString();
    }
    return url.port() > 0 && url.port() != 80 && url.port() != 443 ? host + u':' + QString::number(url.port())
                                                                   : host;
}

QString comparablePath(const QUrl &url)
{
    QString path = url.path(QUrl::FullyDecoded).normalized(QString::NormalizationForm_C);
    for (const auto index : {"/index.html"_L1, "/index.htm"_L1, "/index.php"_L1}) {
        if (path.endsWith(index))
            path.chop(index.size());
    }
    while (path.endsWith(u'/'))
        path.chop(1);
    return path;
}

QList<std::pair<QString, QString>> meaningfulParameters(const QUrl &url)
{
    QList<std::pair<QString, QString>> parameters = QUrlQuery(url).queryItems(QUrl::FullyDecoded);
    parameters.removeIf(isTracking);
    return parameters;
}

} // namespace

QString comparableAddress(const QString &url)
{
    const QUrl parsed(url.trimmed(), QUrl::TolerantMode);
    if (!isPage(parsed))
        return {};
    QString result = comparableHost(parsed) + comparablePath(parsed);
    QList<std::pair<QString, QString>> parameters = meaningfulParameters(parsed);
    std::sort(parameters.begin(), parameters.end());
    QChar mark = u'?';
    for (const auto &[name, value] : std::as_const(parameters)) {
        result += mark + name + u'=' + value;
        mark = u'&';
    }
    // Some sites route by what follows the number sign: #/page and #!page are pages of their own.
    const QString fragment = parsed.fragment();
    if (fragment.startsWith(u'/') || fragment.startsWith(u'!'))
        result += u'#' + fragment;
    return result;
}

QString withoutTracking(const QString &url)
{
    QUrl parsed(url.trimmed(), QUrl::TolerantMode);
    if (!isPage(parsed) || !parsed.hasQuery())
        return url.trimmed();
    QStringList kept;
    const QStringList written = parsed.query(QUrl::FullyEncoded).split(u'&', Qt::SkipEmptyParts);
    for (const QString &parameter : written) {
        const QList<std::pair<QString, QString>> read = QUrlQuery(parameter).queryItems(QUrl::FullyDecoded);
        if (read.isEmpty() || !isTracking(read.first()))
            kept.append(parameter);
    }
    if (kept.size() == written.size())
        return url.trimmed();
    parsed.setQuery(kept.isEmpty() ? QString() : kept.join(u'&'));
    return parsed.toString(QUrl::PrettyDecoded);
}

QString completedAddress(const QString &typed)
{
    static const QRegularExpression bare(
        u"^[\\p{L}\\p{N}][\\p{L}\\p{N}-]*(?:\\.[\\p{L}\\p{N}-]+)*\\.\\p{L}[\\p{L}\\p{N}-]*(?::\\d{1,5})?(?:[/?#]\\S*)?$"_s);
    const QString address = typed.trimmed();
    if (isWebAddress(address))
        return address;
    return bare.match(address).hasMatch() ? u"https://"_s + address : QString();
}

QStringList workKeys(const Item &item)
{
    QStringList keys;
    const QString url = item.text(u"URL");
    const QString doi = item.text(u"DOI");
    const auto named = identifierIn(doi.isEmpty() ? url : doi);
    if (named && named->kind == IdentifierKind::Doi)
        keys.append(u"doi:"_s + named->value.toLower());
    const auto preprint = findArXiv(item.text(u"number") + u' ' + url);
    if (preprint)
        keys.append(u"arxiv:"_s + preprint->value.section(u'v', 0, 0).toLower());
    const QString address = comparableAddress(url);
    if (!address.isEmpty() && !(named && doi.isEmpty() && named->kind == IdentifierKind::Doi))
        keys.append(u"url:"_s + address.toLower());
    const QString isbn = isbn13(item.text(u"ISBN").section(u' ', 0, 0));
    if (item.type() == "book"_L1 && !isbn.isEmpty())
        keys.append(u"isbn:"_s + isbn + u'/' + item.text(u"volume"));
    return keys;
}

bool sameWork(const Item &a, const Item &b)
{
    const QStringList keysOfA = workKeys(a);
    const QStringList keysOfB = workKeys(b);
    const auto startsWithDoi = [](const QStringList &keys) {
        return !keys.isEmpty() && keys.first().startsWith("doi:"_L1);
    };
    if (startsWithDoi(keysOfA) && startsWithDoi(keysOfB))
        return keysOfA.first() == keysOfB.first();
    return std::any_of(keysOfA.begin(), keysOfA.end(),
                       [&](const QString &key) { return keysOfB.contains(key); });
}

} // namespace wengao::references
