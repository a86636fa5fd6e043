// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/migrations.h"

#include <QDir>
#include <QFile>

#include <algorithm>

static void initialiseSchemaResource()
{
    Q_INIT_RESOURCE(cmbagent_store_schema); // must stand outside every namespace
}

namespace cmbagent {

Migrations builtInMigrations()
{
    initialiseSchemaResource();
    Migrations migrations;
    const QDir folder(QStringLiteral(":/cmbagent-store/schema"));
    const QStringList names = folder.entryList({ QStringLiteral("*.sql") }, QDir::Files, QDir::Name);
    for (const QString& name : names) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::ReadOnly)) {
            migrations.append({ name.section(QLatin1Char('-'), 0, 0).toInt(), name, file.readAll() });
        }
    }
    std::sort(migrations.begin(), migrations.end(),
              [](const Migration& a, const Migration& b) { return a.version < b.version; });
    return migrations;
}

} // namespace cmbagent
