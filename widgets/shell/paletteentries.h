// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/id.h"
#include "widgets/shell/palettemodel.h"

#include <QCoreApplication>

class QMenu;

namespace cmbagent {

class ActionRegistry;
class RunGraph;
class RunListModel;

/// What the palette lists of the parts of a window. The entries hold pointers to actions: they are for one opening.
class PaletteEntries
{
    Q_DECLARE_TR_FUNCTIONS(PaletteEntries)

public:
    static void addActions(std::vector<PaletteEntry>& entries, const ActionRegistry& registry);
    /// The entries of a menu of files; see WindowActions::listsFilesProperty.
    static void addFiles(std::vector<PaletteEntry>& entries, const QMenu& menu);
    static void addRuns(std::vector<PaletteEntry>& entries, const RunListModel& runs,
                        const std::function<void(const RunId&)>& open);
    static void addSteps(std::vector<PaletteEntry>& entries, const RunGraph& graph,
                         const std::function<void(int)>& select);
};

} // namespace cmbagent
