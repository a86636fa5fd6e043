// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "samplepair.h"
#include "windowstage.h"

#include "layout/graphlayout.h"
#include "widgets/window/mainwindow.h"

#include <memory>

namespace cmbagent {

/// The real window at one of its pages, in a state worth looking at. What a test wants of every page is asked at every
/// stop of the tour; a new page gets a stop in `windowtour.cpp`.
class WindowTour
{
public:
    /// Names of all stops, in the order of a visit.
    static QList<const char*> stops();

    /// Opens the window at a stop and lets it settle. `target` is the window itself, or the dialog the stop is about.
    explicit WindowTour(const char* stop, QSize size = { 1280, 800 });
    ~WindowTour();

    [[nodiscard]] QWidget& target() { return *m_target; }
    [[nodiscard]] MainWindow& window() { return *m_window; }
    [[nodiscard]] WindowStage& stage() { return m_stage; }
    /// Lets queued work happen: layouts, previews, timers.
    static void settle(int millis = 150);

private:
    WindowStage m_stage;
    SampleFiles m_files;
    GraphLayout m_layout { QString() };
    std::unique_ptr<MainWindow> m_window;
    QWidget* m_target = nullptr;
};

} // namespace cmbagent
