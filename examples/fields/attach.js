/**
 * Marks who and what is named in a textarea or in any element that can be edited, as it is written.
 *
 *     import { createAnalyzer } from "article-analyzer/analyzer";
 *     const marked = attach(document.querySelector("textarea"), createAnalyzer());
 *
 * marks.css says what marks look like; `detach()` leaves nothing behind.
 *
 * @import { Analyzer } from "article-analyzer/analyzer"
 * @import { Options } from "./marking.js"
 */
import { MAX_LENGTH, Marking } from "./marking.js";
import { Mirror } from "./mirror.js";

/**
 * @param {HTMLElement} element
 * @param {Pick<Analyzer, "analyze">} analyzer that others may use, too
 * @param {Options} [options]
 * @returns {{ detach(): void, refresh(): void }} `refresh` is for a program that has set the value of a textarea
 */
export function attach(element, analyzer, options = {}) {
  if (element instanceof HTMLTextAreaElement) {
    const mirror = new Mirror(element, options.maxLength ?? MAX_LENGTH);
    const marking = new Marking(element, mirror.element, analyzer, options);
    return { detach: () => (marking.end(), mirror.end()), refresh: () => mirror.refresh() };
  }
  if (!element.isContentEditable) throw new TypeError("attach() takes a textarea or an element that can be edited (contenteditable).");
  const marking = new Marking(element, element, analyzer, options);
  return { detach: () => marking.end(), refresh: () => {} };
}
