/**
 * What the engine found, as it is shown: with the corrections, which are loaded when there are any.
 *
 * @import { Analysis } from "../article-analyzer.js"
 * @import { Step } from "../corrections/log.js"
 * @import { Result } from "./state.js"
 */

/**
 * @param {Analysis} found
 * @param {readonly Step[]} log
 * @returns {Promise<Omit<Result, "pasted">>}
 */
export async function revised(found, log) {
  if (log.length === 0 && !hasList()) return { analysis: found, found, lost: [], listed: [] };
  const { revise } = await import("../corrections/revise.js");
  return { found, ...revise(found, log) };
}

function hasList() {
  try {
    return localStorage.getItem("article-analyzer.personal-list") !== null;
  } catch {
    return false; // a browser that keeps nothing
  }
}
