/**
 * A finding in its words, with a little of what stands around: the way to its place in the article.
 *
 * @import { Located } from "../article-analyzer.js"
 */
import { h } from "./dom.js";
import { views } from "../strings/strings.js";
import { after, before } from "./excerpt.js";

const LONGEST = 600;

/**
 * @param {string} text the article's
 * @param {Located} found
 * @param {() => void} go
 * @returns {HTMLButtonElement}
 */
export function entryInContext(text, { start, end }, go) {
  const words = shortened(text.slice(start, end));
  return h(
    "button",
    { type: "button", class: "entry", dir: "auto", "aria-label": views.inText(words), click: go },
    h("span", { class: "context" }, before(text, start)),
    h("b", {}, words),
    h("span", { class: "context" }, after(text, end)),
  );
}

/** @param {string} words */
export function shortened(words) {
  return words.length > LONGEST ? `${words.slice(0, LONGEST).replace(/[\ud800-\udbff]$/, "")}…` : words;
}
