#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The house's rules that a linker cannot see: who includes whom, and words that have no place in a room."""
import collections
import pathlib
import re
import sys
import unittest

ROOT = pathlib.Path(sys.argv.pop()) if len(sys.argv) > 1 and pathlib.Path(sys.argv[-1]).is_dir() else pathlib.Path(__file__).parents[1]
ROOMS = sorted(p.name for p in (ROOT / "model").iterdir() if p.is_dir())
INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]', re.M)
GUI = re.compile(r"^(QWidget|QApplication|QMainWindow|QDialog|QPainter|QGraphics|QPixmap|QImage|QIcon|QColor|QPalette|QtWidgets|QtGui|QtCharts|QtSvg)")
TOP = {"CMakeLists.txt", "CMakePresets.json", "README.md", "CONTRIBUTING.md", "ARCHITECTURE.md", "CHANGELOG.md", "LICENSE",
       "app", "widgets", "model", "resources", "translations", "tests", "build"}


def sources(folder):
    return [p for p in (ROOT / folder).rglob("*") if p.suffix in (".cpp", ".h")]


def includes(path):
    return [(m.group(1), m.group(2)) for m in INCLUDE.finditer(path.read_text(encoding="utf-8"))]


def room_of(include):
    first = include.split("/")[0]
    return first if first in ROOMS or first in ("widgets", "app") else None


class Layering(unittest.TestCase):
    def offenders(self, folder, allowed):
        bad = []
        for path in sources(folder):
            for quote, include in includes(path):
                room = room_of(include)
                if quote == '"' and room and room not in allowed:
                    bad.append(f"{path.relative_to(ROOT)} includes {include}")
        return bad

    def test_side_rooms_know_only_core(self):
        for room in ROOMS:
            with self.subTest(room):
                self.assertEqual(self.offenders(f"model/{room}", {room, "core"}), [])

    def test_widgets_know_items_layout_and_core(self):
        self.assertEqual(self.offenders("widgets", {"widgets", "items", "layout", "core"}), [])

    def test_model_has_no_gui(self):
        # Comparing images needs pixels, not a screen: QImage works without an application.
        pixels = {"model/analysis/imagediff.cpp": {"QImage", "QImageReader"}}
        bad = [f"{p.relative_to(ROOT)} includes {i}" for p in sources("model") for _, i in includes(p)
               if GUI.match(i.split("/")[-1]) and i not in pixels.get(str(p.relative_to(ROOT)), ())]
        self.assertEqual(bad, [])

    def test_model_has_no_words_for_people_in_their_language(self):
        bad = [str(p.relative_to(ROOT)) for p in sources("model") if re.search(r"\btr\(|QCoreApplication::translate", p.read_text(encoding="utf-8"))]
        self.assertEqual(bad, [])

    def test_no_nested_event_loops(self):
        # main functions and the failure window at start run *the* loop; nothing else may.
        allowed = {"app/cli/main.cpp", "app/studio/main.cpp", "app/studio/startfailure.cpp"}
        bad = [str(p.relative_to(ROOT)) for f in ("model", "widgets", "app") for p in sources(f)
               if re.search(r"QEventLoop|(?:\.|->|::)exec\(\)|processEvents\(", p.read_text(encoding="utf-8")) and str(p.relative_to(ROOT)) not in allowed]
        self.assertEqual(bad, [])

    def test_only_string_free_connects(self):
        bad = [f"{p.relative_to(ROOT)}: {m}" for f in ("model", "widgets", "app") for p in sources(f)
               for m in re.findall(r"\bSIGNAL\(\w+", p.read_text(encoding="utf-8"))]
        self.assertEqual(bad, [])

    def test_every_source_has_its_head(self):
        bad = [str(p.relative_to(ROOT)) for f in ("model", "widgets", "app", "tests") for p in sources(f)
               if "SPDX-License-Identifier: GPL-3.0-or-later" not in p.read_text(encoding="utf-8")[:300]]
        self.assertEqual(bad, [])

    def test_no_two_types_have_one_name(self):
        # The linker takes one destructor for both, and nobody tells: what is not in an unnamed namespace is unique.
        homes = collections.defaultdict(list)
        for path in (p for f in ("model", "widgets", "app") for p in sources(f)):
            shared = re.sub(r"^namespace \{$.*?^\} // namespace$", "", path.read_text(encoding="utf-8"), flags=re.M | re.S)
            for name in re.findall(r"^(?:class|struct|enum class|enum|union) (\w+)\b(?!::)[^;{]*\{?$", shared, re.M):
                homes[name].append(str(path.relative_to(ROOT)))
        self.assertGreater(len(homes), 500)
        self.assertEqual({name: places for name, places in homes.items() if len(places) > 1}, {})

    def test_headers_use_pragma_once(self):
        bad = [str(p.relative_to(ROOT)) for f in ("model", "widgets", "app", "tests") for p in sources(f)
               if p.suffix == ".h" and "#pragma once" not in p.read_text(encoding="utf-8")]
        self.assertEqual(bad, [])

    def test_top_level_is_as_agreed(self):
        extra = [p.name for p in ROOT.iterdir() if not p.name.startswith(".") and p.name not in TOP and not p.name.startswith("build")]
        self.assertEqual(extra, [])


if __name__ == "__main__":
    unittest.main()
