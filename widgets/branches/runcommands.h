// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records.h"

#include <QObject>

class QAction;
class QMenu;
class QWidget;

namespace cmbagent {

/// What can be done to a run in a list, as one menu and one set of requests, whichever list it was asked from. Lives on
/// the main thread.
class RunCommands : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// The caller owns the menu. What is not possible is there and says why.
    [[nodiscard]] QMenu* makeMenu(const RunSummary& run, QWidget* parent);
    /// What opens the run on this computer, from any program.
    [[nodiscard]] static QString linkTo(const RunId& run);

Q_SIGNALS:
    void openRequested(const cmbagent::RunId& run);
    /// In a window of its own.
    void windowRequested(const cmbagent::RunId& run);
    void renameRequested(const cmbagent::RunId& run, const QString& name);
    void hypothesisRequested(const cmbagent::RunId& run, const QString& hypothesis);
    void starRequested(const cmbagent::RunId& run, bool isStarred);
    void archiveRequested(const cmbagent::RunId& run, const QString& name, bool isArchived);
    void abandonRequested(const cmbagent::RunId& run, const QString& name, bool isAbandoned);
    void compareRequested(const QList<cmbagent::RunId>& runs);
    /// Show it among its relatives.
    void branchesRequested(const cmbagent::RunId& run);
    void resumeRequested(const cmbagent::RunId& run);
    void cancelRequested(const cmbagent::RunId& run, const QString& name);
    void deleteRequested(const cmbagent::RunId& run, const QString& name);
    void openFolderRequested(const cmbagent::RunId& run);

private:
    void addNames(QMenu* menu, const RunSummary& run);
    void addMarks(QMenu* menu, const RunSummary& run);
    void addBranching(QMenu* menu, const RunSummary& run);
    void addLife(QMenu* menu, const RunSummary& run);
};

} // namespace cmbagent
