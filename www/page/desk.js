/**
 * What is one quiet step away while reading: it is loaded when somebody chooses a name, selects words, searches or
 * corrects.
 *
 * @import { Correction } from "../corrections/correction.js"
 * @import { Reader } from "./reader.js"
 * @import { Store } from "./store.js"
 */
import { byId, h } from "./dom.js";
import { actions, views } from "./strings.js";

export class Desk {
  #open;
  /** @type {Promise<import("./workbench.js").Workbench | undefined> | undefined} */
  #workbench;

  /**
   * @param {Store} store
   * @param {Reader} reader
   * @param {(message: string) => void} announce
   */
  constructor(store, reader, announce) {
    this.#open = () => (this.#workbench ??= load());
    const load = async () => {
      try {
        const { Workbench } = await import("./workbench.js");
        return new Workbench(store, reader, announce);
      } catch {
        this.#workbench = undefined;
        store.set({ notice: { tone: "error", title: views.failed } });
      }
    };
    const search = async () => (await this.#open())?.openSearch();
    byId("desk").append(h("button", { type: "button", class: "quiet", id: "search", "aria-keyshortcuts": "/", title: "/", click: search }, actions.search));
    document.addEventListener("selectionchange", () => {
      const selection = getSelection();
      if (selection && !selection.isCollapsed && byId("article").contains(selection.anchorNode)) this.#open();
    });
    document.addEventListener("keydown", (event) => {
      const { key, ctrlKey, metaKey, altKey, target } = event;
      const typing = target instanceof Element && target.matches("input, textarea, select");
      if (key !== "/" || ctrlKey || metaKey || altKey || typing || !store.state.result || store.state.view !== "article") return;
      event.preventDefault();
      search();
    });
    store.subscribe(({ entity }) => {
      if (entity !== null) this.#open();
    });
  }

  /** @param {Correction} correction */
  async correct(correction) {
    (await this.#open())?.correct(correction);
  }

  async showCorrections() {
    await (await this.#open())?.showCorrections();
  }
}
