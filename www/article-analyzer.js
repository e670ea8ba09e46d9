/**
 * The package for browsers, workers, Node, Deno and Bun: the engine lies in a file beside this one.
 * The types are in article-analyzer.d.ts.
 */
import { load, loadSync } from "./engine/door.js";

export { AnalyzerError, analyze } from "./engine/door.js";

// Bundlers find the engine by this literal expression.
const beside = () => new URL("./engine/article_analyzer_bg.wasm", import.meta.url);

/** @param {unknown} [module] */
export default function init(module) {
  return load(module, beside);
}

/** @param {unknown} [module] */
export function initSync(module) {
  loadSync(module, beside);
}
