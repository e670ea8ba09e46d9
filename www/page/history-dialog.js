/**
 * The history, to take a text from or to wipe.
 *
 * @import { ArticleAnalyzerElement } from "../element/element.js"
 * @import { Entry } from "./history.js"
 */
import { workFrom } from "../corrections/stored.js";
import { staying } from "../strings/staying.js";
import { language } from "../strings/strings.js";
import { h } from "../views/dom.js";
import { entries, wipe } from "./history.js";

/**
 * @param {HTMLDialogElement} dialog
 * @param {ArticleAnalyzerElement} analyzer
 * @param {(words: string) => void} say
 * @param {(store: () => Promise<void>) => Promise<unknown>} attempt does what the browser may refuse, and says so where it does
 * @returns {Promise<void>} rejected where nothing can be stored
 */
export async function openHistory(dialog, analyzer, say, attempt) {
  const all = await entries();
  const date = new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "short" });
  const rows = all.map((entry) =>
    h("li", {}, h("button", { type: "button", class: "quiet", click: () => take(entry) }, entry.title || staying.untitled), " ", h("time", { datetime: new Date(entry.at).toISOString() }, date.format(entry.at))),
  );
  dialog.replaceChildren(
    h("h2", { id: "history-heading" }, staying.history),
    rows.length > 0 ? h("ol", {}, ...rows) : h("p", {}, staying.empty),
    h("div", { class: "actions" }, h("button", { type: "button", click: () => dialog.close() }, staying.close), h("button", { type: "button", click: clear, hidden: rows.length === 0 }, staying.wipe)),
  );
  if (!dialog.open) dialog.showModal();

  /** @param {Entry} entry */
  function take({ source, work }) {
    dialog.close();
    const sound = workFrom(work);
    if (work && !sound) say(staying.workLost);
    analyzer.take({ ...source, origin: "given" }, undefined, sound ?? {});
  }

  async function clear() {
    dialog.close();
    await attempt(async () => {
      await wipe();
      say(staying.wiped);
    });
  }
}
