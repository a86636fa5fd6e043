// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QSettings;

namespace cmbagent {

class MainWindow;

/// Shows or hides the actions of the features a person may switch off ("features/…", on unless switched off). Lives on
/// the main thread.
class FeatureFlags : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive the flags.
    FeatureFlags(MainWindow& window, const QSettings& settings, QObject* parent = nullptr);

    /// Looks at the settings again.
    void apply();

private:
    [[nodiscard]] bool isOn(const char* feature) const;

    MainWindow& m_window;
    const QSettings& m_settings;
};

} // namespace cmbagent
