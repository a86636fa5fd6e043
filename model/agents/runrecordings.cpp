// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "agents/runrecordings.h"

#include <QDir>
#include <QFileInfo>

namespace cmbagent {

Result<std::shared_ptr<Recording>> RunRecordings::of(const QString& runFolder)
{
    if (!m_isKept || runFolder.isEmpty()) {
        return std::shared_ptr<Recording>();
    }
    const QMutexLocker lock(&m_mutex);
    for (auto it = m_open.begin(); it != m_open.end();) {
        it = it->second.expired() ? m_open.erase(it) : std::next(it);
    }
    if (const auto open = m_open[runFolder].lock()) {
        return open;
    }
    // What is wrong with the folder shows when the file is opened.
    QDir().mkpath(QFileInfo(runFolder).path());
    QDir().mkdir(runFolder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    auto recording = Recording::append(pathIn(runFolder));
    if (recording) {
        m_open[runFolder] = *recording;
    }
    return recording;
}

} // namespace cmbagent
