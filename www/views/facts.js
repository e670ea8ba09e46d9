/**
 * The quiet line above the article: who wrote it, when, in what language, how long it is. And what the marks mean.
 *
 * @import { Analysis } from "../article-analyzer.js"
 */
import { h } from "./dom.js";
import { FINDINGS, KINDS, counted, keeping, languageName, marks, numeral, readingTime, sentences } from "../strings/strings.js";

/**
 * @param {Analysis} analysis
 * @param {object} controls
 * @param {string} controls.publishedOn what the user set, or ""
 * @param {(publishedOn: string) => void} controls.setDate
 * @param {number} controls.removed how many pieces were removed that a reader would have seen
 * @param {boolean} controls.removedShown
 * @param {() => void} controls.setRemoved
 * @param {readonly string[]} controls.unmarked kinds whose marks are not shown
 * @param {(kind: string, marked: boolean) => void} controls.setMarked
 * @returns {HTMLElement[]}
 */
export function facts(analysis, { publishedOn, setDate, removed, removedShown, setRemoved, unmarked, setMarked }) {
  const { article, statistics } = analysis;
  const date = h("input", {
    type: "date",
    id: "published-on",
    "data-key": "published-on",
    value: publishedOn || article.publishedOn,
    change: (/** @type {Event & { target: HTMLInputElement }} */ { target }) => setDate(target.value),
  });
  const line = h(
    "ul",
    { class: "line" },
    article.byline?.length ? h("li", { class: "by" }, article.byline.join(", ")) : null,
    h("li", {}, h("label", { for: "published-on" }, sentences.published), " ", date),
    article.dateline ? h("li", {}, article.dateline) : null,
    h("li", {}, languageName(article.language.code)),
    h("li", {}, counted(statistics.words, "word")),
    h("li", {}, readingTime(statistics.readingSeconds)),
  );
  const kinds = kindsIn(analysis);
  const legend = h("ul", { class: "legend", "aria-label": marks.legend }, ...kinds.map(([kind, { one }]) => h("li", {}, markToggle(kind, one, !unmarked.includes(kind), setMarked))));
  const untitled = article.title ? [] : [h("h2", { class: "visually-hidden" }, sentences.untitled)];
  const lookBack = h(
    "button",
    { type: "button", class: "quiet", id: "show-removed", "data-key": "show-removed", "aria-pressed": String(removedShown), click: setRemoved },
    keeping.showRemoved,
    " ",
    h("span", { class: "count" }, numeral(removed)),
  );
  return [...untitled, line, ...(kinds.length > 0 ? [legend] : []), ...(removed > 0 ? [lookBack] : [])];
}

/** @param {Analysis} analysis */
function kindsIn({ entities, dates, quantities, quotes }) {
  const counts = { date: dates.length, figure: quantities.length, quote: quotes.length };
  return [
    ...Object.entries(KINDS).filter(([kind]) => entities.some((entity) => entity.kind === kind)),
    ...Object.entries(FINDINGS).filter(([kind]) => counts[/** @type {keyof typeof counts} */ (kind)] > 0),
  ];
}

/**
 * @param {string} kind
 * @param {string} name
 * @param {boolean} marked
 * @param {(kind: string, marked: boolean) => void} setMarked
 */
function markToggle(kind, name, marked, setMarked) {
  return h(
    "button",
    { type: "button", class: "mark-toggle", "data-key": `mark ${kind}`, "aria-pressed": String(marked), "aria-label": marks.toggle(name), click: () => setMarked(kind, !marked) },
    h("span", { class: `key ${kind}` }, name),
  );
}
