# SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whatever a person gives the program, it says what is wrong, where, and how to mend it, and is usable afterwards."""
import json
import os
import re
import shutil
import sqlite3
import subprocess
import threading

from desk import STUDIO
from support import IS_ROOT, NOBODY, PATIENCE, PROGRAM, Ended, ProgramTest, alive, main, waitUntil

GOOD = """cmbagent: 1
name: Good
steps:
  - id: only
    kind: code
    inline: |
      #!/bin/sh
      echo fine > fine.txt
    outputs: {fine.txt: text/plain}
"""

HEAD = "cmbagent: 1\nname: Bad\n"
PNG = bytes.fromhex("89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489")


def step(body, more="", id="only", retry="    retry: {attempts: 1}\n"):
    """A workflow of one step that runs `body` in a shell."""
    text = "".join(f"      {line}\n" for line in body.splitlines())
    return f"{HEAD}steps:\n  - id: {id}\n    kind: code\n{retry}{more}    inline: |\n      #!/bin/sh\n{text}"


def python(body, more=""):
    text = "".join(f"      {line}\n" for line in body.splitlines())
    return f"{HEAD}steps:\n  - id: only\n    kind: code\n    retry: {{attempts: 1}}\n{more}    inline: |\n{text}"


def quoted(text):
    """As a YAML scalar on one line."""
    return "'" + text.replace("'", "''").replace("\n", " ") + "'"


class BadInput(ProgramTest):
    def refuses(self, ended, code, *words):
        """Ends with this code and names all the words (regular expressions) on standard error."""
        self.assertEqual(ended.code, code, ended)
        for word in words:
            self.assertRegex(ended.err, word, ended)
        self.assertNotRegex(ended.text, r"QSqlDatabase|QObject::|ASSERT|Segmentation|terminate called", ended)

    def fails(self, ended, *words, code=1):
        """The run ends badly and says why, on standard output or error."""
        self.assertEqual(ended.code, code, ended)
        for word in words:
            self.assertRegex(ended.text, word, ended)
        self.assertNotRegex(ended.text, r"QSqlDatabase|QObject::|ASSERT|Segmentation|terminate called", ended)

    def runText(self, text, *arguments, name="bad.workflow.yaml", **options):
        return self.place.run("run", self.place.file(name, text), *arguments, **options)

    def assertUsable(self, **options):
        ended = self.place.run("run", self.place.file("good.workflow.yaml", GOOD), **options)
        self.assertEqual(ended.code, 0, f"afterwards: {ended}")

    def assertUsableAndClean(self):
        self.assertUsable()
        self.assertClean()


