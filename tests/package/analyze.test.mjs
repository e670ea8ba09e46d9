// The package as a Node program uses it.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { test } from "node:test";
import init, { AnalyzerError, analyze } from "../../dist/article-analyzer.js";

const DOOR = new URL("../../dist/article-analyzer.js", import.meta.url);
const WASM = new URL("../../dist/engine/article_analyzer_bg.wasm", import.meta.url);

const ARTICLE = `Dam on the Orange River reopens

By Thandi Mokoena

MASERU, Lesotho — The dam was reopened on Tuesday, the prime minister of Lesotho said.

%MINIFYHTML0f4d1c2b3a49586776859403a2b1c0df7%

&quot;The water will reach Johannesburg by Friday,&quot; said Palesa Nkosi of the World Bank, who came from South Africa. Nkosi said Lesotho had paid its share. 🌊
`;

/** @param {string} code */
const withCode = (code) => (/** @type {unknown} */ error) => error instanceof AnalyzerError && error.name === "AnalyzerError" && error.code === code;

test("before init() the engine is not there", () => {
  assert.throws(() => analyze(ARTICLE), withCode("engine"));
});

test("init() fails with a reason, and may be tried again", async () => {
  await assert.rejects(init(new URL("./no-such.wasm", import.meta.url)), withCode("engine"));
  await assert.rejects(init(new Uint8Array([1, 2, 3])), withCode("engine"));
  await init();
});

test("init() is memoised", () => {
  assert.equal(init(), init());
});

for (const [from, module] of Object.entries({
  "a URL": `new URL("${WASM}")`,
  "an address": `"${WASM}"`,
  bytes: `readFile(new URL("${WASM}"))`,
  "a compiled module": `WebAssembly.compile(await readFile(new URL("${WASM}")))`,
  "a response": `new Response(await readFile(new URL("${WASM}")), { headers: { "content-type": "application/wasm" } })`,
  "a response of another type": `new Response(await readFile(new URL("${WASM}")))`,
})) {
  test(`the engine is taken from ${from}`, () => {
    // In a program of its own, as the engine is loaded once in each.
    const program = `
      import { readFile } from "node:fs/promises";
      import init, { analyze } from "${DOOR}";
      await init(${module});
      console.log(analyze("Paris.").article.text);`;
    const printed = execFileSync(process.execPath, ["--input-type=module", "--eval", program], { encoding: "utf8" });
    assert.equal(printed, "Paris.\n");
  });
}

test("every edit can be undone", async () => {
  await init();
  const { article } = analyze(ARTICLE);
  assert.ok(article.edits.length > 2);
  for (const { sourceStart, sourceEnd, before } of article.edits) {
    const kept = analyze(ARTICLE, { keep: [{ start: sourceStart, end: sourceEnd }] }).article;
    assert.ok(kept.text.includes(before));
    assert.ok(!kept.edits.some((edit) => edit.sourceStart < sourceEnd && sourceStart < edit.sourceEnd));
  }
  assert.equal(analyze(ARTICLE, { keep: [{ start: 0, end: ARTICLE.length }] }).article.text, ARTICLE);
});

test("what is kept must be of the paste", async () => {
  await init();
  const wrong = [[{ start: 2, end: 1 }], [{ start: 0, end: 7 }], [{ start: -1, end: 1 }], [{ start: 0.5, end: 1 }], [{ start: NaN, end: 1 }], [{ start: "0", end: 1 }], [{}], [1], 1];
  for (const keep of wrong) assert.throws(() => analyze("Paris.", /** @type {any} */ ({ keep })), withCode("invalid-options"));
  assert.equal(analyze("Paris.", { keep: [] }).article.text, "Paris.");
});

test("the analysis follows the contract, every slice right", async () => {
  await init();
  const { schema, article, entities, mentions, statistics } = analyze(ARTICLE);
  assert.equal(schema, "article-analysis/1");
  assert.ok(!article.text.includes("MINIFYHTML"));
  assert.ok(article.text.includes("\"The water will reach Johannesburg by Friday,\" said Palesa Nkosi"));
  assert.ok(article.text.includes("🌊"));
  for (const { start, end, text, sourceStart, sourceEnd } of mentions) {
    assert.equal(article.text.slice(start, end), text);
    assert.equal(ARTICLE.slice(sourceStart, sourceEnd), text);
  }
  for (const { sourceStart, sourceEnd, before, start, end, after } of article.edits) {
    assert.equal(ARTICLE.slice(sourceStart, sourceEnd), before);
    assert.equal(article.text.slice(start, end), after);
  }
  for (const name of ["Palesa Nkosi", "Lesotho", "South Africa", "World Bank"]) {
    assert.ok(entities.some((entity) => entity.name === name), `${name} is not found`);
  }
  assert.ok(statistics.words > 30);
});

test("replaying the edits gives the clean text, undoing them the paste", async () => {
  await init();
  const { text, edits } = analyze(ARTICLE).article;
  assert.equal(rewritten(ARTICLE, edits.map((edit) => [edit.sourceStart, edit.sourceEnd, edit.after])), text);
  assert.equal(rewritten(text, edits.map((edit) => [edit.start, edit.end, edit.before])), ARTICLE);
});

test("calls do not depend on those before", async () => {
  await init();
  const first = JSON.stringify(analyze(ARTICLE));
  analyze("Something else. \ud800");
  assert.equal(JSON.stringify(analyze(ARTICLE)), first);
});

test("lone surrogates keep every offset, and the edits tell what was pasted", async () => {
  await init();
  const pasted = `Paris \udfff met London \ud83d on Monday, the mayor of Paris said.`;
  const { text, edits } = analyze(pasted, { format: "text" }).article;
  assert.ok(text.isWellFormed());
  for (const edit of edits) assert.equal(edit.before, pasted.slice(edit.sourceStart, edit.sourceEnd));
});

test("what cannot be analysed is refused by code", async () => {
  await init();
  assert.throws(() => analyze(/** @type {any} */ (42)), withCode("not-text"));
  assert.throws(() => analyze(/** @type {any} */ (undefined)), withCode("not-text"));
  assert.throws(() => analyze(ARTICLE, { maxLength: 10 }), withCode("too-large"));
  // More than memory could be grown for is refused like the rest.
  assert.throws(() => analyze("x".repeat(1e8)), withCode("too-large"));
  assert.throws(() => analyze(ARTICLE, { publishedOn: "next week" }), withCode("invalid-options"));
  assert.throws(() => analyze(ARTICLE, { format: /** @type {any} */ ("rtf") }), withCode("invalid-options"));
  assert.equal(analyze("").article.text, "");
  assert.equal(analyze(" \n ").article.text, "");
});

/**
 * @param {string} text
 * @param {[number, number, string][]} replacements in order
 */
function rewritten(text, replacements) {
  let result = "";
  let at = 0;
  for (const [start, end, replacement] of replacements) {
    result += text.slice(at, start) + replacement;
    at = end;
  }
  return result + text.slice(at);
}
