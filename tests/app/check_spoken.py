#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The window as a screen reader and a hand meet it: compare, and kill and recover in mid-run, by what the window tells of itself.

Skips with a message where Xvfb, openbox, xdotool, dbus or at-spi2 are missing.
"""
import time
import unittest

from desk import FIRAS, SpokenDesk

DOUBLES = """
cmbagent: 1
name: Doubles
parameters:
  n: {type: integer, default: 2}
steps:
  - id: before
    title: Before
    kind: code
    parameters: []
    inline: "open('x.txt', 'w').write('x')"
    outputs: {x.txt: text/plain}
  - id: double
    title: Double it
    kind: code
    needs: [before]
    inline: |
      import json, os
      json.dump({"n": 2 * int(os.environ["CMBAGENT_PARAM_N"])}, open("outputs.json", "w"))
"""


class Spoken(SpokenDesk):
    def test_the_graph_is_told_card_by_card_and_edge_by_edge(self):
        self.open(self.place.file("doubles.workflow.yaml", DOUBLES))
        card = self.await_("Double it", "list item")
        self.assertIn("Needs Before", card["description"])
        self.assertIn("focusable", card["states"])
        edge = self.find("From Before to Double it", "image")
        self.assertEqual(edge["description"], "Required")
        self.assertGreater(card["place"][2], 50)

        def selected():  # clicked again where it has moved meanwhile
            self.click(self.await_("Double it", "list item"))
            return self.find("Double it", "list item", "selected") is not None
        self.until("the card is selected", selected)

    def test_every_button_on_show_has_a_name(self):
        self.open("--run", FIRAS)
        self.until("the question about the residuals", lambda: self.waiting() == 1)
        self.await_("Look at the residuals")
        nameless = [thing for thing in self.everything()
                    if not thing["name"].strip() and {"focusable", "enabled"} <= set(thing["states"])]
        self.assertEqual(nameless, [])

    def test_compares_a_run_with_its_branch(self):
        workflow = self.place.file("doubles.workflow.yaml", DOUBLES)
        self.assertEqual(self.place.run("run", workflow).code, 0)
        self.assertEqual(self.place.run("play-from", "last", "--param", "n=5", "--name", "Five").code, 0)
        self.open()
        self.click(self.await_("Dismiss", "push button"))  # the offer of a tour takes the room of some rows
        self.press_until("ctrl+shift+c", "the page of branches", lambda: self.find("Runs and branches") is not None)

        def chosen():  # once more where rows have moved meanwhile
            self.click(self.await_("Doubles", "table cell"))
            self.click(self.await_("Five", "table cell"), "ctrl")
            return self.find("Compare", "push button", "sensitive") is not None
        self.until("two runs are chosen", chosen)
        self.click(self.await_("Compare", "push button", "sensitive"))
        self.await_("Double it")
        told = " ".join(thing["name"] + " " + thing["description"] for thing in self.everything())
        for words in ("Doubles", "Five", "Double it"):
            self.assertIn(words, told)
        self.await_("10")  # the value of the branch, beside the graphs and below the steps

    def test_killed_in_mid_run_and_gone_on_with_in_the_window(self):
        window = self.open("--run", FIRAS)
        self.until("some steps are done", lambda: self.place.status()["steps"].get("completed", 0) >= 2)
        window.kill()
        window.wait()
        before = self.place.status()
        self.assertTrue(before["interrupted"])
        done = {step["id"] for step in before["step_list"] if step["state"] == "completed"}
        self.open()
        time.sleep(1)
        if self.find("Resume", "push button", "sensitive") is None:  # the run is not in front by itself
            self.click(self.await_("COBE/FIRAS", "list item"), clicks=2)
        self.await_("Resume", "push button", "sensitive")
        self.press_until("ctrl+F5", "the run goes on", lambda: not self.place.status()["interrupted"])
        self.until("the question about the residuals", lambda: self.waiting() == 1)
        self.press_until("alt+a", "the answer", lambda: self.waiting() == 0)
        self.until("the end of the run", lambda: self.state() == "completed")
        attempts = {step["id"]: step["attempts"] for step in self.place.status()["step_list"]}
        self.assertEqual({step: attempts[step] for step in done}, {step: 1 for step in done})


if __name__ == "__main__":
    unittest.main()
