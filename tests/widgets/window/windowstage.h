// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/approvalmodel.h"
#include "items/eventmodel.h"
#include "items/logmodel.h"
#include "items/rungraph.h"
#include "items/runlistmodel.h"
#include "support/mockclock.h"
#include "support/workflowtext.h"
#include "widgets/approvals/askedquestion.h"
#include "widgets/common/filelocator.h"
#include "widgets/window/windowmodels.h"

#include <QTemporaryDir>

namespace cmbagent {

/// Everything a window looks at, and a story that moves it as the engine would: the COBE/FIRAS analysis in the states a
/// test or a picture wants. Files are real, in a temporary folder.
class WindowStage : public FileLocator
{
public:
    WindowStage();
    ~WindowStage() override;

    [[nodiscard]] WindowModels models();
    [[nodiscard]] static WorkflowPtr firasWorkflow();
    [[nodiscard]] static QList<ExampleInfo> examples();

    // --- the story
    void openWorkflow(WorkflowPtr workflow = firasWorkflow());
    void create(const QString& name = QStringLiteral("COBE/FIRAS monopole"));
    /// Load is done, the fits run, the bootstrap is at 42 %.
    void runHalfway();
    /// Everything before the question is done; the step "look" asks.
    void runToQuestion();
    void answer(Resolution resolution);
    void finish();
    void failFit();
    void pause();
    /// The program that ran it has gone.
    void orphan();
    void cancel();
    /// More runs in the list, in every state.
    void addOtherRuns();
    /// A question of a run that is not on show.
    ApprovalId addForeignQuestion();
    /// What to do about the step that `failFit` left; nothing is recorded.
    [[nodiscard]] AskedQuestion questionAboutFailure();

    void record(EventBody body);
    void addLog();
    BlobRef put(const QByteArray& content);
    [[nodiscard]] int step(const char* id) const { return m_workflow->indexOf(QLatin1String(id)); }
    [[nodiscard]] RunSummary summary() const;

    [[nodiscard]] QString blobPath(const BlobHash& hash) const override;
    [[nodiscard]] QString attemptFolder(int step, int attempt) const override;

    MockClock clock;
    IdSource ids { clock };
    RunGraph graph;
    RunListModel runs;
    ApprovalModel approvals;
    LogModel log;
    EventModel events;
    ProjectId project;
    RunId run;
    ApprovalId question;

private:
    void start(const char* id);
    void complete(const char* id, std::vector<OutputFile> outputs = {}, const QJsonObject& values = {});
    void publish();

    QTemporaryDir m_folder;
    WorkflowPtr m_workflow;
    QString m_name;
    qint64 m_seq = 0;
};

} // namespace cmbagent
