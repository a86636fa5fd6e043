# SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The program with a language model that really runs: llama.cpp, as npm's node-llama-cpp brings it, behind an
OpenAI-compatible server, with models that the test makes. Found, tested, asked, held to a form, stopped, recorded and replayed.

node-llama-cpp is installed once into a cache folder; without node, npm, a registry or an engine for this machine everything
here is skipped with a message.
"""
import json
import os
import pathlib
import platform
import shutil
import signal
import socket
import subprocess
import tempfile
import threading
import unittest

from support import PATIENCE, SOURCES, Place, ProgramTest, end, main, waitUntil
from tinymodel import TinyModel

VERSION = "3.22.1"
CACHE = (pathlib.Path(os.environ.get("XDG_CACHE_HOME") or pathlib.Path.home() / ".cache") / "cmbagent-tests"
         / f"node-llama-cpp-{VERSION}")
SERVER = SOURCES / "tests/app/llama_server.mjs"
BUILDS = {"x86_64": "linux-x64", "aarch64": "linux-arm64"}

SCRIPT = ["Six times seven is worked out and printed.\n\n", "```python\n", "# filename: codebase/answer.py\n",
          "answer = 6 * 7\n", "print(f'the answer is {answer}')\n", "```\n"]
# The form wants its fields in the order of the alphabet, as the program writes JSON.
PLAN = ['{"sub_tasks":[{', '"bullet_points":["Print it."],', '"depends_on":[],', '"id":"answer",',
        '"sub_task":"Work out six times seven.",', '"sub_task_agent":"engineer"}', ']}', "\n\n\n\n"]
REVIEW = ['{"recommendations":', '["Print the answer ', 'with a word on what it is."]}', "\n\n\n\n\n"]
ENDLESS = ["It goes on\n", "and on\n"]
PRICE = {"input": 1_000_000, "output": 3_000_000}  # micro-dollars for a million tokens

engine = None


def install():
    """The folder of modules with node-llama-cpp in it; raises SkipTest where it cannot be had."""
    build = BUILDS.get(platform.machine())
    if not shutil.which("node") or not shutil.which("npm"):
        raise unittest.SkipTest("node or npm is not installed")
    if not build:
        raise unittest.SkipTest(f"no build of the engine is known for {platform.machine()}")
    modules = CACHE / "node_modules"
    wanted = ["node-llama-cpp", f"@node-llama-cpp/{build}"]
    if all((modules / package / "package.json").exists() for package in wanted):
        return modules
    CACHE.mkdir(parents=True, exist_ok=True)
    try:  # without what is optional: those are builds for graphics cards
        done = subprocess.run(["npm", "install", "--prefix", str(CACHE), "--no-audit", "--no-fund", "--ignore-scripts",
                               "--omit=optional", *(f"{package}@{VERSION}" for package in wanted)],
                              capture_output=True, text=True, timeout=600, stdin=subprocess.DEVNULL)
    except subprocess.TimeoutExpired:
        raise unittest.SkipTest("npm took too long to install node-llama-cpp") from None
    if done.returncode != 0:
        raise unittest.SkipTest(f"node-llama-cpp could not be installed: {done.stderr[-300:]}")
    return modules


class Engine:
    """llama.cpp behind a port of the loopback, with two models: `scribe` answers, `endless` never stops."""

    def __init__(self, modules):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="cmb-models-"))
        TinyModel([SCRIPT, PLAN, REVIEW]).write(self.folder / "scribe.gguf")
        TinyModel([ENDLESS], goesOn=True).write(self.folder / "endless.gguf")
        self.events = []
        self.isThere = threading.Event()  # or has ended
        self.process = subprocess.Popen(["node", str(SERVER), str(modules), str(self.folder)], stdin=subprocess.DEVNULL,
                                        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        threading.Thread(target=self.listen, daemon=True).start()

    def listen(self):
        for line in self.process.stdout:
            self.events.append(json.loads(line))
            self.isThere.set()
        self.isThere.set()

    @property
    def url(self):
        return f"http://127.0.0.1:{self.events[0]['port']}/v1"

    def told(self, event):
        return [facts for facts in list(self.events) if facts["event"] == event]

    def close(self):
        end(self.process)
        shutil.rmtree(self.folder, ignore_errors=True)


def setUpModule():
    global engine
    engine = Engine(install())
    unittest.addModuleCleanup(engine.close)
    if not engine.isThere.wait(3 * PATIENCE) or not engine.events:
        raise unittest.SkipTest("the engine does not run on this machine")


class Llama(ProgramTest):
    def setUp(self):
        super().setUp()
        self.tellOf(self.place, engine.url)
        engine.events[1:] = []

    def tellOf(self, place, url):
        place.run("list")  # makes the data folder
        facts = {"id": "llamacpp", "label": "llama.cpp", "protocol": "openai", "url": url, "local": True}
        priced = {"name": "scribe", "provider": "llamacpp", "context": 32768, "output": 4096, "prices": [PRICE]}
        (place.data / "models.json").write_text(json.dumps({"dated": "2026-11-01", "providers": [facts], "models": [priced]}))

    def events(self, ended):
        return [json.loads(line) for line in ended.out.splitlines() if line.startswith("{")]

    def calls(self, ended):
        return [line["data"] for line in self.events(ended) if line.get("event_type") == "cost_update"]

    def runs(self, ended):
        return [line["run_id"] for line in self.events(ended) if "workflow_file" in line]

    def assertCounted(self, calls):
        """What the program counts is what the engine says that it computed, at the price of the catalogue."""
        usages = [facts["usage"] for facts in engine.told("answered")]
        self.assertEqual([(call["tokens"]["input"], call["tokens"]["output"]) for call in calls],
                         [(usage["prompt_tokens"], usage["completion_tokens"]) for usage in usages])
        costs = [usage["prompt_tokens"] + 3 * usage["completion_tokens"] for usage in usages]
        self.assertEqual([call["cost_micros"] for call in calls], costs)
        self.assertEqual(sum(call["micros"] for call in self.place.json("costs")["calls"]), sum(costs))

    def assertReplays(self, recording, first, *arguments):
        """The same comes of a recording alone, at another place where no engine is."""
        asked = len(engine.told("asked"))
        self.assertEqual(len(recording.read_text().splitlines()), asked)
        other = Place(self)
        self.tellOf(other, "http://127.0.0.1:9/v1")
        ended = other.run("task", *arguments, "--replay", recording, "--json")
        self.assertEqual(ended.code, 0, ended)
        self.assertEqual(len(engine.told("asked")), asked, "nobody was asked")
        calls = self.calls(ended)
        self.assertTrue(all(call["recorded"] for call in calls))
        same = ("agent", "model", "served", "tokens", "cost_micros", "request")
        self.assertEqual([[call[field] for field in same] for call in calls],
                         [[call[field] for field in same] for call in self.calls(first)])
        for mine, replayed in zip(self.runs(first), self.runs(ended), strict=True):
            self.assertEqual(came(other.status(replayed)), came(self.place.status(mine)))

    def testIsFoundAndTested(self):
        listed = self.place.json("models", "list")
        local = {report["provider"]: report for report in listed["local"]}
        self.assertEqual(local["llamacpp"]["models"], ["endless", "scribe"])
        told = self.place.json("models", "test", "llamacpp/scribe")
        self.assertEqual(told["tests"][0]["models"], ["endless", "scribe"])
        self.assertEqual(told["answer"]["text"], "".join(SCRIPT))
        self.assertEqual(told["answer"]["usage"]["output"], len(SCRIPT))
        usage = engine.told("answered")[0]["usage"]
        self.assertEqual(told["answer"]["usage"]["input"], usage["prompt_tokens"])
        self.assertEqual(told["answer"]["cost_micros"], usage["prompt_tokens"] + 3 * len(SCRIPT))

    def testKeepsToTheLimitOfTokens(self):
        told = self.place.json("models", "test", "llamacpp/endless")
        self.assertEqual(told["answer"]["usage"]["output"], 256)
        self.assertEqual(told["answer"]["text"], ENDLESS[0] + 255 * ENDLESS[1])
        self.assertEqual(told["answer"]["cost_micros"], 0, "what runs here costs nothing, unless somebody gives it a price")

    def testSaysWhatTheEngineSays(self):
        ended = self.place.run("models", "test", "llamacpp/nobody")
        self.assertEqual(ended.code, 2, ended)
        self.assertIn("There is no model 'nobody'", ended.text)

    def testAnswersAStepOfAnAgent(self):
        recording = self.place.work / "step.jsonl"
        arguments = ["Work out six times seven.", "--model", "llamacpp/scribe"]
        ended = self.place.run("task", *arguments, "--record", recording, "--json")
        self.assertEqual(ended.code, 0, ended)
        [step] = self.place.status(self.runs(ended)[0])["step_list"]
        self.assertEqual(step["state"], "completed")
        left = outputs(step)
        self.assertIn("".join(SCRIPT[2:5]).encode(), left)
        self.assertTrue(any(b"The output of the executed code was:\n\nthe answer is 42\n" in content for content in left), left)
        self.assertCounted(self.calls(ended))
        self.assertReplays(recording, ended, *arguments)

    def testIsHeldToAForm(self):
        recording = self.place.work / "plan.jsonl"
        arguments = ["Work out six times seven.", "--mode", "planning_and_control", "--model", "llamacpp/scribe"]
        ended = self.place.run("task", *arguments, "--record", recording, "--json")
        self.assertEqual(ended.code, 0, ended)
        # Left alone the model begins with a script: only the grammar of the schema brings a plan and a review.
        self.assertEqual([facts["schema"] for facts in engine.told("asked")], ["planner", "plan_reviewer", "planner", None])
        planning, carrying = self.runs(ended)
        steps = {step["id"]: step for step in self.place.status(planning)["step_list"]}
        plans = [json.loads(content) for content in outputs(steps["revise"]) if content.startswith(b"{")]
        self.assertEqual(plans, [json.loads("".join(PLAN))])
        self.assertEqual([step["id"] for step in self.place.status(carrying)["step_list"]], ["answer"])
        self.assertCounted(self.calls(ended))
        self.assertReplays(recording, ended, *arguments)

    def testStreamsAndIsStopped(self):
        process = self.place.start("task", "Never stop.", "--model", "llamacpp/endless")
        waitUntil(self, lambda: engine.told("talking") and self.place.json("list")["runs"], "the model talks", process)
        heard = self.listenTo(process, "[engineer] and on")
        self.assertGreaterEqual(len(heard), 3)
        self.assertEqual(engine.told("answered") + engine.told("hung up"), [], "it was heard while the model talked")
        process.send_signal(signal.SIGINT)
        process.communicate(timeout=PATIENCE)
        waitUntil(self, lambda: engine.told("hung up"), "the engine sees the hang-up")
        self.assertEqual(engine.told("answered"), [])
        [call] = [body for _, kind, body in self.place.journal().events() if kind == "cost_update"]
        self.assertEqual(call["error"], "cancelled")
        self.assertNotIn("cost_micros", call, "nobody knows what it took")
        # It computes for nobody any more: the next is answered.
        self.assertEqual(self.place.json("models", "test", "llamacpp/scribe")["answer"]["text"], "".join(SCRIPT))

    def listenTo(self, process, text):
        """The first live lines of the run that begin with that, as any window follows them."""
        [run] = [run["run_id"] for run in self.place.json("list")["runs"]]
        [address] = (self.place.root / "run" / "cmbagent").glob("*")
        heard = []
        with socket.socket(socket.AF_UNIX) as link:
            link.settimeout(PATIENCE)
            link.connect(str(address))
            link.sendall(json.dumps({"do": "subscribe", "run": run}).encode() + b"\n")
            for message in link.makefile(encoding="utf-8"):
                heard += [line for line in json.loads(message).get("lines", []) if text in json.dumps(line)]
                if len(heard) >= 3 or process.poll() is not None:
                    return heard
        return heard


def outputs(step):
    """What a step has left, whatever it is called; of a conversation what was said, not when and what was paid."""
    return sorted(said(pathlib.Path(path)) for path in step["outputs"])


def said(path):
    if path.name != "chat.json" and not path.read_bytes().startswith(b'[\n    {\n        "content"'):
        return path.read_bytes()
    messages = [(message["name"], message["content"]) for message in json.loads(path.read_bytes())]
    return json.dumps(messages).encode()


def came(status):
    """What must be the same, whoever answered."""
    return status["state"], {step["id"]: (step["state"], step["values"], outputs(step)) for step in status["step_list"]}


if __name__ == "__main__":
    main()
