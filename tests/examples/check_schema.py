# SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The published JSON Schema accepts the good workflow files and the examples, and refuses what a schema can refuse."""
import json
import pathlib
import re
import unittest

import jsonschema
import yaml

ROOT = pathlib.Path(__file__).resolve().parents[2]
CORPUS = ROOT / "tests/data/archive"
SCHEMA = json.loads((ROOT / "resources/schema/workflow-1.schema.json").read_text(encoding="utf-8"))
EXPECT = re.compile(r"^# expect: ([a-z0-9-]+) (\d+)$")

EXPRESSIBLE = {"unknown-key", "missing-key", "bad-type", "bad-value", "bad-id", "unknown-kind", "bad-version", "bad-duration",
               "bad-size"}
CODES = EXPRESSIBLE | {"syntax", "duplicate-key", "duplicate-id", "unknown-step", "unknown-output", "cycle", "missing-file",
                       "outside-folder", "bad-parameter", "self-dependency", "alias", "too-deep", "too-large", "not-utf8", "empty",
                       "conflict", "unknown-parameter"}


def load(path):
    return yaml.safe_load(path.read_bytes())


def expectations(path):
    found = []
    for line in path.read_bytes().splitlines():
        match = EXPECT.match(line.decode("ascii", "replace"))
        if not match:
            break
        found.append((match.group(1), int(match.group(2))))
    return found


def errors(content):
    validator = jsonschema.Draft202012Validator(SCHEMA)
    return [f"{'/'.join(map(str, error.absolute_path))}: {error.message}" for error in validator.iter_errors(content)]


def described(node, path="#"):
    """Paths of properties without a description."""
    if isinstance(node, list):
        return [p for i, item in enumerate(node) for p in described(item, f"{path}/{i}")]
    if not isinstance(node, dict):
        return []
    missing = []
    for name, value in node.get("properties", {}).items():
        # The condition of an `if` repeats a key to look at it, and `true` or `false` only allows or forbids one.
        if not isinstance(value, bool) and not path.endswith("/if") and "description" not in value and "$ref" not in value:
            missing.append(f"{path}/properties/{name}")
    for key, value in node.items():
        missing += described(value, f"{path}/{key}")
    return missing


class Schema(unittest.TestCase):
    def test_is_a_valid_schema(self):
        jsonschema.Draft202012Validator.check_schema(SCHEMA)
        self.assertEqual(SCHEMA["$id"], "https://cmbagent.org/schema/workflow-1.schema.json")

    def test_describes_every_key(self):
        self.assertEqual(described(SCHEMA), [])

    def test_accepts_good_files(self):
        files = sorted((CORPUS / "good").glob("*.workflow.yaml"))
        self.assertGreaterEqual(len(files), 20)
        for path in files:
            with self.subTest(path.name):
                self.assertEqual(errors(load(path)), [])

    def test_accepts_examples(self):
        files = sorted((ROOT / "resources/examples").glob("*/*.workflow.yaml"))
        self.assertGreaterEqual(len(files), 2)
        for path in files:
            with self.subTest(path.name):
                self.assertEqual(errors(load(path)), [])

    def test_refuses_bad_files(self):
        refused = 0
        for path in sorted((CORPUS / "bad").glob("*.workflow.yaml")):
            codes = {code for code, _ in expectations(path)}
            if not codes & EXPRESSIBLE:
                continue
            with self.subTest(path.name):
                try:
                    content = load(path)
                except yaml.constructor.ConstructorError:
                    refused += 1  # a key that is not a scalar does not even load here
                    continue
                self.assertNotEqual(errors(content), [])
                refused += 1
        self.assertGreaterEqual(refused, 45)


class Corpus(unittest.TestCase):
    def test_says_what_it_expects(self):
        files = sorted((CORPUS / "bad").glob("*.workflow.yaml"))
        self.assertGreaterEqual(len(files), 45)
        for path in files:
            with self.subTest(path.name):
                expected = expectations(path)
                self.assertTrue(expected)
                last = len(path.read_bytes().split(b"\n"))
                for code, line in expected:
                    self.assertIn(code, CODES)
                    self.assertTrue(1 <= line <= last)

    def test_has_every_code(self):
        seen = {code for path in (CORPUS / "bad").glob("*.workflow.yaml") for code, _ in expectations(path)}
        self.assertEqual(CODES - seen, {"too-large"})  # that one is made by its test

    def test_syntax_errors_are_syntax_errors_elsewhere(self):
        for path in sorted((CORPUS / "bad").glob("syntax-*.workflow.yaml")):
            with self.subTest(path.name), self.assertRaises(yaml.YAMLError):
                load(path)

    def test_good_files_name_files_that_exist(self):
        for path in sorted((CORPUS / "good").glob("*.workflow.yaml")):
            for step in load(path)["steps"]:
                named = [step["run"]] if "run" in step else []
                named += [s[5:] for s in step.get("inputs", {}).values() if s.startswith("file:")]
                for name in named:
                    with self.subTest(f"{path.name}: {name}"):
                        self.assertTrue((path.parent / name).is_file())


if __name__ == "__main__":
    unittest.main()
