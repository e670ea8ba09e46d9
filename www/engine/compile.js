/**
 * The engine, compiled from wherever it comes; where it cannot be had, why, and what to do about it.
 */
import { AnalyzerError } from "../analyzer/error.js";

/**
 * @param {unknown} given a URL, a Response, bytes, a compiled WebAssembly.Module, a module that has one of these as its
 *   default export, or a promise of any
 * @returns {Promise<WebAssembly.Module>} rejected with an AnalyzerError that names the cause and the cure
 */
export async function compile(given) {
  try {
    supported();
    return genuine(await compiled(held(await given)));
  } catch (cause) {
    throw failure(cause);
  }
}

/**
 * The same at once, of what is at hand: bytes, a compiled WebAssembly.Module, or a file.
 *
 * @param {unknown} given
 */
export function compileSync(given) {
  supported();
  const source = held(given);
  const bytes = source instanceof URL ? readFile(source) : source;
  if (!bytes || tagOf(bytes) === "Response") {
    throw new Error("initSync() loads nothing over the network. Give it the engine's bytes or a WebAssembly.Module, or await init()");
  }
  return genuine(asModule(bytes) ?? new WebAssembly.Module(wasm(bytes)));
}

/**
 * What a module that was imported holds, where one is given; what names a place, as its URL.
 *
 * @param {unknown} given
 */
function held(given) {
  const source = typeof given === "object" && given && "default" in given ? given.default : given;
  return typeof source === "string" ? new URL(source, globalThis.location?.href ?? import.meta.url) : source;
}

/** @param {unknown} source */
async function compiled(source) {
  const bytes = source instanceof URL ? (readFile(source) ?? (await fetched(source))) : source;
  if (tagOf(bytes) === "Response") return streamed(/** @type {Response} */ (bytes));
  return asModule(bytes) ?? WebAssembly.compile(wasm(bytes));
}

/** @param {unknown} source */
function asModule(source) {
  return tagOf(source) === "WebAssembly.Module" ? /** @type {WebAssembly.Module} */ (source) : undefined;
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
  return type === "application/wasm" ? WebAssembly.compileStreaming(response) : WebAssembly.compile(wasm(await response.arrayBuffer()));
}

/** @param {URL} url */
async function fetched(url) {
  try {
    return await fetch(url);
  } catch (cause) {
    if (globalThis.navigator?.onLine === false) throw new Error(`${url} is out of reach, as this device is offline. Call init() again when it is not`, { cause });
    if (url.protocol === "file:") throw new Error("a page that is opened from a file may load none. Serve it over HTTP, or take article-analyzer/inline", { cause });
    throw new Error(`${url} could not be fetched. Look whether the connection stands, whether the Content-Security-Policy allows it (connect-src), and on another origin whether that allows this one (CORS)`, { cause });
  }
}

/**
 * The bytes of a file, where there are files.
 *
 * @param {URL} url
 */
function readFile(url) {
  if (url.protocol !== "file:") return;
  try {
    return globalThis.process?.getBuiltinModule?.("node:fs").readFileSync(url);
  } catch (cause) {
    throw new Error(`${url} could not be read (${messageOf(cause)}). ${PLACE_IT}`, { cause });
  }
}

const PLACE_IT = "Copy engine/article_analyzer_bg.wasm of the package there, or give its address to init() or createAnalyzer() (an older Vite needs optimizeDeps.exclude), or take article-analyzer/inline";

const MAGIC = [0x00, 0x61, 0x73, 0x6d];

/**
 * @param {unknown} source
 * @returns {BufferSource}
 */
function wasm(source) {
  const isBytes = ArrayBuffer.isView(source) || /^(?:Shared)?ArrayBuffer$/.test(tagOf(source));
  if (!isBytes) throw new Error("init() takes a URL, a Response, bytes or a WebAssembly.Module");
  const { buffer, byteOffset, byteLength } = ArrayBuffer.isView(source) ? source : new Uint8Array(/** @type {ArrayBuffer} */ (source));
  const bytes = new Uint8Array(/** @type {ArrayBuffer} */ (buffer), byteOffset, byteLength);
  if (MAGIC.some((byte, at) => bytes[at] !== byte)) throw new Error(`the ${byteLength} bytes that came are no WebAssembly. ${PLACE_IT}`);
  return bytes;
}

/** @param {WebAssembly.Module} module */
function genuine(module) {
  const names = WebAssembly.Module.exports(module).map(({ name }) => name);
  if (!["analyze", "__wbindgen_start"].every((name) => names.includes(name))) throw new Error(`this WebAssembly is another program's. ${PLACE_IT}`);
  return module;
}

function supported() {
  if (typeof WebAssembly === "undefined") {
    throw new Error("there is no WebAssembly here. Take a browser of April 2023 or newer; in one that has it turned off (lockdown mode, a policy), allow it for this site");
  }
}

/** What engines say in their own words, and what to do about it. */
const REASONS = /** @type {const} */ ([
  [/content.security.policy|unsafe-eval|\bCSP\b/i, "the Content-Security-Policy forbids WebAssembly. Add 'wasm-unsafe-eval' to its script-src"],
  [/by embedder/i, "this runtime compiles no WebAssembly while it runs. Import the engine when it is deployed: import engine from \"article-analyzer/engine.wasm\", then init(engine)"],
  [/invalid url/i, "the place of this module is not known, as a bundler wrote it as CommonJS or moved it. Give init() the engine's address or bytes, or take article-analyzer/inline"],
  [/LinkError/, "the engine and its module are of different versions. Take both from one copy of the package and empty the caches on the way"],
  [/CompileError/, "this browser cannot compile it: the file is damaged, or the browser is older than April 2023. Compare it with the package's, or take a newer browser"],
]);

/**
 * What could not be done, as the package says it.
 *
 * @param {unknown} cause
 */
export function failure(cause) {
  if (cause instanceof AnalyzerError) return cause;
  const told = messageOf(cause);
  const named = cause instanceof Error ? `${cause.name}: ${told}` : told;
  const [, reason] = REASONS.find(([words]) => words.test(named)) ?? [];
  return new AnalyzerError("engine", `The engine could not be loaded: ${reason ? `${reason} (${told})` : told}.`, { cause });
}

/**
 * What a value is, also where it comes from another realm, as in test runners.
 *
 * @param {unknown} value
 */
function tagOf(value) {
  return Object.prototype.toString.call(value).slice(8, -1);
}

/** @param {unknown} thrown */
export function messageOf(thrown) {
  return thrown instanceof Error ? thrown.message : String(thrown);
}
