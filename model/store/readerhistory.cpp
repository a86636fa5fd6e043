// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/reader.h"

#include "store/database.h"
#include "store/rows.h"

#include <QJsonDocument>
#include <QSet>

#include <algorithm>

// What earlier runs tell about one that is to come.

namespace cmbagent {

namespace {

/// The words of a text as a question for the index: each in quotes, so that nothing in it means anything else.
QString questionFrom(const QString& text)
{
    constexpr qsizetype mostWords = 48;
    constexpr qsizetype shortest = 3;
    constexpr qsizetype longest = 64;
    QStringList words;
    QSet<QString> seen;
    QString word;
    for (qsizetype i = 0; i <= text.size() && words.size() < mostWords; ++i) {
        const QChar c = i < text.size() ? text.at(i) : QLatin1Char(' ');
        if (c.isLetterOrNumber()) {
            word += c.toLower();
            continue;
        }
        if (word.size() >= shortest && word.size() <= longest && !seen.contains(word)) {
            seen.insert(word);
            words << QLatin1Char('"') + word + QLatin1Char('"');
        }
        word.clear();
    }
    return words.join(QStringLiteral(" OR "));
}

} // namespace

Result<QList<SimilarError>> Reader::similarErrors(const SessionScope& scope, const QString& errorText, int limit)
{
    const QString question = questionFrom(errorText);
    if (question.isEmpty() || limit <= 0) {
        return QList<SimilarError>();
    }
    struct Row
    {
        int step;
        SimilarError error;
    };
    const auto rows = collect<Row>(
        m_database->handle(),
        "SELECT s.step, r.id, w.id, e.text, a.category, s.attempts, s.guidance, s.changes FROM error_words f JOIN "
        "errors "
        "e ON e.key = f.rowid JOIN runs r ON r.key = e.run JOIN steps s ON s.run = e.run AND s.step = e.step LEFT JOIN "
        "attempts a ON a.run = e.run AND a.step = e.step AND a.attempt = e.attempt LEFT JOIN workflow_steps w ON "
        "w.workflow = r.definition AND w.step = e.step WHERE error_words MATCH ?1 AND r.session = ?2 AND s.state = "
        "'completed' ORDER BY f.rank, e.key DESC LIMIT ?3",
        [](const Statement& row) {
            return Row { int(row.integer(0)),
                         { row.id<RunId>(1), row.text(2), row.text(3), row.text(4), int(row.integer(5)), row.text(6),
                           QJsonDocument::fromJson(row.rawText(7)).object() } };
        },
        question, scope.session, limit * 8);
    if (!rows) {
        return tl::unexpected(rows.error());
    }
    QList<SimilarError> errors;
    QSet<std::pair<RunId, int>> seen; // of a step that failed several times, the attempt that fits best
    for (const Row& row : *rows) {
        if (errors.size() < limit && !seen.contains({ row.error.run, row.step })) {
            seen.insert({ row.error.run, row.step });
            errors.append(row.error);
        }
    }
    return errors;
}

Result<QHash<QString, qint64>> Reader::durations(const SessionScope& scope, const QString& workflowName)
{
    struct Row
    {
        QString step;
        qint64 micros;
    };
    const auto rows = collect<Row>(
        m_database->handle(),
        "SELECT w.id, coalesce(nullif(a.wall, 0), a.ended - a.started) FROM (SELECT key, definition FROM runs WHERE "
        "session = ? AND workflow_name = ? ORDER BY key DESC LIMIT 20) r JOIN attempts a ON a.run = r.key AND a.state "
        "= "
        "'completed' AND a.is_check IS NULL JOIN workflow_steps w ON w.workflow = r.definition AND w.step = a.step "
        "WHERE NOT EXISTS (SELECT 1 FROM steps s WHERE s.run = a.run AND s.step = a.step AND s.origin_kind IS NOT "
        "NULL)",
        [](const Statement& row) {
            return Row { row.text(0), row.integer(1) };
        },
        scope.session, workflowName);
    if (!rows) {
        return tl::unexpected(rows.error());
    }
    QHash<QString, std::vector<qint64>> all;
    for (const Row& row : *rows) {
        all[row.step].push_back(row.micros);
    }
    QHash<QString, qint64> medians;
    for (auto it = all.begin(); it != all.end(); ++it) {
        const auto middle = it->begin() + qsizetype((it->size() - 1) / 2);
        std::nth_element(it->begin(), middle, it->end());
        medians.insert(it.key(), *middle);
    }
    return medians;
}

// The first event of a run says whose plan it carries out; of a deleted run, its tombstone still does.

Result<RunId> Reader::carriedOutBy(const SessionScope& scope, const RunId& plan)
{
    const auto runs = collect<RunId>(
        m_database->handle(),
        "SELECT r.id FROM runs r JOIN events e ON e.run = r.key AND e.seq = 1 WHERE r.session = ?1 AND e.body ->> "
        "'planned_by' = ?2 UNION ALL SELECT body ->> 'run' FROM session_events WHERE session = ?1 AND type = "
        "'run_deleted' AND body ->> 'planned_by' = ?2",
        [](const Statement& row) { return row.id<RunId>(0); }, scope.session, plan);
    return runs ? Result<RunId>(runs->value(0)) : tl::unexpected(runs.error());
}

Result<QList<RunId>> Reader::plansLeft(const SessionScope& scope, const QString& fileEnd)
{
    const auto id = [](const Statement& row) { return row.id<RunId>(0); };
    auto plans = collect<RunId>(m_database->handle(),
                                "SELECT id FROM runs WHERE session = ?1 AND state = 'completed' AND is_archived = 0 "
                                "AND substr(source_path, -length(?2)) = ?2 ORDER BY key",
                                id, scope.session, fileEnd);
    if (!plans || plans->isEmpty()) {
        return plans; // the other question looks at every run
    }
    const auto done = collect<RunId>(
        m_database->handle(),
        "SELECT e.body ->> 'planned_by' FROM runs r JOIN events e ON e.run = r.key AND e.seq = 1 WHERE r.session = ?1 "
        "AND e.body ->> 'planned_by' IS NOT NULL UNION SELECT body ->> 'planned_by' FROM session_events WHERE session "
        "= ?1 AND type = 'run_deleted' AND body ->> 'planned_by' IS NOT NULL",
        id, scope.session);
    if (!done) {
        return done;
    }
    plans->removeIf([&done](const RunId& plan) { return done->contains(plan); });
    return plans;
}

} // namespace cmbagent
