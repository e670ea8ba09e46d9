/**
 * Between the text of the article and the page: what stretch of it is selected, and where a stretch is shown.
 *
 * @import { ArticleView } from "../views/article.js"
 */

/** @typedef {{ start: number, end: number }} Stretch of the text */

/**
 * @param {ArticleView} view
 * @param {StaticRange} range of the page
 * @returns {Stretch}
 */
export function stretchOf(view, { startContainer, startOffset, endContainer, endOffset }) {
  return { start: placeOf(view, startContainer, startOffset), end: placeOf(view, endContainer, endOffset) };
}

/**
 * @param {ArticleView} view
 * @param {Stretch} stretch
 * @param {boolean} make whether to make its section if that is not there yet
 * @returns {Range | null}
 */
export function rangeOf(view, { start, end }, make) {
  const section = view.sections.findLast((candidate) => candidate.start <= start);
  if (!section || (!section.made && !make)) return null;
  view.at(start);
  const range = new Range();
  let from = section.start;
  for (const text of textsOf(section.element)) {
    const to = from + text.length;
    if (from <= start && start < to) range.setStart(text, start - from);
    if (from < end && end <= to) {
      range.setEnd(text, end - from);
      return range;
    }
    from = to;
  }
  return null;
}

/**
 * @param {ArticleView} view
 * @param {Node} node
 * @param {number} offset
 */
function placeOf({ sections }, node, offset) {
  const section = sections.find(({ element }) => element.contains(node));
  if (!section) return sections[0]?.element.compareDocumentPosition(node) === Node.DOCUMENT_POSITION_PRECEDING ? 0 : Infinity;
  const point = new Range();
  point.setStart(section.element, 0);
  point.setEnd(node, offset);
  let place = section.start;
  for (const text of textsOf(section.element)) {
    if (text === node) return place + offset;
    if (!point.intersectsNode(text)) break;
    place += text.length;
  }
  return place;
}

/**
 * @param {HTMLElement} section
 * @returns {Text[]} what of it is the article's text, and no insert
 */
function textsOf(section) {
  const texts = [];
  const walker = document.createTreeWalker(section, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Text && !node.parentElement?.closest(".removed")) texts.push(node);
  }
  return texts;
}

/**
 * What is selected in a shadow tree. The selection of the document tells its host alone; browsers give the rest in one
 * of two ways (https://w3c.github.io/selection-api/#dom-selection-getcomposedranges).
 *
 * @param {ShadowRoot} root
 * @param {HTMLElement} within
 * @returns {StaticRange | null}
 */
export function selectedIn(root, within) {
  const whole = /** @type {Selection & { getComposedRanges?: (options: { shadowRoots: ShadowRoot[] }) => StaticRange[] } | null} */ (getSelection());
  const own = /** @type {ShadowRoot & { getSelection?: () => Selection | null }} */ (root).getSelection?.();
  const range = own ? (own.rangeCount > 0 ? own.getRangeAt(0) : null) : whole?.getComposedRanges?.({ shadowRoots: [root] })[0];
  const held = range && !range.collapsed && within.contains(range.startContainer) && within.contains(range.endContainer);
  return held ? range : null;
}