class WorkflowFiles(BadInput):
    """Faults a reader finds: the whole list with its places is tested beside the reader; here the program tells them."""

    cases = {
        "yamlError": (HEAD + "steps: [a, b\n", r"bad\.workflow\.yaml:\d+:\d+"),
        "tab": (HEAD + "steps:\n\t- id: a\n", r"bad\.workflow\.yaml:4", "tab"),
        "cycle": (HEAD + "steps:\n"
                  "  - {id: a, kind: code, inline: x, needs: [c]}\n"
                  "  - {id: b, kind: code, inline: x, needs: [a]}\n"
                  "  - {id: c, kind: code, inline: x, needs: [b]}\n", "a .*b.*c|cycle|circle"),
        "needsItself": (HEAD + "steps:\n  - {id: a, kind: code, inline: x, needs: [a]}\n", "'a'"),
        "unknownKey": (GOOD.replace("outputs:", "output:"), r"yaml:9:\d+", "'output'", "'?outputs'?"),
        "unknownKind": (GOOD.replace("code", "magic"), r"yaml:5:\d+", "'magic'", "code, agent, approval"),
        "laterKind": (GOOD.replace("code", "tool"), "'tool'", "not in this version"),
        "unknownNeed": (HEAD + "steps:\n  - {id: load, kind: code, inline: x}\n"
                        "  - {id: b, kind: code, inline: x, needs: [laod]}\n", "'laod'", "load"),
        "doubleId": (HEAD + "steps:\n  - {id: a, kind: code, inline: x}\n  - {id: a, kind: code, inline: x}\n",
                     "'a'", "Two steps", "Rename"),
        "doubleKey": (HEAD + "name: Again\n" + "steps:\n  - {id: a, kind: code, inline: x}\n", r"yaml:3", "name"),
        "badId": (HEAD + "steps:\n  - {id: 'a b', kind: code, inline: x}\n", "'a b'", "letter"),
        "missingScript": (HEAD + "steps:\n  - {id: a, kind: code, run: nowhere.py}\n", r"yaml:4:\d+", r"nowhere\.py"),
        "scriptOutside": (HEAD + "steps:\n  - {id: a, kind: code, run: ../../etc/passwd}\n", r"\.\./\.\./etc/passwd"),
        "missingInput": (HEAD + "steps:\n  - {id: a, kind: code, inline: x, inputs: {a.csv: 'file:nowhere.csv'}}\n",
                         r"nowhere\.csv"),
        "unknownOutput": (HEAD + "steps:\n  - {id: a, kind: code, inline: x, outputs: {x.csv: text/csv}}\n"
                          "  - {id: b, kind: code, inline: x, inputs: {y.csv: a/z.csv}}\n", r"z\.csv"),
        "noSteps": (HEAD + "steps: []\n", "no steps|at least one"),
        "nothingToRun": (HEAD + "steps:\n  - {id: a, kind: code}\n", "run|inline"),
        "newerFormat": (GOOD.replace("cmbagent: 1", "cmbagent: 7"), "7", "newer"),
        "noVersion": (GOOD.replace("cmbagent: 1\n", ""), "cmbagent: 1"),
        "badTimeout": (GOOD.replace("    kind: code", "    kind: code\n    timeout: soon"), "soon", "timeout"),
        "badDefault": (HEAD + "parameters:\n  n: {type: integer, default: many}\nsteps:\n"
                       "  - {id: a, kind: code, inline: x}\n", "'n'", "integer"),
        "aliasBomb": (HEAD + "a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\n"
                      "c: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c]\n"
                      "e: &e [*d,*d,*d,*d,*d,*d,*d,*d,*d]\nf: &f [*e,*e,*e,*e,*e,*e,*e,*e,*e]\n"
                      "steps: [*f,*f,*f,*f,*f,*f,*f,*f,*f]\n", r"bad\.workflow\.yaml"),
        "deep": (HEAD + "steps: " + "[" * 5000 + "]" * 5000 + "\n", r"bad\.workflow\.yaml", "deep|nested"),
        "notAMap": ("- a\n- b\n", r"bad\.workflow\.yaml", "mapping"),
        "empty": ("", r"bad\.workflow\.yaml", "empty|nothing"),
        "onlyComment": ("# nothing here\n", r"bad\.workflow\.yaml"),
        "png": (PNG, r"bad\.workflow\.yaml"),
        "notUtf8": (HEAD.encode() + b"description: caf\xe9\nsteps: []\n", "UTF-8"),
        "nulByte": (HEAD.encode() + b"description: a\0b\n", r"bad\.workflow\.yaml"),
    }

    def test_badFiles(self):
        for name, (text, *words) in self.cases.items():
            with self.subTest(name):
                ended = self.runText(text)
                self.refuses(ended, 2, *words)
                self.assertLess(len(ended.err), 20_000, "a flood is no clear message")
        self.assertEqual(self.place.json("list")["runs"], [], "nothing of them became a run")
        self.assertUsableAndClean()

    def test_everyFaultIsTold(self):
        ended = self.runText(HEAD + "colour: red\nsteps:\n  - {id: a, kind: code, inline: x, speed: 3}\n"
                             "  - {id: b, kind: code, run: gone.py, needs: [nobody]}\n")
        self.refuses(ended, 2, "'colour'", "'speed'", r"gone\.py", "'nobody'")

    def test_huge(self):
        ended = self.runText(HEAD.encode() + b"# " + b"x" * (40 * 1024 * 1024) + b"\n")
        self.refuses(ended, 2, r"bad\.workflow\.yaml", "too large")

    def test_places(self):
        self.refuses(self.place.run("run", self.place.work / "nowhere.workflow.yaml"), 2, r"nowhere\.workflow\.yaml",
                     "no such file")
        self.refuses(self.place.run("run", self.place.work), 2, re.escape(str(self.place.work)), "not a regular file")
        os.mkfifo(self.place.work / "pipe.workflow.yaml")
        self.refuses(self.place.run("run", self.place.work / "pipe.workflow.yaml"), 2, r"pipe\.workflow\.yaml")
        self.refuses(self.place.run("run", "/dev/zero"), 2, "/dev/zero")
        self.refuses(self.place.run("run", ""), 2, "FILE")
        self.assertUsable()

    def test_traces(self):
        self.refuses(self.place.run("run", self.place.file("trace.json", '{"name": "x", "schemaVersion": '), "--simulate",
                                    "10"), 2, r"trace\.json")
        self.refuses(self.place.run("run", self.place.file("old.json", json.dumps(
            {"name": "x", "schemaVersion": "0.9", "workflow": {"tasks": []}})), "--simulate", "10"), 2,
            r"old\.json", r"0\.9|version|1\.5")
        self.refuses(self.place.run("run", self.place.file("list.json", "[1, 2, 3]"), "--simulate", "10"), 2, r"list\.json")
        self.assertUsable()


