#!/usr/bin/env python3
"""Writes CLDR's spell-out rules as plain text, one file for each language.

Usage: make_rbnf.py CLDR_RBNF_DIR OUT_DIR

CLDR_RBNF_DIR is the unpacked npm package `cldr-rbnf` (the folder that holds
package.json). OUT_DIR gets en.txt, ru.txt, zh.txt, ja.txt and ko.txt: a
comment line, then for each rule set its name on a line (`%name`, or `%%name`
for a private set) and its rules as `key: text` lines, in CLDR's order and
with CLDR's text. A private set that no spell-out set leads to is left out.
"""

import json
import re
import sys
from pathlib import Path

LANGUAGES = ("en", "ru", "zh", "ja", "ko")
GROUP = "SpelloutRules"
PUBLIC = "%spellout-"
REFERENCE = re.compile(r"%%?[a-z0-9-]+")


def load(path):
    """Returns the JSON value that a file holds."""
    return json.loads(path.read_text(encoding="utf-8"))


def rule_sets(document):
    """Returns the rule sets of the spell-out group: name -> [(key, text)]."""
    group = document["rbnf"]["rbnf"][GROUP]
    return {name: rules for name, rules in group.items() if name.startswith("%")}


def used(sets):
    """Returns the names of the public sets and of those that they lead to."""
    found = set()
    waiting = [name for name in sets if name.startswith(PUBLIC)]
    while waiting:
        name = waiting.pop()
        if name in found:
            continue
        if name not in sets:
            raise SystemExit(f"make_rbnf: no rule set {name}")
        found.add(name)
        for _, text in sets[name]:
            waiting.extend(REFERENCE.findall(text))
    return found


def lines(language, package, sets):
    """Yields the lines of one language's file."""
    yield (
        f"# {language}: {package['name']} {package['version']}, {GROUP},"
        f" © Unicode, Inc., SPDX-License-Identifier: {package['license']}"
    )
    keep = used(sets)
    for name, rules in sets.items():
        if name in keep:
            yield name
            for key, text in rules:
                yield f"{key}: {text}"


def main(arguments):
    """Writes every language's file and tells what was written."""
    if len(arguments) != 2:
        raise SystemExit("usage: make_rbnf.py CLDR_RBNF_DIR OUT_DIR")
    source, target = map(Path, arguments)
    package = load(source / "package.json")
    target.mkdir(parents=True, exist_ok=True)
    for language in LANGUAGES:
        sets = rule_sets(load(source / "rbnf" / f"{language}.json"))
        text = "".join(f"{line}\n" for line in lines(language, package, sets))
        path = target / f"{language}.txt"
        path.write_text(text, encoding="utf-8", newline="\n")
        print(f"{path}: {len(text.encode())} bytes, {text.count(chr(10))} lines")


if __name__ == "__main__":
    main(sys.argv[1:])
