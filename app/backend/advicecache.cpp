// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backend/advicecache.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QSaveFile>

namespace cmbagent {

QString AdviceCache::pathOf(const BlobHash& key) const
{
    return QStringLiteral("%1/%2.json").arg(m_folder, key.toHex());
}

std::optional<DependencyAdvice> AdviceCache::find(const BlobHash& key, const Workflow& workflow) const
{
    QFile file(pathOf(key));
    if (!file.open(QIODevice::ReadOnly)) {
        return std::nullopt;
    }
    const QJsonObject kept = QJsonDocument::fromJson(file.readAll()).object();
    if (!kept.value(QLatin1String("dependencies")).isArray()) {
        return std::nullopt;
    }
    DependencyAdvice advice = readAdvice(workflow, kept);
    advice.isKept = true;
    return advice;
}

void AdviceCache::keep(const BlobHash& key, const DependencyAdvice& advice) const
{
    QSaveFile file(pathOf(key));
    const QByteArray text = QJsonDocument(advice.toJson()).toJson(QJsonDocument::Compact);
    if (!QDir().mkpath(m_folder) || !file.open(QIODevice::WriteOnly) || file.write(text) != text.size()
        || !file.commit()) {
        return;
    }
    const QDir folder(m_folder);
    const QStringList latestFirst = folder.entryList({ QStringLiteral("*.json") }, QDir::Files, QDir::Time);
    for (const QString& name : latestFirst.mid(mostKept)) {
        QFile::remove(folder.filePath(name));
    }
}

} // namespace cmbagent
