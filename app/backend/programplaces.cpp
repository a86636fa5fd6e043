// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backend/programplaces.h"

#include <QCoreApplication>
#include <QDir>

namespace cmbagent::ProgramPlaces {

QString helperFolder()
{
    return QDir::cleanPath(QCoreApplication::applicationDirPath() + QStringLiteral("/../libexec/cmbagent"));
}
QString examplesFolder()
{
    return QDir::cleanPath(QCoreApplication::applicationDirPath() + QStringLiteral("/../share/cmbagent/examples"));
}

} // namespace cmbagent::ProgramPlaces
