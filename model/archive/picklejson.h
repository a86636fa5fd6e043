// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/picklevalue.h"
#include "core/result.h"

#include <QJsonValue>

namespace cmbagent {

/// What the JSON of a pickle may take: a small pickle can share one value a million times.
struct PickleJsonLimits
{
    int depth = 100;
    qsizetype values = 2'000'000;
    qsizetype textBytes = 256 * 1024 * 1024;
};

/// A pickled value as JSON. Tuples and sets become arrays, bytes {"base64": …}, whole numbers beyond 64 bits texts, NaN
/// null. Objects that only hold values become those: paths, numpy arrays, ordered dicts, CMBAgent's context variables,
/// and pandas DataFrames, which become {"columns", "rows"} and, where it is more than a count, "index". Of other
/// objects
/// {"class", "arguments", "state"} is kept. A value that contains itself is refused. Callable on every thread.
Result<QJsonValue> pickleToJson(const PickleTree& tree, const PickleJsonLimits& limits = {});

} // namespace cmbagent
