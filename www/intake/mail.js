/**
 * A mail as the article in it: the subject is its title, the HTML part its text where that part has structure.
 */
import PostalMime from "../vendor/postal-mime/postal-mime.js";
import { hasStructure } from "../element/clipboard.js";
import { Unreadable } from "./unreadable.js";

const FORWARDED = /^(?:\s*(?:re|fwd?|aw|wg|tr|rv|ynt|ilt)\s*:)+\s*/i;

/** Deeper than any forwarded mail; a hostile one must not exhaust the stack. */
const DEEPEST = 32;

/**
 * @param {Uint8Array<ArrayBuffer>} bytes
 * @returns {Promise<{ text: string, format: "html" | "text" }>}
 */
export async function articleFromMail(bytes) {
  let mail;
  try {
    mail = await PostalMime.parse(bytes, { maxNestingDepth: DEEPEST });
  } catch {
    throw new Unreadable("corrupt");
  }
  const { subject = "", html = "", text = "" } = mail;
  if (!html.trim() && !text.trim()) throw new Unreadable("no-text");
  const title = subject.replace(FORWARDED, "").trim();
  if (html && (hasStructure(html) || !text.trim())) {
    return { text: title && !repeats(html, title) ? `<h1>${title.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</h1>\n${html}` : html, format: "html" };
  }
  return { text: title && !repeats(text, title) ? `${title}\n\n${text}` : text, format: "text" };
}

/**
 * @param {string} text
 * @param {string} title
 */
function repeats(text, title) {
  const letters = (/** @type {string} */ words) => words.toLowerCase().replace(/<[^<>]*>/g, "").replace(/[^\p{L}\p{N}]+/gu, "");
  return letters(text).includes(letters(title));
}
