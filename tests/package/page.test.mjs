// What the page promises its browser, told from its files.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";
import { brotliCompressSync } from "node:zlib";

const PAGE = readFileSync("www/index.html", "utf8");

/** Loaded by other means: before the first paint, by their script elements, as the worker. */
const ENTRIES = ["page/early.js", "page/main.js", "page/start.js", "analyzer/worker.js"];

/** What main.js has at once, the element as soon as the language is settled. */
const FIRST = ["page/main.js", "page/intake.js", "element/define.js"];

/** Those of the page and of the shadow tree of a result. */
const STYLES = ["tokens", "controls", "box", "page", "result", "article", "names", "findings", "changes", "print"];

/** What only other pages need. */
const EMBEDDED = ["element/own-box.js", "page/embed.js"];

const modules = ["analyzer", "batch", "corrections", "element", "engine", "exports", "intake", "maps", "page", "reading", "strings", "views"].flatMap((room) =>
  readdirSync(`www/${room}`, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".js"))
    .map((path) => `${room}/${path}`),
);

/**
 * The modules that some modules import, and those that these import.
 *
 * @param {string[]} from
 * @param {RegExp} pattern whose first group is the path
 */
function imported(from, pattern) {
  const found = new Set(from);
  for (const path of found) {
    for (const [, name = ""] of readFileSync(`www/${path}`, "utf8").matchAll(pattern)) {
      const inner = new URL(name, `file:///${path}`).pathname.slice(1);
      if (modules.includes(inner)) found.add(inner);
    }
  }
  return found;
}

const STATIC = /^(?:import|export) (?:[^"]*? from )?"(\..+?\.js)";/gm;
const ANY = /\b(?:from|import) ?\(?"(\..+?\.js)"/g;

test("what the page needs at once is preloaded, so that no module waits for another; all else comes later", () => {
  const preloaded = [...PAGE.matchAll(/rel="modulepreload" href="(.+?)"/g)].map(([, path]) => path);
  const needed = [...imported(FIRST, STATIC)].filter((path) => path !== "page/start.js");
  assert.deepEqual(preloaded.sort(), needed.sort());
});

test("every module is used, and what comes by itself, asked for or not, weighs at most 60 kB", () => {
  const used = imported([...ENTRIES, ...EMBEDDED], ANY);
  assert.deepEqual(modules.filter((path) => !used.has(path)), []);
  const last = [...readFileSync("www/page/main.js", "utf8").matchAll(/import\("(.+?)"\)/g)].map(([, path = ""]) => new URL(path, "file:///page/").pathname.slice(1));
  last.push("element/result.js"); // when the engine is there
  const loaded = [...imported([...ENTRIES, ...last], STATIC), "article-analyzer.js", ...STYLES.map((name) => `style/${name}.css`)];
  assert.deepEqual(loaded.filter((path) => /^(?:batch|corrections|exports|maps|reading)\//.test(path) || EMBEDDED.includes(path)), []);
  const weight = loaded.reduce((sum, path) => sum + brotliCompressSync(readFileSync(`www/${path}`)).length, 0);
  assert.ok(weight <= 60_000, `${weight} bytes`);
});

test("the page names no other host", () => {
  for (const [, address] of PAGE.matchAll(/(?:href|src)="(.*?)"/g)) assert.doesNotMatch(address ?? "", /^(?:[a-z]+:|\/)/i);
});

test("no file of the page writes markup or runs text as code", () => {
  const sinks = /innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function|DOMParser|setHTMLUnsafe/;
  for (const path of modules) assert.doesNotMatch(readFileSync(`www/${path}`, "utf8"), sinks, path);
});

test("the element weighs at most 15 kB over the analyzer; what shows a result comes when the engine is there", () => {
  const loaded = [...imported(["element/define.js", "element/own-box.js"], STATIC), ...["tokens", "controls", "box"].map((name) => `style/${name}.css`)].filter((path) => !/^(?:analyzer|engine)\//.test(path));
  const weight = loaded.reduce((sum, path) => sum + brotliCompressSync(readFileSync(`www/${path}`)).length, 0);
  assert.ok(weight <= 15_000, `${weight} bytes: ${loaded}`);
});
