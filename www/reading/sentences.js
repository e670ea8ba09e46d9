/**
 * The sentences of the body, told from its marks. A name is never cut: "St. Louis" and "J. K. Rao" hold together.
 *
 * @import { Analysis, BlockKind } from "../article-analyzer.js"
 */

/** @typedef {{ start: number, end: number, block: number }} Sentence with the index of its block */

/** @type {ReadonlySet<BlockKind>} */
const BODY = new Set(["heading", "paragraph", "list-item", "block-quote"]);

const END = /[.!?…]["'”’»)\]]*\s+(?=["'“‘«([]*[\p{Lu}\p{N}])/gu;

const NO_END = /(?:^|[\s("“])(?:\p{Lu}|Mr|Mrs|Ms|Dr|Prof|St|Gen|Lt|Col|Sgt|Capt|Maj|Sen|Rep|Gov|Rev|Hon|Jr|Sr|No|vs|etc|e\.g|i\.e|U\.S|U\.N|U\.K|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\.\s+$/u;

/** The longest of those. */
const ABBREVIATION = 12;

/**
 * @param {Analysis} analysis
 * @returns {Sentence[]}
 */
export function sentencesOf({ article, mentions }) {
  const { text, blocks } = article;
  const sentences = [];
  let next = 0;
  for (const [block, { kind, start, end }] of blocks.entries()) {
    if (!BODY.has(kind)) continue;
    let from = start;
    for (const { 0: mark, index } of text.slice(start, end).matchAll(END)) {
      const at = start + index + mark.length;
      while ((mentions[next]?.end ?? Infinity) < at) next += 1;
      const cutsName = (mentions[next]?.start ?? Infinity) < at;
      if (cutsName || NO_END.test(text.slice(Math.max(from, at - ABBREVIATION), at))) continue;
      sentences.push({ start: from, end: at - (mark.length - mark.trimEnd().length), block });
      from = at;
    }
    sentences.push({ start: from, end, block });
  }
  return sentences;
}
