// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/stepfans.h"

#include <QByteArray>
#include <QHash>

#include <algorithm>

namespace cmbagent {

namespace {

/// Same for steps that are alike.
QByteArray keyOf(const Workflow& workflow, int step)
{
    const StepSpec& spec = workflow.steps[size_t(step)];
    std::vector<int> numbers { int(spec.kind) };
    for (const std::vector<Need>* side : { &spec.needs, &workflow.dependents(step) }) {
        const auto first = qsizetype(numbers.size());
        for (const Need& need : *side) {
            numbers.push_back(need.step * 2 + (need.optional ? 1 : 0));
        }
        std::sort(numbers.begin() + first, numbers.end());
        numbers.push_back(-1);
    }
    return QByteArray(reinterpret_cast<const char*>(numbers.data()), qsizetype(numbers.size() * sizeof(int)))
        + spec.group.toUtf8();
}

} // namespace

std::vector<StepFan> stepFansOf(const Workflow& workflow, size_t most)
{
    QHash<QByteArray, size_t> fanOf;
    std::vector<StepFan> all;
    for (int step = 0; step < workflow.size(); ++step) {
        const QByteArray key = keyOf(workflow, step);
        const auto known = fanOf.constFind(key);
        const size_t fan = known == fanOf.cend() ? all.size() : *known;
        if (known == fanOf.cend()) {
            fanOf.insert(key, fan);
            all.emplace_back();
        }
        all[fan].push_back(step);
    }
    all.erase(std::remove_if(all.begin(), all.end(), [most](const StepFan& fan) { return fan.size() <= most; }),
              all.end());
    return all;
}

} // namespace cmbagent
