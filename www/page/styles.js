/**
 * Style sheets that come with what they are for.
 */
import { h } from "./dom.js";

/** @type {Map<string, Promise<unknown>>} */
const asked = new Map();

/**
 * @param {string} name
 * @returns {Promise<unknown>} resolved when the style sheet holds, or cannot be had
 */
export function style(name) {
  const known = asked.get(name);
  if (known) return known;
  const link = h("link", { rel: "stylesheet", href: new URL(`../style/${name}.css`, import.meta.url).href });
  document.head.append(link);
  const settled = new Promise((settle) => {
    link.addEventListener("load", settle);
    link.addEventListener("error", settle);
  });
  asked.set(name, settled);
  return settled;
}
