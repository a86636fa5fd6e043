// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QStringList>

#include <optional>

namespace cmbagent {

/// Where a "$ref" leads within the same JSON Schema, such as "#/$defs/step"; none: nowhere.
std::optional<QJsonValue> schemaReference(const QJsonObject& root, const QString& reference);

/// What of a JSON Schema is not checked here, in sentences that name it: keywords nobody knows, references that lead
/// nowhere, patterns that cannot be read. Annotations such as "format" are not among them.
QStringList schemaNotes(const QJsonObject& schema);

} // namespace cmbagent
