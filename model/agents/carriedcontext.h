// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ports.h"

namespace cmbagent {

/// The values an earlier step named for later ones, among a step's inputs.
QString carriedValuesName(const QString& step);

/// What a step of deep research knows of the run so far beside files: the plan, what earlier steps said in words, and
/// values they named. A value; in the order of the workflow's steps, whatever their inputs are called.
struct CarriedContext
{
    bool isCarried = false; ///< else the step only knows what the steps it builds on left, and the rest is empty
    QString plan; ///< as text
    QStringList summaries; ///< none longer than all of them together may be
    QStringList values; ///< "- name = value (step)"; of one name the latest

    static constexpr int mostSummaries = 60'000; ///< characters of all summaries together
    static constexpr int mostSummary = 12'000; ///< of one
    static constexpr int mostValues = 200;
    static constexpr int mostValue = 500; ///< characters; longer ones stand in their file only
};
CarriedContext carriedContext(const StepJob& job, const Blobs& blobs);

/// The middle of a text that is longer than it may be is left out, and that is said.
QString shortened(const QString& text, int most);
/// A value of JSON as it is said to an agent: texts as they are.
QString valueText(const QJsonValue& value);

} // namespace cmbagent
