#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The tools for translators: what they refuse, that answers come back whole, and that the glossary is complete."""
import contextlib
import io
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import unittest

TRANSLATIONS = pathlib.Path(__file__).resolve().parents[2] / "translations"
sys.path.insert(0, str(TRANSLATIONS))
import catalogue  # noqa: E402
import menus  # noqa: E402

EMPTY = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="{language}" sourcelanguage="en">
<context>
    <name>cmbagent::Page</name>
    <message>
        <source>&amp;Open “%1”…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) wait.</source>
        <translation type="unfinished">
{forms}
        </translation>
    </message>
</context>
</TS>
"""


class Rules(unittest.TestCase):
    def accepts(self, source, *translated, forms=1):
        self.assertEqual(catalogue.faults(source, list(translated), forms), [])

    def refuses(self, source, *translated, forms=1):
        self.assertNotEqual(catalogue.faults(source, list(translated), forms), [], translated)

    def test_placeholders(self):
        self.accepts("%1 of %2", "%2 (davon %1)")
        self.refuses("%1 of %2", "%1 von")
        self.refuses("%1 of %2", "%1 von %1")
        self.refuses("%1", "%L1")
        self.accepts("%n step(s)", "ein Schritt", "%n Schritte", forms=2)
        self.refuses("%n step(s)", "%n Schritt", "Schritte", forms=2)
        self.accepts("%n step(s)", "%n 个步骤")
        self.refuses("%n step(s)", "一个步骤")

    def test_forms(self):
        self.refuses("%n step(s)", "%n Schritte", forms=2)
        self.refuses("Open", "")
        self.refuses("Open", "  ")

    def test_accelerators(self):
        self.accepts("&Open", "Ö&ffnen")
        self.accepts("&Open…", "打开(&O)…")
        self.refuses("&Open", "Öffnen")
        self.refuses("Open", "&Öffnen")
        self.refuses("&Open", "&Ö&ffnen")
        self.accepts("Search && find", "Suchen && finden")

    def test_ends(self):
        self.accepts("Nothing yet.", "还没有。")
        self.accepts("Name:", "Nom :")
        self.accepts("Name:", "名称：")
        self.accepts("Stop it?", "¿Detenerla?")
        self.accepts("“%1” is waiting.", "« %1 » attend.")
        self.refuses("Nothing yet.", "Noch nichts")
        self.refuses("Open…", "Öffnen")
        self.refuses("Open", "Öffnen.")

    def test_marks_and_spaces(self):
        self.accepts("<b>%1</b> runs", "<b>%1</b> läuft")
        self.refuses("<b>%1</b> runs", "%1 läuft")
        self.refuses(" and ", "und")
        self.refuses("one\ntwo", "eins zwei")


class English(unittest.TestCase):
    def test_formsOfNumbers(self):
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder) / "cmbagent_en.ts"
            for source, forms in {"%n step(s) wait.": ["%n step waits.", "%n steps wait."], "Add %n dependenc(y/ies)": ["Add %n dependency", "Add %n dependencies"],
                                  "%n match(es) (old)": ["%n match (old)", "%n matches (old)"]}.items():
                path.write_text(EMPTY.format(language="en", forms="").replace("%n step(s) wait.", source), encoding="utf-8")
                subprocess.run([sys.executable, "-B", TRANSLATIONS / "plurals.py", path], check=True)
                self.assertEqual(re.findall("<numerusform>(.*?)</numerusform>", path.read_text(encoding="utf-8")), forms)

    def test_noWordIsLeftOpen(self):
        shipped = (TRANSLATIONS / "cmbagent_en.ts").read_text(encoding="utf-8")
        self.assertEqual([form for form in re.findall("<numerusform>(.*?)</numerusform>", shipped) if re.search(r"\w\([a-z/]+\)", form)], [])


class Catalogue(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def make(self, language, forms):
        path = self.folder / f"cmbagent_{language}.ts"
        path.write_text(EMPTY.format(language=language, forms="\n".join(["            <numerusform></numerusform>"] * forms)), encoding="utf-8")
        return path

    def run_(self, *arguments):
        out, err = io.StringIO(), io.StringIO()
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            code = catalogue.main([str(argument) for argument in arguments])
        return code, out.getvalue(), err.getvalue()

    def test_from_the_list_into_the_file(self):
        for language, answers in {"de": ["Ö&ffnen: „%1“…", ["Ein Schritt wartet.", "%n Schritte warten."]],
                                  "zh_CN": ["打开“%1”(&O)…", ["%n 个步骤在等待。"]]}.items():
            path = self.make(language, len(answers[1]))
            self.assertEqual(self.run_("check", path)[0], 1)
            code, listed, _ = self.run_("list", path)
            lines = [json.loads(line) for line in listed.splitlines()]
            self.assertEqual((code, [line["forms"] for line in lines]), (0, [0, len(answers[1])]))
            self.assertEqual(lines[0]["source"], "&Open “%1”…")
            given = self.folder / "answers.jsonl"
            given.write_text("".join(json.dumps({"id": line["id"], "translation": answer}) + "\n" for line, answer in zip(lines, answers)))
            self.assertEqual(self.run_("fill", path, given), (0, "", ""))
            self.assertEqual(self.run_("check", path), (0, "", ""))
            self.assertEqual(self.run_("list", path)[1], "")

    def test_wrong_answers_are_told_and_left_out(self):
        path = self.make("de", 2)
        lines = [json.loads(line) for line in self.run_("list", path)[1].splitlines()]
        given = self.folder / "answers.jsonl"
        given.write_text("".join(json.dumps(line) + "\n" for line in [
            {"id": lines[0]["id"], "translation": "Öffnen"}, {"id": "0000000000", "translation": "?"},
            {"id": lines[1]["id"], "translation": ["%n Schritt wartet.", "%n Schritte warten."]}]))
        code, _, told = self.run_("fill", path, given)
        self.assertEqual(code, 1)
        self.assertIn("placeholders", told)
        self.assertIn("0000000000", told)
        self.assertEqual(self.run_("list", path)[1].count("\n"), 1)

    def test_an_untouched_catalogue_is_written_as_it_was(self):
        """Every message of today, so that the sources need no file of a language to be tried."""
        path = TRANSLATIONS / "cmbagent_en.ts"
        copy = self.folder / path.name
        copy.write_bytes(path.read_bytes())
        empty = self.folder / "none.jsonl"
        empty.touch()
        self.assertEqual(self.run_("fill", copy, empty)[0], 0)
        self.assertEqual(copy.read_text(encoding="utf-8"), path.read_text(encoding="utf-8"))


class Menus(unittest.TestCase):
    def test_they_are_read_from_the_sources(self):
        found = menus.menus()
        self.assertTrue({"&File", "&Edit", "&Run", "&View", "&Zoom", "&Help", menus.MENU_BAR} <= set(found), set(found))
        texts = {menu: [source for _, source in entries] for menu, entries in found.items()}
        self.assertEqual(texts[menus.MENU_BAR], ["&File", "&Run", "&View", "&Help", "&Edit"])
        self.assertIn("&Save", texts["&File"])
        self.assertIn("&Timeline", texts["&View"])  # of a group
        self.assertIn("&Details", texts["&View"])  # of the panes
        self.assertIn("&Zoom", texts["&View"])
        self.assertGreaterEqual(len(texts["&Run"]), 16)
        self.assertGreaterEqual(len(texts["&Edit"]), 15)

    def test_english_has_no_letter_twice(self):
        self.assertEqual(menus.clashes(lambda entry: entry[1]), [])

    def test_a_letter_that_means_two_things_is_told(self):
        known = {"&Run": [("Page", "Cos&ts"), ("Page", "Re&name"), ("Page", "About")], "&View": [("Page", "Z&oom")]}
        french = {"Cos&ts": "C&oûts", "Re&name": "Ren&Ommer", "Z&oom": "Z&oom", "About": "A && B"}
        told = menus.clashes(lambda entry: french[entry[1]], known)
        self.assertEqual(len(told), 1)
        self.assertIn("C&oûts", told[0])
        self.assertIn("Ren&Ommer", told[0])
        self.assertEqual(menus.letter("打开(&O)…"), "o")


class Glossary(unittest.TestCase):
    def test_every_term_in_every_language(self):
        lines = [line.split("\t") for line in (TRANSLATIONS / "glossary.tsv").read_text(encoding="utf-8").splitlines()]
        self.assertEqual(lines[0], ["term", "de", "fr", "es", "zh_CN", "note"])
        self.assertGreaterEqual(len(lines), 60)
        for line in lines[1:]:
            self.assertEqual(len(line), len(lines[0]), line)
            self.assertTrue(all(cell.strip() == cell and cell for cell in line), line)
        terms = [line[0] for line in lines[1:]]
        self.assertEqual(len(terms), len(set(terms)))


if __name__ == "__main__":
    unittest.main()
