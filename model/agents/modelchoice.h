// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>

#include <array>

namespace cmbagent {

/// Which models one place asks for: by role ("engineer", "planner"), and for all roles it does not name.
struct ModelChoice
{
    QHash<QString, QString> byRole;
    QString forAll; ///< empty: nothing said
};

/// The places that may say which model a role gets, the strongest first.
struct ModelChoices
{
    ModelChoice user;
    ModelChoice step;
    ModelChoice mode;
    ModelChoice global;

    /// The first place that says something decides; within a place the role goes before the rest. Empty: nobody said.
    [[nodiscard]] QString modelFor(const QString& role) const
    {
        for (const ModelChoice* choice : std::array { &user, &step, &mode, &global }) {
            const QString model = choice->byRole.value(role, choice->forAll);
            if (!model.isEmpty()) {
                return model;
            }
        }
        return {};
    }
};

} // namespace cmbagent
