// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace cmbagent {

/// One numbered schema file: brings a database from `version - 1` to `version`.
struct Migration
{
    int version = 0;
    QString name;
    QByteArray sql;
};

using Migrations = QList<Migration>;

/// The schema files compiled into this program, in order; 1, 2, 3 … without gaps.
Migrations builtInMigrations();

} // namespace cmbagent
