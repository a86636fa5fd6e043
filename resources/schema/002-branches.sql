-- SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Branches, effects, checkpoints and limits. Every projection is made anew and filled from the journals, which stay as
-- they are, in the transaction that runs this file.

DROP TABLE notes;
DROP TABLE metrics;
DROP TABLE files;
DROP TABLE approvals;
DROP TABLE attempts;
DROP TABLE edges;
DROP TABLE steps;
DROP TABLE runs;
DROP TABLE projects;
DROP TABLE sessions;

-- The short number the graph of a workflow goes by, kept like run_keys: a row is made by the first run of the graph and
-- removed with the last. `identity` is the hash of the workflow, and behind a plus sign that of the edits to its graph.
CREATE TABLE workflows (
    key INTEGER PRIMARY KEY AUTOINCREMENT,
    identity TEXT NOT NULL UNIQUE
) STRICT;

-- Projections ------------------------------------------------------------------------------------------------------

CREATE TABLE workflow_steps (
    workflow INTEGER NOT NULL REFERENCES workflows (key) ON DELETE CASCADE,
    step INTEGER NOT NULL, -- index in the workflow
    id TEXT NOT NULL,
    title TEXT NOT NULL,
    kind TEXT NOT NULL,
    PRIMARY KEY (workflow, step)
) STRICT, WITHOUT ROWID;

CREATE TABLE workflow_edges (
    workflow INTEGER NOT NULL REFERENCES workflows (key) ON DELETE CASCADE,
    target INTEGER NOT NULL,
    source INTEGER NOT NULL,
    optional INTEGER NOT NULL,
    PRIMARY KEY (workflow, target, source)
) STRICT, WITHOUT ROWID;

