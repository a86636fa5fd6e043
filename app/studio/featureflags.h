// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QSettings;

namespace cmbagent {

class MainWindow;
class OpenWindows;

/// Shows or hides the actions of the features a person may switch off ("features/…", on unless switched off), in
/// every window. Lives on the main thread.
class FeatureFlags : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive the flags.
    FeatureFlags(OpenWindows& windows, const QSettings& settings, QObject* parent = nullptr);

    /// Looks at the settings again.
    void apply();

private:
    void applyTo(MainWindow& window) const;
    [[nodiscard]] bool isOn(const char* feature) const;

    OpenWindows& m_windows;
    const QSettings& m_settings;
};

} // namespace cmbagent
