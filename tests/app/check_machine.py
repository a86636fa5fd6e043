# SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Machines that are not as one expects: closed or full outputs, names that are no text, few threads, small files.

Each says what is wrong and how to mend it, loses nothing, and never hangs.
"""
import json
import os
import pathlib
import pty
import re
import stat
import subprocess

from check_bad_inputs import GOOD, HEAD, BadInput, step
from desk import STUDIO
from support import IS_ROOT, NOBODY, PATIENCE, PROGRAM, main, waitUntil

STEERS = r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]"
WITHOUT_STREAMS = ["sh", "-c", 'exec "$0" "$@" <&- >&- 2>&-']
INTO_NOTHING_LEFT = ["sh", "-c", 'exec "$0" "$@" >/dev/full']
SMALL_FILES = ["sh", "-c", 'ulimit -f 0 && exec "$0" "$@"']


class Streams(BadInput):
    def test_closed(self):
        """What the program opens must not become its standard output."""
        process = self.place.start("run", self.place.file("waits.workflow.yaml", step(
            f"echo x > {self.place.marks}/ready\nwhile [ ! -e {self.place.marks}/go ]; do sleep 0.05; done")),
            prefix=WITHOUT_STREAMS)
        waitUntil(self, lambda: self.place.begun("only", "ready"), "the step runs", process)
        self.assertEqual([os.readlink(f"/proc/{process.pid}/fd/{number}") for number in range(3)], ["/dev/null"] * 3)
        (self.place.marks / "go").touch()
        self.assertEqual(process.wait(PATIENCE), 0)
        self.assertEqual(self.place.status()["state"], "completed")
        self.assertClean()

    def test_full(self):
        """Who writes the output to a disk that is full must not take a part of it for the whole."""
        if not os.path.exists("/dev/full") or not stat.S_ISCHR(os.stat("/dev/full").st_mode):
            self.skipTest("there is no device that is full")
        self.assertUsable()
        for verb in (["list"], ["status", "last", "--json"], ["export", "last"], ["run", self.place.work / "good.workflow.yaml"]):
            with self.subTest(verb=verb):
                self.refuses(self.place.run(*verb, prefix=INTO_NOTHING_LEFT), 1, "Standard output could not be written", "space")
        self.assertEqual([run["state"] for run in self.place.json("list")["runs"]], ["completed"] * 2)
        self.assertClean()

    def test_readerGoes(self):
        """As with `| head -1`: the run goes on, and nothing is wrong."""
        process = self.place.start("run", self.place.file("waits.workflow.yaml", step(
            f"echo x > {self.place.marks}/ready\nwhile [ ! -e {self.place.marks}/go ]; do sleep 0.05; done")), "--json")
        self.assertTrue(process.stdout.readline())
        process.stdout.close()
        waitUntil(self, lambda: self.place.begun("only", "ready"), "the step runs")
        (self.place.marks / "go").touch()
        self.assertEqual(process.wait(PATIENCE), 0)
        self.assertEqual(process.stderr.read(), "")
        self.assertEqual(self.place.status()["state"], "completed")


class Steering(BadInput):
    """No name, question or output steers the terminal of who looks at it."""

    def test_shown(self):
        text = ('cmbagent: 1\nname: "Sly \\e[2J \\u009b31m \\u202e x"\nsteps:\n'
                '  - {id: gate, kind: approval, title: "Look \\e]0;mine\\a", question: "Well \\e[31m? \\r Fine!"}\n'
                '  - {id: bad, kind: code, retry: {attempts: 1}, inline: "#!/bin/sh\\n'
                "printf '\\\\033[2J\\\\007\\\\rwrong' >&2; exit 1\\n\"}\n")
        ended = [self.runText(text)]
        self.assertIn(ended[0].code, (1, 5), ended)
        self.assertEqual(self.place.status()["name"], "Sly \x1b[2J \x9b31m \u202e x", "programs get what was written")
        for verb in (["list"], ["status", "last"], ["approvals"], ["branch-tree", "last"], ["storage"], ["costs", "last"],
                     ["report", "retries", "last"], ["session", "create", "s\x1b[31m"], ["session", "list"],
                     ["run", "nowhere\x1b[31m.yaml"]):
            ended.append(self.place.run(*verb))
        for one in ended:
            self.assertNotRegex(one.text, STEERS)
        self.assertIn("Sly ␛[2J", ended[1].out, "it is shown instead")
        self.assertIn("␛[2J␇␍wrong", ended[2].out)
        seen = re.sub("\x1b\\[(0|1|3[1-5]|90)m", "", self.onATerminal("status", "last"))  # its own colours
        self.assertNotRegex(seen, STEERS)
        self.assertIn("␛[2J␇␍wrong", seen)

    def onATerminal(self, *arguments):
        """What is written to one, with plain ends of lines."""
        try:
            ours, theirs = pty.openpty()
        except OSError as error:
            self.skipTest(f"no terminal can be made: {error}")
        with os.fdopen(ours, "rb", buffering=0) as terminal:
            process = subprocess.Popen(self.place.command(*arguments), stdin=subprocess.DEVNULL, stdout=theirs, stderr=theirs,
                                       env=self.place.environment(TERM="xterm"), cwd=self.place.work)
            os.close(theirs)
            seen = b""
            try:
                while part := terminal.read(4096):
                    seen += part
            except OSError:  # the other end is closed
                pass
            self.assertEqual(process.wait(PATIENCE), 0, seen)
        return seen.decode().replace("\r\n", "\n")


class Names(BadInput):
    def test_notUtf8(self):
        """Text cannot hold such a name: it must not be read as another, nor a folder be made under another."""
        name = os.fsdecode(b"caf\xe9")
        try:
            path = self.place.file(f"{name}.workflow.yaml", GOOD)
        except OSError as error:
            self.skipTest(f"the file system has no such names: {error}")
        self.refuses(self.place.run("run", path), 2, "is not UTF-8", "Rename")
        self.refuses(self.place.run("list", data=self.place.root / name), 2, "is not UTF-8", "Rename")
        folder = self.place.root / name
        folder.mkdir()
        before = sorted(os.listdir(self.place.root))
        self.refuses(self.place.run("list", data="here", prefix=["env", "-C", folder]), 1, "not UTF-8", "--data-dir")
        self.assertEqual(sorted(os.listdir(self.place.root)), before)
        ended = subprocess.run([STUDIO, "--data-dir", folder, "--quit-after-frame"], capture_output=True, encoding="utf-8",
                               env=self.place.environment(QT_QPA_PLATFORM="offscreen"), timeout=PATIENCE)
        self.assertNotEqual(ended.returncode, 0)
        self.assertIn("is not UTF-8", ended.stderr)
        self.assertEqual(sorted(os.listdir(self.place.root)), before)

    def test_percent(self):
        """As in names that came from an address: %2C is a comma there."""
        self.place.data = self.place.root / "a%2Cb%3Ac%4"
        ended = self.runText(HEAD.replace("Bad", "'5%2C %3 of %4'") + "steps:\n  - id: a\n    kind: code\n"
                             "    retry: {attempts: 2, delay: 10ms}\n    inline: |\n      #!/bin/sh\n"
                             "      echo x > ok.txt; test -d \"$CMBAGENT_PREVIOUS_WORK\"\n"
                             "    outputs: {ok.txt: text/plain}\n")
        self.assertEqual(ended.code, 0, ended)
        self.assertIn("5%2C %3 of %4: completed, 1 of 1 steps", ended.out)
        (output,) = self.place.status()["step_list"][0]["outputs"]
        self.assertEqual(pathlib.Path(output).read_text(), "x\n")
        self.assertClean()

    def test_noPlaceForSockets(self):
        """Where programs meet must be short and writable; what is wrong says which variable names it."""
        long = self.place.root / ("r" * 120)
        long.mkdir(mode=0o700)
        self.refuses(self.place.run("list", env={"XDG_RUNTIME_DIR": str(long)}), 1, "rrrr", "Set XDG_RUNTIME_DIR")
        self.assertUsable()

    def test_links(self):
        (self.place.root / "dangling").symlink_to("nowhere")
        self.refuses(self.place.run("list", data=self.place.root / "dangling"), 1, "link that leads nowhere", "--data-dir")
        (self.place.root / "round").symlink_to("round")
        self.refuses(self.place.run("list", data=self.place.root / "round"), 1, "circle", "links")
        (self.place.root / "other").symlink_to(self.place.work)
        self.refuses(self.place.run("list", data=self.place.file("afile", "") / "in" / "it"), 1, "afile", "a file, not a folder")
        self.assertUsable(data=self.place.root / "other" / "data")


class Locales(BadInput):
    def test_numbers(self):
        """The texts are English, and so are their numbers; what is typed, read and written has a decimal point everywhere."""
        text = HEAD + ("parameters:\n  h: {type: number, default: 67.4}\nsteps:\n  - id: only\n    kind: code\n    inline: |\n"
                       "      #!/bin/sh\n      echo \"{\\\"h\\\": $CMBAGENT_PARAM_H}\" > outputs.json\n")
        for locale in ("de_DE.UTF-8", "tr_TR.UTF-8", "xx_YY"):
            with self.subTest(locale):
                env = {"LC_ALL": locale}
                ended = self.runText(text, "--param", "h=1234.5", env=env)
                self.assertEqual(ended.code, 0, ended)
                self.assertIn("h = 1234.5", ended.out)
                self.refuses(self.runText(text, "--param", "h=70,5", env=env), 2, "'h'", "70,5")
                self.refuses(self.place.run("budget", "set", "global", "daily", "1,5", env=env), 2, "1,5")
                self.assertIn("$1.5000", self.place.run("budget", "set", "global", "daily", "1.5", env=env).out)
        german = {"LC_ALL": "de_DE.UTF-8"}
        ended = self.place.run("demo", env=german)
        self.assertEqual(ended.code, 0, ended)
        costs = self.place.run("costs", "--recorded", env=german)
        self.assertRegex(costs.out, r"\d,\d{3} tokens")
        self.assertNotRegex(costs.out, r"\d\.\d{3} tokens")

    def test_unknownTimeZone(self):
        """It means UTC; a day still ends."""
        self.place.run("budget", "set", "global", "daily", "2", env={"TZ": "Mars/Olympus"})
        (daily,) = [budget for budget in json.loads(self.place.run("budget", "list", "--json", env={"TZ": "Mars/Olympus"}).out)
                    ["budgets"] if budget["period"] == "daily"]
        self.assertRegex(daily["start"], "T00:00:00")
        self.assertRegex(daily["end"], "T00:00:00")


class Limits(BadInput):
    def test_fileSize(self):
        """`ulimit -f`: an error like a full disk, where the signal would end the program without a word."""
        self.assertUsable()
        for data in (self.place.data, self.place.root / "new"):
            ended = self.place.run("run", self.place.work / "good.workflow.yaml", data=data, prefix=SMALL_FILES)
            self.refuses(ended, 1, "database|file|disk")
            self.assertUsable(data=data)
        self.assertClean()

    def test_noThread(self):
        if not IS_ROOT or b"__tsan_init" in pathlib.Path(PROGRAM).read_bytes():
            self.skipTest("needs another user, and a program that has one thread when it begins")
        try:
            for path in (self.place.root, *self.place.root.iterdir()):
                os.chown(path, 65534, 65534)
            probe = subprocess.run([*NOBODY, "prlimit", "--nproc=1", PROGRAM, "--version"], capture_output=True, cwd="/",
                                   env=self.place.environment())
        except OSError as error:  # a container with few users, few rights or few tools
            self.skipTest(f"nothing can be done as another user: {error}")
        if probe.returncode != 0:
            self.skipTest(f"another user cannot start the program: {probe.stderr.decode(errors='replace')}")
        ended = self.place.run("list", prefix=[*NOBODY, "prlimit", "--nproc=1"])
        self.refuses(ended, 1, "thread", "ulimit -u")
        self.assertUsable(prefix=NOBODY)

    def test_logsCount(self):
        """What a step printed takes place as what it wrote does."""
        ended = self.runText(step("head -c 3000000 /dev/zero | tr '\\0' x"))
        self.assertEqual(ended.code, 0, ended)
        self.assertRegex(self.place.run("storage").out, r"work folders +3\.\d MB")


if __name__ == "__main__":
    main()
