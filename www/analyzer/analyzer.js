/**
 * Analysis off the page's thread, one text after the other. A job that is given up is not waited for long: a worker
 * that is busy with one is replaced, and so is a worker whose engine failed. The engine is fetched and compiled once
 * and handed to every worker.
 *
 * @import { Analysis, Options } from "../article-analyzer.js"
 * @import { Answer, Part } from "./worker.js"
 */
import { compile } from "../engine/compile.js";
import { AnalyzerError } from "./error.js";
import { isForeign, shimFor } from "./foreign-worker.js";
import { at } from "./parts.js";

export { AnalyzerError };

/** How long a job that was given up may hold up the next one before its worker is replaced. */
const PATIENCE_MS = 300;

const ALLOW_IT =
  "analyzer/worker.js must lie beside the other files, and the Content-Security-Policy must allow it: worker-src with the page's own origin, or with blob: where the files come from another; where it requires trusted types, give createAnalyzer() a `worker`.";

/**
 * @typedef {object} Source where the parts come from, if not from their places in the package
 * @property {unknown} [engine] a URL, a Response, bytes, a WebAssembly.Module, or a promise of one of these
 * @property {() => Worker} [worker] starts analyzer/worker.js
 */

/**
 * @typedef {object} Progress
 * @property {"waiting" | "loading" | "analyzing" | "receiving"} stage
 * @property {number} [ahead] how many jobs come before, while waiting
 * @property {number} [received] items of the analysis, while receiving
 * @property {number} [total]
 */

/** @typedef {Options & { signal?: AbortSignal, onProgress?: (progress: Progress) => void }} JobOptions */
/** @typedef {{ id: number, pasted: string, options: Options, progress: (progress: Progress) => void, resolve: (analysis: Analysis) => void, reject: (reason: unknown) => void, lists: Map<string, object[]> }} Job */

/** @param {Source} [source] */
export function createAnalyzer(source) {
  return new Analyzer(source);
}

export class Analyzer {
  #source;
  /** @type {Promise<WebAssembly.Module> | undefined} */
  #engine;
  /** @type {Worker | undefined} */
  #worker;
  /** @type {Job | undefined} */
  #running;
  /** Whether nobody waits for the running one any more. */
  #outdated = false;
  /** @type {Job[]} */
  #waiting = [];
  #jobs = 0;
  #closed = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #patience;

  /** @param {Source} [source] */
  constructor(source = {}) {
    this.#source = source;
  }

