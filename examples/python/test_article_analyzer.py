"""python -m unittest, with ARTICLE_ANALYZER set to the program."""

import os
import subprocess
import unittest
from pathlib import Path

from article_analyzer import Analyzer, AnalyzerError, Utf16

PROGRAM = os.environ["ARTICLE_ANALYZER"]
ARTICLES = Path(__file__).parent.parent.parent / "tests" / "articles"

INPUTS = {
    "nothing": b"",
    "a mark of the byte order": b"\xef\xbb\xbfThe mayor of Lagos said 3.5 million people voted.\n",
    "lines of Windows": b"Ferry strike\r\n\r\nBy In\xc3\xa9s Duarte\r\n\r\nMarko Peri\xc4\x87 said 40% stayed away.\r\n",
    "bytes that are no UTF-8": b"The caf\xe9 of Jos\xf0\x9f\x98 in Accra \xed\xa0\xbd\xc0\xaf closed, said Ama Owusu.",
    "characters of two units": "\U0001f6a2 The port of Piraeus closed, Eleni Vlachou said. \U0001f30a".encode(),
    **{path.name: path.read_bytes() for path in sorted(ARTICLES.iterdir()) if path.suffix in (".txt", ".html")},
}


class AnalyzerTest(unittest.TestCase):
    def setUp(self):
        self.analyzer = Analyzer()
        self.addCleanup(self.analyzer.close)

    def test_gives_the_bytes_that_the_program_gives(self):
        for what, pasted in INPUTS.items():
            with self.subTest(what):
                arguments = [PROGRAM, "--publishedOn=2021-05-06"]
                printed = subprocess.run(arguments, input=pasted, capture_output=True, check=True).stdout
                text = pasted.decode("utf-8", "replace")
                self.assertEqual(self.analyzer.analyze_to_json(text, publishedOn="2021-05-06").encode() + b"\n", printed)

    def test_offsets_slice_the_text(self):
        pasted = INPUTS["characters of two units"].decode()
        analysis = self.analyzer.analyze(pasted)
        self.assertEqual([entity["name"] for entity in analysis["entities"]], ["Piraeus", "Eleni Vlachou"])
        clean, source = Utf16(analysis["article"]["text"]), Utf16(pasted)
        for mention in analysis["mentions"]:
            self.assertEqual(clean[mention["start"] : mention["end"]], mention["text"])
            self.assertEqual(source[mention["sourceStart"] : mention["sourceEnd"]], mention["text"])

    def test_half_a_surrogate_pair_is_read_as_one_character(self):
        self.assertEqual(self.analyzer.analyze("Oslo \ud83d.")["article"]["text"], "Oslo \ufffd.")

    def test_a_refusal_has_a_code_and_the_next_article_is_analysed(self):
        with self.assertRaisesRegex(AnalyzerError, "publishedOn is a day") as refused:
            self.analyzer.analyze("Oslo.", publishedOn="soon")
        self.assertEqual(refused.exception.code, "invalid-options")
        self.assertEqual(self.analyzer.analyze("Oslo.")["article"]["text"], "Oslo.")

    def test_a_missing_program_says_how_to_get_it(self):
        with self.assertRaisesRegex(FileNotFoundError, "cargo install article-analyzer --features cli"):
            Analyzer("no-such-program")


if __name__ == "__main__":
    unittest.main()
