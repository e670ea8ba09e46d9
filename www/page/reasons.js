/**
 * Why a piece of the paste was changed, in plain words: a title and a sentence for each rule of the cleaner.
 * A rule that is not here yet is explained by its kind.
 *
 * @import { EditKind } from "../article-analyzer.js"
 */

/** @typedef {{ title: string, reason: string }} Reason */

/** @type {Record<string, Reason>} */
const RULES = {
  "metadata-header": { title: "Scraper’s header", reason: "A line that the scraper wrote above the article. A date in it is kept as the day of publication." },
  "minify-placeholder": { title: "Minifier placeholders", reason: "Codes that a web page’s minifier puts in place of scripts and styles, and that were left standing by mistake." },
  "mangled-reference": { title: "Broken quotation marks", reason: "The wreck of an HTML code for a quotation mark: the mark it stood for is set." },
  "character-reference": { title: "HTML codes", reason: "Codes such as “&amp;” stand for a character: the character itself is set." },
  mojibake: { title: "Garbled characters", reason: "Letters or marks that were read in the wrong encoding somewhere on their way: the ones that were written are set." },
  "share-bar": { title: "Share buttons", reason: "Labels of buttons that share the page are not part of the article." },
};

/** @type {Record<EditKind, Reason>} */
const KINDS = {
  removed: { title: "Removed", reason: "This is not part of the article." },
  repaired: { title: "Repaired", reason: "This was damaged on its way: what was written is restored." },
  decoded: { title: "Decoded", reason: "A code stands for a character: the character itself is set." },
  joined: { title: "Joined", reason: "What belongs together had been broken apart." },
  respaced: { title: "Spacing", reason: "White space and line breaks were set in order; no word was changed." },
  inserted: { title: "Inserted", reason: "Something was missing between two pieces of the text." },
};

/**
 * @param {string} rule
 * @param {EditKind} kind
 * @returns {Reason}
 */
export function reasonFor(rule, kind) {
  return RULES[rule] ?? { title: `${KINDS[kind].title}: ${rule.replaceAll("-", " ")}`, reason: KINDS[kind].reason };
}
