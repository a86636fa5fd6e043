# SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Agents as a person meets them on the command line: listed, found, shown, switched off, made anew, and told when broken."""
from support import ProgramTest, main


class Agents(ProgramTest):
    def names(self, *arguments):
        return [agent["name"] for agent in self.place.json("agents", *arguments)["agents"]]

    def testListsTheBuiltIn(self):
        listed = self.place.json("agents", "list")
        self.assertEqual(listed["broken"], [])
        agents = {agent["name"]: agent for agent in listed["agents"]}
        self.assertEqual(agents["engineer"]["capabilities"], ["code", "plots", "data"])
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
