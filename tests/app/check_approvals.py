# SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""When runs ask, what is answered and what is remembered, as a person at the command line meets it (S06-M1..M10,
S06-S1..S4)."""
import json

from support import ProgramTest, main

STEPS = """cmbagent: 1
name: Steps
{approval}
env: {{MARKS: {marks}}}
steps:
  - id: first
    kind: code
    inline: |
      #!/bin/sh
      echo "$CMBAGENT_ATTEMPT" >> "$MARKS/first"
      cp retry.json "$MARKS/word" 2>/dev/null
      printf '{{"chi2": 4}}' > outputs.json
  - id: second
    kind: code
    needs: [first]
    inline: |
      #!/bin/sh
      echo "$CMBAGENT_ATTEMPT" >> "$MARKS/second"
  - id: third
    kind: code
    needs: [first]
    inline: |
      #!/bin/sh
      echo "$CMBAGENT_ATTEMPT" >> "$MARKS/third"
"""

WAITING = 5


class Approvals(ProgramTest):
    def workflow(self, approval=""):
        return self.place.file("steps.workflow.yaml", STEPS.format(approval=approval, marks=self.place.marks))

    def ok(self, *arguments, code=0):
        ended = self.place.run(*arguments)
        self.assertEqual(ended.code, code, ended)
        return ended.out

    def objects(self, *arguments):
        ended = self.place.run(*arguments, "--json")
        self.assertEqual(ended.code, 0, ended)
        return [json.loads(line) for line in ended.out.splitlines()]

    def open(self):
        return [(one["kind"], one["step"]) for one in self.objects("approvals")[0]["open"]]

    def hashOf(self, step):
        return next(one["hash"] for one in self.objects("approvals")[0]["open"] if one["step"] == step)

    def attemptsOf(self, step):
        """The numbers of the attempts that really ran; what they wrote reads RUN/STEP/ATTEMPT."""
        return [mark.rsplit("/", 1)[-1] for mark in self.place.marksOf(step)]

    def approve(self, step, *more):
        names = [step] if step else []
        return self.ok("approve", "last", *names, "--hash", self.hashOf(step)[:12], *more)

    def testEveryStepIsAskedAbout(self):
        self.ok("run", self.workflow(), "--approval-mode", "before_each_step", code=WAITING)
        self.assertEqual(self.open(), [("plan", None)])
        self.approve(None)
        self.ok("resume", "last", code=WAITING)
        self.assertEqual(self.open(), [("step", "first")])
        self.assertEqual(self.attemptsOf("first"), [])
        self.approve("first", "--comment", "mind the gap")
        self.ok("resume", "last", code=WAITING)
        self.assertEqual(self.attemptsOf("first"), ["1"])
        self.assertIn("mind the gap", (self.place.marks / "word").read_text())
        self.assertEqual(sorted(self.open()), [("step", "second"), ("step", "third")])
        # Each of the two carries the hash of its own question.
        answered = self.objects("approve", "last", "--all", "--kind", "step")[0]["answered"]
        self.assertEqual(sorted(one["step"] for one in answered), ["second", "third"])
        self.ok("resume", "last")
        history = self.objects("approvals", "--history")[0]["history"]
        self.assertEqual([one["how"] for one in history], ["person"] * 4)
        self.assertTrue(all(one["who"] for one in history))
        self.assertIn("first", self.ok("approvals", "--history"))

    def testAPlanThatIsRejectedEndsTheRun(self):
        self.ok("run", self.workflow("approval: after_planning"), code=WAITING)
        self.ok("reject", "last", "--hash", self.hashOf(None)[:12], "--comment", "not today")
        self.assertEqual(self.place.status()["state"], "cancelled")
        self.assertEqual(self.attemptsOf("first"), [])

    def testModesAndGatesChangeDuringARun(self):
        self.ok("run", self.workflow(), "--gate", "first", code=WAITING)
        self.assertEqual(self.objects("approval-mode", "last")[0]["approval_mode"], "none")
        self.ok("gate", "last", "third")
        self.ok("gate", "last", "second")
        self.ok("gate", "last", "second", "--undo")
        self.approve("first")
        self.ok("resume", "last", code=WAITING)
        self.assertEqual(self.attemptsOf("second"), ["1"])
        self.assertEqual(self.open(), [("step", "third")])
        self.ok("approval-mode", "last", "on_error")
        self.assertEqual(self.objects("approval-mode", "last")[0]["approval_mode"], "on_error")
        self.ok("reject", "last", "third", "--hash", self.hashOf("third")[:12])
        self.assertEqual(self.place.status()["state"], "completed")  # nothing is left to do
        self.assertEqual(self.attemptsOf("third"), [])

    def testResultsThatFailACheckHoldBackWhatFollows(self):
        self.ok("run", self.workflow("approval: {when: [{check: chi2 < 3}]}"), code=WAITING)
        self.assertEqual(self.open(), [("check", "first")])
        self.assertEqual(self.attemptsOf("second"), [])
        self.approve("first")
        self.ok("resume", "last")
        self.assertEqual(self.attemptsOf("second"), ["1"])

    def testAStepIsDoneAgainUntilItsResultsWillDo(self):
        """18.3: in place, at most twice, knowing all that was said; nothing builds on it meanwhile."""
        self.ok("run", self.workflow("approval: {when: [{step: first, ask: after}]}"), code=WAITING)
        self.assertEqual(self.open(), [("review", "first")])
        self.assertIn("cmbagent retry", self.ok("status", "last"))
        for number, said in enumerate(("less noise", "more light"), 2):
            self.ok("retry", "last", "first", "--guidance", said)
            self.assertEqual(self.open(), [])
            self.ok("resume", "last", code=WAITING)
            self.assertEqual(self.open(), [("review", "first")])
            self.assertEqual(self.attemptsOf("first"), [str(each) for each in range(1, number + 1)])
        history = json.loads((self.place.marks / "word").read_text())
        self.assertEqual(history["user_feedback"], "less noise\nmore light")
        self.assertEqual((history["redo"], len(history["previous_attempts"])), (2, 2))
        self.assertTrue(all(attempt["error_type"] is None for attempt in history["previous_attempts"]))
        asked = self.objects("approvals")[0]["open"][0]
        self.assertNotIn("retried", asked["options"])
        self.assertIn("done again 2 times", asked["question"])
        ended = self.place.run("retry", "last", "first", "--guidance", "once more")
        self.assertNotEqual(ended.code, 0)
        self.assertIn("not among the answers offered", ended.err)
        self.assertIn("done again 2 times", ended.err)
        self.assertEqual(self.attemptsOf("second"), [])
        self.approve("first")
        self.ok("resume", "last")
        status = self.place.status()
        first = next(step for step in status["step_list"] if step["id"] == "first")
        self.assertEqual((status["state"], first["attempts"], first["redos"]), ("completed", 3, 2))
        said = [(one["kind"], one["resolution"], one["comment"]) for one in self.objects("approvals", "--history")[0]["history"]]
        self.assertEqual(said[::-1], [("review", "retried", "less noise"), ("review", "retried", "more light"),
                                      ("review", "approved", "")])
        # A branch keeps what was found good, and asks about it no more.
        self.ok("play-from", "last", "second")
        self.assertEqual(len(self.attemptsOf("first")), 3)

    def testResultsThatWillNotDoEndTheRun(self):
        self.ok("run", self.workflow("approval: {mode: after_each_step, redo_limit: 0}"), code=WAITING)
        self.assertIn("no step be done again", self.objects("approvals")[0]["open"][0]["question"])
        self.ok("abort", "last", "first", "--guidance", "no good")
        self.assertEqual(self.place.status()["state"], "cancelled")
        self.assertEqual(self.attemptsOf("second"), [])

    def testAnAnswerIsRememberedForTheProjectUntilItIsRevoked(self):
        workflow = self.workflow()
        self.ok("run", workflow, "--gate", "first", code=WAITING)
        self.approve("first", "--remember", "project")
        self.ok("resume", "last")
        self.ok("run", workflow, "--gate", "first")  # asks nobody
        last = self.objects("approvals", "--history")[0]["history"][0]
        self.assertEqual(last["how"], "remembered")
        self.assertEqual(last["origin"]["scope"], "project")
        known = self.objects("remembered")[0]["remembered"]
        self.assertEqual([one["step"] for one in known], ["first"])
        self.ok("remembered", "--revoke", known[0]["approval_id"][-12:])
        self.assertEqual(self.objects("remembered")[0]["remembered"], [])
        self.ok("run", workflow, "--gate", "first", code=WAITING)
        # Another content is another question, whatever is remembered.
        self.approve("first", "--remember", "project")
        self.place.file("steps.workflow.yaml", workflow.read_text().replace("chi2\": 4", "chi2\": 5"))
        self.ok("run", workflow, "--gate", "first", code=WAITING)

    def testAScriptIsChangedWhereItIsApproved(self):
        """What is changed at the question runs in this run; the file and other runs keep theirs."""
        script = self.place.file("fit.sh", f"echo old >> '{self.place.marks}/fit'\n")
        workflow = self.place.file("fit.workflow.yaml", "cmbagent: 1\nname: Fit\nsteps:\n"
                                   "  - {id: fit, kind: code, run: fit.sh}\n"
                                   "  - {id: after, kind: code, needs: [fit], inline: \"#!/bin/sh\\ntrue\"}\n")
        better = self.place.file("better.sh", f"echo new >> '{self.place.marks}/fit'\n")
        self.ok("run", workflow, "--gate", "fit", code=WAITING)
        ended = self.place.run("approve", "last", "fit", "--hash", self.hashOf("fit")[:12], "--file", f"other.sh={better}")
        self.assertNotEqual(ended.code, 0)
        self.assertIn("not the script of step 'fit'", ended.err)
        ended = self.place.run("approve", "last", "fit", "--hash", self.hashOf("fit")[:12], "--param", "nowhere=1")
        self.assertIn("no parameter 'nowhere'", ended.err)
        self.approve("fit", "--file", f"fit.sh={better}")
        self.ok("resume", "last")
        self.assertEqual((self.place.marks / "fit").read_text(), "new\n")
        self.assertEqual(script.read_text(), f"echo old >> '{self.place.marks}/fit'\n")
        self.assertEqual(self.objects("approvals", "--history")[0]["history"][0]["resolution"], "modified")
        self.ok("run", workflow)
        self.assertEqual((self.place.marks / "fit").read_text(), "new\nold\n")

    def testAPlanIsChangedWhereItIsApproved(self):
        """Another parameter, another code, a step less: told before it counts, and so it runs, also in branches."""
        marks = self.place.marks
        workflow = self.place.file("plan.workflow.yaml", f"""cmbagent: 1
