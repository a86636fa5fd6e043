# SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Python environments of projects on the command line: what is there, and being rid of one that no run uses (S01-M9)."""
import datetime

from support import ProgramTest, main, waitUntil

SLEEPER = """cmbagent: 1
name: Sleeper
env: {{MARKS: {marks}}}
steps:
  - id: long
    kind: code
    inline: |
      #!/bin/sh
      echo "$CMBAGENT_ATTEMPT" >> "$MARKS/long"
      while [ ! -e "$MARKS/go" ]; do sleep 0.05; done
"""


class Environments(ProgramTest):
    def setUp(self):
        super().setUp()
        self.assertEqual(self.place.json("environments", "list"), {"environments": [], "bytes": 0})
        (self.project, self.name), = self.place.journal().rows("SELECT id, name FROM projects")

    def make(self, project, isWhole=True):
        """One as venv and pip leave it, as far as anybody looks."""
        folder = self.place.data / "environments" / project
        site = folder / "lib" / "python3.11" / "site-packages"
        for package in ("healpy-1.18.1", "camb-1.6.0", "pip-24.0"):
            (site / f"{package}.dist-info").mkdir(parents=True)
        (site / "healpy.py").write_text("x" * 1000)
        (site / "loop").symlink_to(folder, target_is_directory=True)
        (folder / "pyvenv.cfg").write_text("home = /usr/bin\nversion = 3.11.2\n")
        if isWhole:
            (folder / "cmbagent-ready").touch()
        return folder

    def testTellsWhatThereIs(self):
        folder = self.make(self.project)
        gone = "0190b1a2-0000-7000-8000-000000000001"
        self.make(gone, isWhole=False)
        (self.place.data / "environments" / "notes").mkdir()
        listed = {one["project_id"]: one for one in self.place.json("environments", "list")["environments"]}
        self.assertEqual(set(listed), {self.project, gone})
        own = listed[self.project]
        used = datetime.datetime.fromisoformat(own.pop("last_used").replace("Z", "+00:00"))
        self.assertEqual(int(used.timestamp()), int((folder / "cmbagent-ready").stat().st_mtime))
        self.assertEqual(own, {"project_id": self.project, "project": self.name, "path": str(folder), "python": "3.11.2",
                               "packages": ["camb==1.6.0", "healpy==1.18.1"],
                               "bytes": 1000 + (folder / "pyvenv.cfg").stat().st_size})
        self.assertIsNone(listed[gone]["project"])
        self.assertIsNone(listed[gone]["python"])
        shown = self.place.run("environments", "list")
        self.assertEqual(shown.code, 0, shown)
        for words in (self.name, "camb==1.6.0, healpy==1.18.1", str(folder), "its project is gone", "never finished"):
            self.assertIn(words, shown.out)

    def testRemovesOneThatIsMeant(self):
        folder = self.make(self.project)
        asked = self.place.run("environments", "remove", self.name)
        self.assertEqual(asked.code, 2, asked)
        self.assertIn("Would remove the environment of " + self.name, asked.out)
        self.assertIn("--yes", asked.err)
        self.assertTrue(folder.exists())
        for unknown in ("Nobody's", self.project[:4]):
            refused = self.place.run("environments", "remove", unknown, "--yes")
            self.assertEqual(refused.code, 2, refused)
            self.assertIn("'cmbagent environments list'", refused.err)
        removed = self.place.json("environments", "remove", self.project, "--yes")
        self.assertTrue(removed["removed"])
        self.assertEqual([path.name for path in folder.parent.iterdir() if path.is_dir()], [])
        self.assertTrue(self.place.data.exists())

    def testStaysWhileARunIsAtWork(self):
        folder = self.make(self.project)
        file = self.place.file("sleeper.workflow.yaml", SLEEPER.format(marks=self.place.marks))
        process = self.place.start("run", file)
        waitUntil(self, lambda: self.place.begun("long"), "the step runs", process)
        refused = self.place.run("environments", "remove", self.name, "--yes")
        self.assertEqual(refused.code, 3, refused)
        self.assertIn("'Sleeper", refused.err)
        self.assertTrue((folder / "cmbagent-ready").exists())
        (self.place.marks / "go").touch()
        out, err = process.communicate()
        self.assertEqual(process.returncode, 0, out + err)
        self.assertEqual(self.place.run("environments", "remove", self.name, "--yes").code, 0)
        self.assertFalse(folder.exists())


if __name__ == "__main__":
    main()
