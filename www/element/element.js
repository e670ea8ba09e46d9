/**
 * `<article-analyzer>`: a box for a text, and what was found in it. Defined by define.js; importing this module
 * defines nothing, and is safe where there is no HTMLElement.
 *
 * @import { Analysis, AnalyzerError, Options } from "../article-analyzer.js"
 * @import { Entry } from "../corrections/log.js"
 * @import { Box } from "./box.js"
 * @import { Frame } from "./frame.js"
 * @import { Notice, Source, State, Work } from "./state.js"
 */
import { shared } from "../analyzer/shared.js";
import { actions, box as strings, views } from "../strings/strings.js";
import { h } from "../views/dom.js";
import { Box as TextBox } from "./box.js";
import { sourceFrom } from "./clipboard.js";
import { Session } from "./session.js";
import { EMPTY, Store } from "./store.js";

const Base = /** @type {typeof HTMLElement} */ (globalThis.HTMLElement ?? class {});

/** Properties that a program may have set before the element was defined. */
const UPGRADED = /** @type {const} */ (["options", "value", "analysis", "readonly", "disabled", "required", "views", "theme", "name"]);

/**
 * @typedef {object} Events their `detail`
 * @property {{ analysis: Analysis, value: string }} analysis
 * @property {{ mention: number | null, entity: number | null }} mention-select
 * @property {{ correction: Entry, analysis: Analysis }} correction
 * @property {{ error: AnalyzerError }} error
 */

export class ArticleAnalyzerElement extends Base {
  static formAssociated = true;
  static observedAttributes = ["value", "views", "readonly", "required"];

  #store = new Store();
  #session;
  #internals;
  #root;
  #slot;
  /** @type {Box | undefined} */
  #box;
  /** @type {HTMLElement | undefined} */
  #ownBox;
  /** @type {Promise<Frame> | undefined} */
  #frame;
  /** The same, once it is there. @type {Frame | undefined} */
  #shown;
  /** @type {HTMLFormElement | null} */
  #form = null;

