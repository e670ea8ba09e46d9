"""Fine-tunes the encoder on labelled articles."""

import random
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor
from torch.nn import functional, utils

from teacher.articles import Article, files, read, recased
from teacher.encoder import UNTOLD, Encoder, Example, Reader, examples

RATE = 1e-4
WARM_UP = 100
"""Batches until the rate is reached."""
BATCH = 2048
"""Pieces in a batch, those that fill it up included."""
RECASED = 0.06
"""Share of the articles that come in small letters or capitals."""


@dataclass(frozen=True)
class Batch:
    """Windows of about one length, filled up to the longest."""

    ids: Tensor
    cases: Tensor
    mask: Tensor
    tags: Tensor


def train(folder: Path, epochs: int, weights: Path) -> Encoder:
    """Train on all of the folder, the same way each time; the weights are written after each epoch."""
    torch.manual_seed(1)
    chance = random.Random(1)  # noqa: S311 (nothing secret)
    articles = [article for path in files(folder) for article in read(path)]
    reader, encoder = Reader(), Encoder()
    optimizer = torch.optim.AdamW(encoder.parameters(), lr=RATE, weight_decay=0.01)
    begun = time.monotonic()
    for epoch in range(epochs):
        batches = list(shuffled(reader, articles, chance))
        total = epochs * len(batches)
        encoder.train()
        for at, batch in enumerate(batches):
            step = epoch * len(batches) + at
            for group in optimizer.param_groups:
                group["lr"] = RATE * min((step + 1) / WARM_UP, max(0.0, 1 - step / total))
            loss = loss_of(encoder, batch)
            optimizer.zero_grad()
            loss.backward()
            utils.clip_grad_norm_(encoder.parameters(), 1.0)
            optimizer.step()
            if at % 50 == 0:
                sys.stderr.write(f"{step}/{total} loss {loss.item():.3f} {time.monotonic() - begun:.0f} s\n")
        torch.save(encoder.state_dict(), weights)
    return encoder


def load(weights: Path) -> Encoder:
    """Read what train() wrote."""
    encoder = Encoder()
    encoder.load_state_dict(torch.load(weights, weights_only=True))
    return encoder


def loss_of(encoder: Encoder, batch: Batch) -> Tensor:
    """Weigh the tags that were said against those that are right; some of the labels are wrong, so not too strictly."""
    scores = encoder(batch.ids, batch.cases, batch.mask)
    return functional.cross_entropy(
        scores.flatten(0, 1), batch.tags.flatten(), ignore_index=UNTOLD, label_smoothing=0.05
    )


def shuffled(reader: Reader, articles: list[Article], chance: random.Random) -> Iterator[Batch]:
    """Give batches of windows in random order, alike in length, some of the articles recased."""
    windows: list[Example] = []
    for article in articles:
        is_recased = chance.random() < RECASED
        windows.extend(examples(reader, recased(article, chance.random()) if is_recased else article))
    windows.sort(key=lambda window: len(window.ids) + chance.random() * 8)
    groups: list[list[Example]] = [[]]
    for window in windows:
        if groups[-1] and (len(groups[-1]) + 1) * len(window.ids) > BATCH:
            groups.append([])
        groups[-1].append(window)
    chance.shuffle(groups)
    return (padded(group) for group in groups)


def padded(group: list[Example]) -> Batch:
    """Make tensors of a group."""
    width = max(len(window.ids) for window in group)

    def tensor(rows: list[list[int]], filler: int) -> Tensor:
        return torch.tensor([row + [filler] * (width - len(row)) for row in rows])

    return Batch(
        ids=tensor([window.ids for window in group], 0),
        cases=tensor([window.cases for window in group], 0),
        mask=tensor([[1] * len(window.ids) for window in group], 0),
        tags=tensor([window.tags for window in group], UNTOLD),
    )
