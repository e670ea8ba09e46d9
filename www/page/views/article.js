/**
 * The clean article with its names marked. What this makes has exactly the clean text as its text content.
 *
 * A long article is made in sections: the first at once, the others one by one while the page stays responsive, or
 * when somebody wants to see a mention in one of them.
 *
 * @import { Analysis, Mention } from "../../article-analyzer.js"
 * @import { Piece } from "./pieces.js"
 */
import { h, pause } from "../dom.js";
import { KINDS } from "../strings.js";
import { piecesOf } from "./pieces.js";

const SECTION_LENGTH = 20_000;

/** For the guess how high a section will be: about a line of the article's column. */
const CHARACTERS_IN_A_LINE = 66;

/** @typedef {{ element: HTMLElement, start: number, end: number, pieces: Piece[], made: boolean }} Section */

export class ArticleView {
  #analysis;
  #sections;
  #abandoned = false;

  /**
   * @param {HTMLElement} holder
   * @param {Analysis} analysis
   * @param {(section: HTMLElement) => void} made is told of every section when it is there
   */
  constructor(holder, analysis, made) {
    this.#analysis = analysis;
    this.#sections = sectionsOf(piecesOf(analysis.article, analysis.mentions));
    this.made = made;
    holder.replaceChildren(...this.#sections.map(({ element }) => element));
    const [first] = this.#sections;
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
    const section = this.#sections.find((candidate) => candidate.start <= start && start < candidate.end);
    if (!section) return null;
    this.#make(section);
    return section.element.querySelector(`[data-mention="${mention}"]`);
  }

  async #makeOthers() {
    for (const section of this.#sections) {
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
    section.element.append(...elementsOf(section.pieces, this.#analysis));
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
 * @param {Analysis} analysis
 */
function elementsOf(pieces, { article, mentions, entities }) {
  /** @type {(HTMLElement | Text)[]} */
  const elements = [];
  let next = firstFrom(mentions, pieces[0]?.start ?? 0);
  for (const [index, piece] of pieces.entries()) {
    if (piece.kind === "between") {
      const blank = new Text(article.text.slice(piece.start, piece.end));
      const list = elements.at(-1);
      if (list instanceof HTMLUListElement && pieces[index + 1]?.kind === "list-item") list.append(blank);
      else elements.push(blank);
      continue;
    }
    /** @type {(string | HTMLElement)[]} */
    const content = [];
    let at = piece.start;
    for (let mention = mentions[next]; mention && mention.start < piece.end; mention = mentions[++next]) {
      content.push(article.text.slice(at, mention.start), markOf(mention, next, entities[mention.entity]?.mentions[0] === next));
      at = mention.end;
    }
    content.push(article.text.slice(at, piece.end));
    place(elements, piece, content);
  }
  return elements;
}

/**
 * @param {Mention[]} mentions sorted by start
 * @param {number} start
 * @returns {number} the index of the first one that does not start before
 */
function firstFrom(mentions, start) {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle]?.start ?? Infinity) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * @param {Mention} mention
 * @param {number} index
 * @param {boolean} first whether it is its entity's first mention, which carries the label of the kind
 */
function markOf({ text, kind, entity }, index, first) {
  return h(
    "mark",
    { class: first ? `${kind} first` : kind, tabindex: -1, "data-mention": index, "data-entity": entity, "aria-description": KINDS[kind].one },
    text,
  );
}

/**
 * Puts a piece's content into the element that says what it is.
 *
 * @param {(HTMLElement | Text)[]} elements
 * @param {Piece} piece
 * @param {(string | HTMLElement)[]} content
 */
function place(elements, { kind, continued }, content) {
  const attributes = { class: continued ? `${kind} continued` : kind };
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
