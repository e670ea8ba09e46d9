/**
 * Several articles, above the one that is read: how far the reading of them is, a list to open each from, and the names
 * that more than one of them has.
 *
 * @import { ArticleAnalyzerElement } from "../element/element.js"
 * @import { Given } from "../intake/gather.js"
 * @import { Analysed, Refused } from "./batch.js"
 * @import { Shared } from "./shared.js"
 */
import { shared as sharedAnalyzer } from "../analyzer/shared.js";
import { revise } from "../corrections/revise.js";
import { save } from "../element/save.js";
import { KINDS } from "../strings/strings.js";
import { batch as strings, reasonInWords } from "../strings/bringing.js";
import { h } from "../views/dom.js";
import { inPlace } from "../views/in-place.js";
import { Portions, wide } from "../views/portions.js";
import { analyseAll } from "./batch.js";
import { combined } from "./combined.js";
import { sharedEntities } from "./shared.js";

/** More columns than this no one compares; the export has them all. */
const MOST_COLUMNS = 12;

/** What the analyzer tells when its analysis is another: analysed anew, or corrected, or a correction undone. */
const CHANGES = ["analysis", "change"];

/** How often the list follows the reading. */
const RENDER_MS = 200;

export class Batch {
  #analyzer;
  #section;
  #heading = h("h2", { tabindex: -1 });
  #progress = h("progress", {});
  #status = h("p", { class: "status", role: "status" });
  #cancel = h("button", { type: "button", click: () => this.#controller.abort() }, strings.cancel);
  #save = h("button", { type: "button", hidden: true, click: () => this.#saveAll() }, strings.save);
  #list = h("div", { class: "files" });
  #shared = h("div", { class: "shared" });
  #controller = new AbortController();
  /** @type {Analysed[]} */
  #articles = [];
  /** @type {Refused[]} */
  #refused = [];
  /** @type {Analysed | undefined} */
  #open;
  /** The paste of the one that is open. */
  #pasted = "";
  #portion = { shown: 0 };

