/**
 * An analysis after the corrections: a function of both, so that whatever analyses the article anew, or edits it
 * elsewhere, changes nothing in what was corrected.
 *
 * @import { Analysis } from "../article-analyzer.js"
 * @import { Anchor } from "./anchor.js"
 * @import { Correction, Reference } from "./correction.js"
 * @import { Body, Naming, Saying } from "./draft.js"
 */
import { locate } from "./anchor.js";
import { LISTS } from "./correction.js";
import { Draft } from "./draft.js";

const BY_HAND = "corrected by hand";
const BY_LIST = "on the personal list";

/**
 * @template {Correction} Given
 * @param {Analysis} analysis is not changed
 * @param {readonly Given[]} corrections in the order in which they were made
 * @returns {{ analysis: Analysis, lost: Given[] }} the corrected analysis, and the corrections that do not apply to it
 */
export function corrected(analysis, corrections) {
  if (corrections.length === 0) return { analysis, lost: [] };
  const draft = new Draft(analysis);
  const lost = corrections.filter((correction) => !apply(draft, correction));
  return { analysis: lost.length < corrections.length ? draft.finished() : analysis, lost };
}

/**
 * @param {Draft} draft
 * @param {Correction} correction
 * @returns {boolean} whether it applies
 */
function apply(draft, correction) {
  switch (correction.type) {
    case "retype":
      return withBody(draft, correction.entity, (body) => draft.retype(body, correction.kind, BY_HAND));
    case "retype-mention":
      return withNaming(draft, correction.mention, (naming) => retypeMention(draft, naming, correction.kind, BY_HAND));
    case "rename": {
      const name = correction.name.trim().replace(/\s+/g, " ");
      return name !== "" && withBody(draft, correction.entity, (body) => (body.name = name));
    }
    case "merge":
      return merge(draft, correction);
    case "split":
      return split(draft, correction);
    case "reject":
      return withBody(draft, correction.entity, ({ namings }) => draft.reject([...namings]));
    case "reject-mentions":
      return rejectMentions(draft, correction);
    case "reject-finding":
      return rejectFinding(draft, correction);
    case "add":
      return add(draft, correction);
    case "speaker":
      return setSpeaker(draft, correction);
    case "always":
      return always(draft, correction);
    case "never":
      return never(draft, correction);
  }
}

/** @param {Draft} draft @param {Extract<Correction, { type: "merge" }>} correction */
function merge(draft, { entity, into }) {
  const [from, to] = [bodyAt(draft, entity), bodyAt(draft, into)];
  if (!from || !to || from === to) return false;
  draft.merge(from, to, BY_HAND);
  return true;
}

/** @param {Draft} draft @param {Extract<Correction, { type: "split" }>} correction */
function split(draft, { entity, mentions }) {
  const body = bodyAt(draft, entity);
  const own = [...new Set(mentions.flatMap((anchor) => namingAt(draft, anchor) ?? []))].filter(({ of }) => of === body);
  if (!body || own.length === 0 || own.length === body.namings.size) return false;
  draft.move(own, draft.found(body.kind), BY_HAND);
  return true;
}

/** @param {Draft} draft @param {Extract<Correction, { type: "reject-mentions" }>} correction */
function rejectMentions(draft, { mentions }) {
  const namings = mentions.flatMap((anchor) => namingAt(draft, anchor) ?? []);
  if (namings.length > 0) draft.reject([...new Set(namings)]);
  return namings.length > 0;
}

/** @param {Draft} draft @param {Extract<Correction, { type: "reject-finding" }>} correction */
function rejectFinding(draft, { finding, at }) {
  const range = locate(draft.text, at);
  const list = /** @type {{ start: number, end: number }[]} */ (draft[LISTS[finding]]);
  const item = range && best(list, range);
  if (!item) return false;
  Object.assign(draft, { [LISTS[finding]]: list.filter((other) => other !== item) });
  return true;
}

