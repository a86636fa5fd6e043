// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/steptext.h"

#include "core/stepgroups.h"
#include "widgets/canvas/cardstack.h"
#include "widgets/common/origin.h"
#include "widgets/common/statuscount.h"
#include "widgets/costs/costwords.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

namespace cmbagent {

namespace {

QString joined(const QString& first, const QString& second)
{
    return second.isEmpty() ? first : QStringLiteral("%1 · %2").arg(first, second);
}

qint64 elapsedMicros(const StepStatus& status, Timestamp now)
{
    return status.started().isSet() ? std::max<qint64>(0, now.micros - status.started().micros) : 0;
}

QString tookText(const StepStatus& status)
{
    const qint64 took = status.ended().micros - status.started().micros;
    return status.ended().isSet() && took > 0 ? Labels::duration(took) : QString();
}

QString firstWords(const QString& text, int count)
{
    const QString line = text.section(QLatin1Char('\n'), 0, 0).simplified();
    const QString words = line.section(QLatin1Char(' '), 0, count - 1);
    return words.size() < line.size() ? words + QChar(0x2026) : words;
}

/// Whether a word or number ends in front of `place`.
bool isWordEnd(const QString& text, qsizetype place)
{
    const auto kind = [](QChar c) { return c.isLetter() ? 2 : c.isDigit() ? 1 : 0; };
    return place <= 0 || place >= text.size() || kind(text[place - 1]) != kind(text[place]);
}

/// How the last question about an approval step was answered.
QString answerText(const RunGraph& graph, int step)
{
    const auto& approvals = graph.projection().approvals();
    const auto found = std::find_if(approvals.rbegin(), approvals.rend(),
                                    [step](const Approval& a) { return a.request.step == step && a.answer; });
    return found == approvals.rend() ? QString() : Labels::resolution(found->answer->resolution);
}

/// Whether models answered the step from a recording.
bool isRecorded(const RunGraph& graph, int step)
{
    const auto& calls = graph.projection().modelCalls();
    return std::any_of(calls.begin(), calls.end(),
                       [step](const PaidCall& paid) { return paid.step == step && paid.call.isRecorded; });
}

/// What kind of step it is; of an agent's who does it, and whether from a recording.
QString kindText(const RunGraph& graph, int step)
{
    const StepSpec& spec = graph.spec(step);
    if (spec.kind != StepKind::Agent) {
        return Labels::kind(spec.kind);
    }
    const QString who = graph.status(step).changes.isEmpty() ? spec.agent.name : graph.specNow(step).agent.name;
    return isRecorded(graph, step) ? joined(who, StepText::tr("recorded")) : who;
}

/// What the models of a step cost, as far as it was paid; empty where nothing was. A recording says so itself.
QString paidText(const RunGraph& graph, int step)
{
    const auto cost = graph.isRun() ? ownCost(graph.projection(), step) : std::nullopt;
    return cost && cost->kind != CostKind::Recorded ? CostWords::cost(*cost) : QString();
}

} // namespace

QString StepText::detail(const RunGraph& graph, int step, Status status, Timestamp now)
{
    const StepSpec& spec = graph.spec(step);
    const StepStatus& stepStatus = graph.status(step);
    const QString kind = kindText(graph, step);
    switch (status) {
    case Status::Pending: {
        if (spec.kind == StepKind::Simulated) {
            return joined(kind, Labels::duration(spec.simulatedMillis * 1000));
        }
        const bool isLive = graph.isRun() && !isEnded(graph.projection().state());
        const int unmet = isLive ? unmetNeeds(graph, step) : 0;
        return unmet > 0 ? joined(kind, tr("waits for %1").arg(Labels::steps(unmet))) : kind;
    }
    case Status::Running: {
        const double fraction = graph.progress(step).fraction;
        const QString far = fraction >= 0 ? Labels::percent(fraction) : Labels::elapsed(elapsedMicros(stepStatus, now));
        return joined(joined(kind, far), paidText(graph, step));
    }
    case Status::Stalled:
        return joined(Labels::status(status), Labels::elapsed(elapsedMicros(stepStatus, now)));
    case Status::Completed: {
        const QString answer = spec.kind == StepKind::Approval ? answerText(graph, step) : QString();
        const QString result = answer.isEmpty() ? tookText(stepStatus) : answer;
        // Where a result comes from says more than what kind of step made it.
        const bool isElsewhere = Origin::isElsewhere(stepStatus);
        const QString text = joined(isElsewhere ? Origin::word(stepStatus.origin->kind) : kind, result);
        return isElsewhere ? text : joined(text, paidText(graph, step));
    }
    case Status::Failed:
        return stepStatus.reason.isEmpty() ? joined(kind, Labels::status(status)) : firstWords(stepStatus.reason, 5);
    case Status::Waiting:
        return Labels::status(status);
    case Status::Retrying: {
        return stepStatus.notBefore > now ? tr("Trying again in %1").arg(Labels::remaining(stepStatus.notBefore, now))
                                          : Labels::status(status);
    }
    default:
        return joined(kind, Labels::status(status));
    }
}

QString StepText::toolTip(const RunGraph& graph, int step, Timestamp now)
{
    const StepSpec& spec = graph.spec(step);
    const StepStatus& status = graph.status(step);
    QString text = QStringLiteral("<b>%1</b><br>%2")
                       .arg(graph.label(step).toHtmlEscaped(), Labels::stepLine(graph, step, now).toHtmlEscaped());
    const QString live = graph.progress(step).text;
    if (status.state == StepState::Running && !live.isEmpty()) {
        text += QStringLiteral("<br>") + live.toHtmlEscaped();
    } else if (Origin::isElsewhere(status)) {
        text +=
            QStringLiteral("<br>") + tr("%1 from another run").arg(Origin::word(status.origin->kind)).toHtmlEscaped();
    } else if (!status.reason.isEmpty()) {
        text += QStringLiteral("<br>") + status.reason.left(400).toHtmlEscaped();
    }
    if (const auto cost = graph.isRun() ? ownCost(graph.projection(), step) : std::nullopt) {
        text += QStringLiteral("<br>")
            + tr("Cost: %1, %2", "sum, calls")
                  .arg(CostWords::cost(*cost), CostWords::calls(cost->sum.calls))
                  .toHtmlEscaped();
    }
    if (!spec.description.isEmpty()) {
        text += QStringLiteral("<p>%1</p>").arg(spec.description.left(400).toHtmlEscaped());
    }
    return text;
}

QString StepText::spoken(const RunGraph& graph, int step, Timestamp now)
{
    const QString state = tr("%1, %2, %3", "title, kind, state")
                              .arg(graph.label(step), kindText(graph, step), Labels::stepLine(graph, step, now));
    const QString paid = paidText(graph, step);
    const QString text = paid.isEmpty() ? state : tr("%1, cost %2", "title, kind and state, cost").arg(state, paid);
    const QString reason = Origin::isElsewhere(graph.status(step)) ? Origin::word(graph.status(step).origin->kind)
                                                                   : graph.status(step).reason;
    return reason.isEmpty() ? text : QStringLiteral("%1. %2").arg(text, reason);
}

QString StepText::attemptBadge(int attempt, int most)
{
    return tr("try %1/%2", "which attempt, of how many").arg(attempt).arg(std::max(attempt, most));
}

QString StepText::stackTitle(const CardStack& stack)
{
    return tr("%1 × %2", "count, title").arg(QLocale().toString(stack.size()), stack.name());
}

QString StepText::commonName(const Workflow& workflow, const std::vector<int>& steps)
{
    const QString first = workflow.steps[size_t(steps.front())].label();
    qsizetype same = first.size();
    bool endsWithWord = true; // in every title
    for (const int step : steps) {
        const QString label = workflow.steps[size_t(step)].label();
        const auto differs = std::mismatch(first.begin(), first.begin() + same, label.begin(), label.end());
        const qsizetype length = differs.first - first.begin();
        endsWithWord = (length < same || endsWithWord) && isWordEnd(label, length) && isWordEnd(first, length);
        same = length;
    }
    while (same > 0 && !endsWithWord) {
        endsWithWord = isWordEnd(first, --same);
    }
    while (same > 0 && !first[same - 1].isLetterOrNumber()) {
        --same;
    }
    constexpr qsizetype shortest = 3; // letters that still are a name
    return same >= std::min(shortest, first.size()) ? first.left(same) : tr("%1 and others").arg(first);
}

QString StepText::stackDetail(const CardStack& stack)
{
    const QLocale locale;
    const int ended = int(std::lround(stack.fraction() * stack.size()));
    const QString far = ended == 0
        ? (stack.isGroup() ? joined(Labels::steps(stack.size()), Labels::status(Status::Pending))
                           : Labels::status(Status::Pending))
        : tr("%1 of %2 ended").arg(locale.toString(ended), locale.toString(stack.size()));
    const Status status = stack.status();
    if (stack.count(status) == 0 || status == Status::Pending || status == Status::Completed) {
        return far;
    }
    return joined(StatusCount::text(status, stack.count(status)), far);
}

QString StepText::stackStates(const CardStack& stack)
{
    constexpr Status order[] = { Status::Failed,   Status::Waiting,  Status::Stalled, Status::Interrupted,
                                 Status::Retrying, Status::Running,  Status::Paused,  Status::Completed,
                                 Status::Skipped,  Status::Cancelled };
    QString text;
    for (const Status status : order) {
        if (stack.count(status) > 0) {
            const QString part = StatusCount::text(status, stack.count(status));
            text = text.isEmpty() ? part : joined(text, part);
        }
    }
    return text.isEmpty() ? Labels::status(Status::Pending) : text;
}

QString StepText::stackToolTip(const CardStack& stack)
{
    return QStringLiteral("<b>%1</b><br>%2<p>%3</p>")
        .arg(stackTitle(stack).toHtmlEscaped(), stackStates(stack).toHtmlEscaped(),
             tr("Equal steps, folded into one card. Click to unfold them.").toHtmlEscaped());
}

QString StepText::stackSpoken(const CardStack& stack)
{
    return tr("Stack of %1 equal steps, %2: %3", "count, name, states")
        .arg(QLocale().toString(stack.size()), stack.name(), stackStates(stack));
}

QString StepText::groupTitle(const StepGroup& group)
{
    return joined(group.name, Labels::steps(int(group.steps.size())));
}

QString StepText::groupToolTip(const RunGraph& graph, int lead, const CardStack& stack)
{
    return QStringLiteral("<b>%1</b><br>%2<p>%3</p>")
        .arg(joined(graph.spec(lead).group, Labels::steps(stack.size())).toHtmlEscaped(),
             stackStates(stack).toHtmlEscaped(),
             tr("A group, collapsed into one card. Click to expand it.").toHtmlEscaped());
}

QString StepText::groupSpoken(const RunGraph& graph, int lead, const CardStack& stack)
{
    return tr("Group %1, collapsed, %2: %3")
        .arg(graph.spec(lead).group, Labels::steps(stack.size()), stackStates(stack));
}

QString StepText::frameSpoken(const QStringList& members)
{
    constexpr qsizetype most = 8; // read aloud, a list of hundreds is no help
    const QString names = members.mid(0, most).join(QStringLiteral(", "));
    return tr("Group of %Ln steps, expanded: %1", nullptr, int(members.size()))
        .arg(members.size() > most ? tr("%1 and more").arg(names) : names);
}

QString StepText::collapseTip()
{
    return tr("Click to collapse this group into one card");
}

QString StepText::withNeighbours(const QString& text, const QStringList& needs, const QStringList& neededBy)
{
    constexpr qsizetype most = 8; // read aloud, a list of hundreds is no help
    const auto listed = [](const QStringList& titles) {
        const QString names = titles.mid(0, most).join(QStringLiteral(", "));
        return titles.size() > most ? tr("%1 and %2 more").arg(names, Labels::count(titles.size() - most)) : names;
    };
    QString all = text;
    all += QLatin1Char(' ') + (needs.isEmpty() ? tr("Needs nothing.") : tr("Needs %1.").arg(listed(needs)));
    all +=
        QLatin1Char(' ') + (neededBy.isEmpty() ? tr("Nothing needs it.") : tr("Needed by %1.").arg(listed(neededBy)));
    return all;
}

QString StepText::edgeName(const QString& from, const QString& to)
{
    return tr("From %1 to %2").arg(from, to);
}

QString StepText::edgeKind(bool isOptional)
{
    return isOptional ? tr("Optional: is waited for, but may fail") : tr("Required");
}

QString StepText::placing(int steps)
{
    return tr("Placing %Ln steps…", nullptr, steps);
}

} // namespace cmbagent
