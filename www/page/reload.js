/**
 * The text, and what the user did to it, outlive a reload that the page itself asks for.
 *
 * @import { ArticleAnalyzerElement } from "../element/element.js"
 */
import { workFrom } from "../corrections/stored.js";
import { stored } from "./database.js";

const KEY = "text";

/** @param {ArticleAnalyzerElement} analyzer @returns {Promise<void>} rejected where nothing can be stored */
export async function keepOverReload({ source, work }) {
  if (!source) return;
  await stored("reload", "readwrite", (store) => store.put({ source, work }, KEY));
  sessionStorage.setItem("reload", "kept"); // the page looks into the database only then
}

/** @param {ArticleAnalyzerElement} analyzer */
export async function restore(analyzer) {
  try {
    sessionStorage.removeItem("reload");
    const kept = await stored("reload", "readonly", (store) => store.get(KEY));
    if (!kept?.source) return;
    const { source, work } = kept;
    analyzer.take({ ...source, origin: source.origin === "typed" ? "given" : source.origin }, undefined, workFrom(work) ?? {}); // what is typed is in the box already
    await stored("reload", "readwrite", (store) => store.delete(KEY));
  } catch {
    // Where nothing can be stored, nothing was kept.
  }
}
