# SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Branches, decisions about steps and housekeeping as a person at the command line meets them (S09-M10)."""
import json
import os
import pathlib
import pty
import select
import signal
import time

from support import EXAMPLES, PATIENCE, SOURCES, ProgramTest, main, waitUntil

SUMS = """cmbagent: 1
name: Sums
parameters:
  a: {{type: integer, default: 2, minimum: 0, maximum: 99}}
  b: {{type: integer, default: 3}}
env: {{MARKS: {marks}}}
steps:
  - id: left
    kind: code
    run: left.sh
    parameters: [a]
    outputs: {{left.txt: text/plain}}
  - id: right
    kind: code
    parameters: [b]
    inline: |
      #!/bin/sh
      echo "$CMBAGENT_ATTEMPT" >> "$MARKS/right"
      echo $(( $CMBAGENT_PARAM_B * 100 )) > right.txt
    outputs: {{right.txt: text/plain}}
  - id: sum
    kind: code
    parameters: []
    inputs: {{left.txt: left/left.txt, right.txt: right/right.txt}}
    inline: |
      #!/bin/sh
      echo "$CMBAGENT_ATTEMPT" >> "$MARKS/sum"
      echo $(( $(cat left.txt) + $(cat right.txt) )) > sum.txt
      printf '{{"sum": %s}}' "$(cat sum.txt)" > outputs.json
    outputs: {{sum.txt: text/plain}}
"""

LEFT = """#!/bin/sh
echo "$CMBAGENT_ATTEMPT" >> "$MARKS/left"
echo $(( $CMBAGENT_PARAM_A * 10 )) > left.txt
"""

FALLS = """cmbagent: 1
name: Falls
parameters:
  good: {{type: boolean, default: false}}
env: {{MARKS: {marks}}}
steps:
  - id: first
    kind: code
    inline: |
      #!/bin/sh
      echo "$CMBAGENT_ATTEMPT" >> "$MARKS/first"
  - id: bad
    kind: code
    needs: [first]
    retry: {{attempts: 1}}
    inline: |
      #!/bin/sh
      echo "$CMBAGENT_ATTEMPT" >> "$MARKS/bad"
      [ -e "$MARKS/mended" ] || [ "$CMBAGENT_PARAM_GOOD" = true ] || {{ echo "ValueError: not good" >&2; exit 3; }}
  - id: last
    kind: code
    needs: [bad]
    inline: |
      #!/bin/sh
      echo "$CMBAGENT_ATTEMPT" >> "$MARKS/last"
"""

SENDS = """cmbagent: 1
name: Sends
env: {{MARKS: {marks}}}
steps:
  - id: send
    kind: code
    effect: {effect}
    inline: |
      #!/bin/sh
      echo "$CMBAGENT_ATTEMPT" >> "$MARKS/send"
      [ -e "$MARKS/quick" ] || while [ ! -e "$MARKS/go" ]; do sleep 0.05; done
  - id: after
    kind: code
    needs: [send]
    inline: |
      #!/bin/sh
      echo "$CMBAGENT_ATTEMPT" >> "$MARKS/after"
"""

SLEEPS = """cmbagent: 1
name: Sleeps
env: {{MARKS: {marks}}}
steps:
  - id: long
    kind: code
    retry: {{attempts: 1}}
    inline: |
      #!/bin/sh
      echo "$CMBAGENT_ATTEMPT" >> "$MARKS/long"
      while [ ! -e "$MARKS/go" ]; do sleep 0.05; done
"""

WRITES = """cmbagent: 1
name: Writes
env: {{MARKS: {marks}}}
steps:
  - id: long
    kind: code
    retry: {{attempts: 1}}
    inline: |
      #!/bin/sh
      dd if=/dev/zero of=large.bin bs=1000000 count=40 2> /dev/null
      echo done >> "$MARKS/wrote"
      while [ ! -e "$MARKS/go" ]; do sleep 0.05; done
"""


