// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/id.h"
#include "core/result.h"

#include <QString>

namespace cmbagent {

/// The folder everything is kept in, and where things lie in it; a plain value for every thread.
/// Folders are named by ids, never by names a person chose.
class DataDir
{
public:
    /// What to do on a network file system, where several processes cannot share SQLite's write-ahead log.
    enum class Network : quint8 {
        Refuse, ///< fail with Unsupported and explain
        OneProcess, ///< keep a rollback journal there; the store then lets only one process in
        OneProcessEverywhere, ///< the same on local disks too, for file systems we do not recognise
    };

    /// The XDG data folder and "cmbagent" in it; empty where nobody says where that is.
    static QString defaultPath();
    /// Creates what is missing (0700) and checks that it can be written.
    static Result<DataDir> open(const QString& path, Network network = Network::Refuse);

    /// Canonical, absolute.
    [[nodiscard]] const QString& path() const { return m_path; }
    [[nodiscard]] QString databasePath() const { return m_path + QStringLiteral("/studio.db"); }
    [[nodiscard]] QString blobsPath() const { return m_path + QStringLiteral("/blobs"); }
    [[nodiscard]] QString locksPath() const { return m_path + QStringLiteral("/locks"); }
    [[nodiscard]] QString backupsPath() const { return m_path + QStringLiteral("/backups"); }
    [[nodiscard]] QString logsPath() const { return m_path + QStringLiteral("/logs"); }
    [[nodiscard]] QString cachePath() const { return m_path + QStringLiteral("/cache"); }
    [[nodiscard]] QString sessionsPath() const { return m_path + QStringLiteral("/sessions"); }
    /// Where the attempts of a run work; not created here.
    [[nodiscard]] QString runFolder(const SessionId& session, const ProjectId& project, const RunId& run) const;
    [[nodiscard]] QString lockPath(const RunId& run) const;
    /// 16 hexadecimal digits that stand for this folder wherever a short name is needed (control socket, stray search).
    [[nodiscard]] const QString& key() const { return m_key; }
    /// One process only, rollback journal.
    [[nodiscard]] bool isOneProcess() const { return m_oneProcess; }

private:
    DataDir() = default;

    QString m_path;
    QString m_key;
    bool m_oneProcess = false;
};

} // namespace cmbagent
