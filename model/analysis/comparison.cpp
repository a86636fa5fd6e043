// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/comparison.h"

#include "analysis/alignment.h"

#include "core/results.h"
#include "core/stepchanges.h"

#include <QJsonObject>
#include <QMap>

#include <algorithm>

namespace cmbagent {

namespace {

ComparedRun describe(const RunProjection& run)
{
    ComparedRun told;
    told.id = run.run();
    told.name = run.created().name;
    told.state = run.state();
    told.isBranch = run.created().origin.has_value();
    told.steps = run.stepCount();
    told.completed = run.count(StepState::Completed);
    if (run.startedAt().isSet()) {
        const Timestamp end = run.endedAt().isSet() ? run.endedAt() : run.lastAt();
        told.wallMicros = end.micros - run.startedAt().micros;
    }
    for (int i = 0; i < run.stepCount(); ++i) {
        for (const Attempt& attempt : run.step(i).attempts) {
            if (attempt.report && !attempt.report->origin) {
                told.cpuMicros += attempt.report->cpuMicros;
            }
        }
    }
    told.cost = ownCost(run);
    return told;
}

ComparedStep describe(const RunProjection& run, int step, const QHash<int, RunCost>& costs)
{
    const StepStatus& status = run.step(step);
    ComparedStep told { step, status.state, int(status.attempts.size()), status.origin.has_value(), -1, -1, {} };
    if (const StepReport* report = status.report()) {
        told.wallMicros = report->wallMicros;
        told.cpuMicros = report->cpuMicros;
    }
    if (const auto cost = costs.find(step); cost != costs.end()) {
        told.cost = *cost;
    }
    return told;
}

QString errorOf(const StepStatus& status)
{
    const StepReport* report = status.report();
    return status.state == StepState::Failed && report && report->error ? report->error->what : QString();
}

/// A gate asks a person, who is shown files: parameters are none of it.
bool takesParameters(const StepSpec& spec)
{
    return spec.kind != StepKind::Approval;
}

class Comparer
{
public:
    Comparer(const RunProjection& a, const RunProjection& b, const Blobs& blobs, const CompareOptions& options)
        : m_a(a), m_b(b), m_blobs(blobs), m_options(options)
    { }

    RunComparison compare()
    {
        m_result.a = describe(m_a.run);
        m_result.b = describe(m_b.run);
        m_result.parameters = diffValues(m_a.run.parameters(), m_b.run.parameters(), 0, allChanges);
        compareSources();
        compareSteps();
        findFirstDiverging();
        compareMetrics();
        return std::move(m_result);
    }

private:
    static constexpr size_t allChanges = 1000;

    [[nodiscard]] FileComparison compareSource(const QString& path, const BlobRef& a, const BlobRef& b) const
    {
        const QString mediaType = QStringLiteral("text/plain");
        const OutputFile fileA { path, mediaType, a };
        const OutputFile fileB { path, mediaType, b };
        return compareFiles(a.hash.isNull() ? nullptr : &fileA, b.hash.isNull() ? nullptr : &fileB, m_blobs, m_options);
    }

    void compareSources()
    {
        QMap<QString, std::pair<BlobRef, BlobRef>> files;
        for (const FrozenFile& file : m_a.run.created().files) {
            files[file.path].first = file.blob;
        }
        for (const FrozenFile& file : m_b.run.created().files) {
            files[file.path].second = file.blob;
        }
        for (auto it = files.begin(); it != files.end(); ++it) {
            m_result.sources.push_back(compareSource(it.key(), it->first, it->second));
        }
    }

    void compareSteps()
    {
        m_partner = alignSteps(m_a, m_b);
        std::vector<bool> taken(size_t(m_b.run.stepCount()), false);
        m_result.steps.reserve(m_partner.size());
        for (const int step : m_a.run.workflow()->order()) {
            const int other = m_partner[size_t(step)];
            m_result.steps.push_back(other < 0 ? single(m_a, step, true) : pair(step, other));
            if (other >= 0) {
                taken[size_t(other)] = true;
            }
        }
        for (const int step : m_b.run.workflow()->order()) {
            if (!taken[size_t(step)]) {
                m_result.steps.push_back(single(m_b, step, false));
            }
        }
    }

