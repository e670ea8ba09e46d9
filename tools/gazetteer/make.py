"""Makes the gazetteer's lists. See ATTRIBUTION.md for how to set it up and what it takes from where.

Usage: make.py NODE_FOLDER        (the folder in which package.json's packages are installed)
"""

import re
import sys
from collections import defaultdict
from pathlib import Path

import brotli

import curated
import people
import places
from folding import fold, key
from pack import pack

LISTS = Path(__file__).resolve().parents[2] / "src/recognise/names/gazetteer/lists"
COMMON = Path(__file__).resolve().parent / "counted/common_words.txt"
FREQUENT = 2_000
# So frequent that being somebody's name too tells nothing; but for a few.
FUNCTION_WORDS = 150
NAMES_ALL_THE_SAME = {"an", "long", "may", "new", "so", "will"}


def write(name, rows):
    """Rows of (key, payload), sorted by the bytes of the key."""
    rows = sorted(rows)
    text = "".join(f"{folded}\t{payload}\n" for folded, payload in rows)
    (LISTS / name).write_text(text)
    packed = len(brotli.compress(text.encode(), quality=11, lgwin=24))
    print(f"{name:20} {len(rows):7,} entries {len(text) / 1000:8.1f} kB {packed / 1000:7.1f} kB brotli")
    return packed


def common_words():
    return COMMON.read_text().split()


def mark_common(rows, common):
    """Adds '?' (ambiguous) to the readings of entries that are ordinary words: Orange, Discord."""
    for folded, payload in rows:
        if folded in common:
            payload = re.sub(r"([a-z][A-Z]{0,2}[0-9]?!?)(?!\?)(?=[a-z]|$)", r"\1?", payload)
        yield folded, payload


def word_rows(found):
    flags = defaultdict(set)
    for word, genders in found.given().items():
        flags[word] |= genders
    for word in found.surnames():
        flags[word].add("s")
    for rank, word in enumerate(common_words()):
        if rank < FUNCTION_WORDS and word not in NAMES_ALL_THE_SAME:
            flags[word].clear()
        flags[word].add("C" if rank < FREQUENT else "c")
    for section, line in curated.lines("heads.txt"):
        for name, _ in curated.entries(line):
            flags[fold(name)].add(section.split("]")[0])
    return ((word, "".join(sorted(letters))) for word, letters in flags.items() if word.isascii() and word)


def phrase_rows(readings):
    """Joins (key, reading) pairs, first come first, each kind and country once."""
    rows = defaultdict(dict)
    for folded, kind, rest in readings:
        if folded is not None:
            rows[folded].setdefault(kind, rest)
    return ((folded, "".join(kind + rest for kind, rest in parts.items())) for folded, parts in rows.items())


def people_readings():
    for _, code, rest in curated.coded("peoples.txt"):
        adjectives, _, nouns = rest.partition(";")
        for kind, text in (("a", adjectives), ("n", nouns)):
            for name, _ in curated.entries(text):
                # "Syrians" is a noun only, "Syrian" both.
                plural = kind == "a" and name.endswith("s") and f"{name[:-1]}~" in text
                yield key(name), ("n" if plural else kind) + code, ""


def section_readings(name, letters):
    for section, line in curated.lines(name):
        for entry, marks in curated.entries(line):
            yield key(entry), letters[section], marks


def title_readings():
    letters = {"courtesy": "c", "military": "m", "political": "p", "religious": "r", "learned": "l", "role": "j"}
    for section, line in curated.lines("titles.txt"):
        gender = line[0] if line[:2] in ("1:", "2:") else ""
        for entry, _ in curated.entries(line.removeprefix(f"{gender}:")):
            yield key(entry), letters[section] + gender, ""


def main(node_folder):
    LISTS.mkdir(exist_ok=True)
    found = people.collect(node_folder)
    total = write("words.txt", word_rows(found))
    common = set(common_words())
    total += write("places.txt", mark_common(places.collect(node_folder, common).lines(), common))
    total += write("peoples.txt", phrase_rows(people_readings()))
    organizations = {"authority": "g", "movement": "v", "company": "b", "media": "m", "team": "t", "organization": "o"}
    total += write("organizations.txt", mark_common(phrase_rows(section_readings("organizations.txt", organizations)), common))
    total += write("titles.txt", phrase_rows(title_readings()))
    others = {"calendar": "c", "holiday": "h", "language": "l", "religion": "r", "event": "e", "law": "a", "work": "w"}
    total += write("others.txt", phrase_rows(section_readings("other.txt", others)))
    print(f"together {total / 1000:.1f} kB brotli")
    (LISTS.parent / "lexicon.txt").write_text(pack(LISTS))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
