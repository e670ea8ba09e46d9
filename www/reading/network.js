/**
 * Who is named with whom.
 *
 * @import { Analysis, EntityKind } from "../article-analyzer.js"
 */
import { sentencesOf } from "./sentences.js";

/** @typedef {{ one: number, other: number, sentences: number, paragraphs: number, pmi: number }} Tie between two entities, the lower first; `pmi` over sentences, in bits */
/** @typedef {{ entities: number[], ties: Tie[] }} Network those most named first, and their ties, the strongest first */

/** @type {readonly EntityKind[]} */
const KINDS = ["person", "organization", "place"];

/**
 * @param {Analysis} analysis
 * @param {number} most entities
 * @returns {Network}
 */
export function networkOf(analysis, most) {
  const { entities, mentions } = analysis;
  const chosen = entities
    .filter(({ kind }) => KINDS.includes(kind))
    .sort((one, other) => other.mentions.length - one.mentions.length || other.salience - one.salience || one.id - other.id)
    .slice(0, most)
    .map(({ id }) => id);
  const wanted = new Set(chosen);
  /** @type {Map<string, Omit<Tie, "pmi">>} */
  const ties = new Map();
  /** @type {Map<number, number>} in how many sentences each is named */
  const alone = new Map();
  const sentences = sentencesOf(analysis);
  const named = namedIn(sentences, mentions, wanted);
  for (const ids of named) {
    for (const id of ids) alone.set(id, (alone.get(id) ?? 0) + 1);
    tie(ids, "sentences");
  }
  /** @type {Map<number, Set<number>>} */
  const paragraphs = new Map();
  for (const [index, { block }] of sentences.entries()) paragraphs.set(block, new Set([...(paragraphs.get(block) ?? []), ...(named[index] ?? [])]));
  for (const ids of paragraphs.values()) tie(ids, "paragraphs");

  const all = [...ties.values()].map((each) => ({ ...each, pmi: pmiOf(each) }));
  all.sort((one, other) => other.sentences - one.sentences || other.paragraphs - one.paragraphs || other.pmi - one.pmi || one.one - other.one || one.other - other.other);
  return { entities: chosen, ties: all };

  /** @param {Set<number>} ids @param {"sentences" | "paragraphs"} within */
  function tie(ids, within) {
    const sorted = [...ids].sort((one, other) => one - other);
    for (const [at, one] of sorted.entries()) {
      for (const other of sorted.slice(at + 1)) {
        const key = `${one} ${other}`;
        const known = ties.get(key) ?? { one, other, sentences: 0, paragraphs: 0 };
        ties.set(key, { ...known, [within]: known[within] + 1 });
      }
    }
  }

  /** @param {Omit<Tie, "pmi">} tie how much oftener they share a sentence than chance would have it */
  function pmiOf({ one, other, sentences: together }) {
    const expected = ((alone.get(one) ?? 0) * (alone.get(other) ?? 0)) / sentences.length;
    return together === 0 || expected === 0 ? 0 : Math.log2(together / expected);
  }
}

/**
 * @param {{ start: number, end: number }[]} sentences
 * @param {Analysis["mentions"]} mentions
 * @param {Set<number>} wanted
 * @returns {Set<number>[]} the entities that each sentence names
 */
function namedIn(sentences, mentions, wanted) {
  let next = 0;
  return sentences.map(({ start, end }) => {
    const ids = new Set();
    while ((mentions[next]?.start ?? Infinity) < start) next += 1;
    for (let mention = mentions[next]; mention && mention.start < end; mention = mentions[++next]) {
      if (wanted.has(mention.entity)) ids.add(mention.entity);
    }
    return ids;
  });
}
