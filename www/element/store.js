/**
 * The state of an element, in one place. Views read it and never change it; the session and the controls change it.
 *
 * @import { State } from "./state.js"
 */
import { views } from "../strings/strings.js";

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
