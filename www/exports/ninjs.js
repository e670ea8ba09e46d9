/**
 * The article as an item of IPTC's News in JSON, version 2.1: https://www.iptc.org/std/ninjs/userguide/
 *
 * @import { Analysis, Entity, EntityKind } from "../article-analyzer.js"
 * @import { Context, Export } from "./export.js"
 * @import { Relation } from "./things.js"
 */
import { fileName, identifier } from "./naming.js";
import { htmlOf } from "./rich-text.js";
import { authorities, point, subjectsOf } from "./things.js";

const STANDARD = { name: "ninjs", version: "2.1", schema: "http://www.iptc.org/std/ninjs/ninjs-schema_2.1.json" };

/**
 * @param {Analysis} analysis
 * @param {Context} [context]
 * @returns {Export}
 */
export function ninjs(analysis, context = {}) {
  const { article, statistics } = analysis;
  const subjects = subjectsOf(analysis);
  const counts = { charcount: article.text.length, wordcount: statistics.words };
  const concepts = (/** @type {EntityKind} */ kind) => subjects.filter(({ entity }) => entity.kind === kind);
  const item = {
    uri: identifier(analysis, context),
    standard: STANDARD,
    type: "text",
    representationtype: "full",
    language: article.language.code,
    // The standard wants a time of day where the article tells only the day.
    contentcreated: article.publishedOn && `${article.publishedOn}T00:00:00Z`,
    title: article.title,
    headlines: article.title === undefined ? undefined : [{ role: "main", contenttype: "text/plain", value: article.title }],
    by: article.byline?.join(", "),
    located: article.dateline,
    bodies: [
      { role: "main", contenttype: "text/plain", ...counts, value: article.text },
      { role: "main", contenttype: "text/html", ...counts, value: htmlOf(analysis) },
    ],
    people: concepts("person").map(concept),
    organisations: concepts("organization").map(concept),
    places: concepts("place").map((subject) => ({ ...concept(subject), ...(subject.entity.place && { geojson: point(subject.entity.place) }) })),
    subjects: concepts("other").map((subject) => ({ ...concept(subject), relevance: Math.round(subject.entity.salience * 100) })),
  };
  return { name: fileName(analysis, context, "ninjs.json"), type: "application/json", text: `${JSON.stringify(item, null, 2)}\n` };
}

/** @param {{ entity: Entity, relation: Relation }} subject */
function concept({ entity, relation }) {
  const [uri] = authorities(entity);
  return { name: entity.name, rel: relation, ...(uri && { uri }) };
}
