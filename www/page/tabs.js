/**
 * The views of a result, as tabs. Each is found again where it was left.
 *
 * @import { State, Store, View } from "./store.js"
 */
import { byId } from "./dom.js";

/** How many things a view has to show. @type {Record<View, (result: NonNullable<State["result"]>) => number>} */
const COUNTS = {
  article: () => 1,
  quotes: ({ analysis }) => analysis.quotes.length,
  timeline: ({ analysis }) => analysis.dates.length,
  figures: ({ analysis }) => analysis.quantities.length,
  who: ({ analysis }) => analysis.entities.filter(({ kind }) => kind === "person" || kind === "place").length,
  numbers: () => 1,
  changes: ({ analysis }) => analysis.article.edits.length,
};

const VIEWS = /** @type {View[]} */ (Object.keys(COUNTS));

/** These can always be gone to. @type {View[]} */
const LASTING = ["article", "numbers", "changes"];

/** @param {Store} store */
export function attachTabs(store) {
  /** How far each view was scrolled. @type {Map<View, number>} */
  const places = new Map();
  for (const view of VIEWS) {
    const tab = byId(`tab-${view}`);
    tab.addEventListener("click", () => store.set({ view }));
    tab.addEventListener("keydown", (event) => {
      const other = neighbour(view, event.key);
      if (!other) return;
      event.preventDefault();
      store.set({ view: other });
      byId(`tab-${other}`).focus();
    });
  }
  store.subscribe(({ result, view }, previous) => {
    if (result && result !== previous.result) {
      count(result);
      if (result.pasted !== previous.result?.pasted) places.clear();
      if (byId(`tab-${view}`).hidden) return store.set({ view: "article" });
    }
    if (view === previous.view) return;
    places.set(previous.view, scrollY);
    for (const each of VIEWS) {
      byId(`view-${each}`).hidden = each !== view;
      byId(`tab-${each}`).setAttribute("aria-selected", String(each === view));
      byId(`tab-${each}`).tabIndex = each === view ? 0 : -1;
    }
    byId(`tab-${view}`).scrollIntoView({ block: "nearest", inline: "nearest" });
    if (places.has(view)) scrollTo({ top: places.get(view) ?? 0, behavior: "instant" });
  });
}

/** @param {NonNullable<State["result"]>} result */
function count(result) {
  for (const view of VIEWS) {
    const tab = byId(`tab-${view}`);
    const number = COUNTS[view](result);
    tab.hidden = number === 0 && !LASTING.includes(view);
    const shown = tab.querySelector(".count");
    if (shown) shown.textContent = number.toLocaleString("en");
  }
}

/**
 * @param {View} view
 * @param {string} key
 * @returns {View | undefined} the one that a key leads to
 */
function neighbour(view, key) {
  const open = VIEWS.filter((each) => !byId(`tab-${each}`).hidden);
  const at = open.indexOf(view);
  if (key === "Home") return open[0];
  if (key === "End") return open.at(-1);
  if (key === "ArrowLeft") return open.at(at - 1);
  if (key === "ArrowRight") return open[(at + 1) % open.length];
  return undefined;
}
