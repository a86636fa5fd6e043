// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/reader.h"

#include "store/database.h"
#include "store/rows.h"

#include <QSet>

// What the reader knows of results that are numbers.

namespace cmbagent {

namespace {

/// SQLite takes the other columns from the row that has the maximum.
constexpr const char* ownOutcomes =
    "SELECT r.id, w.id, m.name, m.unit, m.value, max(m.seq) FROM runs r JOIN metrics m ON m.run = r.key JOIN "
    "workflow_steps w ON w.workflow = r.definition AND w.step = m.step WHERE r.session = ? AND m.value IS NOT NULL "
    "GROUP BY r.key, m.step, m.name ORDER BY w.step, m.name, r.key";

/// Those of the attempts whose results branches keep.
constexpr const char* inheritedOutcomes =
    "SELECT b.id, bw.id, m.name, m.unit, m.value, max(m.seq) FROM runs b JOIN inherited i ON i.run = b.key JOIN runs o "
    "ON o.id = i.origin JOIN metrics m ON m.run = o.key AND m.attempt = i.attempt JOIN workflow_steps ow ON "
    "ow.workflow = o.definition AND ow.step = m.step JOIN workflow_steps bw ON bw.workflow = b.definition AND bw.id = "
    "ow.id AND bw.step BETWEEN i.first AND i.last WHERE b.session = ? AND m.value IS NOT NULL GROUP BY b.key, bw.step, "
    "m.name ORDER BY bw.step, m.name, b.key";

/// Those of results that were adopted, reused or confirmed while the run went on.
constexpr const char* adoptedOutcomes =
    "SELECT b.id, bw.id, m.name, m.unit, m.value, max(m.seq) FROM runs b JOIN steps s ON s.run = b.key JOIN runs o ON "
    "o.id = s.origin_run JOIN workflow_steps ow ON ow.workflow = o.definition AND ow.id = s.origin_step JOIN metrics m "
    "ON m.run = o.key AND m.step = ow.step AND m.attempt = s.origin_attempt JOIN workflow_steps bw ON bw.workflow = "
    "b.definition AND bw.step = s.step WHERE b.session = ? AND m.value IS NOT NULL GROUP BY b.key, bw.step, m.name "
    "ORDER BY bw.step, m.name, b.key";

/// Before one of the others: asks it about the numbers that steps wrote to outputs.json, plain or with a unit beside
/// them, as if they had been recorded as metrics.
constexpr const char* ofValues =
    "WITH metrics (run, seq, step, attempt, name, unit, value) AS (SELECT a.run, a.attempt, a.step, a.attempt, v.key, "
    "CASE v.type WHEN 'object' THEN coalesce(json_extract(v.value, '$.unit'), '') ELSE '' END, CASE v.type WHEN "
    "'object' THEN json_extract(v.value, '$.value') ELSE v.value END FROM attempts a JOIN json_each(a.result) v WHERE "
    "a.state = 'completed' AND (v.type IN ('integer', 'real') OR (v.type = 'object' AND json_type(v.value, '$.value') "
    "IN ('integer', 'real')))) ";

} // namespace

Result<QList<OutcomeRow>> Reader::outcomes(const SessionScope& scope)
{
    QList<OutcomeRow> outcomes;
    QSet<std::pair<RunId, std::pair<QString, QString>>> known; // what was done again counts, not what was kept
    // A metric and a value of one name are one outcome, and the metric was meant to be watched.
    for (const char* question : { ownOutcomes, adoptedOutcomes, inheritedOutcomes }) {
        for (const QByteArray& sql : { QByteArray(question), QByteArray(ofValues) + question }) {
            const auto rows = collect<OutcomeRow>(
                m_database->handle(), sql.constData(),
                [isOwn = question == ownOutcomes](const Statement& row) {
                    return OutcomeRow { row.id<RunId>(0), row.text(1), row.text(2), row.text(3), row.real(4), !isOwn };
                },
                scope.session);
            if (!rows) {
                return rows;
            }
            for (const OutcomeRow& row : *rows) {
                if (const auto key = std::pair { row.run, std::pair { row.step, row.name } }; !known.contains(key)) {
                    known.insert(key);
                    outcomes.append(row);
                }
            }
        }
    }
    return outcomes;
}

} // namespace cmbagent
