/** The package in one file, with its engine: for places that take only one, at a third more to load. */
import { load, loadSync } from "./engine/door.js";

export { AnalyzerError, analyze } from "./engine/door.js";

/** Compressed by DEFLATE, in base64. */
const ENGINE = "";

const deflated = () => Uint8Array.from(atob(ENGINE), (character) => character.charCodeAt(0));

function inflated() {
  const stream = new Blob([deflated()]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  return new Response(stream).arrayBuffer();
}

function inflatedSync() {
  const zlib = globalThis.process?.getBuiltinModule?.("node:zlib");
  if (!zlib) throw new Error("the inlined engine is unpacked by a stream here. Await init() in place of initSync()");
  return zlib.inflateRawSync(deflated());
}

/** @param {unknown} [module] */
export default function init(module) {
  return load(module, inflated);
}

/** @param {unknown} [module] */
export function initSync(module) {
  loadSync(module, inflatedSync);
}
