/**
 * What the desk has: the details of the chosen name, the strip that shows where it occurs, the toolbar that marks words,
 * the search, the corrections. Each is loaded when it is asked for.
 *
 * @import { Correction } from "../corrections/correction.js"
 * @import { Corrector } from "./corrector.js"
 * @import { Frame } from "./frame.js"
 * @import { Reader } from "./reader.js"
 * @import { Session } from "./session.js"
 * @import { State } from "./state.js"
 * @import { Store } from "./store.js"
 */
import { focusIn, h } from "../views/dom.js";
import { inPlace } from "../views/in-place.js";
import { dress } from "./sheets.js";
import { rangeOf, selectedIn, stretchOf } from "./stretches.js";

const SELECTION_PAUSE_MS = 200;

/**
 * @param {ShadowRoot} root
 * @param {Frame} frame
 * @param {Store} store
 * @param {Session} session
 * @param {Reader} reader
 */
export async function openWorkbench(root, frame, store, session, reader) {
  await dress(root, "desk");
  return new Workbench(root, frame, store, session, reader);
}

export class Workbench {
  #root;
  #frame;
  #store;
  #session;
  #reader;
  #details = h("section", { class: "details", hidden: true });
  #strip = h("div", { class: "strip" });
  #bar = h("div", { class: "history" });
  /** @type {Promise<Corrector> | undefined} */
  #corrector;
  /** @type {import("../views/entity.js").EntityDetails | undefined} */
  #entity;
  /** @type {import("../views/search.js").SearchBar | undefined} */
  #search;
  /** @type {HTMLElement | undefined} */
  #marking;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #selecting;
  /**
   * @param {ShadowRoot} root
   * @param {Frame} frame
   * @param {Store} store
   * @param {Session} session
   * @param {Reader} reader
   */
  constructor(root, frame, store, session, reader) {
    this.#root = root;
    this.#frame = frame;
    this.#store = store;
    this.#session = session;
    this.#reader = reader;
    root.getElementById("name-groups")?.before(this.#details);
    frame.article.after(h("div", { class: "gutter", "aria-hidden": "true" }, this.#strip));
    frame.desk.append(this.#bar);
    frame.listen(document, "selectionchange", () => this.#select());
    root.addEventListener("keydown", (event) => this.#key(/** @type {KeyboardEvent} */ (event)));
    store.subscribe((state, previous) => this.#render(state, previous));
    this.#renderChosen(store.state);
    this.#renderBar(store.state.log.length > 0);
    this.#select();
  }

  /** @param {Correction} correction */
  async correct(correction) {
    const corrector = await this.#store.load(() => this.#load());
    if (!corrector) return;
    corrector.correct(correction);
    this.#leaveMarking();
    await this.#renderChosen(this.#store.state);
    if (document.activeElement === document.body) this.#frame.article.focus({ preventScroll: true }); // what was pressed is gone
  }

  /**
   * @param {HTMLElement} made for what was corrected
   * @param {HTMLElement} list for the personal list
   */
  async showCorrections(made, list) {
    const loaded = await this.#store.load(() => Promise.all([import("../views/corrections.js"), this.#load()]));
    if (!loaded) return;
    const [{ correctionsMade, personalListView }, corrector] = loaded;
    const { result, listTrouble } = this.#store.state;
    if (!result) return;
    inPlace(made, () => made.replaceChildren(...correctionsMade(corrector, result.lost)));
    inPlace(list, () => list.replaceChildren(...personalListView(corrector, result.listed, listTrouble)));
  }

  #load() {
    this.#corrector ??= import("./corrector.js").then(
      ({ Corrector }) => new Corrector(this.#store, this.#session, (message) => this.#frame.announce(message)),
      (cause) => {
        this.#corrector = undefined;
        throw cause;
      },
    );
    return this.#corrector;
  }

  /**
   * @param {Readonly<State>} state
   * @param {Readonly<State>} previous
   */
  #render(state, previous) {
    const { entity, mention, result, log } = state;
    const anew = result !== previous.result;
    if (anew || entity !== previous.entity || mention !== previous.mention) this.#renderChosen(state);
    if (anew) this.#leaveMarking();
    if (anew) this.#search?.refresh();
    if (anew || log !== previous.log) this.#renderBar(log.length > 0);
  }

  /** @param {Readonly<State>} state */
  async #renderChosen({ entity, result }) {
    if (!result || (entity === null && !this.#entity)) return;
    const loaded = await this.#store.load(() => Promise.all([import("../views/entity.js"), import("../views/gutter.js")]));
    const { state } = this.#store;
    if (!loaded || !state.result) return;
    const [{ EntityDetails }, { gutterTicks }] = loaded;
    const details = (this.#entity ??= new EntityDetails(this.#details, {
      go: (mention) => this.#reader.goTo(mention),
      correct: (correction) => this.correct(correction),
      list: (name, kind) => this.#store.load(async () => (await this.#load()).putOnList(name, kind)),
      load: (act) => this.#store.load(act),
    }));
    details.show(state.result.analysis, state.entity, state.mention);
    this.#strip.replaceChildren(...gutterTicks(state.result.analysis, state.entity, state.mention, (mention) => this.#reader.goTo(mention)));
  }

  /** @param {boolean} corrected */
  async #renderBar(corrected) {
    if (!corrected && this.#bar.childElementCount === 0) return;
    const loaded = await this.#store.load(() => Promise.all([import("../views/corrections.js"), this.#load()]));
    if (!loaded) return;
    const [{ historyBar }, corrector] = loaded;
    inPlace(this.#bar, () => this.#bar.replaceChildren(...historyBar(corrector, () => this.#store.set({ view: "changes" }))));
  }

  async openSearch() {
    const loaded = await this.#store.load(() => import("../views/search.js"));
    if (!loaded) return;
    if (!this.#search) {
      this.#search = new loaded.SearchBar({
        text: () => this.#store.state.result?.analysis.article.text ?? "",
        range: (stretch) => this.#rangeOf(stretch, false),
        reveal: (stretch) => this.#rangeOf(stretch, true),
        closed: () => this.#root.getElementById("search")?.focus(),
        mark: async (stretch) => {
          await this.#offerMarking(stretch);
          this.#marking?.querySelector("button")?.focus();
        },
      });
      this.#frame.article.before(this.#search.element);
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
    const range = selectedIn(this.#root, this.#frame.article);
    return range && view ? stretchOf(view, range) : null;
  }

  /** Words that are selected in the article can be marked, once the selection rests. */
  #select() {
    clearTimeout(this.#selecting);
    this.#selecting = setTimeout(() => {
      if (this.#marking?.contains(focusIn(this.#frame.article))) return;
      const stretch = this.#selected();
      if (stretch) this.#offerMarking(stretch);
      else this.#leaveMarking();
    }, SELECTION_PAUSE_MS);
  }

  /** @param {{ start: number, end: number }} selected */
  async #offerMarking(selected) {
    const loaded = await this.#store.load(() => import("../views/marking.js"));
    if (!loaded) return;
    const { markingToolbar, namable, placeToolbar } = loaded;
    const { result, readonly } = this.#store.state;
    const words = result && !readonly && namable(result.analysis.article.text, selected);
    const range = words && this.#rangeOf(words, true);
    this.#leaveMarking();
    if (!words || !range || !result) return;
    this.#marking = markingToolbar(result.analysis, words, (correction) => this.correct(correction));
    this.#frame.article.after(this.#marking);
    placeToolbar(this.#marking, range);
  }

  #leaveMarking() {
    if (!this.#marking) return;
    const focused = this.#marking.contains(focusIn(this.#frame.article));
    this.#marking.remove();
    this.#marking = undefined;
    if (focused) this.#frame.article.focus({ preventScroll: true });
  }

  /** @param {KeyboardEvent} event */
  async #key(event) {
    const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
    const { view, result, log } = this.#store.state;
    if (!result || altKey || (event.target instanceof Element && event.target.matches("input, textarea, select"))) return;
    if ((ctrlKey || metaKey) && key.toLowerCase() === "z" && log.length > 0) {
      event.preventDefault();
      const corrector = await this.#store.load(() => this.#load());
      if (shiftKey) corrector?.redo();
      else corrector?.undo();
    } else if (ctrlKey || metaKey || view !== "article") return;
    else if (key === "m" && this.#marking) {
      event.preventDefault();
      this.#marking.querySelector("button")?.focus();
    } else if (key === "Escape") this.#leaveMarking();
  }
}
