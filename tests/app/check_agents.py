# SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Agents as a person meets them on the command line: listed, found, shown, tried, switched off, made anew and run, and
told when broken."""
import json
import signal

from scriptedprovider import Provider
from support import PATIENCE, ProgramTest, main, waitUntil

ANSWERS = {
    "engineer": "It writes one line.\n\n```python\n# filename: codebase/say.py\n"
                "with open('answer.txt', 'w') as file:\n    file.write('I fit spectra.')\nprint('written')\n```\n",
    "researcher": "<!-- filename: answer.md -->\n# What I do\nI write.\n",
    "custom": "I do as I am told.",
}


class Agents(ProgramTest):
    def names(self, *arguments):
        return [agent["name"] for agent in self.place.json("agents", *arguments)["agents"]]

    def testListsTheBuiltIn(self):
        listed = self.place.json("agents", "list")
        self.assertEqual(listed["broken"], [])
        agents = {agent["name"]: agent for agent in listed["agents"]}
        self.assertEqual(agents["engineer"]["capabilities"], ["code", "plots", "data", "files", "network"])
        self.assertTrue(all(agent["origin"] == "built-in" and agent["enabled"] for agent in agents.values()))
        self.assertIn("planner", self.place.run("agents", "list").out)

    def testSearches(self):
        self.assertEqual(self.names("search", "--tag", "ideas"), ["idea_hater", "idea_maker", "idea_saver"])
        self.assertEqual(self.names("search", "--capability", "code", "--capability", "plots"), ["engineer"])
        self.assertEqual(self.names("search", "script", "--type", "engine"), ["executor"])
        self.assertEqual(self.names("search", "nowhere"), [])

    def testShows(self):
        shown = self.place.json("agents", "show", "planner")
        self.assertEqual(shown["definition"]["answer"], "json")
        self.assertEqual(shown["versions"], [{"version": "1.0.0", "origin": "built-in", "used": True}])
        self.assertRegex(shown["hash"], "^[0-9a-f]{64}$")
        self.assertIn("You plan the work", self.place.run("agents", "show", "planner@1.0.0").out)
        self.assertEqual(self.place.run("agents", "show", "planner@9.0.0").code, 2)
        unknown = self.place.run("agents", "show", "enginer")
        self.assertEqual(unknown.code, 2, unknown)
        self.assertIn("Did you mean 'engineer'?", unknown.err)

    def testScaffoldsWhatLoads(self):
        made = self.place.json("agents", "scaffold", "fitter", "--type", "engineer")
        self.assertEqual(made["files"], ["README.md", "fitter.workflow.yaml", "fitter.yaml", "manifest.yaml"])
        self.assertEqual(self.place.json("agents", "show", "fitter")["origin"], "own")
        again = self.place.run("agents", "scaffold", "fitter")
        self.assertEqual(again.code, 1, again)
        beside = self.place.json("agents", "scaffold", "local", "--into", "agents")
        self.assertTrue(beside["folder"].startswith(str(self.place.work)), beside)
        self.assertEqual(self.place.json("agents", "show", "local")["origin"], "project")

    def provide(self, **options):
        """A model under the name ollama/scripted, at a server of this test, at 2 and 8 dollars a million tokens."""
        provider = Provider(**options)
        self.addCleanup(provider.close)
        self.place.run("list")
        facts = {"id": "ollama", "label": "Scripted", "protocol": "openai", "url": provider.url}
        model = {"name": "scripted", "provider": "ollama", "context": 100000, "output": 10000,
                 "prices": [{"input": 2000000, "output": 8000000}]}
        (self.place.data / "models.json").write_text(
            json.dumps({"dated": "2026-11-01", "providers": [facts], "models": [model]}))
        return provider

    def testScaffoldsWhatRuns(self):
        """S12-M6: the files load and run as they are made, for each type."""
        for kind, words in ANSWERS.items():
            with self.subTest(kind):
                provider = self.provide(answers=lambda agent, asked, words=words: words)
                made = self.place.json("agents", "scaffold", f"my_{kind}", "--type", kind)
                self.assertEqual(self.place.json("agents", "list")["broken"], [])
                ended = self.place.run("run", f"{made['folder']}/my_{kind}.workflow.yaml", "--model", "ollama/scripted")
                self.assertEqual(ended.code, 0, ended)
                self.assertEqual(self.place.status()["state"], "completed")
                tools = [tool["function"]["name"] for tool in provider.asked[0]["tools"]]
                self.assertEqual(tools, ["list_files", "read_file"])
                self.assertIn("You are given the task of one step.", provider.asked[0]["messages"][0]["content"])

    def testRunsUseWhatAPersonDoes(self):
        """Agents that are added, edited and switched off are what runs use."""
        provider = self.provide(answers=lambda agent, asked: ANSWERS["engineer"])
        made = self.place.json("agents", "scaffold", "fitter", "--type", "engineer")
        path = self.place.data / "agents/fitter/fitter.yaml"
        path.write_text(path.read_text().replace("Do it, and nothing besides it.", "Do it twice."))
        workflow = f"{made['folder']}/fitter.workflow.yaml"
        self.assertEqual(self.place.run("run", workflow, "--model", "ollama/scripted").code, 0)
        self.assertIn("Do it twice.", provider.asked[-1]["messages"][0]["content"])
        self.place.json("agents", "disable", "fitter")
        ended = self.place.run("run", workflow, "--model", "ollama/scripted")
        self.assertNotEqual(ended.code, 0, ended)
        self.assertIn("switched off", ended.text)
        self.place.json("agents", "enable", "fitter")
        manifest = self.place.data / "agents/fitter/manifest.yaml"
        manifest.write_text(manifest.read_text().replace("code_generation, ", ""))
        asked = len(provider.asked)
        ended = self.place.run("run", workflow, "--model", "ollama/scripted")
        self.assertNotEqual(ended.code, 0, ended)
        self.assertIn("does not declare the capability 'code'", ended.text)
        self.assertIn("does not declare", self.place.run("agents", "show", "fitter").out)
        self.assertEqual(len(provider.asked), asked, "nothing was paid for")

    def workflowOf(self, agent):
        path = self.place.work / "asks.workflow.yaml"
        path.write_text(f"cmbagent: 1\nname: Asks\nsteps:\n  - id: say\n    kind: agent\n    agent: {agent}\n"
                        "    task: Say it.\n")
        return path

    def testAStepAsksForAVersion(self):
        """S12-S2: a run takes the version its step asks for; one that is not there is told before anything is paid."""
        provider = self.provide(answers=lambda agent, asked: "Said.")
        for version in ("1.0.0", "2.0.0"):
            folder = self.place.data / "agents" / version
            folder.mkdir(parents=True)
            (folder / "manifest.yaml").write_text(f"name: speaker\nversion: {version}\n")
            (folder / "speaker.yaml").write_text(f"name: speaker\ninstructions: Speak as {version}.\n")
        for agent, told in (("speaker", "2.0.0"), ("speaker@1", "1.0.0"), ("speaker@2.0.0", "2.0.0")):
            ended = self.place.run("run", self.workflowOf(agent), "--model", "ollama/scripted")
            self.assertEqual(ended.code, 0, ended)
            self.assertIn(f"Speak as {told}.", provider.asked[-1]["messages"][0]["content"])
        usage = self.place.json("agents", "show", "speaker")["usage"]
        self.assertEqual({each["version"]: each["calls"] for each in usage["versions"]}, {"1.0.0": 1, "2.0.0": 2})
        asked = len(provider.asked)
        absent = self.place.run("run", self.workflowOf("speaker@1.5"), "--model", "ollama/scripted")
        self.assertNotEqual(absent.code, 0, absent)
        self.assertIn("The agent 'speaker' has no version 1.5.", absent.text)
        self.assertIn("2.0.0 (own), 1.0.0 (own)", absent.text)
        self.assertEqual(self.place.run("run", self.workflowOf("speaker@last")).code, 2)
        self.assertEqual(len(provider.asked), asked)

    def testAManifestIsHeldTo(self):
        """What its steps take is claimed for them, and the program has to be one it asks for."""
        provider = self.provide(answers=lambda agent, asked: "Said.")
        folder = self.place.data / "agents/speaker"
        folder.mkdir(parents=True)
        (folder / "speaker.yaml").write_text("name: speaker\ninstructions: Speak.\n")
        manifest = folder / "manifest.yaml"
        manifest.write_text("name: speaker\nversion: 1.0.0\nresources: {cpus: 2, tokens: {gpu: 3}}\n")
        self.assertIn("2 processors, 3 of 'gpu'", self.place.run("agents", "show", "speaker").out)
        refused = self.place.run("run", self.workflowOf("speaker"), "--model", "ollama/scripted")
        self.assertNotEqual(refused.code, 0, refused)
        self.assertIn("It wants 3 of 'gpu', and there is one.", refused.text)
        manifest.write_text("name: speaker\nversion: 1.0.0\ncmbagent_version: '>=99'\n")
        listed = self.place.json("agents", "list")
        self.assertEqual([(agent["name"], agent["faults"][0]["code"]) for agent in listed["broken"]],
                         [("speaker", "wrong-version")])
        unusable = self.place.run("run", self.workflowOf("speaker"), "--model", "ollama/scripted")
        self.assertNotEqual(unusable.code, 0, unusable)
        self.assertIn("The agent asks for CMBAgent >=99, and this is ", unusable.text)
        self.assertIn("manifest.yaml", unusable.text)
        self.assertEqual(provider.asked, [])

    def testTellsHowAnAgentWasUsed(self):
        """S12-S3: calls, tokens, cost, failures and when, from the ledger; recorded answers apart."""
        unused = self.place.json("agents", "show", "engineer")["usage"]
        self.assertEqual((unused["calls"], unused["last_used_at"]), (0, None))
        self.provide(answers=lambda agent, asked: ANSWERS["engineer"])
        recording = self.place.work / "one.jsonl"
        self.assertEqual(self.place.run("task", "Say it.", "--model", "ollama/scripted", "--record", recording).code, 0)
        usage = self.place.json("agents", "show", "engineer")["usage"]
        self.assertEqual((usage["calls"], usage["failed"], usage["recorded_calls"]), (1, 0, 0))
        self.assertGreater(usage["tokens"], 0)
        self.assertGreater(usage["cost_usd"], 0)
        self.assertRegex(usage["last_used_at"], "^20")
        self.assertEqual(self.place.run("task", "Say it.", "--replay", recording).code, 0)
        again = self.place.json("agents", "show", "engineer")["usage"]
        self.assertEqual((again["calls"], again["recorded_calls"]), (2, 1))
        self.assertEqual(again["cost_usd"], usage["cost_usd"])
        self.assertIn("Used: 2 calls", self.place.run("agents", "show", "engineer").out)
        self.assertEqual([(each["version"], each["calls"]) for each in again["versions"]], [("1.0.0", 2)])
        self.assertEqual(self.place.json("agents", "show", "researcher")["usage"]["calls"], 0)

    def testTriesAnAgent(self):
        provider = self.provide(answers=lambda agent, asked: f"You said: {asked}")
        tried = self.place.json("agents", "try", "researcher", "What do you do?", "--model", "ollama/scripted")
        self.assertEqual(tried["text"], "You said: What do you do?")
        self.assertEqual((tried["agent"], tried["model"], tried["calls"]), ("researcher", "ollama/scripted", 1))
        self.assertGreater(tried["cost_usd"], 0)
        self.assertTrue(tried["fits"] and not tried["recorded"])
        spoken = self.place.run("agents", "try", "engineer", "Hello", "--model", "ollama/scripted")
        self.assertEqual(spoken.code, 0, spoken)
        self.assertIn("You said: Hello", spoken.out)
        self.assertIn("A step could not use this answer", spoken.out)  # it is no script
        self.assertIn("$", spoken.out)
        self.assertEqual(self.place.json("list")["runs"], [], "no run knows of it")
        self.assertEqual(len(provider.asked), 2)
        # But the ledger knows, what it cost and what it was for, and so does the agent.
        costs = self.place.json("costs")
        self.assertEqual([(call["purpose"], call["agent"], call["run_id"], call["step"], call["attempt"], call["price_version"])
                          for call in costs["calls"]],
                         [("trial", "engineer", None, "", 0, "2026-11-01"), ("trial", "researcher", None, "", 0, "2026-11-01")])
        self.assertAlmostEqual(costs["calls"][1]["usd"], tried["cost_usd"])
        self.assertEqual(costs["outside"], costs["total"])
        self.assertEqual([part["key"] for part in self.place.json("costs", "--by", "purpose")["parts"]], ["trial"])
        self.assertIn("outside of runs: trials", self.place.run("costs", "--by", "purpose").out)
        self.assertIn("(outside of runs)", self.place.run("costs", "--by", "run").out)
        self.assertAlmostEqual(self.place.json("budget", "list")["budgets"][0]["spent_usd"], costs["total"]["usd"])
        self.assertEqual(self.place.json("agents", "show", "engineer")["usage"]["calls"], 1)
        self.assertEqual(self.place.run("agents", "try", "nobody", "Hello").code, 2)
        self.assertEqual(self.place.run("agents", "try", "executor", "Hello").code, 2)
        keyless = self.place.run("agents", "try", "planner", "Hello", "--model", "gpt-4.1")
        self.assertEqual(keyless.code, 1, keyless)
        self.assertIn("OPENAI_API_KEY", keyless.text)

    def testATrialAsksBudgets(self):
        provider = self.provide(answers=lambda agent, asked: "Yes.")
        self.assertEqual(self.place.run("budget", "set", "session", "total", "0").code, 0)
        refused = self.place.run("agents", "try", "researcher", "Hello", "--model", "ollama/scripted")
        self.assertEqual(refused.code, 3, refused)
        self.assertIn("budget", refused.text)
        self.assertEqual(provider.asked, [])
        self.assertEqual(self.place.json("costs")["total"]["calls"], 0, "nothing was sent")

    def testTellsVersionsApart(self):
        """Usage by version of the agent, the whole being the sum."""
        self.provide(answers=lambda agent, asked: "I do as I am told.")
        folder = self.place.json("agents", "scaffold", "helper", "--type", "custom")["folder"]
        ask = lambda: self.place.json("agents", "try", "helper", "Hello", "--model", "ollama/scripted")
        ask()
        manifest = self.place.work / folder / "manifest.yaml"
        before = manifest.read_text()
        after = before.replace("version: 0.1.0", "version: 1.1.0")
        self.assertNotEqual(before, after)
        manifest.write_text(after)
        ask()
        ask()
        usage = self.place.json("agents", "show", "helper")["usage"]
        self.assertEqual({each["version"]: each["calls"] for each in usage["versions"]}, {"0.1.0": 1, "1.1.0": 2})
        self.assertEqual(usage["calls"], 3)
        self.assertAlmostEqual(sum(each["cost_usd"] for each in usage["versions"]), usage["cost_usd"])
        self.assertIn("version 1.1.0: 2 calls", self.place.run("agents", "show", "helper").out)

    def testSuggestionsArePaidFor(self):
        """What a model says of a workflow stands in the ledger and keeps to budgets."""
        edge = {"from": "a", "to": "b", "type": "logic", "reason": "Calibrate first."}
        provider = self.provide(answers=lambda agent, asked: json.dumps({"dependencies": [edge]}))
        file = self.place.file("plan.workflow.yaml", "cmbagent: 1\nname: Plan\nsteps:\n  - {id: a, kind: code, inline: print(1)}\n"
                                                     "  - {id: b, kind: code, inline: print(2)}\n")
        advice = self.place.json("suggest", file, "--model", "ollama/scripted")["advice"]
        self.assertEqual(advice["dependencies"], [edge])
        self.assertGreater(advice["cost_micros"], 0)
        costs = self.place.json("costs")
        self.assertEqual([(call["purpose"], call["agent"], call["micros"]) for call in costs["calls"]],
                         [("suggestion", "dependency_finder", advice["cost_micros"])])
        self.assertFalse(advice["cached"])
        # The same question has the same answer: nobody is asked, and nothing is paid.
        self.assertEqual(self.place.run("budget", "set", "session", "total", "0").code, 0)
        kept = self.place.json("suggest", file, "--model", "ollama/scripted")["advice"]
        self.assertEqual((kept["dependencies"], kept["cost_micros"], kept["cached"]), ([edge], 0, True))
        self.assertIn("said this before", self.place.run("suggest", file, "--model", "ollama/scripted").out)
        self.assertEqual(len(provider.asked), 1)
        refused = self.place.run("suggest", file, "--model", "ollama/scripted", "--fresh")
        self.assertEqual(refused.code, 3, refused)
        self.assertIn("budget", refused.text)
        file.write_text(file.read_text().replace("print(2)", "print(3)"))
        self.assertEqual(self.place.run("suggest", file, "--model", "ollama/scripted").code, 3)
        self.assertEqual(len(provider.asked), 1)

    def testATrialCanBeStopped(self):
        provider = self.provide(delay=2 * PATIENCE)
        process = self.place.start("agents", "try", "planner", "Hello", "--model", "ollama/scripted")
        waitUntil(self, lambda: provider.asked, "a model is asked", process)
        process.send_signal(signal.SIGINT)
        process.communicate(timeout=PATIENCE)
        self.assertNotEqual(process.returncode, 0)

    def testTellsWhatIsBroken(self):
        self.place.file("agents/bad/bad.yaml", "name: bad\ninstructions: Do {it.\n")
        broken = self.place.json("agents", "list")["broken"]
        self.assertEqual([(agent["name"], agent["faults"][0]["code"], agent["faults"][0]["line"]) for agent in broken],
                         [("bad", "bad-braces", 2)])
        reloaded = self.place.run("agents", "reload")
        self.assertEqual(reloaded.code, 1, reloaded)
        self.assertIn("bad.yaml:2", reloaded.text)

    def testSwitchesOff(self):
        self.assertEqual(self.place.json("agents", "disable", "planner"), {"name": "planner", "enabled": False})
        self.assertFalse(self.place.json("agents", "show", "planner")["enabled"])
        self.assertIn("switched off", self.place.run("agents", "list").out)
        self.place.json("agents", "enable", "planner")
        self.assertTrue(self.place.json("agents", "show", "planner")["enabled"])
        self.assertEqual(self.place.run("agents", "disable", "nobody").code, 2)


if __name__ == "__main__":
    main()
