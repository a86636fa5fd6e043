// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/environmentcommands.h"

#include <QJsonArray>

namespace cmbagent {

namespace {

constexpr qsizetype shortestId = 8; ///< letters of an id that are no accident

QJsonObject toJson(const EnvironmentRow& row)
{
    const auto orNull = [](const QString& text) { return text.isEmpty() ? QJsonValue() : QJsonValue(text); };
    return { { "project_id", row.project.toString() },
             { "project", orNull(row.projectName) },
             { "path", row.path },
             { "python", orNull(row.python) },
             { "packages", QJsonArray::fromStringList(row.packages) },
             { "bytes", row.bytes },
             { "last_used", isoTime(row.lastUsed) } };
}

QString nameOf(const EnvironmentRow& row)
{
    return row.projectName.isEmpty() ? QStringLiteral("%1 (its project is gone)").arg(row.project.toString())
                                     : row.projectName;
}

QString pythonOf(const EnvironmentRow& row)
{
    return row.python.isEmpty() ? QStringLiteral("never finished") : QStringLiteral("Python %1").arg(row.python);
}

} // namespace

void EnvironmentsCommand::start()
{
    m_environments.list([this](const Result<QList<EnvironmentRow>>& rows) {
        if (!rows) {
            return finish(rows.error());
        }
        m_invocation.verb == Invocation::Verb::EnvironmentsList ? list(*rows) : remove(*rows);
    });
}

void EnvironmentsCommand::list(const QList<EnvironmentRow>& rows)
{
    QJsonArray array;
    qint64 sum = 0;
    for (const EnvironmentRow& row : rows) {
        m_terminal.line(
            QStringLiteral("%1  %2, last used %3, %4")
                .arg(sizeText(row.bytes).rightJustified(8), pythonOf(row), timeText(row.lastUsed), nameOf(row)));
        m_terminal.line(QStringLiteral("          %1").arg(row.path));
        m_terminal.line(QStringLiteral("          %1")
                            .arg(row.packages.isEmpty() ? QStringLiteral("no packages of its own")
                                                        : row.packages.join(QStringLiteral(", "))));
        array.append(toJson(row));
        sum += row.bytes;
    }
    if (rows.isEmpty()) {
        m_terminal.line(QStringLiteral("No project has a Python environment of its own. One is made when you agree to "
                                       "have a package installed."));
    }
    m_terminal.json({ { "environments", array }, { "bytes", sum } });
    finish(ExitCode::Done);
}

void EnvironmentsCommand::remove(const QList<EnvironmentRow>& rows)
{
    const QString wanted = m_invocation.arguments.first();
    QList<EnvironmentRow> meant;
    for (const EnvironmentRow& row : rows) {
        const bool isById = wanted.size() >= shortestId && row.project.toString().startsWith(wanted);
        if (isById || (!row.projectName.isEmpty() && row.projectName == wanted)) {
            meant << row;
        }
    }
    if (meant.size() != 1) {
        return refuse(ErrorCode::NotFound,
                      meant.isEmpty()
                          ? QStringLiteral("There is no environment of a project '%1'.").arg(wanted)
                          : QStringLiteral("More than one project with an environment is meant by '%1'.").arg(wanted),
                      meant.isEmpty() ? QStringLiteral("See 'cmbagent environments list'.")
                                      : QStringLiteral("Give its id; 'cmbagent environments list --json' has it."));
    }
    removeOne(meant.first());
}

void EnvironmentsCommand::removeOne(const EnvironmentRow& row)
{
    if (!m_invocation.has("--yes")) {
        m_terminal.line(QStringLiteral("Would remove the environment of %1 (%2, %3): %4.")
                            .arg(nameOf(row), pythonOf(row), sizeText(row.bytes),
                                 row.packages.isEmpty() ? QStringLiteral("no packages of its own")
                                                        : row.packages.join(QStringLiteral(", "))));
        m_terminal.json({ { "environment", toJson(row) }, { "removed", false } });
        return refuse(ErrorCode::BadInput, QStringLiteral("Nothing was removed."),
                      QStringLiteral("Add --yes to remove it; steps that need its packages ask for them again."));
    }
    m_environments.remove(row.project, [this, row](const Result<void>& removed) {
        if (!removed) {
            return finish(removed.error());
        }
        m_terminal.line(
            QStringLiteral("The environment of %1 is removed; %2 are free.").arg(nameOf(row), sizeText(row.bytes)));
        m_terminal.json({ { "environment", toJson(row) }, { "removed", true } });
        finish(ExitCode::Done);
    });
}

} // namespace cmbagent
