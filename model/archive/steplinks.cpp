// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/steplinks.h"

#include "core/pathpattern.h"

#include <QHash>

#include <algorithm>
#include <deque>

namespace cmbagent {

namespace {

/// Whether `path` is among these outputs.
bool isAmong(const std::vector<OutputSpec>& outputs, const QString& path)
{
    return std::any_of(outputs.begin(), outputs.end(), [&](const OutputSpec& output) {
        return output.pattern == path || (output.pattern.endsWith(QLatin1Char('/')) && path.startsWith(output.pattern))
            || (isPattern(output.pattern) && fitsPattern(output.pattern, path));
    });
}

/// Whether a step says that it may write `path`.
bool isDeclared(const StepSpec& spec, const QString& path)
{
    return isAmong(spec.outputs, path) || (spec.kind == StepKind::Agent && isAmong(agentOutputs(), path));
}

class Linker
{
public:
    Linker(std::vector<StepDraft>& drafts, FaultList& faults) : m_drafts(drafts), m_faults(faults)
    {
        for (size_t i = 0; i < drafts.size(); ++i) {
            indexStep(int(i));
        }
    }

    void link()
    {
        for (size_t i = 0; i < m_drafts.size(); ++i) {
            linkStep(int(i));
        }
    }

private:
    void indexStep(int index)
    {
        const StepDraft& draft = m_drafts[size_t(index)];
        if (!draft.hasId) {
            return;
        }
        if (const auto first = m_index.constFind(draft.spec.id); first != m_index.constEnd()) {
            const int line = m_drafts[size_t(*first)].at.line + 1;
            m_faults.add(
                "duplicate-id", draft.idAt,
                QStringLiteral("Two steps are called '%1'; the first is in line %2.").arg(draft.spec.id).arg(line),
                QStringLiteral("Rename one of them, and what refers to it."), draft.spec.id);
            return;
        }
        m_index.insert(draft.spec.id, index);
        m_ids << draft.spec.id;
    }

    int find(const QString& id, Mark at, const FaultSink& sink)
    {
        const int index = m_index.value(id, -1);
        if (index < 0) {
            sink.add("unknown-step", at, QStringLiteral("There is no step '%1'.").arg(id), sink.suggest(id, m_ids));
        }
        return index;
    }

    void linkNeeds(int index, const FaultSink& sink)
    {
        StepSpec& spec = m_drafts[size_t(index)].spec;
        QHash<int, bool> seen;
        for (const NeedRef& ref : m_drafts[size_t(index)].needs) {
            const int step = find(ref.step, ref.at, sink);
            if (step < 0) {
                continue;
            }
            if (step == index) {
                tellSelf(ref.at, sink);
            } else if (!seen.contains(step)) {
                seen.insert(step, ref.optional);
                spec.needs.push_back({ step, ref.optional });
            } else if (seen.value(step) == ref.optional) {
                sink.add("bad-value", ref.at, QStringLiteral("'%1' is needed twice.").arg(ref.step),
                         QStringLiteral("Remove one of them."));
            } else {
                sink.add("conflict", ref.at,
                         QStringLiteral("'%1' is needed both as required and as optional.").arg(ref.step),
                         QStringLiteral("Remove one of them."));
            }
        }
    }

    static void tellSelf(Mark at, const FaultSink& sink)
    {
        sink.add("self-dependency", at, QStringLiteral("The step needs itself."),
                 QStringLiteral("Remove it, or name another step."));
    }

    /// The producing step of a reference, or -1 when it is at fault.
    int linkOutput(int index, const OutputRef& ref, const FaultSink& sink)
    {
        const int step = find(ref.step, ref.at, sink);
        if (step == index) {
            tellSelf(ref.at, sink);
            return -1;
        }
        if (step < 0) {
            return -1;
        }
        const StepDraft& producer = m_drafts[size_t(step)];
        if (producer.examined && !isDeclared(producer.spec, ref.output)) {
            QStringList known;
            for (const OutputSpec& output : producer.spec.outputs) {
                known << output.pattern;
            }
            sink.add("unknown-output", ref.at,
                     QStringLiteral("Step '%1' declares no output '%2'.").arg(ref.step, ref.output),
                     sink.suggest(ref.output, known));
            return -1;
        }
        return step;
    }

    /// What is read from a step is needed; an explicit need says whether it may be absent.
    static void imply(StepSpec& spec, QSet<int>& needed, int step)
    {
        if (!needed.contains(step)) {
            needed.insert(step);
            spec.needs.push_back({ step, false });
        }
    }

    /// `needed` are all steps it waits for; nothing said here changes that.
    void linkIndependence(int index, const QSet<int>& needed, const FaultSink& sink)
    {
        std::vector<int>& others = m_drafts[size_t(index)].spec.independentOf;
        QSet<int> seen;
        for (const NeedRef& ref : m_drafts[size_t(index)].independentOf) {
            const int step = find(ref.step, ref.at, sink);
            if (step == index) {
                sink.add("conflict", ref.at, QStringLiteral("The step says that it is independent of itself."),
                         QStringLiteral("Remove it, or name another step."));
            } else if (needed.contains(step)) {
                sink.add("conflict", ref.at,
                         QStringLiteral("The step is not independent of '%1': %2.")
                             .arg(ref.step, whyNeeded(m_drafts[size_t(index)], step)),
                         QStringLiteral("Remove it from one of the two places."));
            } else if (seen.contains(step)) {
                sink.add("bad-value", ref.at, QStringLiteral("'%1' is there twice.").arg(ref.step),
                         QStringLiteral("Remove one of them."));
            } else if (step >= 0) {
                seen.insert(step);
                others.push_back(step);
            }
        }
    }

