// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/dependencies.h"

#include "analysis/dependencygraph.h"
#include "analysis/scriptfiles.h"
#include "core/pathpattern.h"

#include <QMap>
#include <QSet>

#include <algorithm>

namespace cmbagent {

namespace {

constexpr double declared = 1;
constexpr double promised = 0.95; ///< a declared output
constexpr double orderOnly = 0.3;
constexpr double gateOrder = 0.6;
constexpr double sameFile = 0.9;

/// What one step reads and writes, and whether that is all.
struct StepFiles
{
    std::vector<FileAccess> reads;
    std::vector<FileAccess> writes; ///< declared outputs included
    bool declaresInputs = false; ///< it says itself what it needs: nothing else reaches its work folder
    bool isClear = true;
};

bool isPython(const StepSpec& spec, const Workflow& workflow)
{
    const QString& interpreter = spec.interpreter.isEmpty() ? workflow.interpreter : spec.interpreter;
    const bool fits = interpreter.isEmpty() || interpreter.contains(QLatin1String("python"));
    return fits && (spec.script.isEmpty() || spec.script.endsWith(QLatin1String(".py")));
}

/// Whether two names may mean the same file; either may be a pattern or a folder.
bool mayMeet(const QString& a, const QString& b)
{
    const auto covers = [](const QString& wide, const QString& name) {
        return (wide.endsWith(QLatin1Char('/')) && name.startsWith(wide))
            || (isPattern(wide) && fitsPattern(wide, name));
    };
    return a == b || covers(a, b) || covers(b, a);
}

class Analyst
{
public:
    Analyst(const Workflow& workflow, const QHash<QString, QString>& scripts)
        : m_workflow(workflow), m_graph(workflow.size())
    {
        for (const StepSpec& spec : workflow.steps) {
            m_plan.ids << spec.id;
        }
        for (int i = 0; i < workflow.size(); ++i) {
            m_files.push_back(readStep(i, scripts));
        }
    }

    DependencyPlan analyse()
    {
        takeDeclared();
        takeIndependence();
        suggestData();
        suggestOrder();
        findConflicts();
        finish();
        return std::move(m_plan);
    }

private:
    [[nodiscard]] const StepSpec& spec(int step) const { return m_workflow.steps[size_t(step)]; }

    StepFiles readStep(int step, const QHash<QString, QString>& scripts)
    {
        const StepSpec& of = spec(step);
        StepFiles files;
        files.declaresInputs = !of.needs.empty() || !of.inputs.empty();
        for (const OutputSpec& output : of.outputs) {
            files.writes.push_back({ output.pattern, true, promised, 0 });
        }
        if (of.kind == StepKind::Agent) {
            files.isClear = false;
            m_plan.unclear << QStringLiteral("%1: an agent writes its script").arg(of.id);
            return files;
        }
        if (of.kind != StepKind::Code) {
            return files;
        }
        const bool hasText = !of.inlineCode.isEmpty() || scripts.contains(of.id);
        if (!hasText || !isPython(of, m_workflow)) {
            files.isClear = false;
            m_plan.unclear << QStringLiteral("%1: %2").arg(
                of.id, hasText ? QStringLiteral("only Python scripts can be read") : QStringLiteral("no script"));
            return files;
        }
        const ScriptFiles script = readPythonFiles(of.inlineCode.isEmpty() ? scripts.value(of.id) : of.inlineCode);
        files.isClear = script.isClear();
        for (const QString& what : script.unclear) {
            m_plan.unclear << QStringLiteral("%1, %2").arg(of.id, what);
        }
        sort(of, script, files);
        return files;
    }

    /// Reads of what the step is given, or makes itself, say nothing about other steps.
    void sort(const StepSpec& of, const ScriptFiles& script, StepFiles& files) const
    {
        QSet<QString> own;
        for (const InputSpec& input : of.inputs) {
            own.insert(input.name);
        }
        for (const FileAccess& access : script.accesses) {
            if (access.isWrite && !own.contains(access.name)) {
                files.writes.push_back(access);
            }
        }
        for (const FileAccess& access : script.accesses) {
            // Written in an earlier line: then it reads its own. A declared output says nothing about when.
            const bool isMade = std::any_of(files.writes.begin(), files.writes.end(), [&](const FileAccess& write) {
                return write.name == access.name && write.line > 0 && write.line < access.line
                    && write.confidence > access.confidence - 0.01;
            });
            const bool travels = std::any_of(m_workflow.files.begin(), m_workflow.files.end(),
                                             [&](const QString& glob) { return mayMeet(glob, access.name); });
            if (!access.isWrite && !own.contains(access.name) && !travels && !isMade) {
                files.reads.push_back(access);
            }
        }
    }

