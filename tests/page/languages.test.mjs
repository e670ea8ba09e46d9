// Every language says everything that English says, in the same shape.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import * as bringing from "../../www/strings/bringing.js";
import * as correcting from "../../www/strings/correcting.js";
import * as findings from "../../www/strings/findings.js";
import * as reading from "../../www/strings/reading.js";
import { reasons } from "../../www/strings/reasons.js";
import * as staying from "../../www/strings/staying.js";
import * as strings from "../../www/strings/strings.js";
import * as taking from "../../www/strings/taking.js";
import { units } from "../../www/strings/units.js";
import de from "../../www/strings/de.js";
import { page as dePage } from "../../www/strings/de.js";
import es from "../../www/strings/es.js";
import { page as esPage } from "../../www/strings/es.js";

/** Made of tellings. */
const DERIVED = new Set(["entity.always", "entity.never"]);

const english = Object.fromEntries(
  Object.entries({ ...strings, ...bringing, ...correcting, ...findings, ...reading, ...staying, ...taking, reasons, units }).filter(([, group]) => typeof group === "object"),
);

/** @param {unknown} value @param {string} [path] @returns {string[]} paths of all strings */
function shape(value, path = "") {
  if (typeof value !== "object" || value === null) return [`${path}: ${typeof value}`];
  return Object.entries(value).flatMap(([key, inner]) => shape(inner, path ? `${path}.${key}` : key));
}

const expected = shape(english).filter((path) => !path.startsWith("nouns") && !DERIVED.has(path.split(":")[0] ?? ""));

for (const [name, language] of Object.entries({ de, es })) {
  test(`${name} says all that English says, and nothing else`, () => {
    const said = shape(language).filter((path) => !path.startsWith("nouns"));
    assert.deepEqual(said.sort(), expected.toSorted());
  });
}

test("the languages have the nouns that are counted", () => {
  assert.deepEqual(Object.keys(de.nouns).sort(), Object.keys(es.nouns).sort());
});

test("every text of index.html is in every language", () => {
  const html = readFileSync("www/index.html", "utf8");
  const keys = [...html.matchAll(/data-(?:say|label)="(\w+)"/g)].map(([, key]) => key);
  assert.ok(keys.length > 5);
  assert.deepEqual(Object.keys(dePage).sort(), [...new Set(keys)].sort());
  assert.deepEqual(Object.keys(esPage).sort(), Object.keys(dePage).sort());
});
