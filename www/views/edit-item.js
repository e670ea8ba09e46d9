/**
 * One edit in its place in the paste, and the button that undoes it.
 *
 * @import { Entry } from "../element/keeping.js"
 * @import { Toggle } from "./changes.js"
 */
import { h } from "./dom.js";
import { keyOf } from "../element/keeping.js";
import { changes as strings } from "../strings/findings.js";
import { after, before, visible } from "./excerpt.js";

const LONGEST_NAME = 40;

/**
 * @param {Entry} entry
 * @param {string} pasted
 * @param {Toggle} toggle
 * @returns {HTMLLIElement}
 */
export function editItem({ edit, kept }, pasted, toggle) {
  const wholeLines = edit.before.trim() !== "" && edit.before.endsWith("\n");
  const stood = edit.before ? visible(wholeLines ? edit.before.trimEnd() : edit.before) : "";
  const item = h(
    "li",
    { class: kept ? "kept" : undefined },
    h("span", { class: "context" }, before(pasted, edit.sourceStart)),
    ...(kept ? [stood] : [stood ? h("del", {}, stood) : null, edit.after ? h("ins", {}, visible(edit.after)) : null]),
    wholeLines ? null : h("span", { class: "context" }, after(pasted, edit.sourceEnd)),
    " ",
    kept ? h("span", { class: "badge" }, strings.kept) : null,
    " ",
    keepButton({ edit, kept }, () => {
      // The answer may take a while; the item says at once what was asked for.
      const other = editItem({ edit, kept: !kept }, pasted, toggle);
      item.replaceWith(other);
      other.querySelector("button")?.focus({ preventScroll: true });
      toggle([edit], !kept);
    }),
  );
  return item;
}

/**
 * @param {Entry} entry
 * @param {() => void} click
 */
export function keepButton({ edit, kept }, click) {
  const label = kept ? strings.clean : strings.keep;
  const words = visible((edit.before.trim() || edit.after.trim() || edit.before || edit.after).slice(0, LONGEST_NAME));
  return h("button", { type: "button", class: "quiet keep", "data-key": keyOf(edit), "aria-label": strings.of(label, words), click }, label);
}
