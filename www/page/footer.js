/**
 * What stays from visit to visit, under the page: history, language, and the link that holds a text.
 *
 * @import { ArticleAnalyzerElement } from "../element/element.js"
 */
import { staying } from "../strings/staying.js";
import { language, views } from "../strings/strings.js";
import { h } from "../views/dom.js";

const HISTORY = "history";

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
  for (const type of ["analysis", "change"]) analyzer.addEventListener(type, record);
  document.getElementById("clear")?.addEventListener("click", () => (link.hidden = true));
  if (analyzer.analysis) record();

  async function toggle() {
    await attempt(async () => {
      if (box.checked) localStorage.setItem(HISTORY, "on");
      else localStorage.removeItem(HISTORY);
    });
    box.checked = isKept();
    history.hidden = !box.checked;
    if (box.checked) record();
  }

  async function record() {
    const { source, analysis, work } = analyzer;
    link.hidden = !source;
    if (!source || !analysis || source.origin === "sample" || !isKept()) return;
    const made = await loaded(import("./history.js"));
    if (made) attempt(() => made.remember(analysis.article.title ?? analysis.article.text.slice(0, 80), source, work));
  }

  async function open() {
    const made = await loaded(import("./history-dialog.js"));
    if (made) attempt(() => made.openHistory(dialog, analyzer, say, attempt));
  }

  /**
   * @template Module
   * @param {Promise<Module>} part of the page
   */
  function loaded(part) {
    return part.catch(() => void say(views.failed));
  }

  /**
   * @param {() => Promise<void>} store what the browser may refuse to keep
   * @returns {Promise<unknown>} whether it did keep it
   */
  async function attempt(store) {
    try {
      await store();
      return true;
    } catch (cause) {
      say(cause instanceof DOMException && cause.name === "QuotaExceededError" ? staying.full : staying.forbidden);
      return false;
    }
  }

  /** @param {HTMLSelectElement} chooser */
  async function choose(chooser) {
    const made = await loaded(import("./reload.js"));
    const changes = made && attempt(async () => {
      await made.keepOverReload(analyzer);
      localStorage.setItem("language", chooser.value);
      location.reload();
    });
    if (!(await changes)) chooser.value = language;
  }

  async function copyLink() {
    const { source } = analyzer;
    const made = await loaded(import("./link.js"));
    if (!made) return;
    const address = source && (await made.linkTo(source));
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

/** @param {(chooser: HTMLSelectElement) => void} choose */
function languages(choose) {
  const options = Object.entries(LANGUAGES).map(([code, name]) => h("option", { value: code, lang: code, selected: code === language }, name));
  return h("label", {}, staying.language, " ", h("select", { change: ({ target }) => choose(target) }, ...options));
}

function isKept() {
  try {
    return localStorage.getItem(HISTORY) === "on";
  } catch {
    return false;
  }
}
