/**
 * What the contract promises of every analysis.
 *
 * @import { Analysis } from "../../www/article-analyzer.js"
 */
import assert from "node:assert/strict";

/**
 * @param {Analysis} analysis
 * @param {string} pasted
 */
export function assertContract(analysis, pasted) {
  const { article, entities, mentions, dates, quantities, quotes } = analysis;
  const located = [...mentions, ...dates, ...quantities, ...quotes, ...quotes.flatMap(({ speakerMention, cue }) => [speakerMention, cue].filter((each) => each !== null)), ...entities.flatMap(({ roles }) => roles.map(({ mention }) => mention))];
  for (const { start, end, text, sourceStart, sourceEnd } of located) {
    assert.equal(article.text.slice(start, end), text);
    assert.ok(0 <= sourceStart && sourceStart <= sourceEnd && sourceEnd <= pasted.length);
  }
  for (const [index, { start, end, entity, kind, confidence, evidence }] of mentions.entries()) {
    assert.ok(start < end);
    assert.ok(index === 0 || (mentions[index - 1]?.end ?? 0) <= start, "mentions are sorted and apart");
    assert.equal(entities[entity]?.kind, kind);
    assert.ok(confidence >= 0 && confidence <= 1 && evidence !== "");
  }
  assert.deepEqual(entities.flatMap((entity) => entity.mentions).sort((one, other) => one - other), [...mentions.keys()], "each mention is of one entity");
  for (const [id, entity] of entities.entries()) {
    assert.equal(entity.id, id);
    assert.ok(entity.name !== "" && entity.mentions.length > 0 && entity.salience >= 0 && entity.salience <= 1);
    assert.ok(entity.mentions.every((index, at) => mentions[index]?.entity === id && (at === 0 || index > (entity.mentions[at - 1] ?? 0))));
    assert.ok(!entity.aliases.includes(entity.name));
    assert.equal(new Set(entity.aliases).size, entity.aliases.length);
    for (const { organization, place } of entity.roles) {
      assert.ok(organization === undefined || organization === null || (entities[organization]?.kind === "organization" && organization !== id));
      assert.ok(place === undefined || place === null || (entities[place]?.kind === "place" && place !== id));
    }
    assert.ok(entity.place === undefined || entity.kind === "place");
  }
  const firsts = entities.map((entity) => entity.mentions[0] ?? -1);
  assert.deepEqual(firsts, firsts.toSorted((one, other) => one - other), "entities are in the order of their first mention");
  for (const { speaker } of quotes) assert.ok(speaker === null || entities[speaker]);
  for (const [index, { restates }] of quantities.entries()) assert.ok(restates === undefined || restates === null || (quantities[restates] && restates !== index));
}
