#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The window as a person meets it: its own X server and window manager, keys by xdotool, and the command line beside it.

Skips with a message where Xvfb, openbox or xdotool are missing.
"""
import signal
import time
import unittest

from desk import FIRAS, Desk
from support import PATIENCE

TWO_QUESTIONS = """
cmbagent: 1
name: Two questions
steps:
  - {id: first, kind: approval, question: "First?"}
  - {id: second, kind: approval, question: "Second?"}
  - id: after
    kind: code
    inline: "open('done.txt', 'w').write('x')"
    needs: [first, second]
    outputs: {done.txt: text/plain}
"""

BROKEN = """
cmbagent: 1
name: Broken
approval: on_error
steps:
  - id: fails
    kind: code
    retry: {attempts: 1}
    inline: "open('missing.csv')"
"""

DOUBLES = """
cmbagent: 1
name: Doubles
parameters:
  n: {type: integer, default: 2}
steps:
  - id: before
    kind: code
    parameters: []
    inline: "open('x.txt', 'w').write('x')"
    outputs: {x.txt: text/plain}
  - id: double
    kind: code
    needs: [before]
    inline: |
      import json, os
      json.dump({"n": 2 * int(os.environ["CMBAGENT_PARAM_N"])}, open("outputs.json", "w"))
"""


class Window(Desk):
    def test_runs_asks_and_finishes_by_keyboard(self):
        window = self.open("--run", FIRAS)
        self.until("the question about the residuals", lambda: self.waiting() == 1)
        self.press_until("alt+a", "the answer", lambda: self.waiting() == 0)
        self.until("the end of the run", lambda: self.state() == "completed")
        # Asked at the very end of the run, the window may think that something runs: Escape closes its question.
        self.press_until("Escape ctrl+q", "the end of the program", lambda: window.poll() is not None)
        self.assertEqual(window.returncode, 0)

    def test_two_questions_survive_the_window_and_are_answered_in_reverse(self):
        workflow = self.place.file("two.workflow.yaml", TWO_QUESTIONS)
        window = self.open("--run", workflow)
        self.until("both questions", lambda: self.waiting() == 2)
        window.send_signal(signal.SIGTERM)
        window.wait(PATIENCE)
        self.assertEqual(self.waiting(), 2)
        self.open()
        for step in ("second", "first"):
            question = next(a for a in self.place.status()["approvals"] if a["step"] == step)
            self.assertTrue(question["open"])
            self.assertEqual(self.place.run("approve", "last", step, "--hash", question["hash"][:12]).code, 0)
            self.assertNotEqual(self.place.run("approve", "last", step, "--hash", question["hash"][:12]).code, 0)
        self.assertEqual(self.place.run("resume", "last").code, 0)
        status = self.place.status()
        self.assertEqual(status["state"], "completed")
        self.assertEqual([a["by"] for a in status["approvals"]], ["person", "person"])

    def test_a_failure_is_decided_by_keyboard(self):
        self.open("--run", self.place.file("broken.workflow.yaml", BROKEN))
        self.until("the question about the failure", lambda: self.waiting() == 1)
        self.assertEqual(self.place.status()["approvals"][0]["kind"], "error")

        def decided():
            self.xdo("key", "--clearmodifiers", "ctrl+Return")  # nothing is chosen: nothing is answered
            self.xdo("key", "--clearmodifiers", "alt+s")
            time.sleep(1)
            self.xdo("key", "--clearmodifiers", "ctrl+Return")
            time.sleep(1)
            return self.waiting() == 0
        self.until("the answer", decided)
        self.until("the end of the run", lambda: self.state() in ("completed", "failed"))
        step = self.place.status()["step_list"][0]
        self.assertEqual(step["state"], "skipped")

    def test_plays_from_a_step_with_another_value_by_keyboard(self):
        self.open("--run", self.place.file("doubles.workflow.yaml", DOUBLES))
        self.until("the end of the run", lambda: self.state() == "completed")
        parent = self.place.status()["run_id"]

        def played():
            # The last step; the sheet; past where it begins and when, to the parameter.
            self.xdo("key", "--clearmodifiers", "End", "ctrl+b")
            time.sleep(1)
            self.xdo("key", "--clearmodifiers", "Tab", "Tab", "ctrl+a")
            self.xdo("type", "5")
            time.sleep(1.5)
            self.xdo("key", "--clearmodifiers", "ctrl+Return")
            for _ in range(20):  # pressed once more, the keys would play from a step of the branch
                if self.place.status()["run_id"] != parent:
                    return True
                time.sleep(0.5)
            return False
        self.until("the branch", played)
        self.until("the end of the branch", lambda: self.state() == "completed")
        branch = self.place.status()
        self.assertEqual(branch["parent"], parent)
        steps = {step["id"]: step for step in branch["step_list"]}
        self.assertEqual(steps["before"]["origin"]["run_id"], parent)
        self.assertIsNone(steps["double"]["origin"])
        self.assertEqual(steps["double"]["values"]["n"], 10)
        self.assertEqual(self.place.status(parent)["state"], "completed")

    def test_kill_and_recover(self):
        window = self.open("--run", FIRAS)
        self.until("some steps are done", lambda: self.place.status()["steps"].get("completed", 0) >= 2)
        window.kill()
        window.wait()
        status = self.place.status()
        self.assertEqual(status["state"], "executing")
        self.assertTrue(status["interrupted"])
        self.open()  # opens without harm beside the interrupted run
        self.place.run("resume", "last")
        self.until("the question about the residuals", lambda: self.waiting() == 1)
        question = self.place.status()["approvals"][0]
        self.assertEqual(self.place.run("approve", "last", "look", "--hash", question["hash"][:12]).code, 0)
        self.place.run("resume", "last")
        self.until("the end of the run", lambda: self.state() == "completed")
        first = [step for step in self.place.status()["step_list"] if step["id"] == "load"][0]
        self.assertEqual(first["attempts"], 1)


if __name__ == "__main__":
    unittest.main()
