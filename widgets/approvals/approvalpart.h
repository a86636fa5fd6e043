// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records.h"
#include "widgets/approvals/approvalbook.h"
#include "widgets/approvals/askedquestion.h"

#include <QObject>
#include <QPointer>

class QMenu;
class QWidget;

namespace cmbagent {

class ApprovalBanner;
class ApprovalModel;
class ApprovalPanels;
class Clock;
class FileLocator;
class InboxPane;
class ModeMenu;
class RunGraph;

/// Everything in a window that has to do with questions, and every way to them: banner, inbox, panels, answers given
/// together, history, and when the run on show asks. What it needs of the application leaves as a signal. Lives on the
/// main thread.
class ApprovalPart : public QObject
{
    Q_OBJECT

public:
    /// All of them must outlive this; `files` may be null.
    ApprovalPart(ApprovalModel& approvals, const RunGraph& graph, const FileLocator* files, const Clock& clock,
                 QWidget* window);

    [[nodiscard]] ApprovalPanels* panels() const { return m_panels; }
    [[nodiscard]] ApprovalBanner* banner() const { return m_banner; }
    [[nodiscard]] InboxPane* inbox() const { return m_inbox; }
    [[nodiscard]] ModeMenu* modes() const { return m_modes; }
    [[nodiscard]] ApprovalBook* book() const { return m_book; } ///< null while nobody looks

    /// Whether a person may choose when the run on show asks.
    void setModesOffered(bool isOffered);
    /// The page of earlier answers.
    void showHistory();
    /// One answer for all of these, after a summary.
    void answerTogether(const QList<ApprovalId>& approvals);
    /// Shows what a step of the run on show asks; nothing while it asks nothing.
    void open(int step);
    /// Lets a person change a step of the run on show that has yet to start: it asks before it starts, and what may be
    /// changed opens as soon as it does.
    void editBeforeStart(int step);
    /// Adds to the menu of a step the way to its answer, and whether it asks before it starts.
    void addTo(QMenu* menu, int step);
    /// A question that was needed, wherever that was.
    void take(const AskedQuestion& question);
    void setNotes(const ApprovalId& id, const std::vector<EvidenceNote>& notes);
    void setHistory(const QList<AnsweredApproval>& answers);
    void setRemembered(const QList<RememberedAnswer>& answers);

Q_SIGNALS:
    void answered(const QList<cmbagent::AnswerOrder>& orders);
    void questionNeeded(const cmbagent::RunId& run, const cmbagent::ApprovalId& approval);
    void notesNeeded(const cmbagent::AskedQuestion& question);
    void historyNeeded();
    void revokeRequested(const cmbagent::RememberedAnswer& answer);
    void modeRequested(const cmbagent::RunId& run, cmbagent::ApprovalMode mode);
    /// Ask before this step starts, or not any more.
    void gateRequested(const cmbagent::RunId& run, int step, bool isSet);
    /// A step is going to open for changes when its turn comes.
    void editAwaited(const QString& stepTitle);
    void runSelected(const cmbagent::RunId& run);
    void openFileRequested(const QString& path);

private:
    void connectInbox();
    void connectModes();
    void find(const RunId& run, const ApprovalId& approval);
    void addGate(QMenu* menu, int step);
    void openAwaited();
    void openForEdit(const ApprovalId& id);
    void adoptMode();

    ApprovalModel& m_approvals;
    const RunGraph& m_graph;
    QWidget* m_window;
    ApprovalPanels* m_panels;
    ApprovalBanner* m_banner;
    InboxPane* m_inbox;
    ModeMenu* m_modes;
    QPointer<ApprovalBook> m_book;
    bool m_offersModes = true;
    QList<std::pair<RunId, int>> m_toEdit; ///< steps that open for changes when they ask
};

} // namespace cmbagent
