/**
 * The analysis, off the page's thread. One job at a time; the answer goes back in parts, so that the page can do
 * other things while it takes in a long one.
 *
 * @import { Analysis, Options } from "../article-analyzer.js"
 */
import "../engine/article_analyzer.js"; // asked for with its door, not after it
import { AnalyzerError, analyze, load } from "../engine/door.js";
import { at, listsOf } from "./parts.js";

/** @typedef {{ module: WebAssembly.Module }} Start */
/** @typedef {{ id: number, pasted: string, options: Options }} Job */
/** @typedef {{ id: number, path: string, items: object[], received: number, total: number }} Part */
/** @typedef {{ id: number, analysis: Analysis }} Done what the parts do not bring: its long lists are empty */
/** @typedef {{ id: number, failure: { code: AnalyzerError["code"], message: string } }} Failure */
/** @typedef {Part | Done | Failure} Answer */

const ITEMS_IN_A_PART = 4000;

const WARM_UP = `By Ana Lima

LISBON, 3 May (LUSA) — About 40 trams stood still on Monday, said Rui Costa of the transport workers' union.

"We want a fair wage," he told reporters. The city council offered 3.5 percent, or EUR 60 a month, last week.`;

/** @type {(engine: Promise<void>) => void} */
let start;
/** @type {Promise<void>} resolved when the engine is there; jobs may come before it */
const ready = new Promise((resolve) => (start = resolve));

self.addEventListener("message", ({ data }) => {
  if ("module" in data) start(load(data.module));
  else answer(data);
});
ready.then(warmUp, () => {}); // a failure is told with the first job

/**
 * Runs the engine once over a few words, so that the first article finds its code compiled. Jobs that came before the
 * engine go first.
 */
function warmUp() {
  if (asked === 0) analyze(WARM_UP);
}

let asked = 0;

/** @param {Job} job */
async function answer({ id, pasted, options }) {
  asked += 1;
  try {
    await ready;
    const analysis = analyze(pasted, options);
    sendInParts(id, analysis);
    send({ id, analysis });
  } catch (thrown) {
    const code = thrown instanceof AnalyzerError ? thrown.code : "engine";
    send({ id, failure: { code, message: thrown instanceof Error ? thrown.message : String(thrown) } });
  }
}

/**
 * Sends the lists and leaves empty ones in their places.
 *
 * @param {number} id
 * @param {Analysis} analysis
 */
function sendInParts(id, analysis) {
  const lists = listsOf(analysis).map((path) => {
    const { holder, key } = at(analysis, path);
    const items = holder[key];
    holder[key] = [];
    return { path, items };
  });
  const total = lists.reduce((sum, { items }) => sum + items.length, 0);
  let received = 0;
  for (const { path, items } of lists) {
    for (let from = 0; from < items.length; from += ITEMS_IN_A_PART) {
      const part = items.slice(from, from + ITEMS_IN_A_PART);
      received += part.length;
      send({ id, path, items: part, received, total });
    }
  }
}

/** @param {Answer} message */
function send(message) {
  self.postMessage(message);
}
