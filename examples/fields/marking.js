/**
 * The marks in an element, as ranges that CSS paints (CSS Custom Highlight API): nothing in the element is changed. The
 * browser moves live ranges with every edit, https://dom.spec.whatwg.org/#concept-cd-replace; one whose words were
 * changed goes at once. A paragraph that is new is analysed when the writer pauses, and no other.
 *
 * @import { Analyzer } from "article-analyzer/analyzer"
 * @import { Analysis, EntityKind } from "article-analyzer"
 * @import { Paragraph } from "./paragraphs.js"
 */
import { paragraphs } from "./paragraphs.js";

/** @typedef {{ kind: EntityKind, text: string, range: Range }} Mark */
/** @typedef {{ kind: EntityKind, start: number, end: number }} Found in the text of a paragraph */

/** 16,000 words: no edit takes the thread 50 ms. With twice as many one took 140 ms, most of it to paint 7,000 marks. */
export const MAX_LENGTH = 100_000;

/** Marks that are made in one task. A text of 100,000 has 4,000, which took 30 ms together. */
const SLICE = 1000;

/**
 * @typedef {object} Options
 * @property {number} [pause] after which what was written is analysed, in milliseconds
 * @property {number} [maxLength] of a text that is marked, in UTF-16 units
 * @property {(marks: readonly Mark[]) => void} [onMarks] told whenever they change; for a list beside the text
 * @property {(error: unknown) => void} [onError] the paragraph is tried again after the next edit
 */

export class Marking {
  #field;
  #root;
  #analyzer;
  #pause;
  #maxLength;
  #onMarks;
  #onError;
  /** @type {readonly Mark[]} */
  #marks = [];
  /** @type {Map<string, Found[]>} by the text of a paragraph */
  #found = new Map();
  #reading = Promise.resolve();
  #composing = false;
  #edited = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  #end = new AbortController();
  #observer = new MutationObserver(() => this.#follow());

  /**
   * @param {HTMLElement} field that is written in
   * @param {HTMLElement} root that has its text
   * @param {Pick<Analyzer, "analyze">} analyzer
   * @param {Options} options
   */
  constructor(field, root, analyzer, { pause = 300, maxLength = MAX_LENGTH, onMarks = () => {}, onError = () => {} }) {
    this.#field = field;
    this.#root = root;
    this.#analyzer = analyzer;
    this.#pause = pause;
    this.#maxLength = maxLength;
    this.#onMarks = onMarks;
    this.#onError = onError;
    this.#observer.observe(root, { subtree: true, childList: true, characterData: true });
    // What an input method is still composing is no word yet.
    this.#listen("compositionstart", () => this.#compose(true));
    this.#listen("compositionend", () => this.#compose(false));
    this.#later();
  }

  end() {
    this.#end.abort();
    clearTimeout(this.#timer);
    this.#observer.disconnect();
    for (const mark of this.#marks) unpaint(mark);
    this.#marks = [];
  }

  /**
   * @param {string} type
   * @param {() => void} listener
   */
  #listen(type, listener) {
    this.#field.addEventListener(type, listener, { signal: this.#end.signal });
  }

  /** @param {boolean} composing */
  #compose(composing) {
    this.#composing = composing;
    this.#later();
  }

  #follow() {
    this.#edited = true;
    this.#show(this.#marks.filter(({ range, text }) => range.toString() === text));
    this.#later();
  }

  #later() {
    clearTimeout(this.#timer);
    if (this.#composing) return;
    const read = () => this.#read();
    // Also after one whose listener threw: the browser reports that.
    this.#timer = setTimeout(() => (this.#reading = this.#reading.then(read, read)), this.#pause);
  }

  /** One paragraph after the other, so that the analyzer's queue stays short for others. */
  async #read() {
    if ((this.#root.textContent?.length ?? 0) > this.#maxLength) return this.#show([]);
    const { signal } = this.#end;
    for (const { text } of paragraphs(this.#root)) {
      if (signal.aborted) return;
      if (this.#found.has(text)) continue;
      try {
        this.#found.set(text, foundIn(await this.#analyzer.analyze(text, { format: "text", signal })));
      } catch (error) {
        if (!signal.aborted) this.#onError(error);
      }
    }
    if (!signal.aborted) await this.#mark();
  }

  /** Marks what is known; what was changed meanwhile keeps the marks that it has. After an edit it is all done again. */
  async #mark() {
    const now = paragraphs(this.#root);
    const texts = new Set(now.map(({ text }) => text));
    for (const text of this.#found.keys()) if (!texts.has(text)) this.#found.delete(text);
    this.#edited = false;
    /** @type {Mark[]} */
    const marks = [];
    for (const paragraph of now) {
      const found = this.#found.get(paragraph.text);
      if (!found) marks.push(...this.#marks.filter(({ range }) => paragraph.holds(range)));
      for (const each of found ?? []) {
        marks.push(markOf(paragraph, each));
        if (marks.length % SLICE > 0) continue;
        await new Promise((resolve) => setTimeout(resolve));
        if (this.#edited || this.#end.signal.aborted) return;
      }
    }
    this.#show(marks);
  }

  /** @param {readonly Mark[]} marks */
  #show(marks) {
    const kept = new Set(marks);
    const shown = new Set(this.#marks);
    for (const mark of shown) if (!kept.has(mark)) unpaint(mark);
    for (const mark of kept) if (!shown.has(mark)) paint(mark);
    const changed = kept.size !== shown.size || marks.some((mark) => !shown.has(mark));
    this.#marks = marks;
    if (changed) this.#onMarks(marks);
  }
}

/**
 * Places are those of the source: what cleaning changes is changed in the clean text alone.
 *
 * @param {Analysis} analysis
 * @returns {Found[]}
 */
function foundIn({ mentions }) {
  return mentions.map(({ kind, sourceStart, sourceEnd }) => ({ kind, start: sourceStart, end: sourceEnd }));
}

/**
 * @param {Paragraph} paragraph
 * @param {Found} found
 * @returns {Mark}
 */
function markOf(paragraph, { kind, start, end }) {
  const range = paragraph.range(start, end);
  return { kind, text: range.toString(), range };
}

/** Highlights by their names in the style sheet; a page has one of each. @param {EntityKind} kind */
const nameOf = (kind) => `mention-${kind}`;

/** @param {Mark} mark */
function paint({ kind, range }) {
  const highlights = globalThis.CSS?.highlights; // Browsers before 2025 have none: there is the list alone.
  const highlight = highlights?.get(nameOf(kind)) ?? (highlights && new Highlight());
  highlight?.add(range);
  if (highlight) highlights.set(nameOf(kind), highlight);
}

/** @param {Mark} mark */
function unpaint({ kind, range }) {
  const highlight = globalThis.CSS?.highlights?.get(nameOf(kind));
  highlight?.delete(range);
  if (highlight?.size === 0) CSS.highlights.delete(nameOf(kind));
}
