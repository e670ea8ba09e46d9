/**
 * Search that does not care for case, accents, the shape of quotation marks or the width of spaces. What it finds is
 * told in the text as it is.
 */

/** @typedef {{ start: number, end: number }} Range */
/** @typedef {{ folded: number, width: number, start: number, end: number }} Run a stretch of the text, and where and how long it is when folded */

/** Letters that have no accent to take away. @type {Record<string, string>} */
const LETTERS = { ß: "ss", æ: "ae", œ: "oe", ø: "o", đ: "d", ð: "d", ł: "l", ı: "i", þ: "th", ŋ: "n", ς: "σ" };

/** @type {Record<string, string>} */
const SIGNS = { "‘": "'", "’": "'", "‚": "'", "‛": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "–": "-", "—": "-", "‐": "-", "‑": "-", "…": "..." };

const OTHER_THAN_ASCII = /[^\0-\x7f]/gu;

export class Folded {
  #text = "";
  /** @type {Run[]} */
  #runs = [];

  /** @param {string} text */
  constructor(text) {
    /** @type {string[]} */
    const parts = [];
    let folded = 0;
    let from = 0;
    const add = (/** @type {string} */ part, /** @type {number} */ start, /** @type {number} */ end) => {
      if (end > start) this.#runs.push({ folded, width: part.length, start, end });
      parts.push(part);
      folded += part.length;
    };
    for (const { 0: character, index } of text.matchAll(OTHER_THAN_ASCII)) {
      add(foldAscii(text.slice(from, index)), from, index);
      from = index + character.length;
      add(foldCharacter(character), index, from);
    }
    add(foldAscii(text.slice(from)), from, text.length);
    this.#text = parts.join("");
  }

  /**
   * @param {string} query
   * @param {number} [most]
   * @returns {Range[]} where it is found, in order and apart: whole characters, with the accents that follow them
   */
  find(query, most = Infinity) {
    const sought = fold(query.trim().replace(/\s+/g, " "));
    const found = [];
    for (let at = this.#text.indexOf(sought); at >= 0 && sought !== "" && found.length < most; at = this.#text.indexOf(sought, at + sought.length)) {
      found.push({ start: this.#startOf(at), end: this.#endOf(at + sought.length) });
    }
    return found;
  }

  /** @param {number} at in the folded text */
  #startOf(at) {
    const run = this.#runs[this.#runAt(at)];
    return run ? run.start + (isCopied(run) ? at - run.folded : 0) : 0;
  }

  /** @param {number} at in the folded text */
  #endOf(at) {
    let index = this.#runAt(at - 1);
    const run = this.#runs[index];
    let end = !run ? 0 : isCopied(run) ? run.start + at - run.folded : run.end;
    for (let next = this.#runs[++index]; next?.width === 0 && next.start === end; next = this.#runs[++index]) end = next.end;
    return end;
  }

  /** @param {number} place in the folded text @returns {number} the index of the run that has it */
  #runAt(place) {
    let low = 0;
    let high = this.#runs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#runs[middle]?.folded ?? Infinity) <= place) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }
}

/** @param {Run} run whether each of its characters stands for one */
function isCopied({ width, start, end }) {
  return width === end - start;
}

/** @param {string} text */
function fold(text) {
  return foldAscii(text.replace(OTHER_THAN_ASCII, foldCharacter));
}

/** @param {string} text */
function foldAscii(text) {
  return text.toLowerCase().replace(/[\t\n\r]/g, " ");
}

/** @type {Map<string, string>} */
const seen = new Map();

/** @param {string} character */
function foldCharacter(character) {
  const known = seen.get(character) ?? plain(character);
  seen.set(character, known);
  return known;
}

/** @param {string} character */
function plain(character) {
  if (SIGNS[character] !== undefined) return SIGNS[character];
  if (/\s/.test(character)) return " ";
  const bare = character.normalize("NFKD").replace(/[\p{M}\p{Cf}]/gu, "").toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "");
  return Array.from(bare, (letter) => LETTERS[letter] ?? letter).join("");
}
