# SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Several engines at once and a database that another program keeps to itself (S06-M3)."""
import json
import signal
import sqlite3
import time

from support import IS_LONG, PATIENCE, Place, ProgramTest, main, waitUntil

QUICK = """cmbagent: 1
name: Quick
env: {{MARKS: {marks}}}
steps:
  - id: a
    kind: code
    inline: |
      #!/bin/sh
      echo "$CMBAGENT_RUN_ID $CMBAGENT_ATTEMPT" >> "$MARKS/a"
      echo 1 > one.txt
    outputs: {{one.txt: text/plain}}
  - id: b
    kind: code
    inputs: {{one.txt: a/one.txt}}
    inline: |
      #!/bin/sh
      echo "$CMBAGENT_RUN_ID $CMBAGENT_ATTEMPT" >> "$MARKS/b"
"""

GATED = """cmbagent: 1
name: Gated
env: {{MARKS: {marks}}}
steps:
  - id: quick
    kind: code
    inline: |
      #!/bin/sh
      echo "$CMBAGENT_ATTEMPT" >> "$MARKS/quick"
  - id: long
    kind: code
    needs: [quick]
    inline: |
      #!/bin/sh
      echo "$CMBAGENT_ATTEMPT" >> "$MARKS/long"
      while [ ! -e "$MARKS/go" ]; do sleep 0.05; done
  - id: last
    kind: code
    needs: [long]
    inline: |
      #!/bin/sh
      echo "$CMBAGENT_ATTEMPT" >> "$MARKS/last"
"""


class TwoEngines(ProgramTest):
    """Programs that start at the same moment on the same folder, and on the same run."""

    def test_firstStartAtOnce(self):
        """Nobody has made the folder or the database yet."""
        for _ in range(40 if IS_LONG else 6):
            place = Place(self)
            workflow = place.file("quick.workflow.yaml", QUICK.format(marks=place.marks))
            programs = [place.start("run", workflow) for _ in range(3)]
            for program in programs:
                out, err = program.communicate(timeout=120)
                self.assertEqual(program.returncode, 0, out + err)
            self.assertEqual([run["state"] for run in place.json("list")["runs"]], ["completed"] * 3)
            self.assertEqual(place.journal().rows("SELECT count(*) FROM sessions"), [(1,)])
            self.assertEqual((len(place.marksOf("a")), len(place.marksOf("b"))), (6, 6), "three runs, each step once")
            self.assertClean(place)

    def test_sameRunAtOnce(self):
        """After a kill three programs resume the run in the same moment: one does, and each step runs once more at most."""
        for _ in range(20 if IS_LONG else 3):
            place = Place(self)
            process = place.start("run", place.file("gated.workflow.yaml", GATED.format(marks=place.marks)))
            waitUntil(self, lambda: place.begun("long"), "the long step runs", process)
            waitUntil(self, lambda: "quick" in place.journal().completed(), "the first step is committed", process)
            process.kill()
            process.communicate()
            (place.marks / "go").touch()
            all = [place.start("resume", "last") for _ in range(3)]
            texts = [resumed.communicate(timeout=120) for resumed in all]
            self.assertIn(0, [resumed.returncode for resumed in all], texts)
            waitUntil(self, lambda: place.status()["state"] == "completed", "the run is complete")
            self.assertEqual([len(place.marksOf(step)) for step in ("quick", "long", "last")], [1, 2, 1], texts)
            seqs = [seq for seq, _, _ in place.journal().events()]
            self.assertEqual(seqs, list(range(1, len(seqs) + 1)), "no event is missing or doubled")
            self.assertClean(place)

    def test_answersAtOnce(self):
        """One question, three answers: one is taken, and whose it was hears so; the others hear that they were not."""
        for _ in range(40 if IS_LONG else 4):
            place = Place(self)
            asking = place.run("run", place.file("quick.workflow.yaml", QUICK.format(marks=place.marks)), "--gate", "a")
            self.assertEqual(asking.code, 5, asking)
            (asked,) = place.json("approvals")["open"]
            verbs = ["approve", "reject", "approve"]
            programs = [place.start(verb, "last", "a", "--hash", asked["hash"]) for verb in verbs]
            texts = ["".join(program.communicate(timeout=120)) for program in programs]
            taken = [verb for verb, program in zip(verbs, programs) if program.returncode == 0]
            answers = [body["resolution"] for _, kind, body in place.journal().events() if kind == "approval_received"]
            words = {"approve": "approved", "reject": "rejected"}
            self.assertEqual([words[verb] for verb in taken], answers, texts)
            self.assertEqual(len(answers), 1, texts)
            for text, program in zip(texts, programs):
                if program.returncode != 0:
                    self.assertRegex(text, "was already answered|asks nothing now|has ended")
            self.assertClean(place)

    def test_writtenDownAtOnce(self):
        """Four things about a run nobody works on, each by a program of its own: all are written down."""
        for _ in range(40 if IS_LONG else 4):
            place = Place(self)
            asking = place.run("run", place.file("quick.workflow.yaml", QUICK.format(marks=place.marks)), "--gate", "a")
            self.assertEqual(asking.code, 5, asking)
            (asked,) = place.json("approvals")["open"]
            programs = [place.start("approve", "last", "a", "--hash", asked["hash"]), place.start("checkpoint", "last", "here"),
                        place.start("gate", "last", "b"), place.start("approval-mode", "last", "on_error")]
            texts = ["".join(program.communicate(timeout=120)) for program in programs]
            self.assertEqual([program.returncode for program in programs], [0] * 4, texts)
            kinds = sorted(kind for _, kind, _ in place.journal().events()[3:])
            self.assertEqual(kinds, ["approval_gate_changed", "approval_mode_changed", "approval_received", "checkpoint_created"])
            self.assertEqual(place.run("resume", "last").code, 5, "the second step asks, too")
            self.assertEqual((len(place.marksOf("a")), len(place.marksOf("b"))), (2, 0), "a line of two words each")
            self.assertClean(place)

    def test_resumedAsItIsLetGo(self):
        """The last step of a paused run ends as another program resumes it: what is said to go on does go on."""
        for _ in range(40 if IS_LONG else 4):
            place = Place(self)
            owner = place.start("run", place.file("gated.workflow.yaml", GATED.format(marks=place.marks)))
            waitUntil(self, lambda: place.begun("long"), "the long step runs", owner)
            paused = place.run("pause", "last")
            self.assertEqual(paused.code, 0, paused)
            resumed = place.start("resume", "last")
            (place.marks / "go").touch()
            texts = [program.communicate(timeout=120) for program in (owner, resumed)]
            self.assertEqual(resumed.returncode, 0, texts)
            self.assertEqual(place.status()["state"], "completed", texts)
            self.assertEqual([len(place.marksOf(step)) for step in ("quick", "long", "last")], [1, 1, 1], texts)
            self.assertClean(place)

    def test_noMoreRunsThanTheLimit(self):
        """Three begin at once where one may: each looks only when the one before is counted."""
        limited = self.place.run("limits", "runs", "1")
        self.assertEqual(limited.code, 0, limited)
        workflow = self.place.file("gated.workflow.yaml", GATED.format(marks=self.place.marks))
        programs = [self.place.start("run", workflow) for _ in range(3)]
        waitUntil(self, lambda: sum(program.poll() is None for program in programs) < 2, "all but one were refused")
        (self.place.marks / "go").touch()
        texts = [program.communicate(timeout=120) for program in programs]
        self.assertEqual(sorted(program.returncode for program in programs), [0, 3, 3], texts)
        self.assertEqual(len(self.place.marksOf("long")), 1, texts)

    def test_agentsSwitchedAtOnce(self):
        """Each program switches another agent off; none undoes what the others did."""
        self.place.run("list")
        names = ["engineer", "idea_hater", "idea_maker", "planner", "researcher"]
        programs = [self.place.start("agents", "disable", name) for name in names]
        for program in programs:
            out, err = program.communicate(timeout=120)
            self.assertEqual(program.returncode, 0, out + err)
        settings = (self.place.data / "settings.ini").read_text().splitlines()
        self.assertIn("disabled=" + ", ".join(names), settings)


