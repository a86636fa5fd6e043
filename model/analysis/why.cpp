// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/why.h"

#include "core/results.h"

#include <QJsonArray>

#include <array>

namespace cmbagent {

namespace {

using Answer = WhyReport::Answer;

constexpr std::array<const char*, 5> answerNames { "not_run", "made_elsewhere", "nothing_before", "changed", "same" };

const IdentityPart* partOf(const StepIdentity& identity, const QString& name)
{
    for (const IdentityPart& part : identity.parts) {
        if (part.name == name) {
            return &part;
        }
    }
    return nullptr;
}

void compareParts(const IdentityPart& before, const IdentityPart& now, std::vector<IdentityChange>& changes)
{
    QMap<QString, std::pair<QString, QString>> items;
    for (auto it = before.items.begin(); it != before.items.end(); ++it) {
        items[it.key()].first = it.value();
    }
    for (auto it = now.items.begin(); it != now.items.end(); ++it) {
        items[it.key()].second = it.value();
    }
    for (auto it = items.begin(); it != items.end(); ++it) {
        // An item may be there and empty, which is not the same as absent.
        if (it->first != it->second || before.items.contains(it.key()) != now.items.contains(it.key())) {
            changes.push_back({ now.name, it.key(), it->first, it->second, {} });
        }
    }
}

QString originText(const ResultOrigin& origin)
{
    return QStringLiteral("run %1, step '%2', attempt %3").arg(origin.run.toString(), origin.step).arg(origin.attempt);
}

QString originSentence(const ResultOrigin& origin)
{
    switch (origin.kind) {
    case OriginKind::Inherited:
        return QStringLiteral("It did not run here: nothing it depends on was changed, so the branch kept the result.");
    case OriginKind::Adopted:
        return QStringLiteral("It did not run here: a person took the result from another run.");
    case OriginKind::Reused:
        return QStringLiteral("It did not run here: an identical earlier step had made the result already.");
    case OriginKind::Replayed:
        return QStringLiteral("It did not run again: its recorded effect stands for doing it once more.");
    case OriginKind::Simulated:
        return QStringLiteral("It did not run here: the branch only pretends its effect.");
    case OriginKind::Confirmed:
        break;
    }
    return QStringLiteral("It did not run again: its effect was found to have happened.");
}

/// The step that made an input of this name, by id; empty for files from beside the workflow.
QString makerOf(const RunProjection& run, int step, const QString& input)
{
    const Workflow& workflow = *run.workflow();
    for (const InputSpec& spec : workflow.steps[size_t(step)].inputs) {
        // A folder is laid in under the name of the input.
        const bool fits = input == spec.name || input.startsWith(spec.name + QLatin1Char('/'))
            || (spec.name.endsWith(QLatin1Char('/')) && input.startsWith(spec.name));
        if (fits && spec.fromStep >= 0) {
            return workflow.steps[size_t(spec.fromStep)].id;
        }
    }
    for (const ShownSpec& shown : workflow.steps[size_t(step)].approval.show) {
        const QString& id = workflow.steps[size_t(shown.step)].id;
        if (input.startsWith(id + QLatin1Char('/'))) {
            return id;
        }
    }
    return {};
}

QStringList attemptLines(const StepStatus& status)
{
    QStringList lines;
    for (size_t i = 1; i < status.attempts.size(); ++i) {
        const Attempt& last = status.attempts[i - 1];
        QString why = QStringLiteral("was ended");
        if (last.end == Attempt::End::Interrupted) {
            why = QStringLiteral("was interrupted");
        } else if (last.end == Attempt::End::Failed) {
            const bool told = last.report && last.report->error;
            why = told ? QStringLiteral("failed: %1").arg(last.report->error->what) : QStringLiteral("failed");
        }
        lines << QStringLiteral("Attempt %1, because attempt %2 %3")
                     .arg(status.attempts[i].number)
                     .arg(last.number)
                     .arg(why);
    }
    return lines;
}

/// Why it has not been started: its state, or what it waits for.
QString waitingSentence(const RunProjection& run, int step)
{
    const StepStatus& status = run.step(step);
    if (status.state != StepState::Pending) {
        const QString why = status.reason.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(status.reason);
        return QStringLiteral("It has not run: it is %1%2.").arg(stateName(status.state), why);
    }
    QStringList open;
    for (const Need& need : run.workflow()->steps[size_t(step)].needs) {
        if (!isMet(need, run.step(need.step).state)) {
            open << QStringLiteral("'%1'").arg(run.workflow()->steps[size_t(need.step)].id);
        }
    }
    return open.isEmpty() ? QStringLiteral("It has not run yet: nothing holds it back.")
                          : QStringLiteral("It has not run yet: it waits for %1.").arg(open.join(QStringLiteral(", ")));
}

void compareWith(WhyReport& report, const RunProjection& run, int step, const RunProjection& earlier, int before)
{
    const StepStatus& status = earlier.step(before);
    report.earlier = status.origin
        ? originText(*status.origin)
        : QStringLiteral("run '%1', step '%2', attempt %3")
              .arg(earlier.created().name, report.step,
                   QString::number(status.attempts.empty() ? 0 : status.attempts.back().number));
    const StepIdentity was = identityOf(earlier, before);
    const StepIdentity is = identityOf(run, step);
    report.changes = compareIdentities(was, is);
    for (IdentityChange& change : report.changes) {
        if (change.part == QLatin1String("inputs")) {
            change.madeBy = makerOf(run, step, change.item);
        }
    }
    report.answer = report.changes.empty() ? Answer::Same : Answer::Changed;
    if (!report.changes.empty()) {
        report.why = QStringLiteral("It ran because something it depends on is not as it was.");
    } else if (!was.ranWith.isEmpty() && !is.ranWith.isEmpty() && was.ranWith != is.ranWith) {
        report.why = QStringLiteral("Nothing it depends on has changed, but it ran with %1 instead of %2.")
                         .arg(is.ranWith, was.ranWith);
    } else {
        report.why = QStringLiteral("Nothing it depends on has changed: it ran because the run was asked to.");
    }
}

} // namespace

QString IdentityChange::sentence() const
{
    const bool isHash = part == QLatin1String("inputs") || (part == QLatin1String("script") && before.size() == 64);
    const QString subject = part == QLatin1String("script") ? QStringLiteral("The script %1").arg(item)
        : part == QLatin1String("inputs")                   ? QStringLiteral("The input %1").arg(item)
        : part == QLatin1String("parameters")               ? QStringLiteral("The parameter %1").arg(item)
        : part == QLatin1String("answers")                  ? QStringLiteral("The answer at '%1'").arg(item)
        : part == QLatin1String("interpreter")              ? QStringLiteral("The interpreter (%1)").arg(item)
                                                            : QStringLiteral("The environment's %1").arg(item);
    const QString maker = madeBy.isEmpty() ? QString() : QStringLiteral(", made by '%1',").arg(madeBy);
    if (before.isEmpty() || now.isEmpty()) {
        return subject + maker + (before.isEmpty() ? QStringLiteral(" is new") : QStringLiteral(" is gone"))
            + (isHash || now.isEmpty() || now.size() == 64 ? QStringLiteral(".") : QStringLiteral(": %1.").arg(now));
    }
    return isHash ? subject + maker + QStringLiteral(" has another content.")
                  : subject + maker + QStringLiteral(" was %1 and is %2.").arg(before, now);
}

std::vector<IdentityChange> compareIdentities(const StepIdentity& before, const StepIdentity& now)
{
    std::vector<IdentityChange> changes;
    for (const IdentityPart& part : now.parts) {
        const IdentityPart* was = partOf(before, part.name);
        compareParts(was ? *was : IdentityPart { part.name, {} }, part, changes);
    }
    for (const IdentityPart& part : before.parts) {
        if (!partOf(now, part.name)) {
            compareParts(part, IdentityPart { part.name, {} }, changes);
        }
    }
    return changes;
}

WhyReport whyRan(const RunProjection& run, int step, const RunProjection* earlier)
{
    const StepStatus& status = run.step(step);
    WhyReport report;
    report.step = run.workflow()->steps[size_t(step)].id;
    if (status.origin) {
        report.answer = Answer::MadeElsewhere;
        report.why = originSentence(*status.origin);
        report.earlier = originText(*status.origin);
        return report;
    }
    const bool isAsked =
        run.workflow()->steps[size_t(step)].kind == StepKind::Approval && status.state != StepState::Pending;
    if (status.attempts.empty() && !isAsked) {
        report.why = waitingSentence(run, step);
        return report;
    }
    report.attempts = attemptLines(status);
    const int before = earlier ? earlier->workflow()->indexOf(report.step) : -1;
    if (before >= 0 && earlier->step(before).state == StepState::Completed) {
        compareWith(report, run, step, *earlier, before);
        return report;
    }
    report.answer = Answer::NothingBefore;
    report.why = !earlier ? QStringLiteral("There is no earlier run to take a result from.")
        : before < 0      ? QStringLiteral("The earlier run '%1' has no such step.").arg(earlier->created().name)
                          : QStringLiteral("The earlier run '%1' did not complete it.").arg(earlier->created().name);
    return report;
}

QJsonObject WhyReport::toJson() const
{
    QJsonArray list;
    for (const IdentityChange& change : changes) {
        list.append(QJsonObject { { "part", change.part },
                                  { "item", change.item },
                                  { "before", change.before },
                                  { "now", change.now },
                                  { "made_by", change.madeBy },
                                  { "text", change.sentence() } });
    }
    return { { "step", step },    { "answer", QLatin1String(answerNames[size_t(answer)]) },
             { "why", why },      { "earlier", earlier.isEmpty() ? QJsonValue() : QJsonValue(earlier) },
             { "changes", list }, { "attempts", QJsonArray::fromStringList(attempts) } };
}

QString WhyReport::toText() const
{
    QStringList lines { QStringLiteral("%1: %2").arg(step, why) };
    for (const IdentityChange& change : changes) {
        lines << QStringLiteral("  - %1").arg(change.sentence());
    }
    if (!earlier.isEmpty()) {
        lines << QStringLiteral("  Earlier result: %1").arg(earlier);
    }
    for (const QString& attempt : attempts) {
        lines << QStringLiteral("  %1").arg(attempt);
    }
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

} // namespace cmbagent
