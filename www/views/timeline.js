/**
 * When: the dates in the order of the calendar; apart from them how long things last, how often they come, and what has
 * no day.
 *
 * @import { Analysis, DateMention } from "../article-analyzer.js"
 * @import { Go } from "../element/views.js"
 * @import { FindingCorrections } from "./finding-corrections.js"
 */
import { h } from "./dom.js";
import { timeline as strings } from "../strings/findings.js";
import { entryInContext } from "./entry.js";
import { Portions } from "./portions.js";
import { dayInWords, inWords } from "./timex.js";

/** @typedef {{ date: DateMention, index: number }} Item */
/** @typedef {{ label: string, code: string, from: string, to: string, items: Item[] }} Row dates of one meaning */

/**
 * @param {Analysis} analysis
 * @param {Go} go
 * @param {FindingCorrections} corrections
 * @returns {HTMLElement[]}
 */
export function timeline({ dates, article }, go, corrections) {
  const show = (/** @type {Item} */ { date, index }) =>
    h("li", { class: "with-corrections" }, entryInContext(article.text, date, () => go.spot({ kind: "date", index })), corrections.reject("date", index, date.text));
  const items = dates.map((date, index) => ({ date, index }));
  const isPlaced = (/** @type {Item} */ { date }) => (date.type === "date" || date.type === "time") && date.from !== undefined;
  const placed = rowsOf(items.filter(isPlaced));
  const published = article.publishedOn;
  if (published && !placed.some(({ code }) => code === published)) {
    placed.push({ label: dayInWords(published), code: published, from: published, to: published, items: [] });
  }
  placed.sort((one, other) => compare(placeOf(one), placeOf(other)) || compare(one.to, other.to));
  const rest = items.filter((item) => !isPlaced(item));
  const ofType = (/** @type {DateMention["type"][]} */ ...types) => rowsOf(rest.filter(({ date }) => types.includes(date.type)));
  const vague = ofType("date", "time");
  return [
    h("h2", { class: "visually-hidden" }, strings.heading),
    ...(published || vague.length === 0 ? [] : [h("p", { class: "lead" }, strings.setDate)]),
    ...section("", placed, published, show),
    ...section(strings.lasting, ofType("duration"), undefined, show),
    ...section(strings.repeated, ofType("set"), undefined, show),
    ...section(strings.vague, vague, undefined, show),
  ];
}

/**
 * @param {Item[]} items
 * @returns {Row[]}
 */
function rowsOf(items) {
  const groups = Map.groupBy(items, ({ date }) => [date.value, date.from, date.to, date.modifier].join(" "));
  return [...groups.values()].map((group) => {
    const { value = null, from = "", to = "", modifier } = group[0]?.date ?? {};
    const label = labelOf(value, from, to);
    return { label: modifier ? `${strings.modifiers[modifier]} ${label}` : label, code: value ?? "", from, to, items: group };
  });
}

/**
 * @param {Row} row
 * @returns {string} the day at which it stands: the end of a year stands after its days
 */
function placeOf({ from, to, items }) {
  return items[0]?.date.modifier === "end" && to !== "" ? to : from;
}

/**
 * @param {string | null} value
 * @param {string} from
 * @param {string} to
 */
function labelOf(value, from, to) {
  const words = value === null ? "" : inWords(value);
  const tells = value !== null && /^\d/.test(value);
  if (from === "" || tells) return words || strings.vague;
  const interval = from === to ? dayInWords(from) : strings.interval(dayInWords(from), to === "" ? "…" : dayInWords(to));
  return words === "" ? interval : `${words}: ${interval}`;
}

/**
 * @param {string} heading
 * @param {Row[]} rows
 * @param {string | undefined} published
 * @param {(item: Item) => HTMLElement} show
 */
function section(heading, rows, published, show) {
  if (rows.length === 0) return [];
  const list = new Portions(rows, (row) => rowItem(row, published, show));
  list.list.classList.add("days");
  return [h("section", { class: "group" }, heading === "" ? null : h("h3", {}, heading, " ", h("span", { class: "count" }, rows.length)), list.list, list.more)];
}

/**
 * @param {Row} row
 * @param {string | undefined} published
 * @param {(item: Item) => HTMLElement} show
 */
function rowItem(row, published, show) {
  const { label, code, items } = row;
  const list = new Portions(items, show);
  return h(
    "li",
    { class: "day" },
    h(
      "p",
      { class: "when" },
      h("strong", {}, label),
      published && code === published ? h("span", { class: "badge" }, strings.published) : null,
      code && code !== label ? h("code", {}, code) : null,
    ),
    list.list,
    list.more,
  );
}

/**
 * @param {string} one
 * @param {string} other
 */
function compare(one, other) {
  return one < other ? -1 : Number(one > other);
}
