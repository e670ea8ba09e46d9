#!/usr/bin/env python3
"""Trains the weights of src/clean/furniture/model.rs: train.py PAGES [--articles CORPUS.jsonl --made 150]

PAGES holds a folder a page: input.txt, what select-all and copy gives, and expected.txt, the body of its article. A line
counts as article where most of its words stand in the body, in order. To the real pages come made ones (synthetic.py),
whose articles are of CORPUS.jsonl. The features come from the crate itself, through its ignored test `features_of_pages`.
Prints the word-bag F1 under leave-one-page-out cross-validation and on the training pages, then the table of weights.
Needs numpy.
"""
import argparse
import collections
import difflib
import glob
import os
import re
import subprocess
import tempfile

import numpy as np

import synthetic

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..")


def words(text):
    return re.findall(r"\w+", text.lower())


def labels(text, spans, body):
    """For each line: 1 article, 0 furniture."""
    lines = [words(text[s:e]) for s, e in spans]
    flat, body = [w for line in lines for w in line], words(body)
    matched = np.zeros(len(flat), bool)
    for a, _, size in difflib.SequenceMatcher(None, flat, body, autojunk=False).get_matching_blocks():
        matched[a:a + size] = size >= 2
    out, at = [], 0
    for line in lines:
        out.append(1.0 if line and matched[at:at + len(line)].mean() > 0.6 else 0.0)
        at += len(line)
    return np.array(out)


def dump(paths):
    """(path, bytes, spans, ceilings, features) of each file; the ceiling of a line is its highest score, of one about the
    article it is no number."""
    env = dict(os.environ, FURNITURE_PAGES=":".join(paths))
    command = ["cargo", "test", "--release", "--lib", "--quiet", "features_of_pages", "--", "--nocapture"]
    out = subprocess.run(command, cwd=ROOT, env=env, capture_output=True, text=True, check=True).stdout
    pages, names = [], []
    for line in out.splitlines():
        if line.startswith("#"):
            names = line[1:].split("\t")
        elif line.startswith("@"):
            data = open(line[1:], "rb").read()
            pages.append((line[1:], data, [], [], []))
        elif pages and line.count("\t") == len(names) + 2:
            start, end, ceiling, *values = line.split("\t")
            pages[-1][2].append((int(start), int(end)))
            pages[-1][3].append(float(ceiling))
            pages[-1][4].append([float(v) for v in values])
    return names, [(p, d, s, np.array(a), np.array(f)) for p, d, s, a, f in pages]


def fit(x, y, weight, l2=2.0, steps=25):
    """Logistic regression by Newton's method."""
    w = np.zeros(x.shape[1])
    for _ in range(steps):
        p = 1 / (1 + np.exp(-np.clip(x @ w, -30, 30)))
        g = x.T @ (weight * (p - y)) + l2 * w
        h = (x * (weight * p * (1 - p))[:, None]).T @ x + l2 * np.eye(x.shape[1])
        step = np.linalg.solve(h, g)
        w -= step
        if np.abs(step).max() < 1e-6:
            break
    return w


def path(scores, edge, island, stay):
    """The same as src/clean/furniture/path.rs."""
    best, came = [0.0, 0.0, -1e9, -1e9], []
    for at, z in enumerate(scores):
        b, a, i, f = best
        into_a = max((a, 1), (b - edge if at else -1e9, 0), (i, 2), key=lambda t: t[0])
        into_i = max((i, 2), (a - island, 1), key=lambda t: t[0])
        into_f = max((f, 3), (a - edge, 1), key=lambda t: t[0])
        best = [b, into_a[0] + z, into_i[0] - stay, into_f[0]]
        came.append([0, into_a[1], into_i[1], into_f[1]])
    part, out = max((best[1], 1), (best[3], 3), (best[0], 0), key=lambda t: t[0])[1], []
    for c in reversed(came):
        out.append(part == 1)
        part = c[part]
    return np.array(out[::-1])


ABOUT, FURNITURE = 0.2, -3.0  # as in src/clean/furniture


def predict(page, w, costs):
    scores = np.minimum(page["x"] @ w, page["ceiling"])
    scores[page["about"]] = ABOUT
    return path(scores, *costs) & ~(page["ceiling"] <= FURNITURE)