    void takeDeclared()
    {
        for (int to = 0; to < m_workflow.size(); ++to) {
            for (const Need& need : spec(to).needs) {
                const auto& inputs = spec(to).inputs;
                const auto input = std::find_if(inputs.begin(), inputs.end(),
                                                [&](const InputSpec& i) { return i.fromStep == need.step; });
                const bool isData = input != inputs.end();
                QStringList files;
                for (const InputSpec& each : inputs) {
                    files << (each.fromStep == need.step ? QStringList { each.name } : QStringList());
                }
                take({ need.step, to, isData ? DependencyKind::Data : DependencyKind::Order,
                       isData ? QStringLiteral("It takes %1 from there.").arg(input->path)
                              : QStringLiteral("The workflow says so."),
                       declared, true, false, files });
            }
        }
    }

    void takeIndependence()
    {
        for (int to = 0; to < m_workflow.size(); ++to) {
            for (const int from : spec(to).independentOf) {
                m_plan.independent.push_back({ from, to });
                m_independent.insert({ from, to });
            }
        }
    }

    /// Adds an edge, or strengthens the one that is there.
    void take(const Suggestion& suggestion)
    {
        const auto key = std::make_pair(suggestion.to, suggestion.from);
        const auto found = m_edges.find(key);
        if (found == m_edges.end()) {
            m_edges.insert(key, suggestion);
            m_graph.add(suggestion.from, suggestion.to);
            return;
        }
        QStringList files = found->files + suggestion.files;
        files.removeDuplicates();
        if (found->confidence < suggestion.confidence) {
            *found = suggestion;
        }
        found->files = files;
    }

    /// Adds it unless it is said not to be so, or would close a circle, which is told instead.
    void suggest(const Suggestion& suggestion)
    {
        if (m_independent.contains({ suggestion.from, suggestion.to })) {
            return;
        }
        const std::vector<int> back = m_graph.way(suggestion.to, suggestion.from);
        if (back.empty()) {
            take(suggestion);
            return;
        }
        QStringList circle;
        for (const int step : back) {
            circle << spec(step).id;
        }
        circle << spec(suggestion.to).id;
        if (std::find(m_plan.circles.begin(), m_plan.circles.end(), circle) == m_plan.circles.end()) {
            m_plan.circles.push_back(circle);
        }
    }

    /// Who reads what another writes. Those along the order of the plan come first, the surest first.
    void suggestData()
    {
        std::vector<Suggestion> found;
        for (int to = 0; to < m_workflow.size(); ++to) {
            for (const FileAccess& read : m_files[size_t(to)].reads) {
                for (int from = 0; from < m_workflow.size(); ++from) {
                    if (from != to) {
                        addReader(from, to, read, found);
                    }
                }
            }
        }
        std::stable_sort(found.begin(), found.end(),
                         [](const Suggestion& a, const Suggestion& b) { return a.confidence > b.confidence; });
        for (const Suggestion& suggestion : found) {
            suggest(suggestion);
        }
    }

    void addReader(int from, int to, const FileAccess& read, std::vector<Suggestion>& found)
    {
        for (const FileAccess& write : m_files[size_t(from)].writes) {
            const bool isForward = from < to;
            const bool isGuess = std::min(read.confidence, write.confidence) < 0.6;
            if (!mayMeet(write.name, read.name) || (!isForward && isGuess)) {
                continue;
            }
            m_resolved.insert({ to, read.name });
            double confidence = std::min(read.confidence, write.confidence);
            confidence *= write.name == read.name ? 1.0 : 0.8;
            confidence *= isForward ? 1.0 : 0.5;
            const QString name =
                write.name == read.name ? read.name : QStringLiteral("%1 (written as %2)").arg(read.name, write.name);
            const QString place = read.line > 0 ? QStringLiteral("Line %1 reads %2").arg(read.line).arg(name)
                                                : QStringLiteral("It reads %1").arg(name);
            found.push_back({ from,
                              to,
                              DependencyKind::Data,
                              QStringLiteral("%1, which '%2' writes.").arg(place, spec(from).id),
                              confidence,
                              false,
                              false,
                              { read.name } });
        }
    }

    /// Unsure means dependent: on every earlier step, by way of those that no other earlier step waits for.
    void suggestOrder()
    {
        for (int to = 0; to < m_workflow.size(); ++to) {
            const StepFiles& files = m_files[size_t(to)];
            if (files.declaresInputs) {
                continue;
            }
            if (spec(to).kind == StepKind::Approval) {
                followAll(to, gateOrder, QStringLiteral("A question comes after what stands before it."));
            } else if (!files.isClear) {
                followAll(to, orderOnly, QStringLiteral("What it reads cannot be seen in its script."));
            } else {
                followUnclear(to, files);
            }
            followGate(to);
        }
    }