class CommandLine(ProgramTest):
    def ok(self, *arguments, code=0):
        ended = self.place.run(*arguments)
        self.assertEqual(ended.code, code, ended)
        return ended.out

    def objects(self, *arguments, code=0):
        """What a verb prints for programs: every line is one object."""
        ended = self.place.run(*arguments, "--json")
        self.assertEqual(ended.code, code, ended)
        return [json.loads(line) for line in ended.out.splitlines()]

    def object(self, *arguments, code=0):
        return self.objects(*arguments, code=code)[0]

    def refused(self, *arguments, code=2, names="."):
        ended = self.place.run(*arguments)
        self.assertEqual(ended.code, code, ended)
        self.assertRegex(ended.err, names, ended)
        self.assertNotIn("Usage", ended.out)
        return ended

    def runText(self, name, text, *arguments, **names):
        return self.place.run("run", self.place.file(name, text.format(marks=self.place.marks, **names)), *arguments)

    def steps(self, run="last"):
        return {step["id"]: step for step in self.place.status(run)["step_list"]}

    def newest(self):
        return self.place.json("list")["runs"][0]["run_id"]


class Branching(CommandLine):
    """S09-M1 to S09-M8, S09-S1 to S3, S09-T1 to T3 with a small workflow."""

    def setUp(self):
        super().setUp()
        self.place.file("left.sh", LEFT)
        ended = self.runText("sums.workflow.yaml", SUMS)
        self.assertEqual(ended.code, 0, ended)
        self.parent = self.newest()

    def marks(self):
        return {step: len(self.place.marksOf(step)) for step in ("left", "right", "sum")}

    def sumOf(self, run):
        return self.steps(run)["sum"]["values"]["sum"]

    def test_planChangesNothing(self):
        before = self.place.journal().events()
        plan = self.object("play-from", "last", "--param", "a=5", "--plan")
        self.assertEqual({step["id"]: step["fate"] for step in plan["steps"]},
                         {"left": "runs", "right": "kept", "sum": "runs"})
        self.assertEqual({step["id"]: step["because_of"] for step in plan["steps"]},
                         {"left": None, "right": None, "sum": "left"})
        self.assertIn("'a'", plan["steps"][0]["reason"])
        self.assertEqual((plan["kept"], plan["runs"], plan["parent"]), (1, 2, self.parent))
        text = self.ok("branch", "last", "sum", "--plan")
        self.assertRegex(text, r"left +kept\n")
        self.assertRegex(text, r"sum +runs: played from here\n")
        self.assertIn("2 steps are kept, 1 runs.", text)
        self.assertEqual(self.place.journal().events(), before)
        self.assertEqual(len(self.place.json("list")["runs"]), 1)

    def test_playFromWithParameter(self):
        before = self.place.status(self.parent)
        out = self.ok("play-from", self.parent, "--param", "a=5", "--name", "Five", "--hypothesis", "more is more")
        self.assertIn("Five", out)
        self.assertIn("keeps 1 of its 3 steps", out)
        branch = self.newest()
        self.assertEqual(self.marks(), {"left": 2, "right": 1, "sum": 2})
        self.assertEqual((self.sumOf(self.parent), self.sumOf(branch)), (320, 350))
        self.assertEqual(self.place.status(self.parent), before)
        status = self.place.status(branch)
        self.assertEqual((status["parent"], status["hypothesis"], status["state"]),
                         (self.parent, "more is more", "completed"))
        steps = self.steps(branch)
        self.assertEqual(steps["right"]["origin"],
                         {"kind": "inherited", "run_id": self.parent, "step": "right", "attempt": 1})
        self.assertIsNone(steps["left"]["origin"])
        self.assertEqual(pathlib.Path(steps["right"]["outputs"][0]).read_text(), "300\n")
        text = self.ok("status", branch)
        self.assertRegex(text, r"branch of 'Sums' \(" + self.parent[:18])
        self.assertIn("hypothesis: more is more", text)
        self.assertRegex(text, r"right +done  \[inherited from " + self.parent[:18])
        self.assertRegex(self.ok("list"), r"Five  \(branch of " + self.parent[:18])

    def test_everyKindOfChange(self):
        new = self.place.file("new.sh", LEFT.replace("* 10", "* 1000"))
        self.ok("play-from", self.parent, "--file", f"left.sh={new}")
        self.assertEqual(self.sumOf("last"), 2300)
        self.assertEqual(self.marks(), {"left": 2, "right": 1, "sum": 2})
        code = "#!/bin/sh\necho 1 > right.txt\n"
        self.ok("play-from", self.parent, "--set", "right.inline=" + json.dumps(code), "--param", "a=1")
        self.assertEqual(self.sumOf("last"), 11)
        self.ok("play-from", self.parent, "sum", "--instructions", "take care", "--workers", "1")
        steps = self.steps()
        self.assertEqual([steps[id]["origin"] is None for id in ("left", "right", "sum")], [False, False, True])
        folder = pathlib.Path(self.place.status()["folder"])
        self.assertIn("take care", (folder / "steps/sum/attempt-1/work/retry.json").read_text())

    def test_draftIsRunLater(self):
        draft = self.object("branch", self.parent, "sum", "--name", "Later")
        self.assertEqual((draft["state"], draft["kept"], draft["runs"], draft["parent"]), ("draft", 2, 1, self.parent))
        self.assertEqual(self.place.status(draft["run_id"])["state"], "draft")
        self.assertEqual(self.marks()["sum"], 1)
        self.ok("resume", draft["run_id"])
        self.assertEqual(self.place.status(draft["run_id"])["state"], "completed")
        self.assertEqual(self.marks(), {"left": 1, "right": 1, "sum": 2})
        # A branch of a branch: S09-S2.
        self.ok("play-from", draft["run_id"], "--param", "b=1")
        self.assertEqual(self.sumOf("last"), 120)
        nodes = self.object("branch-tree", self.parent)["runs"]
        self.assertEqual([(node["depth"], node["name"]) for node in nodes], [(0, "Sums"), (1, "Later"), (2, "Later")])
        text = self.ok("branch-tree", "last")
        self.assertRegex(text, r"^Sums .*\n`-- Later .* from sum.*\n    `-- Later .*←\n$")

    def test_compareWhyAdopt(self):
        self.ok("play-from", self.parent, "--param", "a=5", "--name", "Five")
        five = self.newest()
        ended = self.place.run("compare", self.parent, five, "--json")
        self.assertIn("\n    ", ended.out, "requirement 11.6: indented")
        compared = json.loads(ended.out)
        self.assertEqual((compared["first_diverging_step"], compared["differing_steps"]), ("left", 2))
        text = self.ok("compare", self.parent, five)
        self.assertRegex(text, r"a: 2 → 5")
        self.assertRegex(text, r"= right")
        near = json.loads(self.place.run("compare", self.parent, five, "--tolerance", "0.5", "--json").out)
        self.assertLess(len(next(step for step in near["steps"] if step["id"] == "sum")["differences"]),
                        len(next(step for step in compared["steps"] if step["id"] == "sum")["differences"]))
        why = self.object("why", five, "left")
        self.assertEqual((why["answer"], why["changes"][0]["item"]), ("changed", "a"))
        self.assertEqual(self.object("why", five, "right")["answer"], "made_elsewhere")
        self.assertEqual(self.object("why", five, "sum", self.parent)["changes"][0]["made_by"], "left")
        self.assertEqual(self.object("why", self.parent, "left")["answer"], "nothing_before")
        self.ok("run", self.place.work / "sums.workflow.yaml")
        self.assertEqual(self.object("why", "last", "left")["answer"], "changed")  # the newest one before had a = 5
        # Adopting what was made from other things needs a word; S09, decision C-24.
        refused = self.refused("adopt", self.parent, five, "left", code=3, names="--yes")
        self.assertIn("parameters differ: a", refused.out)
        conflicts = self.objects("adopt", self.parent, five, "left", code=3)
        self.assertEqual(conflicts[0]["conflicts"], ["its parameters differ: a"])
        plan = self.objects("adopt", self.parent, five, "left", "--plan")[-1]
        self.assertEqual((plan["adopted"], plan["runs"], plan["kept"]), (1, 1, 1))
        before = self.marks()
        self.ok("adopt", self.parent, five, "left", "--yes", "--name", "Both")
        self.assertEqual(self.marks(), {**before, "sum": before["sum"] + 1})
        self.assertEqual((self.sumOf("last"), self.steps()["left"]["origin"]["kind"]), (350, "adopted"))
        self.assertEqual(self.place.status(five)["branch_status"], "merged")
        self.ok("abandon", "last")
        self.assertIn("abandoned", self.ok("branch-tree", five))
        # The same from the same: nothing to decide.
        self.ok("adopt", self.parent, five, "right")

    def test_checkpoints(self):
        rows = self.object("checkpoints", self.parent)["checkpoints"]
        self.assertTrue(rows and all(row["trigger"] == "step" for row in rows), rows)
        first = next(row for row in rows if row["name"] in ("left", "right"))
        plan = self.object("play-from", self.parent, "--at", first["seq"], "--plan")
        self.assertEqual((plan["kept"], plan["runs"]), (1, 2))
        self.refused("checkpoint", self.parent, "late", code=1, names="has ended.*checkpoints")
        self.refused("play-from", self.parent, "--at", "999999", names="999999.*last one")

    def test_namedCheckpoint(self):
        file = self.place.file("sleeps.workflow.yaml", SLEEPS.format(marks=self.place.marks))
        process = self.place.start("run", file)
        waitUntil(self, lambda: self.place.begun("long"), "the step runs", process)
        self.ok("checkpoint", "last", "while it sleeps")
        self.ok("pause", "last", "--stop")
        process.communicate(timeout=PATIENCE)
        self.assertEqual(self.object("checkpoint", "last", "when it sleeps no more")["checkpoint"],
                         "when it sleeps no more")
        rows = self.object("checkpoints", "last")["checkpoints"]
        self.assertEqual([row["name"] for row in rows if row["trigger"] == "named"],
                         ["while it sleeps", "when it sleeps no more"])
        self.assertIn("“while it sleeps”", self.ok("checkpoints", "last"))
        (self.place.marks / "go").touch()
        self.ok("play-from", "last", "--at", rows[0]["seq"])

    def test_deletedParent(self):
        """S09-S3 the other way round: the child stays whole without its parent."""
        self.ok("play-from", self.parent, "--param", "a=5", "--name", "Child")
        child = self.newest()
        kept = self.refused("delete", self.parent, names="--yes")
        self.assertRegex(kept.out, "Would delete Sums.*\nIts branch 'Child' stays whole")
        self.assertEqual(self.object("delete", self.parent, code=2)["deleted"], False)
        self.assertEqual(self.place.status(self.parent)["state"], "completed")
        deleted = self.object("delete", self.parent, "--yes")
        self.assertEqual((deleted["deleted"], deleted["branches"]), (True, [child]))
        self.refused("status", self.parent, names="No run")
        self.assertEqual(self.object("gc")["dry_run"], True)
        collected = self.object("gc", "--yes")
        self.assertEqual(collected["dry_run"], False)
        steps = self.steps(child)
        self.assertEqual(pathlib.Path(steps["right"]["outputs"][0]).read_text(), "300\n")
        self.assertIn("branch of a run that was deleted", self.ok("status", child))
        self.ok("play-from", child, "sum")
        self.assertEqual(self.sumOf("last"), 350)
        self.assertEqual(self.object("why", child, "left")["answer"], "nothing_before")
        self.assertIn("Child", self.ok("branch-tree", child))
        self.assertClean()

    def test_marksAndSpace(self):
        self.ok("star", "last")
        self.assertTrue(self.place.status()["starred"])
        self.ok("archive", "last")
        self.assertEqual(self.place.json("list")["runs"], [])
        self.assertEqual(len(self.object("list", "--archived")["runs"]), 1)
        self.ok("archive", "last", "--undo")
        self.assertEqual(len(self.place.json("list")["runs"]), 1)
        rows = self.object("storage")
        self.assertEqual(rows["runs"][0]["run_id"], self.parent)
        self.assertGreater(rows["bytes"], 0)
        self.refused("abandon", "last", names="no branch")


