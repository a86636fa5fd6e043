// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/settings/settingspec.h"

#include <QCoreApplication>

namespace cmbagent {

/// Keys of settings that are looked up in more than one place. Those of the data folder's settings.ini are as its
/// readers have them; "limits/…" belong to the session and "view/…" to the window.
namespace SettingKeys {
inline const QString theme = QStringLiteral("appearance/theme");
inline const QString workers = QStringLiteral("workers");
inline const QString tokens = QStringLiteral("tokens");
inline const QString python = QStringLiteral("python");
inline const QString programs = QStringLiteral("interpreters/programs");
inline const QString limitPrefix = QStringLiteral("limits/");
inline const QString featurePrefix = QStringLiteral("features/");
inline const QString openQuestions = QStringLiteral("view/autoOpenApprovals");
inline const QString dataFolder = QStringLiteral("storage/dataFolder");
inline const QString storagePage = QStringLiteral("storage/page");
inline const QString freeAfterDays = QStringLiteral("retention/freeAfterDays");
inline const QString undoSeconds = QStringLiteral("retention/undoSeconds");
inline constexpr int defaultUndoSeconds = 20;
} // namespace SettingKeys

/// What can be set, in the words of the person's language. Every one of them has an effect. Main thread.
class SettingsCatalogue
{
    Q_DECLARE_TR_FUNCTIONS(SettingsCatalogue)

public:
    /// `sandbox` is what keeps scripts where they belong now, in words.
    static QList<SettingsSection> sections(const QString& sandbox);

private:
    static SettingsSection appearance();
    static SettingsSection language();
    static SettingsSection running(const QString& sandbox);
    static SettingsSection limits();
    static SettingsSection storage();
    static SettingsSection interpreters();
    static SettingsSection notifications();
    static SettingsSection features();
};

} // namespace cmbagent
