// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/approvals/askedquestion.h"

#include <QHash>
#include <QObject>
#include <QSet>

class QWidget;

namespace cmbagent {

class ApprovalModel;
class ApprovalPanel;
class Clock;
class FileLocator;
class RunGraph;

/// Keeps one panel for each question that is being looked at: opens it (asking for the question where its run is not on
/// show), settles it when its question is answered anywhere, shows what is asked instead when it changed, and hands the
/// answer on with the hash of what was shown. Lives on the main thread.
class ApprovalPanels : public QObject
{
    Q_OBJECT

public:
    ApprovalPanels(const ApprovalModel& approvals, const RunGraph& graph, const FileLocator* files, const Clock& clock,
                   QWidget* window);

    /// Shows the panel of a question; null when it is not open any more, or when it has to be read first.
    ApprovalPanel* open(const ApprovalId& id);
    /// Without taking the keyboard from where the person is typing.
    ApprovalPanel* openQuietly(const ApprovalId& id);
    /// The most urgent question, or the one after `after`.
    void openNext(const ApprovalId& after = {});
    /// A question that was needed: opens its panel, if that is still wanted.
    void take(const AskedQuestion& question);
    void setNotes(const ApprovalId& id, const std::vector<EvidenceNote>& notes);
    void refuse(const ApprovalId& id, const Error& error);
    /// An answer that did not come from a panel is on its way: a panel with that question closes when it arrives.
    void expectAnswer(const ApprovalId& id) { m_answeredHere.insert(id); }
    /// Whether somebody asked to see it, and it is still being read.
    [[nodiscard]] bool isWanted(const ApprovalId& id) const { return m_wanted == id; }
    [[nodiscard]] ApprovalPanel* panel(const ApprovalId& id) const { return m_panels.value(id); }
    [[nodiscard]] int count() const;

Q_SIGNALS:
    void answered(const cmbagent::AnswerOrder& order);
    void putOff(const QString& stepTitle);
    /// A question of a run that is not on show; `take` answers.
    void questionNeeded(const cmbagent::RunId& run, const cmbagent::ApprovalId& approval);
    /// A panel shows this now: what differs from what was approved, and what is risky? `setNotes` answers.
    void notesNeeded(const cmbagent::AskedQuestion& question);
    void openFileRequested(const QString& path);

private:
    ApprovalPanel* make(const ApprovalId& id);
    ApprovalPanel* build(const AskedQuestion& question);
    void place(ApprovalPanel* panel);
    void connectPanel(ApprovalPanel* panel);
    /// What the step of a closed question asks now, in the run on show; null: nothing.
    [[nodiscard]] const Approval* successor(const AskedQuestion& question) const;
    void replace(ApprovalPanel* panel, const Approval& by);
    void follow();

    const ApprovalModel& m_approvals;
    const RunGraph& m_graph;
    const FileLocator* m_files;
    const Clock& m_clock;
    QWidget* m_window;
    QHash<ApprovalId, ApprovalPanel*> m_panels; ///< forgotten when they are destroyed
    QSet<ApprovalId> m_answeredHere;
    ApprovalId m_wanted; ///< opens when it has been read
};

} // namespace cmbagent
