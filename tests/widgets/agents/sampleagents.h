// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/agents/agentrows.h"
#include "widgets/common/theme.h"

#include <QApplication>
#include <QLocale>

namespace cmbagent {

/// An agent as the registry shows it; it has a title, a file, and words of its own.
inline AgentRow sampleAgent(const char* name)
{
    AgentRow row;
    row.name = QString::fromLatin1(name);
    row.title = row.name.toUpper();
    row.definition.name = row.name;
    row.definition.description = QStringLiteral("Does what %1 does.").arg(row.name);
    row.definition.instructions = QStringLiteral("Be %1.").arg(row.name);
    row.path = QStringLiteral("/agents/%1.yaml").arg(row.name);
    row.text = QStringLiteral("name: %1\ninstructions: Be %1.\n").arg(row.name);
    return row;
}

/// Numbers and looks as the tests of these pages expect them.
inline void useEnglishAndLight()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    Theme::light().applyTo(*qApp);
}

} // namespace cmbagent
