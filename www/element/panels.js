/**
 * The views beside the article. Each is opened when it is first looked at.
 *
 * @import { Analysis } from "../article-analyzer.js"
 * @import { Go, Means, Show } from "./views.js"
 */
import { ChangesView } from "../views/changes.js";
import { inPlace } from "../views/dom.js";
import { figures } from "../views/figures.js";
import { quotes } from "../views/quotes.js";
import { timeline } from "../views/timeline.js";
import { who } from "../views/who.js";

export const openQuotes = plain(quotes);
export const openTimeline = plain(timeline);
export const openFigures = plain(figures);
export const openWho = plain(who);

/**
 * @param {HTMLElement} holder
 * @param {Means} means
 * @returns {Show}
 */
export function openChanges(holder, { keeper }) {
  const view = new ChangesView(holder, (edits, keep) => keeper.toggle(edits, keep));
  return ({ result, kept }) => view.show(result, kept);
}

/**
 * @param {(analysis: Analysis, go: Go) => HTMLElement[]} make
 * @returns {(holder: HTMLElement, means: Means) => Show}
 */
function plain(make) {
  return (holder, { go }) => ({ result }) => inPlace(holder, () => holder.replaceChildren(...make(result.analysis, go)));
}
