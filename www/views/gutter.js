/**
 * A strip beside the article that shows where the chosen name occurs in it. It says nothing that the list of mentions
 * does not say, so it is for the pointer alone.
 *
 * @import { Analysis } from "../article-analyzer.js"
 */
import { occurrencesOf } from "../reading/occurrences.js";
import { h } from "./dom.js";

const MOST_TICKS = 240;

/**
 * @param {Analysis} analysis
 * @param {number | null} entity
 * @param {number | null} mention the one stepped to
 * @param {(mention: number) => void} go
 * @returns {HTMLElement[]}
 */
export function gutterTicks(analysis, entity, mention, go) {
  if (entity === null) return [];
  const kind = analysis.entities[entity]?.kind;
  return occurrencesOf(analysis, entity, MOST_TICKS).map(({ at, mentions }) => {
    const current = mention !== null && mentions.includes(mention);
    const tick = h("span", { class: `tick ${kind}${current ? " current" : ""}`, click: () => go(mentions[0] ?? 0) });
    tick.style.top = `${at * 100}%`;
    return tick;
  });
}
