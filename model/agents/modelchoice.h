// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/taskmode.h"

#include <QHash>
#include <QMap>
#include <QString>

#include <array>

namespace cmbagent {

/// Which models one place asks for: by role ("engineer", "planner"), and for all roles it does not name.
struct ModelChoice
{
    QHash<QString, QString> byRole;
    QString forAll; ///< empty: nothing said
    QMap<TaskMode, QString> byMode {}; ///< of the settings: for tasks that are gone about like this; goes before both
};

/// The places that may say which model a role gets, the strongest first.
struct ModelChoices
{
    ModelChoice user;
    ModelChoice step;
    ModelChoice mode; ///< of the task, or else what the agent wishes for
    ModelChoice global;

    /// `chosen`: what a person chose for a run, as RunOptions::models; `settings` say what holds for its mode, and what
    /// holds for all.
    static ModelChoices of(const QMap<QString, QString>& chosen, std::optional<TaskMode> taskMode,
                           const ModelChoice& settings)
    {
        ModelChoices choices;
        for (auto it = chosen.begin(); it != chosen.end(); ++it) {
            it.key().isEmpty() ? void(choices.user.forAll = it.value())
                               : void(choices.user.byRole.insert(it.key(), it.value()));
        }
        choices.mode.forAll = taskMode ? settings.byMode.value(*taskMode) : QString();
        choices.global = settings;
        return choices;
    }

    /// What an agent likes best; what is set for the mode goes before it.
    void setWish(const QString& model) { mode.forAll = mode.forAll.isEmpty() ? model : mode.forAll; }
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
