/**
 * Many files, one after another: what each became, and how far it is.
 *
 * @import { Analysis, Options } from "../article-analyzer.js"
 * @import { Source, Work } from "../element/state.js"
 * @import { Given } from "../intake/gather.js"
 * @import { Reason } from "../intake/unreadable.js"
 */
import { read } from "../intake/read.js";
import { Unreadable } from "../intake/unreadable.js";

/**
 * @typedef {{ path: string, analysis: Analysis, read?: { source: Source, work: Work } }} Analysed with what was done to it while it was read
 * @typedef {{ path: string, reason: Reason | "engine" | "too-large", amount?: number | undefined }} Refused
 * @typedef {{ path: string, text: string, format: NonNullable<Options["format"]> }} Text
 */

/**
 * @param {Given[]} given
 * @param {(text: string, options: Options, signal: AbortSignal) => Promise<Analysis>} analyze
 * @param {AbortSignal} signal
 * @param {(files: number) => void} [progress] is told how many files are done
 * @returns {AsyncGenerator<Analysed | Refused>} ends early where the signal says so
 */
export async function* analyseAll(given, analyze, signal, progress = () => {}) {
  for (const [done, { path, open }] of given.entries()) {
    if (signal.aborted) return;
    progress(done);
    /** @type {(Analysed | Text)[]} */
    let articles;
    try {
      articles = await articlesOf(path, await open());
    } catch (error) {
      yield { path, ...reasonOf(error) };
      continue;
    }
    for (const article of articles) {
      if (signal.aborted) return;
      if ("analysis" in article) {
        yield article;
        continue;
      }
      try {
        yield { path: article.path, analysis: await analyze(article.text, { format: article.format }, signal) };
      } catch (error) {
        if (signal.aborted) return;
        yield { path: article.path, ...reasonOf(error) };
      }
    }
  }
  progress(given.length);
}

/**
 * @param {string} path
 * @param {Blob} file
 * @returns {Promise<(Analysed | Text)[]>}
 */
async function articlesOf(path, file) {
  const found = await read(file, path);
  if ("texts" in found) return found.texts.map(({ name, text }) => ({ path: `${path}/${name}`, text, format: "auto" }));
  return [{ path, ...found }];
}

/**
 * @param {unknown} error
 * @returns {Omit<Refused, "path">}
 */
function reasonOf(error) {
  if (error instanceof Unreadable) return { reason: error.reason, amount: error.amount };
  return { reason: /** @type {{ code?: string }} */ (error).code === "too-large" ? "too-large" : "engine" };
}
