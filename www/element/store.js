/**
 * The state of an element, in one place. Views read it and never change it; the session and the controls change it.
 *
 * @import { Analysis, Edit, Stretch } from "../article-analyzer.js"
 * @import { Correction } from "../corrections/correction.js"
 * @import { Entry, Step } from "../corrections/log.js"
 * @import { Trouble } from "../corrections/personal-list.js"
 */
import { views } from "../strings/strings.js";

/**
 * @typedef {object} Source
 * @property {string} text what is analysed, and what the box holds
 * @property {"auto" | "text" | "html"} format
 * @property {"typed" | "pasted" | "file" | "sample" | "given"} origin "given" by the program of the page
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

/**
 * @typedef {object} Result an analysis and exactly what it is of
 * @property {Analysis} analysis with all corrections
 * @property {Analysis} found by the engine, without them
 * @property {string} pasted
 * @property {Entry[]} lost corrections that do not apply
 * @property {Correction[]} listed those of the personal list that do
 */

/** @typedef {{ edit: Edit, stretches: Stretch[] }} Kept an edit that was undone, and what of the paste is kept for it */

/** @typedef {string} View the name of a row in views.js */
/** @typedef {{ kind: "date" | "figure" | "quote", index: number }} Spot one of the findings that are no names */

/**
 * @typedef {object} State
 * @property {Source | null} source
 * @property {string} publishedOn the day that the user set, or ""
 * @property {Kept[]} kept what the user wants of the paste as it is
 * @property {readonly Step[]} log of corrections
 * @property {Trouble | null} listTrouble why the browser did not keep the personal list
 * @property {boolean} working
 * @property {Result | null} result
 * @property {Notice | null} notice
 * @property {boolean} boxOpen
 * @property {View} view
 * @property {boolean} removedShown whether the article shows what was removed from it
 * @property {number | null} entity the chosen one
 * @property {number | null} mention the one stepped to
 * @property {Spot | null} spot the finding gone to
 * @property {readonly string[]} unmarked kinds whose marks the article does not show
 * @property {readonly View[] | null} shown the views that can be gone to, or null for all
 * @property {boolean} readonly whether the text and its cleaning can be looked at only
 */

/** @type {Readonly<State>} */
export const EMPTY = {
  source: null,
  publishedOn: "",
  kept: [],
  log: [],
  listTrouble: null,
  working: false,
  result: null,
  notice: null,
  boxOpen: true,
  view: "article",
  removedShown: false,
  entity: null,
  mention: null,
  spot: null,
  unmarked: [],
  shown: null,
  readonly: false,
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

  /** @template T @param {() => Promise<T>} act loads a part of the page; what keeps it away is told */
  load(act) {
    return act().catch(() => void this.set({ notice: { tone: "error", title: views.failed } }));
  }

  /** @param {Readonly<State>} previous what the listeners are to take for the state before */
  tell(previous) {
    for (const listener of this.#listeners) listener(this.state, previous);
  }
}