    static QString whyNeeded(const StepDraft& draft, int step)
    {
        for (const InputSpec& input : draft.spec.inputs) {
            if (input.fromStep == step) {
                return QStringLiteral("it gives the input %1").arg(input.name);
            }
        }
        for (const ShownSpec& shown : draft.spec.approval.show) {
            if (shown.step == step) {
                return QStringLiteral("its %1 is shown").arg(shown.output);
            }
        }
        return QStringLiteral("it stands in 'needs'");
    }

    void linkStep(int index)
    {
        StepDraft& draft = m_drafts[size_t(index)];
        const FaultSink sink { m_faults, draft.spec.id };
        linkNeeds(index, sink);
        QSet<int> needed;
        for (const Need& need : draft.spec.needs) {
            needed.insert(need.step);
        }
        for (const OutputRef& ref : draft.inputs) {
            const int step = ref.step.isEmpty() ? -1 : linkOutput(index, ref, sink);
            if (step >= 0) {
                imply(draft.spec, needed, step);
            }
            draft.spec.inputs.push_back({ ref.name, step, ref.output });
        }
        for (const OutputRef& ref : draft.shown) {
            if (const int step = linkOutput(index, ref, sink); step >= 0) {
                imply(draft.spec, needed, step);
                draft.spec.approval.show.push_back({ step, ref.output });
            }
        }
        linkIndependence(index, needed, sink);
    }

    std::vector<StepDraft>& m_drafts;
    FaultList& m_faults;
    QHash<QString, int> m_index;
    QStringList m_ids;
};

/// Tarjan's strongly connected parts, without recursion: a chain of needs may be as long as the file.
class Circles
{
public:
    explicit Circles(const std::vector<StepDraft>& drafts)
        : m_drafts(drafts), m_number(drafts.size(), -1), m_low(drafts.size(), 0), m_onStack(drafts.size(), 0)
    {
        for (size_t i = 0; i < drafts.size(); ++i) {
            if (m_number[i] < 0) {
                visit(int(i));
            }
        }
    }

    /// Each part of more than one step, its steps in the order of the file.
    [[nodiscard]] const std::vector<std::vector<int>>& found() const { return m_found; }

private:
    struct Frame
    {
        int step;
        size_t nextNeed;
    };

    void enter(int step)
    {
        m_number[size_t(step)] = m_low[size_t(step)] = m_next++;
        m_stack.push_back(step);
        m_onStack[size_t(step)] = 1;
        m_frames.push_back({ step, 0 });
    }

    void visit(int root)
    {
        enter(root);
        while (!m_frames.empty()) {
            Frame& frame = m_frames.back();
            const auto& needs = m_drafts[size_t(frame.step)].spec.needs;
            int& low = m_low[size_t(frame.step)];
            if (frame.nextNeed < needs.size()) {
                const int need = needs[frame.nextNeed++].step;
                if (m_number[size_t(need)] < 0) {
                    enter(need); // `frame` is no longer valid
                } else if (m_onStack[size_t(need)]) {
                    low = std::min(low, m_number[size_t(need)]);
                }
                continue;
            }
            leave(frame.step);
        }
    }

    void leave(int step)
    {
        m_frames.pop_back();
        if (!m_frames.empty()) {
            int& above = m_low[size_t(m_frames.back().step)];
            above = std::min(above, m_low[size_t(step)]);
        }
        if (m_low[size_t(step)] != m_number[size_t(step)]) {
            return;
        }
        std::vector<int> part;
        int member = -1;
        do {
            member = m_stack.back();
            m_stack.pop_back();
            m_onStack[size_t(member)] = 0;
            part.push_back(member);
        } while (member != step);
        if (part.size() > 1) {
            std::sort(part.begin(), part.end());
            m_found.push_back(std::move(part));
        }
    }

    const std::vector<StepDraft>& m_drafts;
    std::vector<int> m_number;
    std::vector<int> m_low;
    std::vector<char> m_onStack;
    std::vector<int> m_stack;
    std::vector<Frame> m_frames;
    std::vector<std::vector<int>> m_found;
    int m_next = 0;
};

/// The shortest way round from the first step of a part back to itself, in the order the steps would run.
QStringList shortestWay(const std::vector<StepDraft>& drafts, const std::vector<int>& part)
{
    const int first = part.front();
    QHash<int, int> neededBy;
    std::deque<int> open { first };
    while (!open.empty()) {
        const int at = open.front();
        open.pop_front();
        for (const Need& need : drafts[size_t(at)].spec.needs) {
            if (need.step == first) {
                QStringList path { drafts[size_t(first)].spec.id };
                for (int step = at; step != first; step = neededBy.value(step)) {
                    path << drafts[size_t(step)].spec.id;
                }
                return path << drafts[size_t(first)].spec.id;
            }
            if (!neededBy.contains(need.step) && std::binary_search(part.begin(), part.end(), need.step)) {
                neededBy.insert(need.step, at);
                open.push_back(need.step);
            }
        }
    }
    return {};
}

} // namespace

void linkSteps(std::vector<StepDraft>& drafts, FaultList& faults)
{
    Linker(drafts, faults).link();
    const Circles circles(drafts);
    for (const std::vector<int>& part : circles.found()) {
        QStringList way = shortestWay(drafts, part);
        if (way.size() > 20) {
            way = way.mid(0, 10) + QStringList { QStringLiteral("…") } + way.mid(way.size() - 9);
        }
        const StepDraft& first = drafts[size_t(part.front())];
        faults.add("cycle", first.at,
                   QStringLiteral("The steps need each other in a circle: %1.").arg(way.join(QStringLiteral(" → "))),
                   QStringLiteral("Remove one of these needs."), first.spec.id);
    }
}

} // namespace cmbagent
