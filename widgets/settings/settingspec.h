// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QVariant>

namespace cmbagent {

/// One of the values a setting may have.
struct SettingChoice
{
    QVariant value;
    QString text;
};

/// One setting as a person meets it. Who keeps it and what it does is not known here.
struct SettingSpec
{
    enum class Kind : quint8 {
        Switch, ///< bool
        Choice, ///< one of `choices`
        Number, ///< double, or int where `decimals` is 0
        Path, ///< QString: a file; checked by whoever keeps it
        Counts, ///< QVariantMap of whole numbers by name
        Action, ///< a button; nothing is kept
        Facts, ///< text to read
    };

    QString key;
    Kind kind = Kind::Switch;
    QString title;
    QString help; ///< a sentence or two
    QVariant otherwise {}; ///< what holds where a person has chosen nothing
    QList<SettingChoice> choices {};
    double smallest = 0;
    double largest = 0;
    QString unit {};
    QString button {}; ///< of an action
    QString placeholder {}; ///< of a path that is empty
    QString words {}; ///< other words it is looked for by
    int decimals = 0;
    bool waitsForStart = false; ///< holds from the next start on
};

/// Settings that belong together.
struct SettingsSection
{
    QString id;
    QString title;
    QString icon; ///< of Icons
    QString note; ///< what holds for all of them; may be empty
    QList<SettingSpec> settings;
};

} // namespace cmbagent
