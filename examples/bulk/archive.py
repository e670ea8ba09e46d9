"""Makes an archive to try bulk.py on: python archive.py 100000 archive.parquet"""

import json
import random
import sys
import tempfile
from datetime import date, timedelta

import duckdb

PEOPLE = ["Amina Diallo", "Rui Costa", "Marko Perić", "Palesa Nkosi", "Hye-jin Park", "Lars Østby", "Rosa Quispe", "Tariq Aziz Khan"]
BODIES = ["the Harbour Board", "the World Bank", "the transport workers' union", "the Ministry of Health", "Oxfam"]
PLACES = ["Dakar", "Lisbon", "Split", "Maseru", "Busan", "Bergen", "La Paz", "Lahore"]
EVENTS = ["reopened the bridge", "closed three clinics", "signed the contract", "put off the vote", "raised the fares"]


def article(number: int) -> str:
    """An article that the number alone decides."""
    chance = random.Random(number)
    person, second = chance.sample(PEOPLE, 2)
    body, place = chance.choice(BODIES), chance.choice(PLACES)
    paragraphs = [f"{place}: {body} {chance.choice(EVENTS)}", f"By {second}"]
    for _ in range(chance.randint(2, 12)):
        share = chance.randint(2, 90)
        paragraphs.append(
            f"{body.capitalize()} {chance.choice(EVENTS)} on Monday, said {person}, its head in {chance.choice(PLACES)}. "
            f"“About {share} percent of us had waited since {chance.randint(1990, 2019)},” {person.split()[-1]} said. "
            f"It cost ${chance.randint(1, 900)} million, &amp; took {chance.randint(2, 30)} months."
        )
    return "\n\n".join(paragraphs)


def write(count: int, path: str) -> None:
    day = date(2020, 2, 6)
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl") as lines:
        for number in range(count):
            published = str(day + timedelta(number % 300))
            lines.write(json.dumps({"id": f"article-{number}", "text": article(number), "publishedOn": published}) + "\n")
        lines.flush()
        options = "(FORMAT parquet)" if path.endswith(".parquet") else "(FORMAT json)"
        duckdb.execute(f"COPY (FROM read_json('{lines.name}')) TO '{path}' {options}")


if __name__ == "__main__":
    write(int(sys.argv[1]), sys.argv[2])
