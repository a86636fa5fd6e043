// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/identity.h"

#include <QJsonObject>

namespace cmbagent {

/// One thing that decides what a step does, and is not as it was.
struct IdentityChange
{
    QString part; ///< as in IdentityPart: "script", "inputs", "parameters", "interpreter", "environment", "answers"
    QString item; ///< "fit.py", "table.csv", "t0"
    QString before; ///< a hash or a value; empty: it was not there
    QString now; ///< empty: it is not there any more
    QString madeBy; ///< of an input: id of the step it comes from; empty: from beside the workflow
    bool operator==(const IdentityChange&) const = default;

    /// "The parameter t0 was 2.725 and is 2.73."
    [[nodiscard]] QString sentence() const;
};

/// Why a step ran in a run, or did not.
struct WhyReport
{
    enum class Answer : quint8 {
        NotRun, ///< it has not been started
        MadeElsewhere, ///< inherited, adopted, reused: nothing ran here
        NothingBefore, ///< there is no earlier result to compare with
        Changed, ///< something it depends on is not as it was
        Same, ///< nothing it depends on has changed
    };

    Answer answer = Answer::NotRun;
    QString step;
    QString why; ///< one sentence
    QString earlier; ///< "run 'Sky', step 'fit', attempt 1"; empty: there is none
    std::vector<IdentityChange> changes; ///< when Changed; by part, in the order of StepIdentity
    QStringList attempts; ///< why there was more than one: "Attempt 2, because attempt 1 failed: …"

    /// Keys: step, answer ("not_run", "made_elsewhere", "nothing_before", "changed", "same"), why, earlier, changes
    /// (part, item, before, now, made_by, text), attempts.
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] QString toText() const;
};

/// What differs between two identities, part by part.
std::vector<IdentityChange> compareIdentities(const StepIdentity& before, const StepIdentity& now);

/// Compares a step with the same step (by id) of an earlier run: the parent of a branch, or whichever run made the last
/// result. `earlier` null: there is none. Pure; `step` must exist in `run`.
WhyReport whyRan(const RunProjection& run, int step, const RunProjection* earlier);

} // namespace cmbagent