  /** Loads the engine and starts the worker. The first analysis does so, too. @returns {Promise<void>} settled when the engine is compiled, or cannot be had */
  async ready() {
    if (!this.#worker) this.#hire();
    await this.#engine;
  }

  /**
   * @param {string} pasted
   * @param {JobOptions} [options]
   * @returns {Promise<Analysis>} rejected with an AnalyzerError, or with the signal's reason
   */
  analyze(pasted, { signal, onProgress = () => {}, ...options } = {}) {
    return new Promise((resolve, reject) => {
      signal?.throwIfAborted();
      if (typeof pasted !== "string") throw new AnalyzerError("not-text", "analyze() takes a string.");
      if (this.#closed) throw new AnalyzerError("engine", "This analyzer is closed: call createAnalyzer() for another.");
      /** @type {Job} */
      const job = { id: ++this.#jobs, pasted, options, progress: onProgress, resolve, reject, lists: new Map() };
      signal?.addEventListener("abort", () => this.#giveUp(job, signal.reason), { once: true });
      this.#waiting.push(job);
      if (this.#running) this.#tellWaiting();
      else this.#next();
    });
  }

  /** Ends the worker; what is still asked for is rejected. */
  close() {
    this.#closed = true;
    clearTimeout(this.#patience);
    this.#worker?.terminate();
    this.#worker = undefined;
    const reason = new AnalyzerError("engine", "The analyzer was closed.");
    for (const job of [this.#running, ...this.#waiting]) job?.reject(reason);
    this.#running = undefined;
    this.#waiting = [];
  }

  /**
   * @param {Job} job
   * @param {unknown} reason
   */
  #giveUp(job, reason) {
    job.reject(reason);
    this.#waiting = this.#waiting.filter((each) => each !== job);
    if (job !== this.#running) return;
    this.#outdated = true;
    this.#patience ??= setTimeout(() => this.#restart(), PATIENCE_MS);
  }

  #next() {
    clearTimeout(this.#patience);
    this.#patience = undefined;
    this.#outdated = false;
    this.#running = this.#waiting.shift();
    const job = this.#running;
    if (!job) return;
    try {
      const worker = this.#worker ?? this.#hire();
      job.progress({ stage: "loading" });
      this.#engine?.then(() => job === this.#running && job.progress({ stage: "analyzing" }), () => {});
      worker.postMessage({ id: job.id, pasted: job.pasted, options: job.options });
    } catch (cause) {
      const uncloned = cause instanceof DOMException && cause.name === "DataCloneError";
      this.#fail(job, uncloned ? new AnalyzerError("invalid-options", `The options cannot be sent to the worker: ${cause.message}`, { cause }) : cause);
    }
    this.#tellWaiting();
  }

  #tellWaiting() {
    for (const [index, { progress }] of this.#waiting.entries()) progress({ stage: "waiting", ahead: index + 1 });
  }

  /** Starts a worker. It loads while the engine is compiled, and keeps what it is asked until it is handed the engine. */
  #hire() {
    const worker = started(this.#source.worker ?? startBeside);
    this.#worker = worker;
    worker.addEventListener("message", ({ data }) => this.#receive(data));
    worker.addEventListener("error", (event) => {
      event.preventDefault();
      const told = event.message ? ` (${event.message})` : "";
      this.#break(worker, new AnalyzerError("engine", `The worker could not be started${told}. ${ALLOW_IT}`));
    });
    // Bundlers find the engine by this literal expression.
    this.#engine ??= compile(this.#source.engine ?? new URL("../engine/article_analyzer_bg.wasm", import.meta.url));
    this.#engine.then(
      (module) => worker.postMessage({ module }),
      (cause) => {
        this.#engine = undefined;
        this.#break(worker, cause);
      },
    );
    return worker;
  }

  /**
   * @param {Worker} worker one that is of no more use
   * @param {unknown} reason
   */
  #break(worker, reason) {
    worker.terminate();
    if (worker !== this.#worker) return;
    this.#worker = undefined;
    if (this.#running) this.#fail(this.#running, reason);
  }

  /** @param {Answer} answer */
  #receive(answer) {
    const job = this.#running;
    if (!job || answer.id !== job.id) return;
    if ("items" in answer) {
      take(answer, job.lists);
      if (!this.#outdated) job.progress({ stage: "receiving", received: answer.received, total: answer.total });
    } else if ("failure" in answer) {
      const { code, message } = answer.failure;
      const reason = new AnalyzerError(code, message);
      if (code === "engine") this.#restart(reason);
      else this.#fail(job, reason);
    } else {
      job.resolve(assembled(answer.analysis, job.lists));
      this.#next();
    }
  }

  /**
   * @param {Job} job
   * @param {unknown} reason
   */
  #fail(job, reason) {
    job.reject(reason);
    this.#next();
  }

  /** @param {AnalyzerError} [reason] for the job that runs; one that was given up needs none */
  #restart(reason) {
    this.#worker?.terminate();
    if (reason) this.#running?.reject(reason);
    this.#worker = undefined;
    this.#hire();
    this.#next();
  }
}

/** @param {() => Worker} start */
function started(start) {
  if (typeof Worker === "undefined") throw new AnalyzerError("engine", "There are no workers here: take a browser of April 2023 or newer, or call analyze() of the package itself.");
  try {
    return start();
  } catch (cause) {
    const told = cause instanceof Error ? cause.message : String(cause);
    throw new AnalyzerError("engine", `The worker could not be started: ${told}. ${ALLOW_IT}`, { cause });
  }
}

function startBeside() {
  try {
    // Bundlers find the worker by this literal expression.
    return new Worker(new URL("./worker.js", import.meta.url), { type: "module" });
  } catch (thrown) {
    if (!isForeign(thrown)) throw thrown;
    const here = import.meta.url;
    return new Worker(shimFor(new URL("./worker.js", here).href));
  }
}

/**
 * @param {Part} part
 * @param {Map<string, object[]>} lists by their path in the analysis
 */
function take({ path, items }, lists) {
  const list = lists.get(path);
  if (!list) lists.set(path, items);
  else for (const item of items) list.push(item);
}

/**
 * @param {Analysis} analysis
 * @param {Map<string, object[]>} lists
 */
function assembled(analysis, lists) {
  for (const [path, list] of lists) {
    const { holder, key } = at(analysis, path);
    holder[key] = list;
  }
  return analysis;
}
