// What the page promises its browser, told from its files.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";

const PAGE = readFileSync("www/index.html", "utf8");

/** Loaded by other means: before the first paint, by its script element, as the worker. */
const NOT_PRELOADED = ["page/early.js", "page/main.js", "page/worker.js"];

test("every module of the page is preloaded, so that none waits for another", () => {
  const modules = readdirSync("www/page", { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".js"))
    .map((path) => `page/${path}`)
    .filter((path) => !NOT_PRELOADED.includes(path));
  const preloaded = [...PAGE.matchAll(/rel="modulepreload" href="(.+?)"/g)].map(([, path]) => path);
  assert.deepEqual(preloaded.sort(), modules.sort());
});

test("the page names no other host", () => {
  for (const [, address] of PAGE.matchAll(/(?:href|src)="(.*?)"/g)) assert.doesNotMatch(address ?? "", /^(?:[a-z]+:|\/)/i);
});

test("no file of the page writes markup or runs text as code", () => {
  const sinks = /innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b|new Function|DOMParser|setHTMLUnsafe/;
  for (const path of readdirSync("www/page", { recursive: true, encoding: "utf8" })) {
    if (path.endsWith(".js")) assert.doesNotMatch(readFileSync(`www/page/${path}`, "utf8"), sinks, path);
  }
});
