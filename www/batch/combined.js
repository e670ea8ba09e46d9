/**
 * All articles of a batch in one archive: the analyses line by line, each table with a column for the file, and the
 * table of what they share.
 *
 * @import { Export } from "../exports/export.js"
 * @import { TableName } from "../exports/csv.js"
 * @import { Analysed, Refused } from "./batch.js"
 */
import { TABLES, written } from "../exports/csv.js";
import { zip } from "../exports/zip.js";
import { sharedEntities, total } from "./shared.js";

/**
 * @param {Analysed[]} articles
 * @param {Refused[]} refused
 * @returns {Promise<Blob>}
 */
export function combined(articles, refused) {
  return zip(filesOf(articles, refused));
}

/**
 * @param {Analysed[]} articles
 * @param {Refused[]} refused
 * @returns {Generator<Export>}
 */
export function* filesOf(articles, refused) {
  yield {
    name: "articles.jsonl",
    type: "application/jsonl",
    text: articles.map(({ path, analysis }) => `${JSON.stringify({ file: path, ...analysis })}\n`).join(""),
  };
  for (const name of /** @type {TableName[]} */ (Object.keys(TABLES))) {
    const { columns, rows } = TABLES[name];
    yield table(name, ["file", ...columns], articles.flatMap(({ path, analysis }) => rows(analysis).map((row) => [path, ...row])));
  }
  const shared = sharedEntities(articles.map(({ analysis }) => analysis));
  yield table(
    "shared",
    ["name", "kind", "articles", "mentions", ...articles.map(({ path }) => path)],
    shared.map((entity) => [entity.name, entity.kind, entity.counts.size, total(entity), ...articles.map((_, at) => entity.counts.get(at) ?? 0)]),
  );
  if (refused.length > 0) yield table("not-read", ["file", "reason"], refused.map(({ path, reason }) => [path, reason]));
}

/**
 * @param {string} name
 * @param {string[]} columns
 * @param {import("../exports/csv.js").Cell[][]} rows
 * @returns {Export}
 */
function table(name, columns, rows) {
  return { name: `${name}.csv`, type: "text/csv", text: written([columns, ...rows]) };
}
