// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/openwindows.h"

#include "widgets/window/mainwindow.h"

#include <QEvent>

#include <algorithm>

namespace cmbagent {

void OpenWindows::add(MainWindow& window)
{
    m_windows.append(&window);
    window.installEventFilter(this);
    Q_EMIT added(&window);
    Q_EMIT changed();
}

void OpenWindows::remove(MainWindow& window)
{
    window.removeEventFilter(this);
    m_windows.removeAll(&window);
    Q_EMIT changed();
}

void OpenWindows::setActive(MainWindow& window)
{
    const qsizetype at = m_windows.indexOf(&window);
    if (at > 0) {
        m_windows.move(at, 0);
        Q_EMIT changed();
    }
}

MainWindow& OpenWindows::showing(const RunId& run) const
{
    const auto found = std::find_if(m_windows.begin(), m_windows.end(),
                                    [&run](const MainWindow* window) { return window->shownRun() == run; });
    return run.isNull() || found == m_windows.end() ? active() : **found;
}

void OpenWindows::adoptEach(QObject* context, const Adopt& adopt)
{
    for (MainWindow* window : std::as_const(m_windows)) {
        adopt(*window);
    }
    connect(this, &OpenWindows::added, context, [adopt](MainWindow* window) { adopt(*window); });
}

bool OpenWindows::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::WindowActivate) {
        setActive(*static_cast<MainWindow*>(watched)); // nothing else is watched
    }
    return QObject::eventFilter(watched, event);
}

} // namespace cmbagent