    [[nodiscard]] StepComparison single(const RunSide& side, int step, bool isA) const
    {
        StepComparison result;
        result.id = result.idB = side.declared(step).id;
        (isA ? result.a : result.b) = describe(side.run, step, isA ? m_costsA : m_costsB);
        (isA ? result.answerA : result.answerB) = side.answer(step);
        (isA ? result.errorA : result.errorB) = errorOf(side.run.step(step));
        result.differences << (isA ? QStringLiteral("only_a") : QStringLiteral("only_b"));
        if (const StepReport* report = resultOf(side.run, step)) {
            for (const OutputFile& file : report->outputs) {
                result.files.push_back(compareFiles(isA ? &file : nullptr, isA ? nullptr : &file, m_blobs, m_options));
            }
        }
        return result;
    }

    [[nodiscard]] StepComparison pair(int a, int b) const
    {
        StepComparison result;
        result.id = m_a.declared(a).id;
        result.idB = m_b.declared(b).id;
        result.a = describe(m_a.run, a, m_costsA);
        result.b = describe(m_b.run, b, m_costsB);
        const auto note = [&](bool differs, const char* what) {
            if (differs) {
                result.differences << QLatin1String(what);
            }
        };
        note(result.id != result.idB, "renamed");
        note(result.a.state != result.b.state, "state");
        result.task = diffTexts(taskOf(m_a, a), taskOf(m_b, b), m_options.text);
        note(!result.task.isEmpty(), "task");
        note(compareScripts(a, b, result.script), "script");
        note(readsOtherFiles(a, b), "inputs");
        if (takesParameters(m_a.declared(a)) || takesParameters(m_b.declared(b))) {
            result.parameters = diffValues(parametersOf(m_a.run, a), parametersOf(m_b.run, b), 0, allChanges);
        }
        note(!result.parameters.isEmpty(), "parameters");
        result.settings = settingsDiff(a, b);
        note(!result.settings.isEmpty(), "settings");
        result.answerA = m_a.answer(a);
        result.answerB = m_b.answer(b);
        note(result.answerA != result.answerB, "answer");
        result.errorA = errorOf(m_a.run.step(a));
        result.errorB = errorOf(m_b.run.step(b));
        note(result.errorA != result.errorB, "error");
        compareResults(a, b, result);
        note(!result.values.isEmpty(), "values");
        note(std::any_of(result.files.begin(), result.files.end(), [](const auto& file) { return file.differs; }),
             "files");
        return result;
    }

    /// What an agent was told to do in this step; a person may have changed it.
    [[nodiscard]] static QString taskOf(const RunSide& side, int step)
    {
        return workflowFor(side.run, step)->steps[size_t(step)].agent.task;
    }

    /// Whether the scripts differ; `diff` says how, as far as they can be read.
    bool compareScripts(int a, int b, TextDiff& diff) const
    {
        const auto writtenA = m_a.writtenCode(a);
        const auto writtenB = m_b.writtenCode(b);
        if (!writtenA.empty() && !writtenB.empty()) {
            return compareWritten(writtenA, writtenB, diff);
        }
        const WorkflowPtr workflowA = workflowFor(m_a.run, a);
        const WorkflowPtr workflowB = workflowFor(m_b.run, b);
        const StepSpec& specA = workflowA->steps[size_t(a)];
        const StepSpec& specB = workflowB->steps[size_t(b)];
        if (!specA.script.isEmpty() && !specB.script.isEmpty()) {
            const BlobRef fileA = m_a.fileFor(a, specA.script);
            const BlobRef fileB = m_b.fileFor(b, specB.script);
            if (fileA.hash == fileB.hash) {
                return false;
            }
            const FileComparison file = compareSource(specA.script, fileA, fileB);
            diff = file.text;
            return file.differs;
        }
        diff = diffTexts(scriptText(m_a, specA, a), scriptText(m_b, specB, b), m_options.text);
        return !diff.isEmpty();
    }

