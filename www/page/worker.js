/**
 * The analysis, off the page's thread. One job at a time; the answer goes back in parts, so that the page can do
 * other things while it takes in a long one.
 *
 * @import { Analysis, Options } from "../article-analyzer.js"
 */
import init, { AnalyzerError, analyze } from "../article-analyzer.js";
import { at, listsOf } from "./parts.js";

/** @typedef {{ module: WebAssembly.Module }} Start */
/** @typedef {{ id: number, pasted: string, options: Options }} Job */
/** @typedef {{ id: number, path: string, items: object[] }} Part */
/** @typedef {{ id: number, analysis: Analysis }} Done what the parts do not bring: its long lists are empty */
/** @typedef {{ id: number, failure: { code: AnalyzerError["code"], message: string } }} Failure */
/** @typedef {Part | Done | Failure} Answer */

const ITEMS_IN_A_PART = 4000;

/** @type {Promise<void>} */
let ready;

self.addEventListener("message", async ({ data }) => {
  if ("module" in data) {
    ready = init(data.module);
    ready.catch(() => {}); // told with the first job
  } else {
    await answer(data);
  }
});

/** @param {Job} job */
async function answer({ id, pasted, options }) {
  try {
    await ready;
    const analysis = analyze(pasted, options);
    for (const path of listsOf(analysis)) sendInParts(id, analysis, path);
    send({ id, analysis });
  } catch (thrown) {
    const code = thrown instanceof AnalyzerError ? thrown.code : "engine";
    send({ id, failure: { code, message: thrown instanceof Error ? thrown.message : String(thrown) } });
  }
}

/**
 * Sends a list and leaves an empty one in its place.
 *
 * @param {number} id
 * @param {Analysis} analysis
 * @param {string} path
 */
function sendInParts(id, analysis, path) {
  const { holder, key } = at(analysis, path);
  const items = holder[key];
  holder[key] = [];
  for (let from = 0; from < items.length; from += ITEMS_IN_A_PART) {
    send({ id, path, items: items.slice(from, from + ITEMS_IN_A_PART) });
  }
}

/** @param {Answer} message */
function send(message) {
  self.postMessage(message);
}
