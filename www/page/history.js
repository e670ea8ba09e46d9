/**
 * The texts of the last days, if the user asks for that. Off until then; wiped at once and as a whole.
 *
 * @import { Source } from "../element/state.js"
 */
import { stored } from "./database.js";

const MOST = 100;

/** @typedef {{ id?: number, at: number, title: string, source: Source }} Entry */

/** @returns {Promise<Entry[]>} the newest first */
export async function entries() {
  const all = await stored("history", "readonly", (store) => /** @type {IDBRequest<Entry[]>} */ (store.getAll()));
  return all.reverse();
}

/**
 * A text that is there already moves to the top.
 *
 * @param {string} title
 * @param {Source} source
 */
export async function remember(title, source) {
  const all = await entries();
  const outdated = all.filter((entry, index) => entry.source.text === source.text || index >= MOST - 1);
  for (const { id } of outdated) await stored("history", "readwrite", (store) => store.delete(/** @type {number} */ (id)));
  await stored("history", "readwrite", (store) => store.add({ at: Date.now(), title, source }));
}

export function wipe() {
  return stored("history", "readwrite", (store) => store.clear());
}
