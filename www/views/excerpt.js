/**
 * Pieces of the paste made readable: a little of what stands around, and white space and invisible characters shown
 * by name.
 */

const CONTEXT = 40;
const LONGEST = 2_000;

/**
 * @param {string} pasted
 * @param {number} end
 * @returns {string} what stands before `end` on its line
 */
export function before(pasted, end) {
  const start = Math.max(0, end - CONTEXT);
  const around = pasted.slice(start, end).replace(/^[\udc00-\udfff]/, "");
  const line = around.slice(around.lastIndexOf("\n") + 1);
  return start > 0 && line === around ? `… ${line.replace(/^\S*\s+(?=\S)/, "")}` : line;
}

/**
 * @param {string} pasted
 * @param {number} start
 * @returns {string} what stands from `start` on its line
 */
export function after(pasted, start) {
  const end = start + CONTEXT;
  const around = pasted.slice(start, end).replace(/[\ud800-\udbff]$/, "");
  const [line = ""] = around.split("\n", 1);
  return end < pasted.length && line === around ? `${line.replace(/(?<=\S)\s+\S*$/, "")} …` : line;
}

/** @param {string} piece */
export function visible(piece) {
  const shown = piece.length > LONGEST ? `${piece.slice(0, LONGEST)}…` : piece;
  if (/^[ \n\r\t]+$/.test(shown)) return shown.replaceAll(" ", "␣").replaceAll("\t", "⇥").replaceAll("\r", "␍").replaceAll("\n", "↵");
  return shown.replace(/(?![\n\t ])[\p{Cc}\p{Cf}\p{Zs}\p{Zl}\p{Zp}\ufffd]/gu, codePoint);
}

/** @param {string} character */
function codePoint(character) {
  return `[U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, "0")}]`;
}
