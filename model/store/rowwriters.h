// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/definitions.h"
#include "store/factrows.h"
#include "store/runrows.h"

namespace cmbagent {

/// Everything that writes rows of runs through one connection.
struct RowWriters
{
    explicit RowWriters(sqlite3* database) : runs(database), facts(database), definitions(database) { }

    Result<void> prepare()
    {
        auto done = runs.prepare();
        done = done ? facts.prepare() : done;
        return done ? definitions.prepare() : done;
    }

    RunRows runs;
    FactRows facts;
    Definitions definitions;
};

} // namespace cmbagent
