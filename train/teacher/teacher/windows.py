"""Windows over a long text, so that the encoder reads as much around a word as it can."""

from collections.abc import Iterator


def windows(length: int, width: int) -> Iterator[range]:
    """Cover `length` pieces by windows of at most `width`, each a quarter over the one before, the last at the end."""
    start = 0
    while True:
        end = min(start + width, length)
        yield range(max(0, end - width) if start else 0, end)
        if end == length:
            return
        start += width * 3 // 4
