/**
 * What the engine found, after the personal list and the corrections of this article.
 *
 * @import { Analysis } from "../article-analyzer.js"
 * @import { Correction } from "./correction.js"
 * @import { Entry, Step } from "./log.js"
 */
import { corrected } from "./corrected.js";
import { standing } from "./log.js";
import { PersonalList } from "./personal-list.js";

export const personalList = new PersonalList(() => localStorage);
personalList.open();

/**
 * @param {Analysis} found
 * @param {readonly Step[]} log
 * @returns {{ analysis: Analysis, lost: Entry[], listed: Correction[] }} the corrected analysis, the corrections by hand that
 *   do not apply to it, and those of the list that do
 */
export function revise(found, log) {
  const { corrections } = personalList;
  const list = corrected(found, corrections);
  const own = corrected(list.analysis, standing(log).entries);
  return { analysis: own.analysis, lost: own.lost, listed: corrections.filter((correction) => !list.lost.includes(correction)) };
}
