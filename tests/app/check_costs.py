#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What language models cost, as a person meets it on the command line: `cmbagent costs` and `cmbagent budget`.

How calls come into the ledger is tested in tests/store/tst_costs; here rows are put there.
"""
import csv
import io
import json
import sqlite3
import threading
import time

from scriptedprovider import Provider
from support import PATIENCE, ProgramTest, main, waitUntil

WORKFLOW = """cmbagent: 1
name: Two steps
steps:
  - {id: plan, title: Plan it, kind: code, inline: print(1)}
  - {id: fit, title: Fit it, kind: code, needs: [plan], inline: print(2)}
"""
ROW = ("INSERT INTO costs (run, seq, step, attempt, agent, role, provider, model, served, kind, input, cached, output, reasoning, "
       "micros, price_version, millis, error, request, at) VALUES ((SELECT max(key) FROM runs), ?, ?, ?, ?, ?, 'openai', "
       "'gpt-4.1', 'gpt-4.1-2025-04-14', ?, 1000, 0, 100, 0, ?, '2026-11-01', 5, NULL, NULL, strftime('%s', 'now') * 1000000)")


AT_ONCE = "cmbagent: 1\nname: All at once\nsteps:\n" + "".join(
    f"  - {{id: ask-{i}, kind: agent, agent: researcher, task: Write a sentence., model: ollama/dear, retry: {{attempts: 1}}}}\n"
    for i in range(16))

ONE_WAITS = """cmbagent: 1
name: One waits
steps:
  - {id: first, kind: agent, agent: researcher, task: Write a sentence., model: ollama/dear}
  - {id: then, kind: agent, agent: researcher, task: Wait for me., model: ollama/dear, needs: [first]}
"""

WAITS_FIRST = """cmbagent: 1
name: Waits first
steps:
  - {id: first, kind: agent, agent: researcher, task: Wait for me., model: ollama/dear}
  - {id: then, kind: agent, agent: researcher, task: Write a sentence., model: ollama/dear, needs: [first], retry: {attempts: 1}}
"""

ASKS = """cmbagent: 1
name: Asks what is dear
approval: {when: [{cost_over: 0.05}, {kind: agent, cost_over: 5}]}
steps:
  - {id: count, kind: code, inline: print(1)}
  - {id: cheap, kind: agent, agent: researcher, task: Write a sentence., model: ollama/cheap}
  - {id: dear, kind: agent, agent: researcher, task: Write a sentence., model: ollama/dear}
  - {id: unknown, kind: agent, agent: researcher, task: Write a sentence., model: far/strange}
