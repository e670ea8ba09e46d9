// Corrections: each kind, and what holds after any of them.
import assert from "node:assert/strict";
import { test } from "node:test";
import init, { analyze } from "../../dist/article-analyzer.js";
import { anchorOf } from "../../www/corrections/anchor.js";
import { LISTS, anchorOfFinding, anchorOfMention, referenceTo } from "../../www/corrections/correction.js";
import { corrected } from "../../www/corrections/corrected.js";
import { append, standing } from "../../www/corrections/log.js";
import { sourceOf } from "../../www/corrections/source.js";
import { HARVEST, PORT_STRIKE, REACTOR } from "./articles.mjs";
import { assertContract } from "./contract.mjs";
import { Random } from "./random.mjs";

/** @import { Analysis, EntityKind } from "../../www/article-analyzer.js" */
/** @import { Correction, Finding } from "../../www/corrections/correction.js" */
/** @import { Step } from "../../www/corrections/log.js" */

await init();

const ARTICLES = [PORT_STRIKE, REACTOR, HARVEST].map((pasted) => ({ pasted, analysis: analyze(pasted) }));
const reactor = analyze(REACTOR);

/** @type {EntityKind[]} */
const KINDS = ["person", "organization", "place", "other"];

/** @param {Analysis} analysis @param {string} name */
function entity(analysis, name) {
  const found = analysis.entities.find((each) => each.name === name);
  assert.ok(found, `${name} is not among ${analysis.entities.map((each) => each.name).join(", ")}`);
  return found;
}

/** @param {Analysis} analysis @param {string} name @param {number} [at] */
function mention(analysis, name, at = 0) {
  const index = analysis.mentions.map((each, place) => ({ ...each, place })).filter(({ text }) => text === name)[at]?.place;
  assert.ok(index !== undefined, `${name} is not mentioned ${at + 1} times`);
  return index;
}

/** @param {Analysis} analysis @param {...Correction} corrections */
function after(analysis, ...corrections) {
  const result = corrected(analysis, corrections);
  assert.deepEqual(result.lost, []);
  assertContract(result.analysis, REACTOR);
  return result.analysis;
}

const ref = (/** @type {string} */ name, analysis = reactor) => referenceTo(analysis, entity(analysis, name).id);

test("no correction changes nothing, and none changes what it is given", () => {
  assert.equal(corrected(reactor, []).analysis, reactor);
  const before = structuredClone(reactor);
  after(reactor, { type: "reject", entity: ref("Sweden") }, { type: "retype", entity: ref("Ostkraft AB"), kind: "place" });
  assert.deepEqual(reactor, before);
});

test("what was not touched stays as it was", () => {
  const renamed = after(reactor, { type: "rename", entity: ref("Håkan Ek"), name: "  Håkan  Olof Ek " });
  assert.deepEqual(renamed.entities.with(entity(renamed, "Håkan Olof Ek").id, entity(reactor, "Håkan Ek")), reactor.entities);
  assert.ok(entity(renamed, "Håkan Olof Ek").aliases.includes("Håkan Ek"));
  assert.deepEqual({ ...renamed, entities: [] }, { ...reactor, entities: [] });
});

test("retyping an entity takes its mentions along and drops what only the old kind has", () => {
  const other = after(reactor, { type: "retype", entity: ref("Sweden"), kind: "organization" });
  const sweden = entity(other, "Sweden");
  assert.equal(sweden.kind, "organization");
  assert.equal(sweden.place, undefined);
  assert.ok(sweden.mentions.every((index) => other.mentions[index]?.kind === "organization" && other.mentions[index]?.confidence === 1));
});

test("retyping one mention parts it from its entity", () => {
  const index = mention(reactor, "SSM", 1);
  const before = entity(reactor, "Swedish Radiation Safety Authority").mentions.length;
  const parted = after(reactor, { type: "retype-mention", mention: anchorOfMention(reactor, index), kind: "place" });
  assert.equal(parted.mentions[index]?.kind, "place");
  assert.equal(entity(parted, "Swedish Radiation Safety Authority").mentions.length, before - 1);
  assert.deepEqual(entity(parted, "SSM").mentions, [index]);
});

test("merging brings mentions, roles, forms and quotes together under the name that stays", () => {
  const merged = after(reactor, { type: "merge", entity: ref("Jonas Berg"), into: ref("Håkan Ek") });
  const ek = entity(merged, "Håkan Ek");
  assert.equal(ek.mentions.length, entity(reactor, "Håkan Ek").mentions.length + entity(reactor, "Jonas Berg").mentions.length);
  assert.ok(ek.aliases.includes("Jonas Berg") && ek.aliases.includes("Berg"));
  const titles = (/** @type {Analysis} */ analysis, /** @type {string} */ name) => entity(analysis, name).roles.map(({ title }) => title);
  assert.deepEqual(titles(merged, "Håkan Ek").toSorted(), [...titles(reactor, "Håkan Ek"), ...titles(reactor, "Jonas Berg")].toSorted());
  assert.ok(!merged.entities.some(({ name }) => name === "Jonas Berg"));
});

