# SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What must survive: the end of the program at any moment, answers from elsewhere, several programs at once (S06-M3)."""
import concurrent.futures
import json
import os
import pathlib
import pty
import random
import select
import signal
import time

from support import EXAMPLES, IS_LONG, PATIENCE, SOURCES, Place, ProgramTest, main, outcome, strays, waitUntil

SMALL = """cmbagent: 1
name: Small
env: {{MARKS: {marks}}}
steps:
  - id: first
    kind: code
    inline: |
      #!/bin/sh
      echo "$CMBAGENT_ATTEMPT" >> "$MARKS/first"
      echo 21 > number.txt
    outputs: {{number.txt: text/plain}}
  - id: flaky
    kind: code
    inputs: {{number.txt: first/number.txt}}
    retry: {{attempts: 3}}
    inline: |
      #!/bin/sh
      echo "$CMBAGENT_ATTEMPT" >> "$MARKS/flaky"
      [ $(wc -l < "$MARKS/flaky") -ge 2 ] || {{ echo "not yet" >&2; exit 3; }}
      echo $(( $(cat number.txt) * 2 )) > double.txt
    outputs: {{double.txt: text/plain}}
  - id: beside
    kind: code
    needs: [first]
    inline: |
      #!/bin/sh
      echo "$CMBAGENT_ATTEMPT" >> "$MARKS/beside"
      echo "::metric speed 3 m/s"
      sleep 0.05
  - id: look
    kind: approval
    needs: [beside]
    show: [flaky/double.txt]
    question: Is it the answer?
  - id: last
    kind: code
    needs: [look]
    inputs: {{double.txt: flaky/double.txt}}
    inline: |
      #!/bin/sh
      echo "$CMBAGENT_ATTEMPT" >> "$MARKS/last"
      printf '{{"answer": {{"value": %s, "unit": "1"}}}}' "$(cat double.txt)" > outputs.json
"""

SLEEPER = """cmbagent: 1
name: Sleeper
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
      while [ ! -e "$MARKS/go" ]; do sleep 0.1; done
"""

TWO_QUESTIONS = """cmbagent: 1
name: Two questions
steps:
  - id: draw
    kind: code
    inline: |
      #!/bin/sh
      echo one > one.txt
      echo two > two.txt
    outputs: {one.txt: text/plain, two.txt: text/plain}
  - id: left
    kind: approval
    show: [draw/one.txt]
    question: Is the left one good?
  - id: right
    kind: approval
    show: [draw/two.txt]
    question: Is the right one good?
  - id: after-left
    kind: code
    needs: [left]
    inline: print("left")
  - id: after-right
    kind: code
    needs: [right]
    inline: print("right")
"""

FAILING = """cmbagent: 1
name: Failing
steps:
  - id: bad
    kind: code
    retry: {attempts: 1}
    inline: |
      #!/bin/sh
      echo "it went wrong" >&2
      exit 7
"""


