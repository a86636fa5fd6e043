#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Catalogues for translators: what is to be translated, as lines of JSON; the answers back into the file; and what is wrong.

    catalogue.py list  FILE.ts                what is unfinished, one JSON object a line: id, context, source, forms, and a
                                              comment where there is one. "forms" is 0, or how many forms a number needs
    catalogue.py fill  FILE.ts ANSWERS.jsonl  writes answers into the catalogue: {"id": …, "translation": "…"}, or a list of
                                              forms where "forms" is not 0. Answers that break a rule are refused and told
    catalogue.py check FILE.ts …              fails when anything is unfinished or breaks a rule
    catalogue.py size  FILE.ts …              how many messages and words, and how many are done

The rules: the same %1 … %9, %n and %Ln, the same mark-up, an "&" exactly where English has one ("(&X)" behind words of Chinese),
the same sign at the end ("…", ":", ".", "?", "!"; in the form of the language), the same spaces around it, no new lines
lost, and as many forms as the language has numbers; and within one menu of the window no two entries with the same letter.
"""
import collections
import hashlib
import json
import re
import sys
import xml.etree.ElementTree as xml

import menus

# In the order Qt asks for them: de, es: one, other; fr: 0 or 1, other; zh: all alike.
FORMS = {"en": 2, "de": 2, "fr": 2, "es": 2, "zh": 1}
ENDS = {"…": "…", ":": ":", "：": ":", ".": ".", "。": ".", "?": "?", "？": "?", "!": "!", "！": "!"}


def forms_of(root):
    return FORMS[root.get("language").split("_")[0]]


def messages(root):
    """(context, message element) of everything in a catalogue."""
    for context in root.iter("context"):
        for message in context.iter("message"):
            yield context.findtext("name"), message


def identity(context, message):
    """Stays the same when other messages come and go."""
    text = "\0".join((context, message.findtext("source") or "", message.findtext("comment") or ""))
    return hashlib.sha1(text.encode()).hexdigest()[:10]


def translations(message):
    forms = message.findall("translation/numerusform")
    return [form.text or "" for form in forms] if message.get("numerus") == "yes" else [message.findtext("translation") or ""]


def is_finished(message):
    return message.find("translation").get("type") is None and all(translations(message))


def ending(text):
    """The last sign that says what kind of text this is; "%1" and quotation marks behind it do not matter."""
    stripped = text.replace("...", "…").rstrip().rstrip("”’»\"')）")
    if stripped.endswith("%1 %") or not stripped:
        return ""
    return ENDS.get(stripped[-1], "")


def marks(text):
    return collections.Counter(re.findall(r"%L?[1-9]\d?", text))


def numbers(text):
    return sorted(re.findall(r"%L?n", text))


def accelerators(text):
    return len(re.findall(r"&(?!&)\S", re.sub(r"&&|&[a-z]+;", "", text)))


def faults(source, translated, forms):
    """What is wrong with the translations of one message, in words."""
    if len(translated) != forms:
        return [f"{len(translated)} form(s), not {forms}"]
    found = []
    for place, text in enumerate(translated):
        if not text.strip():
            found.append("empty")
            continue
        if marks(source) != marks(text):
            found.append(f"placeholders {sorted(marks(text).elements())}, not {sorted(marks(source).elements())}")
        mayLackNumber = forms > 1 and place == 0  # "one step"
        if numbers(source) != numbers(text) and not (mayLackNumber and numbers(source)):
            found.append("%n or %Ln")
        if sorted(re.findall(r"</?[a-z]+[^<>]*>", source)) != sorted(re.findall(r"</?[a-z]+[^<>]*>", text)):
            found.append("mark-up")
        if accelerators(source) != accelerators(text):
            found.append(f"{accelerators(text)} accelerator(s), not {accelerators(source)}")
        if ending(source) != ending(text):
            found.append(f"ends like “{text[-8:]}”, not like “{source[-8:]}”")
        if source[:1].isspace() != text[:1].isspace() or source[-1:].isspace() != text[-1:].isspace():
            found.append("spaces around it")
        if source.count("\n") != text.count("\n"):
            found.append("new lines")
    return found


def list_unfinished(path):
    root = xml.parse(path).getroot()
    for context, message in messages(root):
        if not is_finished(message):
            line = {"id": identity(context, message), "context": context.rpartition("::")[2], "source": message.findtext("source"),
                    "forms": forms_of(root) if message.get("numerus") == "yes" else 0}
            for name in ("comment", "extracomment"):
                if message.findtext(name):
                    line[name] = message.findtext(name)
            print(json.dumps(line, ensure_ascii=False))
    return 0


def put(message, answer):
    translation = message.find("translation")
    if message.get("numerus") == "yes":
        for old in list(translation):
            translation.remove(old)
        translation.text = "\n            "
        for place, text in enumerate(answer):
            form = xml.SubElement(translation, "numerusform")
            form.text = text
            form.tail = "\n            " if place + 1 < len(answer) else "\n        "
    else:
        translation.text = answer[0]
    translation.attrib.pop("type", None)


def write(tree, path):
    """As lupdate writes it, so that nothing else changes."""
    body = xml.tostring(tree.getroot(), encoding="unicode", short_empty_elements=False)
    text = re.sub(r">([^<>]+)<", lambda found: ">" + found.group(1).replace('"', "&quot;").replace("'", "&apos;") + "<", body)
    with open(path, "w", encoding="utf-8") as file:
        file.write('<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n' + text + "\n")


def fill(path, answers):
    tree = xml.parse(path)
    known = {identity(context, message): message for context, message in messages(tree.getroot())}
    refused = 0
    with open(answers, encoding="utf-8") as file:
        lines = file.readlines()
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        answer = json.loads(line)
        message = known.get(answer["id"])
        if message is None:
            print(f"{answers}:{number}: no message {answer['id']}", file=sys.stderr)
            refused += 1
            continue
        given = answer["translation"]
        texts = given if isinstance(given, list) else [given]
        forms = forms_of(tree.getroot()) if message.get("numerus") == "yes" else 1
        wrong = faults(message.findtext("source"), texts, forms)
        if wrong:
            print(f"{answers}:{number}: “{message.findtext('source')}” → “{' | '.join(texts)}”: {'; '.join(wrong)}", file=sys.stderr)
            refused += 1
            continue
        put(message, texts)
    write(tree, path)
    return 1 if refused else 0


def menu_faults(root, known=None):
    """Letters that mean two things in one menu, a line of words each."""
    words = {(context, message.findtext("source")): translations(message)[0] for context, message in messages(root)}
    return menus.clashes(lambda entry: words.get(entry) or entry[1], known)


def check(paths):
    bad = 0
    for path in paths:
        root = xml.parse(path).getroot()
        for fault in menu_faults(root):
            print(f"{path}: {fault}", file=sys.stderr)
            bad += 1
        for context, message in messages(root):
            source = message.findtext("source")
            forms = forms_of(root) if message.get("numerus") == "yes" else 1
            wrong = ["unfinished"] if not is_finished(message) else faults(source, translations(message), forms)
            if wrong:
                print(f"{path}: {context}: “{source}”: {'; '.join(wrong)}", file=sys.stderr)
                bad += 1
    return 1 if bad else 0


def size(paths):
    for path in paths:
        all_ = list(messages(xml.parse(path).getroot()))
        done = sum(is_finished(message) for _, message in all_)
        words = sum(len(message.findtext("source").split()) for _, message in all_)
        print(f"{path}: {len(all_)} messages, {words} words, {done} done")
    return 0


def main(arguments):
    commands = {"list": (1, lambda paths: list_unfinished(*paths)), "fill": (2, lambda paths: fill(*paths)),
                "check": (None, check), "size": (None, size)}
    if not arguments or arguments[0] not in commands:
        print(__doc__, file=sys.stderr)
        return 2
    count, call = commands[arguments[0]]
    if count is not None and len(arguments) - 1 != count or len(arguments) < 2:
        print(__doc__, file=sys.stderr)
        return 2
    return call(arguments[1:])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
