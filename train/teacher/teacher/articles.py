"""Articles and their names, one `{"id", "text", "spans"}` a line, offsets in code points."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path

KINDS = ("PERSON", "ORG", "PLACE")


@dataclass(frozen=True)
class Span:
    """A name. `conf` is how sure the one is who found it."""

    start: int
    end: int
    type: str
    conf: float = 1.0


@dataclass(frozen=True)
class Article:
    """A text and its names, sorted and apart."""

    id: str
    text: str
    spans: list[Span] = field(default_factory=list)


def files(folder: Path) -> list[Path]:
    """Give the JSONL files of a folder in the order of their names."""
    return sorted(folder.glob("*.jsonl"))


def read(path: Path) -> Iterator[Article]:
    """Read articles; names of other kinds than ours are left out."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            spans = [Span(each["start"], each["end"], each["type"]) for each in row.get("spans", [])]
            ours = sorted((span for span in spans if span.type in KINDS), key=lambda span: span.start)
            yield Article(row["id"], row["text"], ours)


def write(path: Path, articles: Iterable[Article]) -> None:
    """Write articles as they come, so that what is done is there if the rest is not."""
    with path.open("w", encoding="utf-8") as file:
        for article in articles:
            file.write(json.dumps(asdict(article), ensure_ascii=False) + "\n")
            file.flush()


def recased(article: Article, share: float) -> Article:
    """Give the article in small letters or in capitals, where that moves no offset; `share` in [0, 1) chooses which."""
    text = article.text.upper() if share > SMALL else article.text.lower()
    return replace(article, text=text) if len(text) == len(article.text) else article


SMALL = 0.8
"""Texts in small letters are more often pasted than those in capitals."""


def sure(article: Article, least: float) -> Article:
    """Give the article without the lines that hold a name less sure than `least`."""
    text, spans, at = "", [], 0
    for line in article.text.splitlines(keepends=True):
        end = at + len(line)
        names = [span for span in article.spans if span.start < end and span.end > at]
        if all(at <= span.start and span.end <= end and span.conf >= least for span in names):
            moved = len(text) - at
            spans += [replace(span, start=span.start + moved, end=span.end + moved) for span in names]
            text += line
        at = end
    return replace(article, text=text, spans=spans)
