"""Joins the lists into one sorted text for the engine: pack.py LISTS_FOLDER LEXICON

A line is `LETTER SUFFIX [TAB PAYLOAD]…`: the letter says how many characters of the key before the line begins with
(A none, B one, …), so that a key is stored once and without what it shares with its neighbour. Every 512 bytes a line
begins with `@` and has its whole key, for searches to begin at. A payload is a list's digit and what the list says;
the list of words has no digit, and a word that is but a surname has no payload.
"""

import sys
from pathlib import Path

LETTERS = {"words": "", "places": "1", "peoples": "2", "organizations": "3", "titles": "4", "others": "5"}
BLOCK = 512
MOST_SHARED = 25


def shared(one, other):
    length = 0
    while length < min(len(one), len(other), MOST_SHARED) and one[length] == other[length]:
        length += 1
    return length


def pack(folder):
    payloads = {}
    for name, letter in LETTERS.items():
        for line in (folder / f"{name}.txt").read_text().splitlines():
            key, _, payload = line.partition("\t")
            payloads.setdefault(key, []).append(letter + payload)
    text, before, head = [], "", -BLOCK
    size = 0
    for key in sorted(payloads):
        if size - head >= BLOCK:
            opening, head = "@" + key, size
        else:
            length = shared(key, before)
            opening = chr(ord("A") + length) + key[length:]
        rest = "" if payloads[key] == ["s"] else "\t" + "\t".join(payloads[key])
        text.append(f"{opening}{rest}\n")
        size += len(text[-1])
        before = key
    return "".join(text)


if __name__ == "__main__":
    Path(sys.argv[2]).write_text(pack(Path(sys.argv[1])))
