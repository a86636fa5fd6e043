// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/agentfile.h"
#include "archive/nodereader.h"

namespace cmbagent {

/// A text of a list or a single word, as people write tags; tells what is neither.
QStringList wordsIn(const MapReader& map, const char* key);

/// Tells keys that are nearly one of `keys` as misspelt, gives the others, and leaves those that begin with "x-" alone.
QStringList strangeKeys(const MapReader& map, const QStringList& keys, const QString& what);

/// Reads the version, and tells when it is none; 1.0 is 1.0.0. Empty: nothing is said.
void readVersion(const MapReader& map, AgentDefinition& agent);

/// Reads the nested chats of an agent whose name is read, or takes those CMBAgent's code gives one of that name.
void readNestedChats(const MapReader& map, AgentDefinition& agent);

/// Tells keys that stand twice in a mapping, wherever it is nested.
void tellDoubledKeys(const YamlNode& node, const FaultSink& sink);

/// Reads the file with an agent's instructions into `file`.
void readAgentMap(const YamlNode& root, const FaultSink& sink, AgentFile& file);

/// Reads a manifest into `file`; gives the name of the agent's file, empty where it names none. What it asks of the
/// program is held against `program`, unless that is null.
QString readManifestMap(const YamlNode& root, const FaultSink& sink, const QVersionNumber& program, AgentFile& file);

} // namespace cmbagent
