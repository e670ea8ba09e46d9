"""Folds words as the engine does: the table is read from the engine's own source, so the two cannot differ."""

import re
from pathlib import Path

ENGINE = Path(__file__).resolve().parents[2] / "src/recognise/names/gazetteer/fold.rs"
APOSTROPHES = "'`´‘’‛ʹʻʼʽʾʿˈ′＇"


def _table():
    table = {}
    for patterns, ascii_letters in re.findall(r"^\s+('.*) => \"([a-z]+)\",$", ENGINE.read_text(), re.M):
        for pattern in patterns.split(" | "):
            ends = re.findall(r"'(.)'", pattern)
            for code in range(ord(ends[0]), ord(ends[-1]) + 1):
                table[chr(code)] = ascii_letters
    return table


TABLE = _table()


def fold(word):
    """One word; full stops and apostrophes go, as inside a token of the engine."""
    folded = []
    for character in word.lower():
        if character in APOSTROPHES or character == "." or 0x300 <= ord(character) <= 0x36F:
            continue
        folded.append(TABLE.get(character, character))
    return "".join(folded)


def key(phrase):
    """The key of a phrase: folded words parted by single spaces. None where it does not come out as ASCII."""
    spaced = phrase.replace("&", " & ").replace("-", " ").replace("–", " ").replace("/", " ").replace("+", "")
    folded = " ".join("and" if word == "&" else fold(word) for word in spaced.split())
    return folded if re.fullmatch(r"[a-z0-9]+( [a-z0-9]+)*", folded) else None
