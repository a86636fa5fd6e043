// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogscene.h"

#include "widgets/tasks/taskdialog.h"
#include "widgets/tasks/taskfiles.h"
#include "widgets/tasks/taskform.h"
#include "widgets/tasks/taskoptions.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollArea>

namespace cmbagent {

namespace {

TaskMeans means(bool isAnyModelThere)
{
    const QString engineer = QStringLiteral("engineer");
    TaskMeans means;
    means.agents = { { engineer, QStringLiteral("Engineer"),
                       QStringLiteral(
                           "Writes one Python script that does what the step is about, and mends it where it "
                           "fails, as often as it may be tried."),
                       engineer },
                     { LongNames::role, QStringLiteral("Researcher of perturbation theory"), {}, LongNames::role } };
    means.roles[size_t(TaskMode::PlanningAndControl)] = { QStringLiteral("planner"), engineer, LongNames::role };
    if (isAnyModelThere) {
        ModelRow row;
        row.ref = LongNames::model;
        means.models << row;
        means.usual = { { engineer, LongNames::model } };
    }
    return means;
}

TaskDialog* task(DialogScene& scene, TaskMode mode, bool isAnyModelThere)
{
    auto* dialog = new TaskDialog(&scene.window);
    TaskForm* form = dialog->form();
    form->setMeans(means(isAnyModelThere));
    form->setMode(mode);
    form->task()->setPlainText(QStringLiteral("Find the temperature of the cosmic microwave background."));
    form->files()->add({ QStringLiteral("/home/ada/data/%1.csv").arg(LongNames::run) });
    return scene.shown(dialog);
}

/// With what few tasks need, and what it may cost.
TaskDialog* taskWithOptions(DialogScene& scene, TaskMode mode)
{
    TaskDialog* dialog = task(scene, mode, true);
    TaskOptions* options = dialog->form()->options();
    options->documentation()->setText(QStringLiteral("/home/ada/papers/%1").arg(LongNames::run));
    options->setExpanded(true);
    dialog->setCostWord(QStringLiteral(
        "It will cost $0.0412 to $0.1200, likely $0.0810, as 12 earlier tasks of this way tell; those in like words "
        "count most. Such estimates came within 18 % on average. It takes 4 min 05 s to 12 min 30 s, likely 6 min "
        "10 s. A budget may stop it: $0.0500 is left of Session “Default”, each day."));
    return dialog;
}

} // namespace

QList<DialogStop> taskStops()
{
    return {
        { "task-alone", [](DialogScene& s) -> QWidget* { return task(s, TaskMode::OneShot, true); } },
        { "task-planned", [](DialogScene& s) -> QWidget* { return task(s, TaskMode::PlanningAndControl, true); } },
        { "task-options-alone", [](DialogScene& s) -> QWidget* { return taskWithOptions(s, TaskMode::OneShot); } },
        { "task-options-planned",
          [](DialogScene& s) -> QWidget* { return taskWithOptions(s, TaskMode::PlanningAndControl); } },
        { "task-without-models", [](DialogScene& s) -> QWidget* { return task(s, TaskMode::OneShot, false); } },
        { "task-refused",
          [](DialogScene& s) -> QWidget* {
              TaskDialog* dialog = task(s, TaskMode::PlanningAndControl, true);
              dialog->showError({ ErrorCode::DiskFull,
                                  QStringLiteral("The folder of the task cannot be written: the disk is full."),
                                  QStringLiteral("Make room; what you wrote stays here."),
                                  QStringLiteral("write /home/ada/tasks: ENOSPC"),
                                  {},
                                  {} });
              return dialog;
          } },
    };
}

} // namespace cmbagent
