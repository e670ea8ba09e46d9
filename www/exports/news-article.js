/**
 * The article for search engines: a schema.org NewsArticle that says what it is about and what it mentions.
 *
 * @import { Analysis, Entity, EntityKind } from "../article-analyzer.js"
 * @import { Context, Export } from "./export.js"
 * @import { Relation } from "./things.js"
 */
import { fileName, identifier } from "./naming.js";
import { authorities, subjectsOf } from "./things.js";

/** @type {Record<EntityKind, string>} */
const TYPES = { person: "Person", organization: "Organization", place: "Place", other: "Thing" };

/** What would end a script element, or a line of a script in older engines. */
const UNSAFE_IN_SCRIPT = /[<>&\u2028\u2029]/g;

/**
 * @param {Analysis} analysis
 * @param {Context} [context]
 * @returns {Export}
 */
export function newsArticle(analysis, context = {}) {
  const { article, entities, statistics } = analysis;
  const subjects = subjectsOf(analysis);
  const related = (/** @type {Relation} */ relation) => subjects.filter((subject) => subject.relation === relation).map(({ entity }) => thing(entity, entities));
  const document = {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    "@id": identifier(analysis, context),
    url: context.url,
    headline: article.title,
    datePublished: article.publishedOn,
    dateline: article.dateline,
    author: article.byline?.map((name) => ({ "@type": "Person", name })),
    inLanguage: article.language.code === "und" ? undefined : article.language.code,
    wordCount: statistics.words,
    articleBody: article.text,
    about: related("about"),
    mentions: related("mentions"),
  };
  return {
    name: fileName(analysis, context, "jsonld"),
    type: "application/ld+json",
    text: `${JSON.stringify(document, null, 2).replace(UNSAFE_IN_SCRIPT, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`)}\n`,
  };
}

/**
 * @param {Entity} entity
 * @param {Entity[]} entities
 */
function thing(entity, entities) {
  const { kind, name, aliases, roles, place } = entity;
  const employer = roles.map(({ organization }) => entities[organization ?? -1]?.name).find((found) => found !== undefined);
  return {
    "@type": TYPES[kind],
    name,
    alternateName: some(aliases),
    sameAs: some(authorities(entity)),
    ...(kind === "person" && {
      jobTitle: some(roles.map(({ title }) => title)),
      worksFor: employer === undefined ? undefined : { "@type": "Organization", name: employer },
    }),
    ...(place && {
      geo: { "@type": "GeoCoordinates", latitude: place.latitude, longitude: place.longitude },
      address: place.countryCode ? { "@type": "PostalAddress", addressCountry: place.countryCode } : undefined,
    }),
  };
}

/**
 * @template T
 * @param {T[]} list
 */
function some(list) {
  return list.length > 0 ? list : undefined;
}
