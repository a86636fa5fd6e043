// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/yamltree.h"

#include <QJsonValue>

namespace cmbagent {

/// Where a value is to be written: inside brackets some characters must be quoted that are plain elsewhere.
enum class YamlPlace : quint8 { Block, Flow };
/// How a value below a key is laid out: on the key's line where it fits, or with a line for each item and key.
enum class YamlShape : quint8 { Compact, Spread };

/// What a value would be read as once it is written where `place` says.
YamlNode nodeFromJson(const QJsonValue& value, YamlPlace place);
/// The same the other way round; every scalar becomes a text.
QJsonValue jsonFromNode(const YamlNode& node);

/// A value on one line, quoted only where it must be.
QByteArray inlineYaml(const YamlNode& node, YamlPlace place);
/// What follows "key:" in a mapping whose keys stand at `column`: " value" on the same line, or lines of its own below
/// it for a text of several lines, for what would make the line longer than 100 characters, and for what is spread.
QByteArray blockYaml(const YamlNode& node, int column, YamlShape shape = YamlShape::Compact);

/// Whether two nodes say the same: kinds, texts, what is quoted, children; pairs of a mapping in any order.
bool saysTheSame(const YamlNode& a, const YamlNode& b);
/// The value of a key; nullptr: there is no such key, or it is no mapping.
const YamlNode* valueOf(const YamlNode& map, const QString& key);

} // namespace cmbagent
