/**
 * The history, to take a text from or to wipe.
 *
 * @import { ArticleAnalyzerElement } from "../element/element.js"
 * @import { Source } from "../element/state.js"
 */
import { staying } from "../strings/staying.js";
import { language } from "../strings/strings.js";
import { h } from "../views/dom.js";
import { entries, wipe } from "./history.js";

/**
 * @param {HTMLDialogElement} dialog
 * @param {ArticleAnalyzerElement} analyzer
 * @param {(words: string) => void} say
 */
export async function openHistory(dialog, analyzer, say) {
  const all = await entries().catch(() => []);
  const date = new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "short" });
  const rows = all.map(({ at, title, source }) =>
    h("li", {}, h("button", { type: "button", class: "quiet", click: () => take(source) }, title || staying.untitled), " ", h("time", { datetime: new Date(at).toISOString() }, date.format(at))),
  );
  dialog.replaceChildren(
    h("h2", { id: "history-heading" }, staying.history),
    rows.length > 0 ? h("ol", {}, ...rows) : h("p", {}, staying.empty),
    h("div", { class: "actions" }, h("button", { type: "button", click: () => dialog.close() }, staying.close), h("button", { type: "button", click: clear, hidden: rows.length === 0 }, staying.wipe)),
  );
  if (!dialog.open) dialog.showModal();

  /** @param {Source} source */
  function take(source) {
    dialog.close();
    analyzer.take({ ...source, origin: "given" });
  }

  async function clear() {
    await wipe();
    dialog.close();
    say(staying.wiped);
  }
}
