/**
 * From the clean text back to the paste, as the engine's own map leads (`SourceMap::to_source`).
 *
 * @import { Edit } from "../article-analyzer.js"
 */

/**
 * @param {Edit[]} edits in source order
 * @param {number} start
 * @param {number} end after `start`
 * @returns {{ sourceStart: number, sourceEnd: number }} what of the paste a stretch of the clean text came from
 */
export function sourceOf(edits, start, end) {
  const first = count(edits, (edit) => edit.end <= start);
  const over = edits[first];
  const sourceStart = over && over.start <= start ? over.sourceStart : copied(edits[first - 1], start);
  const last = edits[count(edits, (edit) => edit.start < end) - 1];
  const sourceEnd = last && last.end >= end ? last.sourceEnd : copied(last, end);
  return { sourceStart, sourceEnd: Math.max(sourceStart, sourceEnd) };
}

/**
 * @param {Edit | undefined} before the last edit before a place that was copied
 * @param {number} at
 */
function copied(before, at) {
  return before ? before.sourceEnd + at - before.end : at;
}

/**
 * @param {Edit[]} edits
 * @param {(edit: Edit) => boolean} holds for the first of them, and not for the rest
 */
function count(edits, holds) {
  let low = 0;
  let high = edits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const edit = edits[middle];
    if (edit && holds(edit)) low = middle + 1;
    else high = middle;
  }
  return low;
}
