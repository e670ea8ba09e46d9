/**
 * The engine and the worker are under way as soon as this module is there.
 */
import { shared } from "../analyzer/shared.js";

const WORKER = new URL("../analyzer/worker.js", import.meta.url).href;

/** Keeps the page for the time without a network, see offline.js. */
export const SERVICE_WORKER = new URL("sw.js", document.baseURI).href;

/** The page requires Trusted Types; its one policy admits the addresses of its two workers and nothing else. */
const policy = /** @type {any} */ (globalThis).trustedTypes?.createPolicy("analyst-worker", {
  /** @param {string} url */
  createScriptURL(url) {
    if (url !== WORKER && url !== SERVICE_WORKER) throw new TypeError("Only the page's own workers may be loaded.");
    return url;
  },
});

/** @param {string} url of one of the workers */
export function trusted(url) {
  return /** @type {string} */ (policy?.createScriptURL(url) ?? url);
}

// index.html has the engine's address, and asks for it before this module is there.
const { href } = /** @type {HTMLLinkElement} */ (document.getElementById("engine"));
const analyzer = shared({ engine: href, worker: () => new Worker(trusted(WORKER), { type: "module" }) });
analyzer.ready().catch(() => {}); // told with the first text
