// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QStringList>

namespace cmbagent {

/// What is wrong with a value by a JSON Schema, at most `most` sentences that begin with the path; empty: it fits.
/// Knows type, enum, const, properties, required, additionalProperties, items, minItems, maxItems, minLength,
/// maxLength, pattern, minimum, maximum, anyOf, oneOf, allOf and $ref into $defs; other keywords say nothing.
QStringList schemaFaults(const QJsonObject& schema, const QJsonValue& value, int most = 8);

} // namespace cmbagent
