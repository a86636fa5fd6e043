// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/adoption.h"

#include "core/identity.h"

namespace cmbagent {

Error noSuchStep(const QString& id)
{
    return fail(ErrorCode::NotFound, QStringLiteral("The run has no step '%1'.").arg(id),
                QStringLiteral("'cmbagent status RUN' lists its steps."))
        .value();
}

Result<ResultAdopted> adoption(const RunProjection& into, const RunProjection& from, const QString& step)
{
    const int target = into.workflow()->indexOf(step);
    const int source = from.workflow()->indexOf(step);
    if (target < 0 || source < 0) {
        return fail(noSuchStep(step));
    }
    const StepStatus& status = from.step(source);
    if (status.state != StepState::Completed || status.attempts.empty()) {
        return fail(ErrorCode::Refused,
                    QStringLiteral("Step '%1' has no result there: it is %2.").arg(step, stateName(status.state)),
                    QStringLiteral("Choose a run in which it completed."));
    }
    ResultAdopted adopted;
    adopted.step = target;
    adopted.origin =
        status.origin.value_or(ResultOrigin { OriginKind::Adopted, from.run(), step, status.attempts.back().number });
    adopted.origin.kind = OriginKind::Adopted;
    adopted.started = status.started();
    adopted.ended = status.ended();
    adopted.report = status.attempts.back().report;
    return adopted;
}

Result<QStringList> adoptionConflicts(const RunProjection& into, const RunProjection& from, const QString& step)
{
    const auto possible = adoption(into, from, step);
    if (!possible) {
        return tl::unexpected(possible.error());
    }
    const StepIdentity here = identityOf(into, possible->step);
    const StepIdentity there = identityOf(from, from.workflow()->indexOf(step));
    QStringList conflicts;
    for (size_t i = 0; i < here.parts.size(); ++i) {
        QStringList names;
        const auto& a = here.parts[i].items;
        const auto& b = there.parts[i].items;
        for (auto it = a.begin(); it != a.end(); ++it) {
            if (b.value(it.key()) != it.value()) {
                names << it.key();
            }
        }
        for (auto it = b.begin(); it != b.end(); ++it) {
            if (!a.contains(it.key())) {
                names << it.key();
            }
        }
        if (!names.isEmpty()) {
            conflicts << QStringLiteral("its %1 differ: %2").arg(here.parts[i].name, names.join(QStringLiteral(", ")));
        }
    }
    return conflicts;
}

} // namespace cmbagent
