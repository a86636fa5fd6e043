# SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What steps take while they run, as a person and a script meet it on the command line."""
import signal

from support import PATIENCE, ProgramTest, main, strays, waitUntil

BUSY = """cmbagent: 1
name: Busy
env: {{MARKS: {marks}}}
steps:
  - id: short
    kind: code
    inline: |
      #!/bin/sh
      true
  - id: busy
    kind: code
    needs: [short]
    inline: |
      import os
      kept = b"x" * 50_000_000
      while not os.path.exists(os.environ["MARKS"] + "/go"):
          sum(range(20_000))
"""


class Usage(ProgramTest):
    def start(self):
        return self.place.start("run", self.place.file("busy.workflow.yaml", BUSY.format(marks=self.place.marks)))

    def samples(self):
        return [body for _, kind, body in self.place.journal().events() if kind == "step_usage"] if self.place.journal().exists() else []

    def used(self, step="busy"):
        return {each["id"]: each for each in self.place.status()["step_list"]}[step]["usage"]

    def test_a_running_step_is_told_of(self):
        process = self.start()
        waitUntil(self, lambda: len(self.samples()) >= 2 and max(sample["memory"] for sample in self.samples()) > 50e6,
                  "the step was looked at twice, and what it keeps was there", process)
        shown = self.place.run("status", "last")
        self.assertEqual(shown.code, 0, shown)
        self.assertRegex(shown.out, r"uses [0-9.]+ cores and [0-9.]+ MB, at most [0-9.]+ MB so far")
        (attempt,) = self.used()
        self.assertEqual(attempt["attempt"], 1)
        self.assertGreater(attempt["peak_memory_bytes"], 50e6)
        self.assertGreater(attempt["cpu_ms"], 0)
        self.assertGreaterEqual(len(attempt["samples"]), 2)
        (self.place.marks / "go").touch()
        out, err = process.communicate(timeout=PATIENCE)
        self.assertEqual(process.returncode, 0, out + err)
        # What was seen is there afterwards, and is no more than what the step took in all.
        samples = self.samples()
        self.assertGreaterEqual(samples[0]["elapsed"], 2_000_000)
        for key in ("elapsed", "cpu"):
            values = [sample[key] for sample in samples]
            self.assertEqual(values, sorted(values))
        ((cpu, peak),) = self.place.journal().rows("SELECT cpu, peak_rss FROM attempts WHERE peak_rss > 50000000")
        self.assertLessEqual(samples[-1]["cpu"], cpu + 50_000)
        self.assertLessEqual(max(sample["memory"] for sample in samples), peak)
        (attempt,) = self.used()
        self.assertEqual(len(attempt["samples"]), len(samples))
        self.assertNotIn("uses ", self.place.run("status", "last").out)

    def test_what_was_seen_outlives_a_kill(self):
        process = self.start()
        waitUntil(self, lambda: self.samples(), "the step was looked at", process)
        process.send_signal(signal.SIGKILL)
        process.wait()
        waitUntil(self, lambda: not strays(self.place.root), "the steps have ended with the program")
        before = self.used()
        self.assertEqual(len(before), 1)
        (self.place.marks / "go").touch()
        self.assertEqual(self.place.run("resume", "last").code, 0)
        self.assertEqual(self.used()[:1], before)
        self.assertClean()


if __name__ == "__main__":
    main()
