/**
 * An article in numbers.
 *
 * @import { Analysis, EntityKind } from "../article-analyzer.js"
 * @import { Sentence } from "./sentences.js"
 */
import { sentencesOf } from "./sentences.js";

/**
 * @typedef {object} Numbers
 * @property {number} words of the body
 * @property {number} sentences
 * @property {number} paragraphs
 * @property {number} readingSeconds
 * @property {number} perSentence words in a sentence
 * @property {(Sentence & { words: number }) | null} longest
 * @property {Record<EntityKind, { entities: number, mentions: number }>} names
 * @property {number} dates
 * @property {number} quantities
 * @property {number} quotes
 * @property {number} quotedWords
 * @property {{ entity: number, quotes: number, words: number }[]} speakers those of most words first
 */

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.,-]*/gu;

/**
 * @param {Analysis} analysis
 * @returns {Numbers}
 */
export function numbersOf(analysis) {
  const { article, dates, entities, quantities, quotes, statistics } = analysis;
  const sentences = sentencesOf(analysis).map((sentence) => ({ ...sentence, words: wordsIn(article.text.slice(sentence.start, sentence.end)) }));
  const spoken = quotes.filter(({ style }) => style !== "indirect").map((quote) => ({ ...quote, words: wordsIn(quote.text) }));
  return {
    ...statistics,
    paragraphs: new Set(sentences.map(({ block }) => block)).size,
    perSentence: statistics.sentences > 0 ? statistics.words / statistics.sentences : 0,
    longest: sentences.reduce((/** @type {Numbers["longest"]} */ longest, sentence) => (sentence.words > (longest?.words ?? 0) ? sentence : longest), null),
    names: { person: named("person"), organization: named("organization"), place: named("place"), other: named("other") },
    dates: dates.length,
    quantities: quantities.length,
    quotes: quotes.length,
    quotedWords: spoken.reduce((sum, { words }) => sum + words, 0),
    speakers: speakersOf(quotes.map(({ speaker, text, style }) => ({ speaker, words: style === "indirect" ? 0 : wordsIn(text) }))),
  };

  /** @param {EntityKind} kind */
  function named(kind) {
    const own = entities.filter((entity) => entity.kind === kind);
    return { entities: own.length, mentions: own.reduce((sum, { mentions }) => sum + mentions.length, 0) };
  }
}

/** @param {string} text */
function wordsIn(text) {
  return text.match(WORD)?.length ?? 0;
}

/** @param {{ speaker: number | null, words: number }[]} quotes */
function speakersOf(quotes) {
  /** @type {Map<number, { entity: number, quotes: number, words: number }>} */
  const speakers = new Map();
  for (const { speaker, words } of quotes) {
    if (speaker === null) continue;
    const said = speakers.get(speaker) ?? { entity: speaker, quotes: 0, words: 0 };
    speakers.set(speaker, { entity: speaker, quotes: said.quotes + 1, words: said.words + words });
  }
  return [...speakers.values()].sort((one, other) => other.words - one.words || other.quotes - one.quotes || one.entity - other.entity);
}
