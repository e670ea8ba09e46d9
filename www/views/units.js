/**
 * Units in plain words: UCUM and ISO 4217 codes, which the analysis has, and nouns, which stay as they are.
 */
import { language } from "../strings/strings.js";
import { units } from "../strings/units.js";

/**
 * @param {string | null} unit
 * @returns {string}
 */
export function unitInWords(unit) {
  if (unit === null) return "";
  if (Object.hasOwn(units, unit)) return units[unit] ?? unit;
  if (!/^[A-Z]{3}$/.test(unit)) return unit;
  try {
    return new Intl.DisplayNames(language, { type: "currency" }).of(unit) ?? unit;
  } catch {
    return unit;
  }
}
