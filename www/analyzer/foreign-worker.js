/**
 * Browsers start no worker from another origin, but one that is made here may import from there, where that origin
 * allows it (CORS). It is a classic one, as Chromium starts no module from a blob in a sandbox; so it keeps what it is sent
 * until the module is there.
 *
 * @param {string} url the worker's module
 * @returns {string} the address of a classic worker; the policy of the page must allow `worker-src blob:`
 */
export function shimFor(url) {
  const program = `
    const early = [];
    const keep = ({ data }) => early.push(data);
    addEventListener("message", keep);
    import(${JSON.stringify(url)}).then(
      () => {
        removeEventListener("message", keep);
        for (const data of early) dispatchEvent(new MessageEvent("message", { data }));
      },
      (reason) => setTimeout(() => { throw reason; }),
    );`;
  return URL.createObjectURL(new Blob([program], { type: "text/javascript" }));
}

/** @param {unknown} thrown by `new Worker` */
export function isForeign(thrown) {
  return thrown instanceof DOMException && thrown.name === "SecurityError";
}
