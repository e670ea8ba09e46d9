// What the page promises its browser, told from its files.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";
import { brotliCompressSync } from "node:zlib";

const PAGE = readFileSync("www/index.html", "utf8");

const STYLES = ["tokens", "page", "article", "names", "findings", "changes", "print"];

/** Loaded by other means: before the first paint, by their script elements, as the worker. */
const ENTRIES = ["page/early.js", "page/main.js", "page/analyst.js", "page/worker.js"];

const FOLDERS = ["page", "corrections", "reading", "maps"];

const modules = FOLDERS.flatMap((folder) =>
  readdirSync(`www/${folder}`, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".js"))
    .map((path) => `${folder}/${path}`),
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
  const needed = [...imported(["page/main.js", "page/analyst.js"], STATIC)].filter((path) => path !== "page/analyst.js");
  assert.deepEqual(preloaded.sort(), needed.sort());
});

test("every module is used, and what nobody asks for weighs nothing", () => {
  const used = imported(ENTRIES, ANY);
  assert.deepEqual(modules.filter((path) => !used.has(path)), []);
  const last = [...readFileSync("www/page/main.js", "utf8").matchAll(/import\("\.\/(.+?)"\)/g)].map(([, path]) => `page/${path}`);
  const loaded = [...imported([...ENTRIES, ...last], STATIC), "article-analyzer.js", ...STYLES.map((name) => `style/${name}.css`)];
  assert.deepEqual(loaded.filter((path) => /^(?:corrections|reading|maps)\//.test(path)), []);
  const weight = loaded.reduce((sum, path) => sum + brotliCompressSync(readFileSync(`www/${path}`)).length, 0);
  assert.ok(weight <= 60_000, `${weight} bytes`);
});

test("the page names no other host", () => {
  for (const [, address] of PAGE.matchAll(/(?:href|src)="(.*?)"/g)) assert.doesNotMatch(address ?? "", /^(?:[a-z]+:|\/)/i);
});

test("no file of the page writes markup or runs text as code", () => {
  const sinks = /innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b|new Function|DOMParser|setHTMLUnsafe/;
  for (const path of modules) assert.doesNotMatch(readFileSync(`www/${path}`, "utf8"), sinks, path);
});
