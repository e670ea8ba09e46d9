/**
 * Which people, bodies and places several articles share.
 *
 * Entities of two articles are one where they are of a kind and of a name: the same letters, whatever their case,
 * accents or spaces. A shorter form joins a longer only within one article, where the analysis says so: two articles'
 * "Smith" may be two people. Places of one name that are known to be different places stay two.
 *
 * @import { Analysis, Entity, EntityKind } from "../article-analyzer.js"
 */

/** @typedef {{ name: string, kind: EntityKind, counts: Map<number, number> }} Shared counts of mentions by article */

/**
 * @param {Analysis[]} analyses
 * @returns {Shared[]} those of most articles first, then of most mentions
 */
export function sharedEntities(analyses) {
  /** @type {Map<string, Shared>} */
  const all = new Map();
  for (const [article, { entities }] of analyses.entries()) {
    for (const entity of entities) {
      const key = keyOf(entity);
      const shared = all.get(key) ?? { name: entity.name, kind: entity.kind, counts: new Map() };
      shared.counts.set(article, (shared.counts.get(article) ?? 0) + entity.mentions.length);
      all.set(key, shared);
    }
  }
  return [...all.values()]
    .filter(({ counts }) => counts.size > 1)
    .sort((one, other) => other.counts.size - one.counts.size || total(other) - total(one) || (one.name < other.name ? -1 : 1));
}

/** @param {Shared} shared */
export function total({ counts }) {
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}

/** @param {Entity} entity */
function keyOf({ kind, name, place }) {
  const letters = name.normalize("NFKD").replace(/\p{M}+/gu, "").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim();
  return [kind, letters || name, kind === "place" ? (place?.geonamesId ?? "") : ""].join("\n");
}
