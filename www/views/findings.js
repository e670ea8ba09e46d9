/**
 * The marks of dates, figures and quotes in the article. They lie around the marks of names, quotes outermost.
 *
 * @import { Analysis, DateMention, Located, Quantity, Quote } from "../article-analyzer.js"
 * @import { Spot } from "../element/state.js"
 * @import { Layer } from "./layers.js"
 */
import { h } from "./dom.js";

/** What `datetime` may say. */
const MACHINE_READABLE = /^(?:\d{4}(?:-\d\d(?:-\d\d)?|-W\d\d)?|P(?:\d+[YMWD])*(?:T(?:\d+[HMS])+)?)$/;

/**
 * @param {Analysis} analysis
 * @returns {Record<Spot["kind"], Located[]>}
 */
export function findingsOf({ dates, quantities, quotes }) {
  return { date: dates, figure: quantities, quote: quotes };
}

/**
 * @param {Analysis} analysis
 * @returns {Layer<any>[]} the innermost first
 */
export function findingLayers({ dates, quantities, quotes }) {
  return [dateLayer(dates), figureLayer(quantities), quoteLayer(quotes)];
}

/**
 * @param {DateMention[]} items
 * @returns {Layer<DateMention>}
 */
function dateLayer(items) {
  return {
    items,
    mark({ value }, index, content) {
      const attributes = { class: "found date", tabindex: -1, "data-date": index };
      if (value === null || !MACHINE_READABLE.test(value)) return h("span", attributes, ...content);
      return h("time", { ...attributes, datetime: value }, ...content);
    },
  };
}

/**
 * @param {Quantity[]} items
 * @returns {Layer<Quantity>}
 */
function figureLayer(items) {
  return { items, mark: ({ value }, index, content) => h("data", { class: "found figure", tabindex: -1, "data-figure": index, value }, ...content) };
}

/**
 * @param {Quote[]} items
 * @returns {Layer<Quote>}
 */
function quoteLayer(items) {
  return { items, mark: ({ style }, index, content) => h("span", { class: `found quote ${style}`, tabindex: -1, "data-quote": index }, ...content) };
}