"""


class Costs(ProgramTest):
    def setUp(self):
        super().setUp()
        left = 86400 - time.time() % 86400  # of the day that budgets are for
        if left < 60:
            time.sleep(left + 1)

    def addRun(self):
        self.place.file("two.workflow.yaml", WORKFLOW)
        self.assertEqual(self.place.run("run", "two.workflow.yaml").code, 0)

    def addCalls(self, *calls):
        connection = sqlite3.connect(self.place.data / "studio.db", timeout=30)
        with connection:
            for number, (step, attempt, agent, kind, micros) in enumerate(calls):
                connection.execute(ROW, (1000 + number, step, attempt, agent, agent, kind, micros))
        connection.close()

    def provideDear(self, provider):
        """A model under the name ollama/dear."""
        self.place.run("list")
        facts = {"id": "ollama", "label": "Scripted", "protocol": "openai", "url": provider.url, "local": True}
        dear = {"name": "dear", "provider": "ollama", "context": 32000, "output": 1000,
                "prices": [{"input": 0, "output": 10_000_000}]}  # a cent for the longest answer
        (self.place.data / "models.json").write_text(json.dumps({"dated": "2026-11-01", "providers": [facts], "models": [dear]}))

    def testNothingCostsNothing(self):
        self.addRun()
        costs = self.place.json("costs", "last")
        self.assertEqual((costs["kind"], costs["total"]["micros"], costs["calls"]), ("paid", 0, []))
        self.assertIn("$0.00", self.place.run("costs").out)

    def testPartsAddUp(self):
        self.addRun()
        self.addCalls((0, 1, "planner", "paid", 21400), (1, 1, "engineer", "paid", 64200), (1, 2, "engineer", "paid", 71300),
                      (1, 2, "engineer", "paid", None), (0, 1, "planner", "recorded", 5000))
        for dimension in ("agent", "model", "step", "attempt", "run", "branch", "project", "session", "day", "purpose"):
            costs = self.place.json("costs", "last", "--by", dimension)
            self.assertEqual(costs["total"]["micros"], 156900)
            self.assertEqual(costs["total"]["unpriced_calls"], 1)
            self.assertEqual(sum(part["micros"] for part in costs["parts"]), 156900, dimension)
            self.assertEqual(sum(part["calls"] for part in costs["parts"]), 4, dimension)
            self.assertEqual(costs["other"]["recorded"]["micros"], 5000)
        attempts = {part["key"]: part["micros"] for part in self.place.json("costs", "last", "--by", "attempt")["parts"]}
        self.assertEqual(attempts, {"1": 85600, "2": 71300})
        steps = [part["label"] for part in self.place.json("costs", "--by", "step")["parts"]]
        self.assertEqual(steps, ["Fit it", "Plan it"])
        text = self.place.run("costs", "last").out
        self.assertIn("$0.1569", text)
        self.assertIn("Nobody knows what 1 of them cost", text)
        self.assertIn("nothing was spent: 1 call", text)
        self.assertEqual(self.place.json("costs", "--recorded")["total"]["micros"], 5000)
        unknown = [call for call in self.place.json("costs", "last")["calls"] if call["micros"] is None]
        self.assertEqual([call["usd"] for call in unknown], [None])

    def testOtherProgramsReadIt(self):
        self.addRun()
        self.addCalls((0, 1, "plan_setter", "paid", 800), (1, 1, "engineer", "paid", 41200))
        report = json.loads(self.place.run("costs", "last", "--report").out)
        self.assertEqual([row["Agent"] for row in report], ["plan setter", "engineer", "Total"])
        self.assertEqual(report[1], {"Agent": "engineer", "Cost ($)": 0.0412, "Prompt Tokens": 1000, "Completion Tokens": 100,
                                     "Total Tokens": 1100, "Model": "gpt-4.1-2025-04-14"})
        self.assertIsNone(report[2]["Model"])
        rows = list(csv.DictReader(io.StringIO(self.place.run("costs", "--csv").out)))
        self.assertEqual([row["usd"] for row in rows], ["0.041200", "0.000800"])
        parts = list(csv.DictReader(io.StringIO(self.place.run("costs", "--csv", "--by", "agent").out)))
        self.assertEqual([(row["agent"], row["usd"]) for row in parts],
                         [("engineer", "0.041200"), ("plan_setter", "0.000800"), ("Total", "0.042000")])
        path = self.place.work / "report.json"
        self.assertEqual(self.place.run("costs", "--report", "--output", path).code, 0)
        self.assertEqual(json.loads(path.read_text()), report)
        self.assertEqual(self.place.run("costs", "--csv", "--output", "/no/such/place").code, 1)

    def testBudgets(self):
        listed = self.place.json("budget", "list")["budgets"]
        self.assertEqual([(b["scope"], b["period"], b["hard"], b["limit_usd"]) for b in listed], [("session", "total", True, 100)])
        self.assertEqual(self.place.run("budget", "set", "session", "daily", "0.10", "--soft").code, 0)
        self.assertEqual(self.place.run("budget", "set", "project", "weekly", "5").code, 0)
        self.assertEqual(self.place.run("budget", "set", "global", "monthly", "50").code, 0)
        self.addRun()
        self.addCalls((0, 1, "planner", "paid", 80000), (0, 1, "planner", "recorded", 70000))
        listed = {(b["scope"], b["period"]): b for b in self.place.json("budget", "list")["budgets"]}
        self.assertEqual(len(listed), 4)
        for budget in listed.values():
            self.assertAlmostEqual(budget["spent_usd"], 0.08)
        self.assertAlmostEqual(listed["session", "daily"]["share"], 0.8)
        self.assertFalse(listed["session", "daily"]["hard"])
        # Whatever process notices first tells, and it is written down.
        alerts = self.place.json("budget", "list")["alerts"]
        self.assertLessEqual({alert["percent"] for alert in alerts}, {50, 75})
        self.assertEqual(self.place.run("budget", "remove", "session", "daily", "--soft").code, 0)
        self.assertEqual(self.place.run("budget", "remove", "session", "daily", "--soft").code, 2)
        self.assertEqual(len(self.place.json("budget", "list")["budgets"]), 3)
        for wrong in (("set", "planet", "daily", "5"), ("set", "session", "hourly", "5"), ("set", "session", "daily", "-1"),
                      ("set", "session", "daily", "much"), ("set", "project", "daily", "5", "--project", "nowhere")):
            self.assertEqual(self.place.run("budget", *wrong).code, 2, wrong)

    def testAlertsOfThePast(self):
        """When, which budget, how far: what a person was told stays to be looked up (15.3, S13-M8)."""
        self.assertEqual(self.place.json("budget", "alerts"), {"alerts": []})
        self.assertIn("No budget", self.place.run("budget", "alerts").out)
        goOn = threading.Event()
        provider = Provider(answers=lambda agent, asked: "A sentence." if "Wait" not in asked or goOn.wait(PATIENCE) else "Late.",
                            usage=(0, 800))
        self.addCleanup(provider.close)
        self.addCleanup(goOn.set)
        self.provideDear(provider)
        self.assertEqual(self.place.run("budget", "set", "session", "daily", "0.01", "--soft").code, 0)
        process = self.place.start("run", self.place.file("two.workflow.yaml", ONE_WAITS))
        listed = lambda: self.place.json("budget", "alerts")["alerts"]
        waitUntil(self, lambda: len(listed()) == 2, "what was spent is told", process)
        for alert, percent in zip(listed(), (75, 50)):
            self.assertEqual((alert["percent"], alert["scope"], alert["period"], alert["hard"]), (percent, "session", "daily", False))
            self.assertAlmostEqual(alert["spent_usd"], 0.008)
            self.assertAlmostEqual(alert["limit_usd"], 0.01)
            self.assertRegex(alert["at"], "^20")
        told = self.place.run("budget", "alerts").out
        self.assertIn("75 % of a budget was spent: session 'Default', daily, soft: $0.0080 of $0.0100", told)
        goOn.set()
        out, err = process.communicate(timeout=PATIENCE)
        self.assertEqual(process.returncode, 0, out + err)

    def testOverdrawsOnlyByWhatIsUnderWay(self):
        """Sixteen ask at once; what each took is told only when all have asked, and is three times what was thought
        possible. So many ask as the budget has room for, and it is overdrawn by what they took beyond that, not more.
        """
        late = threading.Event()
        provider = Provider(answers=lambda agent, asked: "A sentence.", usage=(0, 3000), late=late)
        self.addCleanup(provider.close)
        self.addCleanup(late.set)
        self.provideDear(provider)
        self.assertEqual(self.place.run("budget", "set", "session", "daily", "0.055").code, 0)
        process = self.place.start("run", self.place.file("all.workflow.yaml", AT_ONCE), "--workers", 16)
        failed = lambda: [kind for _, kind, _ in self.place.journal().events()].count("step_failed")
        waitUntil(self, lambda: failed() == 16 - 5, "all have asked or were refused", process)
        waitUntil(self, lambda: len(provider.asked) == 5, "five ask", process)
        late.set()
        out, err = process.communicate(timeout=PATIENCE)
        self.assertEqual(process.returncode, 1, out + err)
        self.assertIn("budget", out + err)
        self.assertEqual(len(provider.asked), 5, "nobody asked after that")
        costs = self.place.json("costs", "last")
        self.assertEqual(costs["total"]["micros"], 5 * 30_000)
        daily = {(b["scope"], b["period"]): b for b in self.place.json("budget", "list")["budgets"]}["session", "daily"]
        self.assertAlmostEqual(daily["spent_usd"], 0.15)
        self.assertLessEqual(daily["spent_usd"] - daily["limit_usd"], 5 * (0.03 - 0.01), "only those under way")
        # And the next run asks nobody.
        again = self.place.run("run", "all.workflow.yaml", "--workers", 16)
        self.assertEqual(again.code, 1, again)
        self.assertEqual(len(provider.asked), 5)

    def testProgramsKeepWithinItTogether(self):
        """What another program has under way counts, and so does what it has spent since, whoever asks next."""
        goOn = threading.Event()
        late = threading.Event()
        provider = Provider(answers=lambda agent, asked: "A sentence." if "Wait" not in asked or goOn.wait(PATIENCE) else "Late.",
                            usage=(0, 800), late=late)
        self.addCleanup(provider.close)
        self.addCleanup(goOn.set)
        self.addCleanup(late.set)
        self.provideDear(provider)
        self.assertEqual(self.place.run("budget", "set", "session", "daily", "0.055").code, 0)
        waiting = self.place.start("run", self.place.file("waits.workflow.yaml", WAITS_FIRST))
        waitUntil(self, lambda: len(provider.asked) == 1, "the first asks", waiting)
        self.place.file("all.workflow.yaml", AT_ONCE)
        other = self.place.start("run", "all.workflow.yaml", "--workers", 16)
        failed = lambda: [kind for _, kind, _ in self.place.journal().events()].count("step_failed")
        waitUntil(self, lambda: failed() == 16 - 4, "all have asked or were refused", other)
        waitUntil(self, lambda: len(provider.asked) == 5, "five ask", other)
        refused = self.place.run("run", "all.workflow.yaml", "--workers", 16)
        self.assertEqual(refused.code, 1, refused)
        self.assertIn("have set $0.05", refused.text)
        self.assertEqual(len(provider.asked), 5, "there is no room beside what others have under way")
        late.set()
        out, err = other.communicate(timeout=PATIENCE)
        self.assertEqual(other.returncode, 1, out + err)
        # Of 0.055 are 0.032 spent now, and 0.01 set aside: there is room for one more.
        self.assertEqual(self.place.run("run", "all.workflow.yaml", "--workers", 1).code, 1)
        self.assertEqual(len(provider.asked), 6)
        goOn.set()
        out, err = waiting.communicate(timeout=PATIENCE)
        self.assertEqual(waiting.returncode, 1, out + err)
        self.assertEqual(len(provider.asked), 6, "it knows what the others have spent meanwhile")
        daily = {(b["scope"], b["period"]): b for b in self.place.json("budget", "list")["budgets"]}["session", "daily"]
        self.assertAlmostEqual(daily["spent_usd"], 6 * 0.008)

    def testTellsWhatTheLastCallReached(self):
        """A run that is over at once still says which point of a budget it reached."""
        provider = Provider(answers=lambda agent, asked: "A sentence.", usage=(0, 800))
        self.addCleanup(provider.close)
        self.provideDear(provider)
        self.assertEqual(self.place.run("budget", "set", "session", "daily", "0.016", "--soft").code, 0)
        ended = self.place.run("run", self.place.file("two.workflow.yaml", ONE_WAITS))
        self.assertEqual(ended.code, 0, ended)
        self.assertIn("100 % of a budget is spent: session 'Default', daily, soft", ended.text)

    def testSaysWhatACrashCutOff(self):
        """A program that is killed while a model answers: that call may have to be paid, and is not forgotten."""
        goOn = threading.Event()
        provider = Provider(answers=lambda agent, asked: "A sentence." if "Wait" not in asked or goOn.wait(PATIENCE) else "Late.",
                            usage=(0, 800))
        self.addCleanup(provider.close)
        self.addCleanup(goOn.set)
        self.provideDear(provider)
        process = self.place.start("run", self.place.file("waits.workflow.yaml", WAITS_FIRST))
        begun = "SELECT 1 FROM run_steps WHERE state = 'running'"
        waitUntil(self, lambda: len(provider.asked) == 1 and self.place.journal().rows(begun), "it asks, and that is written down", process)
        process.kill()
        process.communicate(timeout=PATIENCE)
        goOn.set()
        resumed = self.place.run("resume", "last")
        self.assertEqual(resumed.code, 0, resumed)
        self.assertEqual(len(provider.asked), 3)
        costs = self.place.json("costs", "last")
        self.assertEqual((len(costs["calls"]), costs["total"]["micros"], costs["total"]["unpriced_calls"]), (3, 16_000, 1))
        self.assertEqual([call["micros"] for call in costs["calls"] if call["error"] == "interrupted"], [None])
        self.assertIn("Nobody knows what 1 of them cost", self.place.run("costs", "last").out)
        self.assertEqual(list(self.place.data.rglob("asking-*")), [])

    def testAsksWhatIsDear(self):
        """A script costs nothing and a cheap model little; the dear one is asked about, and the one nobody has a price for."""
        provider = Provider(answers=lambda agent, asked: "A sentence.", usage=(100, 100))
        self.addCleanup(provider.close)
        self.place.run("list")
        near = {"id": "ollama", "label": "Scripted", "protocol": "openai", "url": provider.url, "local": True}
        far = {"id": "far", "label": "Far away", "protocol": "openai", "url": "http://127.0.0.1:9/v1"}
        models = [{"name": name, "provider": "ollama", "context": 32000, "output": 1000,
                   "prices": [{"input": price, "output": price}]} for name, price in (("cheap", 1), ("dear", 1_000_000_000))]
        (self.place.data / "models.json").write_text(
            json.dumps({"dated": "2026-11-01", "providers": [near, far], "models": models}))
        self.place.file("asks.workflow.yaml", ASKS)
        self.assertEqual(self.place.run("run", "asks.workflow.yaml").code, 5, "it waits")
        self.assertEqual({one["step"] for one in self.place.json("approvals")["open"]}, {"dear", "unknown"})
        asked = {body["context"]["step"]: body["context"] for _, kind, body in self.place.journal().events()
                 if kind == "approval_requested"}
        self.assertEqual(set(asked), {"dear", "unknown"})
        self.assertGreater(asked["dear"]["estimate"]["cost_usd"], 0.05)
        self.assertIsNone(asked["unknown"]["estimate"]["cost_usd"])
        self.assertIn("nobody knows what it costs", asked["unknown"]["reason"])
        states = {step["id"]: step["state"] for step in self.place.status()["step_list"]}
        self.assertEqual((states["count"], states["cheap"]), ("completed", "completed"))


if __name__ == "__main__":
    main()
