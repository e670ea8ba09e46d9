/**
 * The findings as W3C Web Annotations of the clean text: https://www.w3.org/TR/annotation-model/
 *
 * @import { Analysis, Located } from "../article-analyzer.js"
 * @import { Context, Export } from "./export.js"
 */
import { fileName, identifier } from "./naming.js";
import { authorities } from "./things.js";

/** Enough to tell two mentions of a name apart. */
const CONTEXT = 32;

/**
 * @param {Analysis} analysis
 * @param {Context} [context]
 * @returns {Export}
 */
export function webAnnotation(analysis, context = {}) {
  const source = identifier(analysis, context);
  const target = targetIn(analysis.article.text, source);
  const items = [
    ...analysis.mentions.map((mention, at) => annotation(`mention-${at}`, "identifying", bodies(analysis, mention), target(mention))),
    ...analysis.dates.map((date, at) => annotation(`date-${at}`, "tagging", [textual(date.value ?? date.text, "tagging")], target(date))),
    ...analysis.quantities.map((quantity, at) => annotation(`quantity-${at}`, "tagging", [textual(amount(quantity), "tagging")], target(quantity))),
    ...analysis.quotes.map((quote, at) => annotation(`quote-${at}`, "describing", speaker(analysis, quote), target(quote))),
  ];
  const document = {
    "@context": "http://www.w3.org/ns/anno.jsonld",
    id: `${source}#annotations`,
    type: "AnnotationCollection",
    label: analysis.article.title,
    total: items.length,
    first: { id: `${source}#page`, type: "AnnotationPage", startIndex: 0, items: items.map((item) => ({ ...item, id: `${source}#${item.id}` })) },
  };
  return {
    name: fileName(analysis, context, "annotations.jsonld"),
    type: 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"',
    text: `${JSON.stringify(document, null, 2)}\n`,
  };
}

/**
 * @param {string} id
 * @param {string} motivation
 * @param {object[]} body
 * @param {object} target
 */
function annotation(id, motivation, body, target) {
  return { id, type: "Annotation", motivation, ...(body.length > 0 && { body }), target };
}

/**
 * @param {Analysis} analysis
 * @param {Analysis["mentions"][number]} mention
 */
function bodies({ entities }, { entity, kind }) {
  const found = entities[entity];
  if (!found) return [];
  const sources = authorities(found).map((source) => ({ type: "SpecificResource", source, purpose: "identifying" }));
  return [textual(found.name, "identifying"), textual(kind, "classifying"), ...sources];
}

/** @param {Analysis["quantities"][number]} quantity */
function amount({ value, unit }) {
  return unit === null ? String(value) : `${value} ${unit}`;
}

/**
 * @param {Analysis} analysis
 * @param {Analysis["quotes"][number]} quote
 */
function speaker({ entities }, quote) {
  const name = entities[quote.speaker ?? -1]?.name ?? quote.speakerMention?.text;
  return name === undefined ? [] : [textual(name, "describing")];
}

/**
 * @param {string} value
 * @param {string} purpose
 */
function textual(value, purpose) {
  return { type: "TextualBody", value, format: "text/plain", purpose };
}

/**
 * The selectors count in code points, the analysis in UTF-16 units.
 *
 * @param {string} text
 * @param {string} source
 * @returns {(located: Located) => object}
 */
function targetIn(text, source) {
  const astral = [...text.matchAll(/[\u{10000}-\u{10ffff}]/gu)].map(({ index }) => index);
  const codePoints = (/** @type {number} */ offset) => offset - countBelow(astral, offset);
  return ({ start, end }) => ({
    source,
    selector: [
      {
        type: "TextQuoteSelector",
        exact: text.slice(start, end),
        prefix: text.slice(Math.max(0, start - CONTEXT), start).replace(/^[\udc00-\udfff]/, ""),
        suffix: text.slice(end, end + CONTEXT).replace(/[\ud800-\udbff]$/, ""),
      },
      { type: "TextPositionSelector", start: codePoints(start), end: codePoints(end) },
    ],
  });
}

/**
 * @param {number[]} sorted
 * @param {number} limit
 */
function countBelow(sorted, limit) {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (/** @type {number} */ (sorted[middle]) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
