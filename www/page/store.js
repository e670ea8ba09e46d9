/**
 * The page's state, in one place. Views read it and never change it; the session and the controls change it.
 *
 * @import { Analysis } from "../article-analyzer.js"
 */

/**
 * @typedef {object} Source
 * @property {string} text what is analysed, and what the box holds
 * @property {"auto" | "text" | "html"} format
 * @property {"typed" | "pasted" | "file" | "sample"} origin
 * @property {string} [name] the file's
 * @property {string} [plain] the clipboard's plain flavour, where `text` is its HTML
 */

/**
 * @typedef {object} Notice
 * @property {"prompt" | "remark" | "error"} tone
 * @property {string} title
 * @property {string} [detail]
 * @property {boolean} [retry] whether analysing again may help
 */

/** @typedef {{ analysis: Analysis, pasted: string }} Result an analysis and exactly what it is of */

/**
 * @typedef {object} State
 * @property {Source | null} source
 * @property {string} publishedOn the day that the user set, or ""
 * @property {boolean} working
 * @property {Result | null} result
 * @property {Notice | null} notice
 * @property {boolean} boxOpen
 * @property {"article" | "changes"} view
 * @property {number | null} entity the chosen one
 * @property {number | null} mention the one stepped to
 */

/** @type {Readonly<State>} */
export const EMPTY = {
  source: null,
  publishedOn: "",
  working: false,
  result: null,
  notice: null,
  boxOpen: true,
  view: "article",
  entity: null,
  mention: null,
};

export class Store {
  /** @type {Readonly<State>} */
  state = EMPTY;

  /** @type {((state: Readonly<State>, previous: Readonly<State>) => void)[]} */
  #listeners = [];

  /** @param {(state: Readonly<State>, previous: Readonly<State>) => void} listener called after every change */
  subscribe(listener) {
    this.#listeners.push(listener);
  }

  /** @param {Partial<State>} changes */
  set(changes) {
    const previous = this.state;
    this.state = { ...previous, ...changes };
    this.tell(previous);
  }

  /** @param {Readonly<State>} previous what the listeners are to take for the state before */
  tell(previous) {
    for (const listener of this.#listeners) listener(this.state, previous);
  }
}
