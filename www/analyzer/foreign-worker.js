/**
 * Browsers start no worker from another origin, but one that is made here may import from there, where that origin
 * allows it (CORS).
 *
 * @param {string} url the worker's module
 * @returns {string} the address of a worker that imports it; the policy of the page must allow `worker-src blob:`
 */
export function shimFor(url) {
  return URL.createObjectURL(new Blob([`import ${JSON.stringify(url)};`], { type: "text/javascript" }));
}

/** @param {unknown} thrown by `new Worker` */
export function isForeign(thrown) {
  return thrown instanceof DOMException && thrown.name === "SecurityError";
}
