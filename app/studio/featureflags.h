// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

class QSettings;

namespace cmbagent {

class MainWindow;
class OpenWindows;

/// What a person may switch off, by the key of its setting behind "features/".
namespace Features {
inline const QString traces = QStringLiteral("traces"); ///< stage 4
inline const QString exports = QStringLiteral("exports"); ///< stage 4
inline const QString editing = QStringLiteral("editing"); ///< stages 4 and 6
inline const QString feed = QStringLiteral("feed"); ///< stage 5; the feed itself goes off, see FeedDesk
inline const QString modes = QStringLiteral("modes"); ///< stage 6
inline const QString retries = QStringLiteral("retries"); ///< stage 7
inline const QString parallel = QStringLiteral("parallel"); ///< stage 8; see Studio
inline const QString branches = QStringLiteral("branches"); ///< stage 9
inline const QString agents = QStringLiteral("agents"); ///< stage 12
inline const QString costs = QStringLiteral("costs"); ///< stage 13
inline const QString metrics = QStringLiteral("metrics"); ///< stage 14
} // namespace Features

/// Shows or hides what belongs to the features a person may switch off ("features/…", on unless switched off), in every
/// window. Lives on the main thread.
class FeatureFlags : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive the flags.
    FeatureFlags(OpenWindows& windows, const QSettings& settings, QObject* parent = nullptr);

    [[nodiscard]] bool isOn(const QString& feature) const;
    /// Looks at the settings again.
    void apply();

private:
    void applyTo(MainWindow& window) const;

    OpenWindows& m_windows;
    const QSettings& m_settings;
};

} // namespace cmbagent
