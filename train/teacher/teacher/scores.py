"""How many names are found, exact in span and kind."""

from collections import Counter
from collections.abc import Iterable

from teacher.articles import KINDS, Span


class Scores:
    """Counts over articles."""

    def __init__(self) -> None:
        """Begin with none."""
        self.right: Counter[str] = Counter()
        self.said: Counter[str] = Counter()
        self.gold: Counter[str] = Counter()

    def add(self, said: Iterable[Span], gold: Iterable[Span]) -> None:
        """Count an article."""
        ours, theirs = ({(span.start, span.end, span.type) for span in spans} for spans in (said, gold))
        for counter, spans in ((self.right, ours & theirs), (self.said, ours), (self.gold, theirs)):
            counter.update(kind for _, _, kind in spans)

    def f1(self, *kinds: str) -> float:
        """Give the micro F1 of some kinds, or of all, in percent."""
        right, said, gold = (
            sum(counter[kind] for kind in kinds or KINDS) for counter in (self.right, self.said, self.gold)
        )
        return 200 * right / max(1, said + gold)

    def __str__(self) -> str:
        """Give all figures in a row."""
        return " ".join([f"all {self.f1():.1f}", *(f"{kind} {self.f1(kind):.1f}" for kind in KINDS)])