  /** @param {ArticleAnalyzerElement} analyzer */
  constructor(analyzer) {
    this.#analyzer = analyzer;
    const close = h("button", { type: "button", class: "quiet", click: () => this.close() }, strings.close);
    this.#section = h(
      "section",
      { id: "batch", class: "batch", "aria-label": strings.label },
      h("div", { class: "batch-bar" }, this.#heading, this.#progress, this.#cancel, this.#save, close),
      this.#status,
      this.#list,
      this.#shared,
    );
    dressPage();
    analyzer.before(this.#section);
    for (const type of CHANGES) analyzer.addEventListener(type, this.#follow);
  }

  close() {
    this.#controller.abort();
    for (const type of CHANGES) this.#analyzer.removeEventListener(type, this.#follow);
    this.#section.remove();
  }

  /** @param {Given[]} given */
  async run(given) {
    const { signal } = this.#controller;
    let rendered = 0;
    this.#progress.max = given.length;
    this.#heading.textContent = strings.heading(0);
    this.#heading.focus({ preventScroll: true });
    const analyze = async (/** @type {string} */ text, /** @type {object} */ options) => {
      const found = await sharedAnalyzer().analyze(text, { ...this.#analyzer.options, ...options, signal });
      return revise(found, []).analysis; // the personal list counts for all
    };
    const told = (/** @type {number} */ done) => {
      this.#progress.value = done;
      this.#progress.setAttribute("aria-label", strings.progress(done, given.length));
    };
    for await (const each of analyseAll(given, analyze, signal, told)) {
      if ("analysis" in each) this.#articles.push(each);
      else this.#refused.push(each);
      if (performance.now() - rendered < RENDER_MS) continue;
      this.#render();
      rendered = performance.now();
    }
    const hadFocus = document.activeElement === this.#cancel;
    this.#progress.hidden = true;
    this.#cancel.hidden = true;
    this.#save.hidden = this.#articles.length === 0;
    this.#status.textContent = signal.aborted ? strings.cancelled : strings.done(this.#articles.length, this.#refused.length);
    this.#render();
    this.#compare();
    if (hadFocus) this.#heading.focus({ preventScroll: true });
    const [first] = this.#articles;
    if (first && this.#section.isConnected && !this.#analyzer.analysis) this.#show(first, false);
  }

  /** Only once all are read: names come in by the hundred. */
  #compare() {
    if (this.#progress.hidden) this.#shared.replaceChildren(...this.#comparison());
  }

  #render() {
    this.#heading.textContent = strings.heading(this.#articles.length);
    inPlace(this.#list, () => {
      const portions = new Portions([...this.#articles, ...this.#refused], (each) => this.#row(each), this.#portion);
      this.#list.replaceChildren(portions.list, portions.more);
    });
  }

  /** @param {Analysed | Refused} each */
  #row(each) {
    if ("reason" in each) return h("li", { class: "refused" }, h("span", { class: "path" }, each.path), h("span", { class: "why" }, reasonInWords(each)));
    const { article, entities, quotes } = each.analysis;
    const open = h(
      "button",
      { type: "button", class: "entry", "data-key": each.path, "aria-current": each === this.#open ? "true" : undefined, click: () => this.#show(each, true) },
      h("span", { class: "title" }, titleOf(each)),
      h("span", { class: "count" }, strings.counts(entities.length, quotes.length)),
      article.title ? h("small", { class: "path" }, each.path) : null,
    );
    return h("li", {}, open);
  }

  /**
   * @param {Analysed} article
   * @param {boolean} go to it
   */
  #show(article, go) {
    this.#open = undefined;
    if (article.read) this.#analyzer.take(article.read.source, undefined, article.read.work);
    else this.#analyzer.analysis = article.analysis;
    this.#open = article;
    this.#pasted = this.#analyzer.value;
    this.#render();
    if (!go) return;
    this.#analyzer.scrollIntoView({ block: "start" });
    this.#analyzer.focus({ preventScroll: true });
  }

  /** What is changed of an article while it is read goes along with the others. */
  #follow = () => {
    const { analysis, source, value, work } = this.#analyzer;
    if (this.#open && source && analysis && value === this.#pasted) Object.assign(this.#open, { analysis, read: { source, work } });
    else this.#open = undefined;
    this.#render();
    this.#compare();
  };

  #comparison() {
    const heading = h("h3", {}, strings.shared);
    if (this.#articles.length < 2) return [];
    const shared = sharedEntities(this.#articles.map(({ analysis }) => analysis));
    if (shared.length === 0) return [heading, h("p", { class: "hint" }, strings.sharedNone)];
    const columns = this.#articles.slice(0, MOST_COLUMNS);
    const rows = new Portions(shared, (entity) => rowOf(entity, columns.length, this.#articles.length), undefined, h("tbody"));
    const heads = [strings.columns.name, strings.columns.kind, strings.columns.articles];
    const table = h(
      "table",
      {},
      h("thead", {}, h("tr", {}, ...heads.map((head) => h("th", { scope: "col" }, head)), ...columns.map((article) => h("th", { scope: "col", class: "article", title: article.path }, titleOf(article))))),
      rows.list,
    );
    const left = this.#articles.length - columns.length;
    return [heading, wide(strings.shared, table), rows.more, left > 0 ? h("p", { class: "hint" }, strings.others(left)) : ""];
  }

  async #saveAll() {
    this.#save.disabled = true;
    this.#save.textContent = strings.saving;
    try {
      save(await combined(this.#articles, this.#refused), "articles.zip");
    } finally {
      this.#save.disabled = false;
      this.#save.textContent = strings.save;
    }
  }
}

/** @param {Analysed} article */
function titleOf({ path, analysis }) {
  return analysis.article.title ?? path;
}

/**
 * @param {Shared} shared
 * @param {number} columns
 * @param {number} articles
 */
function rowOf({ name, kind, counts }, columns, articles) {
  const cells = Array.from({ length: columns }, (_, at) => h("td", { class: "number" }, counts.get(at) ?? "–"));
  return h("tr", {}, h("th", { scope: "row" }, h("span", { class: `key ${kind}` }, name)), h("td", {}, KINDS[kind].one), h("td", { class: "number" }, strings.times(counts.size, articles)), ...cells);
}

/** The style of the batch, once. */
function dressPage() {
  const href = new URL("../style/batch.css", import.meta.url).href;
  if (!document.head.querySelector(`link[href="${CSS.escape(href)}"]`)) document.head.append(h("link", { rel: "stylesheet", href }));
}
