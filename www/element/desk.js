/**
 * What is one quiet step away while reading: it is loaded when somebody chooses a name, selects words, searches or
 * corrects.
 *
 * @import { Correction } from "../corrections/correction.js"
 * @import { Frame } from "./frame.js"
 * @import { Reader } from "./reader.js"
 * @import { Session } from "./session.js"
 * @import { Store } from "./store.js"
 */
import { actions } from "../strings/strings.js";
import { h } from "../views/dom.js";

export class Desk {
  #open;
  /** @type {Promise<import("./workbench.js").Workbench | undefined> | undefined} */
  #workbench;

  /**
   * @param {ShadowRoot} root
   * @param {Frame} frame
   * @param {Store} store
   * @param {Session} session
   * @param {Reader} reader
   */
  constructor(root, frame, store, session, reader) {
    const load = async () => {
      const { openWorkbench } = await import("./workbench.js");
      return openWorkbench(root, frame, store, session, reader);
    };
    this.#open = async () => {
      this.#workbench ??= store.load(load);
      const workbench = await this.#workbench;
      if (!workbench) this.#workbench = undefined;
      return workbench;
    };
    const search = async () => (await this.#open())?.openSearch();
    frame.desk.append(h("button", { type: "button", class: "quiet", id: "search", "aria-keyshortcuts": "/", title: "/", click: search }, actions.search));
    frame.panel("article").addEventListener("keydown", (event) => {
      const { key, ctrlKey, metaKey, altKey, target } = event;
      if (key !== "/" || ctrlKey || metaKey || altKey || (target instanceof Element && target.matches("input, select"))) return;
      event.preventDefault();
      search();
    });
    frame.article.addEventListener("selectstart", () => this.#open());
    store.subscribe(({ entity, log, result }) => {
      if (entity !== null || (result && log.length > 0)) this.#open();
    });
  }

  /** @param {Correction} correction */
  async correct(correction) {
    (await this.#open())?.correct(correction);
  }

  /**
   * @param {HTMLElement} made for what was corrected
   * @param {HTMLElement} list for the personal list
   */
  async showCorrections(made, list) {
    await (await this.#open())?.showCorrections(made, list);
  }
}
