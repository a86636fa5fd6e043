// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stepsummary.h"

namespace cmbagent {

QString summaryText(const QString& label, const QString& summary)
{
    return QStringLiteral("### %1\n\n%2").arg(label, summary);
}

QString executionSummary(const QString& code, const QString& output)
{
    return QStringLiteral("The executed code was:\n\n```python\n%1\n```\n\n====\n\nThe output of the executed code "
                          "was:\n\n%2\n")
        .arg(code.trimmed(), output.trimmed().isEmpty() ? QStringLiteral("(nothing)") : output.trimmed());
}

} // namespace cmbagent