    /// Agents choose the names of their scripts, so these do not count. One that wrote nothing yet, or no code, is no
    /// other script.
    bool compareWritten(const std::vector<OutputFile>& a, const std::vector<OutputFile>& b, TextDiff& diff) const
    {
        const bool isSame = std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const auto& left, const auto& right) {
            return left.blob.hash == right.blob.hash;
        });
        if (isSame) {
            return false;
        }
        const auto textA = writtenText(a);
        const auto textB = writtenText(b);
        diff = textA && textB ? diffTexts(*textA, *textB, m_options.text) : TextDiff {};
        return !textA || !textB || !diff.isEmpty();
    }

    /// Nothing: too long, or not to be read.
    [[nodiscard]] std::optional<QString> writtenText(const std::vector<OutputFile>& scripts) const
    {
        QString text;
        for (const OutputFile& script : scripts) {
            const auto bytes = script.blob.size > m_options.mostBytes
                ? Result<QByteArray>(fail(ErrorCode::Limit, QStringLiteral("The script is too long to compare.")))
                : m_blobs.read(script.blob.hash);
            if (!bytes) {
                return std::nullopt;
            }
            text += scripts.size() > 1 ? QStringLiteral("# %1\n").arg(script.name) : QString();
            text += QString::fromUtf8(*bytes);
            text += text.endsWith(QLatin1Char('\n')) ? QString() : QStringLiteral("\n");
        }
        return text;
    }

    /// Whether a file from beside the workflow that both read has another content, or a person put something else in
    /// place of what an earlier step made.
    [[nodiscard]] bool readsOtherFiles(int a, int b) const
    {
        if (m_a.replacedInputs(a) != m_b.replacedInputs(b)) {
            return true;
        }
        const auto& inputsB = m_b.declared(b).inputs;
        return std::any_of(inputsB.begin(), inputsB.end(), [&](const InputSpec& input) {
            const auto& inputsA = m_a.declared(a).inputs;
            return input.fromStep < 0 && std::find(inputsA.begin(), inputsA.end(), input) != inputsA.end()
                && m_a.file(input.path).hash != m_b.file(input.path).hash;
        });
    }

    [[nodiscard]] QString scriptText(const RunSide& side, const StepSpec& spec, int step) const
    {
        if (spec.script.isEmpty()) {
            return spec.inlineCode;
        }
        const auto bytes = m_blobs.read(side.fileFor(step, spec.script).hash);
        return bytes ? QString::fromUtf8(*bytes) : QString();
    }

    [[nodiscard]] ValueDiff settingsDiff(int a, int b) const
    {
        const WorkflowPtr workflowA = workflowFor(m_a.run, a);
        const WorkflowPtr workflowB = workflowFor(m_b.run, b);
        const bool isAgents = m_a.declared(a).kind == StepKind::Agent; // whose definition and model the runs have
        if (workflowA == workflowB && a == b && !isAgents) {
            return {};
        }
        return diffValues(stepSettings(m_a, *workflowA, a), stepSettings(m_b, *workflowB, b), 0, allChanges);
    }

    void compareResults(int a, int b, StepComparison& result) const
    {
        const StepReport* reportA = resultOf(m_a.run, a);
        const StepReport* reportB = resultOf(m_b.run, b);
        if (reportA == reportB) {
            return;
        }
        result.values = diffValues(reportA ? reportA->values : QJsonObject(), reportB ? reportB->values : QJsonObject(),
                                   m_options.tolerance, allChanges);
        QMap<QString, std::pair<const OutputFile*, const OutputFile*>> files;
        for (size_t i = 0; reportA && i < reportA->outputs.size(); ++i) {
            files[reportA->outputs[i].name].first = &reportA->outputs[i];
        }
        for (size_t i = 0; reportB && i < reportB->outputs.size(); ++i) {
            files[reportB->outputs[i].name].second = &reportB->outputs[i];
        }
        for (const auto& [fileA, fileB] : files) {
            result.files.push_back(compareFiles(fileA, fileB, m_blobs, m_options));
        }
    }

