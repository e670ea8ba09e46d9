/**
 * The views beside the article, each made when it is first looked at.
 *
 * @import { Keeper } from "./keeping.js"
 * @import { Result, Spot, State, View } from "./store.js"
 */
import { byId, inPlace } from "./dom.js";
import { ChangesView } from "./views/changes.js";
import { figures } from "./views/figures.js";
import { quotes } from "./views/quotes.js";
import { timeline } from "./views/timeline.js";
import { who } from "./views/who.js";

/** @typedef {{ entity: (id: number) => void, spot: (spot: Spot) => void }} Go ways into the article */

const VIEWS = { quotes, timeline, figures, who };

export class Panels {
  #go;
  #changes;
  /** What each shows. @type {Map<View, Result>} */
  #shown = new Map();

  /**
   * @param {Go} go
   * @param {Keeper} keeper
   */
  constructor(go, keeper) {
    this.#go = go;
    this.#changes = new ChangesView(byId("view-changes"), (edits, keep) => keeper.toggle(edits, keep));
  }

  /** @param {Readonly<State>} state */
  show({ view, result, kept }) {
    if (!result || view === "article" || this.#shown.get(view) === result) return;
    this.#shown.set(view, result);
    if (view === "changes") return this.#changes.show(result, kept);
    const holder = byId(`view-${view}`);
    inPlace(holder, () => holder.replaceChildren(...VIEWS[view](result.analysis, this.#go)));
  }
}
