/**
 * The engine and the worker are under way as soon as this module is there.
 */
import { isForeign, shimFor } from "../analyzer/foreign-worker.js";
import { shared } from "../analyzer/shared.js";

const WORKER = new URL("../analyzer/worker.js", import.meta.url).href;

/** @type {string | undefined} */
let shim;

/** Keeps the page for the time without a network, see offline.js. */
export const SERVICE_WORKER = new URL("sw.js", document.baseURI).href;

/** The page requires Trusted Types; its one policy admits the addresses of its own workers and nothing else. */
const policy = /** @type {any} */ (globalThis).trustedTypes?.createPolicy("analyst-worker", {
  /** @param {string} url */
  createScriptURL(url) {
    if (![WORKER, SERVICE_WORKER, shim].includes(url)) throw new TypeError("Only the page's own workers may be loaded.");
    return url;
  },
});

/** @param {string} url of one of the workers */
export const trusted = (url) => policy?.createScriptURL(url) ?? url;

function worker() {
  try {
    return new Worker(trusted(WORKER), { type: "module" });
  } catch (thrown) {
    if (!isForeign(thrown)) throw thrown;
    return new Worker(trusted((shim ??= shimFor(WORKER)))); // in a sandbox every origin is another
  }
}

// index.html, but not embed.html, has the engine's address, and asks for it before this module is there.
const link = /** @type {HTMLLinkElement | null} */ (document.getElementById("engine"));
const analyzer = shared({ engine: link?.href, worker });
analyzer.ready().catch(() => {}); // told with the first text