class Suggesting(CommandLine):
    def test_suggest(self):
        self.place.file("a.py", "open('a.txt', 'w').write('1')\n")
        self.place.file("b.py", "print(open('a.txt').read())\n")
        file = self.place.file("plan.workflow.yaml", "cmbagent: 1\nname: Plan\nsteps:\n  - {id: a, kind: code, run: a.py}\n"
                                                     "  - {id: b, kind: code, run: b.py}\n")
        found = self.object("suggest", file)["dependencies"]
        self.assertEqual([(edge["from"], edge["to"], edge["type"], edge["files"]) for edge in found],
                         [("a", "b", "data", ["a.txt"])])
        self.assertEqual(self.object("suggest", file, "--override", "a,b,none")["dependencies"], [])
        self.refused("suggest", file, "--override", "a,b", names="FROM,TO,KIND")
        self.refused("suggest", file, "--override", "a,z,order", names="'z'")

    def test_overridesAreKept(self):
        """S08: what a person overrides stands in the workflow file from then on, and nothing else of it changes."""
        self.place.file("a.py", "open('a.txt', 'w').write('1')\n")
        self.place.file("b.py", "print(open('a.txt').read())\n")
        text = ("# mine\ncmbagent: 1\nname: Plan\nsteps:\n  - id: a   # first\n    kind: code\n    run: a.py\n"
                "  - id: b\n    kind: code\n    run: b.py   # has a table of its own\n")
        file = self.place.file("plan.workflow.yaml", text)
        self.refused("suggest", file, "--keep", names="nothing to write")
        self.refused("suggest", file, "--override", "a,z,none", "--keep", names="'z'")
        self.assertEqual(file.read_text(), text)
        told = self.ok("suggest", file, "--override", "a,b,none", "--keep")
        self.assertRegex(told, r"Written into \S*plan\.workflow\.yaml: 'b' is independent of 'a'\.")
        self.assertIn("Said to be independent: b of a.", told)
        self.assertEqual(file.read_text(), text + "    independent_of: [a]\n")
        found = self.object("suggest", file)
        self.assertEqual((found["dependencies"], found["independent"]), ([], [{"from": "a", "to": "b"}]))
        once = self.object("suggest", file, "--override", "a,b,data")
        self.assertEqual(([edge["override"] for edge in once["dependencies"]], once["independent"]), ([True], []))
        again = self.object("suggest", file, "--override", "a,b,none", "--keep")
        self.assertEqual(again["kept"], [{"from": "a", "to": "b", "key": "independent_of", "written": False}])
        self.assertEqual(file.read_text(), text + "    independent_of: [a]\n")
        needed = self.object("suggest", file, "--override", "a,b,order", "--keep")
        self.assertEqual(needed["kept"], [{"from": "a", "to": "b", "key": "needs", "written": True}])
        self.assertEqual(([edge["declared"] for edge in needed["dependencies"]], needed["independent"]), ([True], []))
        self.assertEqual(file.read_text(), text + "    needs: [a]\n")
        self.refused("suggest", file, "--override", "a,b,none", "--keep", code=3, names="the workflow itself says so")
        self.refused("suggest", file, "--override", "b,a,order", "--keep", code=1, names="circle")
        self.assertEqual(file.read_text(), text + "    needs: [a]\n")

    def test_nothingIsKeptInATrace(self):
        trace = self.place.file("diamond.json", (SOURCES / "tests/data/archive/wfformat/diamond.json").read_bytes())
        before = trace.read_bytes()
        self.refused("suggest", trace, "--override", "fit_ID2,fit_ID3,none", "--keep", code=1,
                     names=r"diamond\.json: .*recorded trace.*--keep")
        self.assertEqual(trace.read_bytes(), before)


