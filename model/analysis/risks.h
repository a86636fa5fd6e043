// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace cmbagent {

/// What a part of a text could do beyond working in its own folder.
enum class RiskKind : quint8 {
    Deletes, ///< files or folders
    WritesOutside, ///< of the step's work folder
    Network,
    Money, ///< calls services that charge for it
    Installs, ///< software, or changes the system
    Programs, ///< starts other programs or runs text as code
};

/// One line that looks risky. Reading a text tells what is written there, not what will happen.
struct RiskyLine
{
    RiskKind kind = RiskKind::Deletes;
    int line = 0; ///< 1-based
    QString text; ///< the line without blanks around it
    bool operator==(const RiskyLine&) const = default;
};

/// How a text is to be read.
enum class ScriptKind : quint8 { None, Python, Shell };
ScriptKind scriptKindOf(const QString& name, const QString& mediaType);

/// The lines of a script that look risky, in their order, each once for every kind; comments are left out. Nothing
/// for what is no script.
std::vector<RiskyLine> findRisks(const QString& text, ScriptKind kind);

} // namespace cmbagent
