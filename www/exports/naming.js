/**
 * What a file is called, and what the article is called in it.
 *
 * @import { Analysis } from "../article-analyzer.js"
 * @import { Context } from "./export.js"
 */

const WORDS_IN_NAME = 8;
/** Most file systems hold 255 bytes; a letter takes up to four. */
const CHARACTERS_IN_NAME = 60;

/**
 * @param {Analysis} analysis
 * @param {Context} context
 * @param {string} extension
 */
export function fileName({ article }, { name }, extension) {
  const words = (name ?? article.title)?.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const base = [...words.slice(0, WORDS_IN_NAME).join("-")].slice(0, CHARACTERS_IN_NAME).join("");
  return `${base || "article"}.${extension}`;
}

/**
 * An identifier that depends on the text alone: the same article has the same one in every export. A UUID of
 * version 8, which RFC 9562 leaves to applications; the 128 bits are four FNV-1a hashes of different beginnings.
 *
 * @param {Analysis} analysis
 * @param {Context} context
 */
export function identifier({ article }, { url }) {
  if (url !== undefined) return url;
  const hex = [0x811c9dc5, 0x9e3779b9, 0x85ebca6b, 0xc2b2ae35].map((seed) => fnv1a(article.text, seed)).join("");
  const variant = "89ab"[Number.parseInt(hex[16] ?? "0", 16) % 4];
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`;
}

/**
 * @param {string} text
 * @param {number} seed
 */
function fnv1a(text, seed) {
  let hash = seed;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, "0");
}
