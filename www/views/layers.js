/**
 * Marks of several kinds over one text, one within the other.
 */

/**
 * @template {{ start: number, end: number }} [Item={ start: number, end: number }]
 * @typedef {object} Layer marks of one kind
 * @property {readonly Item[]} items sorted by start
 * @property {(item: Item, index: number, content: (string | Node)[]) => Node} mark
 */

/** @typedef {{ start: number, end: number, mark: (content: (string | Node)[]) => Node }} Mark */

/** So many items before the first of a stretch are looked at, whether they reach into it. */
const LOOK_BACK = 8;

/**
 * The marks that reach into a stretch, outermost first. The first layer's marks stay whole: where another's begins or
 * ends within one, it takes in the whole of it.
 *
 * @param {Layer<any>[]} layers the innermost first
 * @param {number} start
 * @param {number} end
 * @returns {Mark[]}
 */
export function marksIn(layers, start, end) {
  const [whole = [], ...others] = layers.map((layer) => marksOf(layer, start, end));
  const wide = others.reverse().flat().map((mark) => widened(mark, whole));
  return [...wide, ...whole].sort((one, other) => one.start - other.start || other.end - one.end);
}

/**
 * @param {Layer<any>} layer
 * @param {number} start
 * @param {number} end
 */
function marksOf({ items, mark }, start, end) {
  /** @type {Mark[]} */
  const marks = [];
  const first = firstFrom(items, start);
  for (let index = Math.max(0, first - LOOK_BACK); index < items.length; index += 1) {
    const item = items[index];
    if (item.start >= end && item.start > start) break;
    if (index < first && item.end <= start) continue;
    marks.push({ start: item.start, end: item.end, mark: (content) => mark(item, index, content) });
  }
  return marks;
}

/**
 * @param {readonly { start: number }[]} items sorted by start
 * @param {number} start
 * @returns {number} the index of the first one that does not start before
 */
export function firstFrom(items, start) {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle]?.start ?? Infinity) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * @param {Mark} mark
 * @param {Mark[]} whole sorted and apart
 */
function widened(mark, whole) {
  if (mark.start === mark.end) return mark;
  const across = (/** @type {number} */ at) => {
    const found = whole[firstFrom(whole, at) - 1];
    return found && found.end > at ? found : undefined;
  };
  const [first, last] = [across(mark.start), across(mark.end)];
  if (first === last) return mark; // within one, or within none
  return { ...mark, start: first?.start ?? mark.start, end: last?.end ?? mark.end };
}

/**
 * The content of a stretch of the text. A mark that goes on behind the end of the one it lies in ends with it.
 *
 * @param {string} text
 * @param {number} start
 * @param {number} end
 * @param {Mark[]} marks as `marksIn` gives them
 * @param {{ next: number }} [at] the first mark that is not made yet
 * @returns {(string | Node)[]}
 */
export function contentOf(text, start, end, marks, at = { next: 0 }) {
  /** @type {(string | Node)[]} */
  const content = [];
  let from = start;
  for (let mark = marks[at.next]; mark && mark.start < end; mark = marks[at.next]) {
    at.next += 1;
    const [first, last] = [Math.max(mark.start, from), Math.min(mark.end, end)];
    if (last < first || (last === first && mark.start < mark.end)) continue;
    content.push(text.slice(from, first), mark.mark(contentOf(text, first, last, marks, at)));
    from = last;
  }
  content.push(text.slice(from, end));
  return content.filter((part) => part !== "");
}