class CrashAtEveryEvent(ProgramTest):
    """Dies before and after the commit of every event of a small run, and goes on as if nothing had been."""

    def runSmall(self, place, crashAt=None):
        workflow = place.file("small.workflow.yaml", SMALL.format(marks=place.marks))
        return place.run("run", workflow, "--answer-all", "approve", "--workers", "1",
                         env={"CMBAGENT_CRASH_AT": crashAt} if crashAt else None)

    def crashAndGoOn(self, point, expected):
        place = Place(self)
        crashed = self.runSmall(place, point)
        self.assertEqual(crashed.code, -signal.SIGKILL, f"{point}: {crashed}")
        journal = place.journal()
        wasCommitted = journal.exists() and bool(journal.events())
        if not wasCommitted:
            self.assertIn(point, ("1:before",))
            self.assertEqual(place.json("list")["runs"], [], point)
            return
        seq, _, when = point.partition(":")
        self.assertEqual(journal.events()[-1][0], int(seq) - (when == "before"), point)
        done = journal.completed()
        marks = {step: place.marksOf(step) for step in done}
        status = place.status()
        if status["state"] == "draft":  # it was written down, and had not begun
            self.assertLessEqual(int(seq) - (when == "before"), 1)
        elif status["state"] != "completed":
            self.assertTrue(status["interrupted"], f"{point}: {status}")
        resumed = place.run("resume", "last")
        if status["state"] != "completed":
            self.assertEqual(resumed.code, 0, f"{point}: {resumed}")
        self.assertEqual(outcome(place.status()), expected, point)
        for step in done:
            self.assertEqual(place.marksOf(step), marks[step], f"{point}: '{step}' was complete and ran again")
        for step in ("first", "beside", "last"):  # beside the last attempt only what the crash cut off
            self.assertLessEqual(len(place.marksOf(step)), 2, f"{point}: '{step}'")
        self.assertClean(place)

    def test_beforeAndAfterEveryEvent(self):
        whole = self.runSmall(self.place)
        self.assertEqual(whole.code, 0, whole)
        expected = outcome(self.place.status())
        self.assertEqual(expected["steps"]["last"], ("completed", {"answer": {"value": 42, "unit": "1"}}))
        for step, count in (("first", 1), ("flaky", 2), ("beside", 1), ("last", 1)):
            self.assertEqual(len(self.place.marksOf(step)), count, step)
        last = self.place.journal().certain()
        self.assertGreater(last, 12)
        points = [f"{seq}:{when}" for seq in range(1, last + 1) for when in ("before", "after")]
        with concurrent.futures.ThreadPoolExecutor(2) as pool:
            for point, ended in [(point, pool.submit(self.crashAndGoOn, point, expected)) for point in points]:
                with self.subTest(point):
                    ended.result()


class CrashOfFiras(ProgramTest):
    """`kill -9` at points spread over a run of real science; the numbers must come out the same."""

    arguments = ("--answer-all", "approve", "--param", "resamples=300")

    def startFiras(self, place):
        return place.start("run", EXAMPLES / "firas" / "firas.workflow.yaml", *self.arguments)

    def resultsOf(self, place):
        status = place.status()
        self.assertEqual(status["state"], "completed", status)
        for step in status["step_list"]:
            for path in step.get("outputs", []):
                if pathlib.Path(path).name == "results.json":
                    return json.loads(pathlib.Path(path).read_text())
        self.fail(f"no results.json in {status}")

    def assertAccepted(self, results):
        self.assertAlmostEqual(results["temperature"], 2.7250156, delta=2e-6)
        self.assertAlmostEqual(results["y"], -0.10e-6, delta=0.01 * 3.61e-6 + 0.005e-6)
        self.assertAlmostEqual(results["mu"], -1.11e-5, delta=0.01 * 3.43e-5 + 0.005e-5)
        self.assertAlmostEqual(results["chi2"], 45.089, delta=0.01)
        self.assertEqual(results["dof"], 41)

    def killAndGoOn(self, moment, expected):
        place = Place(self)
        process = self.startFiras(place)
        journal = place.journal()
        waitUntil(self, lambda: place.data.exists() and journal.path.exists() and journal.exists()
                  and len(journal.events()) >= 1, "the run is there", process)
        seq, pause = moment
        waitUntil(self, lambda: len(journal.events()) >= seq or process.poll() is not None, f"event {seq}")
        time.sleep(pause)  # anywhere between two events
        process.kill()
        process.communicate()
        waitUntil(self, lambda: not strays(place.root), "the steps have ended with the program")
        done = journal.completed()
        attempts = dict(journal.rows("SELECT id, attempts FROM run_steps"))
        status = place.status()
        if status["state"] != "completed":
            self.assertTrue(status["interrupted"] or status["state"] == "draft", status)
            resumed = place.run("resume", "last")
            self.assertEqual(resumed.code, 0, resumed)
        self.assertEqual(self.resultsOf(place), expected)
        for step, count in journal.rows("SELECT id, attempts FROM run_steps"):
            if step in done:
                self.assertEqual(count, attempts[step], f"'{step}' was complete and ran again")
        self.assertClean(place)

    def test_killedAnywhere(self):
        process = self.startFiras(self.place)
        process.communicate(timeout=600)
        self.assertEqual(process.returncode, 0)
        expected = self.resultsOf(self.place)
        self.assertAccepted(expected)
        events = [(seq, at) for seq, at in self.place.journal().rows("SELECT seq, at FROM events ORDER BY seq")]
        count = 25 if IS_LONG else 6
        generator = random.Random(1996)
        begin, stop = events[0][1], events[-1][1]
        for point in range(count):  # spread over the time of the whole run, told by events so that load does not matter
            at = begin + (stop - begin) * (point + generator.random()) / count
            seq, seen = max(event for event in events if event[1] <= at)
            with self.subTest(f"{point}: {(at - seen) / 1e6:.3f} s after event {seq}"):
                self.killAndGoOn((seq, (at - seen) / 1e6), expected)


