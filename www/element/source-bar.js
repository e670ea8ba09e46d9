/**
 * The slim bar that stands for the paste once the article is there.
 *
 * @import { State } from "./state.js"
 */
import { h } from "../views/dom.js";
import { actions, counted, origins, sentences } from "../strings/strings.js";

/**
 * @param {Readonly<State>} state
 * @param {{ toggle: () => void, usePlain: () => void }} handlers
 * @returns {HTMLElement[]}
 */
export function sourceBar({ source, boxOpen, working }, { toggle, usePlain }) {
  if (!source) return [];
  const what = source.format === "html" && source.origin === "pasted" ? sentences.pastedPage : origins[source.origin];
  const characters = counted(source.text.length, "character");
  const size = source.format === "html" ? sentences.ofHtml(characters) : characters;
  return [
    h("p", {}, h("strong", {}, what), source.name ? ` ${source.name}` : null, ` · ${size}`, working ? h("span", { class: "working" }, ` · ${sentences.analysing}`) : null),
    ...(source.plain ? [h("button", { type: "button", class: "quiet", click: usePlain }, actions.usePlain)] : []),
    h("button", { type: "button", class: "quiet", id: "edit", "aria-expanded": String(boxOpen), "aria-controls": "box", click: toggle }, boxOpen ? actions.done : actions.edit),
  ];
}
