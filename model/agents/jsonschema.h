// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QStringList>

namespace cmbagent {

/// What is wrong with a value by a JSON Schema, at most `most` sentences that begin with the path; empty: it fits.
/// Keywords mean what they do in draft 2020-12; references lead into the same schema, "format" and its like are notes,
/// and what `schemaNotes` names says nothing.
QStringList schemaFaults(const QJsonObject& schema, const QJsonValue& value, int most = 8);

} // namespace cmbagent
