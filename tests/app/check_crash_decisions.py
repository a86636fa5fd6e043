# SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The end of the program before and after every event of branches and of runs that people decide about.

What each test asks: going on leads to the results of an undisturbed run, nothing complete runs twice, a parent stays as
it was to the byte, the database is whole and no process is left (S06-M3, S07, S09-M1).
"""
import concurrent.futures
import signal

from support import Place, ProgramTest, main, outcome

FORKED = """cmbagent: 1
name: Forked
parameters:
  factor: {{type: integer, default: 2}}
env: {{MARKS: {marks}}}
steps:
  - id: first
    kind: code
    parameters: []
    inline: |
      #!/bin/sh
      echo "$CMBAGENT_RUN_ID" >> "$MARKS/first"
      echo 21 > number.txt
    outputs: {{number.txt: text/plain}}
  - id: beside
    kind: code
    needs: [first]
    parameters: []
    inline: |
      #!/bin/sh
      echo "$CMBAGENT_RUN_ID" >> "$MARKS/beside"
  - id: flaky
    kind: code
    inputs: {{number.txt: first/number.txt}}
    parameters: [factor]
    retry: {{attempts: 3}}
    inline: |
      #!/bin/sh
      echo "$CMBAGENT_RUN_ID" >> "$MARKS/flaky"
      [ $(grep -c "$CMBAGENT_RUN_ID" "$MARKS/flaky") -ge 2 ] || {{ echo "not yet" >&2; exit 3; }}
      echo $(( $(cat number.txt) * CMBAGENT_PARAM_FACTOR )) > product.txt
      echo "::metric factor $CMBAGENT_PARAM_FACTOR 1"
    outputs: {{product.txt: text/plain}}
  - id: look
    kind: approval
    needs: [beside, flaky]
    show: [flaky/product.txt]
    question: Is it the answer?
  - id: last
    kind: code
    needs: [look]
    inputs: {{product.txt: flaky/product.txt}}
    parameters: []
    inline: |
      #!/bin/sh
      echo "$CMBAGENT_RUN_ID" >> "$MARKS/last"
      printf '{{"answer": %s}}' "$(cat product.txt)" > outputs.json
"""

DECIDED = """cmbagent: 1
name: Decided
parameters:
  good: {{type: boolean, default: false}}
env: {{MARKS: {marks}}}
steps:
  - id: first
    kind: code
    parameters: []
    inline: |
      #!/bin/sh
      echo "$CMBAGENT_RUN_ID" >> "$MARKS/first"
  - id: broken
    kind: code
    needs: [first]
    parameters: []
    retry: {{attempts: 1}}
    inline: |
      #!/bin/sh
      [ -e "$MARKS/mended" ] || {{ echo "it is broken" >&2; exit 7; }}
      echo "$CMBAGENT_RUN_ID" >> "$MARKS/broken"
      echo whole > broken.txt
    outputs: {{broken.txt: text/plain}}
  - id: wrong
    kind: code
    needs: [first]
    parameters: [good]
    retry: {{attempts: 1}}
    inline: |
      #!/bin/sh
      [ "$CMBAGENT_PARAM_GOOD" = true ] || {{ echo "it is wrong" >&2; exit 8; }}
      echo "$CMBAGENT_RUN_ID" >> "$MARKS/wrong"
      echo right > wrong.txt
    outputs: {{wrong.txt: text/plain}}
  - id: look
    kind: approval
    needs: [broken, wrong]
    show: [broken/broken.txt, wrong/wrong.txt]
    question: Are both well now?
  - id: last
    kind: code
    needs: [look]
    parameters: []
    retry: {{attempts: 3}}
    inline: |
      #!/bin/sh
      echo "$CMBAGENT_RUN_ID" >> "$MARKS/last"
      [ $(wc -l < "$MARKS/last") -ge 2 ] || {{ echo "not yet" >&2; exit 3; }}
