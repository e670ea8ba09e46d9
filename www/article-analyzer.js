/**
 * The package's door: loads the WebAssembly engine and calls it. Works in browsers, workers and Node.
 * The types are in article-analyzer.d.ts.
 *
 * @import { Analysis, Options } from "./article-analyzer.js"
 * @import { Code } from "./analyzer/error.js"
 */
import { AnalyzerError } from "./analyzer/error.js";
import * as engine from "./engine/article_analyzer.js";

export { AnalyzerError };

/** @type {Promise<void> | undefined} */
let loading;
let ready = false;

/**
 * Loads the engine once; later calls get the same promise. After a failure it may be called again.
 *
 * @param {unknown} [module] where the engine comes from if not from its place beside this file: a URL,
 *   a Response, bytes, or a compiled WebAssembly.Module, or a promise of one of these
 * @returns {Promise<void>}
 */
export default function init(module) {
  loading ??= start(module).catch((cause) => {
    loading = undefined;
    throw new AnalyzerError("engine", `The engine could not be loaded: ${messageOf(cause)}`, { cause });
  });
  return loading;
}

/**
 * @param {string} pasted
 * @param {Options} [options]
 * @returns {Analysis}
 */
export function analyze(pasted, options) {
  if (typeof pasted !== "string") throw new AnalyzerError("not-text", "analyze() takes a string.");
  if (!ready) throw new AnalyzerError("engine", "The engine is not loaded: await init() before analyze().");

  const wellFormed = pasted.toWellFormed();
  const analysis = call(wellFormed, options);
  if (wellFormed !== pasted) {
    for (const edit of analysis.article.edits) edit.before = pasted.slice(edit.sourceStart, edit.sourceEnd);
  }
  return analysis;
}

/** @param {unknown} module */
async function start(module) {
  await engine.default({ module_or_path: await engineFrom(module) });
  ready = true;
}

/**
 * @param {unknown} module
 * @returns {Promise<BufferSource | WebAssembly.Module | Response>}
 */
async function engineFrom(module) {
  const given = await module;
  if (given instanceof WebAssembly.Module || given instanceof ArrayBuffer || ArrayBuffer.isView(given)) {
    return /** @type {BufferSource | WebAssembly.Module} */ (given);
  }
  if (given instanceof Response) return streamable(given);

  // Bundlers find the engine by this literal expression.
  const beside = new URL("./engine/article_analyzer_bg.wasm", import.meta.url);
  const url = given === undefined ? beside : new URL(String(given), globalThis.location?.href ?? import.meta.url);
  const files = url.protocol === "file:" && globalThis.process?.getBuiltinModule?.("node:fs/promises");
  return files ? files.readFile(url) : streamable(await fetch(url));
}

/**
 * Compilation while streaming needs the right media type; from a server that sends another the bytes are taken.
 *
 * @param {Response} response
 */
async function streamable(response) {
  if (!response.ok) throw new Error(`${response.url} answered ${response.status}`);
  const type = response.headers.get("content-type")?.split(";")[0]?.trim();
  return type === "application/wasm" ? response : response.arrayBuffer();
}

/**
 * @param {string} pasted
 * @param {Options | undefined} options
 */
function call(pasted, options) {
  try {
    return engine.analyze(pasted, options);
  } catch (cause) {
    if (isRefusal(cause)) throw new AnalyzerError(cause.code, cause.message);
    engine.__wbg_reset_state(); // a trap leaves the instance's memory in an unknown state
    throw new AnalyzerError("engine", `The engine failed on this text: ${messageOf(cause)}`, { cause });
  }
}

/**
 * @param {unknown} thrown
 * @returns {thrown is { code: Code, message: string }}
 */
function isRefusal(thrown) {
  return typeof thrown === "object" && thrown !== null && "code" in thrown && !(thrown instanceof Error);
}

/** @param {unknown} thrown */
function messageOf(thrown) {
  return thrown instanceof Error ? thrown.message : String(thrown);
}
