// What helps in reading: search, sentences, numbers, who is named with whom, where.
import assert from "node:assert/strict";
import { test } from "node:test";
import init, { analyze } from "../../dist/article-analyzer.js";
import { layout } from "../../www/reading/layout.js";
import { networkOf } from "../../www/reading/network.js";
import { occurrencesOf } from "../../www/reading/occurrences.js";
import { Folded } from "../../www/reading/search.js";
import { sentencesOf } from "../../www/reading/sentences.js";
import { inWords } from "../../www/views/timex.js";
import { spoken } from "../../www/reading/spoken.js";
import { numbersOf } from "../../www/reading/statistics.js";
import { HARVEST, PORT_STRIKE, REACTOR } from "./articles.mjs";
import { Random } from "./random.mjs";

await init();
const reactor = analyze(REACTOR);

/** @param {string} text @param {string} query */
function found(text, query) {
  return new Folded(text).find(query).map(({ start, end }) => text.slice(start, end));
}

test("search folds case, accents, signs and spaces, and tells the text as it is", () => {
  const text = "Ümit Köseoğlu met Koseoglu’s aide — “Straße” STRASSE, e\u0301te\u0301\nİzmir ŁÓDŹ 서울 o\u00adil";
  const cases = { koseoglu: ["Köseoğlu", "Koseoglu"], "KÖSEOĞLU'S": ["Koseoglu’s"], strasse: ["Straße", "STRASSE"], " ete  izmir ": ["e\u0301te\u0301\nİzmir"], lodz: ["ŁÓDŹ"], 서울: ["서울"], '"straße"': ["“Straße”"], "aide -": ["aide —"], oil: ["o\u00adil"], x: [], "": [], "  ": [] };
  for (const [query, expected] of Object.entries(cases)) assert.deepEqual(found(text, query), expected, query);
  assert.equal(new Folded("aaaa").find("a", 2).length, 2);
});

test("any stretch of a text is found at its place", () => {
  const text = [PORT_STRIKE, REACTOR, "ﬁn ½ ß a\u0301\u0323b ‘“…”’ Ελλάς אב\u05b7ג 🎉é🎉"].join("\n");
  const characters = [...new Intl.Segmenter("und", { granularity: "grapheme" }).segment(text)].map(({ segment, index }) => ({ index, segment }));
  const folded = new Folded(text);
  const random = new Random(7);
  for (let round = 0; round < 2000; round += 1) {
    const first = random.below(characters.length - 20);
    const start = characters[first]?.index ?? 0;
    const end = characters[first + 1 + random.below(18)]?.index ?? 0;
    const stretch = text.slice(start, end);
    if (stretch !== stretch.trim() || /\s\s/.test(stretch) || stretch === "") continue;
    const ranges = folded.find(stretch);
    assert.ok(ranges.some((range) => range.start < end && range.end > start), JSON.stringify(stretch));
    for (const range of ranges) {
      const words = text.slice(range.start, range.end);
      assert.equal(found(words, stretch)[0], words);
    }
  }
});

test("sentences end where they end, and no name is cut", () => {
  const { article } = reactor;
  const sentences = sentencesOf(reactor).map(({ start, end }) => article.text.slice(start, end));
  assert.ok(sentences.includes('"But we will look at all of them, and we will look at them twice."'));
  assert.ok(sentences.includes("Ek, 58, has led Ostkraft since 2016."));
  const dotted = analyze("Talks in the north\n\nMr. Rao met J. K. Nair in St. Louis on Jan. 5. The U.S. envoy left. \"Why?\" asked Dr. Patel. Nobody knew.");
  const cut = sentencesOf(dotted).map(({ start, end }) => dotted.article.text.slice(start, end));
  assert.deepEqual(cut, ["Mr. Rao met J. K. Nair in St. Louis on Jan. 5.", "The U.S. envoy left.", '"Why?" asked Dr. Patel.', "Nobody knew."]);
  for (const { start, end } of sentencesOf(reactor)) {
    for (const mention of reactor.mentions) assert.ok(mention.end <= start || mention.start >= end || (mention.start >= start && mention.end <= end));
  }
});

