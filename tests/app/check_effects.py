# SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Effects outside happen once, wherever the program is killed between the intent and the receipt (S06-M3, S07).

A step writes its run into a ledger that lies outside of everything the program knows. Whoever is asked afterwards
looks into the ledger and says what is true; at the end every run stands there exactly once.
"""
import collections
import concurrent.futures
import random
import signal
import threading
import time

from support import IS_LONG, Place, ProgramTest, main, strays, waitUntil

BOOKS = """cmbagent: 1
name: Books
env: {{LEDGER: {ledger}, MARKS: {marks}}}
steps:
  - id: before
    kind: code
    inline: |
      #!/bin/sh
      echo "$CMBAGENT_ATTEMPT" >> "$MARKS/before"
  - id: book
    kind: code
    needs: [before]
    effect: {{kind: external, check: check.py}}
    inline: |
      #!/bin/sh
      echo "$CMBAGENT_ATTEMPT" >> "$MARKS/book"
      sleep 0.05
      echo "$CMBAGENT_RUN_ID" >> "$LEDGER"
      sleep 0.05
      while [ -e "$MARKS/hold" ]; do sleep 0.05; done
  - id: after
    kind: code
    needs: [book]
    inline: |
      #!/bin/sh
      grep -q "$CMBAGENT_RUN_ID" "$LEDGER"
      echo "$CMBAGENT_ATTEMPT" >> "$MARKS/after"
"""

CHECK = """import os
with open(os.environ["LEDGER"]) as ledger:
    raise SystemExit(0 if os.environ["CMBAGENT_RUN_ID"] in ledger.read().split() else 10)
"""

KILLS = 200 if IS_LONG else 20
WAYS = ("person", "check", "check", "person")  # how it is found out what is true, in turn


class Booked(ProgramTest):
    """A ledger of all runs, and what a truthful person does after a kill."""

    def setUp(self):
        super().setUp()
        self.ledger = self.place.root / "ledger"
        self.ledger.touch()

    def placeOfRun(self):
        place = Place(self)
        place.file("check.py", CHECK)
        place.file("books.workflow.yaml", BOOKS.format(ledger=self.ledger, marks=place.marks))
        return place

    def lines(self, run):
        return self.ledger.read_text().split().count(run)

    def runOf(self, place):
        journal = place.journal()
        isThere = journal.path.exists() and journal.exists()
        return next((run for (run,) in journal.rows("SELECT id FROM runs")), None) if isThere else None

    def bookOf(self, status):
        return next(step for step in status["step_list"] if step["id"] == "book")

    def openQuestions(self, status):
        return [approval for approval in status["approvals"] if approval["open"]]

    def events(self, place, kind):
        """(seq, at) of the events of a kind that are about the effect's step."""
        return place.journal().rows("SELECT seq, at FROM events WHERE type = ? AND json_extract(body, '$.step') = 1 "
                                    "ORDER BY seq", kind)

    def assertShown(self, place, why):
        """What is seen before anybody does anything: cut off, or settled; never as if nothing had been."""
        status = place.status()
        book = self.bookOf(status)
        if self.events(place, "effect_intended"):
            self.assertIn(book["effect"], ("intended", "unknown", "happened", "not_happened"), f"{why}: {book}")
        if book["effect"] in ("intended", "unknown"):
            self.assertTrue(status["interrupted"] or status["waiting_approval"], f"{why}: {status}")
            self.assertRegex(place.run("effects", "last").out, "was about to happen|nobody knows", why)

    def isOpen(self, place):
        """Whether the step began and nothing has told since how it ended. A check that was asked for is an answer."""
        last = (place.journal().rows("SELECT type, json_extract(body, '$.check') FROM events WHERE type IN ('step_started', "
                                     "'step_completed', 'step_retry_backoff', 'approval_received') "
                                     "AND json_extract(body, '$.step') = 1 ORDER BY seq DESC LIMIT 1"))
        isSettled = place.journal().rows("SELECT 1 FROM events WHERE type = 'effect_settled' "
                                         "AND json_extract(body, '$.state') = 'happened'")
        return last == [("step_started", None)] and not isSettled

    def assertNotRepeated(self, place, run, why):
        """Going on does not do again what may have been done, but asks. Returns the question, if there is one."""
        isOpen, isAnswered = self.isOpen(place), bool(self.events(place, "step_retry_backoff"))
        lines, starts = self.lines(run), len(place.marksOf("book"))
        resumed = place.run("resume", "last")
        status = place.status()
        self.assertLessEqual(self.lines(run), 1, f"{why}: {resumed}")
        if not isOpen:  # it had not begun, its end is known, or it is being looked up
            if not isAnswered:
                self.assertLessEqual(len(place.marksOf("book")), 1, f"{why}: repeated silently: {resumed}")
            self.assertIn(resumed.code, (0, 5), f"{why}: {resumed}")  # 5: what the check found was not written yet
            questions = self.openQuestions(status)
            self.assertEqual([each["kind"] for each in questions], ["effect"] * (resumed.code == 5), f"{why}: {resumed}")
            return questions[0] if questions else None
        self.assertEqual((len(place.marksOf("book")), self.lines(run)), (starts, lines), f"{why}: repeated silently: {resumed}")
        self.assertEqual(resumed.code, 5, f"{why}: {resumed}")
        question, = self.openQuestions(status)
        self.assertEqual((question["kind"], question["step"], self.bookOf(status)["effect"]),
                         ("effect", "book", "unknown"), why)
        return question

    def answer(self, place, run, way, env=None):
        """Says what is true, or has it looked up."""
        verb = "check" if way == "check" else "happened" if self.lines(run) else "retry"
        return place.run(verb, "last", "book", env=env)

    def assertBookedOnce(self, place, run, why):
        status = place.status()
        self.assertEqual(status["state"], "completed", f"{why}: {status}")
        self.assertEqual(self.lines(run), 1, f"{why}: lines of the run in the ledger")
        self.assertEqual(self.bookOf(status)["effect"], "happened", why)
        for step in ("before", "after"):
            self.assertIn(len(place.marksOf(step)), (1, 2), f"{why}: '{step}'")  # 2 where it was cut off itself
        self.assertAlone(place)


