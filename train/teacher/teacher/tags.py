"""Names as tags of words, and back: the first word of a name is B, the others are I."""

from collections.abc import Sequence

from teacher.articles import KINDS, Span

OUTSIDE = 0
TAGS = ["O", *(f"{position}-{kind}" for kind in KINDS for position in "BI")]
Word = tuple[int, int]
"""Where a word begins and ends, in code points."""


def follows(tag: int, last: int) -> bool:
    """Whether a tag may stand behind another: a name goes on only where it has begun."""
    return not TAGS[tag].startswith("I") or TAGS[last][2:] == TAGS[tag][2:]


def tags_of(words: Sequence[Word], spans: Sequence[Span]) -> list[int]:
    """Tag words that are sorted, with names that are sorted; a word that a name touches is part of it."""
    tags = [OUTSIDE] * len(words)
    at = 0
    for span in spans:
        position = "B"
        while at < len(words) and words[at][1] <= span.start:
            at += 1
        while at < len(words) and words[at][0] < span.end:
            tags[at] = TAGS.index(f"{position}-{span.type}")
            position = "I"
            at += 1
    return tags


def spans_of(words: Sequence[Word], tags: Sequence[int], sure: Sequence[float]) -> list[Span]:
    """Give the names that the tags say; each is as sure as its least sure word."""
    spans: list[Span] = []
    last = OUTSIDE
    for (start, end), tag, conf in zip(words, tags, sure, strict=True):
        if tag != OUTSIDE and TAGS[tag].startswith("I") and follows(tag, last):
            begun = spans.pop()
            spans.append(Span(begun.start, end, begun.type, min(begun.conf, conf)))
        elif tag != OUTSIDE:
            spans.append(Span(start, end, TAGS[tag][2:], conf))
        last = tag
    return spans
