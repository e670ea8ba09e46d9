/**
 * The elements that a result is shown in. What the shadow tree has besides is the slot of the box.
 *
 * @import { View } from "./state.js"
 */
import { actions, article, names, views } from "../strings/strings.js";
import { h } from "../views/dom.js";
import { VIEWS } from "./views.js";

export class Frame {
  notice = h("div", { id: "notice", part: "notice" });
  facts = h("div", { id: "facts", class: "facts", part: "facts" });
  article = h("div", { id: "article", part: "article", role: "region", "aria-label": article.label, tabindex: -1 });
  desk = h("div", { class: "desk" });
  names = h("section", { id: "names", class: "names", part: "names", "aria-label": names.heading });
  copy = h("button", { type: "button", id: "copy", part: "action" }, actions.copy);
  along = h("button", { type: "button", id: "along", part: "action", "aria-haspopup": "menu", "aria-expanded": "false" }, actions.along);
  takeaway = h("div", { class: "takeaway", part: "actions" }, this.copy, this.along, h("slot", { name: "actions" }));
  card = h("div", { id: "card", class: "card", part: "card", role: "tooltip", popover: "manual" });
  announcement = h("p", { id: "announcement", class: "visually-hidden", role: "status" });
  result;
  #tabs = new Map(VIEWS.map(({ name }) => [name, tabOf(name)]));
  #panels = new Map(VIEWS.map(({ name }) => [name, panelOf(name)]));
  /** @type {[EventTarget, string, (event: any) => void][]} */
  #outside = [];
  #connected = false;

  constructor() {
    this.panel("article").append(h("div", { class: "column" }, this.facts, this.desk, this.article), this.names);
    this.result = h(
      "div",
      { id: "result", part: "result", hidden: true },
      h(
        "div",
        { class: "toolbar", part: "toolbar" },
        h("div", { role: "tablist", "aria-label": views.label }, ...this.#tabs.values()),
        this.takeaway,
      ),
      ...this.#panels.values(),
    );
  }

  /** All, in their order. */
  get elements() {
    return [this.notice, this.result, this.card, this.announcement];
  }

  /** @param {View} view */
  tab(view) {
    return /** @type {HTMLButtonElement} */ (this.#tabs.get(view));
  }

  /** @param {View} view */
  panel(view) {
    return /** @type {HTMLElement} */ (this.#panels.get(view));
  }

  /**
   * Hears what happens outside the shadow tree while the element is in a document, so that nothing holds one that is gone.
   *
   * @param {EventTarget} target
   * @param {string} type
   * @param {(event: any) => void} listener
   */
  listen(target, type, listener) {
    this.#outside.push([target, type, listener]);
    if (this.#connected) target.addEventListener(type, listener);
  }

  /** @param {boolean} connected whether the element is in a document */
  connect(connected) {
    this.#connected = connected;
    for (const [target, type, listener] of this.#outside) {
      if (connected) target.addEventListener(type, listener);
      else target.removeEventListener(type, listener);
    }
  }

  /** @param {string} message read out to those who do not see the page */
  announce(message) {
    this.announcement.textContent = message;
  }
}

/** @param {View} view */
function tabOf(view) {
  const first = view === VIEWS[0]?.name;
  const attributes = { type: "button", role: "tab", part: "tab", id: `tab-${view}`, "aria-controls": `view-${view}`, "aria-selected": String(first), tabindex: first ? 0 : -1 };
  return h("button", attributes, views.tabs[view], " ", first ? null : h("span", { class: "count" }));
}

/** @param {View} view */
function panelOf(view) {
  const first = view === VIEWS[0]?.name;
  return h("div", { role: "tabpanel", part: "panel", id: `view-${view}`, class: first ? "reading" : "finding", "aria-labelledby": `tab-${view}`, hidden: !first });
}
