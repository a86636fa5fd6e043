# SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every mode of a task runs to its end, and every built-in agent does a step: against a server whose answers are written
down here. S01-M3, S01-M4, S01-M6, S06-M6, S08-M1.
"""
import json
import pathlib
import shutil
import zipfile

from scriptedprovider import Provider, script
from support import ProgramTest, main

PLAN = {"sub_tasks": [
    {"id": "numbers", "sub_task": "Make some numbers.", "sub_task_agent": "engineer", "bullet_points": ["Write data/numbers.txt."],
     "depends_on": []},
    {"id": "sum", "sub_task": "Add the numbers up.", "sub_task_agent": "engineer", "bullet_points": ["Read numbers.txt."],
     "depends_on": ["numbers"]},
    {"id": "report", "sub_task": "Write what came out.", "sub_task_agent": "researcher", "bullet_points": [],
     "depends_on": ["sum"]}]}
NUMBERS = """# filename: codebase/numbers.py
import os
os.makedirs("data", exist_ok=True)
open("data/numbers.txt", "w").write("1 2 3")
print("made %d numbers" % 3)
"""
SUM = """# filename: codebase/sum.py
print("sum =", sum(int(word) for word in open("data/numbers/numbers.txt").read().split()))
"""
IDEAS = {"ideas": [{"idea_description": "Stack shear around voids", "bullet_points": ["Use the catalogue that is there"]}]}
# Two steps that do not build on each other: only deep research tells the second of the first.
APART = {"sub_tasks": [
    {"id": "weigh", "sub_task": "Weigh the sample.", "sub_task_agent": "engineer", "bullet_points": [], "depends_on": []},
    {"id": "discuss", "sub_task": "Discuss the method.", "sub_task_agent": "researcher", "bullet_points": ["Be brief."],
     "depends_on": []},
    {"id": "close", "sub_task": "Close the report.", "sub_task_agent": "researcher", "bullet_points": [], "depends_on": ["discuss"]}]}
WEIGH = """# filename: codebase/weigh.py
import json
json.dump({"mass_in_grams": 41.5}, open("context.json", "w"))
print("weighed it")
"""
NEEDS_DUST = """# filename: codebase/dust.py
import json
import tinydust
print("the answer is", tinydust.answer)
"""


def system(request):
    return next(message["content"] for message in request["messages"] if message["role"] == "system")


def example(schema):
    """The plainest thing that fits a schema."""
    kind = schema.get("type")
    if "enum" in schema:
        return schema["enum"][0]
    if kind == "object":
        return {key: example(schema["properties"][key]) for key in schema.get("required", [])}
    if kind == "array":
        return [example(schema["items"])] * schema.get("minItems", 0)
    return {"string": "word", "integer": 1, "number": 1.0, "boolean": True}[kind]


def answer(agent, asked):
    """A team that knows one task."""
    title = asked.splitlines()[0]
    if agent == "plan_setter":
        return json.dumps({"needed_agents": ["engineer", "researcher"]})
    if agent == "planner":
        return json.dumps(PLAN)
    if agent == "plan_reviewer":
        return json.dumps({"recommendations": ["Say how many."]})
    if agent in ("idea_maker", "idea_saver"):
        return json.dumps(IDEAS)
    if "numbers." in title and "Add" not in title:
        return script("Numbers.", NUMBERS)
    if "Add" in title:
        return script("A sum.", SUM)
    if "Criticise" in title:
        return "The data are not there."
    said = [line for line in asked.splitlines() if line.startswith("sum = ")]
    return "# What came out\n\n%s\n" % (said[0] if said else "An idea.")


class Modes(ProgramTest):
    def provide(self, **options):
        """A model under the name ollama/scripted, at a server of this test."""
        provider = Provider(**{"answers": answer, **options})
        self.addCleanup(provider.close)
        self.place.run("list")
        facts = {"id": "ollama", "label": "Scripted", "protocol": "openai", "url": provider.url, "local": True}
        (self.place.data / "models.json").write_text(json.dumps({"dated": "2026-11-01", "providers": [facts], "models": []}))
        return provider

    def task(self, *arguments, **options):
        return self.place.run("task", *arguments, "--model", "ollama/scripted", "--json", **options)

    def runs(self, ended):
        """Where each run of a task stands at the end."""
        lines = [json.loads(line) for line in ended.out.splitlines() if line.startswith("{")]
        return [self.place.status(line["run_id"]) for line in lines if "workflow_file" in line]

    def output(self, run, step, name):
        steps = {step["id"]: step for step in run["step_list"]}
        return next(pathlib.Path(path) for path in steps[step]["outputs"] if path.endswith(name)).read_text()

    def isKept(self, text):
        """Whether it stands in a log or a file of a step."""
        return any(text.encode() in path.read_bytes() for path in self.place.data.rglob("*") if path.is_file())

    def testOneShot(self):
        self.provide()
        ended = self.task("Make some numbers.", "--mode", "one_shot")
        self.assertEqual(ended.code, 0, ended)
        run, = self.runs(ended)
        self.assertEqual([step["id"] for step in run["step_list"]], ["engineer"])
        self.assertTrue(self.isKept("made 3 numbers"))

    def testPlansCarryTheirResultsFromStepToStep(self):
        for mode in "planning_and_control", "deep_research":
            with self.subTest(mode=mode):
                provider = self.provide()
                ended = self.task("Add numbers up.", "--mode", mode, "--choose-agents", "--plan-instructions", "No plots.")
                self.assertEqual(ended.code, 0, ended)
                planning, carrying = self.runs(ended)
                self.assertEqual([step["id"] for step in planning["step_list"]], ["choose", "plan", "review", "revise"])
                self.assertIn("sum = 6", self.output(carrying, "report", "report.md"))
                report = json.dumps(provider.asked[-1])
                self.assertIn("made 3 numbers", report, "what the first step printed reaches the last")
                self.assertIn("No plots.", json.dumps(provider.asked[1]))

    def testDeepResearchCarriesTheContext(self):
        """S01-M6: plan, summaries, values, scripts and documents of every earlier step; elsewhere of those it builds on."""
        asked = {}
        for mode in "planning_and_control", "deep_research":
            provider = self.provide(answers=self.apart)
            ended = self.task("Weigh it.", "--mode", mode, "--plan-reviews", "0")
            self.assertEqual(ended.code, 0, ended)
            closing = [request for request in provider.asked if "# Close the report." in json.dumps(request)]
            asked[mode] = closing[-1]["messages"][-1]["content"]
        for part in ("**PLAN**", "Be brief.", "weighed it", "- mass_in_grams = 41.5 (from weigh)", "- codebase/weigh.py",
                     "- context/weigh.json", "- notes/discuss.md"):
            self.assertIn(part, asked["deep_research"])
            self.assertNotIn(part, asked["planning_and_control"])
        self.assertIn("The method is plain.", asked["planning_and_control"])
        self.assertIn("The method is plain.", asked["deep_research"])
        order = [asked["deep_research"].index(text) for text in ("weighed it", "The method is plain.")]
        self.assertEqual(order, sorted(order), "in the order of the plan")

    def apart(self, agent, asked):
        title = asked.splitlines()[0]
        if agent == "planner":
            return json.dumps(APART)
        return script("Weighed.", WEIGH) if "Weigh" in title else "The method is plain."

    def testThePersonIsAskedAndHeard(self):
        provider = self.provide()
        ended = self.task("Add numbers up.", "--mode", "human_in_the_loop", "--plan-reviews", "0")
        self.assertEqual(ended.code, 5, ended)
        planning, carrying = self.runs(ended)
        self.assertEqual(planning["state"], "completed")
        run = carrying["run_id"]
        asked = [("plan", None)] + [(kind, step) for step in ("numbers", "sum", "report") for kind in ("step", "review")]
        for kind, step in asked:
            question = self.question(run)
            self.assertEqual((question["kind"], question["step"]), (kind, step), "before each step, and about its results")
            if (kind, step) == ("review", "report"):
                done = self.place.run("retry", run, step, "--guidance", "Say it in French.")
                self.assertEqual(done.code, 0, done)
                self.assertEqual(self.place.run("resume", run).code, 5)
                self.assertEqual(self.question(run)["kind"], "review")
            self.approve(run)
        self.assertEqual(self.place.status(run)["state"], "completed")
        self.assertEqual(len(provider.asked), 5)
        again = json.dumps(provider.asked[-1])
        for said in ("To be done again", "Say it in French.", "What came out"):
            self.assertIn(said, again)

    def testThePlanIsChangedBeforeAndWhileItIsCarriedOut(self):
        provider = self.provide()
        ended = self.task("Add numbers up.", "--mode", "planning_and_control", "--plan-reviews", "0", "--approval-mode",
                          "after_planning")
        self.assertEqual(ended.code, 5, ended)
        run = self.runs(ended)[1]["run_id"]
        gated = self.place.run("gate", run, "report")
        self.assertEqual(gated.code, 0, gated)
        refused = self.place.run("approve", run, "--set", 'sum.agent={"task": "Add."}')
        self.assertNotEqual(refused.code, 0)
        self.assertIn("sum.task=", refused.text)
        for changes in "sum.task=Add the numbers up with care.", "task=Write one sentence.":
            self.approve(run, "--set", changes)
        status = self.place.status(run)
        self.assertEqual(status["state"], "completed")
        self.assertIn("sum = 6", self.output(status, "report", "report.md"))
        asked = [json.dumps(request) for request in provider.asked]
        self.assertEqual(len(asked), 4)
        self.assertIn("Add the numbers up with care.", asked[2])
        self.assertIn("Write one sentence.", asked[3])
        self.assertNotIn("Write what came out.", asked[3], "nothing of the earlier task is left, nor is it the title")
        titles = {step["id"]: step["title"] for step in status["step_list"]}
        self.assertEqual(titles["sum"], "Add the numbers up with care.")

    def testWhatAgentsDoIsChangedInThePlan(self):
        provider = self.provide()
        ended = self.task("Add numbers up.", "--mode", "planning_and_control", "--plan-reviews", "0", "--approval-mode",
                          "after_planning")
        self.assertEqual(ended.code, 5, ended)
        run = self.runs(ended)[1]["run_id"]
        refused = self.place.run("approve", run, "--set", "report.agent=nobody")
        self.assertNotEqual(refused.code, 0, refused)
        self.assertIn("There is no agent 'nobody'", refused.text)
        refused = self.place.run("approve", run, "--set", "report.task=")
        self.assertIn("Say what the agent is to do", refused.text)
        self.approve(run, "--set", "report.task=Say what came out, in one line.", "--set", "report.agent=researcher",
                     "--set", "report.model=ollama/scripted", "--comment", "Use SI units.")
        self.assertEqual(self.place.status(run)["state"], "completed")
        asked = [request["messages"][-1]["content"] for request in provider.asked]
        self.assertTrue(asked[-1].startswith("# Say what came out, in one line.\n"), asked[-1])
        self.assertNotIn("Write what came out.\n", asked[-1].split("\n", 1)[1], "the earlier task is gone")
        for told in asked[1:]:
            self.assertIn("- the plan: modified, Use SI units.", told)
        self.assertNotIn("SI units", asked[0])

    def testAgentsAreToldWhatAPersonSays(self):
        """Instructions for one agent reach its steps and no others; what there is of the machine reaches all."""
        provider = self.provide()
        ended = self.task("Add numbers up.", "--mode", "planning_and_control", "--plan-reviews", "0",
                          "--agent-instructions", "engineer=Use whole numbers.", "--hardware", "One slow processor.")
        self.assertEqual(ended.code, 0, ended)
        asked = [json.dumps(request["messages"]) for request in provider.asked]
        self.assertEqual(len(asked), 4)  # plan, numbers, sum, report
        self.assertEqual(["Use whole numbers." in text for text in asked], [False, True, True, False])
        self.assertTrue(all(text.count("One slow processor.") == 1 for text in asked), asked)
        run = self.runs(ended)[1]["run_id"]
        planned = self.place.run("play-from", run, "--param", "engineer_instructions=Use words.", "--plan")
        self.assertIn("numbers", planned.out)
        unknown = self.task("Add.", "--agent-instructions", "enginer=Hurry.")
        self.assertNotEqual(unknown.code, 0)
        self.assertIn("There is no agent 'enginer'", unknown.text)

    def testAStepIsGivenToAnAgentTheRunDidNotTake(self):
        """The agent is frozen with the answer: what becomes of its files afterwards does not reach the run."""
        provider = self.provide()
        ended = self.task("Add numbers up.", "--mode", "planning_and_control", "--plan-reviews", "0", "--approval-mode",
                          "after_planning")
        self.assertEqual(ended.code, 5, ended)
        run = self.runs(ended)[1]["run_id"]
        folder = pathlib.Path(self.place.json("agents", "scaffold", "writer", "--type", "researcher")["folder"])
        file = folder / "writer.yaml"
        file.write_text(file.read_text().replace("Do it, and nothing besides it.", "Write it as a letter."))
        self.assertEqual(self.place.run("gate", run, "report").code, 0)
        absent = self.place.run("approve", run, "--set", "report.agent=writer@7")
        self.assertNotEqual(absent.code, 0, absent)
        self.assertIn("has no version 7", absent.text)
        self.approve(run, "--set", "report.agent=writer@0.1")
        shutil.rmtree(folder)
        self.approve(run)
        self.assertEqual(self.place.status(run)["state"], "completed")
        self.assertIn("Write it as a letter.", system(provider.asked[-1]))
        again = self.place.run("play-from", run, "report", "--answer-all", "approve")  # its gate goes with the step
        self.assertEqual(again.code, 0, again)
        self.assertEqual(len(provider.asked), 5)
        self.assertIn("Write it as a letter.", system(provider.asked[-1]))

    def testAFaultyPlanIsSentBackBeforeItIsPaidFor(self):
        provider = self.provide()
        stranger = {"sub_tasks": [{**PLAN["sub_tasks"][0], "sub_task_agent": "plotter"}]}
        early = {"sub_tasks": [PLAN["sub_tasks"][2], *PLAN["sub_tasks"][:2]]}
        plans = [json.dumps(stranger), json.dumps(early)]
        provider.answers = lambda agent, asked: plans.pop(0) if agent == "planner" else answer(agent, asked)
        ended = self.task("Add numbers up.", "--mode", "planning_and_control", "--plan-reviews", "0")
        self.assertEqual(ended.code, 0, ended)
        self.assertIn("'plotter', who is not one of its agents", provider.asked[1]["messages"][-1]["content"])
        planning, carrying = self.runs(ended)
        self.assertEqual(planning["step_list"][0]["attempts"], 1)
        self.assertEqual([step["id"] for step in carrying["step_list"]], ["numbers", "sum", "report"])

    def question(self, run):
        return next(approval for approval in self.place.status(run)["approvals"] if approval["open"])

    def approve(self, run, *changes, env=None):
        """Says yes to what is asked, or to something else, and lets the run go on."""
        question = self.question(run)
        step = [question["step"]] if question["step"] else []
        answered = self.place.run("approve", run, *step, "--hash", question["hash"], *changes, env=env)
        self.assertEqual(answered.code, 0, answered)
        if self.place.status(run)["state"] == "completed":
            return  # nothing was left to do
        ended = self.place.run("resume", run, env=env)
        self.assertIn(ended.code, (0, 5), ended)

    def testIdeasAreMadeCriticisedAndKept(self):
        provider = self.provide()
        ended = self.task("What can be done with voids?", "--mode", "idea_generation")
        self.assertEqual(ended.code, 0, ended)
        run, = self.runs(ended)
        self.assertEqual([step["id"] for step in run["step_list"]],
                         ["ideas-1", "critique-1", "ideas-2", "critique-2", "ideas-3", "ideas", "idea"])
        self.assertEqual(json.loads(self.output(run, "ideas", "ideas.json")), IDEAS)
        self.assertEqual(len(provider.asked), 7)

    def testEveryAgentDoesAStep(self):
        listed = json.loads(self.place.run("agents", "list", "--json").out)["agents"]
        names = [agent["name"] for agent in listed]
        for name in ("plan_setter", "planner", "plan_reviewer", "engineer", "installer", "researcher", "idea_maker", "idea_hater",
                     "idea_saver", "summarizer", "aas_keyword_finder", "camb_context", "documentation", "formatter",
                     "dependency_finder", "controller", "executor", "terminator"):
            self.assertIn(name, names)
            with self.subTest(agent=name):
                provider = self.provide()
                provider.answers = lambda agent, asked: self.plainAnswer(provider, name)
                ended = self.task("Do it.", "--agent", name, "--attempts", "1")
                if name in ("controller", "executor", "terminator"):
                    self.assertEqual(ended.code, 1, ended)
                    self.assertIn("without a model", ended.text)
                    self.assertFalse(provider.asked)
                else:
                    self.assertEqual(ended.code, 0, ended)
                    self.assertNotIn("{", system(provider.asked[-1]).replace('{"', ""), "every field is filled in")

    def plainAnswer(self, provider, name):
        if name == "engineer":
            return script("Nothing.", "print(1)\n")
        form = provider.asked[-1].get("response_format")
        return json.dumps(example(form["json_schema"]["schema"])) if form else "Words."

    def testDocumentationIsSearched(self):
        docs = self.place.work / "manual"
        (docs / "guide").mkdir(parents=True)
        (docs / "guide/lensing.md").write_text("# Lensing\nSet DoLensing to True before anything is computed.\n")
        (docs / "other.md").write_text("Nothing of interest.\n")
        provider = self.provide()
        calls = [{"name": "search_files", "arguments": {"query": "lensing"}}]
        provider.answers = lambda agent, asked: calls.pop() if calls else "Set DoLensing [docs/guide/lensing.md]."
        ended = self.task("How is lensing switched on?", "--agent", "documentation", "--docs", docs)
        self.assertEqual(ended.code, 0, ended)
        found = next(message["content"] for message in provider.asked[-1]["messages"] if message["role"] == "tool")
        self.assertIn("docs/guide/lensing.md", found)
        self.assertIn("Set DoLensing", found)
        self.assertNotIn("other.md", found)

    def testPackagesAreInstalledAfterAnApprovalThatListsThem(self):
        wheels = self.place.work / "wheels"
        wheels.mkdir()
        self.makeWheel(wheels, "tinydust")
        environment = {"PIP_NO_INDEX": "1", "PIP_FIND_LINKS": str(wheels)}
        provider = self.provide(answers=lambda agent, asked: script("Dust.", NEEDS_DUST))
        ended = self.task("Find the answer.", env=environment)
        self.assertEqual(ended.code, 5, ended)  # a person is waited for
        run, = self.runs(ended)
        self.assertIn("tinydust", ended.text)
        self.assertFalse((self.place.data / "environments").exists(), "nothing is made before somebody agrees")
        self.assertIn("tinydust", self.question(run["run_id"])["question"])
        self.approve(run["run_id"], env=environment)
        run = self.place.status(run["run_id"])
        self.assertEqual(run["state"], "completed")
        self.assertTrue(self.isKept("the answer is 42"))
        self.assertEqual(len(provider.asked), 1, "the script was not written again")
        # The next task of the project has it, and asks nobody.
        self.assertEqual(self.task("Find it again.").code, 0)

    def makeWheel(self, folder, name):
        info = f"{name}-1.0.dist-info"
        files = {f"{name}.py": "answer = 42\n", f"{info}/METADATA": f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n",
                 f"{info}/WHEEL": "Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n"}
        files[f"{info}/RECORD"] = "".join(f"{path},,\n" for path in files) + f"{info}/RECORD,,\n"
        with zipfile.ZipFile(folder / f"{name}-1.0-py3-none-any.whl", "w") as wheel:
            for path, text in files.items():
                wheel.writestr(path, text)

    def testAModelSuggestsDependencies(self):
        workflow = self.place.work / "w.workflow.yaml"
        workflow.write_text("cmbagent: 1\nname: Three\nsteps:\n"
                            "  - id: calibrate\n    kind: code\n    run: a.py\n    inputs: {}\n"
                            "  - id: fit\n    kind: code\n    run: b.py\n    inputs: {}\n"
                            "  - id: plot\n    kind: code\n    run: c.py\n    inputs: {}\n")
        for name in "abc":
            (self.place.work / f"{name}.py").write_text("print(1)\n")
        said = {"dependencies": [
            {"from": "calibrate", "to": "fit", "type": "logic", "reason": "A fit needs the calibration."},
            {"from": "fit", "to": "calibrate", "type": "order", "reason": "The other way round."},
            {"from": "fit", "to": "nowhere", "type": "data", "reason": "A step that is not there."}]}
        provider = self.provide(answers=lambda agent, asked: json.dumps(said))
        ended = self.place.run("suggest", workflow, "--model", "ollama/scripted", "--json")
        self.assertEqual(ended.code, 0, ended)
        plan = json.loads(ended.out)
        edge = next(edge for edge in plan["dependencies"] if edge["to"] == "fit")
        self.assertEqual([edge["from"], edge["type"], edge["declared"]], ["calibrate", "logic", False])
        self.assertIn("language model", edge["reason"])
        self.assertTrue(plan["circles"])
        self.assertEqual(plan["advice"]["left_out"], ["nowhere after fit"])
        self.assertEqual(len(provider.asked), 1)
        # A model that gives no advice takes nothing away of what the rules say.
        ruled = self.place.run("suggest", workflow)
        provider.answers = lambda agent, asked: "I would rather not."
        failed = self.place.run("suggest", workflow, "--model", "ollama/scripted", "--fresh")
        self.assertNotEqual(failed.code, 0)
        self.assertIn(ruled.out.strip(), failed.out)


if __name__ == "__main__":
    main()
