/**
 * How much an article is about each entity: the engine's formula (`weigh`), for what corrections have changed.
 *
 * @import { Article } from "../article-analyzer.js"
 */

/**
 * @param {Article} article
 * @param {readonly (readonly { start: number, end: number }[])[]} mentions of each entity, in order
 * @returns {number[]} 0 to 1: how often it is named, how early, and whether the title names it
 */
export function salienceOf({ text, blocks }, mentions) {
  const most = mentions.reduce((most, { length }) => Math.max(most, length), 1);
  const titleEnd = blocks.findLast(({ kind }) => kind === "title")?.end ?? -1;
  return mentions.map((own) => {
    const often = Math.sqrt(own.length / most);
    const early = 1 - (own[0]?.start ?? 0) / Math.max(1, text.length);
    const inTitle = (own[0]?.end ?? Infinity) <= titleEnd ? 1 : 0;
    return Math.round((0.6 * often + 0.25 * early + 0.15 * inTitle) * 100) / 100;
  });
}
