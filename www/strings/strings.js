/**
 * Every sentence of the element that is not in reasons.js.
 *
 * @import { Analysis, BlockKind, DateMention, EntityKind, Quote } from "../article-analyzer.js"
 * @import { Notice } from "../element/store.js"
 */

const number = new Intl.NumberFormat("en");

/**
 * @param {number} count
 * @param {string} one
 * @param {string} [many]
 */
export function counted(count, one, many = `${one}s`) {
  return `${number.format(count)} ${count === 1 ? one : many}`;
}

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

/** @param {string} code */
export function languageName(code) {
  if (code === "und" || code === "") return "unknown language";
  try {
    return new Intl.DisplayNames("en", { type: "language" }).of(code) ?? code;
  } catch {
    return code;
  }
}

/** @param {number} seconds */
export function readingTime(seconds) {
  return `${Math.max(1, Math.round(seconds / 60))} min read`;
}

/** @param {Analysis} analysis */
export function summary({ entities, article }) {
  const names = Object.entries(KINDS)
    .map(([kind, { one, many }]) => ({ count: entities.filter((entity) => entity.kind === kind).length, one, many }))
    .filter(({ count }) => count > 0)
    .map(({ count, one, many }) => counted(count, one, many));
  return `${names.length > 0 ? names.join(", ") : "No names"}. ${counted(article.edits.length, "change")}.`;
}

/** @param {string} evidence */
export function evidenceSentence(evidence) {
  if (evidence === "") return "";
  if (evidence === "model") return "Recognised by the words around it.";
  return `${evidence[0]?.toUpperCase()}${evidence.slice(1)}.`;
}

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
  keep: "Keep this",
  clean: "Clean this again",
  keepAll: (/** @type {number} */ count) => (count === 1 ? "Keep it" : `Keep all ${number.format(count)}`),
  cleanAll: (/** @type {number} */ count) => (count === 1 ? "Clean it again" : `Clean all ${number.format(count)} again`),
  of: (/** @type {string} */ action, /** @type {string} */ what) => `${action}: ${what}`,
  kept: "Kept as pasted",
  keptCount: (/** @type {number} */ count) => ` ${counted(count, "piece")} kept as pasted.`,
  showRemoved: "Show what was removed",
  undone: (/** @type {number} */ count, /** @type {number} */ left) => `Kept as pasted: ${counted(count, "piece")}. ${counted(left, "change")} left.`,
  redone: (/** @type {number} */ count, /** @type {number} */ left) => `Cleaned again: ${counted(count, "piece")}. ${counted(left, "change")}.`,
};

export const marks = {
  legend: "What the marks mean",
  toggle: (/** @type {string} */ what) => `${what}: show marks`,
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
  role: { at: " · ", in: " · " },
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

/**
 * @param {Analysis} analysis
 * @param {number | null} entity
 * @param {number} mention
 */
export function announceStep({ entities, mentions }, entity, mention) {
  const path = entity === null ? undefined : entities[entity]?.mentions;
  const name = entities[mentions[mention]?.entity ?? -1]?.name ?? "";
  return path ? `${name}, ${names.position(path.indexOf(mention) + 1, path.length)}` : name;
}

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
