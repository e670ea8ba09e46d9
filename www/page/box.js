/**
 * The box and all the ways into it: typing, pasting, dropping, opening a file, the sample.
 *
 * @import { Session } from "./session.js"
 * @import { Source, State, Store } from "./store.js"
 */
import { byId } from "./dom.js";
import { sourceFrom } from "./intake/clipboard.js";
import { SAMPLE } from "./sample.js";
import { EMPTY } from "./store.js";
import { box as strings, notices } from "./strings.js";
import { sourceBar } from "./views/source.js";

/** Browsers take seconds to lay out a longer text in a textarea; of such a one the box shows the beginning. */
const LONGEST_IN_BOX = 300_000;

export class Box {
  #store;
  #session;
  #intake = byId("intake");
  #bar = byId("source");
  #box = byId("box");
  #hint = byId("paste-hint");
  #textarea = /** @type {HTMLTextAreaElement} */ (byId("paste"));
  #file = /** @type {HTMLInputElement} */ (byId("file"));
  #clearButton = byId("clear");
  #emptyHint = this.#hint.textContent;
  #files = 0;

  /**
   * @param {Store} store
   * @param {Session} session
   */
  constructor(store, session) {
    this.#store = store;
    this.#session = session;
    this.#textarea.addEventListener("input", () => session.type(this.#textarea.value));
    this.#file.addEventListener("change", () => this.#open(this.#file.files));
    byId("open").addEventListener("click", () => this.#file.click());
    byId("sample").addEventListener("click", () => session.take({ text: SAMPLE, format: "auto", origin: "sample" }));
    this.#clearButton.addEventListener("click", () => this.#clear());
    document.addEventListener("paste", (event) => this.#paste(event));
    this.#acceptDrops();
    store.subscribe((state, previous) => this.#render(state, previous));
    if (this.#textarea.value) session.type(this.#textarea.value); // typed before this script ran, or restored by the browser
  }

  /**
   * @param {Readonly<State>} state
   * @param {Readonly<State>} previous
   */
  #render(state, previous) {
    const { source, boxOpen, result, working } = state;
    if (source !== previous.source && source?.origin !== "typed") this.#fill(source?.text ?? "");
    if (source === previous.source && boxOpen === previous.boxOpen && result === previous.result && working === previous.working) return;
    const hadFocus = this.#bar.contains(document.activeElement) ? document.activeElement?.id : undefined;
    this.#bar.replaceChildren(...sourceBar(state, { toggle: () => this.#toggle(), usePlain: () => this.#usePlain() }));
    this.#bar.hidden = !source || (boxOpen && !result && !working);
    this.#box.hidden = !boxOpen;
    this.#clearButton.hidden = !source;
    this.#intake.classList.toggle("closed", !boxOpen);
    this.#intake.classList.toggle("with-result", result !== null);
    if (hadFocus) document.getElementById(hadFocus)?.focus();
  }

  /** @param {string} text */
  #fill(text) {
    const long = text.length > LONGEST_IN_BOX;
    this.#textarea.value = long ? text.slice(0, LONGEST_IN_BOX) : text;
    this.#textarea.readOnly = long;
    this.#textarea.scrollTop = 0;
    this.#hint.textContent = long ? strings.excerpt(LONGEST_IN_BOX, text.length) : this.#emptyHint;
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

  #clear() {
    this.#files += 1;
    this.#store.set(EMPTY);
    this.#session.analyze();
    this.#textarea.focus();
  }

  /** @param {ClipboardEvent} event */
  #paste(event) {
    const target = /** @type {Element} */ (event.target);
    const { clipboardData } = event;
    if (!clipboardData || (target !== this.#textarea && target.matches("input, textarea"))) return;
    const source = sourceFrom(clipboardData);
    if (!source) {
      if (clipboardData.files.length > 0) this.#open(clipboardData.files);
      return;
    }
    const { value, selectionStart, selectionEnd, readOnly } = this.#textarea;
    const whole = target !== this.#textarea || readOnly || selectionEnd - selectionStart === value.length;
    const plain = source.plain ?? source.text;
    if (!whole && plain.length <= LONGEST_IN_BOX) return; // a small addition: the browser inserts it, and can undo it
    event.preventDefault();
    const text = value.slice(0, selectionStart) + plain + value.slice(selectionEnd);
    this.#session.take(whole ? source : { text, format: "auto", origin: "pasted" });
  }

  #acceptDrops() {
    let within = false; // a drag that began on this page is the browser's business
    document.addEventListener("dragstart", () => (within = true));
    document.addEventListener("dragend", () => (within = false));
    document.addEventListener("dragover", (event) => {
      if (within) return;
      event.preventDefault();
      document.body.classList.add("dropping");
    });
    document.addEventListener("dragleave", ({ relatedTarget }) => {
      if (!relatedTarget) document.body.classList.remove("dropping");
    });
    document.addEventListener("drop", (event) => {
      document.body.classList.remove("dropping");
      if (within || !event.dataTransfer) return;
      event.preventDefault();
      if (event.dataTransfer.files.length > 0) return this.#open(event.dataTransfer.files);
      const source = sourceFrom(event.dataTransfer);
      if (source) this.#session.take(source);
    });
  }

  /** @param {FileList | null} files */
  async #open(files) {
    const [file, ...others] = files ?? [];
    if (!file) return;
    if (others.length > 0) return this.#store.set({ notice: notices.severalFiles });
    const turn = ++this.#files;
    const { sourceFromFile } = await import("./intake/files.js");
    const read = await sourceFromFile(file);
    this.#file.value = ""; // so that the same file may be opened again
    if (turn !== this.#files) return;
    if ("notice" in read) this.#store.set({ notice: read.notice });
    else this.#session.take(read.source);
  }
}
