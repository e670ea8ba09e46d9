"""Analyses an archive of any size: DuckDB reads and writes, one process of article-analyzer works on each core.

    python bulk.py ARCHIVE OUTPUT_FOLDER [--chunk 5000] [--workers 8] [--program article-analyzer]

ARCHIVE is what DuckDB reads, *.parquet or *.jsonl, also gzipped and with * in its name: a table with the columns id and
text, and publishedOn or format where there are such. Each chunk of it becomes OUTPUT_FOLDER/chunk-00000.parquet and so on
with the columns id, analysis and error, in the order of the archive. A chunk that is there is done: after a stop, for
whatever reason, the same command goes on where it was. Then ask the output anything:

    SELECT name, count(*) AS articles
    FROM (SELECT unnest(analysis->>'$.entities[*].name') AS name FROM 'output/*.parquet')
    GROUP BY name ORDER BY articles DESC
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections import deque
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from itertools import count
from pathlib import Path

import duckdb


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("archive")
    arguments.add_argument("output", type=Path)
    arguments.add_argument("--chunk", type=int, default=5000, help="articles in a chunk")
    arguments.add_argument("--workers", type=int, default=os.cpu_count())
    arguments.add_argument("--program", default=os.environ.get("ARTICLE_ANALYZER", "article-analyzer"))
    asked = arguments.parse_args()
    try:
        run(asked.archive, asked.output, asked.chunk, asked.workers, asked.program)
    except (OSError, ValueError, duckdb.Error, subprocess.CalledProcessError) as error:
        sys.exit(f"bulk.py: {error}")


def run(archive: str, output: Path, chunk: int, workers: int, program: str) -> None:
    output.mkdir(parents=True, exist_ok=True)
    version = version_of(program)
    same_job(output / "job.json", {"archive": archive, "chunk": chunk, "version": version})
    with ThreadPoolExecutor(workers) as pool, tempfile.TemporaryDirectory(dir=output) as scratch:
        running: deque[Future] = deque()
        for number, articles in enumerate(chunks(archive, chunk, Path(scratch))):
            done = output / f"chunk-{number:05}.parquet"
            if done.exists():
                articles.unlink()
                continue
            running.append(pool.submit(analyse, articles, done, program))
            # Two chunks wait for each worker, and no more lie on the disk.
            if len(running) > workers * 2:
                print(running.popleft().result(), flush=True)
        for future in running:
            print(future.result(), flush=True)


def version_of(program: str) -> str:
    try:
        return subprocess.run([program, "--version"], capture_output=True, check=True, text=True).stdout.strip()
    except FileNotFoundError as error:
        raise ValueError(f"{program} is not there: cargo install article-analyzer --features cli, or give --program") from error


def same_job(path: Path, job: dict) -> None:
    """Chunks of another archive, size or version do not go together."""
    if path.exists():
        begun = json.loads(path.read_text())
        if begun != job:
            raise ValueError(f"{path.parent} was begun as {begun}, and this is {job}: choose another folder")
    else:
        path.write_text(json.dumps(job))


def chunks(archive: str, size: int, scratch: Path) -> Iterator[Path]:
    """The archive as files of JSON lines, in its order."""
    connection = duckdb.connect()
    table = "'" + archive.replace("'", "''") + "'"
    columns = connection.sql(f"SELECT * FROM {table} LIMIT 0").columns
    wanted = [name for name in ("id", "text", "publishedOn", "format") if name in columns]
    fields = ", ".join(f'"{name}" := "{name}"' for name in wanted)
    lines = connection.execute(f"SELECT to_json(struct_pack({fields})) FROM {table}")
    for number in count():
        if not (rows := lines.fetchmany(size)):
            return
        path = scratch / f"{number:05}.jsonl"
        path.write_text("".join(f"{line}\n" for (line,) in rows), encoding="utf-8")
        yield path


def analyse(articles: Path, done: Path, program: str) -> str:
    """Makes a chunk. It gets its name when it is whole."""
    analyses, table = articles.with_suffix(".out"), articles.with_suffix(".parquet")
    with articles.open("rb") as source, analyses.open("wb") as target:
        subprocess.run([program, "--jsonl"], stdin=source, stdout=target, check=True)
    with duckdb.connect() as connection:
        connection.execute("SET threads = 1")
        connection.execute(
            f"""COPY (SELECT id, analysis, error FROM read_json('{analyses}', format = 'newline_delimited',
                      maximum_object_size = 1000000000, columns = {{id: 'JSON', analysis: 'JSON', error: 'JSON'}}))
                TO '{table}' (FORMAT parquet, COMPRESSION zstd)"""
        )
    table.rename(done)
    articles.unlink()
    analyses.unlink()
    return done.name


if __name__ == "__main__":
    main()
