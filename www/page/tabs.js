/**
 * The two views of a result, as tabs.
 *
 * @import { Store } from "./store.js"
 */
import { byId } from "./dom.js";

/** @type {("article" | "changes")[]} */
const VIEWS = ["article", "changes"];

/** @param {Store} store */
export function attachTabs(store) {
  for (const view of VIEWS) {
    const tab = byId(`tab-${view}`);
    tab.addEventListener("click", () => store.set({ view }));
    tab.addEventListener("keydown", ({ key }) => {
      if (!["ArrowLeft", "ArrowRight", "Home", "End"].includes(key)) return;
      const other = key === "Home" ? "article" : key === "End" || view === "article" ? "changes" : "article";
      store.set({ view: other });
      byId(`tab-${other}`).focus();
    });
  }
  store.subscribe(({ view }, previous) => {
    if (view === previous.view) return;
    for (const each of VIEWS) {
      byId(`view-${each}`).hidden = each !== view;
      byId(`tab-${each}`).setAttribute("aria-selected", String(each === view));
      byId(`tab-${each}`).tabIndex = each === view ? 0 : -1;
    }
  });
}