"""


def points(first, last):
    return [f"{seq}:{when}" for seq in range(first, last + 1) for when in ("before", "after")]


def settled(status):
    """The outcome; in which order questions were asked is left to the engine."""
    return {**outcome(status), "answers": sorted((approval["kind"], approval["step"], approval["resolution"])
                                                 for approval in status["approvals"])}


def bytesOf(place, folder):
    """Every file below a folder: its mode, when it was written and what is in it."""
    return {str(path.relative_to(folder)): (path.stat().st_mode, path.stat().st_mtime_ns,
                                            path.read_bytes() if path.is_file() else None)
            for path in sorted(folder.rglob("*"))}


def rowsOf(place, run):
    """Every row of every table that says which run it belongs to."""
    journal = place.journal()
    key = journal.rows("SELECT key FROM run_keys WHERE id = ?", run)[0][0]
    tables = [name for (name,) in journal.rows("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
              if any(column[1] == "run" for column in journal.rows(f"PRAGMA table_info('{name}')"))]
    rows = {name: journal.rows(f"SELECT * FROM {name} WHERE run = ?", key) for name in tables}
    return {**rows, "runs": journal.rows("SELECT * FROM runs WHERE key = ?", key)}


class EveryEvent(ProgramTest):
    """Tells what is common: killing at a point, what was complete then, and checking afterwards."""

    steps = ()

    def forEach(self, check, where):
        with concurrent.futures.ThreadPoolExecutor(4) as pool:
            for point, ended in [(point, pool.submit(check, point)) for point in where]:
                with self.subTest(point):
                    ended.result()

    def marksIn(self, place, run):
        return {step: place.marksOf(step).count(run) for step in self.steps}

    def completedIn(self, place, run):
        return {step for (step,) in place.journal().rows(
            "SELECT id FROM run_steps WHERE state = 'completed' AND run_id = ?", run)}

    def runs(self, place):
        journal = place.journal()
        isThere = journal.path.exists() and journal.exists()
        return [run for (run,) in journal.rows("SELECT id FROM runs ORDER BY key")] if isThere else []

    def assertKept(self, place, run, done, marks, point):
        for step in done & set(self.steps):
            self.assertEqual(self.marksIn(place, run)[step], marks[step], f"{point}: '{step}' was complete and ran again")

    def assertStoppedAt(self, place, run, point):
        """The journal ends exactly where the point says; nothing acknowledged is lost."""
        seq, _, when = point.partition(":")
        last = place.journal().rows("SELECT max(seq) FROM events JOIN run_keys ON key = run WHERE id = ?", run)[0][0]
        self.assertEqual(last, int(seq) - (when == "before"), point)


class CrashOfABranch(EveryEvent):
    """`play-from` with a changed parameter; its gate and its retry are below the change."""

    steps = ("first", "beside", "flaky", "last")

    def makeParent(self, place):
        file = place.file("forked.workflow.yaml", FORKED.format(marks=place.marks))
        ended = place.run("run", file, "--answer-all", "approve", "--workers", "1")
        self.assertEqual(ended.code, 0, ended)
        return self.runs(place)[0]

    def playFrom(self, place, parent, point=None):
        return place.run("play-from", parent, "--param", "factor=3", "--answer-all", "approve", "--workers", "1",
                         env={"CMBAGENT_CRASH_AT": point} if point else None)

    def everythingOf(self, place, parent):
        folder = next(place.data.glob(f"sessions/*/projects/*/runs/{parent}"))
        blobs = place.data / "blobs"
        return rowsOf(place, parent), bytesOf(place, folder), {
            name: content for name, content in bytesOf(place, blobs).items() if (blobs / name).is_file()}

    def assertParentUntouched(self, place, parent, before, point):
        rows, files, blobs = self.everythingOf(place, parent)
        self.assertEqual(rows, before[0], f"{point}: rows of the parent")
        self.assertEqual(files, before[1], f"{point}: files of the parent")
        self.assertEqual({name: blobs.get(name) for name in before[2]}, before[2], f"{point}: content of the parent")

    def crashAndGoOn(self, point, expected):
        place = Place(self)
        parent = self.makeParent(place)
        before = self.everythingOf(place, parent)
        crashed = self.playFrom(place, parent, point)
        self.assertEqual(crashed.code, -signal.SIGKILL, f"{point}: {crashed}")
        self.assertParentUntouched(place, parent, before, point)
        branches = [run for run in self.runs(place) if run != parent]
        if not branches:
            self.assertEqual(point, "1:before")
            self.assertEqual(self.playFrom(place, parent).code, 0, point)
            branches = [run for run in self.runs(place) if run != parent]
        else:
            self.assertStoppedAt(place, branches[0], point)
            self.goOn(place, branches[0], point)
        branch, = branches
        self.assertEqual(settled(place.status(branch)), expected, point)
        self.assertEqual({step: self.marksIn(place, branch)[step] for step in ("first", "beside")},
                         {"first": 0, "beside": 0}, f"{point}: what is kept does not run")
        self.assertParentUntouched(place, parent, before, point)
        self.assertAlone(place)

    def goOn(self, place, branch, point):
        done, marks = self.completedIn(place, branch), self.marksIn(place, branch)
        self.assertLessEqual({"first", "beside"}, done, f"{point}: what it keeps is complete from its first event on")
        status = place.status(branch)
        if status["state"] not in ("completed", "draft"):
            self.assertTrue(status["interrupted"], f"{point}: {status}")
        resumed = place.run("resume", branch)
        if status["state"] != "completed":
            self.assertEqual(resumed.code, 0, f"{point}: {resumed}")
        self.assertKept(place, branch, done, marks, point)

    def test_beforeAndAfterEveryEvent(self):
        parent = self.makeParent(self.place)
        ended = self.playFrom(self.place, parent)
        self.assertEqual(ended.code, 0, ended)
        branch, = [run for run in self.runs(self.place) if run != parent]
        expected = settled(self.place.status(branch))
        self.assertEqual(expected["steps"]["last"], ("completed", {"answer": 63}))
        self.assertEqual(self.marksIn(self.place, branch), {"first": 0, "beside": 0, "flaky": 2, "last": 1})
        last = self.place.journal().certain(branch)
        self.assertGreater(last, 10)
        self.forEach(lambda point: self.crashAndGoOn(point, expected), points(1, last))


class CrashOfDecisions(EveryEvent):
    """Steps fail for good, people retry and modify them and answer a gate from elsewhere, the run goes on."""

    steps = ("first", "broken", "wrong", "last")

    def begin(self, place, env=None):
        return place.run("run", place.file("decided.workflow.yaml", DECIDED.format(marks=place.marks)), "--ask-on-error",
                         "--workers", "1", env=env)

    def answer(self, place, run, kind, step, hash, env):
        """What a person would say to a question."""
        (place.marks / "mended").touch()
        if kind == "gate":
            return place.run("approve", run, step, "--hash", hash, env=env)
        if step == "broken":
            return place.run("retry", run, "broken", "--guidance", "it is mended", env=env)
        return place.run("modify", run, "wrong", "--param", "good=true", env=env)

    def nextCommand(self, place, env):
        """Does what a person would do next; None when there is nothing to do."""
        runs = self.runs(place)
        if not runs:
            return self.begin(place, env)
        journal = place.journal()
        if journal.rows("SELECT 1 FROM runs WHERE state = 'completed'"):
            return None
        questions = journal.rows("SELECT a.kind, s.id, a.hash FROM approvals a JOIN run_steps s USING (run, step) "
                                 "WHERE resolution IS NULL AND NOT is_withdrawn ORDER BY s.id")
        if questions:
            return self.answer(place, runs[0], *questions[0], env)
        return place.run("resume", runs[0], env=env)

    def goOn(self, place, point=None):
        """To the end, or to the crash when there is to be one. Returns whether it crashed."""
        for _ in range(14):
            ended = self.nextCommand(place, {"CMBAGENT_CRASH_AT": point} if point else None)
            if ended is None or ended.code == -signal.SIGKILL:
                return ended is not None
            self.assertIn(ended.code, (0, 5), f"{point}: {ended}")
        self.fail(f"{point}: it never ends: {place.status()}")

    def resumeFirst(self, place, run, point):
        """Whatever was being done: the run goes on by itself as far as it can."""
        status = place.status(run)
        resumed = place.run("resume", run)
        if status["state"] != "completed":
            self.assertTrue(status["interrupted"] or status["waiting_approval"] or status["state"] == "draft", status)
            self.assertIn(resumed.code, (0, 5), f"{point}: {resumed}")

    def crashAndGoOn(self, point, expected):
        place = Place(self)
        self.assertTrue(self.goOn(place, point), f"{point}: no crash")
        runs = self.runs(place)
        done, marks = set(), {}
        if runs:
            self.assertStoppedAt(place, runs[0], point)
            done, marks = self.completedIn(place, runs[0]), self.marksIn(place, runs[0])
            self.resumeFirst(place, runs[0], point)
        else:
            self.assertEqual(point, "1:before")
        self.assertFalse(self.goOn(place))
        run, = self.runs(place)
        self.assertEqual(settled(place.status(run)), expected, point)
        self.assertKept(place, run, done, marks, point)
        self.assertLessEqual(max(self.marksIn(place, run).values()), 3, f"{point}: only what was cut off runs again")
        self.assertAlone(place)

    def test_beforeAndAfterEveryEvent(self):
        self.assertFalse(self.goOn(self.place))
        run, = self.runs(self.place)
        expected = settled(self.place.status(run))
        self.assertEqual(expected["state"], "completed")
        self.assertEqual(expected["answers"], [("error", "broken", "retried"), ("error", "wrong", "modified"),
                                               ("gate", "look", "approved")])
        self.assertEqual(self.marksIn(self.place, run), {"first": 1, "broken": 1, "wrong": 1, "last": 2})
        last = self.place.journal().certain(run)
        self.assertGreater(last, 20)
        self.forEach(lambda point: self.crashAndGoOn(point, expected), points(1, last))


if __name__ == "__main__":
    main()
