// Work that comes back from where it was stored: whole, or not at all.
import assert from "node:assert/strict";
import { test } from "node:test";
import { workFrom } from "../../www/corrections/stored.js";

const anchor = { exact: "Lagos", prefix: "the port of ", suffix: " was", start: 12 };
const entity = { name: "Lagos", at: anchor };

const CORRECTIONS = [
  { type: "retype", entity, kind: "organization" },
  { type: "retype-mention", mention: anchor, kind: "place" },
  { type: "rename", entity, name: "Lagos State" },
  { type: "merge", entity, into: entity },
  { type: "split", entity, mentions: [anchor] },
  { type: "reject", entity },
  { type: "reject-mentions", mentions: [anchor, anchor] },
  { type: "reject-finding", finding: "quantity", at: anchor },
  { type: "add", at: anchor, kind: "other", everywhere: false },
  { type: "speaker", quote: anchor, speaker: entity },
];

const WORK = {
  publishedOn: "2026-03-01",
  kept: [{ edit: { kind: "removed", rule: "share-bar", before: "Share", after: "", start: 4, end: 4, sourceStart: 4, sourceEnd: 9 }, stretches: [{ start: 4, end: 9 }] }],
  log: [...CORRECTIONS.map((correction) => ({ step: "correct", correction })), { step: "undo" }, { step: "redo" }, { step: "remove", entry: 2 }],
};

/** Every path to something within. @param {any} value @param {string[]} [path] @returns {string[][]} */
function pathsIn(value, path = []) {
  const inner = typeof value === "object" && value !== null ? Object.keys(value).flatMap((key) => pathsIn(value[key], [...path, key])) : [];
  return path.length > 0 ? [path, ...inner] : inner;
}

/** @param {string[]} path @param {unknown} put */
function damaged(path, put) {
  const work = structuredClone(WORK);
  const last = /** @type {string} */ (path.at(-1));
  const holder = path.slice(0, -1).reduce((inner, key) => inner[key], /** @type {any} */ (work));
  if (put === undefined) delete holder[last];
  else holder[last] = put;
  return work;
}

test("all kinds of corrections come back, through JSON too", () => {
  assert.deepEqual(workFrom(structuredClone(WORK)), WORK);
  assert.deepEqual(workFrom(JSON.parse(JSON.stringify(WORK))), WORK);
});

test("a speaker may be nobody", () => {
  assert.ok(workFrom({ ...WORK, log: [{ step: "correct", correction: { type: "speaker", quote: anchor, speaker: null } }] }));
});

test("work that is damaged anywhere is none", () => {
  for (const path of pathsIn(WORK)) {
    for (const put of [undefined, { hostile: true }, Number.NaN]) {
      const isItem = Number.isInteger(Number(path.at(-1)));
      if (put === undefined && isItem) continue; // a hole in a list is no damage that storage does
      assert.equal(workFrom(damaged(path, put)), null, `${path.join(".")} = ${String(put)}`);
    }
  }
});

test("what is no work at all is none", () => {
  for (const value of [undefined, null, 7, "work", [], {}, { log: "correct" }, { ...WORK, log: [{ step: "toString" }] }, { ...WORK, log: [{ step: "correct", correction: { type: "constructor" } }] }]) {
    assert.equal(workFrom(value), null);
  }
});
