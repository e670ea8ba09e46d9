// The personal list: kept, taken along, taken in, and what happens where it cannot be kept.
import assert from "node:assert/strict";
import { test } from "node:test";
import init, { analyze } from "../../dist/article-analyzer.js";
import { corrected } from "../../www/corrections/corrected.js";
import { NotAList, PersonalList } from "../../www/corrections/personal-list.js";
import { REACTOR } from "./articles.mjs";
import { assertContract } from "./contract.mjs";

await init();

/** @param {{ setItem?: () => void }} [ways] @returns {Storage} */
function storage(ways = {}) {
  /** @type {Map<string, string>} */
  const kept = new Map();
  const whole = { getItem: (/** @type {string} */ key) => kept.get(key) ?? null, setItem: (/** @type {string} */ key, /** @type {string} */ value) => void kept.set(key, value), ...ways };
  return /** @type {Storage} */ (/** @type {unknown} */ (whole));
}

/** @param {Storage} from */
function opened(from) {
  const list = new PersonalList(() => from);
  list.open();
  return list;
}

test("the list is kept, sorted by name, and a name is on it once", () => {
  const browser = storage();
  const list = opened(browser);
  assert.equal(list.set("Köseoglu", "person"), null);
  assert.equal(list.set("May", null), null);
  assert.equal(list.set("Aker", "place"), null);
  assert.equal(list.set("Aker", "organization"), null);
  const items = [{ name: "Aker", kind: "organization" }, { name: "Köseoglu", kind: "person" }, { name: "May", kind: null }];
  assert.deepEqual(list.items, items);
  assert.deepEqual(opened(browser).items, items);
  assert.equal(list.remove("Aker"), null);
  assert.deepEqual(opened(browser).items, items.slice(1));
});

test("a list that was taken along can be taken in; what is no list is refused, and a bad item left out", () => {
  const list = opened(storage());
  list.set("May", null);
  list.set("Aker", "organization");
  const other = opened(storage());
  other.set("Aker", "place");
  other.set("Bodø", "place");
  assert.deepEqual(other.takeIn(list.toJSON()), { count: 2, trouble: null });
  assert.deepEqual(other.items, [{ name: "Aker", kind: "organization" }, { name: "Bodø", kind: "place" }, { name: "May", kind: null }]);
  for (const bad of ["nothing", "[]", "null", "{}", '{"schema":"article-analyzer-personal-list/1"}']) assert.throws(() => other.takeIn(bad), NotAList);
  const hostile = [null, 3, { name: "  " }, { name: "x".repeat(300), always: "person" }, { name: "A", always: "robot" }, { name: "__proto__", always: "person" }, { name: " <img onerror=1> ", never: true }];
  assert.equal(other.takeIn(JSON.stringify({ schema: "article-analyzer-personal-list/1", items: hostile })).count, 2);
  assert.equal(other.items.length, 5);
});

test("where the browser keeps nothing, the list counts for this visit and the reason is told", () => {
  const full = opened(storage({ setItem() { throw new DOMException("", "QuotaExceededError"); } }));
  assert.equal(full.set("May", null), "full");
  assert.deepEqual(full.items, [{ name: "May", kind: null }]);
  const forbidden = new PersonalList(() => { throw new DOMException("", "SecurityError"); });
  forbidden.open();
  assert.equal(forbidden.set("May", null), "forbidden");
  assert.equal(forbidden.items.length, 1);
  const damaged = storage();
  damaged.setItem("article-analyzer.personal-list", "{");
  assert.deepEqual(opened(damaged).items, []);
});

test("the list corrects every analysis, where its names occur", () => {
  const list = opened(storage());
  list.set("Greenpeace", "other");
  list.set("Denmark", null);
  list.set("Environment Minister", "other");
  list.set("Nowhere", "place");
  const { analysis, lost } = corrected(analyze(REACTOR), list.corrections);
  assertContract(analysis, REACTOR);
  assert.deepEqual(lost, [{ type: "always", name: "Nowhere", kind: "place" }]);
  assert.equal(analysis.entities.find(({ name }) => name === "Greenpeace")?.kind, "other");
  assert.ok(!analysis.mentions.some(({ text }) => text === "Denmark"));
  assert.deepEqual(analysis.mentions.filter(({ text }) => text === "Environment Minister").map(({ evidence }) => evidence), ["on the personal list"]);
});
