# SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A task goes on where its program ended: while it planned, between plan and work, and while the plan was carried out.
Nothing of it is done twice. The models' answers are recorded, those of the demonstration.
"""
import signal

from support import PATIENCE, Place, ProgramTest, main, waitUntil

EACH_WAITS = """cmbagent: 1
name: Each waits for the other
env: {{MARKS: {marks}}}
steps:
  - id: left
    kind: code
    inline: |
      #!/bin/sh
      echo "$CMBAGENT_ATTEMPT" >> "$MARKS/left"
      while [ ! -e "$MARKS/right" ]; do sleep 0.1; done
  - id: right
    kind: code
    inline: |
      #!/bin/sh
      echo "$CMBAGENT_ATTEMPT" >> "$MARKS/right"
      while [ ! -e "$MARKS/left" ]; do sleep 0.1; done
"""


class PlansGoOn(ProgramTest):
    """The planning run is the first of its data folder."""

    planned = None  # (seq, type) of every event of a planning run that was left alone

    def setUp(self):
        super().setUp()
        self.place.isSandboxed = True  # as the demonstration is
        if PlansGoOn.planned is None:
            place = Place(self)
            ended = place.run("demo")
            self.assertEqual(ended.code, 0, ended)
            PlansGoOn.planned = place.journal().rows("SELECT seq, type FROM events WHERE run = 1 ORDER BY seq")

    def crash(self, point, *arguments):
        ended = self.place.run(*arguments, env={"CMBAGENT_CRASH_AT": point})
        self.assertEqual(ended.code, -signal.SIGKILL, f"{point}: {ended}")

    def leavePlan(self):
        """A program that ended right after the plan was there; gives the planning run."""
        self.crash(f"{self.planned[-1][0]}:after", "demo")
        runs = self.place.json("list")["runs"]
        self.assertEqual([run["state"] for run in runs], ["completed"])
        self.assertEqual(self.carrying(runs[0]["run_id"]), [])
        return runs[0]["run_id"]

    def carrying(self, planning):
        """The runs that carry this plan out."""
        return [run for (run,) in self.place.journal().rows(
            "SELECT r.id FROM runs r JOIN events e ON e.run = r.key AND e.seq = 1 WHERE e.body ->> 'planned_by' = ?", planning)]

    def resume(self, *arguments, code=0):
        ended = self.place.run("resume", *arguments)
        self.assertEqual(ended.code, code, ended)
        return ended

    def assertDoneOnce(self, planning):
        self.assertEqual(self.place.status(planning)["state"], "completed")
        runs = self.carrying(planning)
        self.assertEqual(len(runs), 1)
        self.assertEqual(self.place.status(runs[0])["state"], "completed")
        self.assertEqual(len(self.place.json("list")["runs"]), 2)
        self.assertClean()
        return runs[0]

    def testAPlanThatWasLeftIsCarriedOutOnce(self):
        planning = self.leavePlan()
        self.resume(planning, "--workers", "1")
        carrying = self.assertDoneOnce(planning)
        (options,) = self.place.journal().rows(
            "SELECT e.body ->> '$.options.workers' FROM runs r JOIN events e ON e.run = r.key AND e.seq = 1 WHERE r.id = ?", carrying)
        self.assertEqual(options, (1,))
        again = self.place.run("resume", planning)
        self.assertNotEqual(again.code, 0)
        self.assertIn("carried out already", again.text)
        self.assertIn(carrying[:8], again.text)
        self.assertDoneOnce(planning)

    def testWhoComesSecondWaitsAndFollows(self):
        """A plan is just being taken up elsewhere: it is waited for, and then goes on with what came of it."""
        planning = self.leavePlan()
        lock = self.place.hold(planning + ".plan")
        programs = [self.place.start("resume", planning) for _ in range(2)]
        for program in programs:
            self.assertIn("Waiting for another program", program.stderr.readline())
            self.assertIsNone(program.poll())
        self.assertEqual(self.carrying(planning), [])
        lock.close()
        texts = ["".join(program.communicate(timeout=120)) for program in programs]
        codes = [program.returncode for program in programs]
        self.assertIn(0, codes, texts)
        for code, text in zip(codes, texts):
            self.assertNotIn("works on this already", text)
            if code != 0:  # all of it was done before this one looked
                self.assertRegex(text, "carried out already: run|cannot go on")
        self.assertDoneOnce(planning)

    def testKilledBetweenTheCommits(self):
        planning = self.leavePlan()
        self.crash("1:before", "resume", planning)  # the workflow is written, its run is not
        self.assertEqual(self.carrying(planning), [])
        self.crash("1:after", "resume", planning)  # all there is of the run is that it was created
        self.assertEqual(len(self.carrying(planning)), 1)
        self.resume(planning)
        self.assertDoneOnce(planning)

    def testKilledWhileThePlanIsCarriedOut(self):
        planning = self.leavePlan()
        self.resume(planning, "--workers", "1")
        first = self.place.journal().rows("SELECT min(seq) FROM events WHERE run = 2 AND type = 'step_completed'")[0][0]
        for _ in range(5):  # a step that takes longer than usual is measured, which is an event more
            self.place = Place(self)
            self.place.isSandboxed = True
            planning = self.leavePlan()
            self.crash(f"{first}:after", "resume", planning, "--workers", "1")
            carrying = self.carrying(planning)
            self.assertEqual(len(carrying), 1)
            steps = [step["state"] for step in self.place.status(carrying[0])["step_list"]]
            if steps.count("completed") == 1:
                break
        self.assertEqual(steps.count("completed"), 1, steps)
        self.resume(planning)
        self.assertDoneOnce(planning)

    def testAnUnfinishedPlanIsMadeAndCarriedOut(self):
        first = next(seq for seq, kind in self.planned if kind == "step_completed")
        self.crash(f"{first}:after", "demo")
        planning = self.place.json("list")["runs"][0]["run_id"]
        self.assertEqual(self.carrying(planning), [])
        self.resume(planning)
        self.assertDoneOnce(planning)

    def testADeletedRunIsNotMadeAgain(self):
        planning = self.leavePlan()
        self.resume(planning)
        carrying = self.assertDoneOnce(planning)
        deleted = self.place.run("delete", carrying, "--yes")
        self.assertEqual(deleted.code, 0, deleted)
        again = self.place.run("resume", planning)
        self.assertNotEqual(again.code, 0)
        self.assertIn("deleted", again.text)
        self.assertEqual(len(self.place.json("list")["runs"]), 1)

    def testAnotherPlanOfTheTaskIsCarriedOutToo(self):
        """A planning run that is begun by its file is followed by the run of its plan, as in the window."""
        planning = self.leavePlan()
        self.resume(planning)
        self.assertDoneOnce(planning)
        (path,) = self.place.journal().rows("SELECT source_path FROM runs WHERE id = ?", planning)[0]
        ended = self.place.run("run", path, "--model", "recorded/firas-agents")
        self.assertEqual(ended.code, 0, ended)
        runs = self.place.journal().rows("SELECT id FROM runs WHERE source_path = ? ORDER BY key", path)
        self.assertEqual(len(runs), 2)
        self.assertEqual(len(self.carrying(runs[1][0])), 1)
        self.assertEqual(len(self.place.json("list")["runs"]), 4)


class MoreAtATime(ProgramTest):
    def testWhoResumesSaysHowManySteps(self):
        workflow = self.place.file("each.workflow.yaml", EACH_WAITS.format(marks=self.place.marks))
        process = self.place.start("run", workflow, "--workers", "1")
        waitUntil(self, lambda: self.place.begun("left"), "the first step has begun", process)
        process.send_signal(signal.SIGINT)
        process.communicate(timeout=PATIENCE)
        (self.place.marks / "left").unlink()  # or the other one would not have to wait for it
        ended = self.place.run("resume", "last", "--workers", "2")
        self.assertEqual(ended.code, 0, ended)
        self.assertEqual(self.place.status()["state"], "completed")


if __name__ == "__main__":
    main()
