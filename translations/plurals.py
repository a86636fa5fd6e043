#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fills the English forms of messages with a number: "%n step(s)" and "%n steps" become "%n step" and
"%n steps", "%n dependenc(y/ies)" becomes "%n dependency" and "%n dependencies"; %Ln is a %n with groups of thousands.

Words that do not only take an s are listed here; a message this cannot fill is told and left unfinished.
"""
import re
import sys
import xml.sax.saxutils as xml

SINGULAR = {r" wait\b": " waits", " are ": " is ", " run ": " runs ", " have ": " has ", " need ": " needs ", " require ": " requires ",
            r" differ\b": " differs"}


def is_ending(text):
    return "/" in text or text in ("(s)", "(es)")


def forms(source):
    plural = re.sub(r"\((?:(?:\w+)/)?(\w+)\)", lambda m: m[1] if is_ending(m[0]) else m[0], source)
    singular = re.sub(r"\((?:(\w+)/)?\w+\)", lambda m: m[1] or "" if is_ending(m[0]) else m[0], source)
    if singular == source:
        singular = re.sub(r"(%L?n \w+?)s\b", r"\1", source)
    for many, one in SINGULAR.items():
        singular = re.sub(rf"(%L?n \w+(?: \w+)?){many}", rf"\1{one}", singular)
    return singular, plural


def fill(match):
    source = xml.unescape(re.search(r"<source>(.*?)</source>", match.group(0), re.S).group(1), {"&quot;": '"', "&apos;": "'"})
    block = match.group(0)
    if 'type="unfinished"' not in block:
        return block
    escape = lambda text: xml.escape(text, {'"': "&quot;", "'": "&apos;"})
    one, many = forms(source)
    done = f"<translation>\n            <numerusform>{escape(one)}</numerusform>\n            <numerusform>{escape(many)}</numerusform>\n        </translation>"
    return re.sub(r"<translation type=\"unfinished\">.*?</translation>", lambda _: done, block, flags=re.S)


path = sys.argv[1]
text = open(path, encoding="utf-8").read()
text = re.sub(r"<message numerus=\"yes\">.*?</message>", fill, text, flags=re.S)
open(path, "w", encoding="utf-8").write(text)