class TwoQuestions(ProgramTest):
    """Two steps ask at once while nobody is there."""

    def test_answeredInReverseOrder(self):
        waiting = self.place.run("run", self.place.file("two.workflow.yaml", TWO_QUESTIONS))
        self.assertEqual(waiting.code, 5, waiting)
        for step in ("left", "right"):
            self.assertIn(f"{step} --hash", waiting.out)
        status = self.place.status()
        self.assertTrue(status["waiting_approval"], status)
        self.assertFalse(status["interrupted"] and not status["waiting_approval"], status)
        hashes = {approval["step"]: approval["hash"] for approval in status["approvals"] if approval["open"]}
        self.assertEqual(set(hashes), {"left", "right"})
        refused = self.place.run("approve", "last", "right")
        self.assertEqual(refused.code, 2, "in a pipe it must refuse without a hash")
        self.assertIn("Is the right one good?", refused.out)
        self.assertIn("two", refused.out)
        wrong = self.place.run("approve", "last", "right", "--hash", hashes["left"])
        self.assertNotEqual(wrong.code, 0)
        self.assertIn("hash", wrong.err)
        self.assertEqual(self.place.run("reject", "last", "right", "--hash", hashes["right"][:12]).code, 0)
        again = self.place.run("approve", "last", "right", "--hash", hashes["right"])
        self.assertNotEqual(again.code, 0, "a second answer to the same question")
        self.assertIn("asks nothing", again.err)
        answered = self.place.run("approve", "last", "left", "--hash", hashes["left"], "--comment", "looks “fine” ✓")
        self.assertEqual(answered.code, 0, answered)
        self.assertIn("cmbagent resume", answered.out)
        resumed = self.place.run("resume", "last")
        self.assertEqual(resumed.code, 0, resumed)
        status = self.place.status()
        self.assertEqual({step["id"]: step["state"] for step in status["step_list"]},
                         {"draw": "completed", "left": "completed", "right": "skipped", "after-left": "completed",
                          "after-right": "skipped"})
        self.assertEqual(self.place.journal().rows("SELECT count(*) FROM events WHERE type LIKE 'approval%resol%' "
                                                   "OR type LIKE 'approval_rec%'"), [(2,)])
        self.assertEqual(self.place.journal().rows("SELECT comment FROM approvals WHERE comment <> ''"),
                         [("looks “fine” ✓",)])
        self.assertClean()


