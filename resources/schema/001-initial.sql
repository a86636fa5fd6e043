-- SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Two kinds of tables. Journals (session_events, run_keys, events) are the truth: rows are added, never changed.
-- All others are projections, written in the same transaction, and can be filled from the journals again.
-- Times are UTC microseconds, NULL where something has not happened; hashes are SHA-256 in hexadecimal and name files under blobs/.

-- Journals ---------------------------------------------------------------------------------------------------------

CREATE TABLE session_events (
    session TEXT NOT NULL,
    seq INTEGER NOT NULL,
    at INTEGER NOT NULL,
    type TEXT NOT NULL,
    body TEXT NOT NULL CHECK (json_valid(body)),
    PRIMARY KEY (session, seq)
) STRICT, WITHOUT ROWID;

-- The short number a run goes by in every other table; never used twice.
CREATE TABLE run_keys (
    key INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE events (
    run INTEGER NOT NULL REFERENCES run_keys (key) ON DELETE CASCADE,
    seq INTEGER NOT NULL,
    at INTEGER NOT NULL,
    type TEXT NOT NULL,
    body TEXT NOT NULL CHECK (json_valid(body)),
    PRIMARY KEY (run, seq)
) STRICT, WITHOUT ROWID;

-- Projections ------------------------------------------------------------------------------------------------------

CREATE TABLE sessions (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    created INTEGER NOT NULL
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
    workflow TEXT NOT NULL, -- hash of the normalised workflow
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
    FOREIGN KEY (session, project) REFERENCES projects (session, id)
) STRICT;
CREATE INDEX runs_by_session ON runs (session, key);
CREATE INDEX runs_by_project ON runs (session, project, key);
CREATE INDEX runs_waiting ON runs (session) WHERE open_approvals > 0;

CREATE TABLE steps (
    run INTEGER NOT NULL REFERENCES runs (key) ON DELETE CASCADE,
    step INTEGER NOT NULL, -- index in the run's workflow
    id TEXT NOT NULL,
    title TEXT NOT NULL,
    kind TEXT NOT NULL,
    state TEXT NOT NULL,
    reason TEXT NOT NULL,
    attempts INTEGER NOT NULL,
    failures INTEGER NOT NULL,
    started INTEGER, -- of the last attempt
    ended INTEGER,
    not_before INTEGER,
    cause INTEGER, -- the step that made this one skip
    PRIMARY KEY (run, step)
) STRICT, WITHOUT ROWID;

CREATE TABLE edges (
    run INTEGER NOT NULL REFERENCES runs (key) ON DELETE CASCADE,
    target INTEGER NOT NULL,
    source INTEGER NOT NULL,
    optional INTEGER NOT NULL,
    PRIMARY KEY (run, target, source)
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
    interpreter TEXT,
    error TEXT CHECK (error IS NULL OR json_valid(error)),
    result TEXT CHECK (result IS NULL OR json_valid(result)), -- the values of outputs.json
    PRIMARY KEY (run, step, attempt)
) STRICT, WITHOUT ROWID;

CREATE TABLE approvals (
    run INTEGER NOT NULL REFERENCES runs (key) ON DELETE CASCADE,
    id TEXT NOT NULL,
    step INTEGER,
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
