#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Old runs of CMBAgent become runs: `cmbagent import FOLDER [--json]`, and what can be done with them afterwards.

Decisions, command line: import; compatibility facts 1.3, 1.9 to 1.12. The layouts themselves are tested in tests/archive/tst_oldrun.
"""
import json
import pathlib
import pickle
import sys
import unittest

import support
from scriptedprovider import Provider

REAL = support.SOURCES.parent / "shared" / "data" / "legacy-runs" / "dhost-11"

STEP_1 = '''# filename: codebase/step_1.py
def number():
    """What the later step imports."""
    return 21


if __name__ == "__main__":
    with open("data/first.csv", "w") as file:
        file.write("x\\n21\\n")
    print("first done")
'''
STEP_2 = '''# filename: codebase/step_2.py
from step_1 import number

with open("data/first.csv") as file:
    last = int(file.read().split()[-1])
with open("data/second.csv", "w") as file:
    file.write("y\\n%d\\n" % (last + number()))
print("second done")
'''


def nest(code, output):
    return ("\nThe executed code was:\n\n```python\n%s\n```\n\n====\n\nThe output of the executed code was:\n\n"
            "Execution results:\n\nExecution output: \n%s\n" % (code.rstrip("\n"), output))


def message(name, content, time, usd=()):
    return {"name": name, "content": content, "timestamp": "2026-01-25 " + time,
            "cost": {"Agent": [name] * len(usd), "Model": ["gpt-4.1"] * len(usd), "Cost": list(usd), "Prompt Tokens": [10] * len(usd),
                     "Completion Tokens": list(range(1, len(usd) + 1)), "Total Tokens": [11] * len(usd)}}


def report(*rows):
    lines = ['{"Agent": "%s", "Cost ($)": %r, "Prompt Tokens": %r, "Completion Tokens": 1.0, "Total Tokens": 1.0, "Model": "m"}' % row for row in rows]
    lines.append('{"Agent": "Total", "Cost ($)": %r, "Prompt Tokens": 1.0, "Completion Tokens": 1.0, "Total Tokens": 1.0, "Model": NaN}' % sum(r[1] for r in rows))
    return "[" + ",\n".join(lines) + "]"


def write(folder, files):
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if not isinstance(content, (str, bytes)):
            content = json.dumps(content)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    return folder


def deep_research(folder):
    """Three steps: two scripts, the second mended once, and a text by a researcher."""
    plan = [{"bullet_points": ["do it"], "sub_task": "Task %d" % n, "sub_task_agent": agent}
            for n, agent in ((1, "engineer"), (2, "engineer"), (3, "researcher"))]
    return write(folder, {
        "planning/final_plan.json": {"sub_tasks": plan},
        "planning/chats/chat_output_planning.json": [message("planner", "A plan.", "08:59:00", (0.1,))],
        "planning/cost/cost_report_20260125_085900.json": report(("planner", 0.1, 5.0)),
        "context/context_step_0.pkl": pickle.dumps({"main_task": "Find the number", "work_dir": "/old/place"}, 4),
        "context/context_step_1.pkl": pickle.dumps({"n_attempts": 0}, 4),
        "context/context_step_2.pkl": pickle.dumps({"n_attempts": 1}, 4),
        "context/context_step_3.pkl": pickle.dumps({"n_attempts": 0}, 4),
        "control/codebase/step_1.py": STEP_1,
        "control/codebase/step_2.py": STEP_2,
        "control/data/first.csv": "x\n21\n",
        "control/data/second.csv": "y\n42\n",
        "control/result.md": "# The number is 42\n",
        "control/odd.xyz": "?",
        "control/chats/chat_output_engineer_step_1.json": [
            message("engineer", "code", "09:00:00", (0.2,)), message("engineer_nest", nest(STEP_1, "first done"), "09:00:30"),
            message("_Group_Tool_Executor", "Execution status: success. Transfer to control.\n", "09:00:40")],
        "control/chats/chat_output_engineer_step_2.json": [
            message("engineer", "code", "09:01:00", (0.2,)),
            message("engineer_nest", nest("1/0", "Traceback\nZeroDivisionError: division by zero"), "09:01:10"),
            message("_Group_Tool_Executor", "Execution status: failure. Transfer to engineer.\n", "09:01:20"),
            message("engineer", "code", "09:01:30", (0.2, 0.5)), message("engineer_nest", nest(STEP_2, "second done"), "09:01:40"),
            message("_Group_Tool_Executor", "Execution status: success. Transfer to control.\n", "09:01:50")],
        "control/chats/chat_output_researcher_step_3.json": [
            message("researcher", "# The number is 42", "09:02:00", (0.3,)),
            message("researcher_executor", "Execution results:\n\nExecution output: Content saved to /old/place/result.md", "09:02:10")],
        "control/cost/cost_report_step_1_20260125_090040.json": report(("engineer", 0.2, 5.0)),
        "control/cost/cost_report_step_2_20260125_090150.json": report(("engineer", 0.7, 5.0)),
        "control/cost/cost_report_step_3_20260125_090210.json": report(("researcher", 0.3, 5.0)),
        "control/time/timing_report_step_1_20260125_090040.json": {"total_time": 40.0},
    })


class Import(unittest.TestCase):
    def setUp(self):
        self.place = support.Place(self)

    def bring(self):
        return self.place.json("import", deep_research(self.place.work / "old"))

    def test_tells_what_it_found(self):
        told = self.bring()
        self.assertEqual([told["kind"], told["state"], told["already_imported"]], ["deep_research", "completed", False])
        self.assertEqual([(s["title"], s["state"], s["attempts"]) for s in told["steps"]],
                         [("Task 1", "completed", 1), ("Task 2", "completed", 2), ("Task 3", "completed", 1)])
        self.assertEqual(len(told["attempts"]), 4)
        self.assertEqual([c["step"] for c in told["contexts"]], [0, 1, 2, 3])
        self.assertAlmostEqual(told["costs"]["usd"], 1.3)
        self.assertTrue(told["costs"]["is_upper_bound"])  # the engineer of step 2 was called twice
        self.assertAlmostEqual(told["costs"]["likely_usd"], 1.1)
        self.assertEqual(told["unknown_files"], ["control/odd.xyz"])
        self.assertEqual(told["steps"][0]["seconds"], 40.0)

    def test_is_a_run_like_others(self):
        told = self.bring()
        status = self.place.status(told["run_id"])
        self.assertEqual([status["state"], status["steps"]], ["completed", {"completed": 3}])
        self.assertTrue(status["name"].endswith("(imported)"), status["name"])
        runs = self.place.run("list", "--json")
        self.assertIn(told["run_id"], runs.out)
        folders = list((self.place.data / "sessions").glob("*/**/steps/step-2/attempt-*"))
        self.assertEqual(sorted(f.name for f in folders), ["attempt-1", "attempt-2"])
        second = next(f for f in folders if f.name == "attempt-2")
        self.assertEqual((second / "log" / "stdout.log").read_text(), "second done")
        self.assertEqual((second / "work" / "data" / "second.csv").read_text(), "y\n42\n")
        self.assertIn("engineer_nest", (second / "work" / "conversation.md").read_text())
        self.assertEqual(json.loads((second / "work" / "context" / "context_step_2.json").read_text()), {"n_attempts": 1})

    def test_tells_of_a_second_import(self):
        first = self.bring()
        again = self.bring()
        self.assertEqual([again["run_id"], again["already_imported"]], [first["run_id"], True])
        self.assertEqual(self.place.run("list", "--json").out.count('"run_id"'), 1)
        told = self.place.run("import", self.place.work / "old")
        self.assertIn("was imported before", told.out)
        wanted = self.place.json("import", self.place.work / "old", "--again")
        self.assertNotEqual(wanted["run_id"], first["run_id"])
        (self.place.work / "old" / "control" / "data" / "second.csv").write_text("y\n43\n")
        changed = self.place.json("import", self.place.work / "old")
        self.assertFalse(changed["already_imported"])

    def test_plays_from_a_step_with_code(self):
        run = self.bring()["run_id"]
        ended = self.place.run("play-from", run, "step-2", "--plan")
        self.assertIn("step-2", ended.out)
        ended = self.place.run("play-from", run, "step-2", "--json")
        branch = self.place.status()
        steps = {s["id"]: s for s in branch["step_list"]}
        self.assertEqual(steps["step-1"]["state"], "completed", ended)
        self.assertEqual(steps["step-2"]["state"], "completed", ended)
        written = sorted((self.place.data / "sessions").glob("*/**/steps/step-2/attempt-1/work/data/second.csv"))
        self.assertEqual(written[-1].read_text(), "y\n42\n")
        self.assertEqual(steps["step-3"]["state"], "failed")  # a researcher wrote it; who is to do so now is asked for
        self.assertIn("No model is chosen for 'researcher'", json.dumps(branch) + ended.out + ended.err)
        self.assertIn("Give one with --model", self.place.run("play-from", run, "step-3").text)

    def provide(self, answer):
        """A model under the name ollama/scripted, at a server of this test."""
        provider = Provider(answers=lambda agent, asked: answer)
        self.addCleanup(provider.close)
        facts = {"id": "ollama", "label": "Scripted", "protocol": "openai", "url": provider.url, "local": True}
        (self.place.data / "models.json").write_text(json.dumps({"dated": "2026-11-01", "providers": [facts], "models": []}))
        return provider

    def test_plays_from_a_step_with_a_change_and_finishes(self):
        """The script runs again, and the researcher of today writes the text again, of what came out."""
        run = self.bring()["run_id"]
        provider = self.provide("The number is 63.")
        changed = self.place.file("step_2.py", STEP_2.replace("last + number()", "last * 2 + number()"))
        ended = self.place.run("play-from", run, "step-2", "--file", f"codebase/step_2.py={changed}", "--hypothesis", "Twice as much",
                               "--model", "ollama/scripted", "--json")
        self.assertEqual(ended.code, 0, ended)
        branch = self.place.status()
        self.assertEqual(branch["state"], "completed")
        self.assertEqual({step["id"]: step["state"] for step in branch["step_list"]}, dict.fromkeys(("step-1", "step-2", "step-3"), "completed"))
        steps = self.place.data / "sessions"
        written = [p.read_text() for p in steps.glob("*/**/steps/step-2/attempt-1/work/data/second.csv")]
        self.assertIn("y\n63\n", written)
        self.assertEqual(len(provider.asked), 1)
        asked = provider.asked[0]["messages"][1]["content"]
        for told in ("# Task 3", "- do it", "first done", "last * 2 + number()", "second done", "data/second.csv", "Task 2"):
            self.assertIn(told, asked)  # the plan, and what each step before it did: as imported, and as played again
        reports = [p.read_text().strip() for p in steps.glob("*/**/steps/step-3/attempt-1/work/result.md")]
        self.assertEqual(sorted(reports), ["# The number is 42", "The number is 63."])
        old = self.place.status(run)
        self.assertEqual([old["state"], old["steps"]], ["completed", {"completed": 3}])  # what was imported stays
        difference = self.place.run("compare", run, branch["run_id"])
        self.assertIn("step-2", difference.out)

    def test_names_an_agent_that_is_not_here(self):
        """A step of an agent only CMBAgent had is told of at the import, and asked about where it has to run."""
        folder = deep_research(self.place.work / "old")
        plan = folder / "planning" / "final_plan.json"
        plan.write_text(plan.read_text().replace("researcher", "classy_context"))
        chat = folder / "control" / "chats" / "chat_output_researcher_step_3.json"
        chat.rename(chat.with_name("chat_output_classy_context_step_3.json"))
        told = self.place.json("import", folder)
        self.assertTrue(any("'classy_context', which is not here" in w and "--set step-3.agent=NAME" in w for w in told["warnings"]), told)
        self.provide("The number is 42 still.")
        ended = self.place.run("play-from", told["run_id"], "step-3", "--model", "ollama/scripted")
        self.assertNotEqual(ended.code, 0)
        self.assertIn("There is no agent 'classy_context'", ended.err)
        self.assertIn("--set step-3.agent=NAME", ended.err)
        ended = self.place.run("play-from", told["run_id"], "step-3", "--model", "ollama/scripted", "--set", "step-3.agent=researcher")
        self.assertEqual(ended.code, 0, ended)
        self.assertEqual(self.place.status()["state"], "completed")

    def test_tells_what_each_call_cost(self):
        run = self.bring()["run_id"]
        costs = self.place.json("costs", run, "--imported", "--by", "step")
        self.assertAlmostEqual(costs["total"]["micros"], 1.1e6, delta=2)  # 0.1 for planning, 0.2 + 0.5 + 0.3 for steps
        self.assertEqual(costs["total"]["calls"], 5)
        self.assertEqual({part["key"]: part["micros"] for part in costs["parts"]},
                         {"": 100000, "step-1": 200000, "step-2": 500000, "step-3": 300000})
        attempts = {part["key"]: part["micros"] for part in self.place.json("costs", run, "--imported", "--by", "attempt")["parts"]}
        self.assertEqual(attempts, {"1": 800000, "2": 300000})  # the second attempt of step 2 cost 0.5 - 0.2
        self.assertEqual(self.place.json("costs", run)["kind"], "imported")  # nothing was paid here
        spent = self.place.json("budget", "list")["budgets"][0]["spent_usd"]
        self.assertEqual(spent, 0)

    def test_shows_contexts_and_their_tables(self):
        folder = deep_research(self.place.work / "old")
        table = {"columns": ["Agent", "Cost ($)"], "rows": [["engineer", 0.5], ["Total", 0.5]]}
        for number in (0, 2):
            (folder / "context" / ("context_step_%d.pkl" % number)).write_bytes(pickle.dumps({"cost_dataframe": table}, 5))
        run = self.place.json("import", folder)["run_id"]
        made = next(self.place.data.glob("sessions/*/**/steps/step-2/attempt-2/work/context/context_step_2_cost_dataframe.csv"))
        self.assertEqual(made.read_text(), "Agent,Cost ($)\nengineer,0.5\nTotal,0.5\n")
        files = {file["path"] for file in self.snapshot(run)["files"]}
        self.assertLessEqual({"context/context_step_0.json", "context/context_step_0_cost_dataframe.csv"}, files)

    def snapshot(self, run, *further):
        path = self.place.work / "run.pkl"
        told = self.place.json("export", run, "--output", path, *further)
        self.assertEqual([told["format"], told["bytes"]], ["pkl", path.stat().st_size])
        with open(path, "rb") as file:
            return pickle.load(file)

    def test_exports_where_a_run_stands(self):
        run = self.bring()["run_id"]
        snapshot = self.snapshot(run)
        self.assertEqual([snapshot["cmbagent_snapshot"], snapshot["run_id"], snapshot["state"]], [1, run, "completed"])
        self.assertEqual([step["state"] for step in snapshot["steps"]], ["completed"] * 3)
        shown = self.place.run("export", run)
        self.assertEqual(json.loads(shown.out), snapshot)
        path = self.place.work / "run.json"
        self.place.run("export", run, "--output", path)
        self.assertEqual(json.loads(path.read_text()), snapshot)
        earlier = self.snapshot(run, "--at", 3)
        self.assertEqual(earlier["seq"], 3)
        self.assertNotEqual(earlier["state"], "completed")
        for wrong in (("--format", "xml"), ("--format", "pkl"), ("--output", "/no/such/place.pkl")):
            self.assertNotEqual(self.place.run("export", run, *wrong).code, 0, wrong)

    def test_says_what_is_wrong_with_a_folder(self):
        (self.place.work / "empty").mkdir()
        ended = self.place.run("import", self.place.work / "empty")
        self.assertEqual(ended.code, 2)
        self.assertIn("No run of CMBAgent was found", ended.err)
        self.assertIn(str(self.place.work / "empty"), ended.err)
        missing = self.place.run("import", "nowhere")
        self.assertEqual(missing.code, 2)
        self.assertIn("There is no such folder", missing.err)

    def test_goes_on_where_a_file_is_damaged(self):
        folder = deep_research(self.place.work / "old")
        (folder / "context" / "context_step_0.pkl").write_bytes(b"\x80\x04cos\nsystem\n(X\x05")
        told = self.place.json("import", folder)
        self.assertTrue(any("context_step_0.pkl" in w and "at byte" in w for w in told["warnings"]), told["warnings"])
        self.assertEqual(len(told["steps"]), 3)

    def test_writes_snapshots_python_loads(self):
        self.place.data.mkdir(mode=0o700)
        (self.place.data / "settings.ini").write_text("[General]\npickle_snapshots=true\n")
        run = self.bring()["run_id"]
        self.place.run("checkpoint", run, "mine")
        written = sorted((self.place.data / "sessions").glob("*/**/checkpoints/*.pkl"))
        self.assertTrue(written)
        with open(written[-1], "rb") as file:
            snapshot = pickle.load(file)
        self.assertEqual(snapshot, json.loads(written[-1].with_suffix(".json").read_text()))

    @unittest.skipUnless(REAL.is_dir(), "the recorded run is not here (../shared/data/legacy-runs/dhost-11)")
    def test_reads_the_real_run(self):
        told = self.place.json("import", REAL)
        self.assertEqual([told["kind"], told["state"], len(told["steps"])], ["deep_research", "completed", 5])
        self.assertEqual(len(told["contexts"]), 6)
        self.assertEqual(told["unknown_files"], [])
        self.assertGreater(told["costs"]["usd"], 0.5)
        status = self.place.status(told["run_id"])
        self.assertEqual(status["steps"], {"completed": 5})
        provider = self.provide("# The anomaly again")
        ended = self.place.run("play-from", told["run_id"], "step-5", "--model", "ollama/scripted")
        self.assertEqual(ended.code, 0, ended)
        self.assertEqual(self.place.status()["state"], "completed")
        asked = provider.asked[-1]["messages"][1]["content"]
        self.assertIn("The executed code was:", asked)  # what the steps of the engineer did
        self.assertIn("The whole plan, as it was agreed", asked)
        self.assertIn("A No-Go Theorem from the Anomaly", asked)  # what a person had said to the researcher


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0], "-v"])
