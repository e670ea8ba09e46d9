/**
 * The view of the numbers.
 *
 * @import { Means, Show } from "./views.js"
 */
import { numbers } from "../views/numbers.js";

/**
 * @param {HTMLElement} holder
 * @param {Means} means
 * @returns {Promise<Show>}
 */
export async function openNumbers(holder, { go, dress }) {
  await dress("overview");
  return ({ result }) => holder.replaceChildren(...numbers(result.analysis, go));
}
