# SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Which entries stand in one menu of the window, read from the sources: a catalogue does not tell.

Entries of a menu are reached by their letter (behind "&"), so that no two of them may have the same one in any language.
"""
import pathlib
import re

ROOT = pathlib.Path(__file__).resolve().parents[1]
TEXT = r'"((?:[^"\\]|\\.)*)"'
MENU_BAR = "menu bar"


def read(path):
    """A source without what breaks a statement into lines."""
    return re.sub(r"\s+", " ", (ROOT / path).read_text(encoding="utf-8"))


def actions_of(code, context):
    """Of actions made by add(tr("…"), …): name -> entry, an entry being (context, source)."""
    return {name: (context, text) for name, text in re.findall(r"(\w+) = add\( ?tr\(" + TEXT + r"\)", code)}


def groups_of(code):
    """Of "for (QAction* one : { … }) { … group->addAction(one); }": group -> names of actions."""
    found = re.findall(r"for \(QAction\* (\w+) : \{([^}]*)\}\) \{[^}]*?(\w+)->addAction\(\1\)", code)
    return {group: re.findall(r"\w+", names) for _, names, group in found}


def bar_menus(code, actions, groups, others):
    """Of fillMenuBar: title -> entries. `others` has what is made elsewhere: name -> entries."""
    context = "cmbagent::WindowActions"
    menus = {MENU_BAR: []}
    titles = {"bar": MENU_BAR}

    def add_menu(parent, title):
        menus[titles[parent]].append((context, title))
        return menus.setdefault(title, [])

    def entries(names):
        listed = []
        for name in re.findall(r"\w+", names.replace("->actions()", "")):
            listed += others[name] if name in others else [actions[one] for one in groups.get(name, [name])]
        return listed

    for line in code.split(";"):
        if found := re.search(r"(\w+)->addMenu\(tr\(" + TEXT + r"\)\)->addActions\((.*)\)$", line):
            add_menu(found[1], found[2]).extend(entries(found[3]))
        elif found := re.search(r"((?:\w+ = )+)(\w+)->addMenu\(tr\(" + TEXT + r"\)\)$", line):
            add_menu(found[2], found[3])
            titles.update({name: found[3] for name in re.findall(r"\w+", found[1])})
        elif found := re.search(r"(\w+)->add(?:Actions?|Menu)\((.*)\)$", line):
            if found[1] in titles:
                menus[titles[found[1]]].extend(entries(found[2]))
    return menus


def menus():
    """Title of a menu -> its entries, (context, source) each."""
    code = read("widgets/window/windowactions.cpp")
    lens = read("widgets/window/lensmenu.cpp")
    editing = read("widgets/editor/editactions.cpp")
    docks = re.findall(r"makeToggle\(tr\(" + TEXT + r"\)", read("widgets/window/windowdocks.cpp"))
    title = re.search(r"QMenu\(tr\(" + TEXT + r"\)|setTitle\(tr\(" + TEXT + r"\)", lens)
    others = {"docks": [("cmbagent::WindowDocks", text) for text in docks],
              "lens": [("cmbagent::LensMenu", title[1] or title[2])]}
    bar = code[code.index("WindowActions::fillMenuBar"):]
    found = bar_menus(bar[:bar.index("void WindowActions::update")], actions_of(code, "cmbagent::WindowActions"),
                      groups_of(code), others)
    edits = actions_of(editing, "cmbagent::EditActions")
    listed = re.findall(r"menu->addActions?\(([^)]*)\)", editing)
    found["&Edit"] = [edits[name] for part in listed for name in re.findall(r"\w+", part)]
    found[MENU_BAR].append(("cmbagent::WindowParts", "&Edit"))
    found["&File"] += [edits[name] for name in ("newWorkflow", "save", "saveAs")]  # WindowParts::fillEditMenus
    return {menu: entries for menu, entries in found.items() if entries}


def letter(text):
    """What reaches an entry, in lower case; empty where nothing does."""
    found = re.search(r"&([^&\s])", text.replace("&&", ""))
    return found[1].lower() if found else ""


def clashes(translated, known=None):
    """Entries of one menu with the same letter, a line of words each. `translated` gives the text of (context, source)."""
    found = []
    for menu, entries in (known or menus()).items():
        seen = {}
        for entry in entries:
            text = translated(entry)
            key = letter(text)
            if key and key in seen:
                found.append(f"menu “{menu}”: “{seen[key]}” and “{text}” have the same letter")
            seen.setdefault(key, text)
    return found
