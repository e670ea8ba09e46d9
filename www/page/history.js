/**
 * The texts of the last days and what the user did to them, if the user asks for that. Off until then; wiped at once and
 * as a whole.
 *
 * @import { Source, Work } from "../element/state.js"
 */
import { stored } from "./database.js";

const MOST = 100;

/** @typedef {{ id?: number, at: number, title: string, source: Source, work?: Work }} Entry those of earlier releases have no work */

/** One after the other: two that were begun at once would not know of each other. @type {Promise<unknown>} */
let turn = Promise.resolve();

/** @returns {Promise<Entry[]>} the newest first */
export async function entries() {
  const all = await stored("history", "readonly", (store) => /** @type {IDBRequest<Entry[]>} */ (store.getAll()));
  return all.sort((one, other) => other.at - one.at);
}

/**
 * A text that is there already moves to the top, and what is being typed takes the place of what was.
 *
 * @param {string} title
 * @param {Source} source
 * @param {Work} work
 */
export function remember(title, source, work) {
  const remembered = turn.then(async () => {
    const all = await entries();
    const same = all.find((entry, index) => entry.source.text === source.text || (index === 0 && isTypedOn(entry.source, source)));
    const outdated = same ? [] : all.slice(MOST - 1);
    for (const { id } of outdated) await stored("history", "readwrite", (store) => store.delete(/** @type {number} */ (id)));
    const entry = { ...(same && { id: same.id }), at: Date.now(), title, source, work };
    await stored("history", "readwrite", (store) => store.put(entry));
  });
  turn = remembered.catch(() => {});
  return remembered;
}

/**
 * Whether a text is another, typed on: what changed is less than what stayed.
 *
 * @param {Source} before
 * @param {Source} after
 */
function isTypedOn(before, after) {
  if (before.origin !== "typed" || after.origin !== "typed") return false;
  const [short = "", long = ""] = [before.text, after.text].sort((one, other) => one.length - other.length);
  let start = 0;
  while (start < short.length && short[start] === long[start]) start += 1;
  let end = 0;
  while (end < short.length - start && short.at(-1 - end) === long.at(-1 - end)) end += 1;
  return start + end > short.length / 2;
}

export function wipe() {
  return stored("history", "readwrite", (store) => store.clear());
}