class Arguments(BadInput):
    def test_parameters(self):
        text = HEAD + ("parameters:\n  n: {type: integer, default: 3, minimum: 1, maximum: 9}\n"
                       "  must: {type: string}\n  how: {type: choice, choices: [fast, exact], default: fast}\n"
                       "steps:\n  - {id: a, kind: code, inline: 'pass'}\n")
        given = ("--param", "must=x")
        self.refuses(self.runText(text), 2, "'must'")
        self.refuses(self.runText(text, *given, "--param", "n=many"), 2, "'n'", "many|whole|integer")
        self.refuses(self.runText(text, *given, "--param", "n=10"), 2, "'n'", "9")
        self.refuses(self.runText(text, *given, "--param", "how=slow"), 2, "'how'", "fast")
        self.refuses(self.runText(text, *given, "--param", "m=1"), 2, "'m'")
        self.refuses(self.runText(text, "--param", "n=0", "--param", "x=1", "--param", "how=slow"), 2,
                     "'n'", "'x'", "'how'", "'must'")

    def test_answers(self):
        self.refuses(self.runText(GOOD, "--answer", "nobody=approve"), 2, "'nobody'")
        self.refuses(self.runText(GOOD, "--answer", "only=approve"), 2, "'only'", "approval")
        self.refuses(self.runText(GOOD, "--answer", "only=perhaps"), 2, "perhaps")

    def test_runs(self):
        self.refuses(self.place.run("status", "last"), 2, "last|no run|No run")
        self.refuses(self.place.run("resume", "0190"), 2, "0190")
        self.refuses(self.place.run("cancel", "what?"), 2, r"what\?")
        self.assertUsable()
        self.assertUsable()
        first, second = (run["run_id"] for run in self.place.json("list")["runs"])
        common = os.path.commonprefix([first, second])
        self.assertTrue(common)
        self.refuses(self.place.run("status", common), 2, "More than one|more of")
        self.refuses(self.place.run("approve", first, "nobody"), 2, "'nobody'")
        self.refuses(self.place.run("approve", first, "only"), 2, "'only'", "nothing")

    def test_python(self):
        self.fails(self.runText(python("print(1)"), "--python", "/no/such/python"), "/no/such/python")
        self.fails(self.runText(python("print(1)"), "--python", "/bin/true"), "/bin/true", "Python")
        self.assertUsable()


class MeasuredWindow(BadInput):
    """A window that only measures its first frame ends by itself, also where there is nothing to paint."""

    def measure(self, *arguments, data=None):
        ended = subprocess.run([STUDIO, "--data-dir", str(data or self.place.data), "--quit-after-frame", *map(str, arguments)],
                               env=self.place.environment(QT_QPA_PLATFORM="offscreen"), capture_output=True,
                               encoding="utf-8", timeout=PATIENCE)
        return Ended(ended.returncode, ended.stdout, ended.stderr)

    def test_paintsAFile(self):
        ended = self.measure(self.place.file("good.workflow.yaml", GOOD))
        self.assertEqual(ended.code, 0, ended)
        self.assertEqual(json.loads(ended.out)["name"], "startup_to_first_graph", ended)

    def test_hasNothingToPaint(self):
        broken = self.place.file("bad.workflow.yaml", HEAD + "steps: [a, b\n")
        for code, arguments, word in ((2, [self.place.work / "none.workflow.yaml"], r"none\.workflow\.yaml"),
                                      (2, [broken], r"bad\.workflow\.yaml:\d+:\d+"),
                                      (2, ["--run", broken], r"bad\.workflow\.yaml:\d+:\d+"),
                                      (2, ["cmbagent://run/0190"], "0190"),
                                      (1, ["cmbagent://run/what"], "no link to a run")):
            with self.subTest(arguments=arguments):
                ended = self.measure(*arguments)
                self.refuses(ended, code, word)
                self.assertEqual(ended.out, "", ended)

    def test_hasNoDataFolder(self):
        self.refuses(self.measure(data=self.place.file("taken", "a file")), 1, "taken")


