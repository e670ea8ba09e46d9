/**
 * The search in the article: a field, how many matches there are, and the way from one to the next. Matches are shown by
 * the browser's own highlights, so that the article stays as it is.
 *
 * @import { Range as Stretch } from "../reading/search.js"
 */
import { Folded } from "../reading/search.js";
import { h } from "./dom.js";
import { search as strings } from "../strings/reading.js";

/** More matches than this are counted, but not all drawn. */
const MOST_DRAWN = 1000;

/** A place is looked for again so many times while the page settles. */
const MOST_TURNS = 4;

/**
 * @typedef {object} Place what the search is of
 * @property {() => string} text
 * @property {(stretch: Stretch) => Range | null} range of the page, where the stretch is made already
 * @property {(stretch: Stretch) => Range | null} reveal as `range`, and the stretch is made if need be
 * @property {() => void} closed
 * @property {(stretch: Stretch) => void} mark asks what the words are
 */

export class SearchBar {
  element;
  #place;
  #field;
  #count = h("span", { class: "where", role: "status" });
  #mark;
  /** @type {{ text: string, folded: Folded } | undefined} */
  #folded;
  /** @type {Stretch[]} */
  #found = [];
  #at = -1;

  /** @param {Place} place */
  constructor(place) {
    this.#place = place;
    this.#field = h("input", { type: "search", "aria-label": strings.label, placeholder: strings.label, autocomplete: "off", spellcheck: "false", input: () => this.#search() });
    this.#mark = h("button", { type: "button", class: "quiet", hidden: true, click: () => this.#askMark() }, strings.mark);
    this.element = h(
      "search",
      { class: "search-bar", keydown: (/** @type {KeyboardEvent} */ event) => this.#key(event) },
      this.#field,
      this.#count,
      h("button", { type: "button", class: "icon", "aria-label": strings.previous, title: strings.previous, click: () => this.#step(-1) }, "‹"),
      h("button", { type: "button", class: "icon", "aria-label": strings.next, title: strings.next, click: () => this.#step(1) }, "›"),
      this.#mark,
      h("button", { type: "button", class: "icon", "aria-label": strings.close, title: strings.close, click: () => this.close() }, "×"),
    );
  }

  open() {
    this.element.hidden = false;
    this.#field.focus();
    this.#field.select();
    this.refresh();
  }

  close() {
    this.element.hidden = true;
    draw([], null);
    this.#place.closed();
  }

  /** Looks again, in a text that may be another one. */
  refresh() {
    if (this.element.hidden) return;
    const at = this.#at;
    this.#look();
    this.#at = Math.min(Math.max(at, 0), this.#found.length - 1);
    this.#show();
  }

  #search() {
    this.#look();
    this.#at = this.#found.length > 0 ? 0 : -1;
    this.#show();
    this.#goTo();
  }

  #look() {
    const text = this.#place.text();
    if (this.#folded?.text !== text) this.#folded = { text, folded: new Folded(text) };
    this.#found = this.#folded.folded.find(this.#field.value);
  }

  /** @param {1 | -1} by */
  #step(by) {
    if (this.#found.length === 0) return;
    this.#at = (this.#at + by + this.#found.length) % this.#found.length;
    this.#show();
    this.#goTo();
  }

  #show() {
    const empty = this.#field.value.trim() === "";
    this.#count.textContent = empty ? "" : this.#found.length === 0 ? strings.none : strings.position(this.#at + 1, this.#found.length);
    this.#mark.hidden = this.#found.length === 0;
    const current = this.#found[this.#at];
    const near = this.#found.slice(Math.max(0, this.#at - MOST_DRAWN / 2), this.#at + MOST_DRAWN / 2);
    draw(near.flatMap((stretch) => this.#place.range(stretch) ?? []), current ? this.#place.range(current) : null);
  }

  #goTo() {
    const current = this.#found[this.#at];
    const range = current && this.#place.reveal(current);
    if (!range) return;
    this.#show();
    bringIntoSight(range);
  }

  #askMark() {
    const current = this.#found[this.#at];
    if (current) this.#place.mark(current);
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (event.key === "Escape") this.close();
    else if (event.key === "Enter" && event.target === this.#field) this.#step(event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
}

/**
 * What comes into sight takes its true height only then, and may move the rest.
 *
 * @param {Range} range
 */
async function bringIntoSight(range) {
  for (let turn = 0; turn < MOST_TURNS; turn += 1) {
    const { top } = range.getBoundingClientRect();
    if (top > innerHeight * 0.15 && top < innerHeight * 0.7) return;
    scrollBy({ top: top - innerHeight * 0.4, behavior: "instant" });
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}

/**
 * @param {Range[]} all
 * @param {Range | null} current
 */
function draw(all, current) {
  if (!("highlights" in CSS)) return; // the hit that is gone to is seen all the same
  CSS.highlights.set("found", new Highlight(...all));
  CSS.highlights.set("found-now", new Highlight(...(current ? [current] : [])));
}
