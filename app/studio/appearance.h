// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/studio/portalsetting.h"

class QApplication;
class QSettings;

namespace cmbagent {

/// How large text is and whether things may move, by the person's settings and the desktop's. Main thread.
///
/// Settings: `appearance/textScale` (percent of the desktop's size of text, 100 to 200; read when the program starts)
/// and `appearance/reducedMotion` (true: nothing moves; false or absent: as the desktop says).
class Appearance : public QObject
{
    Q_OBJECT

public:
    static constexpr int smallestScale = 100;
    static constexpr int largestScale = 200;

    /// `settings` must outlive it.
    explicit Appearance(const QSettings& settings, QObject* parent = nullptr);

    /// Makes all text of the program larger; before its first window is made. `percent` is clamped to the limits; 0 and
    /// below mean what the settings say.
    static void scaleText(QApplication& application, const QSettings& settings, int percent = 0);

    /// Looks at the settings again.
    void apply();
    [[nodiscard]] bool isMotionReduced() const;

private:
    const QSettings& m_settings;
    // Desktops say it differently, and a portal passes on what its desktop says.
    PortalSetting m_reducedMotion;
    PortalSetting m_gnomeAnimations;
    PortalSetting m_kdeAnimations;
};

} // namespace cmbagent