  constructor() {
    super();
    this.#internals = this.attachInternals();
    this.#root = this.attachShadow({ mode: "open" });
    this.#slot = h("slot", { name: "box", slotchange: () => this.#takeBox() });
    this.#root.append(this.#slot);
    this.#session = new Session(this.#store, shared, {
      analyzed: (analysis) => this.#tell("analysis", { analysis, value: this.value }),
      failed: (error) => this.#tell("error", { error }),
      worked: () => this.dispatchEvent(new Event("change", { bubbles: true })),
      corrected: (correction) => this.analysis && this.#tell("correction", { correction, analysis: this.analysis }),
    });
    this.#store.subscribe((state, previous) => this.#follow(state, previous));
    this.addEventListener("paste", (event) => this.#paste(event));
  }

  /** The text as it was pasted. */
  get value() {
    return this.#store.state.source?.text ?? "";
  }

  set value(text) {
    const given = String(text ?? "");
    if (given === "") this.#session.clear();
    else this.take({ text: given, format: "auto", origin: "given" });
  }

  /** The text and what is known of it. */
  get source() {
    return this.#store.state.source;
  }

  /** What the user did to the text, for take(). @type {Work} */
  get work() {
    const { publishedOn, kept, log } = this.#store.state;
    return { publishedOn, kept, log };
  }

  /** For every analysis. @type {Options} */
  get options() {
    return this.#session.options;
  }

  set options(options) {
    this.#session.options = options ?? {};
  }

  /** What is shown; null before there is any. One that was made elsewhere may be given. @type {Analysis | null} */
  get analysis() {
    return this.#store.state.result?.analysis ?? null;
  }

  set analysis(analysis) {
    if (analysis) this.#session.show(analysis, pastedOf(analysis.article));
    else this.#session.clear();
  }

  /** Names of the views that can be gone to, in one string; "" for all. */
  get views() {
    return this.getAttribute("views") ?? "";
  }

  set views(names) {
    this.setAttribute("views", names);
  }

  get readonly() {
    return this.hasAttribute("readonly");
  }

  set readonly(readonly) {
    this.toggleAttribute("readonly", Boolean(readonly));
  }

  get required() {
    return this.hasAttribute("required");
  }

  set required(required) {
    this.toggleAttribute("required", Boolean(required));
  }

  get disabled() {
    return this.hasAttribute("disabled");
  }

  set disabled(disabled) {
    this.toggleAttribute("disabled", Boolean(disabled));
  }

  /** "light", "dark", "system", or "" for that of the page. */
  get theme() {
    return this.getAttribute("theme") ?? "";
  }

  set theme(theme) {
    this.setAttribute("theme", theme);
  }

  get name() {
    return this.getAttribute("name") ?? "";
  }

  set name(name) {
    this.setAttribute("name", name);
  }

  get type() {
    return this.localName;
  }

  get form() {
    return this.#internals.form;
  }

  get labels() {
    return this.#internals.labels;
  }

  get validity() {
    return this.#internals.validity;
  }

  get validationMessage() {
    return this.#internals.validationMessage;
  }

  get willValidate() {
    return this.#internals.willValidate;
  }

  checkValidity() {
    return this.#internals.checkValidity();
  }

  reportValidity() {
    return this.#internals.reportValidity();
  }

  /**
   * Analyses a text of which more is known than its words.
   *
   * @param {Source} source
   * @param {Options} [options] for this text and those that follow
   * @param {Partial<Work>} [work] that was done to it
   */
  take(source, options, work) {
    this.#session.take(source, options, work);
    if (!this.#frame) this.#open();
  }

  /** @param {Notice} notice a word to the user, above the result */
  say(notice) {
    this.#store.set({ notice });
  }

  /** Settles when the views are there. The first text that is analysed is shown then. */
  get ready() {
    return (this.#frame ??= this.#load());
  }

  /** @param {FocusOptions} [options] */
  focus(options) {
    const article = this.#store.state.result ? this.#root.getElementById("article") : null;
    (article ?? this.#box?.textarea)?.focus(options);
  }

  connectedCallback() {
    for (const property of UPGRADED) this.#upgrade(property);
    this.#takeBox();
    this.#shown?.connect(true);
    this.#open();
  }

  disconnectedCallback() {
    this.#shown?.connect(false);
  }

  /**
   * @param {string} name
   * @param {string | null} previous
   * @param {string | null} value
   */
  attributeChangedCallback(name, previous, value) {
    if (name === "value" && value !== previous) this.value = value ?? "";
    if (name === "views") this.#store.set({ shown: value?.trim() ? value.trim().split(/\s+/) : null });
    if (name === "readonly") this.#store.set({ readonly: value !== null });
    if (name === "required") this.#validate();
  }

  /** @param {HTMLFormElement | null} form */
  formAssociatedCallback(form) {
    this.#form?.removeEventListener("formdata", this.#submit);
    this.#form = form;
    form?.addEventListener("formdata", this.#submit);
  }

  formResetCallback() {
    this.value = this.getAttribute("value") ?? "";
  }

  /** @param {boolean} disabled */
  formDisabledCallback(disabled) {
    this.#box?.disable(disabled);
  }

  /** @param {string} state */
  formStateRestoreCallback(state) {
    this.value = state;
  }

  /** Beside the value, the clean text and the analysis go with the form. */
  #submit = (/** @type {FormDataEvent} */ { formData }) => {
    const { analysis, name } = this;
    if (!analysis || name === "" || this.matches(":disabled")) return;
    formData.append(`${name}-text`, analysis.article.text);
    formData.append(`${name}-analysis`, JSON.stringify(analysis));
  };

  /** @param {typeof UPGRADED[number]} property */
  #upgrade(property) {
    if (!Object.hasOwn(this, property)) return;
    const own = /** @type {Record<string, unknown>} */ (/** @type {unknown} */ (this));
    const value = own[property];
    delete own[property];
    own[property] = value;
  }

  /** Takes the box that is in the slot, or makes one. */
  #takeBox() {
    const [given] = this.#slot.assignedElements();
    if (!given && !this.#ownBox) {
      import("./own-box.js").then(async ({ ownBox, dressBox }) => {
        await dressBox(this.#root);
        this.#ownBox ??= ownBox();
        this.#takeBox();
      }).catch(() => this.#fail());
      return;
    }
    const holder = /** @type {HTMLElement} */ (given ?? this.#ownBox);
    if (!given && !this.#slot.contains(holder)) this.#slot.append(holder);
    const textarea = holder instanceof HTMLTextAreaElement ? holder : holder.querySelector("textarea");
    if (!textarea || textarea === this.#box?.textarea) return;
    this.#box?.leave();
    this.#box = new TextBox(holder, textarea, this.#store, this.#session);
    this.#box.render(this.#store.state, EMPTY);
    this.#box.disable(this.matches(":disabled"));
    this.#validate();
  }

  /** Asked for again with the next text. */
  #open() {
    this.#root.getElementById("failed")?.remove();
    this.ready.catch(() => {
      this.#frame = undefined;
      this.#fail();
    });
  }

  #fail() {
    this.#root.getElementById("failed")?.remove();
    const again = () => {
      this.#open();
      this.#takeBox();
    };
    this.#root.append(h("p", { id: "failed", role: "alert" }, views.failed, h("button", { click: again }, actions.retry)));
  }

  async #load() {
    // Until the worker has the engine, nothing else is to hold up this thread.
    await shared().ready().catch(() => {});
    const { attachResult } = await import("./result.js");
    const frame = await attachResult(this.#root, this.#store, this.#session);
    this.#shown = frame;
    frame.connect(this.isConnected);
    this.#store.tell(EMPTY); // what happened before the views were there
    return frame;
  }

  /**
   * @param {Readonly<State>} state
   * @param {Readonly<State>} previous
   */
  #follow(state, previous) {
    this.#box?.render(state, previous);
    if (state.source !== previous.source || state.notice !== previous.notice) this.#validate();
    if (state.mention !== previous.mention || state.entity !== previous.entity) {
      this.#tell("mention-select", { mention: state.mention, entity: state.entity });
    }
  }

  #validate() {
    const { source, notice } = this.#store.state;
    const value = source?.text ?? "";
    const anchor = this.#box?.textarea;
    const empty = this.required && value === "";
    const failed = notice?.tone === "error";
    this.#internals.setFormValue(value);
    if (empty) this.#internals.setValidity({ valueMissing: true }, strings.missing, anchor);
    else if (failed) this.#internals.setValidity({ customError: true }, notice.title, anchor);
    else this.#internals.setValidity({});
  }

  /** @param {ClipboardEvent} event */
  #paste(event) {
    const [target] = event.composedPath();
    if (event.defaultPrevented || this.readonly || this.matches(":disabled")) return;
    if (target instanceof Element && target.matches("input, textarea")) return;
    const source = event.clipboardData && sourceFrom(event.clipboardData);
    if (!source) return;
    event.preventDefault();
    this.take(source);
  }

  /**
   * @template {keyof Events} Type
   * @param {Type} type
   * @param {Events[Type]} detail
   */
  #tell(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: type !== "error", composed: type !== "error" }));
  }
}

/**
 * @param {import("../article-analyzer.js").Article} article
 * @returns {string} the paste: the clean text with every edit undone
 */
function pastedOf({ text, edits }) {
  let pasted = "";
  let at = 0;
  for (const { start, end, before } of edits) {
    pasted += text.slice(at, start) + before;
    at = end;
  }
  return pasted + text.slice(at);
}
