// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "agents/recording.h"

#include <atomic>
#include <map>

namespace cmbagent {

/// The recordings that runs keep of their own calls, each in the folder of its run, so that it goes when the run goes.
/// Steps of a run that work at the same time write into one. Safe from every thread.
class RunRecordings
{
public:
    /// Where a run has its own, in its folder.
    static QString pathIn(const QString& runFolder) { return runFolder + QStringLiteral("/recording.jsonl"); }

    /// Whether attempts that begin from now on are recorded.
    void setKeeping(bool isKept) { m_isKept = isKept; }
    [[nodiscard]] bool isKeeping() const { return m_isKept; }
    /// The one to write into, made where it is not there; null: none is kept. It is closed when nobody has it any more.
    Result<std::shared_ptr<Recording>> of(const QString& runFolder);

private:
    std::atomic_bool m_isKept = true;
    QMutex m_mutex;
    std::map<QString, std::weak_ptr<Recording>> m_open; ///< by folder
};

} // namespace cmbagent
