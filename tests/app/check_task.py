# SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Tasks in words, done by agents: from a sentence to a reviewed report, with a script that fails and is mended; recorded,
and replayed without anybody to ask.
"""
import json
import pathlib
import signal
import time

from scriptedprovider import Provider
from support import EXAMPLES, PATIENCE, ProgramTest, main, waitUntil

TASK = "Find the temperature of the cosmic microwave background in the table of COBE/FIRAS, and report how well a black body fits."
TABLE = EXAMPLES / "firas/firas_monopole.csv"


class Tasks(ProgramTest):
    def provide(self, **options):
        """A model under the name ollama/scripted, at a server of this test."""
        provider = Provider(**options)
        self.addCleanup(provider.close)
        self.place.run("list")
        facts = {"id": "ollama", "label": "Scripted", "protocol": "openai", "url": provider.url, "local": True}
        (self.place.data / "models.json").write_text(json.dumps({"dated": "2026-11-01", "providers": [facts], "models": []}))
        return provider

    def provideDear(self, **options):
        """The same at a price: a micro-dollar a token."""
        provider = self.provide(**options)
        path = self.place.data / "models.json"
        known = json.loads(path.read_text())
        known["models"] = [{"name": "scripted", "provider": "ollama", "context": 32000, "output": 4000,
                            "prices": [{"input": 1_000_000, "output": 1_000_000}]}]
        path.write_text(json.dumps(known))
        return provider

    def task(self, *arguments, **options):
        return self.place.run("task", *arguments, "--file", f"firas_monopole.csv={TABLE}", **options)

    def events(self, ended):
        return [json.loads(line) for line in ended.out.splitlines() if line.startswith("{")]

    def testOneShotMendsItsScript(self):
        self.provide()
        ended = self.task("Fit the temperature.", "--model", "ollama/scripted", "--json")
        self.assertEqual(ended.code, 0, ended)
        started = next(line for line in self.events(ended) if "workflow_file" in line)
        status = self.place.status(started["run_id"])
        self.assertEqual(status["state"], "completed")
        events = [line.get("event_type") for line in self.events(ended)]
        self.assertEqual(events.count("cost_update"), 2)
        self.assertEqual(events.count("step_failed"), 1)
        self.assertEqual(events.count("step_completed"), 1)

    def testPlansReviewsFitsAndReports(self):
        recording = self.place.work / "firas.jsonl"
        provider = self.provide()
        ended = self.task(TASK, "--mode", "planning_and_control", "--model", "ollama/scripted", "--record", recording)
        self.assertEqual(ended.code, 0, ended)
        asked = len(provider.asked)
        self.assertEqual(asked, 7)  # plan, review, revise; fit twice, residuals, report
        self.assertEqual(len(recording.read_text().splitlines()), asked)
        provider.close()
        again = self.task(TASK, "--mode", "planning_and_control", "--replay", recording, "--json")
        self.assertEqual(again.code, 0, again)
        calls = [line["data"] for line in self.events(again) if line.get("event_type") == "cost_update"]
        self.assertEqual(len(calls), asked)
        self.assertTrue(all(call["recorded"] for call in calls))
        self.assertEqual(len(provider.asked), asked, "nobody was asked")

    def testSaysWhatItWillCost(self):
        """Before it begins: by rule of thumb, then from what such tasks cost (issue 5)."""
        provider = self.provideDear()
        estimate = lambda *arguments: json.loads(self.task(*arguments, "--model", "ollama/scripted", "--estimate", "--json").out)["estimate"]
        first = estimate("Fit the temperature.")
        self.assertEqual((first["basis"], first["calls"], first["runs"]), ("rule_of_thumb", 1, 0))
        self.assertLess(0, first["low_micros"])
        self.assertLess(first["likely_micros"], first["high_micros"])
        self.assertIsNone(first["likely_ms"])
        self.assertEqual(estimate(TASK, "--mode", "planning_and_control")["calls"], 6)
        self.assertEqual(provider.asked, [], "nothing was begun")
        self.assertFalse((self.place.data / "tasks").exists())
        ended = self.task("Fit the temperature.", "--model", "ollama/scripted", "--json")
        self.assertEqual(ended.code, 0, ended)
        self.assertIn("a rule of thumb for 1 call", ended.err)
        paid = self.place.json("costs", "last")["total"]["micros"]
        then = estimate("Fit the temperature again.")
        self.assertEqual((then["basis"], then["runs"], then["likely_micros"]), ("history", 1, paid))
        self.assertLess(0, then["likely_ms"])
        said = self.task("Fit the temperature again.", "--model", "ollama/scripted", "--estimate")
        self.assertEqual(said.code, 0, said)
        self.assertIn("as 1 earlier task tells. It takes", said.out)
        self.assertEqual(estimate(TASK, "--mode", "deep_research")["basis"], "rule_of_thumb", "another mode says nothing")
        file = next(line["workflow_file"] for line in self.events(ended) if "workflow_file" in line)
        again = self.place.run("run", file, "--model", "ollama/scripted", "--estimate", "--json")
        self.assertEqual(again.code, 0, again)
        self.assertEqual((json.loads(again.out)["estimate"]["basis"], json.loads(again.out)["estimate"]["likely_micros"]), ("history", paid))
        other = json.loads(self.place.run("run", file, "--model", "far/strange", "--estimate", "--json").out)["estimate"]
        self.assertEqual((other["basis"], other["unpriced"], other["likely_micros"]), ("unknown", "far/strange", None))
        recorded = self.place.run("run", file, "--model", "recorded/mine", "--estimate")
        self.assertIn("Nothing is paid", recorded.out)
        self.assertEqual(len(self.place.json("list")["runs"]), 1)

    def testWorkflowsWithoutModelsCostNothing(self):
        path = self.place.file("plain.workflow.yaml", "cmbagent: 1\nname: Plain\nsteps:\n  - {id: only, kind: code, inline: print(1)}\n")
        estimate = lambda: json.loads(self.place.run("run", path, "--estimate", "--json").out)["estimate"]
        self.assertEqual((estimate()["basis"], estimate()["likely_micros"], estimate()["likely_ms"]), ("none", 0, None))
        ended = self.place.run("run", path)
        self.assertEqual(ended.code, 0, ended)
        self.assertNotIn("cost", ended.text, "there is nothing to say")
        self.assertEqual(estimate()["runs"], 1)
        self.assertLess(0, estimate()["likely_ms"])

    def testPausesAtACost(self):
        """--pause-at: the first paid call beyond it pauses, and so does each that reaches it once more; resume goes on."""
        provider = self.provideDear()
        ended = self.task(TASK, "--mode", "planning_and_control", "--model", "ollama/scripted", "--pause-at", "0.0001")
        self.assertEqual(ended.code, 6, ended)
        self.assertRegex(ended.out, r"The task has cost \$0\.\d+ and pauses, as it is to after every \$0\.0001")
        self.assertEqual(self.place.status("last")["state"], "paused")
        self.assertLess(len(provider.asked), 7)
        for _ in range(10):
            if ended.code == 6:
                ended = self.place.run("resume", "last")
        self.assertEqual(ended.code, 0, ended)
        self.assertEqual(self.place.status("last")["state"], "completed")
        self.assertEqual(len(provider.asked), 7, "nobody was asked twice")

    def testDoesNotPauseBelowTheLimit(self):
        self.provideDear()
        ended = self.task("Fit the temperature.", "--model", "ollama/scripted", "--pause-at", "50")
        self.assertEqual(ended.code, 0, ended)
        self.assertNotIn("pauses", ended.text)
        for wrong in ("0", "-1", "much"):
            self.assertEqual(self.task("Fit.", "--pause-at", wrong).code, 2, wrong)

    def testAModeHasAModelOfItsOwn(self):
        """User, step, mode, global (issue 5)."""
        provider = self.provide()
        self.assertEqual(self.place.run("models", "usual", "all", "ollama/global").code, 0)
        self.assertEqual(self.place.run("models", "usual", "engineer", "ollama/role").code, 0)
        self.assertEqual(self.place.run("models", "usual", "one_shot", "ollama/mode").code, 0)
        asked = lambda: {request["model"] for request in provider.asked}
        self.assertEqual(self.task("Fit the temperature.").code, 0)
        self.assertEqual(asked(), {"mode"})
        provider.asked.clear()
        self.assertEqual(self.task("Fit the temperature.", "--model", "ollama/user").code, 0)
        self.assertEqual(asked(), {"user"})
        provider.asked.clear()
        self.assertEqual(self.place.run("models", "usual", "one_shot", "--undo").code, 0)
        self.assertEqual(self.task("Fit the temperature.").code, 0)
        self.assertEqual(asked(), {"role"})

    def testAnotherModelIsABranch(self):
        """A run keeps its models, and says how it is played with others: what they asked and did is recorded with it."""
        provider = self.provide()
        ended = self.task("Fit the temperature.", "--model", "strange/one", "--attempts", "2")
        self.assertEqual(ended.code, 1, ended)
        refused = self.place.run("resume", "last", "--model", "ollama/other")
        self.assertEqual(refused.code, 2, refused)
        self.assertIn("keeps the models it began with", refused.err)
        self.assertIn("cmbagent play-from RUN --model MODEL", refused.err)
        self.assertEqual(provider.asked, [])
        ended = self.place.run("play-from", "last", "--model", "ollama/other")
        self.assertEqual(ended.code, 0, ended)
        self.assertEqual({request["model"] for request in provider.asked}, {"other"})

    def testTheDemonstrationNeedsNobody(self):
        ended = self.place.run("demo", "--json")
        self.assertEqual(ended.code, 0, ended)
        lines = self.events(ended)
        planning, carrying = [line["run_id"] for line in lines if "workflow_file" in line]
        self.assertEqual([step["id"] for step in self.place.status(planning)["step_list"]], ["plan", "review", "revise"])
        status = self.place.status(carrying)
        self.assertEqual(status["state"], "completed")
        steps = {step["id"]: step for step in status["step_list"]}
        self.assertEqual(set(steps), {"fit", "residuals", "report"})
        kinds = [line.get("event_type") for line in lines]
        self.assertEqual(kinds.count("step_failed"), 1, "the first script fails, and is mended")
        calls = [line["data"] for line in lines if line.get("event_type") == "cost_update"]
        self.assertTrue(calls and all(call["recorded"] for call in calls))
        report = next(pathlib.Path(path) for path in steps["report"]["outputs"] if path.endswith("report.md")).read_text()
        self.assertIn("T = 2.725", report)
        self.assertIn("41 degrees of freedom", report)

    def testARecordingIsNamedLikeAModel(self):
        recordings = self.place.data / "recordings"
        self.provide()
        recordings.mkdir()
        self.assertEqual(self.task("Fit the temperature.", "--model", "ollama/scripted", "--record", recordings / "mine.jsonl").code, 0)
        again = self.task("Fit the temperature.", "--model", "recorded/mine", "--json")
        self.assertEqual(again.code, 0, again)
        calls = [line["data"] for line in self.events(again) if line.get("event_type") == "cost_update"]
        self.assertTrue(calls and all(call["recorded"] for call in calls))
        missing = self.task("Fit the temperature.", "--model", "recorded/nobody")
        self.assertEqual(missing.code, 1, missing)
        self.assertIn("nobody", missing.text)

    def testEveryRunCanBeReplayed(self):
        """Without --record: planning and what carries the plan out are done again, and nobody is asked (issue 5)."""
        provider = self.provide()
        ended = self.task(TASK, "--mode", "planning_and_control", "--model", "ollama/scripted", "--json")
        self.assertEqual(ended.code, 0, ended)
        asked = len(provider.asked)
        planning, carrying = [line["run_id"] for line in self.events(ended) if "workflow_file" in line]
        self.assertFalse(self.place.status(carrying)["recorded"])
        provider.close()
        again = self.place.run("replay", planning, "--json")
        self.assertEqual(again.code, 0, again)
        calls = [line["data"] for line in self.events(again) if line.get("event_type") == "cost_update"]
        self.assertEqual(len(calls), asked)
        self.assertTrue(all(call["recorded"] for call in calls))
        only = self.place.run("replay", carrying)
        self.assertEqual(only.code, 0, only)
        self.assertIn("recorded", only.text)
        self.assertEqual(len(provider.asked), asked, "nobody was asked")
        status = self.place.status("last")
        self.assertTrue(status["recorded"])
        self.assertTrue(all(step["recorded"] for step in status["step_list"]))
        chat = next(pathlib.Path(path) for step in status["step_list"] for path in step["outputs"] if path.endswith("chat.json"))
        costs = [entry["cost"] for entry in json.loads(chat.read_text()) if entry["cost"]["Model"]]
        self.assertTrue(costs and all(all(cost["Recorded"]) for cost in costs))
        self.assertEqual(sum(sum(cost["Cost"]) for cost in costs), 0)

    def testARecordingGoesWithItsRun(self):
        self.provide()
        ended = self.task("Fit the temperature.", "--model", "ollama/scripted", "--json")
        self.assertEqual(ended.code, 0, ended)
        run = next(line["run_id"] for line in self.events(ended) if "workflow_file" in line)
        recording = pathlib.Path(self.place.status(run)["folder"]) / "recording.jsonl"
        self.assertEqual(len([line for line in recording.read_text().splitlines() if '"request"' in line]), 2)
        again = self.task("Fit the temperature.", "--model", f"recorded/{run}", "--json")
        self.assertEqual(again.code, 0, again)
        self.assertEqual(self.place.run("delete", run, "--yes").code, 0)
        self.assertFalse(recording.exists())
        missing = self.task("Fit the temperature.", "--model", f"recorded/{run}")
        self.assertEqual(missing.code, 1, missing)
        self.assertIn("There is no recording", missing.text)

    def testRecordingsCanBeSwitchedOff(self):
        self.provide()
        with open(self.place.data / "settings.ini", "a") as settings:
            settings.write("[recordings]\nkeep=false\n")
        ended = self.task("Fit the temperature.", "--model", "ollama/scripted", "--json")
        self.assertEqual(ended.code, 0, ended)
        run = next(line["run_id"] for line in self.events(ended) if "workflow_file" in line)
        self.assertFalse((pathlib.Path(self.place.status(run)["folder"]) / "recording.jsonl").exists())
        replayed = self.place.run("replay", run)
        self.assertEqual(replayed.code, 1, replayed)
        self.assertIn("has no recording", replayed.text)

    def testKeepsWhatWasAskedFor(self):
        ended = self.place.run("demo", "--json")
        self.assertEqual(ended.code, 0, ended)
        files = [pathlib.Path(line["workflow_file"]) for line in self.events(ended) if "workflow_file" in line]
        self.assertEqual([file.name for file in files], ["plan.workflow.yaml", "task.workflow.yaml"])
        asked = json.loads((files[0].parent / "task.json").read_text())
        self.assertEqual(asked["mode"], "planning_and_control")
        self.assertEqual(asked["files"], ["firas_monopole.csv"])

    def testSaysWhatWasNotRecorded(self):
        recording = self.place.work / "one.jsonl"
        self.provide()
        self.assertEqual(self.task("Fit the temperature.", "--model", "ollama/scripted", "--record", recording).code, 0)
        ended = self.task("Fit something else.", "--replay", recording)
        self.assertEqual(ended.code, 1, ended)
        self.assertIn("not recorded", ended.text)

    def testStopsTheRequestToo(self):
        provider = self.provide(delay=2 * PATIENCE)
        process = self.place.start("task", "Fit the temperature.", "--model", "ollama/scripted", "--file",
                                   f"firas_monopole.csv={TABLE}")
        waitUntil(self, lambda: provider.asked, "a model is asked", process)
        began = time.monotonic()
        self.assertFalse(provider.broken.is_set(), "nobody hung up before")
        process.send_signal(signal.SIGINT)
        process.communicate(timeout=PATIENCE)
        self.assertLess(time.monotonic() - began, PATIENCE / 2)
        # The provider would go on for minutes, and be paid for it.
        self.assertTrue(provider.broken.wait(PATIENCE / 2), "the provider saw that its answer is not wanted any more")

    def testCostsOutliveACrash(self):
        provider = self.provide(answers=lambda agent, asked: "Wait.\n\n```python\nimport time\ntime.sleep(600)\n```\n")
        process = self.place.start("task", "Wait.", "--model", "ollama/scripted")
        waitUntil(self, lambda: provider.asked, "a model is asked", process)
        waitUntil(self, lambda: "cost_update" in self.types(), "the call is on disk", process)
        process.kill()
        process.communicate(timeout=PATIENCE)
        self.assertIn("cost_update", self.types())

    def testSaysWhatIsMissing(self):
        ended = self.task("Fit.", "--model", "gpt-4.1")
        self.assertEqual(ended.code, 1, ended)
        self.assertIn("OPENAI_API_KEY", ended.text)
        ended = self.task("Fit.", "--model", "ollama/x", "--agent", "nobody")
        self.assertNotEqual(ended.code, 0)
        self.assertIn("no agent 'nobody'", ended.text)

    def types(self):
        return [kind for _, kind, _ in self.place.journal().events()]


if __name__ == "__main__":
    main()
