/**
 * Puts the strings of another language in the place of the English ones. What a language lacks stays English.
 */
import * as bringing from "./bringing.js";
import * as correcting from "./correcting.js";
import * as findings from "./findings.js";
import * as reading from "./reading.js";
import { reasons } from "./reasons.js";
import * as staying from "./staying.js";
import * as english from "./strings.js";
import * as taking from "./taking.js";
import { units } from "./units.js";

/** @type {Record<string, () => Promise<{ default: Record<string, object>, page: Record<string, string> }>>} */
const LANGUAGES = { de: () => import("./de.js"), es: () => import("./es.js") };

/**
 * @param {string} code
 * @returns {Promise<Record<string, string>>} the strings of index.html
 */
export async function speak(code) {
  const { default: groups, page } = await /** @type {() => Promise<any>} */ (LANGUAGES[code])();
  /** @type {Record<string, any>} */
  const spoken = { ...english, ...bringing, ...correcting, ...findings, ...reading, ...staying, ...taking, reasons, units };
  for (const [name, group] of Object.entries(groups)) Object.assign(spoken[name], group);
  english.setLanguage(code);
  return page;
}
