/**
 * Every sentence of the element that is not in reasons.js.
 *
 * @import { Analysis, BlockKind, DateMention, EntityKind, Quote } from "../article-analyzer.js"
 * @import { Notice } from "../element/store.js"
 */

/** Of the strings, and of how numbers and dates are written. */
export let language = "en";
/** Of dates; English ones are written as in Britain. */
export const dateLocale = () => (language === "en" ? "en-GB" : language);
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

/** @param {Analysis} analysis */
export function summary({ entities, article }) {
  const names = Object.entries(KINDS)
    .map(([kind, { one, many }]) => ({ count: entities.filter((entity) => entity.kind === kind).length, one, many }))
    .filter(({ count }) => count > 0)
    .map(({ count, one, many }) => counted(count, one, many));
  return `${names.length > 0 ? names.join(", ") : sentences.noNames}. ${sentences.changes(article.edits.length)}.`;
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
  unchanged: "Nothing was changed: the clean text is what was pasted.",
  rest: "Every other character is as it was pasted.",
  setAside: "Set aside",
  setAsideReason: "These are about the article. They stay in the clean text, marked as what they are, apart from the body.",
  changed: "What was changed",
  published: "Published",
  untitled: "Article without a title",
  confidence: (/** @type {number} */ percent) => `Confidence ${percent}%`,
  mention: (/** @type {string} */ position) => `mention ${position}`,
  ofHtml: (/** @type {string} */ size) => `${size} of HTML`,
  analysing: "analysing…",
  pastedPage: "Pasted page",
  removed: (/** @type {number} */ removed, /** @type {number} */ all) => ` ${number.format(removed)} of ${counted(all, "character")} removed.`,
};

/** Where a text comes from. */
export const origins = { typed: "Your text", pasted: "Pasted text", file: "File", sample: "Sample article", given: "Text" };

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
  week: (/** @type {number} */ week, /** @type {string} */ year) => `week ${week} of ${year}`,
  weekend: (/** @type {number} */ week, /** @type {string} */ year) => `weekend of week ${week} of ${year}`,
  of: (/** @type {string} */ span, /** @type {string} */ year) => `${span} of ${year}`,
  some: (/** @type {string} */ units) => `some ${units}`,
};

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

export const staying = {
  settings: "Settings",
  update: "A new version of this page is ready.",
  reload: "Reload now",
  reloadKeeps: "Your text is kept.",
  reloadLoses: "The browser does not let the page keep your text: copy it first, then reload the page yourself.",
  keepHistory: "Keep a history in this browser",
  historyOff: "The browser does not let the page store anything.",
  historyFull: "The browser’s storage is full: this text was not added to the history.",
  history: "History",
  empty: "Nothing is kept yet.",
  wipe: "Wipe the history",
  close: "Close",
  wiped: "The history is wiped.",
  untitled: "Without a title",
  language: "Language",
  copyLink: "Copy a link that holds this text",
  linkHint: "The link holds the whole text behind its “#”, which browsers send to no server.",
  linkCopied: "The link is copied. Whoever has it has the text.",
  linkTooLong: "This text is too long for a link: mail programs and chats would cut it.",
  linkBroken: "The link does not hold a text.",
  linkBrokenDetail: "It was cut or changed on its way. Ask for it again, or paste the article here.",
};