test("splitting gives mentions an entity of their own, with the quotes they speak", () => {
  const quote = reactor.quotes.findIndex(({ speaker, speakerMention }) => speaker === entity(reactor, "Marta Lindqvist").id && speakerMention !== null);
  const full = mention(reactor, "Marta Lindqvist");
  const parted = after(reactor, { type: "split", entity: ref("Marta Lindqvist"), mentions: [anchorOfMention(reactor, full)] });
  assert.deepEqual(entity(parted, "Marta Lindqvist").mentions, [full]);
  assert.equal(entity(parted, "Lindqvist").mentions.length, entity(reactor, "Marta Lindqvist").mentions.length - 1);
  assert.equal(parted.quotes[quote]?.speaker, entity(parted, "Marta Lindqvist").id);
  const all = entity(reactor, "Marta Lindqvist").mentions.map((index) => anchorOfMention(reactor, index));
  assert.equal(corrected(reactor, [{ type: "split", entity: ref("Marta Lindqvist"), mentions: all }]).lost.length, 1, "all of them are no part");
});

test("a rejected entity is gone, from roles and quotes too", () => {
  const { id } = entity(reactor, "Håkan Ek");
  assert.ok(reactor.quotes.some(({ speaker }) => speaker === id));
  const without = after(reactor, { type: "reject", entity: ref("Håkan Ek") }, { type: "reject", entity: ref("Ostkraft AB") });
  assert.ok(!without.mentions.some(({ text }) => /\bEk\b|Ostkraft/.test(text)));
  assert.equal(without.quotes.length, reactor.quotes.length);
});

test("a rejected mention, date, figure or quote is gone, and no other", () => {
  const index = mention(reactor, "Kalmar", 1);
  const without = after(reactor, { type: "reject-mentions", mentions: [anchorOfMention(reactor, index)] });
  assert.deepEqual(without.mentions.map(({ start }) => start), reactor.mentions.filter((_, at) => at !== index).map(({ start }) => start));
  for (const finding of /** @type {Finding[]} */ (["date", "quantity", "quote"])) {
    const list = reactor[LISTS[finding]];
    assert.ok(list.length > 1);
    const less = after(reactor, { type: "reject-finding", finding, at: anchorOfFinding(reactor, finding, 1) });
    assert.deepEqual(less[LISTS[finding]], list.toSpliced(1, 1));
  }
});

test("what restates a rejected figure stands for itself", () => {
  const quantities = [0, 1, 2].map((at) => ({ .../** @type {import("../../www/article-analyzer.js").Quantity} */ (reactor.quantities[at]), ...(at === 2 && { restates: 1 }) }));
  const given = { ...reactor, quantities };
  assert.equal(after(given, { type: "reject-finding", finding: "quantity", at: anchorOfFinding(given, "quantity", 0) }).quantities[1]?.restates, 0);
  assert.equal(after(given, { type: "reject-finding", finding: "quantity", at: anchorOfFinding(given, "quantity", 1) }).quantities[1]?.restates, undefined);
});

test("words that are added are a mention, everywhere if wanted, and displace the parts of a name that lie in them", () => {
  const start = reactor.article.text.indexOf("spokeswoman");
  const one = after(reactor, { type: "add", at: anchorOf(reactor.article.text, start, start + 11), kind: "other", everywhere: false });
  assert.equal(one.mentions.length, reactor.mentions.length + 1);
  const at = reactor.article.text.indexOf("Kalmar reactor");
  const anchor = anchorOf(reactor.article.text, at, at + 14);
  const often = after(reactor, { type: "add", at: anchor, kind: "organization", everywhere: true });
  assert.equal(entity(often, "Kalmar reactor").mentions.length, 2);
  assert.deepEqual(entity(often, "Kalmar reactor").mentions.map((index) => often.mentions[index]?.evidence), ["corrected by hand", "corrected by hand"]);
});

test("an added surname joins the one person who has it", () => {
  const bare = after(reactor, { type: "reject-mentions", mentions: [anchorOfMention(reactor, mention(reactor, "Lindqvist"))] });
  const at = bare.article.text.indexOf("Lindqvist will");
  const back = after(bare, { type: "add", at: anchorOf(bare.article.text, at, at + 9), kind: "person", everywhere: false });
  assert.equal(entity(back, "Marta Lindqvist").mentions.length, entity(reactor, "Marta Lindqvist").mentions.length);
});

test("a speaker is set, or taken away", () => {
  const quote = anchorOfFinding(reactor, "quote", 0);
  const set = after(reactor, { type: "speaker", quote, speaker: ref("Greenpeace") });
  assert.equal(set.quotes[0]?.speaker, entity(set, "Greenpeace").id);
  const none = after(reactor, { type: "speaker", quote, speaker: null });
  assert.deepEqual([none.quotes[0]?.speaker, none.quotes[0]?.speakerMention], [null, null]);
});

test("a place in the paste is told as the engine tells it", () => {
  for (const { analysis } of ARTICLES) {
    for (const { start, end, sourceStart, sourceEnd } of [...analysis.mentions, ...analysis.dates, ...analysis.quantities, ...analysis.quotes, ...analysis.article.blocks]) {
      assert.deepEqual(sourceOf(analysis.article.edits, start, end), { sourceStart, sourceEnd });
    }
  }
});

