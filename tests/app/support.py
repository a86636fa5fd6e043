# SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the checks of the program itself share: a place of their own, the program, its journal, its processes.

Standard library only. CMake says by CMBAGENT_PROGRAM where the program lies and by CMBAGENT_EXAMPLES where the examples do.
"""
import contextlib
import fcntl
import json
import os
import pathlib
import shutil
import signal
import sqlite3
import subprocess
import tempfile
import time
import unittest
import urllib.parse

PROGRAM = os.environ.get("CMBAGENT_PROGRAM", "cmbagent")
EXAMPLES = pathlib.Path(os.environ.get("CMBAGENT_EXAMPLES", "."))
SOURCES = pathlib.Path(__file__).resolve().parents[2]
IS_LONG = os.environ.get("CMBAGENT_LONG") == "1"
IS_ROOT = os.geteuid() == 0
NOBODY = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--no-new-privs"]
KEEPS_WHAT_IS_FREED = b"__asan_init" in (pathlib.Path(PROGRAM).read_bytes() if os.path.isfile(PROGRAM) else b"")  # memory says nothing
PATIENCE = 120  # seconds; far above what anything takes, so that a busy machine fails nothing


class Place:
    """A data folder, a short folder for sockets and a folder for workflow files, all of this test alone."""

    isSandboxed = False

    def __init__(self, test):
        self.root = pathlib.Path(tempfile.mkdtemp(prefix="cmb-"))
        self.data = self.root / "data"
        self.work = self.root / "work"
        self.marks = self.root / "marks"
        for folder in (self.root / "run", self.root / "home", self.work, self.marks):
            folder.mkdir(mode=0o700)
        self.test = test
        test.addCleanup(self.remove)

    def remove(self):
        for pid in strays(self.root):
            with contextlib.suppress(ProcessLookupError):  # it may end by itself meanwhile
                os.kill(pid, signal.SIGKILL)
        shutil.rmtree(self.root, ignore_errors=True)

    def environment(self, **more):
        keep = {name: os.environ[name] for name in ("PATH", "ASAN_OPTIONS", "LSAN_OPTIONS", "UBSAN_OPTIONS",
                                                    "TSAN_OPTIONS", "OPENBLAS_CORETYPE", "OPENBLAS_L2_SIZE") if name in os.environ}
        return {**keep, "HOME": str(self.root / "home"), "XDG_RUNTIME_DIR": str(self.root / "run"),
                "LC_ALL": "C.UTF-8", "TZ": "UTC", "CMBAGENT_KEYCHAIN": "off", **more}

    def command(self, *arguments, data=None):
        """The steps of these tests leave marks beside their work folders, which the sandbox would not let them."""
        runs = arguments[0] in ("run", "resume", "play-from", "adopt") and len(arguments) > 1
        free = ["--no-sandbox"] if runs and not self.isSandboxed else []
        return [PROGRAM, *[str(argument) for argument in arguments], *free, "--data-dir", str(data or self.data)]

    def start(self, *arguments, data=None, prefix=(), env=None, stdin=subprocess.DEVNULL, **options):
        """Starts the program; nobody is at its terminal."""
        process = subprocess.Popen([*prefix, *self.command(*arguments, data=data)], stdin=stdin,
                                   stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, encoding="utf-8",
                                   errors="strict", env=self.environment(**(env or {})), cwd=self.work, **options)
        self.test.addCleanup(end, process)
        return process

    def run(self, *arguments, data=None, prefix=(), env=None, timeout=PATIENCE, typed=None):
        """Runs the program to its end. What it prints must be UTF-8. `typed` comes from its standard input."""
        process = self.start(*arguments, data=data, prefix=prefix, env=env,
                             stdin=subprocess.DEVNULL if typed is None else subprocess.PIPE)
        out, err = process.communicate(typed, timeout=timeout)
        return Ended(process.returncode, out, err)

    def json(self, *arguments, env=None):
        ended = self.run(*arguments, "--json", env=env)
        self.test.assertEqual(ended.code, 0, ended)
        return json.loads(ended.out)

    def status(self, run="last"):
        return self.json("status", run)

    def file(self, name, text):
        path = self.work / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return path

    def journal(self, data=None):
        return Journal((data or self.data) / "studio.db")

    def hold(self, name):
        """A lock of the program's in the hand of another, who cannot be asked; given back by closing it."""
        lock = open(self.data / "locks" / name, "w")
        self.test.addCleanup(lock.close)
        fcntl.lockf(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        return lock

    def marksOf(self, step):
        """The attempts of a step that really ran: each has appended its name."""
        path = self.marks / step
        return path.read_text().split() if path.exists() else []

    def begun(self, step, mark=None):
        """Those of them that the journal knows of as well: it may be behind where a disk is slow, and whoever then asks for
        the run, or kills the program, finds none."""
        marks = self.marksOf(mark or step)
        if not marks or not self.journal().exists():
            return []
        return marks[:self.journal().rows("SELECT coalesce(sum(attempts), 0) FROM run_steps WHERE id = ?", step)[0][0]]


class Ended:
    def __init__(self, code, out, err):
        self.code, self.out, self.err = code, out, err

    @property
    def text(self):
        return self.out + self.err

    def __repr__(self):
        return f"exit code {self.code}\n--- standard output\n{self.out}\n--- standard error\n{self.err}"


def end(process):
    if process.poll() is None:
        process.kill()
    for stream in (process.stdout, process.stderr):
        if stream and not stream.closed:
            stream.close()
    process.wait()


class Journal:
    """Reads the database beside the program, as anybody with sqlite3 may."""

    def __init__(self, path):
        self.path = path

    def rows(self, statement, *values):
        connection = sqlite3.connect(f"file:{urllib.parse.quote(str(self.path))}?mode=rw", uri=True, timeout=30)
        try:
            return connection.execute(statement, values).fetchall()
        finally:
            connection.close()

    def exists(self):
        return self.path.exists() and bool(self.rows("SELECT 1 FROM sqlite_schema WHERE name = 'events'"))

    def events(self):
        """(seq, type, body) of every event, oldest first."""
        return [(seq, kind, json.loads(body))
                for seq, kind, body in self.rows("SELECT seq, type, body FROM events ORDER BY run, seq")]

    def certain(self, run=None):
        """How many events there are (of a run) on any machine: a step that takes longer than two seconds is measured as well,
        which is an event more."""
        ((count,),) = self.rows("SELECT count(*) FROM events e JOIN run_keys k ON k.key = e.run WHERE e.type <> 'step_usage' "
                                "AND ifnull(k.id = ?, 1)", run)
        return count

    def completed(self):
        """Ids of the steps whose completion is committed."""
        return {step for (step,) in self.rows("SELECT id FROM run_steps WHERE state = 'completed'")}

    def integrity(self):
        return self.rows("PRAGMA integrity_check") + self.rows("PRAGMA foreign_key_check")


def outcome(status):
    """What must be the same however often the program was killed."""
    return {"state": status["state"], "interrupted": status["interrupted"],
            "steps": {step["id"]: (step["state"], step.get("values")) for step in status["step_list"]},
            "answers": [(approval["step"], approval["resolution"]) for approval in status["approvals"]],
            "files": {(step["id"], pathlib.Path(path).name): pathlib.Path(path).read_bytes()
                      for step in status["step_list"] for path in step.get("outputs", [])}}


def strays(root, words=b"CMBAGENT_ATTEMPT="):
    """Live processes that belong to an attempt whose data lie below `root`; with no words whatever has to do with it."""
    found = []
    for folder in pathlib.Path("/proc").iterdir():
        if not folder.name.isdigit() or int(folder.name) == os.getpid():
            continue
        try:
            environment = (folder / "environ").read_bytes()
            state = (folder / "stat").read_text(errors="replace").rpartition(")")[2].split()[0]
        except (OSError, IndexError):
            continue
        if words in environment and os.fsencode(str(root)) in environment and state not in "ZX":
            found.append(int(folder.name))
    return found


def alive(*words):
    """Live processes whose command line is exactly this, whatever they have done to their environment."""
    wanted = b"\0".join(word.encode() for word in words) + b"\0"
    found = []
    for folder in pathlib.Path("/proc").iterdir():
        try:
            if folder.name.isdigit() and (folder / "cmdline").read_bytes() == wanted:
                found.append(int(folder.name))
        except OSError:
            continue
    return found


def waitUntil(test, condition, what, process=None):
    """Polls; no test depends on how long something takes, only on that it comes."""
    deadline = time.monotonic() + PATIENCE
    while not condition():
        if process is not None and process.poll() is not None:
            if condition():
                return
            out, err = process.communicate()
            test.fail(f"the program ended before {what}: {Ended(process.returncode, out, err)}")
        if time.monotonic() > deadline:
            test.fail(f"waited {PATIENCE} s in vain until {what}")
        time.sleep(0.01)


class ProgramTest(unittest.TestCase):
    """A test of the program in a place of its own."""

    longMessage = True

    def setUp(self):
        self.place = Place(self)

    def assertClean(self, place=None):
        """The database is whole and nothing of a step is alive."""
        place = place or self.place
        self.assertEqual(place.journal().integrity(), [("ok",)])
        waitUntil(self, lambda: not strays(place.root), "every process of the steps is gone")

    def assertAlone(self, place):
        """Nothing is alive of the program, its launchers or its steps."""
        self.assertClean(place)
        waitUntil(self, lambda: not strays(place.root, b""), "every process of the program is gone")


def main():
    unittest.main(verbosity=2)