class Branches(BadInput):
    """What may be wrong about a branch, a decision or housekeeping; nothing is made, changed or deleted by it."""

    text = HEAD.replace("Bad", "Base") + (
        "parameters:\n  n: {type: integer, default: 3, minimum: 1, maximum: 9}\n"
        "steps:\n  - {id: one, kind: code, run: one.sh}\n"
        "  - {id: look, kind: approval, needs: [one], question: Well}\n")

    def setUp(self):
        super().setUp()
        self.place.file("one.sh", "#!/bin/sh\ntrue\n")
        ended = self.runText(self.text, "--answer-all", "approve", name="base.workflow.yaml")
        self.assertEqual(ended.code, 0, ended)

    def test_changes(self):
        cases = {
            "unknownRun": (("play-from", "nobody"), 2, "'nobody'", "cmbagent list"),
            "unknownStep": (("play-from", "last", "two"), 2, "'two'"),
            "noName": (("branch", "last", "one"), 2, "--name"),
            "emptyName": (("branch", "last", "one", "--name", " "), 2, "--name"),
            "unknownParameter": (("play-from", "last", "--param", "m=1"), 2, "'m'", "It has: n"),
            "badParameter": (("play-from", "last", "--param", "n=many"), 2, "'n'"),
            "parameterOutOfBounds": (("play-from", "last", "--param", "n=10"), 2, "'n'", "9"),
            "missingFile": (("play-from", "last", "--file", "one.sh=nowhere.sh"), 2, r"nowhere\.sh"),
            "folderForFile": (("play-from", "last", "--file", "one.sh=/"), 2, "not a file"),
            "unknownPath": (("play-from", "last", "--file", "two.sh=one.sh"), 2, r"two\.sh"),
            "noJson": (("play-from", "last", "--set", "one.timeout=soon"), 2, "'soon'", "number"),
            "noField": (("play-from", "last", "--set", "timeout=1"), 2, r"STEP\.FIELD"),
            "unknownField": (("play-from", "last", "--set", "one.speed=1"), 2, "'speed'", "timeout"),
            "otherStep": (("play-from", "last", "--set", "two.timeout=1"), 2, "'two'"),
            "wrongType": (("play-from", "last", "--set", 'one.retry="often"'), 2, "list"),
            "scriptFromElsewhere": (("play-from", "last", "--set", 'one.script="../../etc/passwd"'), 2, "passwd"),
            "unknownEffect": (("play-from", "last", "--effect", "one=again"), 2, "'one'", "no external effect"),
            "badEffect": (("play-from", "last", "--effect", "one=perhaps"), 2, "reuse"),
            "noSuchEvent": (("play-from", "last", "one", "--at", "4711"), 2, "4711"),
            "badEvent": (("play-from", "last", "one", "--at", "-1"), 2, "--at"),
            "instructionsForNobody": (("play-from", "last", "--instructions", "x"), 2, "STEP"),
            "noApprovalStep": (("play-from", "last", "--answer", "one=approve"), 2, "'one'"),
            "adoptUnknown": (("adopt", "last", "last", "two"), 2, "'two'"),
            "adoptFromNobody": (("adopt", "last", "nobody", "one"), 2, "'nobody'"),
            "compareNobody": (("compare", "last", "nobody"), 2, "'nobody'"),
            "whyUnknown": (("why", "last", "two"), 2, "'two'"),
            "treeOfNobody": (("branch-tree", "nobody"), 2, "'nobody'"),
        }
        events = self.place.journal().events()
        for name, (arguments, code, *words) in cases.items():
            with self.subTest(name):
                self.refuses(self.place.run(*arguments), code, *words)
        self.assertEqual(self.place.journal().events(), events)
        self.assertEqual(len(self.place.json("list")["runs"]), 1)

    def test_decisions(self):
        self.refuses(self.place.run("retry", "last", "two"), 2, "'two'")
        self.refuses(self.place.run("retry", "last", "one"), 1, "completed")
        self.refuses(self.place.run("happened", "last", "one"), 1, "completed")
        self.refuses(self.place.run("modify", "last", "one"), 2, "--guidance")
        self.refuses(self.place.run("kill", "last", "one"), 1, "No process")
        self.refuses(self.place.run("checkpoint", "last", " "), 2, "name")
        self.refuses(self.place.run("checkpoint", "last", "late"), 1, "has ended")

    def test_housekeeping(self):
        self.refuses(self.place.run("delete", "nobody", "--yes"), 2, "'nobody'")
        self.refuses(self.place.run("delete", "last"), 2, "Nothing was deleted", "--yes")
        self.refuses(self.place.run("session", "delete", "nobody", "--yes"), 2, "'nobody'", "session list")
        self.refuses(self.place.run("session", "delete", "Default"), 2, "Nothing was deleted", "--yes")
        self.refuses(self.place.run("session", "create", " "), 2, "name")
        self.refuses(self.place.run("session", "create", "Default"), 2, "already")
        self.refuses(self.place.run("limits", "speed", "3"), 2, "'speed'", "runs")
        for value in ("-1", "nan", "inf", "many", "1.5"):
            self.refuses(self.place.run("limits", "runs", value), 2, value)
        self.refuses(self.place.run("list", "--session", "nobody"), 2, "'nobody'")
        self.refuses(self.place.run("suggest", "nowhere.yaml"), 2, r"nowhere\.yaml")
        self.place.isSandboxed = True  # adds no flag of its own
        self.refuses(self.place.run("run", "--param", "x=1"), 2, "FILE", "--param")
        self.assertEqual(len(self.place.json("list")["runs"]), 1)
        self.assertUsableAndClean()


