/**
 * The page's one analyzer, of what start.js began.
 */
import { isForeign, shimFor } from "../analyzer/foreign-worker.js";
import { shared } from "../analyzer/shared.js";
import { engine, OWN_WORKERS, takeWorker, trusted, WORKER } from "./start.js";

/** @type {string | undefined} */
let shim;

function worker() {
  const begun = takeWorker();
  if (begun) return begun;
  try {
    return new Worker(trusted(WORKER), { type: "module" });
  } catch (thrown) {
    if (!isForeign(thrown)) throw thrown;
    shim ??= shimFor(WORKER); // in a sandbox every origin is another
    OWN_WORKERS.add(shim);
    return new Worker(trusted(shim));
  }
}

const analyzer = shared({ engine, worker });
analyzer.ready().catch(() => {}); // told with the first text
