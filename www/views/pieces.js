/**
 * The clean text as a list of pieces to show: blocks and what stands between them. A block too long for a browser
 * to lay out at once is parted at white space.
 *
 * @import { Article, BlockKind, Mention } from "../article-analyzer.js"
 */

/**
 * @typedef {object} Piece
 * @property {BlockKind | "between"} kind
 * @property {number} start
 * @property {number} end
 * @property {boolean} continued whether it goes on with the block of the piece before
 */

const LONGEST_PIECE = 8_000;

/**
 * @param {Article} article
 * @param {Mention[]} mentions
 * @returns {Piece[]} in order, covering the whole text
 */
export function piecesOf({ text, blocks }, mentions) {
  /** @type {Piece[]} */
  const pieces = [];
  let at = 0;
  let mention = 0;
  const between = (/** @type {number} */ to) => {
    if (to > at) pieces.push({ kind: "between", start: at, end: to, continued: false });
  };
  for (const block of blocks) {
    between(block.start);
    at = block.start;
    while (block.end - at > LONGEST_PIECE) {
      let cut = cutBefore(text, at, at + LONGEST_PIECE);
      while (mention < mentions.length && endOf(mentions, mention) < cut) mention += 1;
      const across = mentions[mention];
      if (across && across.start < cut && across.start > at) cut = across.start;
      pieces.push({ kind: block.kind, start: at, end: cut, continued: at > block.start });
      at = cut;
    }
    pieces.push({ kind: block.kind, start: at, end: block.end, continued: at > block.start });
    at = block.end;
  }
  between(text.length);
  return pieces;
}

/**
 * @param {Mention[]} mentions
 * @param {number} index
 */
function endOf(mentions, index) {
  return mentions[index]?.end ?? Infinity;
}

/**
 * After the last white space before `limit`, else at `limit`, but never within a surrogate pair.
 *
 * @param {string} text
 * @param {number} from
 * @param {number} limit
 */
function cutBefore(text, from, limit) {
  for (let at = limit; at > from + LONGEST_PIECE / 2; at -= 1) {
    if (/\s/.test(text.charAt(at - 1))) return at;
  }
  const low = text.charCodeAt(limit);
  return low >= 0xdc00 && low <= 0xdfff ? limit - 1 : limit;
}
