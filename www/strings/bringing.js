/**
 * What is said of files that are brought in, one or many.
 *
 * @import { Notice } from "../element/state.js"
 * @import { Refused } from "../batch/batch.js"
 */
import { counted, numeral } from "./strings.js";

const megabytes = (/** @type {number} */ bytes) => `${numeral(Math.round(bytes / 1e6))} MB`;

/** Why a file is no article. @type {Record<Refused["reason"], (amount: number) => string>} */
export const refusals = {
  binary: () => "It is not a text file. Open it in its own application, copy the article and paste it here.",
  pdf: () => "It is a PDF. Open it in a PDF reader, copy the article and paste it here.",
  office: () => "It is a document of an office program that cannot be read here. Open it there, copy the article and paste it here.",
  large: (bytes) => `It has ${megabytes(bytes)}. Files of up to 80 MB can be opened.`,
  unreadable: () => "The browser could not read it.",
  corrupt: () => "It is damaged: a part is missing or was changed.",
  encrypted: () => "It is locked with a password. Unlock it first.",
  method: () => "It is packed in a way that browsers cannot unpack. Pack it again as an ordinary .zip.",
  bomb: () => "It unpacks to far more than an archive of articles would. It was left alone.",
  many: (count) => `It holds ${counted(count, "file")}. Up to 2,000 are taken at once.`,
  nested: () => "It is an archive inside an archive. Unpack it first.",
  "not-loaded": () => "The part of the page that reads such files could not be loaded. Try again when the connection is back.",
  "no-text": () => "There is no text in it.",
  "not-analysis": () => "It is JSON, but neither an analysis that was saved here nor a list of texts.",
  "changed-analysis": () => "It is an analysis, but it was changed so that its places in the text are no longer right.",
  "too-large": () => "The text in it is too long to analyse at once.",
  engine: () => "The analysis of it failed.",
};

/** @param {Pick<Refused, "reason" | "amount">} refused */
export function reasonInWords({ reason, amount = 0 }) {
  return refusals[reason](amount);
}

/**
 * @param {string} name
 * @param {Pick<Refused, "reason" | "amount">} refused
 * @returns {Notice}
 */
export function fileNotice(name, refused) {
  return { tone: "error", title: batch.unreadable(name), detail: reasonInWords(refused) };
}

export const batch = {
  label: "Several articles",
  unreadable: (/** @type {string} */ name) => `“${name}” could not be read.`,
  heading: (/** @type {number} */ articles) => counted(articles, "article"),
  progress: (/** @type {number} */ done, /** @type {number} */ of) => `${numeral(done)} of ${counted(of, "file")} read`,
  refused: (/** @type {number} */ count) => `${counted(count, "file")} could not be read`,
  cancelled: "Stopped. What was read until then is here.",
  done: (/** @type {number} */ articles, /** @type {number} */ refused) => `${counted(articles, "article")} read${refused > 0 ? `, ${counted(refused, "file")} not` : ""}.`,
  nothing: "There are no files in it.",
  cancel: "Stop",
  save: "Take all along (.zip)",
  saving: "Packing…",
  close: "Close",
  articles: "Articles",
  shared: "Named in more than one",
  sharedNone: "No name is in more than one of them.",
  columns: { name: "Name", kind: "Kind", articles: "In" },
  others: (/** @type {number} */ count) => `The table shows the first articles; ${counted(count, "more", "more")} are counted in “In” and stand in the file that you take along.`,
  counts: (/** @type {number} */ names, /** @type {number} */ quotes) => `${counted(names, "name")} · ${counted(quotes, "quote")}`,
  times: (/** @type {number} */ articles, /** @type {number} */ of) => `${articles} of ${of}`,
};