    /// The one that comes first: by order among the first run's, by level between those and the second run's own.
    void findFirstDiverging()
    {
        int bestLevel = 0;
        for (size_t i = 0; i < m_result.steps.size(); ++i) {
            const StepComparison& step = m_result.steps[i];
            if (!step.differs()) {
                continue;
            }
            const int level = step.a.index >= 0 ? m_a.run.workflow()->levels()[size_t(step.a.index)]
                                                : m_b.run.workflow()->levels()[size_t(step.b.index)];
            const bool isFirst = m_result.firstDiverging < 0;
            if (isFirst || (step.a.index < 0 && level < bestLevel)) {
                m_result.firstDiverging = int(i);
                bestLevel = level;
            }
        }
    }

    /// A result that was made elsewhere brings no metrics along; then those of the other side would stand alone.
    void compareMetrics()
    {
        std::vector<int> partnerOfB(size_t(m_b.run.stepCount()), -1);
        for (size_t i = 0; i < m_partner.size(); ++i) {
            if (m_partner[i] >= 0) {
                partnerOfB[size_t(m_partner[i])] = int(i);
            }
        }
        const auto summariesA = summaries(m_a.run, m_partner, m_b.run);
        const auto summariesB = summaries(m_b.run, partnerOfB, m_a.run);
        QMap<QString, MetricComparison> rows;
        for (auto it = summariesA.begin(); it != summariesA.end(); ++it) {
            rows[it.key()] = { it.key(), it->second, it->first, std::nullopt };
        }
        for (auto it = summariesB.begin(); it != summariesB.end(); ++it) {
            MetricComparison& row = rows[it.key()];
            row.name = it.key();
            row.unit = row.unit.isEmpty() ? it->second : row.unit;
            row.b = it->first;
        }
        m_result.metrics.assign(rows.begin(), rows.end());
    }

    static QMap<QString, std::pair<MetricSummary, QString>>
    summaries(const RunProjection& run, const std::vector<int>& partner, const RunProjection& other)
    {
        QMap<QString, std::pair<MetricSummary, QString>> result;
        for (const Metric& metric : run.metrics()) {
            const int counterpart = metric.step < 0 ? -1 : partner[size_t(metric.step)];
            if (counterpart >= 0 && other.step(counterpart).origin) {
                continue;
            }
            auto& [summary, unit] = result[metric.name];
            summary.least = summary.count == 0 ? metric.value : std::min(summary.least, metric.value);
            summary.most = summary.count == 0 ? metric.value : std::max(summary.most, metric.value);
            ++summary.count;
            summary.mean += (metric.value - summary.mean) / summary.count;
            unit = metric.unit;
        }
        return result;
    }

    const RunSide m_a;
    const RunSide m_b;
    const QHash<int, RunCost> m_costsA = ownCosts(m_a.run);
    const QHash<int, RunCost> m_costsB = ownCosts(m_b.run);
    const Blobs& m_blobs;
    const CompareOptions& m_options;
    std::vector<int> m_partner;
    RunComparison m_result;
};

} // namespace

int RunComparison::differingSteps() const
{
    return int(std::count_if(steps.begin(), steps.end(), [](const StepComparison& step) { return step.differs(); }));
}

RunComparison compareRuns(const RunProjection& a, const RunProjection& b, const Blobs& blobs,
                          const CompareOptions& options)
{
    return Comparer(a, b, blobs, options).compare();
}

} // namespace cmbagent
