/**
 * Gives a file to the browser to keep.
 */
import { h } from "../views/dom.js";

/** How long a browser may take to begin. */
const BEGIN_MS = 60_000;

/**
 * @param {Blob} blob
 * @param {string} name
 */
export function save(blob, name) {
  const url = URL.createObjectURL(blob);
  h("a", { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), BEGIN_MS);
}
