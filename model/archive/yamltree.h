// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/workflowfault.h"

#include <QString>

#include <vector>

namespace cmbagent {

/// One node of a YAML text with the place where it begins. A plain value; yaml-cpp does not show through it.
struct YamlNode
{
    enum class Kind : quint8 { Null, Scalar, List, Map };

    Kind kind = Kind::Null;
    bool quoted = false; ///< a scalar that is text whatever it looks like
    bool strange = false; ///< carries a tag that this format does not use
    Mark at;
    QString text; ///< of a scalar
    std::vector<YamlNode> children; ///< items of a list; key, value, key, value … of a map

    [[nodiscard]] bool isMap() const { return kind == Kind::Map; }
    [[nodiscard]] bool isList() const { return kind == Kind::List; }
    [[nodiscard]] bool isScalar() const { return kind == Kind::Scalar; }
    [[nodiscard]] bool isNull() const { return kind == Kind::Null; }
    [[nodiscard]] size_t pairs() const { return children.size() / 2; }
    [[nodiscard]] const YamlNode& key(size_t pair) const { return children[2 * pair]; }
    [[nodiscard]] const YamlNode& value(size_t pair) const { return children[2 * pair + 1]; }
};

/// Strips a byte-order mark and makes every line end in '\n', so that marks mean the same in every file.
QByteArray normalisedText(const QByteArray& bytes);

/// Reads one YAML document: never more than one fault, put into `faults`. Aliases, more than 32 levels and a second
/// document are refused. `text` is normalised.
YamlNode readYaml(const QByteArray& text, FaultList& faults);

/// Checks size, UTF-8 and control characters of the bytes of a file; at most one fault.
void checkText(const QByteArray& text, FaultList& faults);

constexpr qsizetype largestWorkflowFile = 4 * 1024 * 1024;
constexpr int deepestYaml = 32;

} // namespace cmbagent
