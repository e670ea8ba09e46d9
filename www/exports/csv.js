/**
 * The findings as tables: RFC 4180, with a byte order mark, without which Excel takes UTF-8 for the system's old
 * encoding.
 *
 * @import { Analysis } from "../article-analyzer.js"
 * @import { Context, Export } from "./export.js"
 */
import { spoken } from "../reading/spoken.js";
import { fileName } from "./naming.js";

/**
 * @typedef {string | number | boolean | null | undefined} Cell
 * @typedef {"entities" | "mentions" | "dates" | "quantities" | "quotes" | "places" | "edits"} TableName
 * @typedef {{ columns: string[], rows: (analysis: Analysis) => Cell[][] }} Table
 */

const LOCATED = ["start", "end", "text"];
const PLACE = ["latitude", "longitude", "country", "geonames", "wikidata"];

/** @type {Record<TableName, Table>} */
export const TABLES = {
  entities: {
    columns: ["id", "kind", "name", "aliases", "roles", "mentions", "salience", ...PLACE],
    rows: ({ entities }) =>
      entities.map((entity) => [
        entity.id,
        entity.kind,
        entity.name,
        entity.aliases.join("; "),
        entity.roles.map(({ title }) => title).join("; "),
        entity.mentions.length,
        entity.salience,
        ...placeOf(entity),
      ]),
  },
  mentions: {
    columns: [...LOCATED, "kind", "entity", "name", "confidence", "evidence", "source_start", "source_end"],
    rows: ({ mentions, entities }) =>
      mentions.map((mention) => [
        ...located(mention),
        mention.kind,
        mention.entity,
        entities[mention.entity]?.name,
        mention.confidence,
        mention.evidence,
        mention.sourceStart,
        mention.sourceEnd,
      ]),
  },
  dates: {
    columns: [...LOCATED, "type", "value", "from", "to", "modifier"],
    rows: ({ dates }) => dates.map((date) => [...located(date), date.type, date.value, date.from, date.to, date.modifier]),
  },
  quantities: {
    columns: [...LOCATED, "value", "low", "high", "approximate", "unit", "unit_name", "of", "restates"],
    rows: ({ quantities }) =>
      quantities.map((quantity) => [
        ...located(quantity),
        quantity.value,
        quantity.low,
        quantity.high,
        quantity.approximate,
        quantity.unit,
        quantity.unitName,
        quantity.of,
        quantity.restates,
      ]),
  },
  quotes: {
    columns: [...LOCATED, "style", "speaker", "speaker_name", "speaker_words", "cue", "closed", "spoken"],
    rows: ({ quotes, entities, article }) =>
      quotes.map((quote) => [
        ...located(quote),
        quote.style,
        quote.speaker,
        entities[quote.speaker ?? -1]?.name,
        quote.speakerMention?.text,
        quote.cue?.text,
        quote.closed,
        spoken(article.text, quote),
      ]),
  },
  places: {
    columns: ["id", "name", "mentions", ...PLACE],
    rows: ({ entities }) =>
      entities
        .filter(({ kind }) => kind === "place")
        .map((entity) => [entity.id, entity.name, entity.mentions.length, ...placeOf(entity)]),
  },
  edits: {
    columns: ["kind", "rule", "source_start", "source_end", "start", "end", "before", "after"],
    rows: ({ article }) =>
      article.edits.map(({ kind, rule, sourceStart, sourceEnd, start, end, before, after }) => [kind, rule, sourceStart, sourceEnd, start, end, before, after]),
  },
};

/**
 * @param {Analysis} analysis
 * @param {TableName} table
 * @param {Context} [context]
 * @returns {Export}
 */
export function csv(analysis, table, context = {}) {
  const { columns, rows } = TABLES[table];
  return {
    name: fileName(analysis, context, "csv").replace(/\.csv$/, `-${table}.csv`),
    type: "text/csv",
    text: written([columns, ...rows(analysis)]),
  };
}

/** @param {Cell[][]} rows the columns' names first */
export function written(rows) {
  return `\ufeff${rows.map((row) => `${row.map(cell).join(",")}\r\n`).join("")}`;
}

/**
 * Spreadsheets run a text that begins like a formula; an apostrophe before it makes it text again.
 * https://owasp.org/www-community/attacks/CSV_Injection
 *
 * @param {Cell} value
 */
function cell(value) {
  if (value === null || value === undefined) return "";
  if (typeof value !== "string") return String(value);
  const guarded = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/u.test(value) ? `'${value}` : value;
  return /[",\r\n]|^\s|\s$/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

/** @param {{ start: number, end: number, text: string }} located */
function located({ start, end, text }) {
  return [start, end, text];
}

/** @param {Analysis["entities"][number]} entity */
function placeOf({ place, wikidata }) {
  return [place?.latitude, place?.longitude, place?.countryCode, place?.geonamesId, wikidata];
}
