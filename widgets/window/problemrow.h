// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QWidget>

namespace cmbagent {

/// One fault of a workflow file: where, what is wrong, how to mend it, all of it readable. Lives on the main thread.
class ProblemRow : public QWidget
{
    Q_OBJECT

public:
    explicit ProblemRow(const Error& problem, QWidget* parent = nullptr);

    /// "Line 23, column 5 · step fit-y"; empty when nothing is known.
    [[nodiscard]] static QString placeText(const Error& problem);
};

} // namespace cmbagent
