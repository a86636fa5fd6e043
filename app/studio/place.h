// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/canvas/canvasview.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <optional>

namespace cmbagent {

/// Where a person is in a window, in words that mean the same after a restart.
struct Place
{
    int layout = 1; ///< which of the files with layouts of windows is this one's
    QString run; ///< id; empty: no run is on show
    QString workflow; ///< path, of a workflow on show
    QString journal; ///< of a workflow that is being edited; its path is in `workflow` unless it was never saved
    int view = 0; ///< RunPage::View
    QString step; ///< id of the selected one
    std::optional<CanvasPlace> canvas; ///< nothing: all of the graph
    QString canvasStep; ///< id of the step the canvas' place goes by
    int bottomTab = 0;
    int inspectorTab = 0; ///< StepInspector::Tab
    QString page {}; ///< in front of the run: "costs", "branches" or "comparison"; empty: none of them
    QJsonObject play {}; ///< what is on the sheet for branches of the run; empty: it is closed
    QStringList compared {}; ///< ids of the runs that are compared, where the comparison is in front

    [[nodiscard]] QJsonObject toJson() const;
    static Place fromJson(const QJsonObject& json);
    bool operator==(const Place&) const = default;
};

} // namespace cmbagent
