// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/featureflags.h"

#include "app/studio/openwindows.h"
#include "app/studio/settingscatalogue.h"
#include "widgets/approvals/approvalpart.h"
#include "widgets/approvals/steppart.h"
#include "widgets/editor/editactions.h"
#include "widgets/editor/editdesk.h"
#include "widgets/inspector/stepinspector.h"
#include "widgets/window/launchpane.h"
#include "widgets/window/mainwindow.h"
#include "widgets/window/runpage.h"
#include "widgets/window/windowactions.h"
#include "widgets/window/windowparts.h"

#include <QAction>
#include <QSettings>

namespace cmbagent {

FeatureFlags::FeatureFlags(OpenWindows& windows, const QSettings& settings, QObject* parent)
    : QObject(parent), m_windows(windows), m_settings(settings)
{
    windows.adoptEach(this, [this](MainWindow& window) { applyTo(window); });
}

bool FeatureFlags::isOn(const QString& feature) const
{
    return m_settings.value(SettingKeys::featurePrefix + feature, true).toBool();
}

void FeatureFlags::apply()
{
    for (MainWindow* window : m_windows.all()) {
        applyTo(*window);
    }
}

void FeatureFlags::applyTo(MainWindow& window) const
{
    const auto show = [](const QList<QAction*>& actions, bool isShown) {
        for (QAction* action : actions) {
            action->setVisible(isShown); // one that is not seen cannot be triggered by its keys either
        }
    };
    const WindowParts& parts = window.parts();
    const WindowActions& actions = *parts.actions;
    const bool hasBranches = isOn(Features::branches);
    show({ actions.playFrom, actions.branches, actions.compare }, hasBranches);
    parts.inspector->setPlayOffered(hasBranches);
    // What is being edited is finished.
    const bool hasEditing = isOn(Features::editing) || parts.edit->isEditing();
    show(parts.edit->actions->all(), hasEditing);
    parts.runPage->launch()->setRulesOffered(hasEditing);
    show({ actions.import, actions.simulate }, isOn(Features::traces));
    show({ actions.exportGraph }, isOn(Features::exports));
    show({ actions.eventFeed }, isOn(Features::feed));
    parts.asking->setModesOffered(isOn(Features::modes));
    parts.runPage->launch()->setModesOffered(isOn(Features::modes));
    parts.inspector->setRetryOffered(isOn(Features::retries));
    parts.decisions->setRetriesOffered(isOn(Features::retries));
    show({ actions.agents }, isOn(Features::agents));
    show({ actions.costs }, isOn(Features::costs));
    if (!isOn(Features::metrics) && actions.viewMetrics->isChecked()) {
        actions.viewGraph->setChecked(true);
    }
    show({ actions.viewMetrics }, isOn(Features::metrics));
}

} // namespace cmbagent
