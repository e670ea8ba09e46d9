/** The package for Bun, which takes the engine along, also into what it bundles or compiles. */
import engine from "./engine/article_analyzer_bg.wasm" with { type: "file" };
import { load, loadSync } from "./engine/door.js";

export { AnalyzerError, analyze } from "./engine/door.js";

const beside = () => engine;

/** @param {unknown} [module] */
export default function init(module) {
  return load(module, beside);
}

/** @param {unknown} [module] */
export function initSync(module) {
  loadSync(module, beside);
}
