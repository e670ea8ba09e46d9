/**
 * The text of a textarea once more, invisible, laid exactly over it: in a textarea itself nothing can be marked. The
 * textarea stays as it is, and so do its caret, its undo history and what an input method composes in it.
 */

/** What decides where letters stand. */
const LETTERS = [
  "direction", "unicode-bidi", "writing-mode", "-webkit-locale",
  "font-family", "font-size", "font-size-adjust", "font-weight", "font-style", "font-stretch", "font-kerning", "font-optical-sizing",
  "font-feature-settings", "font-variation-settings", "font-variant", "font-synthesis", "text-rendering", "text-transform",
  "letter-spacing", "word-spacing", "line-height", "line-break", "word-break", "overflow-wrap", "hyphens", "white-space", "tab-size",
  "text-indent", "text-align", "text-align-last", "text-spacing-trim", "text-autospace",
  "padding-top", "padding-right", "padding-bottom", "padding-left",
];

/** Of UTF-16 units that are laid out in one task: 100,000 at once took 60 ms, in slices none took 15. */
const SLICE = 16_384;

export class Mirror {
  element = document.createElement("div");
  #text = new Text();
  #area;
  #maxLength;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #rest;
  #end = new AbortController();
  #observer = new ResizeObserver(() => this.#place());

  /**
   * @param {HTMLTextAreaElement} area
   * @param {number} maxLength of a text that is mirrored; every edit has all of it laid out anew
   */
  constructor(area, maxLength) {
    this.#area = area;
    this.#maxLength = maxLength;
    this.element.ariaHidden = "true";
    this.element.inert = true;
    // A textarea has a line after its last newline; a block has one if there is a line break.
    this.element.append(this.#text, document.createElement("br"));
    this.refresh();

    const { signal } = this.#end;
    area.addEventListener("input", () => this.#follow(), { signal });
    area.addEventListener("scroll", () => this.#scroll(), { signal, passive: true });
    // The form is reset after its event.
    area.form?.addEventListener("reset", () => queueMicrotask(() => this.refresh()), { signal });
    document.fonts.addEventListener("loadingdone", () => this.#place(), { signal });
    // What moves the textarea changes the size of what it is in.
    for (let box = /** @type {Element | null} */ (area); box; box = box.parentElement) this.#observer.observe(box);
  }

  /** For a value that a program has set, of which the browser tells nobody. */
  refresh() {
    this.#follow();
    this.#place();
  }

  end() {
    this.#end.abort();
    clearTimeout(this.#rest);
    this.#observer.disconnect();
    this.element.remove();
  }

  #follow() {
    clearTimeout(this.#rest);
    const { value } = this.#area;
    const { from, to, words } = difference(this.#text.data, value.length > this.#maxLength ? "" : value);
    if (to > from || words !== "") this.#text.replaceData(from, to - from, words.slice(0, SLICE));
    if (words.length > SLICE) this.#rest = setTimeout(() => this.#follow());
    this.#scroll();
  }

  #place() {
    const { element } = this;
    const { style: own } = element;
    const area = this.#area;
    const style = getComputedStyle(area);
    // All is read before anything is written: the text is laid out once, and not at all where nothing changed.
    const letters = LETTERS.map((property) => [property, style.getPropertyValue(property)]);
    const box = {
      position: "absolute", top: own.top || "0px", left: own.left || "0px", margin: "0", boxSizing: "content-box",
      width: `${innerWidthOf(area, style)}px`, height: `${area.clientHeight - parseFloat(style.paddingTop) - parseFloat(style.paddingBottom)}px`,
      overflow: "hidden", pointerEvents: "none", userSelect: "none", color: "transparent", zIndex: style.zIndex,
    };
    own.cssText = "all: initial";
    for (const [property = "", value = ""] of letters) own.setProperty(property, value);
    Object.assign(own, box);
    if (area.nextSibling !== element) area.after(element);
    const there = area.getBoundingClientRect();
    const here = element.getBoundingClientRect();
    own.left = `${parseFloat(box.left) + there.left + area.clientLeft - here.left}px`;
    own.top = `${parseFloat(box.top) + there.top + area.clientTop - here.top}px`;
    this.#scroll();
  }

  #scroll() {
    this.element.scrollTo({ top: this.#area.scrollTop, left: this.#area.scrollLeft, behavior: "instant" });
  }
}

/**
 * The width of a line; clientWidth has it in whole pixels only.
 *
 * @param {HTMLTextAreaElement} area
 * @param {CSSStyleDeclaration} style
 */
function innerWidthOf(area, style) {
  const sum = (/** @type {string[]} */ ...lengths) => lengths.reduce((total, length) => total + parseFloat(length), 0);
  const borders = sum(style.borderLeftWidth, style.borderRightWidth);
  const outer = style.boxSizing === "border-box" ? sum(style.width) : area.getBoundingClientRect().width;
  const scrollbar = Math.max(0, Math.round(area.offsetWidth - area.clientWidth - borders));
  return Math.max(0, outer - borders - scrollbar - sum(style.paddingLeft, style.paddingRight));
}

/**
 * The one stretch that was changed, so that ranges elsewhere stay.
 *
 * @param {string} before
 * @param {string} after
 */
export function difference(before, after) {
  const shorter = Math.min(before.length, after.length);
  let from = 0;
  while (from < shorter && before[from] === after[from]) from++;
  let same = 0;
  while (same < shorter - from && before[before.length - 1 - same] === after[after.length - 1 - same]) same++;
  return { from, to: before.length - same, words: after.slice(from, after.length - same) };
}