class AtATerminal(ProgramTest):
    """A person sits there: the question is asked, with everything that is shown."""

    def talk(self, *arguments, answers):
        """Runs the program on a terminal of its own; types each answer after its prompt. Returns (exit code, text)."""
        pid, terminal = pty.fork()
        if pid == 0:
            os.chdir(self.place.work)
            os.execvpe(self.place.command(*arguments)[0], self.place.command(*arguments),
                       self.place.environment(TERM="xterm"))
        self.addCleanup(os.close, terminal)
        text, answers = "", list(answers)
        deadline = time.monotonic() + 120
        while time.monotonic() < deadline:
            if not select.select([terminal], [], [], 1)[0]:
                continue
            try:
                part = os.read(terminal, 65536)
            except OSError:  # the other side is closed
                part = b""
            if not part:
                break
            text += part.decode(errors="replace")
            if answers and text.endswith(answers[0][0]):
                os.write(terminal, answers.pop(0)[1].encode())
                text += "\n"
        else:
            os.kill(pid, signal.SIGKILL)
        status = os.waitpid(pid, 0)[1]
        self.assertEqual(answers, [], text)
        return os.waitstatus_to_exitcode(status), text

    def test_asks(self):
        workflow = self.place.file("small.workflow.yaml", SMALL.format(marks=self.place.marks))
        prompt = "(approve with a comment): "
        code, text = self.talk("run", workflow, answers=[(prompt, "perhaps\n"), (prompt, "m\n"),
                                                         ("What should be different? ", "round it ✓\n")])
        self.assertEqual(code, 0, text)
        self.assertIn("Is it the answer?", text)
        self.assertIn("42", text)
        self.assertEqual(self.place.journal().rows("SELECT resolution, comment, answered_by FROM approvals"),
                         [("modified", "round it ✓", "person")])

    def test_interruptedAtTheQuestion(self):
        workflow = self.place.file("small.workflow.yaml", SMALL.format(marks=self.place.marks))
        code, text = self.talk("run", workflow, answers=[("(approve with a comment): ", "\x03")])
        self.assertEqual(code, 130, text)
        self.assertTrue(self.place.status()["waiting_approval"])
        hash = self.place.status()["approvals"][0]["hash"]
        code, text = self.talk("approve", "last", "look", answers=[("(approve with a comment): ", "a\n")])
        self.assertEqual(code, 0, text)
        self.assertNotEqual(self.place.run("reject", "last", "look", "--hash", hash).code, 0, "answered already")
        self.assertEqual(self.place.run("resume", "last").code, 0)
        self.assertClean()


class ExitCodes(ProgramTest):
    """Scripts rely on them."""

    def sleeping(self):
        """A run whose second step sleeps, and the process that works on it."""
        process = self.place.start("run", self.place.file("sleeper.workflow.yaml",
                                                          SLEEPER.format(marks=self.place.marks)))
        waitUntil(self, lambda: self.place.begun("long"), "the long step runs", process)
        return process

    def letGo(self):
        (self.place.marks / "go").touch()

    def test_failed(self):
        ended = self.place.run("run", self.place.file("failing.workflow.yaml", FAILING))
        self.assertEqual(ended.code, 1, ended)
        self.assertIn("it went wrong", ended.text)

    def test_usage(self):
        self.assertEqual(self.place.run("fly").code, 2)
        self.assertEqual(self.place.run("list", "--speed", "3").code, 2)

    def test_cancelledFromElsewhere(self):
        process = self.sleeping()
        cancelled = self.place.run("cancel", "last")
        self.assertEqual(cancelled.code, 0, cancelled)
        out, err = process.communicate(timeout=PATIENCE)
        self.assertEqual(process.returncode, 4, out + err)
        status = self.place.status()
        self.assertEqual(status["state"], "cancelled")
        refused = self.place.run("resume", "last")
        self.assertEqual(refused.code, 1, refused)
        self.assertIn("cancelled", refused.err)
        self.assertClean()

    def test_pausedFromElsewhere(self):
        process = self.sleeping()
        paused = self.place.run("pause", "last", "--stop")
        self.assertEqual(paused.code, 0, paused)
        out, err = process.communicate(timeout=PATIENCE)
        self.assertEqual(process.returncode, 6, out + err)
        self.assertIn("cmbagent resume", out)
        self.assertEqual(self.place.status()["state"], "paused")
        self.letGo()
        resumed = self.place.run("resume", "last")
        self.assertEqual(resumed.code, 0, resumed)
        self.assertEqual(len(self.place.marksOf("quick")), 1)
        self.assertClean()

    def test_interrupted(self):
        process = self.sleeping()
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=PATIENCE)
        self.assertEqual(process.returncode, 130, out + err)
        self.assertIn("cmbagent resume", out)
        status = self.place.status()
        self.assertEqual((status["state"], status["steps"]), ("paused", {"completed": 1, "pending": 1}))
        self.assertClean()
        self.letGo()
        resumed = self.place.run("resume", "last")
        self.assertEqual(resumed.code, 0, resumed)
        self.assertEqual(len(self.place.marksOf("quick")), 1)
        self.assertEqual(len(self.place.marksOf("long")), 2)

    def test_terminated(self):
        process = self.sleeping()
        process.terminate()
        out, err = process.communicate(timeout=PATIENCE)
        self.assertEqual(process.returncode, 130, out + err)
        self.letGo()
        self.assertEqual(self.place.run("resume", "last").code, 0)
        self.assertClean()

    def test_nobodyReads(self):
        """Whoever reads our output may go away; the run goes on."""
        process = self.sleeping()
        process.stdout.close()
        self.letGo()
        process.stderr.read()
        self.assertEqual(process.wait(PATIENCE), 0)
        self.assertEqual(self.place.status()["state"], "completed")

    def test_nobodyAtWork(self):
        """Pause, cancel and answers are written down for a run nobody works on."""
        process = self.sleeping()
        process.kill()
        process.communicate()
        paused = self.place.run("pause", "last")
        self.assertEqual(paused.code, 0, paused)
        self.assertEqual(self.place.status()["state"], "paused")
        self.letGo()
        self.assertEqual(self.place.run("resume", "last").code, 0)
        self.assertEqual(self.place.run("cancel", "last").code, 1, "a completed run cannot be cancelled")
        self.assertClean()


