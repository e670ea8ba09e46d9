/**
 * What stays from visit to visit, under the page: history, language, and the link that holds a text.
 *
 * @import { ArticleAnalyzerElement } from "../element/element.js"
 */
import { language, staying } from "../strings/strings.js";
import { h } from "../views/dom.js";
import { entries, isKept, keep, remember, wipe } from "./history.js";
import { linkTo } from "./link.js";
import { keepOverReload } from "./reload.js";

/** Each in its own words. */
const LANGUAGES = { en: "English", de: "Deutsch", es: "Español" };

/** @param {ArticleAnalyzerElement} analyzer */
export function attachFooter(analyzer) {
  const word = h("p", { role: "status", class: "hint" });
  const say = (/** @type {string} */ words) => (word.textContent = words);
  const dialog = h("dialog", { "aria-labelledby": "history-heading", class: "history" });
  const history = h("button", { type: "button", class: "quiet", click: open, hidden: !isKept() }, staying.history);
  const link = h("button", { type: "button", class: "quiet", click: copyLink, hidden: !analyzer.source, title: staying.linkHint }, staying.copyLink);
  const box = h("input", { type: "checkbox", change: toggle });
  box.checked = isKept();

  document.body.append(
    h(
      "footer",
      { class: "footer" },
      h("div", { class: "settings", role: "group", "aria-label": staying.settings }, languages(choose), h("label", {}, box, " ", staying.keepHistory), history, link),
      word,
      dialog,
    ),
  );
  analyzer.addEventListener("analysis", record);
  if (analyzer.analysis) record();

  function toggle() {
    try {
      keep(box.checked);
      history.hidden = !box.checked;
      if (box.checked) record();
    } catch {
      box.checked = false;
      say(staying.historyOff);
    }
  }

  async function record() {
    const { source, analysis } = analyzer;
    link.hidden = !source;
    if (!source || !analysis || source.origin === "sample" || !isKept()) return;
    try {
      await remember(analysis.article.title ?? analysis.article.text.slice(0, 80), source);
    } catch {
      say(staying.historyFull);
    }
  }

  async function open() {
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
  }

  /** @param {import("../element/store.js").Source} source */
  function take(source) {
    dialog.close();
    analyzer.take(source);
  }

  async function clear() {
    await wipe();
    dialog.close();
    say(staying.wiped);
  }

  /** @param {string} code */
  async function choose(code) {
    try {
      localStorage.setItem("language", code);
      await keepOverReload(analyzer);
      location.reload();
    } catch {
      say(staying.historyOff);
    }
  }

  async function copyLink() {
    const { source } = analyzer;
    const address = source && (await linkTo(source));
    if (!address) return say(staying.linkTooLong);
    try {
      await navigator.clipboard.writeText(address);
      say(staying.linkCopied);
    } catch {
      const field = h("input", { readonly: true, value: address, "aria-label": staying.copyLink });
      word.replaceChildren(field);
      field.select();
    }
  }
}

/** @param {(code: string) => void} choose */
function languages(choose) {
  const options = Object.entries(LANGUAGES).map(([code, name]) => h("option", { value: code, lang: code, selected: code === language }, name));
  return h("label", {}, staying.language, " ", h("select", { change: ({ target }) => choose(target.value) }, ...options));
}
