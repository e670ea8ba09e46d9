/**
 * A list that may be long: it shows some of its items, and more when one asks.
 */
import { h } from "./dom.js";
import { actions } from "../strings/strings.js";

const ITEMS_AT_ONCE = 25;

/** @template Item */
export class Portions {
  list;
  more;
  #items;
  #show;
  #left;

  /**
   * @param {Item[]} items
   * @param {(item: Item) => HTMLElement} show
   * @param {{ shown: number }} [left] how many were shown when the list was last made; is kept up to date
   * @param {HTMLElement} [list] what the items are put into
   */
  constructor(items, show, left = { shown: 0 }, list = h("ul")) {
    this.list = list;
    this.#items = items;
    this.#show = show;
    this.#left = left;
    this.more = h("button", { type: "button", class: "quiet more", click: () => this.#showTo(this.#left.shown + ITEMS_AT_ONCE) });
    this.#showTo(Math.max(left.shown, ITEMS_AT_ONCE));
  }

  /** @param {number} end */
  #showTo(end) {
    const next = this.#items.slice(this.list.childElementCount, end);
    this.list.append(...next.map(this.#show));
    this.#left.shown = this.list.childElementCount;
    this.more.hidden = this.#left.shown >= this.#items.length;
    this.more.textContent = actions.showMore(this.#items.length - this.#left.shown);
  }
}

/**
 * A table that can be scrolled sideways where the screen is narrower than its words.
 *
 * @param {string} name
 * @param {HTMLTableElement} table
 */
export function wide(name, table) {
  return h("div", { class: "wide", role: "region", "aria-label": name, tabindex: 0 }, table);
}
