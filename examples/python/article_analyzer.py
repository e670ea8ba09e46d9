"""article-analyzer in Python, through its command line program. Needs nothing but the standard library.

    with Analyzer() as analyzer:
        analysis = analyzer.analyze(text, publishedOn="2024-05-16")

What an analysis is, article-analyzer.d.ts says. Its offsets are in UTF-16 code units; Utf16(text)[start:end] slices by them.
"""

import json
import os
import subprocess


class AnalyzerError(Exception):
    """An article that was refused; `code` says why."""

    def __init__(self, code: str, message: str):
        super().__init__(message)
        self.code = code


class Analyzer:
    """A process of the program, which analyses one article after another."""

    def __init__(self, program: str | None = None):
        program = program or os.environ.get("ARTICLE_ANALYZER", "article-analyzer")
        try:
            self._process = subprocess.Popen([program, "--jsonl"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        except FileNotFoundError as error:
            cure = "cargo install article-analyzer --features cli, or set ARTICLE_ANALYZER to its path"
            raise FileNotFoundError(f"{program} is not there: {cure}") from error

    def analyze(self, text: str, **options) -> dict:
        """The analysis of an article; options are those of the contract: format, publishedOn, keep."""
        return json.loads(self.analyze_to_json(text, **options))

    def analyze_to_json(self, text: str, **options) -> str:
        """The same as the program writes it, to be stored."""
        line = json.dumps({"id": None, "text": text, **options})
        self._process.stdin.write(line.encode() + b"\n")
        self._process.stdin.flush()
        answer = self._process.stdout.readline().decode()
        if answer.startswith(HEAD):
            return answer[len(HEAD) : -2]
        if not answer:
            raise AnalyzerError("engine", f"The program ended with {self._process.wait()}.")
        raise AnalyzerError(**json.loads(answer)["error"])

    def close(self):
        self._process.stdin.close()
        self._process.wait()
        self._process.stdout.close()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()


HEAD = '{"id":null,"analysis":'


class Utf16:
    """A text that is sliced by UTF-16 code units."""

    def __init__(self, text: str):
        self._units = text.encode("utf-16-le", "surrogatepass")

    def __getitem__(self, units: slice) -> str:
        return self._units[units.start * 2 : units.stop * 2].decode("utf-16-le", "surrogatepass")
