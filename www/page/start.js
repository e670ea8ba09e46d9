/**
 * The engine and the worker are under way as soon as this module is there.
 */
import { isForeign, shimFor } from "../analyzer/foreign-worker.js";
import { shared } from "../analyzer/shared.js";

const WORKER = new URL("../analyzer/worker.js", import.meta.url).href;

/** @type {string | undefined} */
let shim;

/** The page requires Trusted Types; its one policy admits the worker's own address and nothing else. */
const policy = /** @type {any} */ (globalThis).trustedTypes?.createPolicy("analyst-worker", {
  /** @param {string} url */
  createScriptURL(url) {
    if (url !== WORKER && url !== shim) throw new TypeError("Only the analyzer's worker may be loaded.");
    return url;
  },
});

/** @param {string} url */
const trusted = (url) => policy?.createScriptURL(url) ?? url;

function worker() {
  try {
    return new Worker(trusted(WORKER), { type: "module" });
  } catch (thrown) {
    if (!isForeign(thrown)) throw thrown;
    return new Worker(trusted((shim ??= shimFor(WORKER)))); // in a sandbox every origin is another
  }
}

const analyzer = shared({ worker });
analyzer.ready().catch(() => {}); // told with the first text
