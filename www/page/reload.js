/**
 * The text outlives a reload that the page itself asks for.
 *
 * @import { ArticleAnalyzerElement } from "../element/element.js"
 */
import { stored } from "./database.js";

const KEY = "source";

/** @param {ArticleAnalyzerElement} analyzer @returns {Promise<void>} rejected where nothing can be stored */
export async function keepOverReload({ source }) {
  if (!source) return;
  await stored("reload", "readwrite", (store) => store.put(source, KEY));
  sessionStorage.setItem("reload", "kept"); // the page looks into the database only then
}

/** @param {ArticleAnalyzerElement} analyzer */
export async function restore(analyzer) {
  try {
    sessionStorage.removeItem("reload");
    const source = await stored("reload", "readonly", (store) => store.get(KEY));
    if (!source) return;
    analyzer.take({ ...source, origin: source.origin === "typed" ? "given" : source.origin }); // what is typed is in the box already
    await stored("reload", "readwrite", (store) => store.delete(KEY));
  } catch {
    // Where nothing can be stored, nothing was kept.
  }
}
