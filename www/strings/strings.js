/**
 * What the element says before a result is shown, and with it; findings.js has the words of the views that open later.
 *
 * @import { EntityKind } from "../article-analyzer.js"
 * @import { Notice } from "../element/state.js"
 */

/** Of the strings, and of how numbers and dates are written. */
export let language = "en";
let number = new Intl.NumberFormat(language);
let plural = new Intl.PluralRules(language);

/** @param {string} code what speak.js has put the strings of in the place of the English ones */
export function setLanguage(code) {
  language = code;
  number = new Intl.NumberFormat(code);
  plural = new Intl.PluralRules(code);
}

/** @param {number} count */
export function numeral(count) {
  return number.format(count);
}

/**
 * @param {number} count
 * @param {string} one
 * @param {string} [many]
 */
export function counted(count, one, many = `${one}s`) {
  const [singular, several] = nouns[one] ?? [one, many];
  return `${number.format(count)} ${plural.select(count) === "one" ? singular : several}`;
}

/** What is counted, in languages other than English. @type {Record<string, [one: string, many: string]>} */
export const nouns = {};

/** In the order in which the page shows them. @type {Record<EntityKind, { one: string, many: string, heading: string }>} */
export const KINDS = {
  person: { one: "person", many: "people", heading: "People" },
  organization: { one: "organisation", many: "organisations", heading: "Organisations" },
  place: { one: "place", many: "places", heading: "Places" },
  other: { one: "other name", many: "other names", heading: "Other" },
};

/** What the text has besides names, in the order in which the page shows it. */
export const FINDINGS = {
  date: { one: "date", many: "dates" },
  figure: { one: "figure", many: "figures" },
  quote: { one: "quote", many: "quotes" },
};

/** @param {string} code */
export function languageName(code) {
  if (code === "und" || code === "") return sentences.unknownLanguage;
  try {
    return new Intl.DisplayNames(language, { type: "language" }).of(code) ?? code;
  } catch {
    return code;
  }
}

/** @param {number} seconds */
export function readingTime(seconds) {
  return sentences.readingTime(Math.max(1, Math.round(seconds / 60)));
}

/** @param {string} evidence */
export function evidenceSentence(evidence) {
  if (evidence === "") return "";
  if (evidence === "model") return sentences.model;
  return `${evidence[0]?.toUpperCase()}${evidence.slice(1)}.`;
}

export const sentences = {
  unknownLanguage: "unknown language",
  readingTime: (/** @type {number} */ minutes) => `${minutes} min read`,
  noNames: "No names",
  changes: (/** @type {number} */ count) => counted(count, "change"),
  model: "Recognised by the words around it.",
  published: "Published",
  untitled: "Article without a title",
  also: (/** @type {string[]} */ forms) => `Also: ${forms.join(", ")}`,
  confidence: (/** @type {number} */ percent) => `Confidence ${percent}%`,
  mention: (/** @type {string} */ position) => `mention ${position}`,
  ofHtml: (/** @type {string} */ size) => `${size} of HTML`,
  analysing: "analysing…",
  pastedPage: "Pasted page",
};

/** Where a text comes from. */
export const origins = { typed: "Your text", pasted: "Pasted text", file: "File", sample: "Sample article", given: "Text" };

export const actions = {
  edit: "Edit",
  done: "Done",
  usePlain: "Use plain text instead",
  retry: "Try again",
  copy: "Copy clean text",
  along: "Take along",
  copied: "Copied",
  copyByHand: "The browser did not allow copying. The text is selected: press Ctrl+C or ⌘C.",
  showMore: (/** @type {number} */ count) => `Show more (${number.format(count)})`,
  search: "Search",
  dark: "Dark",
  light: "Light",
};

export const keeping = {
  showRemoved: "Show what was removed",
  undone: (/** @type {number} */ count, /** @type {number} */ left) => `Kept as pasted: ${counted(count, "piece")}. ${counted(left, "change")} left.`,
  redone: (/** @type {number} */ count, /** @type {number} */ left) => `Cleaned again: ${counted(count, "piece")}. ${counted(left, "change")}.`,
};

export const marks = {
  legend: "What the marks mean",
  toggle: (/** @type {string} */ what) => `${what}: show marks`,
};

export const article = { label: "Clean article" };

export const views = {
  label: "Views",
  /** @type {Record<string, string>} */
  tabs: { article: "Article", quotes: "Quotes", timeline: "Timeline", figures: "Figures", who: "People and places", numbers: "Numbers", changes: "What was changed" },
  inText: (/** @type {string} */ words) => `Show in the text: ${words}`,
  failed: "This view could not be loaded. Try again when the connection is back.",
};

export const names = {
  heading: "Names",
  all: "All names",
  stepper: "Mentions of the chosen name",
  previous: "Previous mention (p)",
  next: "Next mention (n)",
  leave: "Leave this name (Escape)",
  position: (/** @type {number} */ at, /** @type {number} */ of) => `${number.format(at)} of ${number.format(of)}`,
};

export const box = {
  region: "Your text",
  label: "Paste an article as you found it",
  hint: "Copied from a page, a mail or a document: with all its debris.",
  clear: "Clear",
  missing: "Paste an article.",
  excerpt: (/** @type {number} */ shown, /** @type {number} */ all) =>
    `A long text: the box shows the first ${number.format(shown)} of its ${number.format(all)} characters. All of it is analysed.`,
};

export const notices = {
  /** @type {Notice} */
  whiteSpace: { tone: "prompt", title: "There is only white space here.", detail: "Paste an article to begin." },
  /** @type {Notice} */
  link: {
    tone: "prompt",
    title: "This is a link.",
    detail: "The page fetches nothing. Open the link, select the article there, copy it and paste it here.",
  },
  /** @type {Notice} */
  nothingLeft: {
    tone: "remark",
    title: "Nothing of an article was left after cleaning.",
    detail: "“What was changed” shows all that was removed, and why.",
  },
  /** @type {Notice} */
  noNames: { tone: "remark", title: "No names were found in this text." },
  /** @returns {Notice} */
  language(/** @type {string} */ code) {
    const name = languageName(code);
    const title = code === "und" || code === "" ? "The language of this text is not clear." : `This text seems to be in ${name}.`;
    return { tone: "remark", title, detail: "It was cleaned as usual, but names are recognised in English only." };
  },
  /** @returns {Notice} */
  tooLarge(/** @type {number} */ length, /** @type {number} */ limit) {
    return {
      tone: "error",
      title: "This text is too long to analyse at once.",
      detail: `It has ${number.format(length)} characters; the limit is ${number.format(limit)}. It is still in the box: analyse it in parts.`,
    };
  },
  /** @returns {Notice} */
  engine(/** @type {string} */ message) {
    return {
      tone: "error",
      title: "The analysis failed.",
      detail: `Your text is still in the box, and the engine has been started anew. (${message})`,
      retry: true,
    };
  },
};
