"""python -m unittest, with ARTICLE_ANALYZER set to the program."""

import os
import signal
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

import archive
import duckdb

ARTICLES, CHUNK = 330, 40
BULK = [sys.executable, str(Path(__file__).with_name("bulk.py"))]


class BulkTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        scratch = tempfile.TemporaryDirectory()
        cls.addClassCleanup(scratch.cleanup)
        cls.folder = Path(scratch.name)
        cls.parquet, cls.lines = str(cls.folder / "archive.parquet"), str(cls.folder / "archive.jsonl.gz")
        archive.write(ARTICLES, cls.parquet)
        archive.write(ARTICLES, cls.lines)
        cls.whole = cls.run_whole(cls.parquet, "whole", workers=2)

    @classmethod
    def run_whole(cls, source, name, workers):
        output = cls.folder / name
        subprocess.run(cls.command(source, output, workers), check=True, stdout=subprocess.DEVNULL, timeout=120)
        return cls.rows(output)

    @staticmethod
    def command(source, output, workers=1, chunk=CHUNK):
        return [*BULK, source, str(output), f"--chunk={chunk}", f"--workers={workers}"]

    @staticmethod
    def rows(output):
        return duckdb.sql(f"SELECT id->>'$', analysis::VARCHAR, error::VARCHAR FROM '{output}/chunk-*.parquet'").fetchall()

    def test_every_article_is_analysed_as_by_the_program_in_the_order_of_the_archive(self):
        self.assertEqual([id for id, _, _ in self.whole], [f"article-{i}" for i in range(ARTICLES)])
        program = [os.environ["ARTICLE_ANALYZER"], "--publishedOn=2020-02-08"]
        printed = subprocess.run(program, input=archive.article(2), capture_output=True, check=True, text=True).stdout
        self.assertEqual(self.whole[2][1:], (printed.rstrip("\n"), None))

    def test_one_worker_and_json_lines_give_the_same(self):
        self.assertEqual(self.run_whole(self.lines, "lines", workers=1), self.whole)

    def test_a_run_that_was_killed_goes_on_where_it_was(self):
        output = self.folder / "killed"
        command = self.command(self.parquet, output)
        with subprocess.Popen(command, stdout=subprocess.PIPE, start_new_session=True) as running:
            running.stdout.readline()
            os.killpg(running.pid, signal.SIGKILL)
        before = {path: path.stat().st_mtime_ns for path in output.glob("chunk-*.parquet")}
        self.assertTrue(0 < len(before) < ARTICLES / CHUNK)
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, timeout=120)
        for path, made in before.items():
            self.assertEqual(path.stat().st_mtime_ns, made)
        self.assertEqual(self.rows(output), self.whole)

    def test_chunks_of_another_job_are_not_mixed(self):
        again = subprocess.run(self.command(self.parquet, self.folder / "whole", chunk=7), capture_output=True, text=True)
        self.assertEqual(again.returncode, 1)
        self.assertRegex(again.stderr, r"was begun as .* choose another folder\n$")

    def test_an_article_that_is_refused_has_its_error_beside_the_others(self):
        source = self.folder / "odd.jsonl"
        source.write_text('{"id": 1, "text": "Oslo."}\n{"id": 2, "text": null}\n{"id": 3, "text": "Lima."}\n')
        subprocess.run(self.command(str(source), self.folder / "odd"), check=True, stdout=subprocess.DEVNULL)
        self.assertEqual([bool(analysis) for _, analysis, _ in self.rows(self.folder / "odd")], [True, False, True])
        self.assertIn("invalid-line", self.rows(self.folder / "odd")[1][2])

    def test_the_output_can_be_asked(self):
        names = duckdb.sql(
            f"""SELECT name, count(*) FROM (SELECT unnest(analysis->>'$.entities[*].name') AS name
                FROM '{self.folder}/whole/*.parquet') GROUP BY name ORDER BY 2 DESC"""
        ).fetchall()
        self.assertIn("Rosa Quispe", dict(names))


if __name__ == "__main__":
    unittest.main()