class ChangingHands(ProgramTest):
    """Another program takes a run up, lets go of it or begins one: it is said what is waited for, beside the output."""

    RUN = "Waiting for another program that takes up or lets go of this run"
    TURN = "Waiting for another program that begins or resumes a run"

    def setUp(self):
        super().setUp()
        self.workflow = self.place.file("quick.workflow.yaml", QUICK.format(marks=self.place.marks))

    def leaveQuestion(self):
        """A run that waits for an answer, and that its program has left; the question."""
        asking = self.place.run("run", self.workflow, "--gate", "a")
        self.assertEqual(asking.code, 5, asking)
        (asked,) = self.place.json("approvals")["open"]
        return asked

    def assertWaits(self, process, word):
        self.assertIn(word, process.stderr.readline())
        self.assertIsNone(process.poll())

    def test_anAnswerWaits(self):
        asked = self.leaveQuestion()
        lock = self.place.hold(asked["run_id"])
        process = self.place.start("approve", "last", "a", "--hash", asked["hash"], "--json")
        self.assertWaits(process, self.RUN)
        lock.close()
        out, err = process.communicate(timeout=120)
        self.assertEqual((process.returncode, err), (0, ""), "it is said once")
        self.assertEqual(json.loads(out)["resolution"], "approved")
        self.assertClean()

    def test_deletingWaits(self):
        lock = self.place.hold(self.leaveQuestion()["run_id"])
        process = self.place.start("delete", "last", "--yes")
        self.assertWaits(process, self.RUN)
        self.assertEqual(len(self.place.json("list")["runs"]), 1)
        lock.close()
        out, err = process.communicate(timeout=120)
        self.assertEqual((process.returncode, err), (0, ""), out)
        self.assertEqual(self.place.json("list")["runs"], [])
        self.assertClean()

    def test_ctrlCEndsTheWait(self):
        """Whoever waits in vain would be told so in the end, by another exit code."""
        lock = self.place.hold(self.leaveQuestion()["run_id"])
        for verb in (["resume", "last"], ["delete", "last", "--yes"], ["pause", "last"]):
            process = self.place.start(*verb)
            self.assertWaits(process, self.RUN)
            process.send_signal(signal.SIGINT)
            out, err = process.communicate(timeout=120)
            self.assertEqual((process.returncode, out, err), (130, "", ""), verb)
        lock.close()
        self.assertEqual(len(self.place.json("list")["runs"]), 1)
        self.assertClean()

    def test_aRunWaitsForItsTurn(self):
        self.place.run("list")
        lock = self.place.hold("begin")
        process = self.place.start("run", self.workflow)
        self.assertWaits(process, self.TURN)
        self.assertEqual(self.place.marksOf("a"), [])
        lock.close()
        out, err = process.communicate(timeout=120)
        self.assertEqual((process.returncode, err), (0, ""), out)
        self.assertEqual(self.place.status()["state"], "completed")
        self.assertClean()


