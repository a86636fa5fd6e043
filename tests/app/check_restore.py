# SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""One window for a data folder, links to runs, and a window that stands where it stood, also after kill -9.

Skips with a message where Xvfb, openbox or xdotool are missing.
"""
import json
import pathlib
import signal
import subprocess
import time
import unittest

from desk import STUDIO, Desk
from support import PATIENCE, end

THREE = """
cmbagent: 1
name: {name}
steps:
  - {{id: first, kind: code, inline: "print('hello')"}}
  - {{id: second, kind: code, needs: [first], inline: "print('hello')"}}
  - {{id: third, kind: code, needs: [second], inline: "print('hello')"}}
"""


class Restore(Desk):
    def setUp(self):
        super().setUp()
        self.place.data.mkdir(mode=0o700)
        (self.place.data / "settings.ini").write_text("[tour]\noffered=true\n")  # nobody is offered the tour

    def start(self, *arguments, data=None):
        """A second start: ends at once, or opens a window of its own."""
        process = subprocess.Popen([STUDIO, "--data-dir", str(data or self.place.data), *map(str, arguments)],
                                   env=self.environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        self.addCleanup(end, process)
        return process

    def handOver(self, *arguments):
        process = self.start(*arguments)
        out, err = process.communicate(timeout=PATIENCE)
        return process.returncode, err

    def titles(self):
        ids = self.xdo("search", "--onlyvisible", "--name", "CMBAgent Studio").split()
        return sorted(self.xdo("getwindowname", window).strip() for window in ids)

    def bookmark(self):
        path = self.place.data / "bookmark.json"
        return json.loads(path.read_text()) if path.exists() else {}

    def resize(self, window, width, height):
        """And waits until that is written down."""
        layouts = lambda: [path.read_bytes() for path in sorted(self.place.data.glob("window*.ini"))]
        before = layouts()
        self.xdo("windowsize", "--sync", window, width, height)
        self.until("the size is written down", lambda: layouts() != before)
        time.sleep(1.5)  # of all else at most half a second is lost

    def makeRun(self, name):
        file = self.place.file(f"{name}.workflow.yaml", THREE.format(name=name))
        self.assertEqual(self.place.run("run", file).code, 0)
        return self.place.status()["run_id"]

    def kill(self, window):
        window.send_signal(signal.SIGKILL)
        window.wait()

    # --- one window

    def test_a_second_start_hands_over(self):
        alpha, beta = self.makeRun("Alpha"), self.makeRun("Beta")
        first = self.open()
        code, err = self.handOver(f"cmbagent://run/{alpha}")
        self.assertEqual((code, err), (0, ""))
        self.until("the linked run", lambda: self.titles() == ["Alpha — CMBAgent Studio"])
        self.assertEqual(self.handOver(f"cmbagent://run/{beta[:13]}")[0], 0)
        self.until("the other one", lambda: self.titles() == ["Beta — CMBAgent Studio"])
        gamma = self.place.file("Gamma.workflow.yaml", THREE.format(name="Gamma"))
        self.assertEqual(self.handOver(gamma)[0], 0)
        self.until("the file", lambda: self.titles() == ["Gamma — CMBAgent Studio"])
        self.assertEqual(self.handOver("--run", gamma)[0], 0)
        self.until("its run", lambda: self.place.status()["name"] == "Gamma" and self.place.status()["state"] == "completed")
        self.assertEqual(self.handOver()[0], 0)
        self.assertIsNone(first.poll())

    def test_an_unknown_run_is_told_to_both(self):
        self.makeRun("Alpha")
        self.open()
        code, err = self.handOver("cmbagent://run/01234567-89ab-7def-8123-456789abcdef")
        self.assertEqual(code, 2)
        self.assertIn("There is no run “01234567-89ab-7def-8123-456789abcdef” here.", err)
        self.assertEqual(len(self.titles()), 1)

    def test_a_window_of_its_own_on_demand(self):
        self.makeRun("Alpha")
        self.open()
        for arguments, data in (["--new-instance"], None), ([], self.place.root / "other"):
            own = self.start(*arguments, data=data)
            self.until("another window", lambda: len(self.titles()) == 2)
            self.assertIsNone(own.poll())
            own.kill()
            self.until("its end", lambda: len(self.titles()) == 1)

    def test_a_killed_window_is_no_obstacle(self):
        alpha = self.makeRun("Alpha")
        first = self.open()
        left = lambda: list((self.place.root / "run" / "cmbagent").glob("*.window"))
        self.assertEqual(len(left()), 1)
        self.kill(first)
        self.assertEqual(len(left()), 1)  # the kernel does not take it away
        second = self.open(f"cmbagent://run/{alpha}")
        self.until("the linked run", lambda: self.titles() == ["Alpha — CMBAgent Studio"])
        self.assertEqual(len(left()), 1)
        self.assertTrue(str(second.pid) in left()[0].name)

    def test_a_window_that_hangs_is_not_waited_for_for_ever(self):
        self.makeRun("Alpha")
        first = self.open()
        first.send_signal(signal.SIGSTOP)
        second = self.start()
        said = second.stderr.readline()
        self.assertIn("does not answer", said)
        first.send_signal(signal.SIGCONT)

    # --- where it was

    def test_stands_where_it_stood_after_a_kill(self):
        alpha = self.makeRun("Alpha")
        window = self.open(f"cmbagent://run/{alpha}")
        self.until("the run", lambda: self.bookmark().get("run") == alpha)
        self.press_until("End", "the last step", lambda: self.bookmark().get("step") == "third")
        self.press_until("ctrl+minus", "a look from farther away", lambda: "canvas" in self.bookmark())
        self.press_until("ctrl+3", "the table of steps", lambda: self.bookmark().get("view") == 2)
        name = self.xdo("search", "--onlyvisible", "--name", "CMBAgent Studio").split()[0]
        self.resize(name, "1100", "700")
        before = self.bookmark()
        self.kill(window)
        layout = (self.place.data / "window.ini").read_text()

        self.open()
        self.until("the run again", lambda: self.titles() == ["Alpha — CMBAgent Studio"])
        (self.place.data / "bookmark.json").unlink()  # it is written anew from what is on show
        self.press_until("ctrl+1", "the graph", lambda: self.bookmark().get("view") == 0)
        self.press_until("ctrl+3", "the table", lambda: self.bookmark().get("view") == 2)
        after = self.bookmark()
        for key in ("run", "step", "view", "bottom_tab"):
            self.assertEqual(after.get(key), before.get(key), key)
        self.assertAlmostEqual(after["canvas"]["zoom"], before["canvas"]["zoom"], places=3)
        self.assertEqual(after["canvas"]["step"], before["canvas"]["step"])
        for axis in "xy":
            self.assertAlmostEqual(after["canvas"][axis], before["canvas"][axis], delta=3)
        geometry = self.xdo("getwindowgeometry", self.xdo("search", "--onlyvisible", "--name", "CMBAgent Studio").split()[0])
        self.assertIn("1100x700", geometry)
        self.assertIn("geometry", layout)

    def test_an_open_draft_comes_back(self):
        self.makeRun("Alpha")
        file = self.place.work / "Alpha.workflow.yaml"
        window = self.open(file)
        self.until("the workflow", lambda: self.bookmark().get("workflow") == str(file))
        self.press_until("ctrl+e", "the editor", lambda: "journal" in self.bookmark(), pause=5)
        journal = pathlib.Path(self.bookmark()["journal"])
        self.press_until("a", "the change in the journal",  # a new step
                         lambda: journal.exists() and journal.read_text().count("\n") >= 2)
        time.sleep(1)
        self.kill(window)
        changes = journal.read_text()
        self.assertEqual(file.read_text(), THREE.format(name="Alpha"))

        self.open()
        (self.place.data / "bookmark.json").unlink(missing_ok=True)
        self.press_until("ctrl+plus", "the editor again", lambda: self.bookmark().get("journal") == str(journal))
        self.assertTrue(journal.read_text().startswith(changes))

    def test_two_windows_stand_where_they_stood_after_a_kill(self):
        alpha, beta = self.makeRun("Alpha"), self.makeRun("Beta")
        window = self.open(f"cmbagent://run/{alpha}")
        self.until("the run", lambda: self.bookmark().get("run") == alpha)
        self.press_until("ctrl+3", "the table of steps", lambda: self.bookmark().get("view") == 2)
        # Pressed once: each time it opens another window.
        self.xdo("key", "--clearmodifiers", "ctrl+shift+n")
        self.until("another window", lambda: len(self.titles()) == 2)
        self.assertEqual(self.handOver(f"cmbagent://run/{beta}")[0], 0)  # goes to the window used last
        both = ["Alpha — CMBAgent Studio", "Beta — CMBAgent Studio"]
        self.until("both runs", lambda: self.titles() == both)
        self.until("both in the bookmark", lambda: [place["run"] for place in self.bookmark().get("others", [])] == [alpha])
        new = self.xdo("search", "--onlyvisible", "--name", "^Beta").split()[0]
        self.resize(new, "900", "620")
        before = self.bookmark()
        self.assertEqual(before["run"], beta)
        self.kill(window)

        window = self.open()
        self.until("both runs again", lambda: self.titles() == both)
        self.assertIn("900x620", self.xdo("getwindowgeometry", self.xdo("search", "--onlyvisible", "--name", "^Beta").split()[0]))
        self.press_until("ctrl+4", "the files of the one that was in front",
                         lambda: (self.bookmark()["run"], self.bookmark()["view"]) == (beta, 3))
        self.assertEqual([(place["run"], place["view"]) for place in self.bookmark()["others"]], [(alpha, 2)])
        self.press_until("ctrl+w", "one window", lambda: len(self.titles()) == 1)
        self.until("one window in the bookmark", lambda: "others" not in self.bookmark())
        self.assertIsNone(window.poll())

    def test_what_is_gone_is_passed_over(self):
        alpha = self.makeRun("Alpha")
        self.place.data.joinpath("bookmark.json").write_text(json.dumps({"run": "01234567-89ab-7def-8123-456789abcdef", "view": 99}))
        self.open()
        self.until("the start page", lambda: self.titles() == ["CMBAgent Studio"])
        self.place.data.joinpath("bookmark.json").write_bytes(b"\x00 no bookmark")
        self.assertEqual(self.handOver(f"cmbagent://run/{alpha}")[0], 0)
        self.until("the run", lambda: self.titles() == ["Alpha — CMBAgent Studio"])


if __name__ == "__main__":
    unittest.main(verbosity=2)
