// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/definitions.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <sqlite3.h>

namespace cmbagent {

namespace {

QString doing()
{
    return QStringLiteral("The workflow could not be stored");
}

/// The hash of the workflow; and when a branch, or a person who approved the plan, changed its graph or a title, the
/// hash of that.
QString identityOf(const RunProjection& run)
{
    static const QStringList graphFields { QStringLiteral("title"), QStringLiteral("needs"), QStringLiteral("inputs"),
                                           QStringLiteral("approval") };
    QJsonArray changes;
    std::vector<StepEdit> edits = run.created().origin ? run.created().origin->edits : std::vector<StepEdit>();
    edits.insert(edits.end(), run.planEdits().begin(), run.planEdits().end());
    for (const StepEdit& edit : edits) {
        QJsonObject fields;
        for (const QString& name : graphFields) {
            if (edit.fields.contains(name)) {
                fields.insert(name, edit.fields.value(name));
            }
        }
        if (!fields.isEmpty()) {
            changes.append(QJsonArray { edit.step, fields });
        }
    }
    const QString workflow = run.created().workflow.toHex();
    return changes.isEmpty()
        ? workflow
        : workflow + QLatin1Char('+') + BlobHash::of(QJsonDocument(changes).toJson(QJsonDocument::Compact)).toHex();
}

} // namespace

Result<void> Definitions::prepare()
{
    struct Source
    {
        Statement& statement;
        const char* sql;
    };
    const Source sources[] = {
        { m_find, "SELECT key FROM workflows WHERE identity = ?" },
        { m_add, "INSERT INTO workflows (identity) VALUES (?)" },
        { m_first, "SELECT 1 FROM workflow_steps WHERE workflow = ? LIMIT 1" },
        { m_addStep, "INSERT INTO workflow_steps (workflow, step, id, title, kind) VALUES (?, ?, ?, ?, ?)" },
        { m_addEdge, "INSERT INTO workflow_edges (workflow, target, source, optional) VALUES (?, ?, ?, ?)" },
        { m_remove, "DELETE FROM workflows WHERE NOT EXISTS (SELECT 1 FROM runs WHERE definition = workflows.key)" },
    };
    for (const Source& source : sources) {
        if (const auto done = source.statement.prepare(m_database, source.sql); !done) {
            return done;
        }
    }
    return {};
}

Result<qint64> Definitions::keyOf(const RunProjection& run)
{
    const auto key = numberOf(identityOf(run));
    const auto there = key ? isWritten(*key) : tl::unexpected(key.error());
    if (!there) {
        return tl::unexpected(there.error());
    }
    if (*there) {
        return key;
    }
    const auto written = write(*key, *run.workflow());
    return written ? key : tl::unexpected(written.error());
}

Result<void> Definitions::removeUnused()
{
    return m_remove.run(doing());
}

Result<qint64> Definitions::numberOf(const QString& identity)
{
    const auto row = m_find.bind(identity).next(doing());
    if (!row) {
        return tl::unexpected(row.error());
    }
    if (*row) {
        const qint64 key = m_find.integer(0);
        m_find.reset();
        return key;
    }
    const auto added = m_add.bind(identity).run(doing());
    return added ? Result<qint64>(sqlite3_last_insert_rowid(m_database)) : tl::unexpected(added.error());
}

Result<bool> Definitions::isWritten(qint64 key)
{
    auto row = m_first.bind(key).next(doing());
    m_first.reset();
    return row;
}

Result<void> Definitions::write(qint64 key, const Workflow& workflow)
{
    Result<void> done;
    for (int i = 0; done && i < workflow.size(); ++i) {
        const StepSpec& spec = workflow.steps[size_t(i)];
        done = m_addStep.bind(key).bind(i).bind(spec.id).bind(spec.label()).bind(stepKindName(spec.kind)).run(doing());
        for (size_t n = 0; done && n < spec.needs.size(); ++n) {
            done =
                m_addEdge.bind(key).bind(i).bind(spec.needs[n].step).bind(spec.needs[n].optional ? 1 : 0).run(doing());
        }
    }
    return done;
}

} // namespace cmbagent
