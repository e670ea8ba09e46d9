/** The package for workerd, which compiles WebAssembly only when a worker is deployed and imports it as a module. */
import engine from "./engine/article_analyzer_bg.wasm";
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
