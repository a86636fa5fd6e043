// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

namespace cmbagent {

/// Verbs that keep house: what is kept, under which name, and how much of it. With --json each prints one object:
///
///   archive, star, abandon   {"run_id", "archived" | "starred": bool} or {"run_id", "status"}
///   checkpoint               {"run_id", "checkpoint": name}
///   delete                   {"run_id", "name", "deleted": bool, "size", "branches": [run ids that stay]}
///   storage                  {"runs": [{"run_id", "name", "project", "file_bytes", "work_bytes"}], "bytes"}
///   gc                       {"dry_run", "count", "bytes", "largest": [{"sha256", "bytes", "age_s"}]}
///   limits                   {"limits": {name: value}, "usage": {"disk_mb", "concurrent_runs"}}
///   session list             {"sessions": [{"session_id", "name", "projects", "runs", "archived", "created_at"}]}
///   session create           {"session_id", "name"}
///   session archive, delete  {"session_id", "name", "archived" | "deleted": bool}
class HouseCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;
    void start() override;

private:
    void archive();
    void star();
    void abandon();
    void checkpoint();
    void considerDeleting();
    void deleteRun(const RunSummary& run, qint64 bytes, const QList<BranchNode>& branches);
    void showStorage();
    void collect();
    void limits();
    void setLimit();
    void listSessions();
    void createSession();
    void archiveSession();
    void deleteSession();
    /// Finds the one session a person means by its name or the beginning of its id.
    void findSession(const std::function<void(const SessionSummary&)>& found);
};

} // namespace cmbagent
