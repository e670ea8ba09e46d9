// The element as a server imports it, and as its manifest describes it.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { test } from "node:test";

const { ArticleAnalyzerElement } = await import("../../dist/element/define.js");
const manifest = JSON.parse(readFileSync("dist/custom-elements.json", "utf8"));
const [{ attributes, members, events, slots, cssParts, cssProperties }] = manifest.modules[0].declarations;
const source = ["element", "frame", "own-box"].map((name) => readFileSync(`www/element/${name}.js`, "utf8")).join("\n");
const types = readFileSync("npm/element.d.ts", "utf8");

const sorted = (/** @type {Iterable<string>} */ names) => [...new Set(names)].sort();
const named = (/** @type {{ name: string }[]} */ things) => sorted(things.map(({ name }) => name));
const found = (/** @type {string} */ text, /** @type {RegExp} */ pattern) => sorted([...text.matchAll(pattern)].map(([, name = ""]) => name));

test("a server that imports the element and the analyzer defines nothing, starts nothing and ends", () => {
  assert.equal(globalThis.HTMLElement, undefined);
  const program = `import "./dist/element/define.js"; import { createAnalyzer } from "./dist/analyzer/analyzer.js"; createAnalyzer();`;
  execFileSync(process.execPath, ["--input-type=module", "--eval", program], { timeout: 10_000 });
});

test("the manifest has every property and method of the class, and no other; the types have them, too", () => {
  const own = Object.getOwnPropertyNames(ArticleAnalyzerElement.prototype).filter((name) => name !== "constructor" && !/Callback$/.test(name));
  assert.deepEqual(named(members), sorted(own));
  for (const { name, readonly, kind } of members) {
    if (kind === "field") assert.equal(!Object.getOwnPropertyDescriptor(ArticleAnalyzerElement.prototype, name)?.set, readonly === true, name);
    if (name !== "focus") assert.match(types, new RegExp(`^  (?:readonly )?${name}[(:]`, "m")); // HTMLElement has that one
  }
});

test("the manifest has every attribute, event, slot, part and custom property", () => {
  for (const name of ArticleAnalyzerElement.observedAttributes) assert.ok(named(attributes).includes(name), name);
  for (const { fieldName } of attributes) assert.ok(named(members).includes(fieldName), fieldName);
  assert.deepEqual(named(events), found(source, /(?:#tell|new Event)\("([a-z-]+)"/g));
  assert.deepEqual(named(slots), found(source, /h\("slot", \{ name: "([a-z]+)"/g));
  assert.deepEqual(named(cssParts), found(source, /\bpart: "([a-z]+)"/g));
  assert.deepEqual(named(cssProperties), found(readFileSync("www/style/tokens.css", "utf8"), /^ {2}(--[a-z-]+):/gm));
});
