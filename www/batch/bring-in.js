/**
 * What was given, a file or many: one article goes to the analyzer, of several the files are told.
 *
 * @import { ArticleAnalyzerElement } from "../element/element.js"
 * @import { Given } from "../intake/gather.js"
 */
import { filesOf, gather } from "../intake/gather.js";
import { read } from "../intake/read.js";
import { Unreadable } from "../intake/unreadable.js";
import { fileNotice } from "../strings/bringing.js";

/**
 * @param {File[] | FileSystemEntry[]} given
 * @param {ArticleAnalyzerElement} analyzer
 * @param {() => boolean} wanted whether nothing else was given since
 * @returns {Promise<Given[] | null>} null where there is no more to do
 */
export async function bringIn(given, analyzer, wanted) {
  const name = given[0]?.name ?? "";
  try {
    const files = await filesOf(given);
    const found = await gather(files);
    const [only, ...others] = found;
    if (!only) throw new Unreadable("no-text");
    if (others.length > 0 || files.length > 1) return found;
    const article = await read(await only.open(), only.path);
    if (!wanted()) return null;
    if ("texts" in article) return found;
    if ("analysis" in article) analyzer.analysis = article.analysis;
    else analyzer.take({ ...article, origin: "file", name: only.path });
  } catch (error) {
    if (wanted()) analyzer.say(fileNotice(name, error instanceof Unreadable ? error : { reason: "unreadable" }));
  }
  return null;
}
