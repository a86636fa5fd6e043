-- SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What approval modes ask, and answers that are remembered. Every projection is emptied and filled from the journals,
-- which stay as they are, in the transaction that runs this file.

DELETE FROM errors;
DELETE FROM results;
DELETE FROM effects;
DELETE FROM checkpoints;
DELETE FROM notes;
DELETE FROM metrics;
DELETE FROM files;
DROP TABLE approvals;
DELETE FROM attempts;
DELETE FROM steps;
DELETE FROM inherited;
DELETE FROM runs;
DELETE FROM workflow_steps;
DELETE FROM workflow_edges;
DELETE FROM projects;
DELETE FROM limits;
DELETE FROM sessions;

CREATE TABLE approvals (
    run INTEGER NOT NULL REFERENCES runs (key) ON DELETE CASCADE,
    id TEXT NOT NULL,
    step INTEGER, -- NULL: about the run
    kind TEXT NOT NULL, -- what is asked about: gate, error, effect, step, plan or check
    question TEXT NOT NULL,
    options TEXT NOT NULL CHECK (json_valid(options)),
    shown TEXT NOT NULL CHECK (json_valid(shown)),
    context TEXT CHECK (context IS NULL OR json_valid(context)), -- what else was shown, in fields; or NULL
    hash TEXT, -- what an answer must carry
    requested INTEGER NOT NULL,
    deadline INTEGER,
    on_deadline TEXT,
    resolution TEXT,
    comment TEXT,
    answered_by TEXT, -- person, preset, remembered or deadline
    who TEXT, -- the person's account
    answered INTEGER,
    remember TEXT, -- run, branch or project: how far the answer reaches; NULL: this once
    subject TEXT, -- of a remembered answer: what it is bound to
    origin TEXT CHECK (origin IS NULL OR json_valid(origin)), -- of an answer that was remembered: the one it repeats
    is_withdrawn INTEGER NOT NULL, -- 1: its step or run went on without an answer
    PRIMARY KEY (run, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX approvals_remembered ON approvals (run) WHERE subject IS NOT NULL;

-- Remembered answers a person took back. The answers stay; they only reach no further.
CREATE TABLE forgotten_answers (
    session TEXT NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
    approval TEXT NOT NULL,
    forgotten INTEGER NOT NULL,
    PRIMARY KEY (session, approval)
) STRICT, WITHOUT ROWID;
