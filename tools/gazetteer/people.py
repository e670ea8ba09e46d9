"""Given names with gender and family names, from the registries' packages and the curated files."""

import importlib
import json
import re
import subprocess
from collections import defaultdict
from pathlib import Path

import names
from faker.config import AVAILABLE_LOCALES

import curated
from folding import fold
from romanize import romanize

SURNAMES_OF_CENSUS = 12_000
# Lists longer than this hold many names that hardly anybody bears: such a name needs a second source, in another
# language.
LONG_GIVEN = 600
LONG_SURNAMES = 500
# What stands in these locales is not what people bear (place-holders, sentences, other scripts without vowels).
SKIPPED = {"en_BORK", "en_AU_ocker", "eo", "dv"}
# Languages whose women's surnames are forms of the men's; the forms of people in the news are in surnames.txt.
DECLINED = {"cs", "sk", "lv", "el", "mk", "bg", "is", "lt"}
NODE = """
import { allLocales } from '@faker-js/faker';
const rows = {};
for (const [locale, data] of Object.entries(allLocales)) {
  const person = data.person;
  if (!person) continue;
  rows[locale] = { first: person.first_name ?? {}, last: person.last_name ?? {} };
}
console.log(JSON.stringify(rows));
"""


def words(name, locale):
    """The folded words of a name, spelt in Latin letters; none where it cannot be."""
    for spelling in romanize(name, locale):
        for part in re.split(r"[\s\-]+", spelling):
            folded = fold(part)
            if len(folded) > 1 and re.fullmatch("[a-z]+", folded):
                yield folded


class People:
    def __init__(self):
        self.genders = defaultdict(set)  # word -> {"f", "m"}
        self.given_from = defaultdict(set)  # word -> languages; "*" where one source is enough
        self.surname_from = defaultdict(set)

    def add_given(self, names_of, gender, locale="*"):
        source = "*" if len(names_of) <= LONG_GIVEN else locale[:2]
        for name in names_of:
            for word in words(name, locale):
                self.genders[word] |= set(gender)
                self.given_from[word].add(source)

    def add_surnames(self, names_of, locale="*"):
        source = "*" if len(names_of) <= LONG_SURNAMES else locale[:2]
        for name in names_of:
            parts = list(words(name, locale))
            for part in parts:
                # The particles of "van den Berg" have a flag of their own.
                if len(parts) == 1 or len(part) > 3:
                    self.surname_from[part].add(source)

    def given(self):
        """word -> genders; both where no source tells."""
        return {word: self.genders[word] or {"f", "m"} for word, sources in self.given_from.items() if attested(sources)}

    def surnames(self):
        return {word for word, sources in self.surname_from.items() if attested(sources)}


def attested(sources):
    return "*" in sources or len(sources) > 1


def census(people):
    """PyPI names: US Census Bureau 1990 (public domain), ranked by frequency."""
    folder = Path(names.__file__).parent
    for gender in ("female", "male"):
        ranked = [line.split()[0] for line in (folder / f"dist.{gender}.first").read_text().splitlines()]
        for name in ranked:
            people.add_given([name], gender[0])
    for line in (folder / "dist.all.last").read_text().splitlines()[:SURNAMES_OF_CENSUS]:
        people.add_surnames([line.split()[0]])


def python_faker(people):
    for locale in sorted(AVAILABLE_LOCALES):
        try:
            provider = importlib.import_module(f"faker.providers.person.{locale}").Provider
        except ModuleNotFoundError:
            continue
        for attribute in dir(provider):
            found = re.fullmatch(r"(first|last)(_romanized)?_names(_female|_male)?.*|(?:male|unisex)_last_names", attribute)
            values = getattr(provider, attribute)
            if not found or not hasattr(values, "__iter__"):
                continue
            values = [name for name in values if isinstance(name, str)]
            if attribute.startswith("first"):
                gender = "f" if "_female" in attribute else "m" if "_male" in attribute else ""
                people.add_given(values, gender, locale)
            elif "_female" not in attribute or locale[:2] not in DECLINED:
                people.add_surnames(values, locale)


def javascript_faker(people, node_folder):
    output = subprocess.run(
        ["node", "--input-type=module", "-e", NODE], cwd=node_folder, capture_output=True, check=True, text=True
    ).stdout
    for locale, rows in sorted(json.loads(output).items()):
        if locale in SKIPPED:
            continue
        for gender, names_of in (rows["first"] or {}).items():
            people.add_given(names_of or [], {"female": "f", "male": "m"}.get(gender, ""), locale)
        for gender, names_of in (rows["last"] or {}).items():
            if gender != "female" or locale[:2] not in DECLINED:
                people.add_surnames(names_of or [], locale)


def by_hand(people):
    for _, line in curated.lines("given.txt"):
        gender, _, rest = line.partition(":")
        for name, _ in curated.entries(rest):
            if " " not in name:
                people.add_given([name], "" if gender == "u" else gender)
    for _, line in curated.lines("surnames.txt"):
        for name, _ in curated.entries(line):
            people.add_surnames([name])


def collect(node_folder):
    people = People()
    census(people)
    python_faker(people)
    javascript_faker(people, node_folder)
    by_hand(people)
    return people