test("the numbers add up", () => {
  const numbers = numbersOf(reactor);
  assert.equal(numbers.words, reactor.statistics.words);
  assert.equal(Object.values(numbers.names).reduce((sum, { entities }) => sum + entities, 0), reactor.entities.length);
  assert.equal(Object.values(numbers.names).reduce((sum, { mentions }) => sum + mentions, 0), reactor.mentions.length);
  assert.ok(numbers.quotedWords > 30 && numbers.quotedWords < numbers.words);
  const { longest } = numbers;
  assert.match(reactor.article.text.slice(longest?.start, longest?.end), /^Sweden's nuclear regulator .* closed\.$/);
  assert.equal(numbers.speakers.reduce((sum, { quotes }) => sum + quotes, 0), reactor.quotes.filter(({ speaker }) => speaker !== null).length);
  const nothing = numbersOf(analyze(""));
  assert.deepEqual([nothing.words, nothing.longest, nothing.perSentence, nothing.speakers.length], [0, null, 0, 0]);
});

test("who is named with whom is counted by sentence and by paragraph", () => {
  const network = networkOf(reactor, 20);
  const id = (/** @type {string} */ name) => reactor.entities.find((entity) => entity.name === name)?.id ?? -1;
  const tie = (/** @type {string} */ one, /** @type {string} */ other) => network.ties.find((each) => each.one === Math.min(id(one), id(other)) && each.other === Math.max(id(one), id(other)));
  assert.deepEqual([tie("Marta Lindqvist", "Jonas Berg")?.sentences, tie("Marta Lindqvist", "Jonas Berg")?.paragraphs], [1, 1]);
  assert.deepEqual([tie("Greenpeace", "Håkan Ek")?.sentences, tie("Greenpeace", "Håkan Ek")?.paragraphs], [0, 1]);
  assert.equal(tie("Inga Sundqvist", "Denmark"), undefined);
  assert.ok((tie("Denmark", "European Union")?.pmi ?? 0) > 0);
  assert.equal(networkOf(reactor, 3).entities.length, 3);
  assert.deepEqual(networkOf(analyze(""), 9), { entities: [], ties: [] });
});

test("the points of a network keep apart, those with ties nearer, and always alike", () => {
  const ties = [{ from: 0, to: 1, weight: 3 }, { from: 2, to: 3, weight: 3 }];
  const [names, area] = [Array.from({ length: 8 }, (_, index) => ({ width: 40 + 10 * index, height: 20 })), { width: 600, height: 400 }];
  const points = layout(names, ties, area);
  assert.deepEqual(layout(names, ties, area), points);
  const gap = (/** @type {number} */ one, /** @type {number} */ other) => Math.hypot((points[one]?.x ?? 0) - (points[other]?.x ?? 0), (points[one]?.y ?? 0) - (points[other]?.y ?? 0));
  assert.ok(gap(0, 1) < gap(0, 2) && gap(0, 1) < gap(1, 3));
  const boxes = points.map(({ x, y }, index) => ({ left: x - 20 - 5 * index, right: x + 20 + 5 * index, top: y - 10, bottom: y + 10 }));
  for (const [index, one] of boxes.entries()) {
    assert.ok(one.left >= 0 && one.right <= 600 && one.top >= 0 && one.bottom <= 400);
    for (const other of boxes.slice(index + 1)) assert.ok(one.right <= other.left || other.right <= one.left || one.bottom <= other.top || other.bottom <= one.top);
  }
  assert.deepEqual(layout([], [], area), []);
});

test("the gutter has every mention once, in order", () => {
  const harvest = analyze(HARVEST);
  for (const { id, mentions } of harvest.entities) {
    for (const most of [3, 200]) {
      const ticks = occurrencesOf(harvest, id, most);
      assert.deepEqual(ticks.flatMap((tick) => tick.mentions), mentions);
      assert.ok(ticks.length <= most && ticks.every(({ at }) => at >= 0 && at < 1));
    }
  }
});

test("what a speaker said is told from the reporter's words between", () => {
  for (const [text, expected] of [
    ["“It rained,” Ana Lima said. “It never stopped.”", "It rained, […] It never stopped."],
    ['"It rained," Ana Lima said. "It never stopped."', "It rained, […] It never stopped."],
    ["‘It rained,’ Ana Lima said. ‘It didn’t stop.’", "It rained, […] It didn’t stop."],
    ["“She said ‘no’ to all of it,” Ana Lima said.", "She said ‘no’ to all of it,"],
    ["“It rained. Nobody came.” “It stopped,” Ana Lima said.", "It rained. Nobody came. It stopped,"],
  ]) {
    const { article, quotes } = analyze(text ?? "");
    assert.deepEqual(quotes.map((quote) => spoken(article.text, quote)), [expected]);
    assert.ok(quotes.every((quote) => quote.text === article.text.slice(quote.start, quote.end)));
  }
});

test("a week is told by its days", () => {
  for (const [week, days] of [["2024-W21", "20–26 May 2024"], ["2025-W01", "30 December 2024–5 January 2025"], ["2024-W20-WE", "18–19 May 2024"]]) {
    assert.equal(inWords(week ?? "").replace(/\s*–\s*/u, "–"), days);
  }
});
