// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend/backend.h"

#include <QProcess>
#include <QTemporaryDir>

namespace cmbagent::test {

/// A reply that comes later.
struct Pending
{
    std::optional<Result<void>> result;
    [[nodiscard]] Backend::Done catcher()
    {
        return [this](const Result<void>& came) { result = came; };
    }
    [[nodiscard]] bool isGood() const { return result && *result; }
    [[nodiscard]] QString text() const { return !result ? "no reply" : *result ? "good" : result->error().toText(); }
};

/// A data directory, a runtime folder and workflow files of one test; opens backends and starts programs on them.
class ControlPlace
{
public:
    ControlPlace();

    [[nodiscard]] QString dataPath() const { return m_folder.path() + QStringLiteral("/data"); }
    [[nodiscard]] QString path(const QString& name) const { return m_folder.path() + QLatin1Char('/') + name; }
    [[nodiscard]] std::unique_ptr<Backend> open(QString* error = nullptr) const;
    /// `cmbagent` at work, its output readable when it ended.
    [[nodiscard]] std::unique_ptr<QProcess> start(const QStringList& arguments) const;

    /// One step that runs until `letGo`, then one more; says progress and lines.
    [[nodiscard]] QString sleeper() const;
    /// A question, then a step.
    [[nodiscard]] QString question() const;
    void letGo() const;
    /// The sleeper's first step has begun, and the journal, which may be behind where a disk is slow, knows of it.
    [[nodiscard]] bool isRunning() const;

    /// Straight from the database, as it lies on the disk now.
    [[nodiscard]] QString stateOf(const RunId& run) const;
    [[nodiscard]] QString stepStateOf(const RunId& run, const QString& step) const;
    [[nodiscard]] QStringList eventsOf(const RunId& run) const;
    [[nodiscard]] RunId lastRun() const;

private:
    [[nodiscard]] QString write(const QString& name, const QString& text) const;
    [[nodiscard]] QStringList ask(const QString& sql, const QVariantList& values) const;

    QTemporaryDir m_folder;
};

/// Starts a workflow file and waits until the run is there; null where it fails.
RunId startRun(Backend& backend, const QString& file);
/// The only open question of a run, answered with yes; nothing when there is none.
std::optional<ApprovalAnswer> yesTo(Backend& backend, const RunId& run);

} // namespace cmbagent::test
