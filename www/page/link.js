/**
 * A text in the address of the page, behind its "#", which browsers send to no server: deflated, in base64url.
 *
 * @import { ArticleAnalyzerElement } from "../element/element.js"
 * @import { Source } from "../element/state.js"
 */
import { MAX_LENGTH } from "../element/session.js";
import { staying } from "../strings/staying.js";

/** What mail programs and chats still take whole. In characters. */
const LONGEST = 30_000;

/** @param {Source} source @returns {Promise<string | null>} null for one that is too long */
export async function linkTo({ text, format }) {
  const deflated = new Response(new Blob([text]).stream().pipeThrough(new CompressionStream("deflate-raw")));
  const bytes = new Uint8Array(await deflated.arrayBuffer());
  if (bytes.length > LONGEST * 0.75) return null;
  const base64 = btoa(String.fromCharCode(...bytes)).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
  return `${location.href.replace(/#.*/s, "")}#${format}=${base64}`;
}

/**
 * @param {string} hash
 * @returns {Promise<Source | null>} null for one that holds no text
 */
async function sourceFromHash(hash) {
  const [, format, base64 = ""] = /^#(auto|text|html)=([\w-]+)$/.exec(hash) ?? [];
  if (!format) return null;
  try {
    const bytes = Uint8Array.from(atob(base64.replaceAll("-", "+").replaceAll("_", "/")), (character) => character.charCodeAt(0));
    const text = await inflated(bytes);
    return text.trim() === "" ? null : { text, format: /** @type {Source["format"]} */ (format), origin: "pasted" };
  } catch {
    return null;
  }
}

/** @param {ArticleAnalyzerElement} analyzer */
export async function followLink(analyzer) {
  const source = await sourceFromHash(location.hash);
  if (source) analyzer.take(source);
  else analyzer.say({ tone: "error", title: staying.linkBroken, detail: staying.linkBrokenDetail });
  history.replaceState(null, "", location.href.replace(/#.*/s, "")); // the next text has another
}

/**
 * A few bytes can inflate to gigabytes: what is longer than any text may be is not read on.
 *
 * @param {Uint8Array<ArrayBuffer>} bytes
 */
async function inflated(bytes) {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let text = "";
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw")).getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    text += decoder.decode(value, { stream: true });
    if (text.length > MAX_LENGTH) throw new RangeError("The link holds more than a text.");
  }
}
