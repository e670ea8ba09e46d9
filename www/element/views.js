/**
 * The views of a result, in the order of their tabs. A new view is a row here, a word in strings' `views.tabs`, and a
 * module that is loaded when the view is first looked at.
 *
 * @import { Desk } from "./desk.js"
 * @import { Keeper } from "./keeping.js"
 * @import { Sheet } from "./sheets.js"
 * @import { Result, Spot, State } from "./state.js"
 */

/** @typedef {{ entity: (id: number) => void, spot: (spot: Spot) => void }} Go ways into the article */

/** @typedef {{ go: Go, keeper: Keeper, desk: Desk, dress: (sheet: Sheet) => Promise<void> }} Means what a view may do */

/** @typedef {(state: Readonly<State> & { result: Result }) => void} Show is called with every result while the view is looked at */

/**
 * @typedef {object} Row
 * @property {string} name
 * @property {(result: Result) => number} [count] how many things it has to show; without it there is always something
 * @property {boolean} [lasting] whether it can be gone to even if it has none
 * @property {(holder: HTMLElement, means: Means) => Promise<Show>} [open] the article's alone is always open
 */

/** @type {Row[]} */
export const VIEWS = [
  { name: "article", count: () => 1, lasting: true },
  { name: "quotes", count: ({ analysis }) => analysis.quotes.length, open: async (...to) => (await import("./panels.js")).openQuotes(...to) },
  { name: "timeline", count: ({ analysis }) => analysis.dates.length, open: async (...to) => (await import("./panels.js")).openTimeline(...to) },
  { name: "figures", count: ({ analysis }) => analysis.quantities.length, open: async (...to) => (await import("./panels.js")).openFigures(...to) },
  {
    name: "who",
    count: ({ analysis }) => analysis.entities.filter(({ kind }) => kind === "person" || kind === "place").length,
    open: async (...to) => (await import("./panels.js")).openWho(...to),
  },
  { name: "numbers", open: async (...to) => (await import("./overview.js")).openNumbers(...to) },
  { name: "changes", count: ({ analysis }) => analysis.article.edits.length, lasting: true, open: async (...to) => (await import("./panels.js")).openChanges(...to) },
];
