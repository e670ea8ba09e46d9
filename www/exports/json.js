/**
 * The analysis itself, as the contract describes it: what the page opens again.
 *
 * @import { Analysis } from "../article-analyzer.js"
 * @import { Context, Export } from "./export.js"
 */
import { fileName } from "./naming.js";

/**
 * @param {Analysis} analysis
 * @param {Context} [context]
 * @returns {Export}
 */
export function json(analysis, context = {}) {
  return { name: fileName(analysis, context, "json"), type: "application/json", text: `${JSON.stringify(analysis, null, 2)}\n` };
}
