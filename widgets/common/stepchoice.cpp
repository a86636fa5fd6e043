// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/stepchoice.h"

#include "core/workflow.h"

#include <QComboBox>

#include <algorithm>

namespace cmbagent {

void renameChoices(QComboBox& box, const Workflow& named, int first)
{
    for (int step = 0; step < std::min(named.size(), box.count() - first); ++step) {
        box.setItemText(first + step, named.steps[size_t(step)].label());
    }
}

} // namespace cmbagent
