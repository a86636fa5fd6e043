// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/projection.h"
#include "core/retrycontext.h"
#include "widgets/branches/runpair.h"

#include <QJsonObject>
#include <QMap>

#include <optional>
#include <vector>

namespace cmbagent {

// A question as it is put to a person: plain values, without words for people.

/// Something that could do harm: a line of a script, or what a step says of itself (line 0).
struct RiskMark
{
    enum class Kind : quint8 { Deletes, WritesOutside, Network, Money, Installs, Programs, CannotBeUndone };

    Kind kind = Kind::Deletes;
    int line = 0; ///< 1-based; 0: the step as a whole
    QString text; ///< the line; or the title of the step
    bool operator==(const RiskMark&) const = default;
};

/// How a step failed, as far as the run tells.
struct FailureFacts
{
    RetryAdvice advice; ///< category, explanation, suggestions
    Error error; ///< of the last attempt
    std::vector<PastAttempt> attempts; ///< oldest first
};

/// What may be changed of a step that is about to start, or for the next attempt of one that failed.
struct StepSettings
{
    std::vector<Parameter> parameters; ///< those the step gets to see
    QJsonObject values; ///< as the last attempt had them
    QString code; ///< inline code; empty: the step has none
    std::optional<FrozenFile> script {}; ///< what it runs, when that is a file
    std::optional<AgentSpec> agent {}; ///< what an agent is to do, when it is a step of one
    QStringList agents {}; ///< those it can be given to
};

/// The plan of a run that is about to begin, as it may be changed with the answer.
struct PlanSettings
{
    WorkflowPtr workflow;
    QJsonObject parameters; ///< of the run
    std::vector<FrozenFile> files;
    std::vector<StepState> states; ///< by step; only what is pending is going to run
};
/// What may be changed of one step of it, where the run gets these parameters.
StepSettings settingsOf(const PlanSettings& plan, const QJsonObject& parameters, int step);

/// The step that asks and its surroundings; of a question about the plan: the steps of the run.
struct QuestionContext
{
    QString description;
    QString code; ///< what the step runs, when that is written in the workflow
    std::optional<Evidence> script; ///< what the step runs, when that is a file
    QStringList outputs; ///< patterns of the files it promises to write
    QStringList next; ///< titles of the steps that wait for it; at most 20
    int moreNext = 0;
    QStringList plan; ///< every step of the run in order, for a question about the plan
    std::vector<std::pair<QString, QJsonObject>> results; ///< titles of the steps before it and what they reported
};

/// A question with everything it shows.
struct AskedQuestion
{
    RunId run;
    QString runName;
    QString stepTitle;
    ApprovalRequested request;
    QuestionContext context {};
    std::optional<FailureFacts> failure {}; ///< of a step that failed
    std::optional<StepSettings> settings {}; ///< what "modify" can carry; nothing: a note only
    std::optional<PlanSettings> plan {}; ///< likewise, of a question about the plan
    bool takesTexts = false; ///< texts that are shown may be changed for the steps that come after
    std::vector<RiskMark> risks {}; ///< declared by the step, or by those that begin after it
};

/// The question as the run stands. `runName`: as a person named it; empty: as it was recorded.
AskedQuestion askedQuestion(const RunProjection& run, const Approval& approval, const QString& runName = {});

/// What is found out about one thing shown, a moment after it is on show.
struct EvidenceNote
{
    QString name; ///< as in Evidence
    std::vector<RiskMark> risks;
    std::optional<PairText> change; ///< against what was approved last
    bool isUnchanged = false; ///< exactly this was approved before
    QString approvedRun; ///< name of the run in which it was; empty: never
    Timestamp approvedAt;
};

/// What a person decided, before it is sent.
struct AnswerDraft
{
    Resolution resolution = Resolution::Approved;
    QString comment {};
    QJsonObject changes {}; ///< see core/stepchanges.h and core/planchanges.h
    QMap<QString, QString> texts {}; ///< that take the place of contents, by name as setContent takes it
    RememberScope remember = RememberScope::Once;
    ApprovalKind kind = ApprovalKind::Gate; ///< of the question
};

/// An answer on its way, bound to what was shown.
struct AnswerOrder
{
    RunId run;
    ApprovalId id;
    BlobHash hash;
    AnswerDraft draft {};
};

} // namespace cmbagent

Q_DECLARE_METATYPE(cmbagent::AnswerDraft)
Q_DECLARE_METATYPE(cmbagent::AnswerOrder)