name: Plan
approval: after_planning
parameters:
  n: {{type: integer, default: 2}}
env: {{MARKS: {marks}}}
steps:
  - id: fit
    kind: code
    inline: "#!/bin/sh\\necho fit $CMBAGENT_PARAM_N >> $MARKS/said"
  - id: plot
    kind: code
    needs: [fit]
    inline: "#!/bin/sh\\necho plot >> $MARKS/said"
  - id: report
    kind: code
    needs: [plot]
    inline: "#!/bin/sh\\necho report >> $MARKS/said"
  - id: note
    kind: code
    needs: [fit]
    inline: "#!/bin/sh\\necho note >> $MARKS/said"
""")
        self.ok("run", workflow, code=WAITING)
        looked = self.place.run("approve", "last", "plan", "--leave-out", "plot")
        self.assertNotEqual(looked.code, 0)
        self.assertIn("Skipped with it, because they require it: report", looked.out)
        for change, words in ((("--leave-out", "nowhere"), "no step 'nowhere'"), (("--param", "n=much"), "n"),
                              (("--set", "fit.colour=1"), "colour"), (("--leave-out", "fit"), "would be left"),
                              (("--file", f"fit.sh={workflow}"), "fit.sh")):
            ended = self.place.run("approve", "last", "--hash", self.hashOf(None)[:12], *change)
            self.assertNotEqual(ended.code, 0, ended)
            self.assertIn(words, ended.err)
        self.assertEqual(self.open(), [("plan", None)])
        code = json.dumps("#!/bin/sh\necho better $CMBAGENT_PARAM_N >> $MARKS/said")
        told = self.approve(None, "--leave-out", "plot", "--param", "n=7", "--set", f"fit.inline={code}",
                            "--set", 'note.title="A note"')
        self.assertIn("report", told)
        self.ok("resume", "last")
        self.assertEqual((marks / "said").read_text().split("\n")[:2], ["better 7", "note"])
        counts = self.place.status()["steps"]
        self.assertEqual((counts["completed"], counts["skipped"]), (2, 2))  # plot and report
        self.assertEqual(self.objects("approvals", "--history")[0]["history"][0]["resolution"], "modified")
        # What a branch runs again it runs as it was planned, and what was left out stays out.
        self.ok("play-from", "last", "fit", "--approval-mode", "none")
        self.assertEqual((marks / "said").read_text().split("\n")[2:4], ["better 7", "note"])
        self.assertIn("default: 2", workflow.read_text())

    def testATextIsChangedWhereItIsShown(self):
        """The steps after the approval get the text as it was changed; what was made stays, and so does the rest."""
        marks = self.place.marks
        workflow = self.place.file("text.workflow.yaml", f"""cmbagent: 1
