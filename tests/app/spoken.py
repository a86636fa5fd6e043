#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a screen reader finds in a program on this bus: one JSON object a line for everything that is showing.

spoken.py PROGRAM: needs gir1.2-atspi-2.0 and a session bus on which at-spi2-core can be started. Exit code 3: they are missing.
"""
import json
import sys

try:
    import gi
    gi.require_version("Atspi", "2.0")
    from gi.repository import Atspi, GLib
except (ImportError, ValueError):
    sys.exit(3)

MOST = 300  # children looked at; tables can have millions


def describe(node, depth):
    """The node and what is in it; what goes away while it is looked at is left out."""
    try:
        states = node.get_state_set()
        if depth > 1 and not states.contains(Atspi.StateType.SHOWING):
            return
        place = node.get_extents(Atspi.CoordType.SCREEN)
        print(json.dumps({"depth": depth, "role": node.get_role_name(), "name": node.get_name(), "description": node.get_description(),
                          "states": [state.value_nick for state in states.get_states()],
                          "place": [place.x, place.y, place.width, place.height]}))
        children = [node.get_child_at_index(i) for i in range(min(node.get_child_count(), MOST))]
    except GLib.Error:
        return
    for child in children:
        if child is not None:
            describe(child, depth + 1)


Atspi.init()
desktop = Atspi.get_desktop(0)
for index in range(desktop.get_child_count()):
    program = desktop.get_child_at_index(index)
    if program is not None and program.get_name() == sys.argv[1]:
        describe(program, 0)
