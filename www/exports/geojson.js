/**
 * The places that have coordinates, as RFC 7946 writes them.
 *
 * @import { Analysis } from "../article-analyzer.js"
 * @import { Context, Export } from "./export.js"
 */
import { fileName } from "./naming.js";
import { point } from "./things.js";

/**
 * @param {Analysis} analysis
 * @param {Context} [context]
 * @returns {Export}
 */
export function geojson(analysis, context = {}) {
  const features = analysis.entities.flatMap(({ id, name, aliases, mentions, salience, place, wikidata }) =>
    place
      ? [
          {
            type: "Feature",
            id,
            geometry: point(place),
            properties: { name, aliases, mentions: mentions.length, salience, countryCode: place.countryCode, geonamesId: place.geonamesId, featureClass: place.featureClass, wikidata },
          },
        ]
      : [],
  );
  return {
    name: fileName(analysis, context, "geojson"),
    type: "application/geo+json",
    text: `${JSON.stringify({ type: "FeatureCollection", features }, null, 2)}\n`,
  };
}