class Deciding(CommandLine):
    """A failed step is decided about from elsewhere, also days later (S07)."""

    def test_retryDaysLater(self):
        ended = self.runText("falls.workflow.yaml", FALLS)
        self.assertEqual(ended.code, 1, ended)
        (self.place.marks / "mended").touch()
        told = self.ok("retry", "last", "bad", "--guidance", "the file is there now")
        self.assertIn("go on with: cmbagent resume", told)
        self.ok("resume", "last")
        self.assertEqual(self.place.status()["state"], "completed")
        self.assertEqual([len(self.place.marksOf(step)) for step in ("first", "bad", "last")], [1, 2, 1])
        folder = pathlib.Path(self.place.status()["folder"])
        self.assertIn("the file is there now", (folder / "steps/bad/attempt-2/work/retry.json").read_text())
        report = self.object("report", "retries", "last")
        self.assertEqual((report["total_retries"], report["retry_success_rate"]), (1, 100))
        self.refused("retry", "last", "bad", code=1, names="final|not possible")

    def test_modify(self):
        self.runText("falls.workflow.yaml", FALLS)
        self.refused("modify", "last", "bad", names="told what")
        self.refused("modify", "last", "bad", "--param", "better=1", names="no parameter 'better'.*good")
        self.refused("modify", "last", "bad", "--set", "speed=3", names="'speed'")
        self.refused("modify", "last", "worse", "--guidance", "x", names="no step 'worse'")
        self.assertEqual(self.object("modify", "last", "bad", "--param", "good=true")["action"], "modify")
        self.ok("resume", "last")
        self.assertEqual(self.place.status()["state"], "completed")

    def test_skipAndAbort(self):
        self.runText("falls.workflow.yaml", FALLS)
        self.assertIn("Falls is completed", self.ok("skip", "last", "bad"))
        self.assertEqual({id: step["state"] for id, step in self.steps().items()},
                         {"first": "completed", "bad": "skipped", "last": "skipped"})
        ended = self.runText("falls.workflow.yaml", FALLS, "--ask-on-error")
        self.assertEqual(ended.code, 5, ended)
        self.assertIn("cmbagent retry|modify|skip|abort", ended.out)
        question = self.place.status()["approvals"][0]
        self.assertEqual((question["kind"], question["open"], question["options"]),
                         ("error", True, ["retried", "modified", "skipped", "aborted"]))
        self.assertIn("cmbagent retry|modify|skip|abort", self.ok("status", "last"))
        self.refused("approve", "last", "bad", names=r"failed.*cmbagent retry\|modify\|skip\|abort")
        self.ok("abort", "last", "bad")
        self.assertEqual(self.place.status()["state"], "cancelled")

    def test_askedAtTheTerminal(self):
        """The options of a question about a failure, at a terminal."""
        file = self.place.file("falls.workflow.yaml", FALLS.format(marks=self.place.marks))
        pid, terminal = pty.fork()
        if pid == 0:
            os.chdir(self.place.work)
            command = self.place.command("run", file, "--ask-on-error")
            os.execvpe(command[0], command, self.place.environment(TERM="dumb"))
        self.addCleanup(os.close, terminal)
        self.readUntil(terminal, "[r]etry, [m]odify")
        os.write(terminal, b"x\n")
        self.readUntil(terminal, "[r]etry, [m]odify")
        os.write(terminal, b"m\n")
        self.readUntil(terminal, "What should the next attempt know?")
        (self.place.marks / "mended").touch()
        os.write(terminal, b"use less\n")
        self.readUntil(terminal, "completed, 3 of 3 steps")
        self.assertEqual(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]), 0)
        folder = pathlib.Path(self.place.status()["folder"])
        self.assertIn("use less", (folder / "steps/bad/attempt-2/work/retry.json").read_text())

    def readUntil(self, terminal, words):
        seen = ""
        deadline = time.monotonic() + PATIENCE
        while words not in seen:
            self.assertTrue(select.select([terminal], [], [], max(0, deadline - time.monotonic()))[0], seen)
            try:
                seen += os.read(terminal, 4096).decode(errors="replace")
            except OSError:
                self.fail(f"it ended before it said '{words}': {seen}")

    def test_killFromElsewhere(self):
        file = self.place.file("sleeps.workflow.yaml", SLEEPS.format(marks=self.place.marks))
        process = self.place.start("run", file)
        waitUntil(self, lambda: self.place.begun("long"), "the step runs", process)
        self.assertTrue(self.object("wait", "last", "long")["owned"])
        self.ok("kill", "last", "long")
        process.communicate(timeout=PATIENCE)
        self.assertNotEqual(process.returncode, 0)
        self.assertEqual(self.steps()["long"]["state"], "failed")
        self.refused("kill", "last", "long", code=1, names="No process")
        self.assertClean()


