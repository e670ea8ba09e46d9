#!/usr/bin/env python3
"""Prints src/clean/characters/references/named.txt: the named character references of WHATWG HTML, one a line, sorted by bytes.

A line is the name without `&` and `;`, then `*` where HTML also reads it without the semicolon, then a space and the
code points in hexadecimal, joined by `+`. The table comes from Python's own copy, html.entities.html5.

    tools/named_references.py > src/clean/characters/references/named.txt
"""
from html.entities import html5

names = sorted(name[:-1] for name in html5 if name.endswith(";"))
assert set(names) >= {name for name in html5 if not name.endswith(";")}
for name in names:
    points = "+".join(f"{ord(c):X}" for c in html5[name + ";"])
    print(f"{name}{'*' if name in html5 else ''} {points}")
