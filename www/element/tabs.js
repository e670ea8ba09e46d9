/**
 * The views of a result, as tabs. Each is found again where it was left.
 *
 * @import { Result, State, View } from "./state.js"
 * @import { Store } from "./store.js"
 * @import { Frame } from "./frame.js"
 * @import { Means, Show } from "./views.js"
 */
import { numeral, views as strings } from "../strings/strings.js";
import { VIEWS } from "./views.js";

/**
 * @param {Frame} frame
 * @param {Store} store
 * @param {Means} means
 */
export function attachTabs(frame, store, means) {
  /** How far each view was scrolled. @type {Map<View, number>} */
  const places = new Map();
  /** @type {Map<View, Promise<Show>>} */
  const opened = new Map();
  /** What each shows. @type {Map<View, Result>} */
  const shown = new Map();

  for (const { name } of VIEWS) {
    const tab = frame.tab(name);
    tab.addEventListener("click", () => store.set({ view: name }));
    tab.addEventListener("keydown", (event) => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
      const other = neighbour(name, event.key);
      if (!other) return;
      event.preventDefault();
      store.set({ view: other });
      frame.tab(other).focus();
    });
  }

  store.subscribe((state, previous) => {
    const { result, view } = state;
    if (result && (result !== previous.result || state.shown !== previous.shown)) {
      count(state, result);
      if (result.pasted !== previous.result?.pasted) places.clear();
      if (frame.tab(view).hidden) return store.set({ view: open()[0] ?? "article" });
    }
    if (result && view !== "article" && (view !== previous.view || result !== previous.result)) show(view, result);
    if (view === previous.view) return;
    places.set(previous.view, scrollY);
    for (const { name } of VIEWS) {
      frame.panel(name).hidden = name !== view;
      frame.tab(name).setAttribute("aria-selected", String(name === view));
      frame.tab(name).tabIndex = name === view ? 0 : -1;
    }
    frame.tab(view).scrollIntoView({ block: "nearest", inline: "nearest" });
    if (places.has(view)) scrollTo({ top: places.get(view) ?? 0, behavior: "instant" });
  });

  /**
   * @param {Readonly<State>} state
   * @param {Result} result
   */
  function count({ shown }, result) {
    for (const { name, count: of, lasting } of VIEWS) {
      const tab = frame.tab(name);
      const number = of?.(result);
      tab.hidden = shown ? !shown.includes(name) : number === 0 && !lasting;
      const place = tab.querySelector(".count");
      if (place) place.textContent = number === undefined ? "" : numeral(number);
    }
  }

  /**
   * @param {View} view
   * @param {Result} result
   */
  async function show(view, result) {
    if (shown.get(view) === result) return;
    const opening = opened.get(view) ?? VIEWS.find(({ name }) => name === view)?.open?.(frame.panel(view), means);
    if (!opening) return;
    opened.set(view, opening);
    const render = await store.load(() => opening);
    if (!render) return opened.delete(view);
    if (store.state.result !== result || store.state.view !== view) return;
    shown.set(view, result);
    render({ ...store.state, result });
  }

  function open() {
    return VIEWS.flatMap(({ name }) => (frame.tab(name).hidden ? [] : [name]));
  }

  /**
   * @param {View} view
   * @param {string} key
   * @returns {View | undefined} the one that a key leads to
   */
  function neighbour(view, key) {
    const all = open();
    const at = all.indexOf(view);
    if (key === "Home") return all[0];
    if (key === "End") return all.at(-1);
    if (key === "ArrowLeft") return all.at(at - 1);
    if (key === "ArrowRight") return all[(at + 1) % all.length];
    return undefined;
  }
}