CREATE TABLE sessions (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    created INTEGER NOT NULL,
    is_archived INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

-- What a person set; what is not here is at its default.
CREATE TABLE limits (
    scope TEXT NOT NULL, -- 'session'
    owner TEXT NOT NULL, -- id of that session
    name TEXT NOT NULL, -- disk_mb, concurrent_runs, cost_usd or memory_mb
    value REAL NOT NULL,
    PRIMARY KEY (scope, owner, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE projects (
    id TEXT PRIMARY KEY,
    session TEXT NOT NULL REFERENCES sessions (id),
    name TEXT NOT NULL,
    created INTEGER NOT NULL,
    UNIQUE (session, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE runs (
    key INTEGER PRIMARY KEY REFERENCES run_keys (key) ON DELETE CASCADE,
    id TEXT NOT NULL UNIQUE,
    session TEXT NOT NULL,
    project TEXT NOT NULL,
    name TEXT NOT NULL,
    workflow_name TEXT NOT NULL,
    workflow TEXT NOT NULL, -- hash of the normalised workflow, without the edits of a branch
    definition INTEGER REFERENCES workflows (key), -- its graph, with them; NULL when it cannot be read
    source TEXT, -- hash of the workflow file as it was written
    source_path TEXT NOT NULL,
    parameters TEXT NOT NULL CHECK (json_valid(parameters)),
    state TEXT NOT NULL,
    reason TEXT NOT NULL,
    created INTEGER NOT NULL,
    started INTEGER,
    ended INTEGER,
    last_at INTEGER NOT NULL,
    last_seq INTEGER NOT NULL,
    open_approvals INTEGER NOT NULL,
    -- how many steps are in each state
    pending INTEGER NOT NULL,
    running INTEGER NOT NULL,
    waiting_approval INTEGER NOT NULL,
    paused INTEGER NOT NULL,
    completed INTEGER NOT NULL,
    failed INTEGER NOT NULL,
    skipped INTEGER NOT NULL,
    cancelled INTEGER NOT NULL,
    -- of a branch; the parent may have been deleted
    parent TEXT,
    parent_seq INTEGER,
    depth INTEGER NOT NULL,
    from_step TEXT,
    inheritance TEXT, -- hash of what it keeps of its parent
    hypothesis TEXT NOT NULL,
    branch_status TEXT, -- completed, merged, abandoned or active, when a person said so
    is_archived INTEGER NOT NULL DEFAULT 0,
    is_starred INTEGER NOT NULL DEFAULT 0,
    -- bytes
    file_bytes INTEGER NOT NULL DEFAULT 0, -- of what its own attempts put out and it froze
    work_bytes INTEGER NOT NULL DEFAULT 0, -- of the work folders of its attempts, when they ended
    FOREIGN KEY (session, project) REFERENCES projects (session, id)
) STRICT;
CREATE INDEX runs_by_session ON runs (session, key);
CREATE INDEX runs_by_project ON runs (session, project, key);
CREATE INDEX runs_by_workflow ON runs (session, workflow_name, key);
CREATE INDEX runs_by_definition ON runs (definition);
CREATE INDEX runs_by_parent ON runs (parent) WHERE parent IS NOT NULL;
CREATE INDEX runs_waiting ON runs (session) WHERE open_approvals > 0;
CREATE INDEX runs_active ON runs (session) WHERE state IN ('planning', 'executing');

-- Consecutive steps a branch took over; whatever happens to one of them later has a row in `steps`.
CREATE TABLE inherited (
    run INTEGER NOT NULL REFERENCES runs (key) ON DELETE CASCADE,
    first INTEGER NOT NULL, -- index of a step
    last INTEGER NOT NULL,
    state TEXT NOT NULL, -- completed or skipped
    reason TEXT NOT NULL,
    kind TEXT NOT NULL, -- inherited, adopted, reused, replayed, simulated or confirmed
    origin TEXT NOT NULL, -- id of the run that made it
    attempt INTEGER NOT NULL, -- of that run
    PRIMARY KEY (run, first)
) STRICT, WITHOUT ROWID;

-- Steps something happened to in this run; all others are pending or inherited. See the view run_steps.
CREATE TABLE steps (
    run INTEGER NOT NULL REFERENCES runs (key) ON DELETE CASCADE,
    step INTEGER NOT NULL, -- index in the run's workflow
    state TEXT NOT NULL,
    reason TEXT NOT NULL,
    attempts INTEGER NOT NULL,
    failures INTEGER NOT NULL,
    started INTEGER, -- of the last attempt
    ended INTEGER,
    not_before INTEGER,
    cause INTEGER, -- the step that made this one skip
    effect TEXT, -- intended, happened, not_happened or unknown
    is_stalled INTEGER, -- 1, or NULL
    guidance TEXT, -- what a person said for the next attempt
    changes TEXT CHECK (changes IS NULL OR json_valid(changes)), -- what a person changed for it
    -- when the result was not made here
    origin_kind TEXT,
    origin_run TEXT,
    origin_step TEXT,
    origin_attempt INTEGER,
    PRIMARY KEY (run, step)
) STRICT, WITHOUT ROWID;

CREATE TABLE attempts (
    run INTEGER NOT NULL REFERENCES runs (key) ON DELETE CASCADE,
    step INTEGER NOT NULL,
    attempt INTEGER NOT NULL,
    state TEXT NOT NULL, -- running, completed, failed, cancelled or interrupted
    started INTEGER NOT NULL,
    ended INTEGER,
    exit_code INTEGER,
    signal INTEGER,
    wall INTEGER, -- microseconds
    cpu INTEGER,
    peak_rss INTEGER, -- bytes
    log_bytes INTEGER,
    disk INTEGER, -- bytes of its work folder at the end
    interpreter TEXT,
    error TEXT CHECK (error IS NULL OR json_valid(error)),
    result TEXT CHECK (result IS NULL OR json_valid(result)), -- the values of outputs.json
    category TEXT, -- of the error, when another attempt was planned because of it
    is_check INTEGER, -- 1: looked whether an effect had happened; or NULL
    PRIMARY KEY (run, step, attempt)
) STRICT, WITHOUT ROWID;

CREATE TABLE approvals (
    run INTEGER NOT NULL REFERENCES runs (key) ON DELETE CASCADE,
    id TEXT NOT NULL,
    step INTEGER,
    kind TEXT NOT NULL, -- what is asked about: gate, error or effect
    question TEXT NOT NULL,
    options TEXT NOT NULL CHECK (json_valid(options)),
    shown TEXT NOT NULL CHECK (json_valid(shown)),
    hash TEXT, -- what an answer must carry
    requested INTEGER NOT NULL,
    deadline INTEGER,
    on_deadline TEXT,
    resolution TEXT,
    comment TEXT,
    answered_by TEXT,
    answered INTEGER,
    is_withdrawn INTEGER NOT NULL, -- 1: its step went on without an answer
    PRIMARY KEY (run, id)
) STRICT, WITHOUT ROWID;

-- What a run froze at its start has step -1 and attempt 0; everything else is the output of an attempt.
CREATE TABLE files (
    run INTEGER NOT NULL REFERENCES runs (key) ON DELETE CASCADE,
    step INTEGER NOT NULL,
    attempt INTEGER NOT NULL,
    name TEXT NOT NULL,
    media_type TEXT NOT NULL,
    hash TEXT NOT NULL,
    size INTEGER NOT NULL,
    PRIMARY KEY (run, step, attempt, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE metrics (
    run INTEGER NOT NULL REFERENCES runs (key) ON DELETE CASCADE,
    seq INTEGER NOT NULL, -- of its event
    step INTEGER NOT NULL,
    attempt INTEGER NOT NULL,
    name TEXT NOT NULL,
    value REAL, -- NULL: not a number
    unit TEXT NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (run, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE notes (
    run INTEGER NOT NULL REFERENCES runs (key) ON DELETE CASCADE,
    seq INTEGER NOT NULL,
    step INTEGER, -- NULL: about the run
    code TEXT NOT NULL,
    text TEXT NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (run, seq)
) STRICT, WITHOUT ROWID;

-- The newest ten that were made by themselves, and every named one.
CREATE TABLE checkpoints (
    run INTEGER NOT NULL REFERENCES runs (key) ON DELETE CASCADE,
    seq INTEGER NOT NULL, -- of the last event that belongs to it
    at INTEGER NOT NULL,
    cause TEXT NOT NULL, -- named, timed, before_risky, paused, failed or closed
    name TEXT NOT NULL,
    PRIMARY KEY (run, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE effects (
    run INTEGER NOT NULL REFERENCES runs (key) ON DELETE CASCADE,
    step INTEGER NOT NULL,
    attempt INTEGER NOT NULL,
    state TEXT NOT NULL, -- intended, happened, not_happened or unknown
    settled_by TEXT,
    intended INTEGER,
    settled INTEGER,
    PRIMARY KEY (run, step, attempt)
) STRICT, WITHOUT ROWID;

-- Completed steps of workflows that may take one another's results, by what decided the result.
CREATE TABLE results (
    run INTEGER NOT NULL REFERENCES runs (key) ON DELETE CASCADE,
    step INTEGER NOT NULL,
    attempt INTEGER NOT NULL,
    identity TEXT NOT NULL,
    seq INTEGER NOT NULL, -- of the event that has its report
    started INTEGER NOT NULL,
    ended INTEGER NOT NULL,
    PRIMARY KEY (run, step)
) STRICT, WITHOUT ROWID;

-- What failed attempts said, and an index over its words.
CREATE TABLE errors (
    key INTEGER PRIMARY KEY, -- run << 32 | seq of the event
    run INTEGER NOT NULL REFERENCES runs (key) ON DELETE CASCADE,
    step INTEGER NOT NULL,
    attempt INTEGER NOT NULL,
    text TEXT NOT NULL
) STRICT;
CREATE INDEX errors_by_run ON errors (run);
CREATE VIRTUAL TABLE error_words USING fts5 (text, content = 'errors', content_rowid = 'key', tokenize = 'unicode61');
CREATE TRIGGER errors_added AFTER INSERT ON errors BEGIN
    INSERT INTO error_words (rowid, text) VALUES (new.key, new.text);
END;
CREATE TRIGGER errors_removed AFTER DELETE ON errors BEGIN
    INSERT INTO error_words (error_words, rowid, text) VALUES ('delete', old.key, old.text);
END;

-- One row a step, whether something happened to it in this run, it was inherited, or it is untouched.
CREATE VIEW run_steps AS
SELECT
    r.key AS run,
    r.id AS run_id,
    w.step AS step,
    w.id AS id,
    w.title AS title,
    w.kind AS kind,
    coalesce(s.state, i.state, 'pending') AS state,
    coalesce(s.reason, i.reason, '') AS reason,
    coalesce(s.attempts, i.state = 'completed', 0) AS attempts,
    coalesce(s.failures, 0) AS failures,
    s.started AS started,
    s.ended AS ended,
    s.not_before AS not_before,
    s.cause AS cause,
    s.effect AS effect,
    coalesce(s.is_stalled, 0) AS is_stalled,
    s.guidance AS guidance,
    s.changes AS changes,
    CASE WHEN s.run IS NULL THEN i.kind ELSE s.origin_kind END AS origin_kind,
    CASE WHEN s.run IS NULL THEN i.origin ELSE s.origin_run END AS origin_run,
    CASE WHEN s.run IS NULL THEN iif(i.run IS NULL, NULL, w.id) ELSE s.origin_step END AS origin_step,
    CASE WHEN s.run IS NULL THEN i.attempt ELSE s.origin_attempt END AS origin_attempt
FROM runs r
JOIN workflow_steps w ON w.workflow = r.definition
LEFT JOIN steps s ON s.run = r.key AND s.step = w.step
LEFT JOIN inherited i
    ON i.run = r.key
    AND i.first = (SELECT max(first) FROM inherited WHERE run = r.key AND first <= w.step)
    AND i.last >= w.step;
