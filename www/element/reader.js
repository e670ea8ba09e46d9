/**
 * Reading: the article, its facts and its names, and the way from mention to mention.
 *
 * @import { Analysis } from "../article-analyzer.js"
 * @import { Frame } from "./frame.js"
 * @import { Keeper } from "./keeping.js"
 * @import { Spot, State } from "./state.js"
 * @import { Store } from "./store.js"
 * @import { Session } from "./session.js"
 */
import { focusIn } from "../views/dom.js";
import { inPlace } from "../views/in-place.js";
import { seenIn } from "./keeping.js";
import { names } from "../strings/strings.js";
import { ArticleView, namesLayer } from "../views/article.js";
import { facts } from "../views/facts.js";
import { findingLayers, findingsOf } from "../views/findings.js";
import { NamesPanel } from "../views/names.js";

/** Smooth scrolling over more screens than this takes the eye nowhere. */
const SCREENS_WORTH_SCROLLING = 2;

export class Reader {
  #frame;
  #store;
  #session;
  #keeper;
  #article;
  #facts;
  #names;
  /** @type {ArticleView | undefined} */
  #view;
  /** Loaded when it is first asked for. @type {typeof import("../views/removed.js").removedInserts | undefined} */
  #removedInserts;

  /**
   * @param {Frame} frame
   * @param {Store} store
   * @param {Session} session
   * @param {Keeper} keeper
   */
  constructor(frame, store, session, keeper) {
    this.#frame = frame;
    this.#article = frame.article;
    this.#facts = frame.facts;
    this.#store = store;
    this.#session = session;
    this.#keeper = keeper;
    this.#names = new NamesPanel(frame.names, {
      choose: (entity) => this.#choose(entity),
      step: (by) => this.#step(by),
      leave: () => this.#leave(),
    });
    this.#frame.panel("article").addEventListener("keydown", (event) => this.#key(event));
    this.#article.addEventListener("click", ({ target }) => {
      const mark = markAround(target);
      if (mark && getSelection()?.isCollapsed) this.#choose(entityOf(mark), mentionOf(mark));
    });
    store.subscribe((state, previous) => this.#render(state, previous));
  }

  /**
   * @param {Readonly<State>} state
   * @param {Readonly<State>} previous
   */
  #render(state, previous) {
    if (state.result !== previous.result) this.#renderResult(state);
    else if (state.removedShown !== previous.removedShown) inPlace(this.#frame.panel("article"), () => this.#renderText(state));
    else if (state.unmarked !== previous.unmarked) this.#renderFacts(state);
    if (state.entity !== previous.entity || state.mention !== previous.mention) this.#renderStep(state);
    if (state.spot !== previous.spot) this.#renderSpot(state);
  }

  /** @param {Readonly<State>} state */
  #renderResult(state) {
    const { result } = state;
    if (!result) {
      this.#view?.abandon();
      this.#view = undefined;
      this.#article.replaceChildren();
      return;
    }
    this.#names.show(result.analysis);
    const inserts = () => this.#inserts(state);
    inPlace(this.#frame.panel("article"), () => this.#renderText(state), (key) => this.#view?.at(inserts().find((insert) => insert.key === key)?.start ?? -1));
  }

  /** @param {Readonly<State>} state */
  #renderText(state) {
    if (!state.result) return;
    const { analysis } = state.result;
    this.#view?.abandon();
    this.#renderFacts(state);
    const layers = [namesLayer(analysis), ...findingLayers(analysis)];
    this.#view = new ArticleView(this.#article, analysis, layers, this.#inserts(state), (section) => this.#highlight(section));
    this.#view.mark(0)?.setAttribute("tabindex", "0");
    this.#renderStep(state);
    this.#renderSpot(state);
  }

  /** @param {Readonly<State>} state */
  #renderFacts({ result, publishedOn, kept, removedShown, unmarked }) {
    if (!result) return;
    const { analysis } = result;
    const removed = [...kept.map(({ edit }) => edit), ...analysis.article.edits].filter((edit) => seenIn(edit) !== "").length;
    const setDate = (/** @type {string} */ date) => this.#session.date(date);
    const setRemoved = () => this.#toggleRemoved();
    const setMarked = (/** @type {string} */ kind, /** @type {boolean} */ marked) => {
      const others = this.#store.state.unmarked.filter((other) => other !== kind);
      this.#store.set({ unmarked: marked ? others : [...others, kind] });
    };
    const controls = { publishedOn, setDate, removed, removedShown, setRemoved, unmarked, setMarked };
    inPlace(this.#facts, () => this.#facts.replaceChildren(...facts(analysis, controls)));
    this.#article.className = unmarked.map((kind) => `without-${kind}`).join(" ");
  }

  /** @param {Readonly<State>} state */
  #inserts({ result, kept, removedShown }) {
    if (!result || !removedShown) return [];
    return this.#removedInserts?.(result.analysis.article.edits, kept, (edits, keep) => this.#keeper.toggle(edits, keep)) ?? [];
  }

  #toggleRemoved() {
    return this.#store.load(async () => {
      this.#removedInserts ??= (await import("../views/removed.js")).removedInserts;
      this.#store.set({ removedShown: !this.#store.state.removedShown });
    });
  }

  /** @param {Readonly<State>} state */
  #renderStep({ entity, mention, result }) {
    if (!result) return;
    for (const mark of this.#article.querySelectorAll(".chosen, .current, [tabindex='0']")) {
      mark.classList.remove("chosen", "current");
      mark.setAttribute("tabindex", "-1");
    }
    this.#highlight(this.#article);
    const mark = this.#view?.mark(mention ?? 0);
    mark?.setAttribute("tabindex", "0");
    if (mention !== null) mark?.classList.add("current");
    this.#names.showStep(entity, mention);
  }

  /** @param {Readonly<State>} state */
  #renderSpot({ spot }) {
    for (const mark of this.#article.querySelectorAll(".found.current")) mark.classList.remove("current");
    for (const mark of spot ? this.#marksOf(spot) : []) mark.classList.add("current");
  }

  /**
   * @param {Spot} spot
   * @returns {HTMLElement[]} its marks; a quote of several paragraphs has several
   */
  #marksOf({ kind, index }) {
    const { result } = this.#store.state;
    const found = result && findingsOf(result.analysis)[kind][index];
    if (!found) return [];
    this.#view?.at(found.start);
    return [...this.#article.querySelectorAll(`[data-${kind}="${index}"]`)].filter((mark) => mark instanceof HTMLElement);
  }

  /** @param {number} mention */
  goTo(mention) {
    this.#goTo(this.#store.state.entity, mention);
  }

  /** What shows the text. */
  get view() {
    return this.#view;
  }

  /** @param {number} entity to whose first mention to go */
  showEntity(entity) {
    this.#store.set({ view: "article" });
    const mention = this.#store.state.result?.analysis.entities[entity]?.mentions[0];
    this.#goTo(entity, mention);
    if (mention !== undefined) this.#view?.mark(mention)?.focus({ preventScroll: true });
  }

  /** @param {Spot} spot to go to */
  showSpot(spot) {
    const { unmarked } = this.#store.state;
    this.#store.set({ view: "article", entity: null, mention: null, spot, unmarked: unmarked.filter((kind) => kind !== spot.kind) });
    const [mark] = this.#marksOf(spot);
    if (!mark) return;
    scrollTo(mark);
    mark.focus({ preventScroll: true });
  }

  /** @param {HTMLElement} part */
  #highlight(part) {
    const { entity } = this.#store.state;
    if (entity === null) return;
    for (const mark of part.querySelectorAll(`mark[data-entity="${entity}"]`)) mark.classList.add("chosen");
  }

  /**
   * @param {number} entity
   * @param {number} [mention] the one to go to; without it the next one
   */
  #choose(entity, mention) {
    const { state } = this.#store;
    if (mention !== undefined) {
      this.#store.set({ entity, mention, spot: null });
      this.#tell();
    } else if (entity === state.entity) {
      this.#step(1);
    } else {
      this.#goTo(entity, state.result?.analysis.entities[entity]?.mentions[0]);
    }
  }

  /** @param {1 | -1} by to the next or the previous mention of the chosen entity, or of any if none is chosen */
  #step(by) {
    const { entity, mention, result } = this.#store.state;
    if (!result) return;
    const { entities, mentions } = result.analysis;
    const path = (entity === null ? undefined : entities[entity]?.mentions) ?? [...mentions.keys()];
    const ahead = by > 0 ? path.find((index) => index > (mention ?? -1)) : path.findLast((index) => index < (mention ?? Infinity));
    this.#goTo(entity, ahead ?? path.at(by > 0 ? 0 : -1));
  }

  /**
   * @param {number | null} entity
   * @param {number | undefined} mention
   */
  #goTo(entity, mention) {
    if (mention === undefined) return;
    const inArticle = this.#article.contains(focusIn(this.#article));
    this.#store.set({ entity, mention, spot: null });
    const mark = this.#view?.mark(mention);
    if (!mark) return;
    scrollTo(mark);
    if (inArticle) mark.focus({ preventScroll: true });
    this.#tell();
  }

  #leave() {
    this.#store.set({ entity: null, mention: null, spot: null });
  }

  #tell() {
    const { result, entity, mention } = this.#store.state;
    if (result && mention !== null) this.#frame.announce(stepOf(result.analysis, entity, mention));
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const target = /** @type {Element} */ (event.target);
    if (event.ctrlKey || event.metaKey || event.altKey || target.matches("input, select")) return;
    const mark = markAround(target);
    if (event.key === "n") this.#step(1);
    else if (event.key === "p") this.#step(-1);
    else if (event.key === "Escape") this.#leave();
    else if (event.key === "Enter" && mark) this.#choose(entityOf(mark), mentionOf(mark));
    else return;
    event.preventDefault();
  }
}

/** @param {EventTarget | null} target */
function markAround(target) {
  return target instanceof Element ? /** @type {HTMLElement | null} */ (target.closest("mark[data-mention]")) : null;
}

/** @param {HTMLElement} mark */
function mentionOf(mark) {
  return Number(mark.dataset.mention);
}

/** @param {HTMLElement} mark */
function entityOf(mark) {
  return Number(mark.dataset.entity);
}

/** @param {HTMLElement} mark */
function scrollTo(mark) {
  const far = Math.abs(mark.getBoundingClientRect().top) > innerHeight * SCREENS_WORTH_SCROLLING;
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  mark.scrollIntoView({ block: "center", behavior: far || still ? "instant" : "smooth" });
}

/**
 * @param {Analysis} analysis
 * @param {number | null} entity
 * @param {number} mention
 */
function stepOf({ entities, mentions }, entity, mention) {
  const path = entity === null ? undefined : entities[entity]?.mentions;
  const name = entities[mentions[mention]?.entity ?? -1]?.name ?? "";
  return path ? `${name}, ${names.position(path.indexOf(mention) + 1, path.length)}` : name;
}
