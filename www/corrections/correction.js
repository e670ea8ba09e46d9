/**
 * What a correction is, and how one is made of an analysis as it is shown: with anchors, so that it holds for any
 * later analysis of the same article.
 *
 * @import { Analysis, EntityKind } from "../article-analyzer.js"
 * @import { Anchor } from "./anchor.js"
 */
import { anchorOf } from "./anchor.js";

/** @typedef {{ name: string, at: Anchor }} Reference an entity, by its name and by one of its mentions */

/** @typedef {"date" | "quantity" | "quote"} Finding */

/**
 * @typedef {{ type: "retype", entity: Reference, kind: EntityKind }
 *   | { type: "retype-mention", mention: Anchor, kind: EntityKind }
 *   | { type: "rename", entity: Reference, name: string }
 *   | { type: "merge", entity: Reference, into: Reference }
 *   | { type: "split", entity: Reference, mentions: Anchor[] }
 *   | { type: "reject", entity: Reference }
 *   | { type: "reject-mentions", mentions: Anchor[] }
 *   | { type: "reject-finding", finding: Finding, at: Anchor }
 *   | { type: "add", at: Anchor, kind: EntityKind, everywhere: boolean }
 *   | { type: "speaker", quote: Anchor, speaker: Reference | null }
 *   | { type: "always", name: string, kind: EntityKind }
 *   | { type: "never", name: string }} Correction the last two come from the personal list
 */

/** @type {Record<Finding, "dates" | "quantities" | "quotes">} */
export const LISTS = { date: "dates", quantity: "quantities", quote: "quotes" };

/**
 * @param {Analysis} analysis
 * @param {number} id of an entity
 * @returns {Reference} anchored at a mention that bears its name, if one does
 */
export function referenceTo({ article, entities, mentions }, id) {
  const { name, mentions: own } = must(entities[id]);
  const at = must(mentions[own.find((index) => mentions[index]?.text === name) ?? own[0] ?? -1]);
  return { name, at: anchorOf(article.text, at.start, at.end) };
}

/**
 * @param {Analysis} analysis
 * @param {number} index of a mention
 * @returns {Anchor}
 */
export function anchorOfMention({ article, mentions }, index) {
  const { start, end } = must(mentions[index]);
  return anchorOf(article.text, start, end);
}

/**
 * @param {Analysis} analysis
 * @param {Finding} finding
 * @param {number} index
 * @returns {Anchor}
 */
export function anchorOfFinding(analysis, finding, index) {
  const { start, end } = must(analysis[LISTS[finding]][index]);
  return anchorOf(analysis.article.text, start, end);
}

/**
 * @template Thing
 * @param {Thing | undefined} thing
 * @returns {Thing}
 */
function must(thing) {
  if (thing === undefined) throw new RangeError("The analysis has nothing of this number.");
  return thing;
}
