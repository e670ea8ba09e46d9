/**
 * Where a correction belongs: the words, and a little of what stands around them. It is found again in a text that was
 * edited elsewhere, as the W3C's TextQuoteSelector is (https://www.w3.org/TR/annotation-model/#text-quote-selector);
 * the position is a hint alone.
 */

/**
 * @typedef {object} Anchor
 * @property {string} exact the words
 * @property {string} prefix what stood before them
 * @property {string} suffix what stood after them
 * @property {number} start where they stood, in UTF-16 code units of the clean text
 */

/** @typedef {{ start: number, end: number }} Range */

const CONTEXT = 32;

/** So much of a side, unbroken, or so large a share of all the words around, tells a place from others of the same words. */
const ENOUGH_UNBROKEN = 10;
const ENOUGH_WORDS = 1 / 3;

/** Words around are compared at so many places at most: those nearest to the hint. */
const MOST_COMPARED = 50;

/** Longer words than this, a quote's, are found by their first and last characters if they are not found whole. */
const LONG = 3 * CONTEXT;

/**
 * @param {string} text
 * @param {number} start
 * @param {number} end
 * @returns {Anchor}
 */
export function anchorOf(text, start, end) {
  return { exact: text.slice(start, end), prefix: text.slice(Math.max(0, start - CONTEXT), start), suffix: text.slice(end, end + CONTEXT), start };
}

/**
 * @param {string} text
 * @param {Anchor} anchor
 * @returns {Range | null} where the words stand now; null if nothing tells
 */
export function locate(text, anchor) {
  const { exact } = anchor;
  if (exact === "") return null;
  const start = placeOf(text, anchor);
  if (start !== null) return { start, end: start + exact.length };
  return exact.length > LONG ? locateEnds(text, anchor) : null;
}

/**
 * @param {string} text
 * @param {Anchor} anchor
 * @returns {Range | null}
 */
function locateEnds(text, { exact, prefix, suffix, start }) {
  const head = placeOf(text, { exact: exact.slice(0, CONTEXT), prefix, suffix: exact.slice(CONTEXT, 2 * CONTEXT), start });
  const tail = placeOf(text, { exact: exact.slice(-CONTEXT), prefix: exact.slice(-2 * CONTEXT, -CONTEXT), suffix, start: start + exact.length - CONTEXT });
  if (head === null || tail === null || tail < head || tail - head > 2 * exact.length) return null;
  return { start: head, end: tail + CONTEXT };
}

/**
 * @param {string} text
 * @param {Anchor} anchor
 * @returns {number | null}
 */
function placeOf(text, anchor) {
  const { exact, prefix, suffix, start } = anchor;
  if (text.startsWith(prefix + exact + suffix, start - prefix.length) && isWhole(text, anchor, start)) return start;
  const places = occurrences(text, exact);
  let best = null;
  for (const at of places) {
    const [before, after] = [unbrokenBefore(text, at, prefix), unbrokenAfter(text, at + exact.length, suffix)];
    const told = tells(before, prefix, at === 0) || tells(after, suffix, at + exact.length === text.length);
    if (told && (!best || before + after > best.score || (before + after === best.score && nearer(at, best.at, start)))) {
      best = { at, score: before + after };
    }
  }
  return best?.at ?? byWordsAround(text, anchor, places);
}

/** An anchor at the end of a text has no suffix: anything may follow, but then it is less certain. */
function isWhole(/** @type {string} */ text, /** @type {Anchor} */ { exact, prefix, suffix }, /** @type {number} */ at) {
  return (prefix.length === CONTEXT || at === prefix.length) && (suffix.length === CONTEXT || at + exact.length + suffix.length === text.length);
}

/**
 * @param {string} text
 * @param {Anchor} anchor
 * @param {number[]} places
 */
function byWordsAround(text, { exact, prefix, suffix, start }, places) {
  const words = new Set(wordsOf(`${prefix} ${suffix}`));
  if (words.size === 0) return null;
  const near = places.sort((one, other) => Math.abs(one - start) - Math.abs(other - start)).slice(0, MOST_COMPARED);
  let best = null;
  for (const at of near) {
    const around = `${text.slice(Math.max(0, at - 2 * CONTEXT), at)} ${text.slice(at + exact.length, at + exact.length + 2 * CONTEXT)}`;
    const shared = new Set(wordsOf(around).filter((word) => words.has(word))).size / words.size;
    if (shared >= ENOUGH_WORDS && shared > (best?.shared ?? 0)) best = { at, shared };
  }
  return best?.at ?? null;
}

/** @param {string} text */
function wordsOf(text) {
  return text.match(/[\p{L}\p{N}]{2,}/gu) ?? [];
}

/**
 * @param {number} unbroken how much of a side is as it was
 * @param {string} side
 * @param {boolean} atEdge whether this side of the words is the edge of the text
 */
function tells(unbroken, side, atEdge) {
  if (side === "") return atEdge;
  return unbroken >= Math.min(ENOUGH_UNBROKEN, side.length) && unbroken > 0;
}

/**
 * @param {number} one
 * @param {number} other
 * @param {number} hint
 */
function nearer(one, other, hint) {
  return Math.abs(one - hint) < Math.abs(other - hint);
}

/**
 * @param {string} text
 * @param {number} end
 * @param {string} prefix
 */
function unbrokenBefore(text, end, prefix) {
  let length = 0;
  while (length < prefix.length && length < end && text[end - 1 - length] === prefix[prefix.length - 1 - length]) length += 1;
  return length;
}

/**
 * @param {string} text
 * @param {number} start
 * @param {string} suffix
 */
function unbrokenAfter(text, start, suffix) {
  let length = 0;
  while (length < suffix.length && start + length < text.length && text[start + length] === suffix[length]) length += 1;
  return length;
}

/**
 * @param {string} text
 * @param {string} words
 * @returns {number[]} where they stand, in order
 */
export function occurrences(text, words) {
  const places = [];
  for (let at = text.indexOf(words); at >= 0 && words !== ""; at = text.indexOf(words, at + words.length)) places.push(at);
  return places;
}

const IN_A_WORD = /[\p{L}\p{N}\p{M}]/u;

/**
 * @param {string} text
 * @param {string} words
 * @returns {number[]} where they stand as whole words, in order
 */
export function wholeOccurrences(text, words) {
  const beginsInside = IN_A_WORD.test(words[0] ?? "");
  const endsInside = IN_A_WORD.test(words.at(-1) ?? "");
  return occurrences(text, words).filter(
    (at) => !(beginsInside && IN_A_WORD.test(text[at - 1] ?? "")) && !(endsInside && IN_A_WORD.test(text[at + words.length] ?? "")),
  );
}
