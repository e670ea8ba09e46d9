/**
 * The menu of everything that a result can be taken along as. Keys as in the ARIA Authoring Practices' menu button.
 *
 * @import { Context, Export } from "../exports/export.js"
 * @import { TableName } from "../exports/csv.js"
 * @import { Frame } from "./frame.js"
 * @import { Result } from "./state.js"
 * @import { Store } from "./store.js"
 */
import { TABLES, csv } from "../exports/csv.js";
import { FORMATS } from "../exports/formats.js";
import { fileName } from "../exports/naming.js";
import { richText } from "../exports/rich-text.js";
import { save } from "./save.js";
import { zip } from "../exports/zip.js";
import { actions } from "../strings/strings.js";
import { taking as strings } from "../strings/taking.js";
import { focusIn, h } from "../views/dom.js";
import { copyByHand } from "./takeaway.js";
import { dress } from "./sheets.js";

/** @typedef {(result: Result, context: Context) => void | string | Promise<void | string>} Act says what to announce */

const TABLE_NAMES = /** @type {TableName[]} */ (Object.keys(TABLES));

/**
 * @param {Frame} frame
 * @param {Store} store
 */
export async function openable(frame, store) {
  await dress(/** @type {ShadowRoot} */ (frame.result.getRootNode()), "menu");
  return new TakeawayMenu(frame, store);
}

export class TakeawayMenu {
  #frame;
  #store;
  #menu;

  /**
   * @param {Frame} frame
   * @param {Store} store
   */
  constructor(frame, store) {
    this.#frame = frame;
    this.#store = store;
    const { formats, groups, tables } = strings;
    const item = (/** @type {keyof typeof formats} */ name, /** @type {Act} */ act) => this.#item(formats[name][0] ?? "", formats[name][1] ?? "", act);
    const saved = /** @type {(keyof typeof FORMATS)[]} */ (Object.keys(FORMATS)).map((name) => item(name, ({ analysis }, context) => saveOne(FORMATS[name](analysis, context))));
    this.#menu = h(
      "div",
      { id: "along-menu", class: "menu", part: "menu", role: "menu", "aria-label": strings.menu, hidden: true },
      group(groups.copy, item("formatted", (result) => this.#copyFormatted(result))),
      group(groups.save, ...saved, item("allTables", saveTables)),
      group(groups.tables, h("div", { class: "chips", role: "none" }, ...TABLE_NAMES.map((name) => this.#item(tables[name], "", ({ analysis }, context) => saveOne(csv(analysis, name, context)))))),
      group(groups.paper, item("print", () => print())),
    );
    this.#items[0]?.setAttribute("tabindex", "0");
    this.#menu.addEventListener("keydown", (event) => this.#key(event));
    frame.along.setAttribute("aria-controls", this.#menu.id);
    frame.along.after(this.#menu);
    frame.takeaway.addEventListener("focusout", ({ relatedTarget }) => {
      if (!frame.takeaway.contains(/** @type {Node | null} */ (relatedTarget))) this.#close();
    });
    frame.listen(document, "pointerdown", (event) => {
      if (!event.composedPath().includes(frame.takeaway)) this.#close();
    });
  }

  toggle() {
    if (!this.#menu.hidden) return this.#close();
    this.#menu.hidden = false;
    this.#frame.along.setAttribute("aria-expanded", "true");
    this.#items[0]?.focus();
  }

  #close() {
    this.#menu.hidden = true;
    this.#frame.along.setAttribute("aria-expanded", "false");
  }

  get #items() {
    return [...this.#menu.querySelectorAll("button")];
  }

  /**
   * @param {string} label
   * @param {string} detail
   * @param {Act} act
   */
  #item(label, detail, act) {
    return h("button", { type: "button", role: "menuitem", tabindex: -1, click: () => this.#do(act) }, h("span", {}, label), detail && " ", detail && h("small", {}, detail));
  }

  /** @param {Act} act */
  async #do(act) {
    const { result, source } = this.#store.state;
    this.#frame.along.focus();
    this.#close();
    if (!result) return;
    try {
      const name = result.analysis.article.title ? undefined : source?.name?.replace(/\.[^.]*$/, "");
      const message = await act(result, name ? { name } : {});
      if (message) this.#frame.announce(message);
    } catch {
      this.#store.set({ notice: { tone: "error", title: strings.failed } });
    }
  }

  /** @param {Result} result */
  async #copyFormatted({ analysis }) {
    const flavours = { "text/html": richText(analysis).text, "text/plain": analysis.article.text };
    try {
      await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(Object.entries(flavours).map(([type, text]) => [type, new Blob([text], { type })])))]);
      return actions.copied;
    } catch {
      copyByHand(this.#frame, this.#store);
    }
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const items = this.#items;
    const at = items.findIndex((item) => item === focusIn(item));
    const next = target(items, at, event.key);
    if (event.key === "Escape") {
      this.#frame.along.focus();
      this.#close();
    } else if (next) {
      next.focus();
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation(); // the letters and Escape mean something to the article, too
  }
}

/**
 * @param {HTMLElement[]} items
 * @param {number} at
 * @param {string} key
 */
function target(items, at, key) {
  if (key === "ArrowDown" || key === "ArrowRight") return items[(at + 1) % items.length];
  if (key === "ArrowUp" || key === "ArrowLeft") return items.at(at - 1);
  if (key === "Home") return items[0];
  if (key === "End") return items.at(-1);
  if (key.length > 1 || key === " ") return undefined;
  return [...items.slice(at + 1), ...items.slice(0, at + 1)].find((item) => item.textContent?.toLowerCase().startsWith(key.toLowerCase()));
}

/**
 * @param {string} heading
 * @param {...HTMLElement} items
 */
function group(heading, ...items) {
  return h("div", { role: "group", "aria-label": heading }, h("p", { role: "none" }, heading), ...items);
}

/** @param {Export} made */
function saveOne({ name, type, text }) {
  save(new Blob([text], { type }), name);
  return strings.saved(name);
}

/** @type {Act} */
async function saveTables({ analysis }, context) {
  const name = fileName(analysis, context, "zip");
  save(await zip(TABLE_NAMES.map((table) => ({ ...csv(analysis, table), name: `${table}.csv` }))), name);
  return strings.saved(name);
}
