/**
 * Where the lists of an analysis are, which may be long and so travel in parts.
 *
 * @import { Analysis } from "../article-analyzer.js"
 */

/**
 * @param {Analysis} analysis
 * @returns {string[]} paths such as "mentions" and "article.edits"
 */
export function listsOf(analysis) {
  const { article, ...whole } = analysis;
  return [...listsIn(whole, ""), ...listsIn(article, "article.")];
}

/**
 * @param {any} root
 * @param {string} path
 */
export function at(root, path) {
  const keys = path.split(".");
  const key = /** @type {string} */ (keys.pop());
  return { holder: keys.reduce((inner, name) => inner[name], root), key };
}

/**
 * @param {object} holder
 * @param {string} prefix
 */
function listsIn(holder, prefix) {
  return Object.entries(holder).flatMap(([key, value]) => (Array.isArray(value) ? [prefix + key] : []));
}
