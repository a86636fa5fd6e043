# SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Keys on the command line: kept in a real keychain where one can be started, refused plainly where there is none, and never
in an output or a file.
"""
import base64
import json
import os
import re
import shutil
import signal
import sqlite3
import subprocess
import unittest

from scriptedprovider import Provider
from support import PATIENCE, ProgramTest, main, waitUntil

KEY = "sk-check-0123456789-not-a-real-one"

CODED = base64.b64encode(KEY.encode()).decode()
# What a provider that quotes the key has a step do: print it, write it down, fail with it; and look for it by itself.
TALKS = f"""The key is {KEY}, in base64 {CODED}.

```python
# filename: codebase/talks.py
import os
key = "{KEY}"
print(key, "{CODED}")
print("found", [name for name in os.environ if "API_KEY" in name or "sk-check" in os.environ[name]])
open("data.txt", "w").write(key)
FAIL
```
"""


class Keyring:
    """A session bus of our own with GNOME Keyring on it, unlocked with a password of the test."""

    def __init__(self, test):
        home = test.place.root / "keyring"
        runtime = home / "runtime"
        runtime.mkdir(parents=True, mode=0o700)
        self.variables = {"XDG_RUNTIME_DIR": str(runtime), "XDG_DATA_HOME": str(home), "CMBAGENT_KEYCHAIN": "on"}
        environment = {"PATH": os.environ["PATH"], "HOME": str(home), **self.variables}
        bus = subprocess.run(["dbus-daemon", "--session", "--fork", "--print-address=1", "--print-pid=1"], env=environment,
                             capture_output=True, text=True, check=True).stdout.split()
        test.addCleanup(os.kill, int(bus[1]), signal.SIGTERM)
        self.variables["DBUS_SESSION_BUS_ADDRESS"] = environment["DBUS_SESSION_BUS_ADDRESS"] = bus[0]
        self.daemon = subprocess.Popen(["gnome-keyring-daemon", "--foreground", "--unlock", "--components=secrets"], env=environment,
                                       stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        test.addCleanup(self.stop)
        self.daemon.stdin.write(b"password of the test")
        self.daemon.stdin.close()
        # Before it listens there, the bus would start another one, which nobody unlocks.
        waitUntil(test, (runtime / "keyring" / "control").exists, "the keyring is there")

    def stop(self):
        self.daemon.terminate()
        self.daemon.wait(PATIENCE)
        self.daemon.stdout.close()


class Keys(ProgramTest):
    def assertKeptNowhere(self):
        """No file has the key, as it is or in base64, and no value of any table."""
        searched = 0
        for path in self.place.root.rglob("*"):
            if path.is_file():
                self.assertHasNone(path.read_bytes(), path)
                searched += 1
        for path in self.place.root.rglob("*.db"):
            searched += self.searchTables(path)
        self.assertGreater(searched, 0)

    def assertHasNone(self, data, where):
        for form in (KEY.encode(), CODED.rstrip("=")[:-1].encode()):
            self.assertNotIn(form, data, where)

    def searchTables(self, path):
        connection = sqlite3.connect(path, timeout=30)
        tables = [name for name, in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
        values = 0
        for table in tables:
            for row in connection.execute(f'SELECT * FROM "{table}"'):
                for value in row:
                    self.assertHasNone(value if isinstance(value, bytes) else str(value).encode(), f"{path}: {table}")
                    values += 1
        connection.close()
        return values

    def testSaysThatThereIsNoKeychain(self):
        listed = self.place.json("keys", "list", env={"OPENAI_API_KEY": KEY})
        self.assertFalse(listed["keychain"])
        places = {key["provider"]: key["place"] for key in listed["keys"]}
        self.assertEqual((places["openai"], places["anthropic"]), ("environment", "none"))
        refused = self.place.run("keys", "set", "openai", typed=KEY + "\n")
        self.assertEqual(refused.code, 1, refused)
        self.assertIn("nothing was kept", refused.err)
        self.assertIn("OPENAI_API_KEY", refused.err)
        self.assertNotIn(KEY, refused.text)
        self.assertKeptNowhere()

    def testRefusesProvidersThatAreNotThere(self):
        refused = self.place.run("keys", "set", "nobody", typed=KEY)
        self.assertEqual(refused.code, 2, refused)
        self.assertIn("openai, anthropic, gemini", refused.err)
        # A key as an argument would be seen by everybody.
        self.assertEqual(self.place.run("keys", "set", "openai", KEY).code, 2)

    @unittest.skipUnless(shutil.which("gnome-keyring-daemon") and shutil.which("dbus-daemon"), "needs gnome-keyring and dbus")
    def testKeepsAKeyInTheKeychain(self):
        keyring = Keyring(self)

        def place(provider="openai", **more):
            listed = self.place.json("keys", "list", env={**keyring.variables, **more})
            self.assertTrue(listed["keychain"], listed)
            return {key["provider"]: key["place"] for key in listed["keys"]}[provider]

        self.assertEqual(place(OPENAI_API_KEY="sk-another"), "environment")
        kept = self.place.run("keys", "set", "openai", typed=KEY, env=keyring.variables)
        self.assertEqual(kept.code, 0, kept)
        self.assertNotIn(KEY, kept.text)
        self.assertEqual(place(OPENAI_API_KEY="sk-another"), "keychain")
        shown = self.place.run("models", "list", env=keyring.variables)
        self.assertRegex(shown.out, re.escape("OpenAI: the key is in the keychain."))
        self.assertNotIn(KEY, shown.text)
        self.assertKeptNowhere()
        self.assertEqual(self.place.run("keys", "set", "openai", typed="two words", env=keyring.variables).code, 2)
        self.assertEqual(self.place.run("keys", "set", "openai", typed="", env=keyring.variables).code, 2)
        removed = self.place.run("keys", "remove", "openai", env=keyring.variables)
        self.assertEqual(removed.code, 0, removed)
        self.assertEqual(place(), "none")

    def testKeepsAKeyOutOfARun(self):
        """A provider that quotes the key in errors and answers, and scripts that would print it, write it and fail with
        it: nothing that is kept, shown or sent has it.
        """
        answers = [(500, f"Upstream refused {KEY}"), TALKS.replace("FAIL", "raise SystemExit(key)"),
                   TALKS.replace("FAIL", "print('done')"), (401, f"Incorrect API key provided: {KEY}")]
        provider = Provider(answers=lambda agent, asked: answers.pop(0))
        self.addCleanup(provider.close)
        self.place.run("list")
        facts = {"id": "openai", "label": "Talker", "protocol": "openai", "url": provider.url, "key": "OPENAI_API_KEY"}
        (self.place.data / "models.json").write_text(json.dumps({"dated": "2026-11-01", "providers": [facts], "models": []}))
        inUse = {"OPENAI_API_KEY": KEY}
        own = f"Somebody left {KEY} in here.\n".encode()
        self.place.file("secret.txt", own)
        task = ("task", "Talk.", "--model", "openai/talker", "--file", "notes.txt=secret.txt", "--json")
        shown = [self.place.run(*task, "--record", "talk.jsonl", env=inUse)]
        self.assertEqual(shown[0].code, 0, shown[0])
        self.assertIn("[redacted OPENAI_API_KEY]", shown[0].text)
        shown.append(self.place.run(*task, env=inUse))
        self.assertEqual(shown[1].code, 1, shown[1])
        self.assertEqual(provider.keys, {f"Bearer {KEY}"}, "the key is in use")
        self.assertEqual(answers, [])
        for asked in provider.asked:
            self.assertHasNone(json.dumps(asked).encode(), "what a model was asked")
        for command in (("status", "last"), ("costs",), ("costs", "--csv"), ("report", "retries", "last"), ("list",),
                        ("export-graph", "last"), ("models", "list"), ("keys", "list")):
            shown.append(self.place.run(*command, env=inUse))
        for ended in shown:
            self.assertHasNone(ended.text.encode(), "what is shown")
        # What a person brings is the person's own; all else was made here.
        for path in self.place.root.rglob("*"):
            if path.is_file() and path.read_bytes() == own:
                path.unlink()
        self.assertKeptNowhere()


if __name__ == "__main__":
    main()
