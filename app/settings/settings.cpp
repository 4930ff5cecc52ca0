#include "settings/settings.h"

#include <algorithm>

namespace wengao::settings {

namespace {

constexpr qsizetype maximumRecentFiles = 20;
const QString recentKey = QStringLiteral("recent/files");

} // namespace

Settings::Settings(const QString &file, QObject *parent)
    : QObject(parent), m_store(file, QSettings::IniFormat)
{
}

SessionState::SessionState(const QString &file) : m_store(file, QSettings::IniFormat)
{
}

QByteArray SessionState::bytes(const QString &key) const
{
    return m_store.value(key).toByteArray();
}

void SessionState::setBytes(const QString &key, const QByteArray &value)
{
    m_store.setValue(key, value);
}

bool SessionState::flag(const QString &key, bool fallback) const
{
    return m_store.value(key, fallback).toBool();
}

void SessionState::setFlag(const QString &key, bool value)
{
    m_store.setValue(key, value);
}

QStringList SessionState::recentFiles() const
{
    return m_store.value(recentKey).toStringList();
}

void SessionState::addRecentFile(const QString &path)
{
    QStringList files = recentFiles();
    files.removeAll(path);
    files.prepend(path);
    m_store.setValue(recentKey, files.first(std::min(files.size(), maximumRecentFiles)));
}

void SessionState::clearRecentFiles()
{
    m_store.remove(recentKey);
}

} // namespace wengao::settings
