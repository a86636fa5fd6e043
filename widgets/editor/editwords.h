// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/draft.h"

#include <QCoreApplication>

namespace cmbagent {

/// The words of the editor: what an edit is called in the menu, and how keys of a workflow file are called on screen.
class EditWords
{
    Q_DECLARE_TR_FUNCTIONS(EditWords)

public:
    /// "Rename “Fit the temperature”", for the Edit menu.
    static QString edit(const DraftEdit& edit, const DraftView& view);
    /// "Time limit" for `timeout`; unknown keys unchanged.
    static QString key(const QString& key);
    /// The title of a step, or its id.
    static QString step(const QString& id, const DraftView& view);
};

} // namespace cmbagent
