#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The window as a person meets it: its own X server and window manager, keys by xdotool, and the command line beside it.

Skips with a message where Xvfb, openbox or xdotool are missing.
"""
import os
import shutil
import signal
import subprocess
import time
import unittest

from support import EXAMPLES, PATIENCE, PROGRAM, Place

STUDIO = os.environ.get("CMBAGENT_STUDIO", PROGRAM + "-studio")
NEEDED = [tool for tool in ("Xvfb", "openbox", "xdotool") if not shutil.which(tool)]
FIRAS = EXAMPLES / "firas" / "firas.workflow.yaml"

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


@unittest.skipIf(NEEDED, f"not installed: {', '.join(NEEDED)}")
class Window(unittest.TestCase):
    def setUp(self):
        self.place = Place(self)
        read, write = os.pipe()
        xvfb = subprocess.Popen(["Xvfb", "-displayfd", str(write), "-screen", "0", "1280x800x24", "-nolisten", "tcp"],
                                pass_fds=[write], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.addCleanup(self.stop, xvfb)
        os.close(write)
        with os.fdopen(read) as pipe:
            self.display = ":" + pipe.readline().strip()
        wm = subprocess.Popen(["openbox"], env=self.environment(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.addCleanup(self.stop, wm)

    @staticmethod
    def stop(process):
        process.kill()
        process.wait()

    def environment(self):
        return self.place.environment(DISPLAY=self.display, QT_QPA_PLATFORM="xcb")

    def open(self, *arguments):
        process = subprocess.Popen([STUDIO, "--data-dir", str(self.place.data), *map(str, arguments)], env=self.environment(),
                                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.addCleanup(self.stop, process)
        self.xdo("search", "--sync", "--onlyvisible", "--name", "CMBAgent")
        return process

    def xdo(self, *arguments):
        return subprocess.run(["xdotool", *arguments], env=self.environment(), capture_output=True, text=True, timeout=PATIENCE).stdout

    def until(self, what, condition):
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            try:
                if condition():
                    return
            except AssertionError:
                pass  # no run yet
            time.sleep(0.3)
        self.fail(f"did not happen within {PATIENCE} s: {what}")

    def press_until(self, key, what, condition):
        """A key may come before the window has the focus, so it is pressed again until it had its effect."""
        def pressed():
            self.xdo("key", "--clearmodifiers", key)
            time.sleep(0.5)
            return condition()
        self.until(what, pressed)

    def state(self):
        return self.place.status()["state"]

    def waiting(self):
        return self.place.status()["open_approvals"]

    def test_runs_asks_and_finishes_by_keyboard(self):
        window = self.open("--run", FIRAS)
        self.until("the question about the residuals", lambda: self.waiting() == 1)
        self.press_until("alt+a", "the answer", lambda: self.waiting() == 0)
        self.until("the end of the run", lambda: self.state() == "completed")
        self.press_until("ctrl+q", "the end of the program", lambda: window.poll() is not None)
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
            time.sleep(1)
            return self.place.status()["run_id"] != parent
        self.until("the branch", played)
        self.until("the end of the branch", lambda: self.state() == "completed")
        branch = self.place.status()
        self.assertEqual(branch["parent"], parent)
        steps = {step["id"]: step for step in branch["step_list"]}
        self.assertEqual(steps["before"]["origin"]["run_id"], parent)
        self.assertIsNone(steps["double"]["origin"])
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
