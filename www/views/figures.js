/**
 * How many: every figure of the article in a table.
 *
 * @import { Analysis, Quantity } from "../article-analyzer.js"
 * @import { Go } from "../element/views.js"
 * @import { FindingCorrections } from "./finding-corrections.js"
 */
import { h } from "./dom.js";
import { figures as strings } from "../strings/findings.js";
import { language } from "../strings/strings.js";
import { entryInContext } from "./entry.js";
import { Portions, wide } from "./portions.js";
import { unitInWords } from "./units.js";

const number = new Intl.NumberFormat(language, { maximumFractionDigits: 6 });

/**
 * @param {Analysis} analysis
 * @param {Go} go
 * @param {FindingCorrections} corrections
 * @returns {HTMLElement[]}
 */
export function figures({ quantities, article }, go, corrections) {
  const { columns } = strings;
  const items = quantities.map((quantity, index) => ({ quantity, index }));
  const show = (/** @type {{ quantity: Quantity, index: number }} */ { quantity, index }) =>
    rowOf(quantity, entryInContext(article.text, quantity, () => go.spot({ kind: "figure", index })), corrections.reject("quantity", index, quantity.text));
  const rows = new Portions(items, show, undefined, h("tbody"));
  const heads = Object.values(columns).map((column) => h("th", { scope: "col" }, column));
  const table = h("table", { class: "figures" }, h("caption", { class: "visually-hidden" }, strings.caption), h("thead", {}, h("tr", {}, ...heads)), rows.list);
  return [h("h2", { class: "visually-hidden" }, strings.heading), wide(strings.heading, table), rows.more];
}

/**
 * @param {Quantity} quantity
 * @param {HTMLElement} entry
 * @param {HTMLElement} reject
 */
function rowOf(quantity, entry, reject) {
  return h(
    "tr",
    {},
    h("th", { scope: "row", class: "number" }, amountInWords(quantity)),
    h("td", {}, unitInWords(quantity.unit)),
    h("td", {}, quantity.of ?? ""),
    h("td", {}, h("div", { class: "with-corrections" }, entry, reject)),
  );
}

/**
 * @param {Quantity} quantity
 * @returns {string} its number, and what the article says of how exact it is
 */
export function amountInWords({ value, low, high, approximate }) {
  const stated = number.format(value);
  const from = low ?? -Infinity; // JSON has no infinite numbers
  const to = high ?? Infinity;
  if (from === to || (from === -Infinity && to === Infinity)) return approximate ? strings.about(stated) : stated;
  if (to === Infinity) return strings.atLeast(number.format(from));
  if (to === value && (from <= 0 || from === -Infinity)) return strings.atMost(stated);
  return approximate && from < value && value < to ? strings.about(stated) : strings.between(number.format(from), number.format(to));
}
