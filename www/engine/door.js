/**
 * The door to the engine, whichever way it comes: loads it once, calls it, and says why where it cannot.
 *
 * @import { Code } from "../analyzer/error.js"
 * @import { Analysis, Options } from "../article-analyzer.js"
 */
import { AnalyzerError } from "../analyzer/error.js";
import * as engine from "./article_analyzer.js";
import { compile, compileSync, failure, messageOf } from "./compile.js";

export { AnalyzerError };

/** @type {Promise<void> | undefined} */
let loading;
let ready = false;

/**
 * Loads the engine once; later calls get the same promise. After a failure it may be called again.
 *
 * @param {unknown} given where the engine comes from, as compile() takes it
 * @param {() => unknown} [beside] gives the engine where none is given
 * @returns {Promise<void>}
 */
export function load(given, beside = () => undefined) {
  loading ??= open(given, beside).catch((cause) => {
    loading = undefined;
    throw failure(cause);
  });
  return loading;
}

/**
 * The same at once, as compileSync() takes it.
 *
 * @param {unknown} given
 * @param {() => unknown} beside
 */
export function loadSync(given, beside) {
  if (ready) return;
  try {
    engine.initSync({ module: compileSync(given ?? beside()) });
    opened();
  } catch (cause) {
    throw failure(cause);
  }
}

/**
 * @param {string} pasted
 * @param {Options} [options]
 * @returns {Analysis}
 */
export function analyze(pasted, options) {
  if (typeof pasted !== "string") throw new AnalyzerError("not-text", "analyze() takes a string.");
  if (!ready) throw new AnalyzerError("engine", "The engine is not loaded: await init() before analyze().");

  // Browsers before 2023 have no toWellFormed().
  const wellFormed = pasted.toWellFormed?.() ?? pasted.replace(/\p{Surrogate}/gu, "\ufffd");
  const analysis = call(wellFormed, options);
  if (wellFormed !== pasted) {
    for (const edit of analysis.article.edits) edit.before = pasted.slice(edit.sourceStart, edit.sourceEnd);
  }
  return analysis;
}

/**
 * @param {unknown} given
 * @param {() => unknown} beside
 */
async function open(given, beside) {
  const module = await compile((await given) ?? beside());
  await engine.default({ module_or_path: module });
  opened();
}

const COPY = Symbol.for("article-analyzer");

function opened() {
  if (!ready && COPY in globalThis) {
    console.warn("Two copies of article-analyzer are loaded, each with an engine and a memory of its own. Let your bundler or import map take one for both (`npm dedupe`).");
  }
  Object.defineProperty(globalThis, COPY, { value: true });
  ready = true;
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