class Scripts(BadInput):
    def test_missingInterpreter(self):
        self.fails(self.runText(step("x", "    interpreter: no-such-language\n")), "no-such-language", "Install|correct")
        self.fails(self.runText(step("x").replace("#!/bin/sh", "#!/no/such/shell")), "/no/such/shell")
        self.assertUsableAndClean()

    def test_missingModule(self):
        required = python("print(1)").replace("steps:", "requires: {python: [no_such_module]}\nsteps:")
        self.fails(self.runText(required), "no_such_module", "python3", "[Ii]nstall")
        self.fails(self.runText(python("import no_such_module")), "no_such_module", "[Ii]nstall")
        self.assertUsableAndClean()

    def test_scriptFaults(self):
        self.place.file("syntax.py", "def broken(:\n    pass\n")
        self.fails(self.runText(HEAD + "steps:\n  - {id: a, kind: code, run: syntax.py, retry: {attempts: 1}}\n"),
                   "SyntaxError", "log")
        self.fails(self.runText(python("def f():\n    raise ValueError('the sky is 3 K')\nf()")), "ValueError: the sky is 3 K")
        self.fails(self.runText(step("echo 'no table' >&2; exit 7")), "exit code 7", "no table")
        self.fails(self.runText(step("exit 1")), "exit code 1", "nothing to standard error")
        self.fails(self.runText(step("kill -SEGV $$")), "SIGSEGV")
        self.fails(self.runText(step("kill -KILL $$")), "SIGKILL", "memory")
        self.fails(self.runText(step("printf '\\377\\376 broken \\200\\n' >&2; exit 3")), "broken", "exit code 3")
        self.assertUsableAndClean()

    def test_strangeOutput(self):
        """None of it is a fault; all of it must be stood."""
        for name, body in {"notUtf8": "printf '\\377\\376\\200\\n\\303(\\n'", "nul": "printf 'a\\000b\\n'",
                           "noEnd": "printf 'no line end'", "longLine": "head -c 5000000 /dev/zero | tr '\\0' x",
                           "escapes": "printf '\\033[2J\\033]0;title\\007\\n'",
                           "badProgress": "echo '::progress'; echo '::progress x y'; echo '::progress 1e999 z'; "
                                          "echo '::metric'; echo '::metric a b c'; echo '::metric a nan K'"}.items():
            with self.subTest(name):
                ended = self.runText(step(body))
                self.assertEqual(ended.code, 0, ended)
                self.assertNotIn("\x1b", ended.out)
        self.assertUsableAndClean()

    def test_muchOutput(self):
        ended = self.runText(step("head -c 104857600 /dev/zero | tr '\\0' 'x' | fold -w 100"))
        self.assertIn(ended.code, (0, 1), ended)
        if ended.code == 1:
            self.assertRegex(ended.text, r"(?s)wrote more than .*declare them as outputs")
        kept = sum(path.stat().st_size for path in self.place.data.rglob("*") if path.is_file())
        self.assertLess(kept, 120_000_000)
        self.assertUsableAndClean()

    def test_limits(self):
        self.fails(self.runText(step("sleep 300", "    timeout: 1s\n")), "longer than", "timeout:")
        self.fails(self.runText(python("x = bytearray(600_000_000)\nimport time\ntime.sleep(60)",
                                       "    resources: {memory: 64MB}\n")), "memory")
        self.assertUsableAndClean()

    def test_outputs(self):
        outputs = "    outputs: {result.csv: text/csv}\n"
        self.fails(self.runText(step("true", outputs)), r"result\.csv", "not|written")
        self.fails(self.runText(step("ln -s /etc/passwd result.csv", outputs)), r"result\.csv", "out|link|below")
        self.fails(self.runText(step("mkdir result.csv", outputs)), r"result\.csv")
        self.fails(self.runText(step("mkfifo result.csv", outputs)), r"result\.csv")
        for name, body in {"notJson": "echo '{broken' > outputs.json", "list": "echo '[1]' > outputs.json",
                           "nested": """echo '{"a": {"b": {"c": 1}}}' > outputs.json""",
                           "nan": """echo '{"a": NaN}' > outputs.json""", "notUtf8": "printf '{\"a\": \"\\377\"}' > outputs.json",
                           "folder": "mkdir outputs.json"}.items():
            with self.subTest(name):
                self.fails(self.runText(step(body)), r"outputs\.json")
        self.assertUsableAndClean()

    def test_names(self):
        """Names may be anything a file system takes."""
        for name in ("with space.workflow.yaml", "it's \"quoted\".workflow.yaml", "emoji 🌌 µ.workflow.yaml",
                     "-dash.workflow.yaml", "%1 %s.workflow.yaml", "new\nline.workflow.yaml"):
            with self.subTest(name):
                text = (f"cmbagent: 1\nname: {quoted(name)}\nsteps:\n  - id: a\n    title: {quoted('🌌 ' + name)}\n"
                        "    kind: code\n    run: \"scr ipt 'µ'.sh\"\n    outputs: {\"out put 'µ' 🌌.txt\": text/plain}\n")
                self.place.file("scr ipt 'µ'.sh", "#!/bin/sh\necho \"$1\" > \"out put 'µ' 🌌.txt\"\n")
                ended = self.place.run("run", self.place.file(name, text))
                self.assertEqual(ended.code, 0, ended)
                self.assertIn("out put 'µ' 🌌.txt", ended.out)
        self.place.data = self.place.root / "data 🌌 it's\"q"
        self.assertUsableAndClean()

    def cancelWhile(self, body, ready):
        """Cancels the run when `ready`; nothing of it may be left."""
        process = self.place.start("run", self.place.file("bad.workflow.yaml", step(body).replace(
            "steps:", f"env: {{MARKS: {self.place.marks}}}\nsteps:")))
        waitUntil(self, lambda: self.place.begun("only", ready), "it runs", process)
        cancelled = self.place.run("cancel", "last")
        self.assertEqual(cancelled.code, 0, cancelled)
        out, err = process.communicate(timeout=PATIENCE)
        self.assertEqual(process.returncode, 4, out + err)
        self.assertClean()

    def test_ignoresTerm(self):
        seconds = str(400_000 + os.getpid())  # tells them from all others
        self.cancelWhile(f"trap '' TERM INT HUP\n(trap '' TERM; sleep {seconds}) &\n(trap '' TERM; sleep {seconds}) &\n"
                         f"echo x > $MARKS/ready\nwait\nsleep {seconds}", "ready")
        self.assertEqual(alive("sleep", seconds), [])
        self.assertUsable()

    def test_escapes(self):
        seconds = str(500_000 + os.getpid())
        self.cancelWhile(f"setsid sh -c 'trap \"\" TERM; sleep {seconds}' &\nsetsid setsid env -i sleep {seconds} &\n"
                         f"sleep 0.5; echo x > $MARKS/ready\nsleep {seconds}", "ready")
        self.assertEqual(alive("sleep", seconds), [])
        self.assertUsable()

    def test_leavesSomethingBehind(self):
        ended = self.runText(step("setsid sleep 300 >/dev/null 2>&1 &\nsleep 0.2"))
        self.assertEqual(ended.code, 0, ended)
        self.assertIn("left", ended.text)
        self.assertUsableAndClean()


