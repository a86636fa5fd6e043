// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/studio/pagetour.h"

#include <QSize>
#include <QTimer>

namespace cmbagent {

/// Goes through the tour of all pages and keeps a picture of each in light and dark: how the pictures of the README are
/// made, and how changes are looked at. Main thread.
class PageGrabber : public QObject
{
    Q_OBJECT

public:
    /// `size`: of the window in pixels.
    PageGrabber(Studio& studio, const QString& folder, QSize size);

private:
    void look();
    /// Takes away what the page before has opened. True: something was there.
    bool clear();
    void grab(const QString& name);
    void save(QWidget& widget, const QString& name, const QString& scheme) const;

    Studio& m_studio;
    const QString m_folder;
    PageTour m_tour;
    QTimer m_timer;
    bool m_isUnderWay = false;
    int m_waits = 0;
};

} // namespace cmbagent
