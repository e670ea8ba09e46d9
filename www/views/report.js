/**
 * What is printed after the article: who and what is in it, in tables.
 *
 * @import { Analysis, Entity, Quote } from "../article-analyzer.js"
 */
import { FINDINGS, KINDS } from "../strings/strings.js";
import { report as strings } from "../strings/taking.js";
import { h } from "./dom.js";
import { amountInWords } from "./figures.js";
import { unitInWords } from "./units.js";

/**
 * @param {Analysis} analysis
 * @returns {HTMLElement}
 */
export function report(analysis) {
  const { columns } = strings;
  const { entities, quotes, quantities, dates } = analysis;
  const kinds = Object.keys(KINDS);
  const inOrder = [...entities].sort((one, other) => kinds.indexOf(one.kind) - kinds.indexOf(other.kind) || other.mentions.length - one.mentions.length || one.id - other.id);
  return h(
    "section",
    { class: "report" },
    marksSection(entities),
    ...section(strings.names, entities.length, table([columns.name, columns.role, columns.kind, columns.mentions], inOrder.map((entity) => [entity.name, rolesOf(entity), KINDS[entity.kind].one, String(entity.mentions.length)]))),
    ...section(strings.quotes, quotes.length, ...quotes.map((quote) => quotation(quote, entities))),
    ...section(strings.figures, quantities.length, table([columns.number, columns.unit, columns.of, columns.text], quantities.map((quantity) => [amountInWords(quantity), unitInWords(quantity.unit), quantity.of ?? "", quantity.text]))),
    ...section(strings.dates, dates.length, table([columns.text, columns.value], dates.map(({ text, value }) => [text, value ?? ""]))),
  );
}

/** @param {Entity[]} entities */
function marksSection(entities) {
  const met = Object.entries(KINDS).filter(([kind]) => entities.some((entity) => entity.kind === kind));
  const keys = met.map(([kind, { one }]) => h("span", { class: `key ${kind}` }, one));
  const found = Object.entries(FINDINGS).map(([kind, { one }]) => h("span", { class: `key ${kind}` }, one));
  return h("p", { class: "printed-legend" }, `${strings.marks}: `, ...[...keys, ...found].flatMap((key) => [key, "  "]));
}

/**
 * @param {string} heading
 * @param {number} count
 * @param {...HTMLElement} content
 */
function section(heading, count, ...content) {
  return count > 0 ? [h("h2", {}, heading), ...content] : [];
}

/** @param {Entity} entity */
function rolesOf({ roles }) {
  return [...new Set(roles.map(({ title }) => title))].join(", ");
}

/**
 * @param {Quote} quote
 * @param {Entity[]} entities
 */
function quotation({ text, style, speaker, speakerMention }, entities) {
  const words = style === "direct" ? `“${text}”` : text;
  return h("blockquote", {}, h("p", {}, words), h("footer", {}, `— ${entities[speaker ?? -1]?.name ?? speakerMention?.text ?? strings.nobody}`));
}

/**
 * @param {string[]} columns
 * @param {string[][]} rows
 */
function table(columns, rows) {
  return h(
    "table",
    {},
    h("thead", {}, h("tr", {}, ...columns.map((column) => h("th", { scope: "col" }, column)))),
    h("tbody", {}, ...rows.map(([first = "", ...rest]) => h("tr", {}, h("th", { scope: "row" }, first), ...rest.map((cell) => h("td", {}, cell))))),
  );
}