class DataFolder(BadInput):
    def test_isAFile(self):
        path = self.place.file("afile", "precious")
        for verb in (["list"], ["run", self.place.file("good.workflow.yaml", GOOD)]):
            self.refuses(self.place.run(*verb, data=path), 1, "afile", "file, not a folder", "--data-dir")
        self.assertEqual(path.read_text(), "precious")

    def asNobody(self):
        """Another user, where we are root; else ourselves."""
        if not IS_ROOT:
            return []
        for path in (self.place.root, self.place.root / "run", self.place.root / "home", self.place.work,
                     self.place.marks):
            os.chown(path, 65534, 65534)
        probe = subprocess.run([*NOBODY, PROGRAM, "--version"], capture_output=True, env=self.place.environment(),
                               cwd="/")
        if probe.returncode != 0:
            self.skipTest(f"another user cannot start the program: {probe.stderr.decode(errors='replace')}")
        return NOBODY

    def test_unreadable(self):
        prefix = self.asNobody()
        locked = self.place.root / "locked"
        locked.mkdir(mode=0o000)
        try:
            self.refuses(self.place.run("list", data=locked, prefix=prefix), 1, "locked", "permission|Permission|read")
            self.refuses(self.place.run("list", data=locked / "in", prefix=prefix), 1, "locked",
                         "permission|Permission|not be made|allowed")
        finally:
            locked.chmod(0o700)
        if IS_ROOT:
            os.chown(locked, 65534, 65534)
        self.assertUsable(data=locked, prefix=prefix)

    def test_readOnly(self):
        prefix = self.asNobody()
        self.assertUsable(prefix=prefix)
        database = self.place.data / "studio.db"
        database.chmod(0o444)
        ended = self.place.run("run", self.place.file("good.workflow.yaml", GOOD), prefix=prefix)
        self.refuses(ended, 1, r"studio\.db", "may not be written|read-only|ReadOnly", "permission")
        database.chmod(0o600)
        self.assertUsable(prefix=prefix)
        self.place.data.chmod(0o500)
        try:
            ended = self.place.run("run", self.place.file("good.workflow.yaml", GOOD), prefix=prefix)
            self.assertEqual(ended.code, 1, ended)
            self.assertRegex(ended.err, "data", ended)
        finally:
            self.place.data.chmod(0o700)
        self.assertUsable(prefix=prefix)

    def test_noPermissionFile(self):
        prefix = self.asNobody()
        path = self.place.file("secret.workflow.yaml", GOOD)
        path.chmod(0o000)
        self.refuses(self.place.run("run", path, prefix=prefix), 2, r"secret\.workflow\.yaml", "permission|Permission|read")
        self.place.file("secret.py", "print(1)").chmod(0o000)
        ended = self.place.run("run", self.place.file("uses.workflow.yaml",
                               HEAD + "steps:\n  - {id: a, kind: code, run: secret.py}\n"), prefix=prefix)
        self.assertIn(ended.code, (1, 2), ended)
        self.assertRegex(ended.err, r"secret\.py")
        plan = HEAD + "steps:\n  - {id: a, kind: code, inline: a}\n  - {id: b, kind: code, inline: b}\n"
        path = self.place.file("fixed.workflow.yaml", plan)
        path.chmod(0o444)
        self.refuses(self.place.run("suggest", path, "--override", "a,b,none", "--keep", prefix=prefix), 1,
                     r"fixed\.workflow\.yaml", "cannot be written", "permission")
        self.assertEqual(path.read_text(), plan)
        self.assertUsable(prefix=prefix)

    def mountSmall(self, size):
        if not IS_ROOT:
            self.skipTest("only root may mount a small file system")
        folder = self.place.root / "small"
        folder.mkdir()
        mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(folder)], capture_output=True)
        if mounted.returncode != 0:
            self.skipTest(f"no small file system can be mounted: {mounted.stderr.decode(errors='replace')}")
        self.addCleanup(subprocess.run, ["umount", "-l", str(folder)])
        return folder

    def test_fullDisk(self):
        folder = self.mountSmall("6m")
        self.assertUsable(data=folder / "data")
        filler = folder / "filler"
        body = "head -c 20000000 /dev/zero > big.bin"
        ended = self.runText(step(body, "    outputs: {big.bin: application/octet-stream}\n"), data=folder / "data")
        self.fails(ended, "[Ss]pace")
        for big in folder.rglob("big.bin"):
            big.unlink()
        self.assertUsable(data=folder / "data")
        with open(filler, "wb", buffering=0) as file:
            try:
                while True:
                    file.write(bytes(4096))
            except OSError:
                pass
        ended = self.place.run("run", self.place.file("good.workflow.yaml", GOOD), data=folder / "data")
        self.assertNotEqual(ended.code, 0, ended)
        self.assertRegex(ended.err, "[Ss]pace|full")
        self.assertNotIn("ASSERT", ended.text)
        filler.unlink()
        self.assertUsable(data=folder / "data")
        self.assertEqual(self.place.journal(folder / "data").integrity(), [("ok",)])


