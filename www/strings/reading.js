/**
 * The sentences of what helps in reading: search, numbers, the map, the network.
 */
import { counted, numeral } from "./strings.js";

export const map = {
  label: "Map of the places",
  credit: "Outline: Natural Earth. Places: GeoNames.",
  point: (/** @type {string} */ name, /** @type {number} */ mentions) => `${name}, ${counted(mentions, "mention")}: show in the text`,
};

export const network = {
  label: "Who is named with whom",
  none: "No two names share a sentence often enough to draw it.",
  node: (/** @type {string} */ name, /** @type {number} */ mentions) => `${name}, ${counted(mentions, "mention")}: show in the text`,
  sentences: (/** @type {number} */ count) => counted(count, "sentence"),
  paragraphs: (/** @type {number} */ count) => counted(count, "paragraph"),
};

export const numbers = {
  heading: "The article in numbers",
  text: "Text",
  words: "Words",
  reading: "Reading time",
  sentences: "Sentences",
  paragraphs: "Paragraphs",
  perSentence: "Words in a sentence",
  names: "Names",
  named: (/** @type {number} */ entities, /** @type {number} */ mentions) => `${numeral(entities)} in ${counted(mentions, "mention")}`,
  found: "Dates, figures, quotes",
  dates: "Dates",
  quantities: "Figures",
  quotes: "Quotes",
  quoted: "Words in quotation marks",
  speakers: "Who speaks most",
  spoken: (/** @type {number} */ words) => `${counted(words, "word")} in quotation marks`,
  longest: (/** @type {number} */ words) => `The longest sentence: ${counted(words, "word")}`,
};

export const search = {
  label: "Search in the article",
  previous: "Previous match (Shift+Enter)",
  next: "Next match (Enter)",
  close: "Close the search (Escape)",
  none: "Not found",
  position: (/** @type {number} */ at, /** @type {number} */ of) => `${numeral(at)} of ${numeral(of)}`,
  mark: "Mark…",
};
