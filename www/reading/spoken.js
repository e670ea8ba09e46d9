/**
 * A quotation in the speaker's own words. Where the reporter's stand between, as in “It rained,” she said. “It never
 * stopped,” the quote of the analysis holds them too, since it is one stretch of the text.
 *
 * @import { Analysis, Quote } from "../article-analyzer.js"
 */

/** What closes a quotation, and opens it again, by the mark that opened it. A single mark closes after a point only; else it is an apostrophe. */
const AGAIN = {
  "“": /”([^“”]*)“/gu,
  "„": /[“”]([^„“”]*)„/gu,
  '"': /"([^"]*)"/gu,
  "«": /»([^«»]*)«/gu,
  "»": /«([^«»]*)»/gu,
  "‘": /(?<=[.,!?…;:—–-])’(\s[^‘’]*)‘/gu,
  "'": /(?<=[.,!?…;:—–-])'(\s[^']*)'/gu,
};

/** What stands for the words of others, as in print. */
const OMISSION = " […] ";

/**
 * @param {string} text the article's
 * @param {Quote} quote
 * @returns {string} its words, those of others left out
 */
export function spoken(text, { text: words, style, start }) {
  const again = AGAIN[/** @type {keyof typeof AGAIN} */ (text[start - 1])];
  if (style !== "direct" || !again) return words;
  return words.replace(again, (_, between) => (between.trim() === "" ? " " : OMISSION));
}
