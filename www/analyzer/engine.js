/**
 * The engine, compiled while it comes in; where it cannot be had, why, and what to do about it.
 */
import { AnalyzerError } from "./error.js";

const PLACE_IT = "Copy engine/article_analyzer_bg.wasm of the package there, or give createAnalyzer() its address as `engine`.";

/** What browsers say in their own words, and what it means. @type {[RegExp, string][]} */
const REASONS = [
  [/content.security.policy|unsafe-eval|by embedder/i, "The Content-Security-Policy forbids WebAssembly: add 'wasm-unsafe-eval' to its script-src."],
  [/CompileError/, "The file is damaged, or this browser is older than 2022: compare it with the package's, or take a newer browser."],
];

/**
 * @param {unknown} given a URL, a Response, bytes, a WebAssembly.Module, or a promise of one of these
 * @returns {Promise<WebAssembly.Module>} rejected with an AnalyzerError that names the cause and the cure
 */
export async function compile(given) {
  try {
    if (typeof WebAssembly === "undefined") throw new Error("There is no WebAssembly here: take a browser of 2022 or newer, or allow it for this site.");
    const source = await given;
    if (source instanceof WebAssembly.Module) return source;
    if (source instanceof ArrayBuffer || ArrayBuffer.isView(source)) return await WebAssembly.compile(/** @type {BufferSource} */ (source));
    return await streamed(source instanceof Response ? source : await fetched(String(source)));
  } catch (cause) {
    const [name, told] = cause instanceof Error ? [cause.name, cause.message] : ["", String(cause)];
    const [, reason] = REASONS.find(([words]) => words.test(`${name}: ${told}`)) ?? [];
    throw new AnalyzerError("engine", `The engine could not be loaded. ${reason ? `${reason} (${told})` : told}`, { cause });
  }
}

/** @param {string} url */
async function fetched(url) {
  try {
    return await fetch(url);
  } catch (cause) {
    if (!navigator.onLine) throw new Error(`This device is offline: ${url} is out of reach until it is not.`, { cause });
    throw new Error(
      `${url} could not be fetched: the connection may be down, the Content-Security-Policy may forbid it (connect-src), or the other origin may not allow this one (CORS).`,
      { cause },
    );
  }
}

/**
 * Compilation while streaming needs the right media type; from a server that sends another the bytes are taken.
 *
 * @param {Response} response
 */
async function streamed(response) {
  const { ok, status, url, headers } = response;
  const type = headers.get("content-type")?.split(";")[0]?.trim();
  if (!ok) throw new Error(`${url} answered ${status}. ${PLACE_IT}`);
  if (type === "text/html") throw new Error(`${url} is a web page, which the server sends for files that it does not have. ${PLACE_IT}`);
  return type === "application/wasm" ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer());
}