name: Text
env: {{MARKS: {marks}}}
steps:
  - id: make
    kind: code
    inline: "#!/bin/sh\\necho made > model.py; printf '\\\\0' > plot.png"
    outputs: {{model.py: text/x-python, plot.png: image/png}}
  - id: look
    kind: approval
    needs: [make]
    show: [make/model.py, make/plot.png]
    question: Is it right?
  - id: use
    kind: code
    needs: [look]
    inputs: {{model.py: make/model.py}}
    inline: "#!/bin/sh\\ncat model.py >> $MARKS/used"
""")
        better = self.place.file("better.py", "better\n")
        self.ok("run", workflow, code=WAITING)
        for change, words in ((("--file", f"make/plot.png={better}"), "no text"),
                              (("--file", f"make/other.py={better}"), "not shown"),
                              (("--param", "n=1"), "no parameters"), (("--leave-out", "use"), "Only the plan")):
            ended = self.place.run("approve", "last", "look", "--hash", self.hashOf("look")[:12], *change)
            self.assertNotEqual(ended.code, 0, ended)
            self.assertIn(words, ended.err)
        self.approve("look", "--file", f"make/model.py={better}")
        self.ok("gc", "--yes")
        self.ok("resume", "last")
        self.assertEqual((marks / "used").read_text(), "better\n")
        self.ok("play-from", "last", "use")  # nobody is asked again
        self.assertEqual((marks / "used").read_text(), "better\nbetter\n")
        self.ok("play-from", "last", "make", code=WAITING)  # what is made anew is looked at anew
        self.approve("look")
        self.ok("resume", "last")
        self.assertEqual((marks / "used").read_text(), "better\nbetter\nmade\n")

    def testWhatMakesNoSenseIsRefused(self):
        workflow = self.workflow()
        for arguments, words in ((("run", workflow, "--approval-mode", "custom"), "has none"),
                                 (("run", workflow, "--gate", "nowhere"), "no step 'nowhere'"),
                                 (("run", workflow, "--approval-mode", "always"), "takes")):
            ended = self.place.run(*arguments)
            self.assertEqual(ended.code, 2, ended)
            self.assertIn(words, ended.err)
        asked = self.ok("run", workflow, "--approval-mode", "after_planning", code=WAITING)
        self.assertIn("  1. ", asked)
        self.assertNotIn('"optional"', asked)
        ended = self.place.run("approve", "last", "--hash", self.hashOf(None)[:12], "--remember", "project")
        self.assertIn("cannot be remembered", ended.err)
        self.assertEqual(self.open(), [("plan", None)])
        self.assertEqual(self.place.run("remembered", "--revoke", "0000").code, 2)
        self.assertEqual(self.place.run("approve", "last", "--all").code, 2)


if __name__ == "__main__":
    main()
