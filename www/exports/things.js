/**
 * What linked data says of the entities.
 *
 * @import { Analysis, Entity } from "../article-analyzer.js"
 */

/** @typedef {"about" | "mentions"} Relation */

/** An entity that has at least this share of the greatest salience is what the article is about. */
const ABOUT = 0.5;

/** Who wrote or took something is not what it is about. */
const SIGNATURES = new Set(["byline", "credit"]);

/**
 * The entities that the article speaks of, without those that only sign it.
 *
 * @param {Analysis} analysis
 * @returns {{ entity: Entity, relation: Relation }[]}
 */
export function subjectsOf({ article, entities, mentions }) {
  const signatures = article.blocks.filter(({ kind }) => SIGNATURES.has(kind));
  const signs = (/** @type {number} */ index) => signatures.some(({ start, end }) => start <= (mentions[index]?.start ?? -1) && (mentions[index]?.end ?? 0) <= end);
  const subjects = entities.filter((entity) => !entity.mentions.every(signs));
  const greatest = subjects.reduce((most, { salience }) => Math.max(most, salience), 0);
  return subjects.map((entity) => ({ entity, relation: entity.salience > 0 && entity.salience >= greatest * ABOUT ? "about" : "mentions" }));
}

/**
 * Where the entity is described for machines.
 *
 * @param {Entity} entity
 */
export function authorities({ wikidata, place }) {
  return [
    ...(wikidata ? [`http://www.wikidata.org/entity/${wikidata}`] : []),
    ...(place?.geonamesId ? [`https://sws.geonames.org/${place.geonamesId}/`] : []),
  ];
}

/**
 * RFC 7946: longitude first.
 *
 * @param {NonNullable<Entity["place"]>} place
 */
export function point({ latitude, longitude }) {
  return { type: "Point", coordinates: [longitude, latitude] };
}
