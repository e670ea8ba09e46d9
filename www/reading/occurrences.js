/**
 * Where in the article an entity occurs, for a gutter beside it.
 *
 * @import { Analysis } from "../article-analyzer.js"
 */

/** @typedef {{ at: number, mentions: number[] }} Tick a place between 0, the beginning, and 1, with the mentions there */

/**
 * @param {Analysis} analysis
 * @param {number} entity
 * @param {number} most ticks; mentions that would stand closer share one
 * @returns {Tick[]} in order
 */
export function occurrencesOf({ article, entities, mentions }, entity, most) {
  const length = Math.max(1, article.text.length);
  /** @type {Map<number, Tick>} */
  const ticks = new Map();
  for (const index of entities[entity]?.mentions ?? []) {
    const at = (mentions[index]?.start ?? 0) / length;
    const tick = ticks.get(Math.floor(at * most));
    if (tick) tick.mentions.push(index);
    else ticks.set(Math.floor(at * most), { at, mentions: [index] });
  }
  return [...ticks.values()];
}
