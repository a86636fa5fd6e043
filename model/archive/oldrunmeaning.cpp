// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/oldrunreader.h"

#include <QDateTime>
#include <QFileInfo>

#include <algorithm>

// What the files of a run mean together: steps, their attempts, how they ended, and whose each file is.

namespace cmbagent {

namespace {

constexpr int mostSteps = 1'000;
constexpr qint64 slack = 5'000'000; ///< µs a file may be written before or after its step

bool isExecuted(const QString& agent)
{
    return agent == QLatin1String("engineer") || agent.isEmpty();
}

QString lastLine(const QString& text)
{
    return text.trimmed().section(QLatin1Char('\n'), -1).left(300);
}

} // namespace

OldStep& OldRunReader::stepAt(int number)
{
    const int wanted = std::clamp(number, 1, mostSteps);
    while (int(m_run.steps.size()) < wanted) {
        m_run.steps.emplace_back();
        m_run.steps.back().number = int(m_run.steps.size());
    }
    return m_run.steps[size_t(wanted) - 1];
}

bool OldRunReader::hasPhaseFile(const char* use) const
{
    return std::any_of(m_run.files.begin(), m_run.files.end(), [use](const OldFile& file) {
        return file.use == QLatin1String(use) && !file.path.startsWith(QLatin1String("planning/"))
            && !file.path.contains(QLatin1String("report_planning"));
    });
}

/// A chat over all steps belongs to the step that was announced last.
void OldRunReader::divideMain()
{
    int current = 1;
    for (const OldMessage& message : m_main) {
        if (const auto announced = oldAnnouncement(message.text)) {
            current = announced->step;
        }
        stepAt(current).chat.push_back(message);
    }
}

void OldRunReader::followAnnouncements()
{
    const size_t before = m_run.steps.size();
    for (size_t i = 0; i < before; ++i) {
        const std::vector<OldMessage> chat = m_run.steps[i].chat; // announcing steps may make more of them
        for (const OldMessage& message : chat) {
            const auto announced = oldAnnouncement(message.text);
            if (!announced || announced->step > mostSteps) {
                continue;
            }
            stepAt(std::min(announced->count, mostSteps)); // makes room, so it comes before
            OldStep& same = stepAt(announced->step);
            same.title = same.title.isEmpty() ? announced->title : same.title;
            same.agent = same.agent.isEmpty() ? announced->agent : same.agent;
            same.instructions = same.instructions.isEmpty() ? announced->instructions : same.instructions;
            if (!announced->status.isEmpty()) {
                m_statuses.insert(announced->step, announced->status);
            }
        }
    }
}

/// Where no chat announced anything, the context that came furthest says how far the steps came.
void OldRunReader::followContexts()
{
    if (!m_statuses.isEmpty() || !m_finished.isEmpty()) {
        return;
    }
    int furthest = 0;
    QString status;
    for (const OldContext& context : m_run.furtherContexts) {
        const QJsonValue inner = context.value[u"data"].isObject() ? context.value[u"data"] : context.value;
        const QString told = inner[u"current_status"].toString().toLower();
        const bool isFurther = context.step > furthest || (context.step == furthest && told == u"completed");
        if (isFurther && context.step <= mostSteps && !told.isEmpty()) {
            furthest = context.step;
            status = told;
        }
    }
    for (int number = 1; number <= furthest; ++number) {
        stepAt(number);
        m_statuses.insert(number, number < furthest ? QStringLiteral("completed") : status);
    }
}

QString OldRunReader::titleOfTool() const
{
    const auto has = [this](const char* part) {
        return std::any_of(m_run.files.begin(), m_run.files.end(),
                           [part](const OldFile& file) { return file.path.contains(QLatin1String(part)); });
    };
    return has("summaries/")   ? QStringLiteral("Sum papers up")
        : has("_processed/")   ? QStringLiteral("Read PDF files")
        : has("ocr_cost.json") ? QStringLiteral("Read PDF files")
                               : QStringLiteral("Get papers");
}

/// A run without a plan is one step.
void OldRunReader::addFlatStep()
{
    OldStep& step = stepAt(1);
    if (step.title.isEmpty()) {
        const QString task = m_run.task.trimmed().section(QLatin1Char('\n'), 0, 0).left(120);
        step.title = !task.isEmpty()             ? task
            : m_run.kind == OldRunKind::Keywords ? QStringLiteral("Find keywords")
            : m_run.kind == OldRunKind::Tool     ? titleOfTool()
                                                 : QStringLiteral("Do the task");
    }
    for (auto message = step.chat.begin(); step.agent.isEmpty() && message != step.chat.end(); ++message) {
        for (const char* agent : { "engineer", "researcher", "camb_context", "classy_context" }) {
            if (message->agent == QLatin1String(agent)) {
                step.agent = message->agent;
            }
        }
    }
}

/// Steps that left traces without standing in a plan.
void OldRunReader::addMissingSteps()
{
    for (const OldFile& file : m_run.files) {
        if (file.step > 0 && file.step <= mostSteps) {
            stepAt(file.step);
        }
    }
    if (m_run.steps.empty()) {
        stepAt(1).title = QStringLiteral("Carry out the plan");
        m_run.warnings << QStringLiteral("No plan and no step was found: CMBAgent ended before it had one.");
    }
}

void OldRunReader::settle()
{
    for (OldStep& step : m_run.steps) {
        settleStep(step);
        findAttempts(step);
        judgeAttempts(step);
        setTimes(step);
        if (step.title.isEmpty()) {
            step.title = QStringLiteral("Step %1").arg(step.number);
        }
    }
    const auto note = [this](Timestamp at) {
        if (at.isSet()) {
            m_run.started = m_run.started.isSet() ? std::min(m_run.started, at) : at;
            m_run.ended = std::max(m_run.ended, at);
        }
    };
    for (const OldMessage& message : m_run.planning) {
        note(message.at);
    }
    if (m_run.started.isSet() && m_run.planningSeconds > 0) { // the first message is told when it is complete
        const qint64 spoken = m_run.ended.micros - m_run.started.micros;
        m_run.started.micros -= std::max<qint64>(0, qint64(m_run.planningSeconds * 1e6) - spoken);
    }
    for (const OldStep& step : m_run.steps) {
        note(step.started);
        note(step.ended);
    }
    for (const auto& [started, ended] : m_spans) {
        note(started);
        note(ended);
    }
    for (auto file = m_run.files.begin(); file != m_run.files.end() && !m_run.started.isSet(); ++file) {
        note({ QFileInfo(file->absolutePath).lastModified().toMSecsSinceEpoch() * 1000 }); // better than nothing
    }
}

void OldRunReader::settleStep(OldStep& step)
{
    const QString status = m_statuses.value(step.number);
    const bool hasTraces = !step.chat.empty() || m_nested.contains(step.number) || !step.costs.empty();
    const bool tellsByContext =
        m_run.kind == OldRunKind::DeepResearch && (!m_run.contexts.isEmpty() || !m_finished.isEmpty());
    bool isCompleted = m_finished.contains(step.number);
    if (m_run.isFlat()) {
        const auto executions = executionsInMain(step.chat);
        const bool isJudged = !executions.empty() && executions.back().isSuccess.has_value();
        isCompleted = isJudged ? *executions.back().isSuccess
                               : hasPhaseFile("timing") || hasPhaseFile("cost") || m_run.kind == OldRunKind::Tool;
    } else if (!tellsByContext) {
        isCompleted = status == QLatin1String("completed") || (status.isEmpty() && !step.costs.empty());
    }
    const bool isKnownOnlyAsWhole = !m_run.isFlat() && !tellsByContext && !hasTraces && m_main.empty()
        && hasPhaseFile("timing") && m_statuses.isEmpty();
    if (isCompleted || isKnownOnlyAsWhole) {
        step.state = OldStep::State::Completed;
    } else if (hasTraces) {
        step.state = OldStep::State::Failed;
        step.reason = tellsByContext
            ? QStringLiteral("CMBAgent kept no context after this step: it had no attempts left, or was stopped.")
            : QStringLiteral("CMBAgent did not call this step completed.");
    }
}

void OldRunReader::findAttempts(OldStep& step)
{
    auto executions = executionsInMain(step.chat);
    const auto nested = executionsInNested(m_nested.value(step.number));
    if (executions.empty() && m_histories.contains(step.number)) {
        executions = executionsInMain(m_histories.value(step.number));
    }
    // A run that was cut off in the middle of a nested chat has more of them than it came back from.
    for (size_t i = executions.size(); i < nested.size(); ++i) {
        executions.push_back(nested[i]);
    }
    for (const OldExecution& execution : executions) {
        OldAttempt attempt { execution.codePath, execution.code, execution.output, false, {}, {}, execution.ended };
        if (execution.isSuccess.has_value() && !*execution.isSuccess) {
            attempt.isFailed = true;
        } else if (!execution.isSuccess && &execution != &executions.back()) {
            attempt.isFailed = true; // it was tried once more
        }
        step.attempts.push_back(std::move(attempt));
    }
    if (step.attempts.empty() && step.state != OldStep::State::NotRun) {
        OldAttempt attempt;
        for (const OldMessage& message : step.chat) {
            attempt.output += QStringLiteral("%1:\n%2\n\n").arg(message.agent, message.text);
        }
        step.attempts.push_back(std::move(attempt));
    }
}

void OldRunReader::judgeAttempts(OldStep& step)
{
    if (step.attempts.empty()) {
        return;
    }
    OldAttempt& last = step.attempts.back();
    if (step.state == OldStep::State::Completed && last.isFailed) {
        m_run.warnings << QStringLiteral("CMBAgent called step %1 completed although its last execution had failed.")
                              .arg(step.number);
        last.isFailed = false;
    } else if (step.state == OldStep::State::Failed && !last.isFailed) {
        last.isFailed = true;
        last.reason = step.reason;
    }
    for (OldAttempt& attempt : step.attempts) {
        if (attempt.isFailed && attempt.reason.isEmpty()) {
            const QString line = lastLine(attempt.output);
            attempt.reason = line.isEmpty() ? QStringLiteral("CMBAgent judged the execution a failure.") : line;
        }
    }
    // Nothing after an attempt that succeeded is one more: the controller let the step be done again.
    for (size_t i = 0; i + 1 < step.attempts.size(); ++i) {
        if (!step.attempts[i].isFailed) {
            step.attempts[i].isFailed = true;
            step.attempts[i].reason = QStringLiteral("CMBAgent did the step once more although this had worked.");
        }
    }
}

void OldRunReader::setTimes(OldStep& step)
{
    for (const OldMessage& message : step.chat) {
        if (message.at.isSet() && step.seconds < 0) {
            step.started = step.started.isSet() ? std::min(step.started, message.at) : message.at;
        }
        step.ended = std::max(step.ended, message.at);
    }
    for (const OldMessage& message : m_nested.value(step.number)) {
        step.ended = std::max(step.ended, message.at);
    }
    if (!step.started.isSet()) {
        step.started = step.ended;
    }
    Timestamp from = step.started;
    for (OldAttempt& attempt : step.attempts) {
        attempt.started = from;
        attempt.ended = attempt.ended.isSet() ? std::max(attempt.ended, from) : from;
        from = attempt.ended;
    }
    if (!step.attempts.empty()) {
        step.attempts.back().ended = std::max(step.attempts.back().ended, step.ended);
    }
}

int OldRunReader::stepThatNames(const QString& fileName) const
{
    for (const OldStep& step : m_run.steps) {
        const bool isNamed =
            std::any_of(step.attempts.begin(), step.attempts.end(),
                        [&](const OldAttempt& attempt) {
                            return attempt.code.contains(fileName) || attempt.output.contains(fileName);
                        })
            || std::any_of(step.chat.begin(), step.chat.end(), [&](const OldMessage& message) {
                   return isExecuted(step.agent) ? false : message.text.contains(fileName);
               });
        if (isNamed) {
            return step.number;
        }
    }
    return 0;
}

/// Files of no step by their name: the first step that names one, or else during which one was written.
void OldRunReader::attribute()
{
    for (OldFile& file : m_run.files) {
        const bool isOpen = !m_run.keeps(file.step) && !file.path.startsWith(QLatin1String("planning/"))
            && (file.use == QLatin1String("data") || file.use == QLatin1String("notes")
                || file.use == QLatin1String("ideas") || file.use == QLatin1String("document"));
        if (file.use == QLatin1String("context") && file.step == 0) {
            const auto context = std::find_if(m_run.furtherContexts.begin(), m_run.furtherContexts.end(),
                                              [&](const OldContext& c) { return c.path == file.path; });
            file.step = context == m_run.furtherContexts.end() ? 0 : context->step;
        }
        if (m_run.isFlat() && file.use != QLatin1String("project")) {
            file.step = 1;
        } else if (isOpen) {
            file.step = stepThatNames(file.path.section(QLatin1Char('/'), -1));
            const qint64 written = QFileInfo(file.absolutePath).lastModified().toMSecsSinceEpoch() * 1000;
            for (const OldStep& step : m_run.steps) {
                if (file.step == 0 && step.ended.isSet() && written >= step.started.micros - slack
                    && written <= step.ended.micros + slack) {
                    file.step = step.number;
                }
            }
        }
        file.step = m_run.keeps(file.step) ? file.step : 0;
    }
    for (const OldStep& step : m_run.steps) {
        for (const OldCost& cost : step.costs) {
            if (cost.isPriceUnknown) {
                m_run.warnings << QStringLiteral("Step %1: what %2 cost was not known; the sums leave it out.")
                                      .arg(step.number)
                                      .arg(cost.model.isEmpty() ? cost.agent : cost.model);
            }
        }
    }
}

} // namespace cmbagent
