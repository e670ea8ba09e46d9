/**
 * Pieces of the paste made readable: a little of what stands around, and white space and invisible characters shown
 * by name.
 */

const CONTEXT = 40;
const LONGEST = 2_000;

/**
 * @param {string} pasted
 * @param {number} end
 */
export function before(pasted, end) {
  const start = Math.max(0, end - CONTEXT);
  const cut = pasted.slice(start, end).replace(/^[\udc00-\udfff]/, "");
  return (start > 0 ? "…" : "") + cut.slice(cut.lastIndexOf("\n") + 1);
}

/**
 * @param {string} pasted
 * @param {number} start
 */
export function after(pasted, start) {
  const end = start + CONTEXT;
  const cut = pasted.slice(start, end).replace(/[\ud800-\udbff]$/, "");
  const [line = ""] = cut.split("\n", 1);
  return line + (end < pasted.length && line === cut ? "…" : "");
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
