// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/uichecks.h"
#include "windowstage.h"

#include "widgets/shell/windowshell.h"
#include "widgets/window/mainwindow.h"

namespace cmbagent {

/// What dialogs open over: a window with runs, names that are as long as people make them.
struct DialogScene
{
    DialogScene();

    /// Shows a dialog and gives it back.
    template <typename Dialog>
    Dialog* shown(Dialog* dialog)
    {
        dialog->show();
        return dialog;
    }

    WindowStage stage;
    MainWindow window { stage.models(), stage.clock, QString() };
    WindowShell shell { window, stage.models(), nullptr };
};

/// A dialog, at a page of it that is worth looking at.
struct DialogStop
{
    const char* name;
    QWidget* (*open)(DialogScene& scene);
    UiChecks::Rules rules {};
};

QList<DialogStop> agentStops();
QList<DialogStop> answerStops();
QList<DialogStop> placeStops(); ///< sessions, storage, questions, what lies over the window
QList<DialogStop> settingStops();
QList<DialogStop> taskStops();

namespace LongNames {
inline const QString project =
    QStringLiteral("Angular power spectrum of the cleaned temperature map, with every systematic error that is known");
inline const QString run =
    QStringLiteral("COBE/FIRAS monopole, without the galactic plane, calibration of 1996, seed 20260727");
inline const QString role = QStringLiteral("perturbation_theory_researcher");
inline const QString model = QStringLiteral("institute-gateway/meta-llama-3.3-70b-instruct-fp8-dynamic");
} // namespace LongNames

} // namespace cmbagent
