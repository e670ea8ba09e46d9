/**
 * The one analyzer, and so the one engine and the one worker, of all elements of a page.
 *
 * @import { Analyzer, Source } from "./analyzer.js"
 */
import { createAnalyzer } from "./analyzer.js";

/** @type {Analyzer | undefined} */
let analyzer;

/** @param {Source} [source] is heeded by the call that comes first */
export function shared(source) {
  return (analyzer ??= createAnalyzer(source));
}
