#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A screen of its own for the window: X server, window manager, keys by xdotool, and what a screen reader finds.

Tests skip with a message where Xvfb, openbox or xdotool are missing.
"""
import json
import os
import pathlib
import shutil
import subprocess
import sys
import time
import unittest

from support import EXAMPLES, PATIENCE, PROGRAM, Place

STUDIO = os.environ.get("CMBAGENT_STUDIO", PROGRAM + "-studio")
NEEDED = [tool for tool in ("Xvfb", "openbox", "xdotool") if not shutil.which(tool)]
FIRAS = EXAMPLES / "firas" / "firas.workflow.yaml"
SPOKEN = pathlib.Path(__file__).with_name("spoken.py")


@unittest.skipIf(NEEDED, f"not installed: {', '.join(NEEDED)}")
class Desk(unittest.TestCase):
    def setUp(self):
        self.place = Place(self)
        read, write = os.pipe()
        xvfb = subprocess.Popen(["Xvfb", "-displayfd", str(write), "-screen", "0", "1280x800x24", "-nolisten", "tcp"],
                                pass_fds=[write], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.addCleanup(self.stop, xvfb)
        os.close(write)
        with os.fdopen(read) as pipe:
            self.display = ":" + pipe.readline().strip()
        wm = subprocess.Popen(["openbox"], env=self.environment(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.addCleanup(self.stop, wm)

    @staticmethod
    def stop(process):
        process.kill()
        process.wait()

    def environment(self):
        return self.place.environment(DISPLAY=self.display, QT_QPA_PLATFORM="xcb")

    def open(self, *arguments):
        process = subprocess.Popen([STUDIO, "--data-dir", str(self.place.data), *map(str, arguments)], env=self.environment(),
                                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.addCleanup(self.stop, process)
        self.xdo("search", "--sync", "--onlyvisible", "--name", "CMBAgent")
        return process

    def xdo(self, *arguments):
        return subprocess.run(["xdotool", *arguments], env=self.environment(), capture_output=True, text=True, timeout=PATIENCE).stdout

    def until(self, what, condition):
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            try:
                if condition():
                    return
            except AssertionError:
                pass  # no run yet
            time.sleep(0.3)
        self.fail(f"did not happen within {PATIENCE} s: {what}")

    def press_until(self, keys, what, condition, pause=0.5):
        """Keys may come before the window has the focus, so they are pressed again until they had their effect. A key
        that takes back what it did needs a pause (seconds) in which even a slow window has done it."""
        def pressed():
            self.xdo("key", "--clearmodifiers", *keys.split())
            time.sleep(pause)
            return condition()
        self.until(what, pressed)

    def state(self):
        return self.place.status()["state"]

    def waiting(self):
        return self.place.status()["open_approvals"]


class SpokenDesk(Desk):
    """With a bus of its own, on which the window tells what it shows as it would tell a screen reader."""

    def setUp(self):
        if not shutil.which("dbus-daemon"):
            self.skipTest("not installed: dbus-daemon")
        super().setUp()
        bus = subprocess.Popen(["dbus-daemon", "--session", "--print-address", "--nofork"], stdout=subprocess.PIPE,
                               stderr=subprocess.DEVNULL, text=True, env=self.environment())
        self.addCleanup(bus.stdout.close)
        self.addCleanup(self.stop, bus)
        self.bus = bus.stdout.readline().strip()
        self.everything()  # starts the bus of the screen readers before the window looks for it

    def environment(self):
        return {**super().environment(), "DBUS_SESSION_BUS_ADDRESS": getattr(self, "bus", "disabled:"),
                "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}

    def everything(self):
        """All that is showing, as a list of what `spoken.py` tells."""
        told = subprocess.run([sys.executable, "-B", SPOKEN, "cmbagent"], env=self.environment(), capture_output=True, text=True,
                              timeout=PATIENCE)
        if told.returncode == 3:
            self.skipTest("not installed: gir1.2-atspi-2.0, python3-gi")
        return [json.loads(line) for line in told.stdout.splitlines()]

    def find(self, name, role=None, state=None):
        """The first thing whose name has these words; None when nothing has."""
        for thing in self.everything():
            if name in thing["name"] and role in (None, thing["role"]) and (state is None or state in thing["states"]):
                return thing
        return None

    def await_(self, name, role=None, state=None):
        found = []

        def is_there():
            found[:] = [self.find(name, role, state)]
            return found[0] is not None
        self.until(f"{role or 'something'} named “{name}”", is_there)
        return found[0]

    def click(self, thing, *keys, clicks=1):
        """In its middle, with keys held."""
        x, y, width, height = thing["place"]
        self.xdo("mousemove", "--sync", str(x + width // 2), str(y + height // 2), *[part for key in keys for part in ("keydown", key)],
                 "click", "--repeat", str(clicks), "--delay", "60", "1", *[part for key in keys for part in ("keyup", key)])
        time.sleep(0.4)
