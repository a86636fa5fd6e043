// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/oldrunreader.h"

#include <QFileInfo>

// The database that MARS keeps beside the folders of its tasks.

namespace cmbagent {

namespace {

const auto databaseFolder = QStringLiteral("database/");
const auto databaseFile = QStringLiteral("database/cmbagent.db");

} // namespace

/// It is kept with what lies beside it (the log of what is not in it yet), as files nobody understands: they belong to
/// the project and to no step.
Result<void> OldRunReader::listDatabase(const QString& folder, const QString& prefix)
{
    const size_t before = m_run.files.size();
    if (!QFileInfo(folder + databaseFile).isFile()) {
        return {};
    }
    if (const auto listed = listFiles(folder + databaseFolder, prefix + databaseFolder, Around::Project); !listed) {
        return listed;
    }
    for (size_t i = before; i < m_run.files.size(); ++i) {
        m_run.files[i].isKnown = false;
    }
    return {};
}

/// Of its tables names and some columns are known, keys and types are not, so nothing is made of it: a guess could give
/// a run what another one cost.
void OldRunReader::tellOfDatabases()
{
    for (const OldFile& file : m_run.files) {
        if (file.path == databaseFile || file.path.endsWith(QLatin1Char('/') + databaseFile)) {
            m_run.warnings << QStringLiteral(
                                  "%1 is a database of MARS. It is kept but not read: how its tables are laid out is "
                                  "not known here. What is told of this run comes from its files alone.")
                                  .arg(file.path);
        }
    }
}

} // namespace cmbagent
