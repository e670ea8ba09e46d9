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
import { actions, views } from "../strings/strings.js";
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
      try {
        const { openWorkbench } = await import("./workbench.js");
        return await openWorkbench(root, frame, store, session, reader);
      } catch {
        this.#workbench = undefined;
        store.set({ notice: { tone: "error", title: views.failed } });
      }
    };
    this.#open = () => (this.#workbench ??= load());
    const search = async () => (await this.#open())?.openSearch();
    frame.desk.append(h("button", { type: "button", class: "quiet", id: "search", "aria-keyshortcuts": "/", title: "/", click: search }, actions.search));
    frame.panel("article").addEventListener("keydown", (event) => {
      const { key, ctrlKey, metaKey, altKey, target } = event;
      if (key !== "/" || ctrlKey || metaKey || altKey || (target instanceof Element && target.matches("input, select"))) return;
      event.preventDefault();
      search();
    });
    frame.article.addEventListener("selectstart", () => this.#open());
    store.subscribe(({ entity }) => {
      if (entity !== null) this.#open();
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
