/**
 * What takes longest begins first: the worker starts and the engine is compiled while all else is on its way. So this
 * module imports nothing; what goes wrong here is tried again, and told, by analysis.js.
 */

export const WORKER = new URL("../analyzer/worker.js", import.meta.url).href;

/** Keeps the page for the time without a network, see offline.js. */
export const SERVICE_WORKER = new URL("sw.js", document.baseURI).href;

/** The addresses of the page's own workers. */
export const OWN_WORKERS = new Set([WORKER, SERVICE_WORKER]);

/** The page requires Trusted Types; its one policy admits its own workers and nothing else. */
const policy = /** @type {any} */ (globalThis).trustedTypes?.createPolicy("analyst-worker", {
  /** @param {string} url */
  createScriptURL(url) {
    if (!OWN_WORKERS.has(url)) throw new TypeError("Only the page's own workers may be loaded.");
    return url;
  },
});

/** @param {string} url of one of the workers */
export const trusted = (url) => policy?.createScriptURL(url) ?? url;

/** @type {Worker | undefined} */
let begun = begin();

function begin() {
  try {
    const worker = new Worker(trusted(WORKER), { type: "module" });
    worker.addEventListener("error", () => (begun = undefined), { once: true });
    return worker;
  } catch {
    return undefined;
  }
}

/** The worker that was started here, for the one who asks first. */
export function takeWorker() {
  const worker = begun;
  begun = undefined;
  return worker;
}

const link = /** @type {HTMLLinkElement} */ (document.getElementById("engine"));

/** The engine, or its address where it could not be had in this way. */
export const engine = compiled(link.href);

/** @param {string} address */
async function compiled(address) {
  try {
    return await WebAssembly.compileStreaming(fetch(address));
  } catch {
    return address;
  }
}
