"""Reads the curated files: facts written by hand, in the small notations their headers describe."""

import re
from pathlib import Path

FOLDER = Path(__file__).resolve().parent / "curated"


def lines(name):
    """(section, line) of every line that is no comment."""
    section = ""
    for line in (FOLDER / name).read_text().splitlines():
        line = line.split("#", 1)[0].strip() if line.startswith(("#", "[")) else line.strip()
        if line.startswith("["):
            section = line.strip("[]")
        elif line:
            yield section, line


def entries(text):
    """(name, marks) of a comma list; marks are '!' and '?'; '~' gives the plural in -s too."""
    for item in text.split(","):
        item = item.strip()
        found = re.fullmatch(r"(.*?)(~?)(!?)(\??)", item)
        name, plural, upper, ambiguous = found.groups()
        name = name.strip()
        if name:
            yield name, upper + ambiguous
            if plural:
                yield name + "s", upper + ambiguous


def coded(name):
    """(section, code, rest) of files whose lines begin with 'CODE:'; the code is '' for '-' and for none."""
    for section, line in lines(name):
        code, _, rest = line.partition(":")
        yield section, code.strip().replace("-", ""), rest
