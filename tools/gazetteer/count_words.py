"""Counts the ordinary words of English: those mostly written in lower case where a sentence does not begin.

Usage: count_words.py FILE.jsonl …   (one object a line, its text under "text")

Only words of lower-case letters that several files hold get into counted/common_words.txt, commonest first: a
statistic, from which no sentence can be read back.
"""

import json
import re
import sys
from collections import Counter
from pathlib import Path

KEPT = 12_500
WORD = re.compile(r"(?<![\w.'’-])[A-Za-z]+(?![\w'’-])")
BREAK = re.compile(r"[.!?:\"“”‘\n]\s*$|^\s*$")


def main(paths):
    lower, capital, files = Counter(), Counter(), Counter()
    for path in paths:
        seen = set()
        for line in Path(path).open():
            text = json.loads(line)["text"]
            for match in WORD.finditer(text):
                word = match.group()
                if word.islower():
                    lower[word] += 1
                    seen.add(word)
                elif word[1:].islower() and not BREAK.search(text[max(0, match.start() - 3) : match.start()]):
                    capital[word.lower()] += 1
        files.update(seen)
    words = [
        word
        for word, count in sorted(lower.items(), key=lambda item: (-item[1], item[0]))
        if len(word) > 1 and count >= 5 and files[word] >= 2 and count > capital[word]
    ]
    folder = Path(__file__).resolve().parent / "counted"
    folder.mkdir(exist_ok=True)
    (folder / "common_words.txt").write_text("\n".join(["a", "i", *words[:KEPT]]) + "\n")
    print(len(words), "words,", min(len(words), KEPT), "kept")


if __name__ == "__main__":
    main(sys.argv[1:])
