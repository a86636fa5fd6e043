// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/lazypage.h"

#include <QObject>
#include <QPoint>

class QMenu;

namespace cmbagent {

class PlaySheet;
class RunPage;
class StepInspector;
class WindowActions;
class WindowDocks;
struct WindowModels;

/// The sheet for branches in the window, and every way to it: menu and key, the menu of a step, inspector. Lives on
/// the main thread.
class PlayPart : public QObject
{
    Q_OBJECT

public:
    /// All of them must outlive this.
    PlayPart(const WindowModels& models, WindowActions& actions, RunPage& page, StepInspector& inspector,
             WindowDocks& docks, QObject* parent);

    /// Made when a person first plays from a step.
    [[nodiscard]] const LazyPage<PlaySheet>& sheet() const { return m_sheet; }

private:
    PlaySheet* makeSheet(const WindowModels& models);
    void playFrom(int step);

    WindowActions& m_actions;
    RunPage& m_page;
    WindowDocks& m_docks;
    LazyPage<PlaySheet> m_sheet;
};

} // namespace cmbagent