def f1(page, kept):
    """Word-bag F1 of the body; what is about the article is set aside as the blocks do."""
    mine = collections.Counter(w for line, k, a in zip(page["lines"], kept, page["about"]) if k and not a for w in line)
    gold = page["gold"]
    common = sum((mine & gold).values())
    return 2 * common / max(1, sum(mine.values()) + sum(gold.values()))


def load(args):
    """The pages, each a dict: features x, labels y, what each line weighs in training, and for real ones the gold words."""
    real = [p for p in sorted(glob.glob(os.path.join(args.pages, "*", "input.txt"))) if os.path.exists(p.replace("input", "expected"))]
    real = [p for p in real if os.path.getsize(p) > 1500]
    with tempfile.TemporaryDirectory() as folder:
        made = {}
        for n, (text, marks) in enumerate(synthetic.pages(args.articles, args.made) if args.articles else []):
            name = os.path.join(folder, f"{n}.txt")
            with open(name, "w", encoding="utf-8") as file:
                file.write(text)
            made[name] = marks
        names, dumped = dump(real + list(made))
        pages = []
        for name, data, spans, ceilings, x in dumped:
            about = np.isnan(ceilings)
            page = {"name": name, "x": x, "about": about, "ceiling": ceilings, "lines": [words(data[s:e].decode()) for s, e in spans]}
            if name in made:
                marks = made[name]
                if len(marks) != len(spans):
                    continue
                page["y"] = np.array([m == "+" for m in marks], float)
                page["use"] = args.made_weight * np.array([m != "." for m in marks]) * ~about
            else:
                body = open(name.replace("input", "expected"), encoding="utf-8").read()
                text = data.decode()
                page["gold"] = collections.Counter(words(body))
                chars = [(len(data[:s].decode()), len(data[:e].decode())) for s, e in spans]
                page["y"] = labels(text, chars, body)
                page["use"] = 1.0 * ~about
                size = 300 / max(300, len(spans))  # a page of a thousand links does not outweigh the others
                page["use"] = page["use"] * size
            # Longer lines hold more words.
            page["use"] = page["use"] * np.array([0.5 + min(len(line), 40) / 20 for line in page["lines"]])
            pages.append(page)
    return names, pages


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pages")
    parser.add_argument("--articles")
    parser.add_argument("--made", type=int, default=150)
    parser.add_argument("--made-weight", type=float, default=0.3)
    parser.add_argument("--l2", type=float, default=2.0)
    parser.add_argument("--costs", default="1,1.5,0.2", help="edge, island, stay")
    parser.add_argument("--shift", type=float, default=2.0, help="added to the bias, for a lost line is worse than one too many")
    parser.add_argument("--show", default="aeb", help="the first part of the names of the pages whose mean is printed")
    args = parser.parse_args()
    costs = tuple(float(c) for c in args.costs.split(","))

    names, pages = load(args)

    def train(held_out=None):
        used = [p for p in pages if p is not held_out]
        return fit(np.vstack([p["x"] for p in used]), np.concatenate([p["y"] for p in used]), np.concatenate([p["use"] for p in used]), args.l2) + shift

    shift = args.shift * np.eye(pages[0]["x"].shape[1])[0]
    w = train()
    scored = [p for p in pages if "gold" in p]
    rows = [(os.path.basename(os.path.dirname(p["name"])), f1(p, predict(p, train(p), costs)), f1(p, predict(p, w, costs)), f1(p, p["y"] > 0), f1(p, np.ones(len(p["y"]), bool))) for p in scored]
    for row in rows:
        print("%-44s held out %.3f  trained %.3f  best by lines %.3f  all %.3f" % row)
    for group in sorted({r[0].split("-")[0] for r in rows}):
        mean = np.mean([r[1:] for r in rows if r[0].startswith(group)], axis=0)
        print(f"{group:12s} held out {mean[0]:.4f}  trained {mean[1]:.4f}  best by lines {mean[2]:.4f}  all {mean[3]:.4f}")
    print("costs: edge, island, stay", costs)
    for name, value in zip(names, w):
        print(f"    {value:.2f}, // {name}")


if __name__ == "__main__":
    main()
