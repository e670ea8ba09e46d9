/**
 * Wires the page: the store in the middle, the session and the controls change it, the views show it. What shows a
 * result is loaded while the first text is being analysed.
 */
import { analyst } from "./analyst.js";
import { Box } from "./box.js";
import { byId } from "./dom.js";
import { Session } from "./session.js";
import { EMPTY, Store } from "./store.js";

const store = new Store();
const session = new Session(store, analyst);
new Box(store, session);

const announce = (/** @type {string} */ message) => {
  byId("announcement").textContent = message;
};
// Until the worker has the engine, nothing else is to hold up this thread.
await analyst.settled;
const { attachResult } = await import("./result.js");
attachResult(store, session, announce);
store.tell(EMPTY); // what happened before the views were there

// What not every visit needs comes last, but it comes: later nothing is asked of the network.
await Promise.all([import("./intake/files.js"), import("./views/changes.js")]);
