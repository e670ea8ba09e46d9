/**
 * What ninjs 2.1 says of the properties that the export uses, and that there be no others: written down after the
 * standard, http://www.iptc.org/std/ninjs/ninjs-schema_2.1.json, and compared with version 2.1.1 of it
 */
const text = { type: "string" };
const uri = { type: "string", format: "uri" };
const percent = { type: "integer", minimum: 0, maximum: 100 };

/**
 * @param {Record<string, object>} properties
 * @param {string[]} required
 */
const object = (properties, required = []) => ({ type: "object", properties, required, additionalProperties: false });

/** @param {object} items */
const list = (items) => ({ type: "array", items });

const written = { role: text, contenttype: text, value: text };
const concept = { name: text, rel: text, uri, literal: text };

export const NINJS = object(
  {
    uri,
    standard: object({ name: text, version: text, schema: uri }),
    type: { enum: ["text", "audio", "video", "picture", "graphic", "composite", "component"] },
    representationtype: { enum: ["full", "partial"] },
    language: text,
    contentcreated: { type: "string", format: "date-time" },
    title: text,
    headlines: list(object(written, ["value"])),
    bodies: list(object({ ...written, charcount: { type: "number" }, wordcount: { type: "number" } }, ["value"])),
    by: text,
    located: text,
    people: list(object(concept)),
    organisations: list(object(concept)),
    places: list(object({ ...concept, geojson: { type: "object" } })),
    subjects: list(object({ ...concept, relevance: percent, confidence: percent })),
  },
  ["uri"],
);
