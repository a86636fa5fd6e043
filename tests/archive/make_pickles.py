#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes tests/data/archive/pickles.json: pickles of every protocol, and what they mean as JSON.

Standard library only. Where a pickle names classes of numpy, pandas or AG2, stand-ins of the same names are pickled, so that the
bytes are those the real ones write: python3 make_pickles.py > ../data/archive/pickles.json
"""
import base64
import collections
import json
import math
import pathlib
import pickle
import struct
import sys
import types


def module(name):
    parts = name.split(".")
    for i in range(1, len(parts) + 1):
        sys.modules.setdefault(".".join(parts[:i]), types.ModuleType(".".join(parts[:i])))
    return sys.modules[name]


def at_home(thing, home, name=None):
    thing.__module__ = home
    thing.__qualname__ = thing.__name__ = name or thing.__name__
    setattr(module(home), thing.__name__, thing)
    return thing


def nothing(*arguments):
    raise RuntimeError("stand-ins are only written")


CORE = "numpy.core.multiarray"
reconstruct = at_home(lambda *a: nothing(), CORE, "_reconstruct")
unpickle_block = at_home(lambda *a: nothing(), "pandas._libs.internals", "_unpickle_block")
new_index = at_home(lambda *a: nothing(), "pandas.core.indexes.base", "_new_Index")
scalar = at_home(lambda *a: nothing(), CORE, "scalar")


class dtype:
    def __init__(self, code):
        self.code = code

    def __reduce__(self):
        order = "|" if self.code[0] in "Ob" else "<"
        return dtype, (self.code, False, True), (3, order, None, None, None, -1, -1, 0)


class ndarray:
    def __init__(self, shape, code, data, fortran=False):
        self.shape, self.code, self.data, self.fortran = shape, code, data, fortran

    def __reduce__(self):
        return reconstruct, (ndarray, (0,), b"b"), (1, self.shape, dtype(self.code), self.fortran, self.data)


class Number:
    """numpy.float64(…)"""

    def __reduce__(self):
        return scalar, (dtype("f8"), struct.pack("<d", 2.725))


class Index:
    def __init__(self, **facts):
        self.facts = facts

    def __reduce__(self):
        return new_index, (type(self), self.facts)


class RangeIndex(Index):
    pass


class Block:
    def __init__(self, values, places):
        self.values, self.places = values, places

    def __reduce__(self):
        return unpickle_block, (self.values, self.places, 2)


class BlockManager:
    def __init__(self, blocks, axes):
        self.blocks, self.axes = blocks, axes

    def __reduce__(self):
        return BlockManager, (tuple(self.blocks), self.axes)


class DataFrame:
    def __init__(self, manager):
        self._mgr = manager

    def __getstate__(self):
        return {"_mgr": self._mgr, "_typ": "dataframe", "_metadata": [], "attrs": {}, "_flags": {"allows_duplicate_labels": True}}

    def __setstate__(self, state):
        pass


class ContextVariables:
    def __init__(self, data):
        self.data = data

    def __getstate__(self):
        return {"__dict__": {"data": self.data}, "__pydantic_extra__": None, "__pydantic_fields_set__": {"data"},
                "__pydantic_private__": None}

    def __setstate__(self, state):
        pass


class Stranger:
    def __init__(self):
        self.answer = 42


for thing, home in ((dtype, "numpy"), (ndarray, "numpy"), (Index, "pandas.core.indexes.base"),
                    (RangeIndex, "pandas.core.indexes.range"), (BlockManager, "pandas.core.internals.managers"),
                    (DataFrame, "pandas.core.frame"), (ContextVariables, "autogen.agentchat.group.context_variables"),
                    (Stranger, "strange.place")):
    at_home(thing, home)


def doubles(*values):
    return struct.pack(f"<{len(values)}d", *values)


def costs(index):
    """Two rows and a total, as CMBAgent keeps them: texts, and numbers with a NaN where the total has no model."""
    blocks = [Block(ndarray((2, 3), "O8", ["engineer", "planner", "Total", "gpt-4.1", "o3-mini", math.nan]), slice(0, 5, 4)),
              Block(ndarray((1, 3), "f8", doubles(0.5, 0.25, 0.75)), slice(1, 2, 1)),
              # Column by column, and with places by an array.
              Block(ndarray((2, 3), "f8", doubles(10, 1, 20, 2, 30, 3), True), ndarray((2,), "i8", struct.pack("<2q", 2, 3)))]
    columns = Index(data=ndarray((5,), "O8", ["Agent", "Cost ($)", "Prompt Tokens", "Completion Tokens", "Model"]), name=None)
    return DataFrame(BlockManager(blocks, [columns, index]))


COST_ROWS = [["engineer", 0.5, 10.0, 1.0, "gpt-4.1"], ["planner", 0.25, 20.0, 2.0, "o3-mini"], ["Total", 0.75, 30.0, 3.0, None]]
COST_COLUMNS = ["Agent", "Cost ($)", "Prompt Tokens", "Completion Tokens", "Model"]


def cases():
    shared = ["twice"]
    yield "plain", {"a": [1, -2, 3.5, True, False, None], "b": ("x", ()), "c": {}}, {"a": [1, -2, 3.5, True, False, None], "b": ["x", []], "c": {}}
    numbers = [0, 255, 256, 65535, 65536, -1, 2**31 - 1, -2**31, 2**31, 2**63 - 1, -2**63, 2**63, -2**70, 10**30]
    yield "numbers", numbers, [n if -2**63 <= n < 2**63 else str(n) for n in numbers]
    yield "reals", [0.1, -1e300, math.inf, -math.inf, math.nan], [0.1, -1e300, "Infinity", "-Infinity", None]
    yield "texts", ["", "plain", "Λ ≠ ∂\n\t'\"\\", "𝛼\x00z", "x" * 300], ["", "plain", "Λ ≠ ∂\n\t'\"\\", "𝛼\x00z", "x" * 300]
    raw = bytes(range(256)) + b"y" * 50
    yield "bytes", [b"", b"short", raw], [{"base64": ""}, {"base64": base64.b64encode(b"short").decode()}, {"base64": base64.b64encode(raw).decode()}]
    yield "bytearray", bytearray(b"abc"), {"base64": "YWJj"}
    yield "sets", [{"only"}, frozenset([7])], [["only"], [7]]
    yield "keys", {1: "a", None: "b", (1, 2): "c", "t": "d"}, {"1": "a", "null": "b", "[1,2]": "c", "t": "d"}
    yield "shared", [shared, shared], [["twice"], ["twice"]]
    yield "many", {"k%03d" % i: i for i in range(400)}, {"k%03d" % i: i for i in range(400)}
    yield "ordered", collections.OrderedDict([("b", 1), ("a", 2)]), {"b": 1, "a": 2}
    yield "path", pathlib.PurePosixPath("/home/x/run"), "/home/x/run"
    yield "array", ndarray((2, 2), "i4", struct.pack("<4i", 1, 2, 3, -4)), [[1, 2], [3, -4]]
    yield "flags", ndarray((3,), "b1", b"\x01\x00\x01"), [True, False, True]
    yield "scalar", Number(), 2.725
    yield "table", costs(RangeIndex(name=None, start=0, stop=3, step=1)), {"columns": COST_COLUMNS, "rows": COST_ROWS}
    labels = Index(data=ndarray((3,), "O8", [0, 1, "Total"]), name=None)
    yield "labelled", costs(labels), {"columns": COST_COLUMNS, "rows": COST_ROWS, "index": [0, 1, "Total"]}
    context = {"final_plan": "- Step 1:", "n_attempts": 0, "plans": ["a", "b"], "work_dir": pathlib.PurePosixPath("/w"), "cost_dataframe": costs(labels)}
    yield "context", ContextVariables(context), {"final_plan": "- Step 1:", "n_attempts": 0, "plans": ["a", "b"], "work_dir": "/w",
                                                 "cost_dataframe": {"columns": COST_COLUMNS, "rows": COST_ROWS, "index": [0, 1, "Total"]}}
    yield "stranger", Stranger(), {"class": "strange.place.Stranger", "state": {"answer": 42}}


def main():
    lines = []
    for name, value, meaning in cases():
        for protocol in range(6):
            text = base64.b64encode(pickle.dumps(value, protocol)).decode()
            lines.append(json.dumps({"name": name, "protocol": protocol, "pickle": text, "meaning": meaning}))
    print("[\n" + ",\n".join(lines) + "\n]")


main()
