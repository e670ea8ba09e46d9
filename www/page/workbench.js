/**
 * What the desk has: the details of the chosen name, the strip that shows where it occurs, the toolbar that marks words,
 * the search, the corrections. Each is loaded when it is asked for.
 *
 * @import { Correction } from "../corrections/correction.js"
 * @import { Corrector } from "./corrector.js"
 * @import { Reader } from "./reader.js"
 * @import { State, Store } from "./store.js"
 */
import { byId, h, inPlace } from "./dom.js";
import { rangeOf, stretchOf } from "./stretches.js";

const SELECTION_PAUSE_MS = 200;

export class Workbench {
  #store;
  #reader;
  #announce;
  #article = byId("article");
  #details = h("section", { class: "details", hidden: true });
  #gutter = h("div", { class: "gutter", "aria-hidden": "true" });
  #bar = h("div", { class: "history" });
  /** @type {Promise<Corrector> | undefined} */
  #corrector;
  /** @type {Promise<import("./views/entity.js").EntityDetails> | undefined} */
  #entity;
  /** @type {import("./views/search.js").SearchBar | undefined} */
  #search;
  /** @type {HTMLElement | undefined} */
  #marking;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #selecting;

  /**
   * @param {Store} store
   * @param {Reader} reader
   * @param {(message: string) => void} announce
   */
  constructor(store, reader, announce) {
    this.#store = store;
    this.#reader = reader;
    this.#announce = announce;
    byId("name-groups").before(this.#details);
    this.#article.after(this.#gutter);
    byId("desk").append(this.#bar);
    document.addEventListener("selectionchange", () => this.#select());
    document.addEventListener("keydown", (event) => this.#key(event));
    store.subscribe((state, previous) => this.#render(state, previous));
    this.#renderChosen(store.state);
    this.#select();
  }

  /** @param {Correction} correction */
  async correct(correction) {
    (await this.#load()).correct(correction);
    this.#leaveMarking();
  }

  async showCorrections() {
    const [{ correctionsMade, personalListView }, corrector] = await Promise.all([import("./views/corrections.js"), this.#load()]);
    const { result, listTrouble } = this.#store.state;
    if (!result) return;
    const [made, list] = [byId("corrections"), byId("personal-list")];
    inPlace(made, () => made.replaceChildren(...correctionsMade(corrector, result.lost)));
    inPlace(list, () => list.replaceChildren(...personalListView(corrector, result.listed, listTrouble)));
  }

  #load() {
    this.#corrector ??= import("./corrector.js").then(({ Corrector }) => new Corrector(this.#store, this.#announce));
    return this.#corrector;
  }

  /**
   * @param {Readonly<State>} state
   * @param {Readonly<State>} previous
   */
  #render(state, previous) {
    const { entity, mention, result, log, view } = state;
    const anew = result !== previous.result;
    if (anew || entity !== previous.entity || mention !== previous.mention) this.#renderChosen(state);
    if (anew) this.#leaveMarking();
    if (anew) this.#search?.refresh();
    if (anew || log !== previous.log) this.#renderBar(log.length > 0);
    if (anew && view === "changes" && previous.view === "changes" && result) this.showCorrections();
  }

  /** @param {Readonly<State>} state */
  async #renderChosen({ entity, result }) {
    if (!result || (entity === null && !this.#entity)) return;
    this.#entity ??= import("./views/entity.js").then(
      ({ EntityDetails }) =>
        new EntityDetails(this.#details, {
          go: (mention) => this.#reader.goTo(mention),
          correct: (correction) => this.correct(correction),
          list: async (name, kind) => (await this.#load()).putOnList(name, kind),
        }),
    );
    const [details, { gutterTicks }] = await Promise.all([this.#entity, import("./views/gutter.js")]);
    const { state } = this.#store;
    if (!state.result) return;
    details.show(state.result.analysis, state.entity, state.mention);
    this.#gutter.replaceChildren(...gutterTicks(state.result.analysis, state.entity, state.mention, (mention) => this.#reader.goTo(mention)));
  }

  /** @param {boolean} corrected */
  async #renderBar(corrected) {
    if (!corrected && this.#bar.childElementCount === 0) return;
    const [{ historyBar }, corrector] = await Promise.all([import("./views/corrections.js"), this.#load()]);
    inPlace(this.#bar, () => this.#bar.replaceChildren(...historyBar(corrector, () => this.#store.set({ view: "changes" }))));
  }

  async openSearch() {
    const { SearchBar } = await import("./views/search.js");
    if (!this.#search) {
      this.#search = new SearchBar({
        text: () => this.#store.state.result?.analysis.article.text ?? "",
        range: (stretch) => this.#rangeOf(stretch, false),
        reveal: (stretch) => this.#rangeOf(stretch, true),
        closed: () => byId("search").focus(),
        mark: async (stretch) => {
          await this.#offerMarking(stretch);
          this.#marking?.querySelector("button")?.focus();
        },
      });
      this.#article.before(this.#search.element);
    }
    this.#search.open();
  }

  /**
   * @param {import("./stretches.js").Stretch} stretch
   * @param {boolean} make
   */
  #rangeOf(stretch, make) {
    const { view } = this.#reader;
    return view ? rangeOf(view, stretch, make) : null;
  }

  #selected() {
    const { view } = this.#reader;
    const selection = getSelection();
    const range = selection && !selection.isCollapsed && selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
    return range && view && this.#article.contains(range.commonAncestorContainer) ? stretchOf(view, range) : null;
  }

  /** Words that are selected in the article can be marked, once the selection rests. */
  #select() {
    clearTimeout(this.#selecting);
    this.#selecting = setTimeout(() => {
      if (this.#marking?.contains(document.activeElement)) return;
      const stretch = this.#selected();
      if (stretch) this.#offerMarking(stretch);
      else this.#leaveMarking();
    }, SELECTION_PAUSE_MS);
  }

  /** @param {{ start: number, end: number }} selected */
  async #offerMarking(selected) {
    const { markingToolbar, namable, placeToolbar } = await import("./views/marking.js");
    const { result } = this.#store.state;
    const words = result && namable(result.analysis.article.text, selected);
    const range = words && this.#rangeOf(words, true);
    this.#leaveMarking();
    if (!words || !range) return;
    this.#marking = markingToolbar(result.analysis, words, (correction) => this.correct(correction));
    this.#article.after(this.#marking);
    placeToolbar(this.#marking, range);
  }

  #leaveMarking() {
    if (!this.#marking) return;
    const focused = this.#marking.contains(document.activeElement);
    this.#marking.remove();
    this.#marking = undefined;
    if (focused) this.#article.focus({ preventScroll: true });
  }

  /** @param {KeyboardEvent} event */
  async #key(event) {
    const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
    const { view, result, log } = this.#store.state;
    const target = event.target instanceof Element ? event.target : document.body;
    if (!result || altKey || target.matches("input, textarea, select")) return;
    if ((ctrlKey || metaKey) && key.toLowerCase() === "z" && log.length > 0) {
      event.preventDefault();
      const corrector = await this.#load();
      if (shiftKey) corrector.redo();
      else corrector.undo();
    } else if (ctrlKey || metaKey || view !== "article") return;
    else if (key === "m" && this.#marking) {
      event.preventDefault();
      this.#marking.querySelector("button")?.focus();
    } else if (key === "Escape") this.#leaveMarking();
  }
}
