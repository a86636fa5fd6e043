// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/placewatch.h"

#include <QDockWidget>
#include <QEvent>
#include <QMainWindow>

namespace cmbagent {

PlaceWatch::PlaceWatch(QMainWindow* window) : QObject(window), m_window(window)
{
    m_delay.setSingleShot(true);
    m_delay.setInterval(delayMillis);
    connect(&m_delay, &QTimer::timeout, this, &PlaceWatch::changed);
    window->installEventFilter(this);
    const auto docks = window->findChildren<QDockWidget*>();
    for (QDockWidget* dock : docks) {
        dock->installEventFilter(this);
    }
}

void PlaceWatch::note()
{
    // Before the window is on the screen everything still finds its place, and nothing of it is a person's wish.
    if (m_window->isVisible() && !m_delay.isActive()) {
        m_delay.start();
    }
}

bool PlaceWatch::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::Move:
    case QEvent::Resize:
    case QEvent::WindowStateChange:
    case QEvent::ShowToParent:
    case QEvent::HideToParent:
        note();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace cmbagent
