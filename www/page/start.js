/**
 * What takes longest begins first: the worker starts and, once the page can be seen, the engine is compiled while all
 * else is on its way. So this module imports nothing; what goes wrong here is tried again, and told, by analysis.js.
 */

/** How long the engine waits for a paint at most. */
const PATIENCE_MS = 5000;

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

const address = /** @type {HTMLMetaElement} */ (document.querySelector("meta[name=engine]")).content;

/** The engine, or its address where it could not be had in this way. */
export const engine = painted().then(() => compiled(new URL(address, document.baseURI).href));

/**
 * The box first: on a slow line the engine would share it with the styles that the first paint waits for. What is out of
 * sight, as a frame may be for long, is not painted.
 */
function painted() {
  return new Promise((resolve) => {
    if (document.hidden || window !== window.parent) resolve(undefined);
    new PerformanceObserver(resolve).observe({ type: "paint", buffered: true });
    setTimeout(resolve, PATIENCE_MS);
  });
}

/** @param {string} url */
async function compiled(url) {
  try {
    return await WebAssembly.compileStreaming(fetch(url));
  } catch {
    return url;
  }
}
