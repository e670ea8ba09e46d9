/**
 * The card beside a mark: the entity, its other names and roles, and why the mark is there.
 *
 * @import { Analysis } from "../article-analyzer.js"
 */
import { h } from "./dom.js";
import { KINDS, evidenceSentence, names, sentences } from "../strings/strings.js";

const GAP = 8;

/**
 * @param {Analysis} analysis
 * @param {number} index of the mention
 * @returns {HTMLElement[]}
 */
export function cardOf({ entities, mentions }, index) {
  const mention = mentions[index];
  const entity = mention && entities[mention.entity];
  if (!mention || !entity) return [];
  const aliases = entity.aliases.filter((alias) => alias !== entity.name);
  const roles = [...new Set(entity.roles.map(({ title }) => title))];
  return [
    h("p", { class: "who" }, h("strong", {}, entity.name), " ", h("span", { class: `key ${entity.kind}` }, KINDS[entity.kind].one)),
    ...(roles.length > 0 ? [h("p", {}, roles.join("; "))] : []),
    ...(aliases.length > 0 ? [h("p", {}, sentences.also(aliases))] : []),
    h("p", { class: "why" }, evidenceSentence(mention.evidence)),
    h("p", { class: "why" }, `${sentences.confidence(Math.round(mention.confidence * 100))} · ${sentences.mention(names.position(entity.mentions.indexOf(index) + 1, entity.mentions.length))}`),
  ];
}

/**
 * Puts the card under the mark, or above it where there is no room.
 *
 * @param {HTMLElement} card
 * @param {HTMLElement} mark
 */
export function placeCard(card, mark) {
  const [line] = mark.getClientRects();
  if (!line) return;
  const left = Math.min(line.left, document.documentElement.clientWidth - card.offsetWidth - GAP);
  const below = line.bottom + GAP;
  const top = below + card.offsetHeight > innerHeight ? line.top - card.offsetHeight - GAP : below;
  card.style.left = `${Math.max(GAP, left) + scrollX}px`;
  card.style.top = `${Math.max(GAP, top) + scrollY}px`;
}