class ForeignLock(ProgramTest):
    """Another program locks the database: the command says so, waits, and works on (60 s: --long)."""

    WAITING = "The database is in use by another program; waiting"

    def lock(self):
        connection = sqlite3.connect(self.place.journal().path, isolation_level=None, timeout=30)
        self.addCleanup(connection.close)
        connection.execute("BEGIN IMMEDIATE")
        return connection

    def startGated(self):
        """A run whose second step runs until it may end; what came before is committed."""
        process = self.place.start("run", self.place.file("gated.workflow.yaml", GATED.format(marks=self.place.marks)))
        waitUntil(self, lambda: self.place.begun("long"), "the long step runs", process)
        waitUntil(self, lambda: "quick" in self.place.journal().completed(), "the first step is committed", process)
        return process

    def assertWaits(self, process):
        self.assertIn(self.WAITING, process.stderr.readline())
        self.assertIsNone(process.poll())

    def assertCompletes(self, longRuns=1):
        if self.place.status()["state"] != "completed":
            resumed = self.place.run("resume", "last")
            self.assertEqual(resumed.code, 0, resumed)
        self.assertEqual(self.place.status()["state"], "completed")
        self.assertEqual(len(self.place.marksOf("quick")), 1, "a committed step does not run again")
        self.assertLessEqual(len(self.place.marksOf("long")), longRuns)
        self.assertClean()

    def test_lockedWhileAStepEnds(self):
        process = self.startGated()
        lock = self.lock()
        since = time.monotonic()
        before = self.place.journal().events()
        (self.place.marks / "go").touch()  # the step ends, and its end cannot be written down
        self.assertWaits(process)
        self.assertEqual(self.place.run("list").code, 0, "looking needs no lock")
        waitUntil(self, lambda: time.monotonic() - since > (60 if IS_LONG else 6), "the other program is done")
        self.assertIsNone(process.poll(), "it waits")
        self.assertEqual(self.place.journal().events(), before)
        lock.execute("ROLLBACK")
        out, err = process.communicate(timeout=120)
        self.assertEqual(process.returncode, 0, out + err)
        self.assertEqual(self.place.journal().events()[:len(before)], before, "what was announced is still there")
        self.assertCompletes()

    def test_lockedWhileItBegins(self):
        """Also where the command has nothing but its first event, or only a name, to write down."""
        self.assertEqual(self.place.run("run", self.place.file("quick.workflow.yaml",
                                                               QUICK.format(marks=self.place.marks))).code, 0)
        lock = self.lock()
        commands = [self.place.start("run", self.place.work / "quick.workflow.yaml"),
                    self.place.start("star", "last"), self.place.start("session", "create", "other")]
        for command in commands:
            self.assertWaits(command)
        lock.execute("ROLLBACK")
        for command in commands:
            out, err = command.communicate(timeout=120)
            self.assertEqual(command.returncode, 0, out + err)
        self.assertEqual([run["state"] for run in self.place.json("list")["runs"]], ["completed"] * 2)
        self.assertClean()

    def test_ctrlCEndsTheWait(self):
        process = self.startGated()
        lock = self.lock()
        (self.place.marks / "go").touch()
        self.assertWaits(process)
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=PATIENCE)
        self.assertEqual(process.returncode, 130, out + err)
        lock.execute("ROLLBACK")
        self.assertCompletes(longRuns=2)

    def test_inTheEndItGivesUp(self):
        self.place.data.mkdir(mode=0o700)
        (self.place.data / "settings.ini").write_text("[General]\nlock_wait=4\n")
        process = self.startGated()
        lock = self.lock()
        (self.place.marks / "go").touch()
        out, err = process.communicate(timeout=120)
        self.assertEqual(process.returncode, 1, out + err)
        self.assertIn(self.WAITING, err)
        self.assertRegex(err, r"another program keeps the database .*studio\.db locked")
        self.assertIn("nothing is lost", err)
        lock.execute("ROLLBACK")
        self.assertCompletes(longRuns=2)


if __name__ == "__main__":
    main()
