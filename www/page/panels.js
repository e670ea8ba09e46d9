/**
 * The views beside the article, each made when it is first looked at.
 *
 * @import { Desk } from "./desk.js"
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
  #desk;
  #changes;
  /** What each shows. @type {Map<View, Result>} */
  #shown = new Map();

  /**
   * @param {Go} go
   * @param {Keeper} keeper
   * @param {Desk} desk
   */
  constructor(go, keeper, desk) {
    this.#go = go;
    this.#desk = desk;
    this.#changes = new ChangesView(byId("changes"), (edits, keep) => keeper.toggle(edits, keep));
  }

  /** @param {Readonly<State>} state */
  async show({ view, result, kept }) {
    if (!result || view === "article" || this.#shown.get(view) === result) return;
    this.#shown.set(view, result);
    if (view === "changes") {
      this.#changes.show(result, kept);
      return this.#desk.showCorrections();
    }
    const holder = byId(`view-${view}`);
    if (view === "numbers") {
      const { numbers } = await import("./views/numbers.js");
      return holder.replaceChildren(...numbers(result.analysis, this.#go));
    }
    const { FindingCorrections } = await import("./views/finding-corrections.js");
    const corrections = new FindingCorrections(result.analysis, (correction) => this.#desk.correct(correction));
    inPlace(holder, () => holder.replaceChildren(...VIEWS[view](result.analysis, this.#go, corrections)));
  }
}
