// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/featureflags.h"

#include "app/studio/openwindows.h"
#include "app/studio/settingscatalogue.h"
#include "widgets/editor/editactions.h"
#include "widgets/editor/editdesk.h"
#include "widgets/inspector/stepinspector.h"
#include "widgets/window/mainwindow.h"
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

bool FeatureFlags::isOn(const char* feature) const
{
    return m_settings.value(SettingKeys::featurePrefix + QLatin1String(feature), true).toBool();
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
    const bool hasBranches = isOn("branches");
    show({ actions.playFrom, actions.branches, actions.compare }, hasBranches);
    parts.inspector->setPlayOffered(hasBranches);
    show(parts.edit->actions->all(), isOn("editing") || parts.edit->isEditing()); // what is being edited is finished
    show({ actions.import, actions.simulate }, isOn("traces"));
}

} // namespace cmbagent
