/**
 * Which flavour of a clipboard or a drag is the article.
 *
 * @import { Source } from "./state.js"
 */

/**
 * Elements that say what a piece of text is. Some programs put HTML on the clipboard that has none of them: code
 * editors styled spans, mail programs a <div> for each line; then the plain flavour says as much, and more simply.
 */
const STRUCTURE = /<(?:p|h[1-6]|ul|ol|li|blockquote|article|section|figure|figcaption|table|td)[\s>]/i;

/** @param {string} html */
export function hasStructure(html) {
  return STRUCTURE.test(html);
}

/**
 * @param {DataTransfer} transfer
 * @returns {Source | null}
 */
export function sourceFrom(transfer) {
  const html = transfer.getData("text/html");
  const plain = transfer.getData("text/plain");
  if (hasStructure(html)) return { text: html, format: "html", origin: "pasted", ...(plain && { plain }) };
  if (plain) return { text: plain, format: "auto", origin: "pasted" };
  return html ? { text: html, format: "html", origin: "pasted" } : null;
}
