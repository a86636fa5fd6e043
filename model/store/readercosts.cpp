// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/reader.h"

#include "store/database.h"
#include "store/rows.h"

// What the reader knows of what calls cost.

#define CMBAGENT_MODEL_KEY "iif(c.provider = '', c.model, c.provider || '/' || c.model)"
#define CMBAGENT_DAY_KEY "date(c.at / 1000000, 'unixepoch', 'localtime')"

namespace cmbagent {

namespace {

/// `lines`: the root of every run's branches, the oldest ancestor that is there. `entries`: the ledger with that root,
/// and what was asked outside of runs, which stands in the session's journal and goes by the run 0, which is never one.
constexpr const char* entriesSql =
    "WITH RECURSIVE lines (key, id, root, depth) AS (SELECT key, id, id, 0 FROM runs r WHERE session = ?1 AND (parent "
    "IS NULL OR NOT EXISTS (SELECT 1 FROM runs p WHERE p.id = r.parent)) UNION ALL SELECT r.key, r.id, l.root, "
    "l.depth + 1 FROM lines l JOIN runs r ON r.parent = l.id WHERE l.depth < 200), entries AS (SELECT g.run, "
    "g.run_id, g.run_name, lines.root, g.session, g.project, g.workflow_name, g.definition, g.seq, g.step, g.attempt, "
    "g.agent, g.provider, g.model, g.served, g.kind, g.is_bound, g.input, g.cached, g.output, g.reasoning, g.micros, "
    "g.price_version, g.millis, g.error, g.at, 'run' AS purpose FROM ledger g JOIN lines ON lines.key = g.run WHERE "
    "g.session = ?1 UNION ALL SELECT 0, '', '', '', session, body ->> 'project', '', NULL, seq, -1, 0, body ->> "
    "'agent', coalesce(body ->> 'provider', ''), body ->> 'model', coalesce(body ->> 'served', ''), iif(body ->> "
    "'recorded', 'recorded', 'paid'), 0, body ->> '$.tokens.input', body ->> '$.tokens.cached', body ->> "
    "'$.tokens.output', body ->> '$.tokens.reasoning', body ->> 'cost_micros', coalesce(body ->> 'prices', ''), body "
    "->> 'millis', body ->> 'error', at, body ->> 'purpose' FROM session_events WHERE session = ?1 AND type = "
    "'model_called') ";

constexpr const char* fromSql =
    "FROM entries c LEFT JOIN workflow_steps w ON w.workflow = c.definition AND w.step = c.step WHERE c.kind = ?2 AND "
    "(?3 IS NULL OR c.project = ?3) AND (?4 IS NULL OR c.run_id = ?4) AND (?5 IS NULL OR c.root = (SELECT root FROM "
    "lines WHERE id = ?5)) AND (?6 IS NULL OR c.agent = ?6) AND (?7 IS NULL OR " CMBAGENT_MODEL_KEY
    " = ?7) AND (?8 IS NULL OR coalesce(w.id, '') = ?8) AND (?9 IS NULL OR " CMBAGENT_DAY_KEY
    " = ?9) AND (?10 IS NULL OR c.attempt = ?10) AND c.at >= ?11 AND (?12 IS NULL OR c.workflow_name = ?12) AND (?13 "
    "IS NULL OR c.purpose = ?13) AND (?14 = 0 OR c.run = 0) ";

constexpr const char* sumsSql =
    "count(*), coalesce(sum(c.error IS NOT NULL), 0), coalesce(sum(c.micros IS NULL), 0), coalesce(sum(c.input IS "
    "NULL), 0), coalesce(sum(c.is_bound), 0), coalesce(sum(c.micros), 0), coalesce(sum(c.input), 0), "
    "coalesce(sum(c.cached), 0), coalesce(sum(c.output), 0), coalesce(sum(c.reasoning), 0), coalesce(sum(c.millis), "
    "0) ";

void bindText(Statement& statement, const std::optional<QString>& text)
{
    text ? statement.bind(*text) : statement.bindNull();
}

template <typename AnyId>
void bindId(Statement& statement, const AnyId& id)
{
    id.isNull() ? statement.bindNull() : statement.bind(id);
}

Statement& bindFilter(Statement& statement, const SessionScope& scope, const CostFilter& filter)
{
    statement.bind(scope.session).bind(costKindName(filter.kind));
    bindId(statement, filter.project);
    bindId(statement, filter.run);
    bindId(statement, filter.line);
    bindText(statement, filter.agent);
    bindText(statement, filter.model);
    bindText(statement, filter.step);
    bindText(statement, filter.day);
    filter.attempt ? statement.bind(*filter.attempt) : statement.bindNull();
    statement.bind(filter.since.micros);
    bindText(statement, filter.workflow);
    bindText(statement, filter.purpose);
    statement.bind(filter.isOutside ? 1 : 0);
    return statement;
}

CostSum sumAt(const Statement& row, int column)
{
    CostSum sum;
    qint64* const fields[] = { &sum.calls, &sum.failed, &sum.unpriced, &sum.uncounted, &sum.bounds, &sum.micros,
                               &sum.input, &sum.cached, &sum.output,   &sum.reasoning, &sum.millis };
    for (qint64* field : fields) {
        *field = row.integer(column++);
    }
    return sum;
}

/// What a part goes by: key, label and detail, and the order of parts.
struct Grouping
{
    const char* columns;
    const char* order;
};

Grouping groupingOf(CostDimension dimension)
{
    constexpr const char* dearest = "sum(c.micros) DESC, count(*) DESC, 1";
    switch (dimension) {
    case CostDimension::Agent:
        return { "c.agent, c.agent, ''", dearest };
    case CostDimension::Model:
        return { CMBAGENT_MODEL_KEY ", c.model, c.provider", dearest };
    case CostDimension::Step:
        return { "coalesce(w.id, ''), coalesce(w.title, ''), c.workflow_name", dearest };
    case CostDimension::Attempt:
        return { "c.attempt, iif(c.attempt > 0, c.attempt, ''), ''", "c.attempt" };
    case CostDimension::Run:
        return { "c.run_id, c.run_name, (SELECT hypothesis FROM runs WHERE key = c.run)", dearest };
    case CostDimension::Branch:
        return { "c.root, (SELECT name FROM runs WHERE id = c.root), ''", dearest };
    case CostDimension::Project:
        return { "c.project, (SELECT name FROM projects WHERE id = c.project), ''", dearest };
    case CostDimension::Session:
        return { "c.session, (SELECT name FROM sessions WHERE id = c.session), ''", dearest };
    case CostDimension::Purpose:
        return { "c.purpose, c.purpose, ''", dearest };
    case CostDimension::Day:
        break;
    }
    return { CMBAGENT_DAY_KEY ", " CMBAGENT_DAY_KEY ", ''", "1" };
}

CostRow callAt(const Statement& row)
{
    const auto known = [&row](int column, int flag) {
        return row.integer(flag) != 0 ? std::optional(row.integer(column)) : std::nullopt;
    };
    CostRow call;
    call.run = row.id<RunId>(0);
    call.runName = row.text(1);
    call.seq = row.integer(2);
    call.step = row.text(3);
    call.stepTitle = row.text(4);
    call.attempt = int(row.integer(5));
    call.agent = row.text(6);
    call.provider = row.text(7);
    call.model = row.text(8);
    call.served = row.text(9);
    call.kind = costKindFromName(row.text(10)).value_or(CostKind::Paid);
    call.isBound = row.integer(11) != 0;
    call.micros = known(12, 13);
    call.input = known(14, 15);
    call.cached = row.integer(16);
    call.output = row.integer(17);
    call.reasoning = row.integer(18);
    call.priceVersion = row.text(19);
    call.millis = row.integer(20);
    call.error = row.text(21);
    call.at = row.time(22);
    call.purpose = callPurposeFromName(row.text(23)).value_or(CallPurpose::Run);
    return call;
}

} // namespace

Result<QList<CostSlice>> Reader::costs(const SessionScope& scope, const CostFilter& filter, CostDimension dimension)
{
    const Grouping grouping = groupingOf(dimension);
    const QByteArray sql = QByteArray(entriesSql) + "SELECT " + grouping.columns + ", " + sumsSql + fromSql
        + "GROUP BY 1, 3 ORDER BY " + grouping.order;
    Statement statement;
    if (const auto prepared = statement.prepare(m_database->handle(), sql.constData()); !prepared) {
        return tl::unexpected(prepared.error());
    }
    bindFilter(statement, scope, filter);
    return collect<CostSlice>(statement, [](const Statement& row) {
        return CostSlice { row.text(0), row.text(1), row.text(2), sumAt(row, 3) };
    });
}

Result<CostSum> Reader::costTotal(const SessionScope& scope, const CostFilter& filter)
{
    const QByteArray sql = QByteArray(entriesSql) + "SELECT " + sumsSql + fromSql;
    Statement statement;
    if (const auto prepared = statement.prepare(m_database->handle(), sql.constData()); !prepared) {
        return tl::unexpected(prepared.error());
    }
    bindFilter(statement, scope, filter);
    const auto rows = collect<CostSum>(statement, [](const Statement& row) { return sumAt(row, 0); });
    return rows ? Result<CostSum>(rows->value(0)) : tl::unexpected(rows.error());
}

Result<QList<CostRow>> Reader::calls(const SessionScope& scope, const CostFilter& filter, int limit)
{
    const QByteArray sql = QByteArray(entriesSql)
        + "SELECT c.run_id, c.run_name, c.seq, coalesce(w.id, ''), coalesce(w.title, ''), c.attempt, c.agent, "
          "c.provider, c.model, c.served, c.kind, c.is_bound, c.micros, c.micros IS NOT NULL, c.input, c.input IS NOT "
          "NULL, c.cached, c.output, c.reasoning, c.price_version, c.millis, c.error, c.at, c.purpose "
        + fromSql + "ORDER BY c.at DESC, c.run DESC, c.seq DESC LIMIT ?15";
    Statement statement;
    if (const auto prepared = statement.prepare(m_database->handle(), sql.constData()); !prepared) {
        return tl::unexpected(prepared.error());
    }
    bindFilter(statement, scope, filter).bind(limit);
    return collect<CostRow>(statement, callAt);
}

Result<QList<CostPoint>> Reader::costHistory(const SessionScope& scope, const CostFilter& filter, int most)
{
    // The stretches begin with the first call; where all came at once there is one.
    const QByteArray sql = QByteArray(entriesSql)
        + ", calls (at, micros, tokens) AS (SELECT c.at, coalesce(c.micros, 0), "
          "coalesce(c.input, 0) + coalesce(c.output, 0) "
        + fromSql
        + "), span (first, length) AS (SELECT min(at), (max(at) - min(at)) / max(1, ?15 - 1) + 1 FROM calls) SELECT "
          "max(at), sum(micros), sum(tokens), count(*) FROM calls, span GROUP BY (at - first) / length ORDER BY 1";
    Statement statement;
    if (const auto prepared = statement.prepare(m_database->handle(), sql.constData()); !prepared) {
        return tl::unexpected(prepared.error());
    }
    bindFilter(statement, scope, filter).bind(most);
    return collect<CostPoint>(statement, [](const Statement& row) {
        return CostPoint { row.time(0), row.integer(1), row.integer(2), row.integer(3) };
    });
}

Result<QList<AgentUse>> Reader::agentUses(const SessionScope& scope, const QString& agent)
{
    // The version is in the journals only: it tells apart nothing else.
    return collect<AgentUse>(
        m_database->handle(),
        "SELECT version, kind, max(at), count(*), coalesce(sum(error IS NOT NULL), 0), coalesce(sum(micros IS NULL), "
        "0), coalesce(sum(input IS NULL), 0), 0, coalesce(sum(micros), 0), coalesce(sum(input), 0), "
        "coalesce(sum(cached), 0), coalesce(sum(output), 0), coalesce(sum(reasoning), 0), coalesce(sum(millis), 0) "
        "FROM (SELECT coalesce(e.body ->> 'agent_version', '') AS version, c.kind AS kind, c.at AS at, c.error AS "
        "error, c.micros AS micros, c.input AS input, c.cached AS cached, c.output AS output, c.reasoning AS "
        "reasoning, c.millis AS millis FROM runs r JOIN costs c ON c.run = r.key JOIN events e ON e.run = c.run AND "
        "e.seq = c.seq WHERE r.session = ?1 AND c.agent = ?2 AND c.kind <> 'imported' UNION ALL SELECT coalesce(body "
        "->> 'agent_version', ''), iif(body ->> 'recorded', 'recorded', 'paid'), at, body ->> 'error', body ->> "
        "'cost_micros', body ->> '$.tokens.input', body ->> '$.tokens.cached', body ->> '$.tokens.output', body ->> "
        "'$.tokens.reasoning', body ->> 'millis' FROM session_events WHERE session = ?1 AND type = 'model_called' AND "
        "body ->> 'agent' = ?2) GROUP BY version, kind",
        [](const Statement& row) {
            return AgentUse { row.text(0), costKindFromName(row.text(1)).value_or(CostKind::Paid), sumAt(row, 3),
                              row.time(2) };
        },
        scope.session, agent);
}

} // namespace cmbagent
