// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ports.h"
#include "workers/pathguard.h"

#include <QSet>
#include <QString>

#include <memory>

namespace cmbagent {

/// The folders of one attempt, `<run folder>/steps/<step>/attempt-<n>/{work,log,home,tmp}`, and what is laid into them
/// before the step starts. A value that belongs to the thread of its step.
class WorkArea
{
public:
    /// Makes the folders (0700; that of the logs comes with the first output). What an earlier, never recorded try left
    /// under the same name is moved aside.
    static Result<WorkArea> make(const QString& runFolder, const QString& stepId, int attempt);

    [[nodiscard]] QString attemptFolder() const { return m_folder; }
    [[nodiscard]] QString work() const { return m_folder + QStringLiteral("/work"); }
    [[nodiscard]] QString home() const { return m_folder + QStringLiteral("/home"); }
    [[nodiscard]] QString temporary() const { return m_folder + QStringLiteral("/tmp"); }
    [[nodiscard]] QString stdoutLog() const { return m_folder + QStringLiteral("/log/stdout.log"); }
    [[nodiscard]] QString stderrLog() const { return m_folder + QStringLiteral("/log/stderr.log"); }

    /// Lays a blob into the work folder under a relative path: a reflink where the file system can, else a copy; never
    /// a link to the blob, which nobody may write. A file that begins with "#!" becomes executable.
    Result<void> lay(const QString& name, const BlobRef& blob, const Blobs& blobs);
    Result<void> write(const QString& name, const QByteArray& content);

    /// Names of everything laid in, which is not an output unless it is named as one.
    [[nodiscard]] const QSet<QString>& laid() const { return m_laid; }

private:
    explicit WorkArea(QString folder) : m_folder(std::move(folder)), m_guard(std::make_shared<PathGuard>(work())) { }
    Result<void> claim(const QString& name);

    QString m_folder;
    std::shared_ptr<const PathGuard> m_guard; ///< of the work folder
    QSet<QString> m_laid;
};

} // namespace cmbagent