    void followAll(int to, double confidence, const QString& reason)
    {
        const std::vector<bool> before = m_graph.allBefore(to);
        for (int from = 0; from < to; ++from) {
            if (!before[size_t(from)] && !isAwaitedBefore(from, to)) {
                suggest({ from, to, DependencyKind::Order, reason, confidence, false, false });
            }
        }
    }

    /// Whether another step before `to` waits for `from`, so that following that one is enough, if `to` may follow it.
    [[nodiscard]] bool isAwaitedBefore(int from, int to) const
    {
        const std::vector<int>& after = m_graph.after(from);
        return std::any_of(after.begin(), after.end(), [&](int step) {
            return step < to && !m_independent.contains({ step, to });
        });
    }

    /// A file that nobody is seen to write may come from a step that cannot be read.
    void followUnclear(int to, const StepFiles& files)
    {
        const std::vector<bool> before = m_graph.allBefore(to);
        for (const FileAccess& read : files.reads) {
            if (m_resolved.contains({ to, read.name })) {
                continue;
            }
            for (int from = 0; from < to; ++from) {
                if (!m_files[size_t(from)].isClear && !before[size_t(from)]) {
                    suggest({ from, to, DependencyKind::Order,
                              QStringLiteral("It reads %1, and '%2' may write it.").arg(read.name, spec(from).id),
                              orderOnly, false, false });
                }
            }
        }
    }

    /// The last question before a step that it may follow stops it, unless the plan says what waits for that question.
    void followGate(int to)
    {
        for (int from = to - 1; from >= 0; --from) {
            if (spec(from).kind != StepKind::Approval || m_independent.contains({ from, to })) {
                continue;
            }
            if (m_workflow.dependents(from).empty() && !m_graph.reaches(from, to)) {
                suggest({ from, to, DependencyKind::Order,
                          QStringLiteral("It stands after the question '%1'.").arg(spec(from).id), gateOrder, false,
                          false });
            }
            return;
        }
    }

    /// Two that write the same file and do not wait for each other.
    void findConflicts()
    {
        for (int second = 1; second < m_workflow.size(); ++second) {
            for (int first = second - 1; first >= 0; --first) {
                const auto file = sharedFile(first, second);
                if (file && !m_graph.reaches(first, second) && !m_graph.reaches(second, first)) {
                    addConflict(*file, first, second);
                }
            }
        }
        // The nearest first: one that waits for a neighbour needs no edge of its own to those before.
        for (const FileConflict& conflict : m_plan.conflicts) {
            if (!m_graph.reaches(conflict.first, conflict.second)) {
                suggest({ conflict.first, conflict.second, DependencyKind::File,
                          QStringLiteral("Both write %1.").arg(conflict.file), sameFile, false, false });
            }
        }
    }

    [[nodiscard]] std::optional<QString> sharedFile(int first, int second) const
    {
        for (const FileAccess& a : m_files[size_t(first)].writes) {
            for (const FileAccess& b : m_files[size_t(second)].writes) {
                if (a.name == b.name && std::min(a.confidence, b.confidence) > 0.6) {
                    return a.name;
                }
            }
        }
        return std::nullopt;
    }

    void addConflict(const QString& file, int first, int second)
    {
        const auto declares = [&](int step) {
            const auto& outputs = spec(step).outputs;
            return std::any_of(outputs.begin(), outputs.end(), [&](const OutputSpec& o) { return o.pattern == file; });
        };
        m_plan.conflicts.push_back({ file, first, second, declares(first) && declares(second) });
    }

    void finish()
    {
        m_plan.suggestions.assign(m_edges.begin(), m_edges.end());
        m_plan.groups = m_graph.levels();
    }

    const Workflow& m_workflow;
    DependencyGraph m_graph;
    std::vector<StepFiles> m_files;
    QMap<std::pair<int, int>, Suggestion> m_edges; ///< by (to, from)
    QSet<std::pair<int, int>> m_independent; ///< (from, to)
    QSet<std::pair<int, QString>> m_resolved; ///< reads whose writer is known
    DependencyPlan m_plan;
};

} // namespace

DependencyPlan suggestDependencies(const Workflow& workflow, const QHash<QString, QString>& scripts)
{
    return Analyst(workflow, scripts).analyse();
}

} // namespace cmbagent
