/**
 * The clean text, as it is.
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
export function cleanText(analysis, context = {}) {
  return { name: fileName(analysis, context, "txt"), type: "text/plain", text: analysis.article.text };
}