/** @param {Draft} draft @param {Extract<Correction, { type: "add" }>} correction */
function add(draft, { at, kind, everywhere }) {
  const range = locate(draft.text, at);
  if (!range) return false;
  const there = draft.namingsIn(range);
  const [same] = there;
  if (same?.start === range.start && same.end === range.end) retypeMention(draft, same, kind, BY_HAND);
  else {
    if (there.length > 0) draft.reject(there);
    draft.add(range, draft.bodyFor(at.exact, kind), BY_HAND);
  }
  const [{ of }] = /** @type {[Naming]} */ (draft.namingsIn(range));
  if (everywhere) draft.addEverywhere(at.exact, of, BY_HAND);
  return true;
}

/** @param {Draft} draft @param {Extract<Correction, { type: "speaker" }>} correction */
function setSpeaker(draft, { quote, speaker }) {
  const range = locate(draft.text, quote);
  const saying = range && best(draft.quotes, range);
  const body = speaker && bodyAt(draft, speaker);
  if (!saying || (speaker && !body)) return false;
  draft.speak(saying, body ?? null);
  return true;
}

/** @param {Draft} draft @param {Extract<Correction, { type: "always" }>} correction */
function always(draft, { name, kind }) {
  if (!draft.mayHave(name)) return false;
  const named = draft.bodyNamed(name);
  const there = draft.namingsOf(name);
  const before = draft.size;
  if (named && there.length > 0 && named.kind !== kind && there.length === named.namings.size) draft.retype(named, kind, BY_LIST);
  for (const naming of draft.namingsOf(name)) if (naming.kind !== kind) retypeMention(draft, naming, kind, BY_LIST);
  draft.addEverywhere(name, draft.bodyFor(name, kind), BY_LIST);
  return there.length > 0 || draft.size > before;
}

/** @param {Draft} draft @param {Extract<Correction, { type: "never" }>} correction */
function never(draft, { name }) {
  const namings = draft.mayHave(name) ? draft.namingsOf(name) : [];
  if (namings.length > 0) draft.reject(namings);
  return namings.length > 0;
}

/**
 * @param {Draft} draft
 * @param {Naming} naming
 * @param {import("../article-analyzer.js").EntityKind} kind
 * @param {string} evidence
 */
function retypeMention(draft, naming, kind, evidence) {
  if (naming.of.namings.size === 1) draft.retype(naming.of, kind, evidence);
  else if (naming.kind !== kind) draft.move([naming], draft.bodyFor(naming.text, kind), evidence);
}

/**
 * @param {Draft} draft
 * @param {Reference} reference
 * @param {(body: Body) => void} then
 */
function withBody(draft, reference, then) {
  const body = bodyAt(draft, reference);
  if (body) then(body);
  return body !== undefined;
}

/**
 * @param {Draft} draft
 * @param {Anchor} anchor
 * @param {(naming: Naming) => void} then
 */
function withNaming(draft, anchor, then) {
  const naming = namingAt(draft, anchor);
  if (naming) then(naming);
  return naming !== undefined;
}

/** @param {Draft} draft @param {Reference} reference */
function bodyAt(draft, { name, at }) {
  return namingAt(draft, at)?.of ?? draft.bodyNamed(name);
}

/** @param {Draft} draft @param {Anchor} anchor */
function namingAt(draft, anchor) {
  const range = locate(draft.text, anchor);
  return range ? best(draft.namingsIn(range), range) : undefined;
}

/**
 * @template {{ start: number, end: number }} Item
 * @param {readonly Item[]} items
 * @param {{ start: number, end: number }} range
 * @returns {Item | undefined} the one that is most of the range, and the least besides
 */
function best(items, { start, end }) {
  let [found, least] = [/** @type {Item | undefined} */ (undefined), Infinity];
  for (const item of items) {
    if (item.start >= end || item.end <= start) continue;
    const difference = Math.abs(item.start - start) + Math.abs(item.end - end);
    if (difference < least) [found, least] = [item, difference];
  }
  return found;
}
