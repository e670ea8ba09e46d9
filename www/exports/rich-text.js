/**
 * The clean article as HTML, for mail programs and editors.
 *
 * @import { Analysis, Block, BlockKind } from "../article-analyzer.js"
 * @import { Context, Export } from "./export.js"
 */
import { fileName } from "./naming.js";

/** @type {Record<BlockKind, [open: string, close: string]>} */
const ELEMENTS = {
  title: ["<h1>", "</h1>"],
  heading: ["<h2>", "</h2>"],
  paragraph: ["<p>", "</p>"],
  "list-item": ["<li>", "</li>"],
  "block-quote": ["<blockquote><p>", "</p></blockquote>"],
  byline: ["<p>", "</p>"],
  dateline: ["<p>", "</p>"],
  timestamp: ["<p>", "</p>"],
  caption: ["<p><em>", "</em></p>"],
  credit: ["<p><small>", "</small></p>"],
};

/** @type {Record<string, string>} */
const REFERENCES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/**
 * @param {Analysis} analysis
 * @param {Context} [context]
 * @returns {Export}
 */
export function richText(analysis, context = {}) {
  return { name: fileName(analysis, context, "html"), type: "text/html", text: htmlOf(analysis) };
}

/** @param {Analysis} analysis */
export function htmlOf({ article: { text, blocks } }) {
  return blocks.map((block, at) => element(block, blocks[at - 1], blocks[at + 1], text)).join("\n");
}

/**
 * @param {Block} block
 * @param {Block | undefined} before
 * @param {Block | undefined} after
 * @param {string} text
 */
function element({ kind, start, end }, before, after, text) {
  const [open, close] = ELEMENTS[kind];
  const inner = text.slice(start, end).replace(/[&<>"']/g, (character) => REFERENCES[character] ?? character).replaceAll("\n", "<br>\n");
  const listOpens = kind === "list-item" && before?.kind !== kind ? "<ul>\n" : "";
  const listCloses = kind === "list-item" && after?.kind !== kind ? "\n</ul>" : "";
  return `${listOpens}${open}${inner}${close}${listCloses}`;
}
