/**
 * Which people, bodies and places several articles share.
 *
 * Entities of two articles are one where they are of a kind and of a name: the same letters, whatever their case,
 * accents or spaces. A shorter form joins a longer only within one article, where the analysis says so: two articles'
 * "Smith" may be two people. Places of one name stay apart where they are known to be different places.
 *
 * @import { Analysis, Entity, EntityKind } from "../article-analyzer.js"
 */

/** @typedef {{ name: string, kind: EntityKind, counts: Map<number, number> }} Shared counts of mentions by article */

/**
 * @param {Analysis[]} analyses
 * @returns {Shared[]} those of most articles first, then of most mentions
 */
export function sharedEntities(analyses) {
  const all = analyses.flatMap(({ entities }, article) => entities.map((entity) => ({ article, entity })));
  const groups = [...grouped(all, ({ entity }) => keyOf(entity)).values()].flatMap(apart);
  return groups
    .map(countedByArticle)
    .filter(({ counts }) => counts.size > 1)
    .sort((one, other) => other.counts.size - one.counts.size || total(other) - total(one) || (one.name < other.name ? -1 : 1));
}

/** @typedef {{ article: number, entity: Entity }} Found */

/**
 * One that is known to no gazetteer joins the others only where these are all one place.
 *
 * @param {Found[]} group of one name
 * @returns {Found[][]}
 */
function apart(group) {
  const byPlace = grouped(group, ({ entity }) => entity.place?.geonamesId);
  return byPlace.size > 2 || (byPlace.size === 2 && !byPlace.has(undefined)) ? [...byPlace.values()] : [group];
}

/**
 * @param {Found[]} group
 * @returns {Shared}
 */
function countedByArticle(group) {
  const [{ entity }] = /** @type {[Found]} */ (group);
  const byArticle = grouped(group, ({ article }) => article);
  const counts = new Map([...byArticle].map(([article, found]) => [article, found.reduce((sum, each) => sum + each.entity.mentions.length, 0)]));
  return { name: entity.name, kind: entity.kind, counts };
}

/** @param {Shared} shared */
export function total({ counts }) {
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}

/** @param {Entity} entity */
function keyOf({ kind, name }) {
  const letters = name.normalize("NFKD").replace(/\p{M}+/gu, "").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim();
  return `${kind}\n${letters || name}`;
}

/**
 * As Map.groupBy, which Node.js 20 does not have.
 *
 * @template Item, Key
 * @param {Item[]} items
 * @param {(item: Item) => Key} keyOf
 */
function grouped(items, keyOf) {
  /** @type {Map<Key, Item[]>} */
  const groups = new Map();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