class Effects(CommandLine):
    """Killed between intent and receipt: never repeated silently, and a person says what is true."""

    def killed(self, effect="external"):
        file = self.place.file("sends.workflow.yaml", SENDS.format(marks=self.place.marks, effect=effect))
        process = self.place.start("run", file)
        waitUntil(self, lambda: self.place.begun("send"), "the step is at its effect", process)
        process.send_signal(signal.SIGKILL)
        process.communicate()
        self.assertIn("was about to happen", self.ok("effects", "last"))
        ended = self.place.run("resume", "last")
        self.assertEqual(ended.code, 5, ended)
        self.assertEqual(len(self.place.marksOf("send")), 1, "not repeated silently")
        self.assertIn("cmbagent happened|", ended.out)
        question = self.place.status()["approvals"][0]
        self.assertEqual((question["kind"], question["open"]), ("effect", True))
        self.assertEqual(self.object("effects", "last")["effects"][0]["state"], "unknown")
        self.assertIn("nobody knows", self.ok("effects", "last"))
        self.assertIn("effect unknown", self.ok("status", "last"))

    def finish(self, marks):
        self.ok("resume", "last")
        self.assertEqual(self.place.status()["state"], "completed")
        self.assertEqual([len(self.place.marksOf(step)) for step in ("send", "after")], marks)

    def test_happened(self):
        self.killed()
        self.refused("approve", "last", "send", names=r"effect happened.*cmbagent happened\|retry")
        self.ok("happened", "last", "send")
        self.finish([1, 1])
        self.assertEqual(self.steps()["send"]["origin"]["kind"], "confirmed")
        self.assertIn("confirmed", self.ok("status", "last"))
        rows = self.object("effects", "last")["effects"]
        self.assertEqual((rows[-1]["state"], rows[-1]["by"]), ("happened", "person"))

    def test_again(self):
        self.killed()
        (self.place.marks / "go").touch()
        self.ok("retry", "last", "send")
        self.finish([2, 1])

    def test_check(self):
        self.place.file("check.sh", "#!/bin/sh\n[ -s \"$MARKS/send\" ]\n")
        self.killed("{kind: external, check: check.sh}")
        self.ok("check", "last", "send")
        self.finish([1, 1])

    def test_branchAsks(self):
        (self.place.marks / "quick").touch()
        self.assertEqual(self.runText("sends.workflow.yaml", SENDS, effect="external").code, 0)
        self.assertEqual(len(self.place.marksOf("send")), 1)
        parent = self.newest()
        self.refused("play-from", parent, "send", code=3, names="--effect send=again")
        changed = ("play-from", parent, "--set", 'send.env={"MARKS": "/nowhere"}', "--plan")
        self.assertEqual([step["fate"] for step in self.object(*changed)["steps"]], ["replayed", "kept"])
        self.assertIn("its effect is not done again, though the step was changed", self.ok(*changed))
        self.assertEqual(self.object(*changed, "--effect", "send=simulate")["steps"][0]["fate"], "simulated")
        self.assertEqual(len(self.place.marksOf("send")), 1)
        self.ok("play-from", parent, "send", "--effect", "send=again")
        self.assertEqual(len(self.place.marksOf("send")), 2)
        self.refused("play-from", parent, "send", "--effect", "send=perhaps", names="send=perhaps")
        self.refused("play-from", parent, "--effect", "after=again", names="no external effect")


