/**
 * The small toolbar beside selected words, which says what they are.
 *
 * @import { Analysis, EntityKind } from "../article-analyzer.js"
 * @import { Correction } from "../corrections/correction.js"
 * @import { Range as Stretch } from "../corrections/anchor.js"
 */
import { anchorOf, wholeOccurrences } from "../corrections/anchor.js";
import { anchorOfMention } from "../corrections/correction.js";
import { h } from "./dom.js";
import { KINDS } from "../strings/strings.js";
import { marking as strings } from "../strings/correcting.js";

/** A longer name there is not. */
const LONGEST = 160;

const GAP = 6;

/**
 * @param {string} text
 * @param {Stretch} selected
 * @returns {Stretch | null} the words without the white space and the marks at their ends; null if they cannot be a name
 */
export function namable(text, { start, end }) {
  if (end - start > 2 * LONGEST) return null;
  const words = text.slice(start, end);
  const before = /^[\s,;:.!?"'“”‘’«»()[\]–—-]*/u.exec(words)?.[0].length ?? 0;
  const after = /[\s,;:!?"'“”‘’«»()[\]–—-]*$/u.exec(words)?.[0].length ?? 0;
  const solid = words.slice(before, words.length - after);
  if (solid === "" || solid.length > LONGEST || solid.includes("\n") || !/[\p{L}\p{N}]/u.test(solid)) return null;
  return { start: start + before, end: end - after };
}

/**
 * @param {Analysis} analysis
 * @param {Stretch} words that `namable` gave
 * @param {(correction: Correction) => void} correct
 * @returns {HTMLElement}
 */
export function markingToolbar(analysis, { start, end }, correct) {
  const { article, mentions } = analysis;
  const words = article.text.slice(start, end);
  const count = wholeOccurrences(article.text, words).length;
  const there = mentions.findIndex((mention) => mention.start === start && mention.end === end);
  const everywhere = h("input", { type: "checkbox", checked: true });
  const mark = (/** @type {EntityKind} */ kind) => correct({ type: "add", at: anchorOf(article.text, start, end), kind, everywhere: count > 1 && everywhere.checked });
  const buttons = /** @type {EntityKind[]} */ (Object.keys(KINDS)).map((kind) => h("button", { type: "button", class: "quiet", click: () => mark(kind) }, h("span", { class: `key ${kind}` }, strings.kinds[kind])));
  const none = h("button", { type: "button", class: "quiet", click: () => correct({ type: "reject-mentions", mentions: [anchorOfMention(analysis, there)] }) }, strings.no);
  return h(
    "div",
    { class: "marking", role: "group", "aria-label": strings.label(words) },
    h("span", { class: "as" }, strings.as),
    ...buttons,
    there >= 0 ? none : null,
    count > 1 ? h("label", {}, everywhere, " ", strings.all(count)) : null,
  );
}

/**
 * Puts the toolbar under the words, within the column of the article.
 *
 * @param {HTMLElement} toolbar
 * @param {Range} words
 */
export function placeToolbar(toolbar, words) {
  const column = toolbar.offsetParent?.getBoundingClientRect();
  const last = [...words.getClientRects()].at(-1);
  if (!column || !last) return;
  const left = Math.min(last.left - column.left, column.width - toolbar.offsetWidth);
  toolbar.style.left = `${Math.max(0, left)}px`;
  toolbar.style.top = `${last.bottom - column.top + GAP}px`;
}
