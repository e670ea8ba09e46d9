/**
 * The views beside the article. Each is opened when it is first looked at.
 *
 * @import { Analysis } from "../article-analyzer.js"
 * @import { FindingCorrections } from "../views/finding-corrections.js"
 * @import { Go, Means, Show } from "./views.js"
 */
import { ChangesView } from "../views/changes.js";
import { h } from "../views/dom.js";
import { inPlace } from "../views/in-place.js";
import { figures } from "../views/figures.js";
import { quotes } from "../views/quotes.js";
import { timeline } from "../views/timeline.js";
import { who } from "../views/who.js";

export const openQuotes = correctable(quotes);
export const openTimeline = correctable(timeline);
export const openFigures = correctable(figures);

/**
 * @param {HTMLElement} holder
 * @param {Means} means
 * @returns {Promise<Show>}
 */
export async function openWho(holder, { go, dress }) {
  await dress("overview");
  return ({ result }) => inPlace(holder, () => holder.replaceChildren(...who(result.analysis, go)));
}

/**
 * @param {HTMLElement} holder
 * @param {Means} means
 * @returns {Show}
 */
export function openChanges(holder, { keeper, desk }) {
  const [corrections, changes, list] = [h("div", { id: "corrections" }), h("div"), h("div", { id: "personal-list" })];
  holder.append(corrections, changes, list);
  const view = new ChangesView(changes, (edits, keep) => keeper.toggle(edits, keep));
  return ({ result, kept }) => {
    view.show(result, kept);
    desk.showCorrections(corrections, list);
  };
}

/**
 * @param {(analysis: Analysis, go: Go, corrections: FindingCorrections) => HTMLElement[]} make
 * @returns {(holder: HTMLElement, means: Means) => Promise<Show>}
 */
function correctable(make) {
  return async (holder, { go, desk, dress }) => {
    const [{ FindingCorrections }] = await Promise.all([import("../views/finding-corrections.js"), dress("desk")]);
    return ({ result }) => {
      const corrections = new FindingCorrections(result.analysis, (correction) => desk.correct(correction));
      inPlace(holder, () => holder.replaceChildren(...make(result.analysis, go, corrections)));
    };
  };
}