class Programs(ProgramTest):
    """--json, and several programs on one data folder."""

    def test_oneObjectALine(self):
        ended = self.place.run("run", self.place.file("small.workflow.yaml", SMALL.format(marks=self.place.marks)),
                               "--answer-all", "approve", "--json")
        self.assertEqual(ended.code, 0, ended)
        objects = [json.loads(line) for line in ended.out.splitlines()]
        self.assertTrue(all(isinstance(each, dict) and "event_type" in each for each in objects))
        self.assertEqual([each["seq"] for each in objects[:-1]], list(range(1, len(objects))))
        result = objects[-1]
        self.assertEqual((result["event_type"], result["state"], result["exit_code"]), ("result", "completed", 0))
        self.assertEqual(result["values"], {"last": {"answer": {"value": 42, "unit": "1"}}})
        for output in result["outputs"]:
            self.assertEqual(pathlib.Path(output["path"]).stat().st_size, output["size"])

    def test_errorsAreObjectsToo(self):
        ended = self.place.run("run", "nowhere.workflow.yaml", "--json")
        self.assertEqual(ended.code, 2, ended)
        objects = [json.loads(line) for line in ended.out.splitlines()]
        self.assertEqual([each["event_type"] for each in objects], ["error"] * len(objects))
        self.assertIn("nowhere", json.dumps(objects))

    def test_severalAtOnce(self):
        workflow = self.place.file("small.workflow.yaml", SMALL.format(marks=self.place.marks))
        runs = [self.place.start("run", workflow, "--answer-all", "approve", "--json") for _ in range(2)]
        lists = []
        while any(run.poll() is None for run in runs):
            listed = self.place.run("list", "--json")
            self.assertEqual(listed.code, 0, listed)
            lists.append(json.loads(listed.out)["runs"])
            if len(lists) > 500:
                break
        for run in runs:
            out, err = run.communicate(timeout=PATIENCE)
            self.assertEqual(run.returncode, 0, out + err)
        self.assertEqual([run["state"] for run in self.place.json("list")["runs"]], ["completed"] * 2)
        self.assertFalse(any(run["interrupted"] for each in lists for run in each),
                         "a run another process works on is not interrupted")
        self.assertClean()

    def test_resumedTwiceAtOnce(self):
        process = self.place.start("run", self.place.file("sleeper.workflow.yaml",
                                                          SLEEPER.format(marks=self.place.marks)))
        waitUntil(self, lambda: self.place.begun("long"), "the long step runs", process)
        process.kill()
        process.communicate()
        (self.place.marks / "go").touch()
        both = [self.place.start("resume", "last") for _ in range(2)]
        texts = [resumed.communicate(timeout=PATIENCE) for resumed in both]
        self.assertIn(0, [resumed.returncode for resumed in both], texts)
        waitUntil(self, lambda: self.place.status()["state"] == "completed", "the run is complete")
        self.assertEqual((len(self.place.marksOf("quick")), len(self.place.marksOf("long"))), (1, 2), texts)
        self.assertClean()

    def test_answerReachesTheOwner(self):
        text = SLEEPER.format(marks=self.place.marks) + ("  - {id: look, kind: approval, question: 'Good?'}\n"
                                                         "  - {id: end, kind: code, needs: [look], inline: 'pass'}\n")
        process = self.place.start("run", self.place.file("asks.workflow.yaml", text))
        waitUntil(self, lambda: self.place.begun("long") and self.place.status()["open_approvals"], "it asks", process)
        hash = self.place.status()["approvals"][0]["hash"]
        answered = self.place.run("approve", "last", "look", "--hash", hash)
        self.assertEqual(answered.code, 0, answered)
        self.assertNotIn("No process", answered.out)
        (self.place.marks / "go").touch()
        out, err = process.communicate(timeout=PATIENCE)
        self.assertEqual(process.returncode, 0, out + err)
        self.assertEqual(self.place.status()["steps"], {"completed": 4})

    def test_onlookersTakeNothingAway(self):
        """Whoever else opens the database and closes it again must not cut the log off from who writes it."""
        process = self.place.start("run", self.place.file("sleeper.workflow.yaml",
                                                          SLEEPER.format(marks=self.place.marks)))
        waitUntil(self, lambda: self.place.journal().path.exists(), "the database is there", process)
        waitUntil(self, lambda: self.place.journal().exists() and self.place.begun("long"), "the long step runs", process)
        waitUntil(self, lambda: self.place.journal().completed() == {"quick"}, "the first step is seen as complete", process)
        process.kill()
        process.communicate()
        self.assertEqual(self.place.journal().completed(), {"quick"})
        self.assertTrue(self.place.status()["interrupted"])
        self.assertClean()

    def test_oneEngineARun(self):
        process = self.place.start("run", self.place.file("sleeper.workflow.yaml",
                                                          SLEEPER.format(marks=self.place.marks)))
        waitUntil(self, lambda: self.place.begun("long"), "the long step runs", process)
        second = self.place.run("resume", "last")
        self.assertIn(second.code, (0, 1), second)
        self.assertIsNone(process.poll())
        self.assertEqual(len(self.place.marksOf("long")), 1, "no second engine took the run")
        self.assertEqual(self.place.run("cancel", "last").code, 0)
        process.communicate(timeout=PATIENCE)
        self.assertEqual(process.returncode, 4)


class Traces(ProgramTest):
    """Recorded workflows of others, simulated."""

    def simulate(self, name):
        trace = SOURCES.parent / "shared" / "data" / "wfinstances" / name
        if not trace.exists():
            self.skipTest(f"the trace {name} is not beside the sources")
        recorded = json.loads(trace.read_text())["workflow"]["specification"]["tasks"]
        ended = self.place.run("run", trace, "--simulate", "100000", "--json", timeout=300)
        self.assertEqual(ended.code, 0, ended.err)
        status = self.place.status()
        self.assertEqual(status["steps"], {"completed": len(recorded)})

    def test_helloworld(self):
        self.simulate("helloworld-forkjoin-10-chameleon.json")

    def test_montage(self):
        self.simulate("montage-chameleon-2mass-005d-001.json")

    def test_onlySimulated(self):
        trace = SOURCES.parent / "shared" / "data" / "wfinstances" / "helloworld-chain-5-chameleon.json"
        if not trace.exists():
            self.skipTest("no trace beside the sources")
        ended = self.place.run("run", trace)
        self.assertEqual(ended.code, 2, ended)
        self.assertIn("--simulate", ended.err)


if __name__ == "__main__":
    main()
