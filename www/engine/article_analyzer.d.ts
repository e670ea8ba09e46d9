/**
 * The glue that the build writes beside the engine (wasm-bindgen, target web), as far as the door uses it.
 */
import type { Analysis } from "../article-analyzer.js";

/** Compiles and instantiates the engine. */
export default function load(source: {
  module_or_path: URL | string | Response | BufferSource | WebAssembly.Module;
}): Promise<unknown>;

/** The same at once. */
export function initSync(source: { module: WebAssembly.Module }): unknown;

/** Throws a plain object `{ code, message }` for a refusal, a WebAssembly.RuntimeError for a trap. */
export function analyze(pasted: string, options: object | undefined): Analysis;

/** Replaces the instance by a fresh one of the same compiled module. */
export function __wbg_reset_state(): void;
