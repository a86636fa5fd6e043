# SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The published schemas say what the program says: every event and message it can send, and every request it takes (S05-M1, S05-S2)."""
import copy
import json
import os
import subprocess
import unittest

import jsonschema

from support import SOURCES


def schema(name):
    return json.loads((SOURCES / "resources/schema" / f"{name}.schema.json").read_text(encoding="utf-8"))


EVENTS = schema("events-1")
REQUESTS = schema("feed-requests-1")
VALIDATOR = jsonschema.Draft202012Validator(EVENTS)
SAMPLES = [json.loads(line) for line in subprocess.run([os.environ["CMBAGENT_FEED_SAMPLES"]], capture_output=True,
                                                       check=True).stdout.splitlines()]


def errors(message):
    return [f"{'/'.join(map(str, error.absolute_path))}: {error.message}" for error in VALIDATOR.iter_errors(message)]


class Schema(unittest.TestCase):
    def test_are_valid_schemas(self):
        for content in (EVENTS, REQUESTS):
            jsonschema.Draft202012Validator.check_schema(content)
            self.assertEqual(content["$schema"], "https://json-schema.org/draft/2020-12/schema")

    def test_accepts_everything_that_is_sent(self):
        for sample in SAMPLES:
            with self.subTest(sample["event_type"]):
                self.assertEqual(errors(sample), [], sample)

    def test_lists_what_is_sent_and_nothing_else(self):
        self.assertEqual({sample["event_type"] for sample in SAMPLES}, set(EVENTS["properties"]["event_type"]["enum"]))

    def test_every_field_of_data_is_sent_by_somebody(self):
        sent = {}
        for sample in SAMPLES:
            sent.setdefault(sample["event_type"], set()).update(sample["data"])
        for name in EVENTS["properties"]["event_type"]["enum"]:
            facts = EVENTS["$defs"][f"data_{name}"]
            facts = EVENTS["$defs"]["approval"] if "$ref" in facts else facts
            optional = set(facts["properties"]) - set(facts.get("required", []))
            if name in ("run_state", "pong", "reply", "error_occurred"):
                continue  # what these leave out depends on the run or the request
            # An end without a report, and a first event without a reason, are as usual as those with.
            self.assertLessEqual(optional - sent[name], {"reason", "report"}, name)

    def test_refuses_what_is_never_sent(self):
        for sample in SAMPLES:
            name = sample["event_type"]
            for change in (lambda m: m.pop("timestamp"), lambda m: m.pop("data"), lambda m: m.update(surplus=1),
                           lambda m: m["data"].update(surplus=1), lambda m: m.update(event_type="step_teleported"),
                           lambda m: m.update(timestamp="yesterday"), lambda m: m.update(run_id="last"), lambda m: m.update(seq=0)):
                message = copy.deepcopy(sample)
                change(message)
                with self.subTest(name):
                    self.assertNotEqual(errors(message), [], message)

    def test_tells_journal_and_moment_apart(self):
        for sample in SAMPLES:
            message = copy.deepcopy(sample)
            if message["event_type"] == "heartbeat":
                continue  # of a run's engine, or of the connection
            if message.pop("seq", None) is None:
                message["seq"] = 5
            self.assertNotEqual(errors(message), [], message)

    def test_requests(self):
        validator = jsonschema.Draft202012Validator(REQUESTS)
        corpus = json.loads((SOURCES / "tests/data/feed/requests.json").read_text(encoding="utf-8"))
        self.assertGreater(len(corpus), 30)
        for entry in corpus:
            with self.subTest(json.dumps(entry["message"])):
                self.assertEqual(validator.is_valid(entry["message"]), entry["good"])


if __name__ == "__main__":
    unittest.main(verbosity=2)