test("corrections hold when the article is analysed anew after an edit elsewhere; those that lost their place are told", () => {
  const corrections = /** @type {Correction[]} */ ([
    { type: "retype", entity: ref("Greenpeace"), kind: "other" },
    { type: "reject-mentions", mentions: [anchorOfMention(reactor, mention(reactor, "Kalmar", 2))] },
    { type: "speaker", quote: anchorOfFinding(reactor, "quote", 1), speaker: null },
    { type: "merge", entity: ref("Denmark"), into: ref("Sweden") },
  ]);
  const edited = REACTOR.replace("after a worker found two of them closed", "after an inspector from Oslo found three of them half open").replace(/He promised[^]*Denmark/, "Sweden and Norway");
  const { analysis, lost } = corrected(analyze(edited), corrections);
  assertContract(analysis, edited);
  assert.deepEqual(lost, [corrections[3]]);
  assert.equal(entity(analysis, "Greenpeace").kind, "other");
});

/**
 * @param {Analysis} analysis
 * @param {Random} random
 * @returns {Correction}
 */
function anyCorrection(analysis, random) {
  const { article, entities, mentions } = analysis;
  const someone = () => referenceTo(analysis, random.below(entities.length));
  const some = () => anchorOfMention(analysis, random.below(mentions.length));
  const words = [...article.text.matchAll(/\S+(?: \S+){0,2}/g)];
  const kind = random.of(KINDS);
  const wish = random.below(12);
  if (entities.length === 0 || wish === 0) {
    const { 0: text, index } = random.of(words);
    return { type: "add", at: anchorOf(article.text, index, index + text.length), kind, everywhere: random.below(2) === 0 };
  }
  if (wish === 1) return { type: "retype", entity: someone(), kind };
  if (wish === 2) return { type: "retype-mention", mention: some(), kind };
  if (wish === 3) return { type: "rename", entity: someone(), name: random.of(["Anna", "  ", "<b>x</b>", "Ek"]) };
  if (wish === 4) return { type: "merge", entity: someone(), into: someone() };
  if (wish === 5) return { type: "split", entity: someone(), mentions: [some(), some(), some()] };
  if (wish === 6 && random.below(3) === 0) return { type: "reject", entity: someone() };
  if (wish === 7) return { type: "reject-mentions", mentions: [some(), some()] };
  if (wish === 8 && analysis.quotes.length > 0) return { type: "speaker", quote: anchorOfFinding(analysis, "quote", random.below(analysis.quotes.length)), speaker: random.below(3) === 0 ? null : someone() };
  const finding = /** @type {Finding} */ (random.of(["date", "quantity", "quote"]));
  if (wish === 9 && analysis[LISTS[finding]].length > 0) return { type: "reject-finding", finding, at: anchorOfFinding(analysis, finding, random.below(analysis[LISTS[finding]].length)) };
  const name = random.of(words)[0];
  return wish === 10 ? { type: "never", name: random.of(mentions).text } : { type: "always", name, kind };
}

test("the contract holds after thousands of random corrections, undone and redone, and the log tells each state again", () => {
  let made = 0;
  for (let seed = 1; seed <= 120; seed += 1) {
    const random = new Random(seed);
    const { pasted, analysis } = random.of(ARTICLES);
    /** @type {readonly Step[]} */
    let log = [];
    /** @type {Analysis[]} what was seen at each place of the history */
    let seen = [analysis];
    let now = 0;
    for (let turn = 0; turn < 30; turn += 1) {
      const shown = /** @type {Analysis} */ (seen[now]);
      const [entry] = standing(log).entries;
      const wish = random.below(6);
      if (wish === 0 && standing(log).canUndo) {
        log = append(log, { step: "undo" });
        now -= 1;
      } else if (wish === 1 && standing(log).canRedo) {
        log = append(log, { step: "redo" });
        now += 1;
      } else {
        log = append(log, wish === 2 && entry ? { step: "remove", entry: entry.entry } : { step: "correct", correction: anyCorrection(shown, random) });
        const result = corrected(analysis, standing(log).entries).analysis;
        assertContract(result, pasted);
        seen = [...seen.slice(0, now + 1), result];
        now += 1;
        made += 1;
      }
      assert.deepEqual(corrected(analysis, standing(log).entries).analysis, seen[now]);
    }
  }
  assert.ok(made > 2000);
});

test("the log only grows, and says no to what cannot be", () => {
  assert.deepEqual(append([], { step: "undo" }), []);
  assert.deepEqual(append([], { step: "redo" }), []);
  assert.deepEqual(append([], { step: "remove", entry: 0 }), []);
  const never = /** @type {Step} */ ({ step: "correct", correction: { type: "never", name: "May" } });
  const log = [...append([never], { step: "undo" })];
  assert.deepEqual(standing(log), { entries: [], canUndo: false, canRedo: true });
  assert.deepEqual(standing(append(append(log, { step: "redo" }), { step: "remove", entry: 0 })), { entries: [], canUndo: true, canRedo: false });
});
