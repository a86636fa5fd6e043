// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records.h"
#include "widgets/branches/playorder.h"

#include <QTimer>
#include <QWidget>

class QPushButton;

namespace cmbagent {

class FileLocator;
class MessageBar;
class PlanList;
class PlayFields;
class RunGraph;
class WrapLabel;

/// The sheet for playing a run from one of its steps: what a person changes above, what that keeps and runs again
/// below, live. Not modal; Esc closes it and keeps what was typed for as long as the run is on show. It does nothing
/// itself, it asks. Main thread.
class PlaySheet : public QWidget
{
    Q_OBJECT

public:
    static constexpr int debounceMillis = 200;

    /// `graph` must outlive the sheet; `files` may be null.
    PlaySheet(const RunGraph& graph, const FileLocator* files, QWidget* parent = nullptr);

    [[nodiscard]] bool isOpen() const { return m_isOpen; }
    [[nodiscard]] PlayFields* fields() const { return m_fields; }
    [[nodiscard]] PlanList* plan() const { return m_plan; }
    [[nodiscard]] QPushButton* playButton() const { return m_play; }
    [[nodiscard]] QPushButton* draftButton() const { return m_draft; }
    [[nodiscard]] MessageBar* message() const { return m_message; }
    /// What is on the sheet, for `openAs` of another start; empty while it is closed.
    [[nodiscard]] QJsonObject draft() const;
    /// "2 steps run again, 5 are kept · about 12 s".
    [[nodiscard]] QString summary() const;
    [[nodiscard]] QSize sizeHint() const override { return { 440, 640 }; }
    [[nodiscard]] QSize minimumSizeHint() const override { return { 320, 240 }; }

public Q_SLOTS:
    /// Opens for a step of the run in the graph.
    void openFor(int step);
    /// Opens as it was left for the run in the graph; nothing happens where the draft is empty.
    void openAs(const QJsonObject& draft);
    /// Closes it; what was typed stays while the run is on show.
    void dismiss();
    void setCheckpoints(const QList<cmbagent::CheckpointRow>& checkpoints);
    /// The answers to `planRequested`; late ones are ignored.
    void showPlan(quint64 ticket, const cmbagent::PlayPlan& plan);
    void showPlanRefused(quint64 ticket, const cmbagent::Error& error);
    /// The answers to `playRequested`.
    void showPlayed();
    void showPlayRefused(const cmbagent::Error& error);
    /// Asks for the plan again: something it depends on is known now.
    void askAgain();

Q_SIGNALS:
    void opened(const cmbagent::RunId& parent);
    void closed();
    void planRequested(quint64 ticket, const cmbagent::PlayOrder& order);
    /// `begins`: they run at once; else they are drafts.
    void playRequested(const QList<cmbagent::PlayOrder>& orders, bool begins);
    void stepChosen(int step);

private:
    void build();
    QWidget* buildPlan();
    QWidget* buildFoot();
    void adoptGraph();
    void takeChange();
    void ask();
    void play(bool begins);
    void showSummary();
    void updateButtons();

    const RunGraph& m_graph;
    PlayFields* m_fields;
    MessageBar* m_message;
    PlanList* m_plan;
    WrapLabel* m_summary;
    WrapLabel* m_remark;
    QPushButton* m_play;
    QPushButton* m_draft;
    QTimer m_debounce;
    RunId m_parent; ///< what the fields are about
    PlayPlan m_shownPlan;
    quint64 m_ticket = 0;
    bool m_isOpen = false;
    enum class Answer : quint8 { Pending, Planned, Refused };
    Answer m_answer = Answer::Pending; ///< to the last plan asked for
    bool m_isBusy = false; ///< branches are being made
};

} // namespace cmbagent
