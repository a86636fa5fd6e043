# SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Keys on the command line: kept in a real keychain where one can be started, refused plainly where there is none, and never
in an output or a file.
"""
import os
import re
import shutil
import signal
import subprocess
import unittest

from support import ProgramTest, main

KEY = "sk-check-0123456789-not-a-real-one"


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

    def stop(self):
        self.daemon.terminate()
        self.daemon.wait(10)
        self.daemon.stdout.close()


class Keys(ProgramTest):
    def assertKeptNowhere(self):
        for path in self.place.root.rglob("*"):
            if path.is_file():
                self.assertNotIn(KEY.encode(), path.read_bytes(), path)

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


if __name__ == "__main__":
    main()
