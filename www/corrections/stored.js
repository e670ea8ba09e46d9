/**
 * Work that comes back from where it was stored, and that anything may have happened to there.
 *
 * @import { Work } from "../element/state.js"
 */

/** @typedef {(value: any) => boolean} Check */

/** @type {Check} */
const isString = (value) => typeof value === "string";

/** @type {Check} */
const isKind = (value) => ["person", "organization", "place", "other"].includes(value);

/** @type {Check} */
const isAnchor = (value) => [value?.exact, value?.prefix, value?.suffix].every(isString) && Number.isInteger(value.start);

/** @type {Check} */
const areAnchors = (value) => Array.isArray(value) && value.every(isAnchor);

/** @type {Check} */
const isReference = (value) => isString(value?.name) && isAnchor(value.at);

/** What a correction has, by its type; see correction.js. @type {Record<string, Record<string, Check>>} */
const CORRECTIONS = {
  retype: { entity: isReference, kind: isKind },
  "retype-mention": { mention: isAnchor, kind: isKind },
  rename: { entity: isReference, name: isString },
  merge: { entity: isReference, into: isReference },
  split: { entity: isReference, mentions: areAnchors },
  reject: { entity: isReference },
  "reject-mentions": { mentions: areAnchors },
  "reject-finding": { finding: (value) => ["date", "quantity", "quote"].includes(value), at: isAnchor },
  add: { at: isAnchor, kind: isKind, everywhere: (value) => typeof value === "boolean" },
  speaker: { quote: isAnchor, speaker: (value) => value === null || isReference(value) },
};

/** @type {Record<string, Check>} */
const STEPS = {
  correct: ({ correction }) => {
    const shape = isString(correction?.type) && Object.hasOwn(CORRECTIONS, correction.type) ? CORRECTIONS[correction.type] : undefined;
    return shape !== undefined && Object.entries(shape).every(([key, isSound]) => isSound(correction[key]));
  },
  remove: ({ entry }) => Number.isInteger(entry),
  undo: () => true,
  redo: () => true,
};

/** @type {Check} */
const isStep = (value) => isString(value?.step) && Object.hasOwn(STEPS, value.step) && Boolean(STEPS[value.step]?.(value));

/** @type {Check} */
const isStretch = (value) => Number.isInteger(value?.start) && Number.isInteger(value.end);

/** @type {Check} */
const isKept = ({ edit, stretches } = {}) =>
  [edit?.kind, edit?.rule, edit?.before, edit?.after].every(isString) &&
  [edit.sourceStart, edit.sourceEnd].every(Number.isInteger) &&
  isStretch(edit) &&
  Array.isArray(stretches) &&
  stretches.every(isStretch);

/**
 * @param {unknown} value
 * @returns {Work | null} null where not all of it can be relied on
 */
export function workFrom(value) {
  const { publishedOn, kept, log } = /** @type {Record<string, any>} */ (value ?? {});
  const isSound = isString(publishedOn) && Array.isArray(kept) && kept.every(isKept) && Array.isArray(log) && log.every(isStep);
  return isSound ? { publishedOn, kept, log } : null;
}
