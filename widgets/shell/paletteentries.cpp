// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/paletteentries.h"

#include "items/rungraph.h"
#include "items/runlistmodel.h"
#include "widgets/common/actiontips.h"
#include "widgets/common/icons.h"
#include "widgets/common/labels.h"
#include "widgets/shell/actionregistry.h"

#include <QAction>
#include <QDir>
#include <QFileInfo>
#include <QMenu>
#include <QPointer>

namespace cmbagent {

namespace {

std::function<void()> triggering(QAction* action)
{
    return [action = QPointer(action)] {
        if (action) {
            action->trigger();
        }
    };
}

} // namespace

void PaletteEntries::addActions(std::vector<PaletteEntry>& entries, const ActionRegistry& registry)
{
    for (const ActionRegistry::Group& group : registry.groups()) {
        for (QAction* action : group.actions) {
            PaletteEntry entry;
            entry.kind = PaletteEntry::Kind::Action;
            const QString name = action->objectName().isEmpty() ? action->text() : action->objectName();
            entry.id = QStringLiteral("action:") + name;
            entry.title = ActionTips::title(action);
            entry.detail = !action->isCheckable() ? group.title
                : action->isChecked()             ? tr("%1 · on", "menu").arg(group.title)
                                                  : tr("%1 · off", "menu").arg(group.title);
            entry.keys = action->shortcut().toString(QKeySequence::NativeText);
            if (!action->isEnabled()) {
                const QString reason = ActionTips::reason(action);
                entry.reason = reason.isEmpty() ? tr("This cannot be done here") : reason;
            }
            entry.icon = action->icon();
            entry.carryOut = triggering(action);
            entries.push_back(std::move(entry));
        }
    }
}

void PaletteEntries::addFiles(std::vector<PaletteEntry>& entries, const QMenu& menu)
{
    for (QAction* action : menu.actions()) {
        const QFileInfo file(action->data().toString());
        const bool hasPath = !action->data().toString().isEmpty();
        PaletteEntry entry;
        entry.kind = PaletteEntry::Kind::File;
        entry.title = hasPath ? file.fileName() : ActionTips::title(action);
        entry.id = QStringLiteral("file:") + (hasPath ? file.filePath() : entry.title);
        const QString menuTitle = ActionTips::title(menu.menuAction());
        entry.detail = hasPath ? QDir::toNativeSeparators(file.path()) : menuTitle;
        entry.icon = Icons::icon(hasPath ? QStringLiteral("file") : QStringLiteral("run"));
        entry.carryOut = triggering(action);
        entries.push_back(std::move(entry));
    }
}

void PaletteEntries::addRuns(std::vector<PaletteEntry>& entries, const RunListModel& runs,
                             const std::function<void(const RunId&)>& open)
{
    const auto visit = [&](const auto& self, const QModelIndex& parent) -> void {
        for (int row = 0; row < runs.rowCount(parent); ++row) {
            const QModelIndex at = runs.index(row, 0, parent);
            if (const RunSummary* run = runs.runAt(at)) {
                PaletteEntry entry;
                entry.kind = PaletteEntry::Kind::Run;
                entry.id = QStringLiteral("run:") + run->id.toString();
                entry.title = run->name;
                entry.detail = tr("Run · %1", "state").arg(Labels::status(statusOf(*run)));
                entry.icon = Icons::status(statusOf(*run));
                entry.carryOut = [open, id = run->id] { open(id); };
                entries.push_back(std::move(entry));
            }
            self(self, at);
        }
    };
    visit(visit, {});
}

void PaletteEntries::addSteps(std::vector<PaletteEntry>& entries, const RunGraph& graph,
                              const std::function<void(int)>& select)
{
    if (graph.isEmpty()) {
        return;
    }
    const auto& steps = graph.workflow()->steps;
    for (int i = 0; i < int(steps.size()); ++i) {
        const StepSpec& step = steps[size_t(i)];
        PaletteEntry entry;
        entry.kind = PaletteEntry::Kind::Step;
        entry.title = graph.label(i);
        const QString state = graph.isRun() ? Labels::state(graph.projection().step(i).state) : Labels::kind(step.kind);
        entry.detail = entry.title == step.id ? tr("Step · %1", "state").arg(state)
                                              : tr("Step · %1 · %2", "id, state").arg(step.id, state);
        entry.icon =
            graph.isRun() ? Icons::status(statusOf(graph.projection().step(i).state)) : Icons::forKind(step.kind);
        entry.carryOut = [select, i] { select(i); };
        entries.push_back(std::move(entry));
    }
}

} // namespace cmbagent
