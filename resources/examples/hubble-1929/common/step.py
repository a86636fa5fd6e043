# SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a step and CMBAgent Studio say to each other: parameters in; progress, metrics, values and errors out."""
import json
import sys
import time


class Bad(Exception):
    """Something about the input is wrong; its text is for the person who reads the log."""


def parameters(*names):
    """The named parameters of the run, in the order asked for."""
    try:
        with open("params.json", encoding="utf-8") as stream:
            known = json.load(stream)
    except (OSError, ValueError) as error:
        raise Bad(f"params.json cannot be read: {error}") from error
    for name in names:
        if name not in known:
            raise Bad(f"params.json has no parameter {name!r}; it has {sorted(known)}")
    return [known[name] for name in names]


class Progress:
    """Prints at most ten `::progress` lines a second."""

    def __init__(self):
        self._next = 0.0

    def report(self, fraction, message=""):
        now = time.monotonic()
        if now >= self._next or fraction >= 1.0:
            self._next = now + 0.1
            print(f"::progress {fraction:.3f} {message}", flush=True)


def metric(name, value, unit=""):
    """One `::metric` line; value is a number."""
    print(f"::metric {name} {value:.10g} {unit}".rstrip(), flush=True)


def write_json(path, content):
    with open(path, "w", encoding="utf-8") as stream:
        json.dump(content, stream, indent=2, ensure_ascii=False, allow_nan=False)
        stream.write("\n")


def read_json(path):
    try:
        with open(path, encoding="utf-8") as stream:
            return json.load(stream)
    except (OSError, ValueError) as error:
        raise Bad(f"{path} cannot be read: {error}") from error


def run(main):
    """Runs a step: a bad input ends it with one clear line on stderr and exit code 1."""
    try:
        main()
    except (Bad, ValueError, OSError) as error:
        print(f"error: {error}", file=sys.stderr, flush=True)
        sys.exit(1)
