// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/events.h"

#include <QHash>
#include <QObject>
#include <QPointer>
#include <QSet>

class QWidget;

namespace cmbagent {

class ApprovalModel;
class ApprovalPanel;
class Clock;
class FileLocator;
class RunGraph;
struct AskedQuestion;

/// Keeps one panel for each question that is being looked at: opens it (once its run is loaded, which has the
/// evidence), settles it when its question is answered anywhere, and hands the answer on with the hash of what was
/// shown. Lives on the main thread.
class ApprovalPanels : public QObject
{
    Q_OBJECT

public:
    ApprovalPanels(const ApprovalModel& approvals, const RunGraph& graph, const FileLocator* files, const Clock& clock,
                   QWidget* window);

    /// Shows the panel of a question; null when it is not open any more, or when its run has to be loaded first.
    ApprovalPanel* open(const ApprovalId& id);
    /// Without taking the keyboard from where the person is typing.
    ApprovalPanel* openQuietly(const ApprovalId& id);
    /// The oldest question, or the one after `after`.
    void openNext(const ApprovalId& after = {});
    void refuse(const ApprovalId& id, const Error& error);
    [[nodiscard]] ApprovalPanel* panel(const ApprovalId& id) const { return m_panels.value(id); }
    [[nodiscard]] int count() const;

Q_SIGNALS:
    void answered(const cmbagent::RunId& run, const cmbagent::ApprovalId& approval, const cmbagent::BlobHash& hash,
                  cmbagent::Resolution resolution, const QString& comment);
    void putOff(const QString& stepTitle);
    /// This run must be in the graph before its question can be shown; the panel opens by itself then.
    void runNeeded(const cmbagent::RunId& run);
    void openFileRequested(const QString& path);

private:
    ApprovalPanel* make(const ApprovalId& id);
    ApprovalPanel* build(const AskedQuestion& question);
    void follow();
    void openWanted();

    const ApprovalModel& m_approvals;
    const RunGraph& m_graph;
    const FileLocator* m_files;
    const Clock& m_clock;
    QWidget* m_window;
    QHash<ApprovalId, QPointer<ApprovalPanel>> m_panels;
    QSet<ApprovalId> m_answeredHere;
    ApprovalId m_wanted; ///< opens when its run has been loaded
};

} // namespace cmbagent
