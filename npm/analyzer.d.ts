import type { Analysis, Options } from "./article-analyzer.js";

export { AnalyzerError } from "./article-analyzer.js";

/** Where the parts come from, if not from their places in the package. */
export interface Source {
  /** A URL, a Response, bytes, a WebAssembly.Module, or a promise of one of these. */
  engine?: unknown;
  /** Starts analyzer/worker.js. */
  worker?: () => Worker;
}

export interface Progress {
  stage: "waiting" | "loading" | "analyzing" | "receiving";
  ahead?: number; // how many jobs come before, while waiting
  received?: number; // items of the analysis, while receiving
  total?: number;
}

export interface JobOptions extends Options {
  signal?: AbortSignal;
  onProgress?: (progress: Progress) => void;
}

/** Analyses in a worker, one text after the other. */
export function createAnalyzer(source?: Source): Analyzer;

export class Analyzer {
  constructor(source?: Source);
  /** Loads the engine and starts the worker; the first analysis does so, too. */
  ready(): Promise<void>;
  /** Rejected with an AnalyzerError, or with the signal's reason. */
  analyze(pasted: string, options?: JobOptions): Promise<Analysis>;
  /** Ends the worker; what is still asked for is rejected. */
  close(): void;
}
