// The marks over a thousand random edits, and how much is analysed for them.
import assert from "node:assert/strict";
import { test } from "node:test";
import { schema } from "prosemirror-schema-basic";
import { EditorState } from "prosemirror-state";
import init, { analyze } from "../../dist/article-analyzer.js";
import { Reading, key, marks, paragraphs } from "./marks.js";

await init();

const TEXTS = [
  "Kofi Mensah of the World Bank said on Monday that Ghana had paid its share.",
  "“The bridge in Lisbon stays shut,” said Rui Costa 🌉, and Inés Duarte agreed.",
  "It rained.",
  "The European Union and the African Union met in Addis Ababa, Palesa Nkosi told reporters.",
];
const WORDS = ["x", " ", "Nairobi", "Marko Perić said so. ", "🚢", ", ", "é", "the United Nations"];

/** The same numbers each time. */
function chance(seed) {
  return (below) => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return Math.floor((seed / 2 ** 32) * below);
  };
}

const paragraph = (text) => schema.node("paragraph", null, text === "" ? [] : [schema.text(text)]);

function editor(analyzed) {
  const doc = schema.node("doc", null, Array.from({ length: 8 }, (_, at) => paragraph(TEXTS[at % TEXTS.length])));
  const plugin = marks(analyzed, 0);
  return EditorState.create({ doc, plugins: [plugin] });
}

/** An edit such as editors make: letters put in and taken out, paragraphs parted and joined, made headings, moved marks. */
function edited(state, random) {
  const { tr, doc } = state;
  const blocks = paragraphs(doc);
  const { paragraph: block, at } = blocks[random(blocks.length)];
  const from = at + random(block.content.size + 1);
  const to = Math.min(from + random(12), at + block.content.size);
  switch (random(7)) {
    case 0: return tr.insertText(WORDS[random(WORDS.length)], from, to);
    case 1: return to > from ? tr.delete(from, to) : tr.insertText("y", from);
    case 2: return doc.nodeSize < 3000 ? tr.split(from) : tr.delete(at, at + block.content.size);
    case 3: return at > 1 && doc.resolve(at - 1).nodeBefore?.isTextblock ? tr.join(at - 1) : tr.insertText("z", from);
    case 4: return tr.setBlockType(from, to, schema.nodes.heading, { level: 2 });
    case 5: return to > from ? tr.addMark(from, to, schema.marks.em.create()) : tr.insert(from, schema.node("hard_break"));
    default: return tr.insertText(WORDS[random(WORDS.length)], from);
  }
}

const told = (state) => key.getState(state).find().map(({ from, to, spec }) => [from, to, spec.text, spec.kind]).sort(([one], [other]) => one - other);

const words = (doc, from, to) => doc.textBetween(from, to, "\n", "\ufffc");

/** @type {Map<string, object[]>} */
const analyses = new Map();

/** What the engine says of a text; it says the same each time. */
function mentionsOf(text) {
  const mentions = analyses.get(text) ?? analyze(text, { format: "text" }).mentions;
  analyses.set(text, mentions);
  return mentions;
}

test("a paragraph whose analysis failed is read again, and holds up no other", async () => {
  let failures = 1;
  const reading = new Reading((text) => {
    if (failures-- > 0) throw new Error("the worker is gone");
    return analyze(text, { format: "text" });
  });
  const { doc } = editor(analyze);
  assert.equal((await reading.read(doc)).length, 7);
  assert.equal((await reading.read(doc)).length, 1);
  assert.equal((await reading.read(doc)).length, 0);
});

test("over 1,000 random edits every mark stands at its words, and only changed paragraphs are analysed", async () => {
  const random = chance(7);
  let analysed = 0;
  const counting = (text) => ((analysed += 1), analyze(text, { format: "text" }));
  const reading = new Reading(counting);
  let state = editor(counting);
  const settle = async () => {
    state = state.apply(state.tr.setMeta(key, await reading.read(state.doc)));
  };
  await settle();
  assert.equal(analysed, 8);

  let changed = 0;
  for (let edit = 0; edit < 1000; edit++) {
    const before = new Set(paragraphs(state.doc).map(({ paragraph }) => paragraph));
    state = state.apply(edited(state, random));
    for (const [from, to, text] of told(state)) assert.equal(words(state.doc, from, to), text, `after edit ${edit}`);

    const fresh = paragraphs(state.doc).filter(({ paragraph }) => !before.has(paragraph)).length;
    const analysedBefore = analysed;
    await settle();
    assert.ok(analysed - analysedBefore <= fresh);
    changed += fresh;
    // As if all had been analysed anew.
    const anew = paragraphs(state.doc).flatMap(({ paragraph, at }) => {
      const text = words(paragraph, 0, paragraph.content.size);
      return mentionsOf(text).map(({ sourceStart, sourceEnd, kind }) => [at + sourceStart, at + sourceEnd, text.slice(sourceStart, sourceEnd), kind]);
    });
    assert.deepEqual(told(state), anew, `after edit ${edit}`);
  }
  assert.ok(changed < 2000, `${changed} paragraphs were analysed for 1,000 edits`);
});

test("an analysis that comes late marks only what it is of", async () => {
  const reading = new Reading((text) => analyze(text, { format: "text" }));
  let state = editor(analyze);
  const late = reading.read(state.doc);
  state = state.apply(state.tr.insertText("Zadar, ", 1));
  state = state.apply(state.tr.setMeta(key, await late));
  const [first] = paragraphs(state.doc);
  assert.ok(told(state).length > 0);
  for (const [from, to, text] of told(state)) {
    assert.equal(words(state.doc, from, to), text);
    assert.ok(from > first.at + first.paragraph.content.size);
  }
});
