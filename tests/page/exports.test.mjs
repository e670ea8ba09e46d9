// Each export, read back by those who would read it.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { test } from "node:test";
import { textPositionSelectorMatcher, textQuoteSelectorMatcher } from "@apache-annotator/selector";
import { check } from "@placemarkio/check-geojson";
import Ajv from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { parse } from "csv-parse/sync";
import jsonld from "jsonld";
import MarkdownIt from "markdown-it";
import { cleanText } from "../../www/exports/clean-text.js";
import { TABLES, csv } from "../../www/exports/csv.js";
import { geojson } from "../../www/exports/geojson.js";
import { json } from "../../www/exports/json.js";
import { markdown } from "../../www/exports/markdown.js";
import { newsArticle } from "../../www/exports/news-article.js";
import { ninjs } from "../../www/exports/ninjs.js";
import { richText } from "../../www/exports/rich-text.js";
import { webAnnotation } from "../../www/exports/web-annotation.js";
import { ANALYSES, FERRY, analysed } from "./analyses.mjs";
import { NINJS } from "./schemas/ninjs-2.1.mjs";

/** @import { Analysis } from "../../www/article-analyzer.js" */

const UUID = /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

for (const [what, analysis] of ANALYSES) {
  const { article, entities, mentions } = analysis;

  test(`clean text and JSON of ${what}`, () => {
    assert.equal(cleanText(analysis).text, article.text);
    assert.deepEqual(JSON.parse(json(analysis).text), analysis);
  });

  test(`rich text of ${what}`, () => {
    const { text, type } = richText(analysis);
    assert.equal(type, "text/html");
    /** @type {string[]} */
    const opened = [];
    for (const [, close, name = ""] of text.matchAll(/<(\/?)([^>]*)>/g)) {
      if (name === "br") continue;
      assert.match(name, /^(?:h1|h2|p|ul|li|em|small|blockquote)$/);
      if (close) assert.equal(opened.pop(), name);
      else opened.push(name);
    }
    assert.deepEqual(opened, []);
    const blocks = article.blocks.map(({ start, end }) => article.text.slice(start, end));
    assert.deepEqual(squeezed(decoded(text.replace(/<[^>]+>/g, " "))), squeezed(blocks.join(" ")));
  });

  test(`tables of ${what}`, () => {
    for (const name of /** @type {(keyof typeof TABLES)[]} */ (Object.keys(TABLES))) {
      const { text, type, name: file } = csv(analysis, name);
      assert.equal(type, "text/csv");
      assert.ok(file.endsWith(`-${name}.csv`));
      /** @type {Record<string, string>[]} */
      const rows = parse(text, { bom: true, columns: true, record_delimiter: "\r\n" });
      const expected = TABLES[name].rows(analysis);
      assert.equal(rows.length, expected.length);
      for (const [at, row] of rows.entries()) {
        assert.deepEqual(Object.keys(row), TABLES[name].columns);
        for (const [column, cell] of Object.values(row).entries()) {
          const value = expected[at]?.[column] ?? "";
          if (typeof value === "string") assert.doesNotMatch(cell, /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/u, "no formula");
          assert.equal(cell.replace(/^'(?=\s*[=+\-@＝＋－＠]|[\t\r\n])/u, ""), String(value));
        }
      }
    }
  });

  test(`brief of ${what}`, () => {
    const tokens = new MarkdownIt({ html: true }).parse(markdown(analysis).text, {});
    const inline = tokens.flatMap(({ children }) => children ?? []);
    assert.deepEqual([...new Set([...tokens, ...inline].map(({ type }) => type).filter((type) => /html|link|image|code|^em_/.test(type)))], []);
    const headings = tokens.flatMap(({ type, markup }, at) => (type === "heading_open" ? [`${markup} ${plain(tokens[at + 1])}`] : []));
    assert.equal(headings[0], `# ${squeezed(article.title ?? "Article")}`);
    assert.equal(headings.filter((heading) => heading.startsWith("# ")).length, 1);
    const items = tokens.filter(({ type }, at) => type === "inline" && tokens[at - 2]?.type === "list_item_open").map(plain);
    for (const { name } of entities) assert.ok(items.some((item) => item.startsWith(squeezed(name))), name);
    const last = tokens.findLastIndex(({ type, markup }) => type === "heading_open" && markup === "##");
    if (article.text === "") return;
    assert.equal(plain(tokens[last + 1]), "Article");
    const body = tokens.slice(last + 2).filter(({ type }) => type === "inline").map(plain);
    assert.deepEqual(body, article.blocks.filter(({ kind }) => kind !== "title").map(({ start, end }) => squeezed(article.text.slice(start, end))));
  });

  test(`NewsArticle of ${what}`, async () => {
    const { text, type } = newsArticle(analysis, { url: "https://example.org/news/1" });
    assert.equal(type, "application/ld+json");
    assert.doesNotMatch(text, /[<>&\u2028\u2029]/);
    const document = JSON.parse(text);
    assert.equal(document.articleBody, article.text);
    const signers = entities.filter((entity) => entity.mentions.every((index) => inByline(analysis, index)));
    assert.deepEqual([...document.about, ...document.mentions].map(({ name }) => name).sort(), entities.filter((entity) => !signers.includes(entity)).map(({ name }) => name).sort());
    const [expanded] = await expandedWith(document, { "@vocab": "https://schema.org/", url: { "@type": "@id" }, sameAs: { "@type": "@id" } });
    assert.deepEqual(expanded?.["@type"], ["https://schema.org/NewsArticle"]);
    assert.equal(expanded?.["@id"], "https://example.org/news/1");
  });

  test(`ninjs of ${what}`, () => {
    const ajv = new Ajv({ strict: true, allErrors: true });
    addFormats(ajv);
    const { text } = ninjs(analysis);
    assert.ok(ajv.validate(NINJS, JSON.parse(text)), ajv.errorsText());
    const item = JSON.parse(text);
    assert.match(item.uri, UUID);
    assert.equal(item.bodies[0].value, article.text);
    for (const { geojson: geometry } of item.places) if (geometry) check(JSON.stringify(geometry));
  });

  test(`annotations of ${what}`, async () => {
    const collection = JSON.parse(webAnnotation(analysis).text);
    const { items } = collection.first;
    assert.equal(collection.total, items.length);
    assert.equal(items.length, mentions.length + analysis.dates.length + analysis.quantities.length + analysis.quotes.length);
    assert.equal(new Set(items.map((/** @type {{ id: string }} */ item) => item.id)).size, items.length);
    const located = [...mentions, ...analysis.dates, ...analysis.quantities, ...analysis.quotes];
    for (const [at, { target }] of items.entries()) {
      const [quote, position] = target.selector;
      const { start, end } = /** @type {{ start: number, end: number }} */ (located[at]);
      assert.deepEqual(await matches(textQuoteSelectorMatcher(quote), article.text), [[start, end]]);
      assert.deepEqual(await matches(textPositionSelectorMatcher(position), article.text), [[start, end]]);
    }
    const [expanded] = await expandedWith(collection, ANNOTATION_TERMS);
    assert.deepEqual(expanded?.["@type"], ["https://www.w3.org/ns/activitystreams#OrderedCollection"]);
  });

  test(`places of ${what}`, () => {
    const { text, type } = geojson(analysis);
    assert.equal(type, "application/geo+json");
    const { features } = check(text);
    assert.deepEqual(features.map((/** @type {{ id?: string | number }} */ feature) => feature.id), entities.filter(({ place }) => place).map(({ id }) => id));
    for (const { id, geometry } of features) {
      const { longitude, latitude } = entities[Number(id)]?.place ?? {};
      assert.deepEqual(geometry, { type: "Point", coordinates: [longitude, latitude] });
    }
  });
}

test("schema.org knows every property, and takes every value", () => {
  const folder = mkdtempSync("tests/page/.typed-");
  try {
    const documents = ANALYSES.map(([, analysis]) => newsArticle(analysis).text.trim());
    writeFileSync(`${folder}/documents.ts`, `import type { NewsArticle, WithContext } from "schema-dts";\n${documents.map((text, at) => `export const document${at}: WithContext<NewsArticle> = ${text};\n`).join("")}`);
    execFileSync("node_modules/.bin/tsc", ["--ignoreConfig", "--noEmit", "--strict", "--skipLibCheck", "--module", "esnext", "--moduleResolution", "bundler", "--types", "", `${folder}/documents.ts`], { encoding: "utf8", stdio: "pipe" });
  } catch (error) {
    assert.fail(/** @type {{ stdout: string }} */ (error).stdout);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("the same article has the same identifier, another has another", () => {
  const uri = (/** @type {string} */ text) => JSON.parse(ninjs(analysed(text)).text).uri;
  assert.equal(uri(FERRY), uri(FERRY));
  assert.notEqual(uri(FERRY), uri(FERRY.replace("14", "15")));
});

test("file names hold no path, no dots of their own, and are not too long", () => {
  const [, analysis] = /** @type {[string, Analysis]} */ (ANALYSES[0]);
  for (const title of ["../../etc/passwd", "CON", "a/b\\c:d*e?f\"g<h>i|j", "💥", "ы".repeat(500), ""]) {
    const { name } = json({ ...analysis, article: { ...analysis.article, title } });
    assert.match(name, /^[\p{L}\p{M}\p{N}-]{1,60}\.json$/u);
  }
});

/** The terms of http://www.w3.org/ns/anno.jsonld that the export uses. */
const ANNOTATION_TERMS = {
  oa: "http://www.w3.org/ns/oa#",
  as: "https://www.w3.org/ns/activitystreams#",
  rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
  id: "@id",
  type: "@type",
  Annotation: "oa:Annotation",
  AnnotationCollection: "as:OrderedCollection",
  AnnotationPage: "as:OrderedCollectionPage",
  TextualBody: "oa:TextualBody",
  SpecificResource: "oa:SpecificResource",
  TextQuoteSelector: "oa:TextQuoteSelector",
  TextPositionSelector: "oa:TextPositionSelector",
  identifying: "oa:identifying",
  classifying: "oa:classifying",
  tagging: "oa:tagging",
  describing: "oa:describing",
  body: { "@type": "@id", "@id": "oa:hasBody" },
  target: { "@type": "@id", "@id": "oa:hasTarget" },
  source: { "@type": "@id", "@id": "oa:hasSource" },
  selector: { "@type": "@id", "@id": "oa:hasSelector" },
  motivation: { "@type": "@vocab", "@id": "oa:motivatedBy" },
  purpose: { "@type": "@vocab", "@id": "oa:hasPurpose" },
  value: "rdf:value",
  format: "http://purl.org/dc/elements/1.1/format",
  label: "http://www.w3.org/2000/01/rdf-schema#label",
  exact: "oa:exact",
  prefix: "oa:prefix",
  suffix: "oa:suffix",
  start: "oa:start",
  end: "oa:end",
  total: "as:totalItems",
  first: { "@type": "@id", "@id": "as:first" },
  startIndex: "as:startIndex",
  items: { "@type": "@id", "@id": "as:items", "@container": "@list" },
};

/**
 * In its safe mode the processor refuses whatever it would have to drop: terms that the context does not have, types
 * and identifiers that are no IRI.
 *
 * @param {object} document
 * @param {any} context in place of the document's own, which would be fetched
 * @returns {Promise<Record<string, unknown>[]>}
 */
function expandedWith(document, context) {
  return jsonld.expand({ ...document, "@context": context }, /** @type {object} */ ({ safe: true }));
}

/**
 * What Apache Annotator finds: the whole text is one chunk.
 *
 * @param {(scope: any) => AsyncGenerator<any>} matcher
 * @param {string} text
 */
async function matches(matcher, text) {
  const chunk = { data: text };
  const chunker = {
    currentChunk: chunk,
    nextChunk: () => null,
    previousChunk: () => null,
    precedesCurrentChunk: () => false,
  };
  const found = [];
  for await (const { startIndex, endIndex } of matcher(chunker)) found.push([startIndex, endIndex]);
  return found;
}

/**
 * @param {Analysis} analysis
 * @param {number} index of a mention
 */
function inByline({ article, mentions }, index) {
  const { start = -1 } = mentions[index] ?? {};
  return article.blocks.some((block) => block.kind === "byline" && block.start <= start && start < block.end);
}

/** @param {string} text */
function squeezed(text) {
  return text.replace(/\s+/g, " ").trim();
}

/** @param {string} html */
function decoded(html) {
  return html.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&#39;", "'").replaceAll("&amp;", "&");
}

/** @param {{ children?: { content: string }[] | null } | undefined} token */
function plain(token) {
  return (token?.children ?? []).map(({ content }) => content).join("");
}
