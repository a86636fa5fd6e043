// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/invocation.h"

#include <vector>

namespace cmbagent {

/// What may stand behind a flag.
enum class FlagKind : quint8 {
    Switch, ///< nothing
    Text,
    Pair, ///< NAME=VALUE
    Answer, ///< STEP=approve or STEP=reject
    Resolution, ///< approve or reject
    Word, ///< one of those the help names
    Whole, ///< 1 to 10000
    Count, ///< a whole number above 0
    Positive, ///< a number above 0
    Share, ///< a number that is not below 0
    Port, ///< a whole number from 0 to 65535
};

/// A flag; it means the same with every verb that takes it.
struct FlagFacts
{
    const char* name;
    const char* value; ///< as in the help; empty for a switch
    FlagKind kind;
    const char* does;
};

/// A verb of the command line: one word, or two.
struct VerbFacts
{
    const char* name;
    Invocation::Verb verb;
    const char* group; ///< heading in the help
    const char* arguments; ///< as in the help
    int least; ///< arguments there must be
    int most;
    const char* does;
    std::vector<const char*> flags; ///< beside those every verb takes
};

const std::vector<VerbFacts>& verbFacts();
/// Null: there is no such flag.
const FlagFacts* flagFacts(const QString& name);
/// Whether a verb takes a flag; --data-dir, --session and --json go with all.
bool takesFlag(const VerbFacts& verb, const QString& flag);

} // namespace cmbagent
