// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tasks/taskwords.h"

namespace cmbagent {

QString TaskWords::mode(TaskMode mode)
{
    switch (mode) {
    case TaskMode::OneShot:
        return tr("In one go");
    case TaskMode::PlanningAndControl:
        return tr("With a plan");
    case TaskMode::DeepResearch:
        return tr("Deep research");
    case TaskMode::HumanInTheLoop:
        return tr("Together with you");
    case TaskMode::IdeaGeneration:
        return tr("Ideas");
    }
    return {};
}

QString TaskWords::sentence(TaskMode mode)
{
    switch (mode) {
    case TaskMode::OneShot:
        return tr("One agent does all of it. For what is done in a single step, such as a fit or a plot.");
    case TaskMode::PlanningAndControl:
        return tr("A planner divides the task into steps, a reviewer looks at the plan, and each step is done by the "
                  "agent that is good at it.");
    case TaskMode::DeepResearch:
        return tr(
            "Likewise with a plan, for longer work: one step after the other, each told what all before it came to.");
    case TaskMode::HumanInTheLoop:
        return tr("Likewise with a plan, and you are asked: about the plan, before each step, about its results, and "
                  "when one fails.");
    case TaskMode::IdeaGeneration:
        return tr("Ideas are proposed, twice criticised and mended, and the best one is written down.");
    }
    return {};
}

QString TaskWords::recorded()
{
    return tr("Recorded");
}

QString TaskWords::recordedTip()
{
    return tr("A recording gives the answers of the language models: nobody is asked, and nothing is paid. Everything "
              "else happens now.");
}

} // namespace cmbagent
