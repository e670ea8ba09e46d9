/**
 * The clean article with its marks. What this makes has exactly the clean text as its text content, but for what is
 * inserted on demand.
 *
 * A long article is made in sections: the first at once, the others one by one while the page stays responsive, or
 * when somebody wants to see a mention in one of them.
 *
 * @import { Analysis, Mention } from "../article-analyzer.js"
 * @import { Layer } from "./layers.js"
 * @import { Piece } from "./pieces.js"
 */
import { h, pause } from "./dom.js";
import { KINDS } from "../strings/strings.js";
import { contentOf, firstFrom, marksIn } from "./layers.js";
import { piecesOf } from "./pieces.js";

const SECTION_LENGTH = 20_000;

/** For the guess how high a section will be: about a line of the article's column. */
const CHARACTERS_IN_A_LINE = 66;

/** @typedef {{ key: string, start: number, end: number, make: (place: "block" | "inline") => HTMLElement }} Insert something that is shown at a place of the text, its start and end */
/** @typedef {{ element: HTMLElement, start: number, end: number, pieces: Piece[], made: boolean }} Section */

export class ArticleView {
  #analysis;
  #layers;
  #inserts;
  /** @type {readonly Section[]} */
  sections;
  #abandoned = false;

  /**
   * @param {HTMLElement} holder
   * @param {Analysis} analysis
   * @param {Layer<any>[]} layers the names first
   * @param {Insert[]} inserts sorted
   * @param {(section: HTMLElement) => void} made is told of every section when it is there
   */
  constructor(holder, analysis, layers, inserts, made) {
    this.#analysis = analysis;
    this.#layers = layers;
    this.#inserts = inserts;
    this.sections = sectionsOf(piecesOf(analysis.article, analysis.mentions));
    this.made = made;
    holder.replaceChildren(...this.sections.map(({ element }) => element));
    const [first] = this.sections;
    if (first) this.#make(first);
    this.#makeOthers();
  }

  /** Stops making what is not there yet. */
  abandon() {
    this.#abandoned = true;
  }

  /**
   * @param {number} mention index into the analysis's mentions
   * @returns {HTMLElement | null} its mark
   */
  mark(mention) {
    const { start } = this.#analysis.mentions[mention] ?? { start: -1 };
    return this.at(start)?.querySelector(`[data-mention="${mention}"]`) ?? null;
  }

  /**
   * @param {number} place in the text
   * @returns {HTMLElement | null} the section it is in
   */
  at(place) {
    const section = this.sections.find((candidate) => candidate.start <= place && place < candidate.end);
    if (section) this.#make(section);
    return section?.element ?? null;
  }

  async #makeOthers() {
    for (const section of this.sections) {
      if (section.made) continue;
      await pause();
      if (this.#abandoned) return;
      this.#make(section);
    }
  }

  /** @param {Section} section */
  #make(section) {
    if (section.made) return;
    section.made = true;
    const { start, end, pieces } = section;
    const to = section === this.sections.at(-1) ? Infinity : end;
    const inserts = this.#inserts.slice(firstFrom(this.#inserts, start), firstFrom(this.#inserts, to));
    section.element.append(...elementsOf(pieces, this.#analysis.article.text, this.#layers, inserts));
    this.made(section.element);
  }
}

/**
 * @param {Piece[]} pieces
 * @returns {Section[]}
 */
function sectionsOf(pieces) {
  /** @type {Piece[][]} */
  const runs = [];
  let from = -Infinity;
  for (const piece of pieces) {
    if (piece.end - from > SECTION_LENGTH) {
      runs.push([]);
      from = piece.start;
    }
    runs.at(-1)?.push(piece);
  }
  return runs.map((run) => {
    const start = run[0]?.start ?? 0;
    const end = run.at(-1)?.end ?? 0;
    const element = h("div", { class: runs.length > 1 ? "section deferred" : "section" });
    element.style.containIntrinsicBlockSize = `auto ${Math.ceil((end - start) / CHARACTERS_IN_A_LINE) * 1.65 + run.length / 2}rem`;
    return { element, start, end, pieces: run, made: false };
  });
}

/**
 * @param {Piece[]} pieces
 * @param {string} text
 * @param {Layer<any>[]} layers
 * @param {Insert[]} inserts that stand between these pieces, sorted
 */
function elementsOf(pieces, text, layers, inserts) {
  /** @type {(HTMLElement | Text)[]} */
  const elements = [];
  let next = 0;
  const insert = (/** @type {number} */ before) => {
    for (let one = inserts[next]; one && one.start < before; one = inserts[++next]) elements.push(one.make("block"));
  };
  for (const [index, piece] of pieces.entries()) {
    if (piece.kind === "between") {
      const blank = new Text(text.slice(piece.start, piece.end));
      const list = elements.at(-1);
      if (list instanceof HTMLUListElement && pieces[index + 1]?.kind === "list-item") list.append(blank);
      else elements.push(blank);
      insert(piece.end);
      continue;
    }
    insert(piece.start + 1);
    const inline = [];
    for (let one = inserts[next]; one && one.start < piece.end; one = inserts[++next]) inline.push(one);
    const within = inline.length > 0 ? [...layers, { items: inline, mark: (/** @type {Insert} */ one) => one.make("inline") }] : layers;
    place(elements, piece, contentOf(text, piece.start, piece.end, marksIn(within, piece.start, piece.end)));
  }
  insert(Infinity);
  return elements;
}

/**
 * The layer of the names.
 *
 * @param {Analysis} analysis
 * @returns {Layer<Mention>}
 */
export function namesLayer({ mentions, entities }) {
  return {
    items: mentions,
    mark({ kind, entity }, index, content) {
      const first = entities[entity]?.mentions[0] === index; // it carries the label of the kind
      const attributes = { class: first ? `${kind} first` : kind, tabindex: -1, "data-mention": index, "data-entity": entity, "aria-description": KINDS[kind].one };
      return h("mark", attributes, ...content);
    },
  };
}

/**
 * Puts a piece's content into the element that says what it is.
 *
 * @param {(HTMLElement | Text)[]} elements
 * @param {Piece} piece
 * @param {(string | Node)[]} content
 */
function place(elements, { kind, continued }, content) {
  const attributes = { class: continued ? `${kind} continued` : kind, dir: "auto" };
  switch (kind) {
    case "title":
      elements.push(h("h2", attributes, ...content));
      break;
    case "heading":
      elements.push(h("h3", attributes, ...content));
      break;
    case "block-quote":
      elements.push(h("blockquote", attributes, ...content));
      break;
    case "caption":
      elements.push(h("figure", attributes, h("figcaption", {}, ...content)));
      break;
    case "list-item": {
      const list = elements.at(-1);
      const item = h("li", attributes, ...content);
      if (list instanceof HTMLUListElement) list.append(item);
      else elements.push(h("ul", {}, item));
      break;
    }
    default:
      elements.push(h("p", attributes, ...content));
  }
}
