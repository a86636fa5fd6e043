// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/timeline/timelinespans.h"

#include <algorithm>

namespace cmbagent {

namespace {

using SpanKind = TimelineSpan::Kind;

/// Shorter waits than this are the engine's own work, not a queue.
constexpr qint64 shortestTurn = 50'000;

/// Gathers the spans of one step.
class SpanBuilder
{
public:
    SpanBuilder(const RunGraph& graph, int step, const ApprovalsByStep& approvals)
        : m_graph(graph), m_run(graph.projection()), m_status(graph.status(step)), m_step(step), m_approvals(approvals)
    { }

    std::vector<TimelineSpan> build()
    {
        addAttempts();
        addQuestions(m_step, [this](const TimelineSpan& span) { m_spans.push_back(span); });
        addTurn();
        std::stable_sort(m_spans.begin(), m_spans.end(),
                         [](const TimelineSpan& a, const TimelineSpan& b) { return a.from < b.from; });
        return std::move(m_spans);
    }

private:
    [[nodiscard]] bool isHere(Timestamp at) const { return at.isSet() && at >= m_run.createdAt(); }
    [[nodiscard]] bool isOver() const { return isEnded(m_run.state()) || !m_graph.isOwned(); }

    void addAttempts()
    {
        const Attempt* before = nullptr;
        for (const Attempt& attempt : m_status.attempts) {
            if (!isHere(attempt.started)) {
                continue;
            }
            addPause(before, attempt.started, attempt.number);
            Status status = statusOf(attempt.end);
            Timestamp to = attempt.ended;
            if (attempt.end == Attempt::End::Open && isOver()) {
                status = Status::Interrupted; // nobody wrote down when
                to = m_run.lastAt();
            }
            m_spans.push_back({ SpanKind::Attempt, status, attempt.number, attempt.started, to });
            before = &attempt;
        }
        if (before && m_status.state == StepState::Pending) {
            addPause(before, isOver() ? m_run.lastAt() : Timestamp {}, before->number + 1);
        }
    }

    void addPause(const Attempt* before, Timestamp until, int next)
    {
        // After one that completed a person was asked, which has a span of its own.
        if (before && before->ended.isSet() && before->end != Attempt::End::Completed) {
            const bool isRetry = before->end == Attempt::End::Failed;
            m_spans.push_back({ isRetry ? SpanKind::ForRetry : SpanKind::ForTurn,
                                isRetry ? Status::Retrying : Status::Interrupted, next, before->ended, until });
        }
    }

    template <typename Take>
    void addQuestions(int step, Take take) const
    {
        const auto found = m_approvals.find(step);
        if (found == m_approvals.end()) {
            return;
        }
        for (const Approval* asked : found->second) {
            if (!isHere(asked->requestedAt)) {
                continue;
            }
            TimelineSpan span { SpanKind::ForPerson, Status::Waiting, 0, asked->requestedAt, asked->answeredAt };
            if (asked->isWithdrawn) {
                span.to = span.from; // when it was taken back is not recorded
            } else if (asked->isOpen() && isEnded(m_run.state())) {
                span.to = m_run.lastAt();
            }
            if (!asked->isOpen()) {
                span.status = statusOf(m_graph.status(step).state);
            }
            take(span);
        }
    }

    /// When the step settled, as far as that was written down.
    [[nodiscard]] Timestamp settledAt(int step) const
    {
        Timestamp at = m_graph.status(step).ended();
        addQuestions(step, [&at](const TimelineSpan& span) { at = std::max(at, span.to); });
        return at;
    }

    /// From the moment everything it needs was there until its first sign of life.
    void addTurn()
    {
        const auto& needs = m_graph.spec(m_step).needs;
        const bool isPending = m_status.state == StepState::Pending && m_status.attempts.empty();
        if ((m_spans.empty() && !isPending) || m_status.origin || !m_run.startedAt().isSet()
            || (isPending && (isOver() || m_run.state() != RunState::Executing))
            || !std::all_of(needs.begin(), needs.end(), [this](const Need& need) { return m_run.meets(need); })) {
            return;
        }
        Timestamp ready = m_run.startedAt();
        for (const Need& need : needs) {
            ready = std::max(ready, settledAt(need.step));
        }
        Timestamp begun;
        for (const TimelineSpan& span : m_spans) {
            begun = begun.isSet() ? std::min(begun, span.from) : span.from;
        }
        if (isPending || begun.micros - ready.micros >= shortestTurn) {
            m_spans.push_back({ SpanKind::ForTurn, Status::Pending, 0, ready, begun });
        }
    }

    const RunGraph& m_graph;
    const RunProjection& m_run;
    const StepStatus& m_status;
    int m_step;
    const ApprovalsByStep& m_approvals;
    std::vector<TimelineSpan> m_spans;
};

} // namespace

ApprovalsByStep approvalsByStep(const RunProjection& run)
{
    ApprovalsByStep all;
    for (const Approval& approval : run.approvals()) {
        if (approval.request.step >= 0) { // one about the run waits for no step
            all[approval.request.step].push_back(&approval);
        }
    }
    return all;
}

std::vector<TimelineSpan> timelineSpans(const RunGraph& graph, int step, const ApprovalsByStep& approvals)
{
    return graph.isRun() ? SpanBuilder(graph, step, approvals).build() : std::vector<TimelineSpan>();
}

std::vector<int> timelineOrder(const Workflow& workflow)
{
    std::vector<int> order = workflow.order();
    std::stable_sort(order.begin(), order.end(),
                     [&workflow](int a, int b) { return workflow.levels()[size_t(a)] < workflow.levels()[size_t(b)]; });
    return order;
}

} // namespace cmbagent
