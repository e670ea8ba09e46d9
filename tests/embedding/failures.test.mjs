// What goes wrong where the package is embedded: an error that names the cause and the cure, or no error.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { launch, serve } from "./browser.mjs";

/** @import { Answer } from "./browser.mjs" */
/** @typedef {{ answer?: (path: string) => Answer | undefined, headers?: Record<string, string>, prepare?: (page: import("@playwright/test").Page) => Promise<void> }} Place */

const DIST = new URL("../../dist/", import.meta.url).pathname;
const ENGINE = "/engine/article_analyzer_bg.wasm";
const EMPTY_PROGRAM = Buffer.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]);

/** @type {import("@playwright/test").Browser} */
let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

/**
 * @param {Answer} given
 * @returns {Place}
 */
const engineIs = (given) => ({ answer: (path) => (path === ENGINE ? given : undefined) });

const INIT = `import("/article-analyzer.js").then(({ default: init }) => init())`;

for (const [what, place, words, script = INIT] of /** @type {[string, Place, RegExp, string?][]} */ ([
  ["a CSP without wasm-unsafe-eval", { headers: { "content-security-policy": "default-src 'self'" } }, /Content-Security-Policy forbids WebAssembly\. Add 'wasm-unsafe-eval' to its script-src/],
  ["a CSP that lets nothing be fetched", { headers: { "content-security-policy": "script-src 'self' 'wasm-unsafe-eval'; connect-src 'none'" } }, /could not be fetched\. Look .*connect-src/],
  ["a missing engine", engineIs({ status: 404, body: "" }), /engine\/article_analyzer_bg\.wasm answered 404\. Copy .* there, or give its address to init\(\)/],
  ["a web page in place of the engine", engineIs({ type: "text/html", body: "<!doctype html>" }), /is a web page, which the server sends for files that it does not have\. Copy/],
  ["text in place of the engine", engineIs({ type: "text/plain", body: "version https://git-lfs" }), /the 23 bytes that came are no WebAssembly\. Copy/],
  ["text that says it is the engine", engineIs({ type: "application/wasm", body: "version https://git-lfs" }), /cannot compile it: the file is damaged, or the browser is older than April 2023\. Compare/],
  ["half of the engine", engineIs({ type: "application/wasm", body: readFileSync(`${DIST}${ENGINE}`).subarray(0, 1e6) }), /the file is damaged/],
  ["the engine of another program", engineIs({ type: "application/wasm", body: EMPTY_PROGRAM }), /this WebAssembly is another program's\. Copy/],
  ["the engine of another version", { answer: ofAnotherVersion }, /of different versions\. Take both from one copy of the package and empty the caches/],
  ["no connection", { prepare: (page) => page.context().setOffline(true) }, /is out of reach, as this device is offline\. Call init\(\) again/, `door.default()`],
  ["an engine on another origin without CORS", {}, /could not be fetched\. Look .*CORS/, `import("/article-analyzer.js").then(({ default: init }) => init(location.origin.replace("127.0.0.1", "localhost") + "${ENGINE}"))`],
  ["a browser without WebAssembly", { prepare: (page) => page.evaluate("delete globalThis.WebAssembly") }, /there is no WebAssembly here\. Take a browser of April 2023 or newer/],
  ["what is no engine at all", {}, /init\(\) takes a URL, a Response, bytes or a WebAssembly\.Module/, `door.default({})`],
  ["initSync() with nothing at hand", {}, /initSync\(\) loads nothing over the network\. Give it the engine's bytes/, `Promise.resolve().then(() => door.initSync())`],
  ["initSync() of the inlined engine", {}, /Await init\(\) in place of initSync\(\)/, `import("/inline.js").then(({ initSync }) => initSync())`],
])) {
  test(`${what}: the cause and the cure`, async () => {
    await at(place, async (page) => {
      const { name, code, message } = await page.evaluate(`${script}.then(() => ({}), ({ name, code, message }) => ({ name, code, message }))`);
      assert.deepEqual({ name, code }, { name: "AnalyzerError", code: "engine" });
      assert.match(message, words);
      assert.match(message, /^The engine could not be loaded: .*[^.]\.$/);
    });
  });
}

const CLEAN = `.then(({ analyze }) => analyze("Paris \\ud800.").article.text)`;

for (const [what, place, script] of /** @type {[string, Place, string][]} */ ([
  ["an engine of another media type", engineIs({ type: "application/octet-stream", body: readFileSync(`${DIST}${ENGINE}`) }), `door.default().then(() => door)`],
  ["a browser without toWellFormed()", { prepare: (page) => page.evaluate("delete String.prototype.toWellFormed") }, `door.default().then(() => door)`],
  ["initSync() with bytes", {}, `fetch("${ENGINE}").then((response) => response.arrayBuffer()).then((bytes) => (door.initSync(bytes), door))`],
  ["init() after a failure", {}, `door.default("/missing.wasm").catch(() => door.default()).then(() => door)`],
  ["init() with a module of the engine", {}, `WebAssembly.compileStreaming(fetch("${ENGINE}")).then((engine) => door.default({ default: engine })).then(() => door)`],
])) {
  test(`${what}: no error`, async () => {
    await at(place, async (page) => assert.equal(await page.evaluate(script + CLEAN), "Paris \ufffd."));
  });
}

test("init() twice loads the engine once", async () => {
  await at({}, async (page, requested) => {
    await page.evaluate("Promise.all([door.default(), door.default()]).then(() => door.default()).then(() => door.initSync())");
    assert.equal(requested.filter((path) => path === ENGINE).length, 1);
  });
});

test("two copies work, and the console says that there are two", async () => {
  await at({}, async (page) => {
    /** @type {string[]} */
    const warnings = [];
    page.on("console", (message) => warnings.push(message.text()));
    const text = await page.evaluate(`door.default().then(() => import("/inline.js")).then(async (copy) => (await copy.default(), copy))${CLEAN}`);
    assert.equal(text, "Paris \ufffd.");
    assert.equal(warnings.length, 1);
    assert.match(warnings[0] ?? "", /^Two copies of article-analyzer are loaded.*npm dedupe/);
  });
});

/**
 * A page of the package's site, in some circumstances. Its `door` is the package.
 *
 * @param {Place} place
 * @param {(page: import("@playwright/test").Page, requested: string[]) => Promise<void>} look
 */
async function at({ answer, headers, prepare }, look) {
  const blank = (/** @type {string} */ path) => (path === "/" ? { type: "text/html", body: "<!doctype html><title>A page</title>" } : answer?.(path));
  const site = await serve(DIST, blank, headers);
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(site.url);
  await page.evaluate(`import("/article-analyzer.js").then((door) => { globalThis.door = door; })`);
  await prepare?.(page);
  await look(page, site.requested);
  await context.close();
  site.close();
}

/**
 * The glue asks for what this engine has not.
 *
 * @param {string} path
 */
function ofAnotherVersion(path) {
  if (path !== "/engine/article_analyzer.js") return;
  return { type: "text/javascript", body: readFileSync(`${DIST}${path}`, "utf8").replace(/__wbg_parse_[0-9a-f]+/, "__wbg_parse_0") };
}
