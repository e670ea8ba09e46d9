/**
 * The box: where a text is typed or pasted, and the slim bar that it becomes. Its elements are those that the page
 * puts into the slot, or the element's own; of them only the textarea must be there.
 *
 * @import { Session } from "./session.js"
 * @import { State } from "./state.js"
 * @import { Store } from "./store.js"
 */
import { box as strings } from "../strings/strings.js";
import { focusIn } from "../views/dom.js";
import { sourceFrom } from "./clipboard.js";
import { sourceBar } from "./source-bar.js";

/** Browsers take seconds to lay out a longer text in a textarea; the box shows its beginning. */
const LONGEST_IN_BOX = 300_000;

export class Box {
  #store;
  #session;
  #holder;
  #textarea;
  #bar;
  #box;
  #hint;
  #clear;
  #emptyHint;

  /**
   * @param {HTMLElement} holder
   * @param {HTMLTextAreaElement} textarea in the holder, or the holder itself
   * @param {Store} store
   * @param {Session} session
   */
  constructor(holder, textarea, store, session) {
    const part = (/** @type {string} */ name) => /** @type {HTMLElement | null} */ (holder.querySelector(`.${name}`));
    this.#store = store;
    this.#session = session;
    this.#holder = holder;
    this.#textarea = textarea;
    this.#bar = part("source");
    this.#box = part("box");
    this.#hint = part("hint");
    this.#clear = part("clear");
    this.#emptyHint = this.#hint?.textContent ?? "";
    textarea.addEventListener("input", this.#input);
    textarea.addEventListener("paste", this.#paste);
    this.#clear?.addEventListener("click", this.#empty);
    if (textarea.value) session.type(textarea.value); // typed before this script ran, or restored by the browser
  }

  leave() {
    this.#textarea.removeEventListener("input", this.#input);
    this.#textarea.removeEventListener("paste", this.#paste);
    this.#clear?.removeEventListener("click", this.#empty);
  }

  get textarea() {
    return this.#textarea;
  }

  /** @param {boolean} disabled */
  disable(disabled) {
    for (const control of [this.#textarea, this.#clear]) control?.toggleAttribute("disabled", disabled);
  }

  /**
   * @param {Readonly<State>} state
   * @param {Readonly<State>} previous
   */
  render(state, previous) {
    const { source, boxOpen, result, working } = state;
    if (source === previous.source && boxOpen === previous.boxOpen && result === previous.result && working === previous.working) return;
    const focused = focusIn(this.#holder);
    const hadFocus = this.#bar?.contains(focused) ? focused?.id : undefined;
    this.#bar?.replaceChildren(...sourceBar(state, { toggle: () => this.#toggle(), usePlain: () => this.#usePlain() }));
    if (this.#bar) this.#bar.hidden = !source || (boxOpen && !result && !working);
    if (this.#box && this.#bar) this.#box.hidden = !boxOpen;
    if (this.#clear) this.#clear.hidden = !source;
    this.#holder.classList.toggle("closed", !boxOpen);
    this.#holder.classList.toggle("with-result", result !== null);
    // Only now: a long text is not laid out in a box that was just hidden.
    if (source !== previous.source && source?.origin !== "typed") this.#fill(source?.text ?? "");
    if (hadFocus) /** @type {HTMLElement | null} */ (this.#holder.querySelector(`#${hadFocus}`))?.focus();
  }

  /** @param {string} text */
  #fill(text) {
    const long = text.length > LONGEST_IN_BOX;
    this.#textarea.value = long ? text.slice(0, LONGEST_IN_BOX) : text;
    this.#textarea.readOnly = long;
    this.#textarea.scrollTop = 0;
    if (this.#hint) this.#hint.textContent = long ? strings.excerpt(LONGEST_IN_BOX, text.length) : this.#emptyHint;
  }

  #toggle() {
    const boxOpen = !this.#store.state.boxOpen;
    this.#store.set({ boxOpen });
    if (boxOpen) this.#textarea.focus({ preventScroll: true });
  }

  #usePlain() {
    const { plain } = this.#store.state.source ?? {};
    if (plain) this.#session.take({ text: plain, format: "text", origin: "pasted" });
  }

  #input = () => this.#session.type(this.#textarea.value);

  #empty = () => {
    this.#session.clear();
    this.#textarea.focus();
  };

  /** @param {ClipboardEvent} event */
  #paste = (event) => {
    const source = event.clipboardData && sourceFrom(event.clipboardData);
    if (!source) return;
    const { value, selectionStart, selectionEnd, readOnly } = this.#textarea;
    const whole = readOnly || selectionEnd - selectionStart === value.length;
    const plain = source.plain ?? source.text;
    if (!whole && plain.length <= LONGEST_IN_BOX) return; // a small addition: the browser inserts it, and can undo it
    event.preventDefault();
    const text = value.slice(0, selectionStart) + plain + value.slice(selectionEnd);
    this.#session.take(whole ? source : { text, format: "auto", origin: "pasted" });
  };
}
