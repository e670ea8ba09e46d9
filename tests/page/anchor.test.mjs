// Anchors are found again.
import assert from "node:assert/strict";
import { test } from "node:test";
import { anchorOf, locate, wholeOccurrences } from "../../www/corrections/anchor.js";
import { REACTOR } from "./articles.mjs";
import { Random } from "./random.mjs";

const WORDS = ["Kalmar", " the reactor", "\n\n", "å", "Ek said", "x", "Ostkraft. ", ""];

test("an anchor survives a thousand edits elsewhere, beside others of the same words", () => {
  for (const [seed, words] of ["Kalmar", "Ek", "Ostkraft", "SSM", "Berg"].entries()) {
    const random = new Random(seed + 1);
    let text = `${REACTOR}\n\n${REACTOR.replaceAll("reactor", "plant")}`;
    const places = wholeOccurrences(text, words);
    const start = random.of(places);
    const anchor = anchorOf(text, start, start + words.length);
    let at = start;
    const width = 32;
    for (let edit = 0; edit < 1000; edit += 1) {
      const from = random.below(text.length);
      const to = Math.min(text.length, from + random.below(12));
      if (from < at + words.length + width && to > at - width) continue;
      const put = random.of(WORDS);
      text = text.slice(0, from) + put + text.slice(to);
      if (to <= at) at += put.length - (to - from);
      assert.deepEqual(locate(text, anchor), { start: at, end: at + words.length });
    }
  }
});

test("an anchor survives an edit right beside it", () => {
  let found = 0;
  for (let seed = 1; seed <= 500; seed += 1) {
    const random = new Random(seed);
    const words = random.of(["Kalmar", "Ek", "Ostkraft", "SSM", "Berg", "Sweden"]);
    const start = random.of(wholeOccurrences(REACTOR, words));
    const anchor = anchorOf(REACTOR, start, start + words.length);
    const before = random.below(2) === 0;
    const from = before ? start - random.below(12) : start + words.length + random.below(12);
    const to = before ? Math.min(start, from + random.below(6)) : from + random.below(6);
    const put = random.of(WORDS);
    const text = REACTOR.slice(0, from) + put + REACTOR.slice(to);
    const at = before ? start + put.length - (to - from) : start;
    const place = locate(text, anchor);
    if (place) assert.equal(place.start, at, `${seed}: ${words}`);
    found += Number(place !== null);
  }
  assert.ok(found >= 495, `${found} of 500`);
});

test("words that are gone are not found in another place", () => {
  const text = "Mr May spoke in Leeds. The march begins in May, said the mayor.";
  const anchor = anchorOf(text, text.lastIndexOf("May"), text.lastIndexOf("May") + 3);
  assert.equal(locate("Mr May spoke in Leeds. It was cold.", anchor), null);
  assert.equal(locate("", anchor), null);
  assert.equal(locate("Nothing of the kind.", anchor), null);
});

test("a long quote with an edit within is found by its ends", () => {
  const quote = "We have waited for three years for a letter, and when it came it was two lines long and unsigned, and nobody would tell us who wrote it";
  const text = `The growers were angry. “${quote},” said one of them.`;
  const start = text.indexOf(quote);
  const edited = text.replace("two lines", "2 lines").replace("The growers", "All of the growers");
  const place = locate(edited, anchorOf(text, start, start + quote.length));
  assert.equal(edited.slice(place?.start, place?.end), quote.replace("two lines", "2 lines"));
});

test("whole words are whole in any script", () => {
  assert.deepEqual(wholeOccurrences("Ana, Anna, Ana’s, Ána, Banana Ana", "Ana"), [0, 11, 30]);
  assert.deepEqual(wholeOccurrences("нет Нетания нет", "нет"), [0, 12]);
  assert.deepEqual(wholeOccurrences("aaa", ""), []);
});
