/**
 * The quiet line above the article: who wrote it, when, in what language, how long it is. And what the marks mean.
 *
 * @import { Analysis } from "../../article-analyzer.js"
 */
import { h } from "../dom.js";
import { KINDS, counted, keeping, languageName, readingTime } from "../strings.js";

/**
 * @param {Analysis} analysis
 * @param {object} controls
 * @param {string} controls.publishedOn what the user set, or ""
 * @param {(publishedOn: string) => void} controls.setDate
 * @param {number} controls.removed how many pieces were removed that a reader would have seen
 * @param {boolean} controls.removedShown
 * @param {() => void} controls.setRemoved
 * @returns {HTMLElement[]}
 */
export function facts({ article, statistics, entities }, { publishedOn, setDate, removed, removedShown, setRemoved }) {
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
    h("li", {}, h("label", { for: "published-on" }, "Published"), " ", date),
    article.dateline ? h("li", {}, article.dateline) : null,
    h("li", {}, languageName(article.language.code)),
    h("li", {}, counted(statistics.words, "word")),
    h("li", {}, readingTime(statistics.readingSeconds)),
  );
  const kinds = Object.entries(KINDS).filter(([kind]) => entities.some((entity) => entity.kind === kind));
  const legend = h(
    "ul",
    { class: "legend", "aria-label": "What the marks mean" },
    ...kinds.map(([kind, { one }]) => h("li", {}, h("span", { class: `key ${kind}` }, one))),
  );
  const untitled = article.title ? [] : [h("h2", { class: "visually-hidden" }, "Article without a title")];
  const lookBack = h(
    "button",
    { type: "button", class: "quiet", id: "show-removed", "data-key": "show-removed", "aria-pressed": String(removedShown), click: setRemoved },
    keeping.showRemoved,
    " ",
    h("span", { class: "count" }, removed),
  );
  return [...untitled, line, ...(kinds.length > 0 ? [legend] : []), ...(removed > 0 ? [lookBack] : [])];
}
