"""Names become tags and come back."""

import json
import random
import re
import tempfile
import unittest
from pathlib import Path

from teacher.articles import KINDS, Article, Span, read, recased, sure, write
from teacher.scores import Scores
from teacher.tags import OUTSIDE, TAGS, follows, spans_of, tags_of
from teacher.windows import windows

TEXT = "Ngozi Adeyemi-Cole 🌍 met Grupo Océano in São Tomé."
WORDS = [match.span() for match in re.finditer(r"\w+|[^\w\s]", TEXT)]


class Tags(unittest.TestCase):
    """Tags of words."""

    def test_come_back_as_the_names_they_were(self) -> None:
        """Whatever the names are, as long as they end where words end."""
        chance = random.Random(7)  # noqa: S311
        for _ in range(500):
            edges = sorted(chance.sample(range(len(WORDS)), 4))
            named = [(edges[0], edges[1]), (edges[1] + 1, edges[2]), (edges[2] + 1, edges[3])]
            spans = [
                Span(WORDS[first][0], WORDS[last][1], chance.choice(KINDS)) for first, last in named if first <= last
            ]
            tags = tags_of(WORDS, spans)
            self.assertEqual(spans_of(WORDS, tags, [1.0] * len(WORDS)), spans)
            self.assertTrue(all(follows(tag, last) for last, tag in zip([OUTSIDE, *tags], tags, strict=False)))

    def test_a_word_that_a_name_touches_is_part_of_it(self) -> None:
        """Some corpora end names within words."""
        tags = tags_of(WORDS, [Span(6, 9, "PERSON")])
        self.assertEqual([TAGS[tag] for tag in tags[:3]], ["O", "B-PERSON", "O"])

    def test_a_name_is_as_sure_as_its_least_sure_word(self) -> None:
        """The mark of a long name is no surer for its length."""
        tags = tags_of(WORDS, [Span(0, 18, "PERSON")])
        sure = [0.9, 0.4, 0.8, 0.7, *[1.0] * (len(WORDS) - 4)]
        self.assertEqual([span.conf for span in spans_of(WORDS, tags, sure)], [0.4])


class Windows(unittest.TestCase):
    """Windows over a text."""

    def test_cover_everything_and_are_no_wider_than_asked(self) -> None:
        """For texts of any length."""
        for length in range(400):
            made = list(windows(length, 64))
            self.assertEqual({at for window in made for at in window}, set(range(length)))
            self.assertTrue(all(len(window) <= 64 for window in made))  # noqa: PLR2004
            self.assertTrue(all(len(window) == 64 for window in made[1:]))  # noqa: PLR2004


class Articles(unittest.TestCase):
    """Articles in files, and in other letters."""

    def test_are_read_as_they_were_written(self) -> None:
        """Offsets count code points: the one of 🌍 is beyond 16 bits, and São has five bytes."""
        place = TEXT.index("São Tomé")
        article = Article("1", TEXT, [Span(0, 18, "PERSON"), Span(place, place + len("São Tomé"), "PLACE", 0.75)])
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "some.jsonl"
            write(path, [article])
            row = json.loads(path.read_text(encoding="utf-8"))
            row["spans"].append({"start": 25, "end": 37, "type": "OTHER"})
            path.write_text(json.dumps(row), encoding="utf-8")
            (again,) = read(path)
        self.assertEqual([TEXT[span.start : span.end] for span in again.spans], ["Ngozi Adeyemi-Cole", "São Tomé"])
        self.assertEqual(row["spans"][1]["conf"], 0.75)

    def test_lose_the_lines_of_unsure_names(self) -> None:
        """What is left has its names where they are now; a name across two lines takes both along."""
        text = "Ana 🌍 met\nBob.\nCleo\nDale met Edo.\nFay"
        names = [("Ana", 0.9), ("Bob", 0.4), ("Cleo\nDale", 0.9), ("Edo", 0.9), ("Fay", 0.5)]
        places = [(text.index(name), len(name), conf) for name, conf in names]
        kept = sure(Article("1", text, [Span(at, at + size, "PERSON", conf) for at, size, conf in places]), 0.5)
        self.assertEqual(kept.text, "Ana 🌍 met\nFay")
        self.assertEqual([kept.text[span.start : span.end] for span in kept.spans], ["Ana", "Fay"])

    def test_are_recased_where_no_offset_moves(self) -> None:
        """A capital of ß has two letters."""
        self.assertEqual(recased(Article("1", "Ana in Porto"), 0.1).text, "ana in porto")
        self.assertEqual(recased(Article("1", "Ana in Porto"), 0.9).text, "ANA IN PORTO")
        self.assertEqual(recased(Article("1", "Ana in Gießen"), 0.9).text, "Ana in Gießen")


class Figures(unittest.TestCase):
    """Scores."""

    def test_count_span_and_kind(self) -> None:
        """What is half right is wrong."""
        scores = Scores()
        scores.add([Span(0, 3, "ORG"), Span(5, 9, "PLACE", 0.5)], [Span(0, 3, "PERSON"), Span(5, 9, "PLACE")])
        self.assertEqual((scores.f1(), scores.f1("PLACE"), scores.f1("ORG")), (50.0, 100.0, 0.0))


if __name__ == "__main__":
    unittest.main()
