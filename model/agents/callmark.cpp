// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "agents/callmark.h"

#include "core/jsonfields.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

namespace cmbagent {

CallMark::CallMark(const QString& runFolder, const QString& step)
    : m_path(runFolder.isEmpty() ? QString() : QStringLiteral("%1/asking-%2.json").arg(runFolder, step))
{ }

void CallMark::put(const ModelCall& call) const
{
    constexpr auto own = QFile::ReadOwner | QFile::WriteOwner;
    if (m_path.isEmpty()) {
        return;
    }
    QDir().mkdir(QFileInfo(m_path).path(), own | QFile::ExeOwner);
    QFile file(m_path);
    if (file.open(QIODevice::WriteOnly)) {
        file.setPermissions(own);
        file.write(QJsonDocument(call.toJson()).toJson(QJsonDocument::Compact));
    }
}

void CallMark::clear() const
{
    QFile::remove(m_path);
}

std::optional<ModelCall> CallMark::takeLeft() const
{
    constexpr qint64 most = 64 * 1024; ///< it has a few names and a hash
    QFile file(m_path);
    if (m_path.isEmpty() || !file.open(QIODevice::ReadOnly)) {
        return std::nullopt;
    }
    const QJsonObject object = QJsonDocument::fromJson(file.read(most)).object();
    file.remove();
    Fields fields(object);
    ModelCall call = ModelCall::fromJson(fields);
    return fields.ok() && !call.model.isEmpty() ? std::optional(call) : std::nullopt;
}

} // namespace cmbagent
