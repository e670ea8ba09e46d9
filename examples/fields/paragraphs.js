/**
 * The paragraphs of an element as they are read: parted by blocks, by line breaks and, where white space is kept, by
 * newlines.
 *
 * @typedef {{ node: Text, from: number, to: number, at: number }} Piece of a text node, and where it stands in the paragraph
 */

/** Stands for an image or another thing that has no text, as in the text of ProseMirror. */
const LEAF = "\ufffc";
const LEAVES = "img, picture, svg, math, video, audio, canvas, iframe, object, embed, input, textarea, select, button, meter, progress";

/** https://drafts.csswg.org/css-display/#outer-role */
const IN_LINE = /^(?:inline|ruby|contents)/;
const KEEPS_NEWLINES = /^(?:pre|break-spaces)/;

export class Paragraph {
  text = "";
  /** @type {Piece[]} */
  #pieces = [];

  /**
   * @param {Text} node
   * @param {number} from
   * @param {number} to
   */
  add(node, from, to) {
    if (from === to) return;
    this.#pieces.push({ node, from, to, at: this.text.length });
    this.text += node.data.slice(from, to);
  }

  addLeaf() {
    this.text += LEAF;
  }

  /**
   * @param {number} start in the paragraph's text
   * @param {number} end
   */
  range(start, end) {
    const first = this.#pieces.findLast(({ at }) => at <= start);
    const last = this.#pieces.findLast(({ at }) => at < end);
    if (!first || !last) throw new RangeError(`no text from ${start} to ${end}`);
    const range = new Range();
    range.setStart(first.node, Math.min(first.from + start - first.at, first.to));
    range.setEnd(last.node, Math.min(last.from + end - last.at, last.to));
    return range;
  }

  /** @param {Range} range */
  holds({ startContainer, startOffset }) {
    return this.#pieces.some(({ node, from, to }) => node === startContainer && from <= startOffset && startOffset <= to);
  }
}

/**
 * @param {Element} root
 * @returns {Paragraph[]} those that have text
 */
export function paragraphs(root) {
  const looks = new Looks(root);
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) => (looks.hidden(node) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT));
  /** @type {Paragraph[]} */
  const found = [];
  let paragraph = new Paragraph();
  const finish = () => {
    if (paragraph.text.trim() !== "") found.push(paragraph);
    paragraph = new Paragraph();
  };
  let block = root;
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const element = node instanceof Element ? node : (node.parentElement ?? root);
    const own = looks.blockOf(element);
    if (own !== block) finish();
    block = own;
    if (node === element) {
      if (element.localName === "br") finish();
      else if (element !== own && element.matches(LEAVES)) paragraph.addLeaf();
    } else if (node instanceof Text) {
      let from = 0;
      if (looks.keepsNewlines(element)) {
        for (let to = node.data.indexOf("\n"); to !== -1; to = node.data.indexOf("\n", from)) {
          paragraph.add(node, from, to);
          finish();
          from = to + 1;
        }
      }
      paragraph.add(node, from, node.length);
    }
  }
  finish();
  return found;
}

/** How elements look, each asked for once. */
class Looks {
  #root;
  /** @type {Map<Element, { display: string, whiteSpace: string }>} */
  #known = new Map();

  /** @param {Element} root */
  constructor(root) {
    this.#root = root;
  }

  /** @param {Node} node */
  hidden(node) {
    if (node instanceof Text) return node.parentElement?.matches(LEAVES) ?? false;
    return node instanceof Element && this.#of(node).display === "none";
  }

  /** @param {Element} element */
  keepsNewlines(element) {
    return KEEPS_NEWLINES.test(this.#of(element).whiteSpace);
  }

  /** @param {Element} element */
  blockOf(element) {
    while (element !== this.#root && IN_LINE.test(this.#of(element).display)) element = element.parentElement ?? this.#root;
    return element;
  }

  /** @param {Element} element */
  #of(element) {
    const known = this.#known.get(element);
    if (known) return known;
    const { display, whiteSpace } = getComputedStyle(element);
    const look = { display, whiteSpace };
    this.#known.set(element, look);
    return look;
  }
}
