/**
 * Between the text of the article and the page: what stretch of it is selected, and where a stretch is shown.
 *
 * @import { ArticleView } from "./views/article.js"
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
