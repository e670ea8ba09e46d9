/**
 * The body of a Word document as HTML: its paragraphs, headings, lists, quotations and tables. What was deleted with
 * changes tracked, field codes, notes, headers and footers stay out.
 */
import { decode } from "./decode.js";
import { Unreadable } from "./unreadable.js";
import { unzip } from "./unzip.js";

const DOCUMENT = "word/document.xml";
const STYLES = "word/styles.xml";

/** Tags, text, and what is skipped whole: comments, instructions, declarations. An attribute may hold ">". In linear time. */
const XML = /<!--[\s\S]*?(?:-->|$)|<!\[CDATA\[([\s\S]*?)(?:\]\]>|$)|<[?!][^<>]*>|<(\/?)(?:[\w.-]+:)?([\w.-]+)(?![\w.-])((?:[^<>"']|"[^"]*"|'[^']*')*?)(\/?)>|([^<]+)/g;

/** Their text is no part of the document as it is printed; a fallback repeats what stands before it. */
const LEFT_OUT = new Set(["del", "moveFrom", "Fallback", "instrText", "delText", "rt"]);

/** @type {Record<string, string>} */
const CHARACTERS = { tab: "\t", br: "<br>", cr: "<br>", noBreakHyphen: "\u2011" };

/** The names of built-in styles are English in every language of Word; their ids are not. */
const STYLE_ELEMENTS = /** @type {const} */ ([
  [/^title$/i, "h1"],
  [/^heading 1$/i, "h2"],
  [/^(?:heading \d|subtitle)$/i, "h3"],
  [/quote$/i, "blockquote"],
  [/^caption$/i, "figcaption"],
]);

/**
 * @param {Blob} file
 * @returns {Promise<string>}
 */
export async function htmlFromDocx(file) {
  const entries = await unzip(file);
  const document = entries.find(({ path }) => path === DOCUMENT);
  if (!document) throw new Unreadable("office");
  const styles = entries.find(({ path }) => path === STYLES);
  return bodyOf(textOf(await document.read()), styles ? styleNames(textOf(await styles.read())) : new Map());
}

/** @param {Uint8Array} bytes */
function textOf(bytes) {
  const decoded = decode(bytes);
  if ("unreadable" in decoded) throw new Unreadable("corrupt");
  return decoded.text;
}

/**
 * @param {string} xml
 * @returns {Map<string, string>} names by id
 */
function styleNames(xml) {
  const names = new Map();
  let id = "";
  for (const [, , close, tag, attributes = ""] of xml.matchAll(XML)) {
    if (close) continue;
    if (tag === "style") id = attribute(attributes, "styleId");
    else if (tag === "name") names.set(id, attribute(attributes, "val"));
  }
  return names;
}

/**
 * @param {string} xml
 * @param {Map<string, string>} names
 */
function bodyOf(xml, names) {
  /** Each paragraph that is open: a text box has paragraphs inside a paragraph. @type {{ html: string, style: string, listed: boolean }[]} */
  const open = [];
  let html = "";
  let leftOut = 0;
  let inText = false;
  for (const [, cdata, close, tag = "", attributes = "", empty, text] of xml.matchAll(XML)) {
    const paragraph = open.at(-1);
    if (LEFT_OUT.has(tag)) {
      if (!empty) leftOut += close ? -1 : 1;
    } else if (leftOut > 0) {
      continue;
    } else if (tag === "p") {
      if (!close && !empty) open.push({ html: "", style: "", listed: false });
      const done = close ? open.pop() : undefined;
      if (done?.html.trim()) html += `${element(done, names)}\n`;
    } else if (tag === "t") {
      inText = !close && !empty;
    } else if (tag === "tbl" || tag === "tr" || tag === "tc") {
      html += `<${close ?? ""}${{ tbl: "table", tr: "tr", tc: "td" }[tag]}>`;
    } else if (!paragraph || close) {
      continue;
    } else if (tag === "pStyle") {
      paragraph.style = attribute(attributes, "val");
    } else if (tag === "numPr") {
      paragraph.listed = true;
    } else if (Object.hasOwn(CHARACTERS, tag) && !attributes.includes("pos")) {
      paragraph.html += CHARACTERS[tag];
    } else if (inText) {
      paragraph.html += cdata?.replaceAll("&", "&amp;").replaceAll("<", "&lt;") ?? text ?? "";
    }
  }
  return html;
}

/**
 * Text in XML is text in HTML: both write its special characters alike.
 *
 * @param {{ html: string, style: string, listed: boolean }} paragraph
 * @param {Map<string, string>} names
 */
function element({ html, style, listed }, names) {
  const name = names.get(style) ?? style;
  const [, tag] = STYLE_ELEMENTS.find(([pattern]) => pattern.test(name)) ?? [null, listed ? "li" : "p"];
  return `<${tag}>${html}</${tag}>`;
}

/**
 * @param {string} attributes
 * @param {string} name
 */
function attribute(attributes, name) {
  const [, double, single] = new RegExp(`[\\s:]${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes) ?? [];
  return double ?? single ?? "";
}
