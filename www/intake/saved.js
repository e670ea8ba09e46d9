/**
 * JSON files: an analysis that was taken along, or a list of texts.
 *
 * @import { Analysis, Edit, Located } from "../article-analyzer.js"
 */
import { Unreadable } from "./unreadable.js";

const SCHEMA = "article-analysis/1";

/** @typedef {{ analysis: Analysis } | { texts: { name: string, text: string }[] }} Saved */

/**
 * @param {string} text
 * @returns {Saved}
 */
export function saved(text) {
  let value;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Unreadable("not-analysis");
  }
  if (Array.isArray(value)) return { texts: value.map(textFrom) };
  if (value?.schema !== SCHEMA) throw new Unreadable("not-analysis");
  if (!holds(value)) throw new Unreadable("changed-analysis");
  return { analysis: value };
}

/**
 * A string, or an object with a text; its title or name names it.
 *
 * @param {unknown} item
 * @param {number} index
 */
function textFrom(item, index) {
  const { text, title, name } = typeof item === "string" ? { text: item } : /** @type {Record<string, unknown>} */ (item ?? {});
  if (typeof text !== "string") throw new Unreadable("not-analysis");
  const label = [title, name].find((each) => typeof each === "string" && each !== "");
  return { name: typeof label === "string" ? label : `${index + 1}`, text };
}

/**
 * What the page relies on, in a file that anyone may have written.
 *
 * @param {any} value
 * @returns {value is Analysis}
 */
function holds(value) {
  const { article, entities, mentions, dates, quantities, quotes, checks, statistics } = value;
  if (typeof article?.text !== "string" || ![article.blocks, article.edits, entities, mentions, dates, quantities, quotes, checks].every(Array.isArray)) return false;
  const { text } = article;
  const inText = (/** @type {any} */ stretch) => isStretch(stretch, text.length) && Number.isInteger(stretch.sourceStart) && Number.isInteger(stretch.sourceEnd);
  const located = (/** @type {any} */ one) => inText(one) && one.text === text.slice(one.start, one.end);
  const known = (/** @type {any} */ id) => Number.isInteger(id) && id >= 0 && id < entities.length;
  const speaks = (/** @type {any} */ words) => words === null || located(words);
  return (
    [article.title, article.dateline, article.publishedOn].every((each) => each === undefined || typeof each === "string") &&
    (article.byline === undefined || isStrings(article.byline)) &&
    typeof article.language?.code === "string" &&
    Object.values(statistics ?? { words: null }).every(Number.isFinite) &&
    apart(article.blocks) &&
    article.blocks.every((/** @type {any} */ block) => inText(block) && typeof block.kind === "string") &&
    apart(article.edits) &&
    article.edits.every((/** @type {any} */ edit) => inText(edit) && isStrings([edit.kind, edit.rule, edit.before, edit.after]) && edit.after === text.slice(edit.start, edit.end)) &&
    replays(article) &&
    apart(mentions) &&
    mentions.every((/** @type {any} */ mention) => located(mention) && known(mention.entity) && isStrings([mention.kind, mention.evidence]) && Number.isFinite(mention.confidence)) &&
    entities.every(
      (/** @type {any} */ entity, /** @type {number} */ id) =>
        entity?.id === id &&
        isStrings([entity.kind, entity.name]) &&
        isStrings(entity.aliases) &&
        Number.isFinite(entity.salience) &&
        Array.isArray(entity.roles) &&
        entity.roles.every((/** @type {any} */ role) => typeof role?.title === "string" && located(role.mention) && [role.organization, role.place].every((each) => each === undefined || each === null || known(each))) &&
        Array.isArray(entity.mentions) &&
        entity.mentions.every((/** @type {any} */ index) => mentions[index]?.entity === id) &&
        (entity.place === undefined || (Number.isFinite(entity.place?.latitude) && Number.isFinite(entity.place.longitude))),
    ) &&
    [...dates, ...quantities, ...checks].every(located) &&
    quantities.every((/** @type {any} */ { value: number }) => Number.isFinite(number)) &&
    quotes.every((/** @type {any} */ quote) => located(quote) && (quote.speaker === null || known(quote.speaker)) && speaks(quote.speakerMention) && speaks(quote.cue))
  );
}

/**
 * Each edit stands in the paste where it says.
 *
 * @param {Analysis["article"]} article
 */
function replays({ edits }) {
  let shift = 0;
  return edits.every(({ start, end, sourceStart, sourceEnd, before }) => {
    const right = sourceStart === start + shift && sourceEnd - sourceStart === before.length;
    shift = sourceEnd - end;
    return right;
  });
}

/** @param {Located[] | Edit[]} stretches */
function apart(stretches) {
  return stretches.every(({ start }, at) => at === 0 || (stretches[at - 1]?.end ?? 0) <= start);
}

/**
 * @param {any} stretch
 * @param {number} length
 */
function isStretch(stretch, length) {
  return Number.isInteger(stretch?.start) && Number.isInteger(stretch.end) && stretch.start >= 0 && stretch.start <= stretch.end && stretch.end <= length;
}

/** @param {unknown} value */
function isStrings(value) {
  return Array.isArray(value) && value.every((each) => typeof each === "string");
}
