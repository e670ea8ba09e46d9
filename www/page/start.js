/**
 * The engine and the worker are under way as soon as this module is there.
 */
import { shared } from "../analyzer/shared.js";

const WORKER = new URL("../analyzer/worker.js", import.meta.url).href;

/** The page requires Trusted Types; its one policy admits the worker's own address and nothing else. */
const policy = /** @type {any} */ (globalThis).trustedTypes?.createPolicy("analyst-worker", {
  /** @param {string} url */
  createScriptURL(url) {
    if (url !== WORKER) throw new TypeError("Only the analyzer's worker may be loaded.");
    return url;
  },
});

const analyzer = shared({ worker: () => new Worker(policy?.createScriptURL(WORKER) ?? WORKER, { type: "module" }) });
analyzer.ready().catch(() => {}); // told with the first text
