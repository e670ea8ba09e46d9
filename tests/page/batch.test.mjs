// Many files, one after another, and what they share.
import assert from "node:assert/strict";
import { test } from "node:test";
import { parse } from "csv-parse/sync";
import { analyze } from "../../dist/article-analyzer.js";
import { analyseAll } from "../../www/batch/batch.js";
import { combined, filesOf } from "../../www/batch/combined.js";
import { sharedEntities } from "../../www/batch/shared.js";
import { TABLES } from "../../www/exports/csv.js";
import { gather } from "../../www/intake/gather.js";
import { unzip } from "../../www/intake/unzip.js";
import { FERRY, HOSTILE, analysed } from "./analyses.mjs";

/**
 * @import { Analysis, Entity, Options } from "../../www/article-analyzer.js"
 * @import { Analysed, Refused } from "../../www/batch/batch.js"
 */

const SECOND = `Gozo farmers count losses

XEWKIJA, Malta — Farmers on Gozo lost 40 percent of their tomatoes, Anton Farrugia said. The European Union will pay €2 million.`;

const FILES = [
  new File([FERRY], "ferry.txt"),
  new File(["%PDF-1.7"], "=cmd|calc.pdf"),
  new File([`["First text from Malta.", ${JSON.stringify(SECOND)}]`], "list.json"),
  new File([JSON.stringify(analysed(SECOND))], "saved.json"),
];

/** @param {(text: string, options: Options) => Promise<Analysis>} [engine] */
async function run(engine = async (text, options) => analyze(text, options), signal = new AbortController().signal) {
  /** @type {(Analysed | Refused)[]} */
  const all = [];
  for await (const each of analyseAll(await gather(FILES), engine, signal)) all.push(each);
  return {
    articles: all.filter((each) => "analysis" in each),
    refused: all.filter((each) => "reason" in each),
  };
}

test("each file becomes its articles, or the reason why not", async () => {
  const { articles, refused } = await run();
  assert.deepEqual(articles.map(({ path }) => path), ["ferry.txt", "list.json/1", "list.json/2", "saved.json"]);
  assert.deepEqual(refused, [{ path: "=cmd|calc.pdf", reason: "pdf", amount: undefined }]);
  assert.deepEqual(articles[2]?.analysis, analyze(SECOND));
});

test("a text on which the engine fails does not stop the others", async () => {
  const { articles, refused } = await run(async (text) => {
    if (text === FERRY) throw Object.assign(new Error("trap"), { code: "engine" });
    if (text === SECOND) throw Object.assign(new Error("long"), { code: "too-large" });
    return analyze(text);
  });
  assert.deepEqual(refused.map(({ path, reason }) => [path, reason]), [["ferry.txt", "engine"], ["=cmd|calc.pdf", "pdf"], ["list.json/2", "too-large"]]);
  assert.equal(articles.length, 2);
});

test("cancelled, it ends at once and keeps what it has", async () => {
  const controller = new AbortController();
  const { articles, refused } = await run(async (text) => {
    if (text !== FERRY) controller.abort();
    return analyze(text);
  }, controller.signal);
  assert.deepEqual(articles.map(({ path }) => path), ["ferry.txt", "list.json/1"]);
  assert.equal(refused.length, 1);
});

test("the combined export has every row of every article, with its file", async () => {
  const { articles, refused } = await run();
  const entries = await unzip(await combined(articles, refused));
  const texts = new Map(await Promise.all(entries.map(async ({ path, read }) => /** @type {[string, string]} */ ([path, new TextDecoder("utf-8", { ignoreBOM: true }).decode(await read())]))));
  assert.deepEqual([...texts.keys()], ["articles.jsonl", ...Object.keys(TABLES).map((name) => `${name}.csv`), "shared.csv", "not-read.csv"]);
  const lines = (texts.get("articles.jsonl") ?? "").trim().split("\n").map((line) => JSON.parse(line));
  assert.deepEqual(lines, articles.map(({ path, analysis }) => ({ file: path, ...analysis })));
  for (const [name, { columns, rows }] of Object.entries(TABLES)) {
    const [head, ...found] = parse(texts.get(`${name}.csv`) ?? "", { bom: true, record_delimiter: "\r\n" });
    assert.deepEqual(head, ["file", ...columns]);
    assert.deepEqual(found.map(([file = ""]) => file), articles.flatMap(({ path, analysis }) => rows(analysis).map(() => path)));
  }
  assert.deepEqual(parse(texts.get("not-read.csv") ?? "", { bom: true, record_delimiter: "\r\n" }), [["file", "reason"], ["'=cmd|calc.pdf", "pdf"]]);
});

test("shared names: those of one kind and name, counted by article", () => {
  const shared = sharedEntities([analysed(FERRY), analysed(SECOND), analysed(HOSTILE)]);
  const names = new Map(shared.map((each) => [each.name, [...each.counts.keys()]]));
  assert.deepEqual(names.get("Anton Farrugia"), [0, 1]);
  assert.deepEqual(names.get("European Union"), [0, 1]);
  assert.ok(!names.has("Transport"));
});

test("names that only look alike are not joined", () => {
  const article = (/** @type {Partial<Entity>[]} */ ...entities) => /** @type {Analysis} */ ({ entities: entities.map((entity, id) => ({ id, kind: "person", name: "", aliases: [], roles: [], mentions: [0], salience: 1, ...entity })) });
  const place = (/** @type {number} */ geonamesId) => ({ latitude: 0, longitude: 0, countryCode: "XX", geonamesId });
  const shared = (/** @type {Analysis[]} */ ...analyses) => sharedEntities(analyses).map(({ name }) => name);
  assert.deepEqual(shared(article({ name: "John Smith", aliases: ["Smith"] }), article({ name: "Anna Smith", aliases: ["Smith"] })), []);
  assert.deepEqual(shared(article({ name: "Jordan" }), article({ name: "Jordan", kind: "place" })), []);
  assert.deepEqual(shared(article({ name: "Córdoba", kind: "place", place: place(1) }), article({ name: "Córdoba", kind: "place", place: place(2) })), []);
  const cordoba = (/** @type {object} */ known) => article({ name: "Córdoba", kind: "place", ...known });
  assert.deepEqual(shared(cordoba({ place: place(1) }), cordoba({})), ["Córdoba"]);
  assert.deepEqual(shared(cordoba({ place: place(1) }), cordoba({}), cordoba({ place: place(2) })), []);
  assert.deepEqual(shared(article({ name: "SÃO PAULO", kind: "place", place: place(3) }), article({ name: "Sao Paulo", kind: "place", place: place(3) })), ["SÃO PAULO"]);
  assert.deepEqual(shared(article({ name: "東京" }), article({ name: "大阪" })), []);
  assert.deepEqual(shared(article({ name: "__proto__" }), article({ name: "__proto__" })), ["__proto__"]);
});

test("the files of the export have names that no one chose", () => {
  const [article] = [{ path: "../../evil", analysis: analysed(FERRY) }];
  for (const { name } of filesOf([/** @type {Analysed} */ (article)], [])) assert.match(name, /^[a-z-]+\.(?:csv|jsonl)$/);
});