class KilledAnywhere(Booked):
    """`kill -9` at random moments between intent and receipt, also of the attempts and checks that follow."""

    def setUp(self):
        super().setUp()
        self.lock = threading.Lock()
        self.counts = collections.Counter()

    def count(self, what):
        with self.lock:
            self.counts[what] += 1

    def windowLength(self):
        """Seconds from the intent to the receipt when nobody disturbs."""
        place = self.placeOfRun()
        ended = place.run("run", "books.workflow.yaml")
        self.assertEqual(ended.code, 0, ended)
        (_, begin), = self.events(place, "effect_intended")
        (_, end), = self.events(place, "effect_settled")
        self.assertBookedOnce(place, self.runOf(place), "undisturbed")
        return (end - begin) / 1e6

    def killAfter(self, place, process, kind, seen, pause):
        """Kills a program some time after the next event of a kind; says whether it was alive until then."""
        journal = place.journal()
        waitUntil(self, lambda: process.poll() is not None or (journal.path.exists() and journal.exists()
                  and len(self.events(place, kind)) > seen), f"{kind} of the step")
        time.sleep(pause)
        wasAlive = process.poll() is None
        process.send_signal(signal.SIGKILL)
        process.communicate()
        waitUntil(self, lambda: not strays(place.root), "the steps have ended with the program")
        return wasAlive

    def wasUnsettled(self, place, run):
        effect = self.bookOf(place.status())["effect"]
        isIn = effect in ("intended", "unknown")
        self.count(f"killed in the window, effect {'had' if self.lines(run) else 'had not'} happened" if isIn
                   else "killed outside the window")
        return isIn

    def disturb(self, number, window):
        """One run with one or more kills in it, then to its end."""
        generator = random.Random(number)
        why, place = f"kill {number}", self.placeOfRun()
        process = place.start("run", "books.workflow.yaml")
        self.killAfter(place, process, "effect_intended", 0, generator.uniform(0, window))
        run = self.runOf(place)
        for turn in range(4):
            if not self.wasUnsettled(place, run):
                break
            self.assertShown(place, why)
            if not self.isOpen(place) or (generator.random() < 0.7 and not self.assertNotRepeated(place, run, why)):
                break  # there is nothing to ask; else the answer may come before anybody resumes
            answered = self.answer(place, run, WAYS[(number + turn) % len(WAYS)])
            self.assertEqual(answered.code, 0, f"{why}: {answered}")
            if turn == 3 or generator.random() < 0.6:
                break
            begun = len(self.events(place, "step_started"))
            self.killAfter(place, place.start("resume", "last"), "step_started", begun, generator.uniform(0, window))
        self.goOn(place, run, why)
        self.assertBookedOnce(place, run, why)
        return run

    def goOn(self, place, run, why):
        """To the end; whenever it asks, the truth is told."""
        for _ in range(4):
            if self.isOpen(place):
                self.assertNotRepeated(place, run, why)
            if self.openQuestions(place.status()):
                self.answer(place, run, "person")
            place.run("resume", "last")
            if place.status()["state"] == "completed":
                return

    def test_onceEach(self):
        undisturbed = 3  # or most kills miss the window where the machine stood still in the only one
        window = min(self.windowLength() for _ in range(undisturbed))
        runs, number = [], 0
        while self.killsInWindow() < KILLS:  # some miss it: the receipt was faster
            self.assertLess(number, 4 * KILLS, self.counts)
            numbers = range(number, number + max(3, (KILLS - self.killsInWindow()) // 2))
            number = numbers.stop
            with concurrent.futures.ThreadPoolExecutor(3) as pool:
                runs += pool.map(lambda each: self.disturb(each, window), numbers)
        booked = collections.Counter(self.ledger.read_text().split())
        duplicates, losses = [run for run in runs if booked[run] > 1], [run for run in runs if booked[run] == 0]
        self.assertEqual((duplicates, losses), ([], []))
        self.assertEqual(sum(booked.values()), len(runs) + undisturbed, "one line for each run and the undisturbed ones")
        print(f"\n{len(runs)} runs: {dict(self.counts)}; {len(duplicates)} duplicates, {len(losses)} losses", flush=True)

    def killsInWindow(self):
        return sum(count for what, count in self.counts.items() if "in the window" in what)


class KilledAtEveryEvent(Booked):
    """Before and after every event: of the run itself, and of what follows a kill in the window."""

    def forEach(self, disturb, where):
        with concurrent.futures.ThreadPoolExecutor(4) as pool:
            for point, ended in [(point, pool.submit(disturb, point)) for point in where]:
                with self.subTest(point):
                    ended.result()

    def crashed(self, place, *arguments, point, why):
        ended = place.run(*arguments, env={"CMBAGENT_CRASH_AT": point})
        self.assertEqual(ended.code, -signal.SIGKILL, f"{why}: {ended}")

    def finish(self, place, why, way):
        run = self.runOf(place)
        if run is None:
            self.assertEqual(place.run("run", "books.workflow.yaml").code, 0, why)
        else:
            self.assertShown(place, why)
            if place.status()["state"] != "completed" and self.assertNotRepeated(place, run, why):
                answered = self.answer(place, run, way)
                self.assertEqual(answered.code, 0, f"{why}: {answered}")
                place.run("resume", "last")
        self.assertBookedOnce(place, self.runOf(place), why)

    def test_undisturbedRun(self):
        place = self.placeOfRun()
        self.assertEqual(place.run("run", "books.workflow.yaml").code, 0)
        last = place.journal().certain()
        self.assertGreater(last, 8)
        self.forEach(self.disturbRun, [f"{seq}:{when}" for seq in range(1, last + 1) for when in ("before", "after")])

    def disturbRun(self, point):
        place = self.placeOfRun()
        self.crashed(place, "run", "books.workflow.yaml", point=point, why=point)
        self.finish(place, point, WAYS[int(point.partition(":")[0]) % len(WAYS)])

    def killedInTheWindow(self, isBooked):
        """A run that was killed while its effect was under way: with the line in the ledger, or before."""
        place = self.placeOfRun()
        if isBooked:
            (place.marks / "hold").touch()
            process = place.start("run", "books.workflow.yaml")
            waitUntil(self, lambda: self.runOf(place) and self.lines(self.runOf(place)), "it is in the ledger", process)
            process.kill()
            process.communicate()
            waitUntil(self, lambda: not strays(place.root), "the steps have ended with the program")
            (place.marks / "hold").unlink()
        else:
            (start, _), = self.starts
            self.crashed(place, "run", "books.workflow.yaml", point=f"{start}:after", why="the start is durable")
        self.assertEqual(self.lines(self.runOf(place)), int(isBooked))
        return place

    def answerAndResume(self, place, way, point=None):
        """Returns whether the program was killed on the way."""
        env = {"CMBAGENT_CRASH_AT": point} if point else None
        run = self.runOf(place)
        return (self.answer(place, run, way, env).code == -signal.SIGKILL
                or place.run("resume", "last", env=env).code == -signal.SIGKILL)

    def disturbAnswer(self, isBooked, way, point):
        why = f"booked {isBooked}, {way}, {point}"
        place = self.killedInTheWindow(isBooked)
        if not self.answerAndResume(place, way, point):
            self.assertGreater(int(point.partition(":")[0]), len(place.journal().events()), why)
            return self.assertBookedOnce(place, self.runOf(place), why)
        for _ in range(3):
            if place.status()["state"] != "completed" and self.assertNotRepeated(place, self.runOf(place), why):
                self.answerAndResume(place, way)
        self.assertBookedOnce(place, self.runOf(place), why)

    def test_answers(self):
        """The program is killed again at every event of finding out what is true."""
        undisturbed = self.placeOfRun()
        self.assertEqual(undisturbed.run("run", "books.workflow.yaml").code, 0)
        self.starts = self.events(undisturbed, "step_started")
        every = [(True, "person"), (False, "check"), (True, "check"), (False, "person")]
        for isBooked, way in every if IS_LONG else every[:2]:
            place = self.killedInTheWindow(isBooked)
            first = len(place.journal().events()) + 1
            self.assertFalse(self.answerAndResume(place, way))
            self.assertBookedOnce(place, self.runOf(place), f"booked {isBooked}, {way}")
            last = len(place.journal().events())
            where = [f"{seq}:{when}" for seq in range(first, last + 1) for when in ("before", "after")]
            self.forEach(lambda point: self.disturbAnswer(isBooked, way, point), where)


if __name__ == "__main__":
    main()
