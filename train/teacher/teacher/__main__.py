"""The command line: train, measure, label."""

import argparse
import sys
from dataclasses import replace
from pathlib import Path

import torch

from teacher.articles import files, read, sure, write
from teacher.encoder import Labeller
from teacher.scores import Scores
from teacher.training import load, train


def main() -> None:
    """Do what is asked."""
    parser = argparse.ArgumentParser(prog="teacher", description=__doc__)
    parser.add_argument("--threads", type=int, help="of the processor; all if nothing is said")
    commands = parser.add_subparsers(required=True)

    command = commands.add_parser("train", help="fine-tune on the train/*.jsonl of a folder of names")
    command.add_argument("names", type=Path)
    command.add_argument("weights", type=Path)
    command.add_argument("--epochs", type=int, default=2)
    command.set_defaults(act=lambda asked: train(asked.names / "train", asked.epochs, asked.weights))

    command = commands.add_parser("measure", help="print exact F1 on labelled files that were not trained on")
    command.add_argument("weights", type=Path)
    command.add_argument("gold", type=Path, nargs="+")
    command.set_defaults(act=measure)

    command = commands.add_parser("label", help="label the articles of a folder's *.jsonl, for names/silver/")
    command.add_argument("weights", type=Path)
    command.add_argument("articles", type=Path)
    command.add_argument("labelled", type=Path)
    command.add_argument("--every", type=int, default=1, help="take one article in so many")
    command.add_argument("--least", type=float, default=0.0, help="leave out lines with a name that is less sure")
    command.set_defaults(act=label)

    asked = parser.parse_args()
    if asked.threads:
        torch.set_num_threads(asked.threads)
    asked.act(asked)


def measure(asked: argparse.Namespace) -> None:
    """Print a row for each file."""
    labeller = Labeller(load(asked.weights))
    for path in asked.gold:
        scores = Scores()
        for article in read(path):
            scores.add(labeller.label(article.text), article.spans)
        sys.stdout.write(f"{path.stem} {scores}\n")
        sys.stdout.flush()


def label(asked: argparse.Namespace) -> None:
    """Write the articles with the names that were found in them."""
    labeller = Labeller(load(asked.weights))
    articles = [article for path in files(asked.articles) for article in read(path)]
    chosen = articles[:: asked.every]
    labelled = (replace(article, spans=labeller.label(article.text)) for article in chosen)
    kept = (sure(article, asked.least) for article in labelled)
    write(asked.labelled, (article for article in kept if article.text.strip()))


main()