class Sessions(CommandLine):
    """What belongs to one session is not found from another."""

    def test_isolated(self):
        self.place.file("left.sh", LEFT)
        made = self.object("session", "create", "B")
        self.refused("session", "create", "B", names="already")
        ended = self.runText("sums.workflow.yaml", SUMS, "--session", "B")
        self.assertEqual(ended.code, 0, ended)
        run = self.object("list", "--session", "B")["runs"][0]["run_id"]
        self.assertEqual(self.place.json("list")["runs"], [])
        for verb in (["status", run], ["why", run, "sum"], ["delete", run, "--yes"], ["branch-tree", run],
                     ["play-from", run], ["retry", run, "sum"], ["checkpoint", run, "x"], ["star", run]):
            self.refused(*verb, names="No run begins with")
        self.ok("status", run, "--session", made["session_id"][:18])
        self.refused("list", "--session", "C", names="no session 'C'")
        self.assertEqual([(s["name"], s["runs"]) for s in self.object("session", "list")["sessions"]][1], ("B", 1))
        self.ok("session", "archive", "B")
        self.assertEqual(len(self.object("session", "list")["sessions"]), 1)
        self.assertEqual(len(self.object("session", "list", "--archived")["sessions"]), 2)
        self.refused("session", "delete", "B", names="--yes")
        self.assertEqual(self.object("session", "delete", "B", "--yes")["deleted"], True)
        self.refused("list", "--session", "B", names="no session 'B'")
        self.assertClean()

    def test_limits(self):
        """A fourth run is refused while three go on, and says how to mend it; one that is resumed counts like a new one."""
        file = self.place.file("sleeps.workflow.yaml", SLEEPS.format(marks=self.place.marks))
        left = self.place.start("run", file)
        waitUntil(self, lambda: self.place.begun("long"), "the run to be left goes", left)
        left.send_signal(signal.SIGINT)
        left.communicate(timeout=PATIENCE)
        paused = self.object("list")["runs"][0]["run_id"]
        running = []
        for count in range(2, 5):
            running.append(self.place.start("run", file))
            waitUntil(self, lambda: len(self.place.begun("long")) >= count, f"run {count} goes", running[-1])
        self.refused("run", file, code=3, names="3 runs at once.*limits")
        self.assertEqual(self.object("limits")["usage"]["concurrent_runs"], 3)
        self.refused("play-from", "last", code=3, names="at once")
        self.refused("resume", paused, code=3, names="at once")
        self.assertEqual(self.object("limits", "runs", "4")["limits"], {"concurrent_runs": 4})
        running.append(self.place.start("run", file))
        waitUntil(self, lambda: len(self.place.begun("long")) >= 5, "the fourth goes", running[-1])
        (self.place.marks / "go").touch()
        for process in running:
            process.communicate(timeout=PATIENCE)
            self.assertEqual(process.returncode, 0)
        self.ok("resume", paused)
        self.ok("limits", "disk_mb", "0")
        self.refused("run", file, code=3, names="MB")
        self.refused("limits", "speed", "3", names="'speed'")
        self.refused("limits", "runs", "1.5", names="whole")
        self.refused("limits", "runs", names="NAME and a VALUE")

    def test_diskOfWhatRuns(self):
        """What a running step writes counts before it ends; beyond the limit it is ended, and the run says why."""
        file = self.place.file("writes.workflow.yaml", WRITES.format(marks=self.place.marks))
        self.place.run("list")
        self.ok("limits", "disk_mb", "20")
        ended = self.place.run("run", file)  # nobody lets the step go: it ends because it is ended
        self.assertEqual(self.place.marksOf("wrote"), ["done"], ended)
        run = self.place.status()
        self.assertEqual(run["state"], "paused", ended)
        self.assertRegex(run["reason"], "take [0-9]+ MB, and its limit is 20 MB")
        self.assertRegex(run["step_list"][0]["state"], "pending")
        events = [(kind, body) for _, kind, body in self.place.journal().events() if "interrupted" in kind]
        self.assertEqual(len(events), 1)
        self.assertIn("its limit is 20 MB", json.dumps(events[0][1]))
        # What it wrote is still there, and counts.
        self.refused("resume", "last", code=3, names="its limit is 20 MB.*limits")
        self.ok("limits", "disk_mb", "10000")
        (self.place.marks / "go").touch()
        self.ok("resume", "last")
        self.assertClean()


class Firas(CommandLine):
    """A branch of real science: another seed changes the bootstrap, and nothing else."""

    def test_anotherSeed(self):
        self.ok("run", EXAMPLES / "firas" / "firas.workflow.yaml", "--answer-all", "approve", "--param", "resamples=50")
        parent = self.newest()
        self.ok("play-from", parent, "--param", "seed=7")
        compared = json.loads(self.place.run("compare", parent, "last", "--json").out)
        self.assertEqual(compared["first_diverging_step"], "bootstrap")
        steps = self.steps()
        self.assertEqual(sorted(id for id in steps if steps[id]["origin"]), ["fit-mu", "fit-temperature", "fit-y", "load"])
        self.assertAlmostEqual(steps["fit-temperature"]["values"]["temperature"]["value"], 2.7250156, delta=2e-6)


if __name__ == "__main__":
    main()
