// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/approvals/planneeds.h"

#include <QCoreApplication>

#include <algorithm>

namespace cmbagent {

namespace {

QString say(const char* text)
{
    return QCoreApplication::translate("PlanStepForm", text);
}

/// Whether a step reads files of another, and so waits for it in any case.
bool reads(const StepSpec& spec, int other)
{
    return std::any_of(spec.inputs.begin(), spec.inputs.end(),
                       [other](const InputSpec& input) { return input.fromStep == other; })
        || std::any_of(spec.approval.show.begin(), spec.approval.show.end(),
                       [other](const ShownSpec& shown) { return shown.step == other; });
}

void add(QJsonArray& needs, int step, bool isOptional)
{
    needs.append(isOptional ? QJsonValue(QJsonArray { step }) : QJsonValue(step));
}

} // namespace

QString waitsFor(const Workflow& workflow, int step)
{
    const StepSpec& spec = workflow.steps[size_t(step)];
    QStringList names;
    for (const Need& need : spec.needs) {
        if (!reads(spec, need.step)) {
            names << workflow.steps[size_t(need.step)].id + (need.optional ? QStringLiteral("?") : QString());
        }
    }
    return names.join(QStringLiteral(", "));
}

Result<QJsonArray> needsWith(const Workflow& workflow, int step, const QString& typed)
{
    const StepSpec& spec = workflow.steps[size_t(step)];
    QJsonArray needs;
    std::vector<int> known;
    for (const Need& need : spec.needs) {
        if (reads(spec, need.step)) {
            add(needs, need.step, need.optional);
            known.push_back(need.step);
        }
    }
    for (const QString& part : typed.split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        const bool isOptional = part.trimmed().endsWith(QLatin1Char('?'));
        const QString id = isOptional ? part.trimmed().chopped(1).trimmed() : part.trimmed();
        const int other = workflow.indexOf(id);
        if (id.isEmpty()) {
            continue;
        }
        if (other < 0 || other == step) {
            return fail(ErrorCode::BadInput,
                        other < 0 ? say(QT_TRANSLATE_NOOP("PlanStepForm", "The plan has no step “%1”.")).arg(id)
                                  : say(QT_TRANSLATE_NOOP("PlanStepForm", "A step cannot wait for itself.")));
        }
        if (std::find(known.begin(), known.end(), other) == known.end()) {
            add(needs, other, isOptional);
            known.push_back(other);
        }
    }
    const auto possible = editWorkflow(workflow, { { spec.id, { { "needs", needs } } } });
    return possible ? Result<QJsonArray>(needs) : tl::unexpected(possible.error());
}

} // namespace cmbagent
