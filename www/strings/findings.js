/**
 * The words of the views that open later: of quotes, times, figures, people and places, and of what was changed.
 *
 * @import { BlockKind, DateMention, Quote } from "../article-analyzer.js"
 */
import { counted, numeral } from "./strings.js";

/** @type {Record<BlockKind, string>} */
export const BLOCKS = {
  title: "Title",
  byline: "Byline",
  dateline: "Dateline",
  timestamp: "Time stamp",
  caption: "Caption",
  credit: "Credit",
  heading: "Heading",
  paragraph: "Paragraph",
  "list-item": "List item",
  "block-quote": "Quotation",
};

/** TIMEX3 values in words. */
export const times = {
  /** @type {Record<string, string>} */
  references: { PRESENT_REF: "now", PAST_REF: "in the past", FUTURE_REF: "in the future" },
  /** @type {Record<string, string>} */
  parts: { MO: "morning", MI: "midday", AF: "afternoon", EV: "evening", NI: "night", DT: "daytime" },
  /** @type {Record<string, string>} */
  spans: { SP: "spring", SU: "summer", FA: "autumn", WI: "winter", H1: "first half", H2: "second half", Q1: "first quarter", Q2: "second quarter", Q3: "third quarter", Q4: "fourth quarter", QX: "a quarter" },
  decade: (/** @type {string} */ year) => `the ${year}s`,
  century(/** @type {number} */ number) {
    const ending = number % 100 > 10 && number % 100 < 14 ? "th" : (["th", "st", "nd", "rd"][number % 10] ?? "th");
    return `the ${number}${ending} century`;
  },
  of: (/** @type {string} */ span, /** @type {string} */ year) => `${span} of ${year}`,
  some: (/** @type {string} */ units) => `some ${units}`,
};

export const quotes = {
  heading: "Quotes by speaker",
  nobody: "No speaker",
  /** @type {Record<Quote["style"], string>} */
  styles: { direct: "Word for word", mixed: "Partly in quotation marks", indirect: "In the article’s words" },
  open: "The closing mark is missing",
  said: (/** @type {string} */ words) => `Said by: ${words}`,
  cue: (/** @type {string} */ words) => `Told by: ${words}`,
};

export const timeline = {
  heading: "Timeline",
  published: "Published",
  lasting: "How long",
  repeated: "How often",
  vague: "No day can be told",
  setDate: "Set the day of publication above the article, and days such as “Thursday” get their dates.",
  /** @type {Record<NonNullable<DateMention["modifier"]>, string>} */
  modifiers: { before: "before", after: "after", start: "early", mid: "middle of", end: "end of", approx: "about", less: "less than", more: "more than" },
  interval: (/** @type {string} */ from, /** @type {string} */ to) => `${from} to ${to}`,
};

export const figures = {
  heading: "Figures",
  caption: "Every figure of the article, in its order",
  columns: { number: "Number", unit: "Unit", of: "Of what", text: "In the text" },
  about: (/** @type {string} */ amount) => `about ${amount}`,
  atLeast: (/** @type {string} */ amount) => `${amount} or more`,
  atMost: (/** @type {string} */ amount) => `${amount} or less`,
  between: (/** @type {string} */ low, /** @type {string} */ high) => `${low} to ${high}`,
};

export const whoAndWhere = {
  heading: "People and places",
  people: "People",
  organizations: "Organisations with a role",
  places: "Places",
  map: "Show on a map",
  network: "Who is named with whom",
  unknown: "Not in the gazetteer",
  columns: { name: "Place", country: "Country", at: "Coordinates", mentions: "Mentions" },
  compass: { north: "N", south: "S", east: "E", west: "W" },
};

export const changes = {
  unchanged: "Nothing was changed: the clean text is what was pasted.",
  rest: "Every other character is as it was pasted.",
  setAside: "Set aside",
  setAsideReason: "These are about the article. They stay in the clean text, marked as what they are, apart from the body.",
  changed: "What was changed",
  removed: (/** @type {number} */ removed, /** @type {number} */ all) => ` ${numeral(removed)} of ${counted(all, "character")} removed.`,
  keep: "Keep this",
  clean: "Clean this again",
  keepAll: (/** @type {number} */ count) => (count === 1 ? "Keep it" : `Keep all ${numeral(count)}`),
  cleanAll: (/** @type {number} */ count) => (count === 1 ? "Clean it again" : `Clean all ${numeral(count)} again`),
  of: (/** @type {string} */ action, /** @type {string} */ what) => `${action}: ${what}`,
  kept: "Kept as pasted",
  keptCount: (/** @type {number} */ count) => ` ${counted(count, "piece")} kept as pasted.`,
};