class Databases(BadInput):
    """What is not ours, too new or damaged is refused, and every byte of it stays."""

    def prepare(self, make):
        self.place.data.mkdir(mode=0o700)
        path = self.place.data / "studio.db"
        make(path)
        return path

    def refusesDatabase(self, path, *words):
        before = {file.name: file.read_bytes() for file in self.place.data.iterdir() if file.is_file()}
        for verb in (["list"], ["run", self.place.file("good.workflow.yaml", GOOD)], ["status", "last"]):
            self.refuses(self.place.run(*verb), 1, r"studio\.db", *words)
        after = {file.name: file.read_bytes() for file in self.place.data.iterdir() if file.is_file()}
        for name, content in before.items():
            self.assertEqual(after.get(name), content, f"{name} was changed")
        path.unlink()
        for extra in ("studio.db-wal", "studio.db-shm"):
            (self.place.data / extra).unlink(missing_ok=True)
        self.assertUsableAndClean()

    def test_foreign(self):
        def make(path):
            connection = sqlite3.connect(path)
            connection.execute("CREATE TABLE recipes (name TEXT)")
            connection.commit()
            connection.close()
        self.refusesDatabase(self.prepare(make), "another program", "--data-dir")

    def test_textFile(self):
        self.refusesDatabase(self.prepare(lambda path: path.write_text("Dear diary,\n" * 100)), "not a database")

    def test_shortFile(self):
        self.refusesDatabase(self.prepare(lambda path: path.write_bytes(b"SQLite format 3\0" + b"\0" * 40)), r"studio\.db")

    def test_folder(self):
        path = self.prepare(lambda path: path.mkdir())
        self.refuses(self.place.run("list"), 1, r"studio\.db", "not a file")
        path.rmdir()
        self.assertUsable()

    def good(self):
        self.assertUsable()
        return self.place.data / "studio.db"

    def test_newer(self):
        path = self.good()
        connection = sqlite3.connect(path)
        connection.execute("PRAGMA user_version = 999")
        connection.commit()
        connection.close()
        shutil.rmtree(self.place.data / "blobs")
        before = path.read_bytes()
        self.refuses(self.place.run("list"), 1, r"studio\.db", "newer", "999")
        self.assertEqual(path.read_bytes(), before)

    def test_corrupt(self):
        path = self.good()
        connection = sqlite3.connect(path)
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        connection.close()
        content = bytearray(path.read_bytes())
        kept = bytes(content)
        content[100:600] = bytes(range(1, 251)) * 2  # the first page says where everything is
        path.write_bytes(content)
        self.refuses(self.place.run("list"), 1, r"studio\.db", "damaged", "backups")
        self.assertEqual(path.read_bytes(), bytes(content))
        path.write_bytes(kept)
        self.assertUsableAndClean()

    def test_truncated(self):
        path = self.good()
        connection = sqlite3.connect(path)
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        connection.close()
        kept = path.read_bytes()
        path.write_bytes(kept[:8192])
        self.refuses(self.place.run("list"), 1, r"studio\.db", "damaged")
        path.write_bytes(kept)
        self.assertUsableAndClean()

    def test_lockedForAWhile(self):
        path = self.good()
        connection = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
        connection.execute("BEGIN EXCLUSIVE")
        timer = threading.Timer(1.0, connection.rollback)
        timer.start()
        self.assertUsable()
        timer.join()
        connection.close()
        self.assertClean()

    def test_lockedForEver(self):
        path = self.good()
        (self.place.data / "settings.ini").write_text("[General]\nlock_wait=4\n")
        connection = sqlite3.connect(path, isolation_level=None)
        connection.execute("BEGIN IMMEDIATE")
        ended = self.place.run("run", self.place.file("good.workflow.yaml", GOOD))
        self.refuses(ended, 1, r"studio\.db", "locked|busy|another|other")
        connection.rollback()
        connection.close()
        self.assertUsableAndClean()

    def test_missingBlob(self):
        self.good()
        shutil.rmtree(self.place.data / "blobs")
        self.refuses(self.place.run("status", "last"), 2, "content|blob|missing|not there")
        self.assertUsable()


if __name__ == "__main__":
    main()
