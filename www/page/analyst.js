/**
 * The bridge to the worker: one promise for each analysis. A newer one cancels the older; a worker that is busy
 * for long with an old one, or whose engine failed, is replaced. The engine is fetched and compiled once, here,
 * and handed to every worker.
 *
 * @import { Analysis, AnalyzerError, Options } from "../article-analyzer.js"
 * @import { Answer, Part } from "./worker.js"
 */
import { at } from "./parts.js";
/** How long an outdated analysis may hold up a newer one before its worker is replaced. */
const PATIENCE_MS = 300;

const ENGINE = new URL("../engine/article_analyzer_bg.wasm", import.meta.url);
const WORKER = new URL("./worker.js", import.meta.url).href;

/** @typedef {{ id: number, pasted: string, options: Options, resolve: (analysis: Analysis) => void, reject: (reason: unknown) => void, lists: Map<string, object[]> }} Job */

/** What the promise of an analysis is rejected with when a newer one took its place. */
export class Superseded extends Error {}

/** What it is rejected with when the engine refused the text, failed on it, or is not there. */
export class Failed extends Error {
  /**
   * @param {AnalyzerError["code"]} code
   * @param {string} message
   */
  constructor(code, message) {
    super(message);
    this.code = code;
  }
}

export class Analyst {
  /** @type {Promise<WebAssembly.Module> | undefined} */
  #engine;
  /** @type {Worker | undefined} */
  #worker;
  /** @type {Job | undefined} */
  #running;
  /** @type {Job | undefined} */
  #waiting;
  #jobs = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #patience;

  constructor() {
    this.#hire();
  }

  /** Settles when the engine is compiled, or cannot be had. */
  get settled() {
    return this.#engine?.then(() => {}, () => {});
  }

  /**
   * @param {string} pasted
   * @param {Options} options
   * @returns {Promise<Analysis>} rejected with Failed or Superseded
   */
  analyze(pasted, options) {
    this.cancel();
    return new Promise((resolve, reject) => {
      this.#waiting = { id: ++this.#jobs, pasted, options, resolve, reject, lists: new Map() };
      if (!this.#running) this.#next();
    });
  }

  /** Gives up what is asked for, if anything is. */
  cancel() {
    for (const job of [this.#running, this.#waiting]) job?.reject(new Superseded());
    this.#waiting = undefined;
    if (this.#running) this.#patience ??= setTimeout(() => this.#restart(), PATIENCE_MS);
  }

  #next() {
    clearTimeout(this.#patience);
    this.#patience = undefined;
    this.#running = this.#waiting;
    this.#waiting = undefined;
    const job = this.#running;
    if (!job) return;
    const worker = this.#worker ?? this.#hire();
    worker.postMessage({ id: job.id, pasted: job.pasted, options: job.options });
  }

  /** Starts a worker. It loads while the engine is compiled, and keeps what it is asked until it is handed the engine. */
  #hire() {
    const worker = new Worker(workerUrl(), { type: "module" });
    this.#worker = worker;
    worker.addEventListener("message", ({ data }) => this.#receive(data));
    worker.addEventListener("error", (event) => {
      event.preventDefault();
      this.#break(worker, event.message ?? "The worker could not be loaded.");
    });
    this.#engine ??= compile();
    this.#engine.then(
      (module) => worker.postMessage({ module }),
      (cause) => {
        this.#engine = undefined;
        this.#break(worker, cause instanceof Error ? cause.message : String(cause));
      },
    );
    return worker;
  }

  /**
   * @param {Worker} worker one that is of no more use
   * @param {string} message why
   */
  #break(worker, message) {
    worker.terminate();
    if (worker !== this.#worker) return;
    this.#worker = undefined;
    if (this.#running) this.#fail(this.#running, new Failed("engine", message));
  }

  /** @param {Answer} answer */
  #receive(answer) {
    const job = this.#running;
    if (!job || answer.id !== job.id) return;
    if ("items" in answer) {
      take(answer, job.lists);
    } else if ("failure" in answer) {
      const { code, message } = answer.failure;
      if (code === "engine") this.#restart(new Failed(code, message));
      else this.#fail(job, new Failed(code, message));
    } else {
      job.resolve(assembled(answer.analysis, job.lists));
      this.#running = undefined;
      this.#next();
    }
  }

  /**
   * @param {Job} job
   * @param {Failed} reason
   */
  #fail(job, reason) {
    job.reject(reason);
    if (this.#running === job) this.#running = undefined;
    this.#next();
  }

  /** @param {Failed} [reason] for the job that runs; one that was cancelled needs none */
  #restart(reason) {
    this.#worker?.terminate();
    if (reason) this.#running?.reject(reason);
    this.#running = undefined;
    this.#hire();
    this.#next();
  }
}

/** @returns {Promise<WebAssembly.Module>} */
async function compile() {
  const response = await fetch(ENGINE);
  if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
  const streams = response.headers.get("content-type")?.startsWith("application/wasm");
  return streams ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer());
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

/** The page requires Trusted Types; its one policy admits the worker's own address and nothing else. */
const policy = /** @type {any} */ (globalThis).trustedTypes?.createPolicy("analyst-worker", {
  /** @param {string} url */
  createScriptURL(url) {
    if (url !== WORKER) throw new TypeError("Only the analyst's worker may be loaded.");
    return url;
  },
});

/** @returns {string} */
function workerUrl() {
  return policy?.createScriptURL(WORKER) ?? WORKER;
}

/** The page's analyst. Its worker and the engine are under way as soon as this module is there. */
export const analyst = new Analyst();
