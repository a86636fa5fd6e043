-- SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What calls of language models cost, budgets and their alerts. Every projection is emptied and filled from the
-- journals, which stay as they are, in the transaction that runs this file.

DELETE FROM errors;
DELETE FROM results;
DELETE FROM effects;
DELETE FROM checkpoints;
DELETE FROM notes;
DELETE FROM metrics;
DELETE FROM files;
DELETE FROM approvals;
DELETE FROM attempts;
DELETE FROM steps;
DELETE FROM inherited;
DELETE FROM runs;
DELETE FROM workflow_steps;
DELETE FROM workflow_edges;
DELETE FROM projects;
DELETE FROM forgotten_answers;
DELETE FROM limits;
DELETE FROM sessions;

-- One row a call. Steps a branch took over were paid for in the run that made them, and have no rows in the branch.
CREATE TABLE costs (
    run INTEGER NOT NULL REFERENCES runs (key) ON DELETE CASCADE,
    seq INTEGER NOT NULL, -- of its event
    step INTEGER NOT NULL, -- index in the run's workflow; -1: about the run
    attempt INTEGER NOT NULL,
    agent TEXT NOT NULL,
    role TEXT NOT NULL,
    provider TEXT NOT NULL,
    model TEXT NOT NULL, -- as it was asked for
    served TEXT NOT NULL, -- as it answered
    kind TEXT NOT NULL, -- paid; recorded: a recorded answer was given again; imported: another program told of it
    input INTEGER, -- tokens; NULL, all four: nobody knows
    cached INTEGER, -- part of the input
    output INTEGER,
    reasoning INTEGER, -- part of the output
    micros INTEGER, -- micro-dollars; NULL: nobody knows
    price_version TEXT NOT NULL,
    millis INTEGER NOT NULL,
    error TEXT, -- category; NULL: it was answered
    request TEXT, -- hash
    at INTEGER NOT NULL,
    PRIMARY KEY (run, seq)
) STRICT, WITHOUT ROWID;

-- What runs had spent that were deleted since: it counts in budgets all the same. One row a run and hour.
CREATE TABLE spent_by_deleted (
    run TEXT NOT NULL, -- id
    at INTEGER NOT NULL, -- of the last call of the hour
    session TEXT NOT NULL,
    project TEXT NOT NULL,
    micros INTEGER NOT NULL,
    unpriced INTEGER NOT NULL, -- calls of which nobody knows the cost
    PRIMARY KEY (run, at)
) STRICT, WITHOUT ROWID;

-- Of which budgets a person was told, and how far they were used then. Once for each stretch, point and limit.
CREATE TABLE budget_alerts (
    scope TEXT NOT NULL, -- session, project or global
    owner TEXT NOT NULL, -- id of the session or project; empty: everybody
    name TEXT NOT NULL, -- as in limits
    start INTEGER NOT NULL, -- of the stretch that counted; 0: from the beginning
    percent INTEGER NOT NULL, -- 50, 75, 90 or 100
    allowed INTEGER NOT NULL, -- micro-dollars
    spent INTEGER NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (scope, owner, name, start, percent, allowed)
) STRICT, WITHOUT ROWID;

-- Everything that has a cost, with what it is asked by. Runs that were imported before their calls were told apart have
-- one row a step, from what their reports told, as metrics.
CREATE VIEW ledger AS
SELECT
    c.run AS run,
    r.id AS run_id,
    r.name AS run_name,
    r.session AS session,
    r.project AS project,
    r.workflow_name AS workflow_name,
    r.definition AS definition,
    c.seq AS seq,
    c.step AS step,
    c.attempt AS attempt,
    c.agent AS agent,
    c.provider AS provider,
    c.model AS model,
    c.served AS served,
    c.kind AS kind,
    c.kind = 'imported' AND c.price_version = 'imported, at most' AS is_bound,
    c.input AS input,
    c.cached AS cached,
    c.output AS output,
    c.reasoning AS reasoning,
    c.micros AS micros,
    c.price_version AS price_version,
    c.millis AS millis,
    c.error AS error,
    c.at AS at
FROM costs c
JOIN runs r ON r.key = c.run
UNION ALL
SELECT
    m.run,
    r.id,
    r.name,
    r.session,
    r.project,
    r.workflow_name,
    r.definition,
    m.seq,
    m.step,
    m.attempt,
    '',
    '',
    '',
    '',
    'imported',
    m.name = 'cost_upper_bound',
    (SELECT CAST(t.value AS INTEGER) FROM metrics t WHERE t.run = m.run AND t.seq > m.seq AND t.step = m.step AND t.name = 'prompt_tokens'),
    0,
    coalesce((SELECT CAST(t.value AS INTEGER) FROM metrics t WHERE t.run = m.run AND t.seq > m.seq AND t.step = m.step AND t.name = 'completion_tokens'), 0),
    0,
    CAST(round(m.value * 1000000) AS INTEGER),
    '',
    0,
    NULL,
    m.at
FROM metrics m
JOIN runs r ON r.key = m.run
WHERE m.name IN ('cost', 'cost_upper_bound')
    AND m.unit = 'USD'
    AND EXISTS (SELECT 1 FROM notes n WHERE n.run = m.run AND n.code = 'imported')
    AND NOT EXISTS (SELECT 1 FROM costs c WHERE c.run = m.run AND c.kind = 'imported');
