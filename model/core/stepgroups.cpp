// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stepgroups.h"

#include <QHash>

namespace cmbagent {

std::vector<StepGroup> stepGroupsOf(const Workflow& workflow)
{
    std::vector<StepGroup> groups;
    QHash<QString, size_t> known;
    for (int step = 0; step < workflow.size(); ++step) {
        const QString& name = workflow.steps[size_t(step)].group;
        if (name.isEmpty()) {
            continue;
        }
        const auto found = known.constFind(name);
        if (found == known.cend()) {
            known.insert(name, groups.size());
            groups.push_back({ name, { step } });
        } else {
            groups[*found].steps.push_back(step);
        }
    }
    return groups;
}

} // namespace cmbagent
