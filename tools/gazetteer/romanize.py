"""Names in other scripts as English news spells them: letter by letter, near BGN/PCGN, without diacritics.

Scripts that leave vowels out (Arabic, Hebrew) or need more than letters (Chinese, kanji, Indic, Thai) are not tried.
"""

RUSSIAN = dict(zip("абвгдезийклмнопрстуфыэ", "abvgdeziyklmnoprstufye")) | {
    "ё": "yo", "ж": "zh", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ь": "", "ю": "yu", "я": "ya",
}
UKRAINIAN = RUSSIAN | {"г": "h", "ґ": "g", "и": "y", "і": "i", "ї": "i", "є": "ie", "й": "i", "ю": "iu", "я": "ia"}
BULGARIAN = RUSSIAN | {"щ": "sht", "ъ": "a", "х": "h"}
MACEDONIAN = RUSSIAN | {"ѓ": "gj", "ѕ": "dz", "ј": "j", "љ": "lj", "њ": "nj", "ќ": "kj", "џ": "dz", "х": "h", "ж": "z", "ц": "c", "ч": "c", "ш": "s"}
GREEK = dict(zip("αβγδεζηικλμνξοπρσςτυφχωάέήίόύώϊϋΐΰ", "avgdeziiklmnxoprsstyfhoaeiioyoiyiy")) | {"θ": "th", "ψ": "ps", "ξ": "x", "χ": "ch"}
GEORGIAN = dict(zip("აბგდევზთიკლმნოპრსტუფქღყშჩცძწჭხჯჰ", "abgdevztiklmnoprstupk")) | {
    "ღ": "gh", "ყ": "q", "შ": "sh", "ჩ": "ch", "ც": "ts", "ძ": "dz", "წ": "ts", "ჭ": "ch", "ხ": "kh", "ჯ": "j", "ჰ": "h", "ჟ": "zh",
}
ARMENIAN = dict(zip("աբգդեզէըիլհմնոպսվտրֆօ", "abgdezeeilhmnopsvtrfo")) | {
    "թ": "t", "ժ": "zh", "խ": "kh", "ծ": "ts", "կ": "k", "ձ": "dz", "ղ": "gh", "ճ": "ch", "յ": "y", "շ": "sh", "չ": "ch",
    "ջ": "j", "ռ": "r", "ց": "ts", "ւ": "v", "փ": "p", "ք": "k", "և": "ev",
}
GREEK_PAIRS = {"ου": "ou", "ού": "ou", "μπ": "b", "ντ": "nt", "γκ": "gk", "γγ": "ng", "ευ": "ef", "αυ": "av", "εύ": "ef", "αύ": "av"}

SCRIPTS = {
    "ru": RUSSIAN, "uk": UKRAINIAN, "bg": BULGARIAN, "mk": MACEDONIAN, "el": GREEK, "ka": GEORGIAN, "hy": ARMENIAN,
}

INITIALS = "g kk n d tt r m b pp s ss  j jj ch k t p h".split(" ")
VOWELS = "a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i".split()
FINALS = ["", "k", "k", "k", "n", "n", "n", "t", "l", "k", "m", "l", "l", "l", "p", "l", "m", "p", "p", "t", "t", "ng", "t", "t", "k", "t", "p", "t"]


def korean(word):
    """Revised romanisation, one string a syllable."""
    syllables = []
    for character in word:
        code = ord(character) - 0xAC00
        if not 0 <= code < 11172:
            return []
        syllables.append(INITIALS[code // 588] + VOWELS[code % 588 // 28] + FINALS[code % 28])
    return syllables


def romanize(word, locale):
    """All customary spellings of `word`; the word itself where its locale writes in Latin letters."""
    language = locale[:2]
    if language == "ko":
        syllables = korean(word)
        return ["".join(syllables), *syllables] if syllables else []
    table = SCRIPTS.get(language)
    if table is None or word.isascii():
        return [word]
    lower = word.lower()
    if language == "el":
        for pair, latin in GREEK_PAIRS.items():
            lower = lower.replace(pair, latin)
    plain = "".join(table.get(character, character) for character in lower)
    spellings = {plain}
    if language in ("ru", "uk"):
        if lower.startswith(("е", "є")):
            spellings.add("y" + plain.removeprefix("i"))
        for ending, short in (("iy", "y"), ("yy", "y"), ("yi", "y"), ("ii", "iy"), ("ey", "ei")):
            if plain.endswith(ending):
                spellings.add(plain.removesuffix(ending) + short)
        spellings |= {spelling.replace("iia", "iya").replace("aia", "aya") for spelling in spellings}
        spellings |= {spelling.replace("yo", "e") for spelling in spellings if "ё" in lower}
    return sorted(spellings)
