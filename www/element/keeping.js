/**
 * Undoing edits. An edit is undone by keeping what it changed of the paste; one that is undone is no longer in the
 * analysis, so it is remembered here beside those that are.
 *
 * @import { Edit, Stretch } from "../article-analyzer.js"
 * @import { Session } from "./session.js"
 * @import { Kept } from "./state.js"
 * @import { Store } from "./store.js"
 */
import { keeping as strings } from "../strings/strings.js";

/** @typedef {{ edit: Edit, kept: boolean }} Entry an edit, made or undone */

/** What no reader of the page has ever seen. */
const NEVER_SEEN = new Set(["markup", "script", "style", "page-head", "html-comment", "template", "no-script"]);

/** An address in a mail is no tag. */
const TAG = /<\/?[a-z][a-z0-9:-]*(?:[\s/][^<>]*)?>/i;

/** Comments, tags, references and line breaks; what lies between is text. Whatever is open ends with the text, in linear time. */
const BETWEEN_WORDS = /<!--[\s\S]*?(?:-->|$)|<[/!]?[a-z][a-z0-9:-]*(?:[\s/][^>]*)?(?:>|$)|&#?\w{1,32};|\n/gi;

export class Keeper {
  #store;
  #session;
  #announce;

  /**
   * @param {Store} store
   * @param {Session} session
   * @param {(message: string) => void} announce
   */
  constructor(store, session, announce) {
    this.#store = store;
    this.#session = session;
    this.#announce = announce;
  }

  /**
   * Undoes edits that are made, or makes again those that are undone.
   *
   * @param {Edit[]} edits
   * @param {boolean} keep
   */
  async toggle(edits, keep) {
    const { kept, source } = this.#store.state;
    const meant = new Set(edits);
    const others = kept.filter(({ edit }) => !meant.has(edit));
    await this.#session.keep(keep ? [...others, ...edits.map((edit) => ({ edit, stretches: stretchesOf(edit) }))] : others);
    const { result } = this.#store.state;
    if (!result || this.#store.state.source !== source) return;
    const tell = keep ? strings.undone : strings.redone;
    this.#announce(tell(edits.length, result.analysis.article.edits.length));
  }
}

/**
 * @param {Edit[]} edits those that are made, in source order
 * @param {Kept[]} kept those that are undone
 * @returns {Entry[]} all, in source order; what is left of one that is undone, such as its tags, does not count
 */
export function entriesOf(edits, kept) {
  const undone = kept.map(({ edit }) => edit).sort((one, other) => one.sourceStart - other.sourceStart || one.sourceEnd - other.sourceEnd);
  /** @type {Entry[]} */
  const entries = [];
  let next = 0;
  let end = -1;
  for (const edit of edits) {
    for (let first = undone[next]; first && first.sourceStart <= edit.sourceStart; first = undone[++next]) {
      entries.push({ edit: first, kept: true });
      end = Math.max(end, first.sourceEnd);
    }
    if (edit.sourceEnd > end || edit.sourceStart >= end) entries.push({ edit, kept: false });
  }
  return [...entries, ...undone.slice(next).map((edit) => ({ edit, kept: true }))];
}

/** @param {Edit} edit */
export function keyOf({ sourceStart, sourceEnd, rule }) {
  return `${sourceStart}-${sourceEnd}-${rule}`;
}

/**
 * What of the paste to keep so that an edit is undone. Of a removed piece of a page that is the text between the tags,
 * so that it comes back as the reader of the page saw it; of all else it is every character.
 *
 * @param {Edit} edit
 * @returns {Stretch[]}
 */
function stretchesOf(edit) {
  const words = edit.kind === "removed" && !NEVER_SEEN.has(edit.rule) && TAG.test(edit.before) ? wordsIn(edit.before) : [];
  if (words.length === 0) return [{ start: edit.sourceStart, end: edit.sourceEnd }];
  return words.map(({ start, end }) => ({ start: edit.sourceStart + start, end: edit.sourceStart + end }));
}

/**
 * @param {Edit} edit
 * @returns {string} what a reader would have seen of a removed piece; "" where that is nothing, or nothing was removed
 */
export function seenIn({ kind, rule, before }) {
  if (kind !== "removed" || NEVER_SEEN.has(rule) || !/[\p{L}\p{N}]/u.test(before)) return "";
  return wordsIn(before).map(({ start, end }) => before.slice(start, end)).join("\n");
}

/** @param {string} text */
function wordsIn(text) {
  /** @type {Stretch[]} */
  const words = [];
  let at = 0;
  const add = (/** @type {number} */ end) => {
    const piece = text.slice(at, end);
    const solid = piece.trim();
    const start = at + piece.length - piece.trimStart().length;
    if (solid) words.push({ start, end: start + solid.length });
  };
  for (const { 0: found, index } of text.matchAll(BETWEEN_WORDS)) {
    add(index);
    at = index + found.length;
  }
  add(text.length);
  return words;
}

/**
 * @param {Edit[]} edits in source order
 * @param {number} source a place in the paste that no edit touches
 * @returns {number} its place in the clean text
 */
export function placeOf(edits, source) {
  let low = 0;
  let high = edits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((edits[middle]?.sourceEnd ?? Infinity) <= source) low = middle + 1;
    else high = middle;
  }
  const last = edits[low - 1];
  return last ? last.end + source - last.sourceEnd : source;
}
