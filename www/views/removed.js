/**
 * What was removed, in its place in the article: to be looked at, and to be kept.
 *
 * @import { Edit } from "../article-analyzer.js"
 * @import { Entry } from "../element/keeping.js"
 * @import { Kept } from "../element/state.js"
 * @import { Insert } from "./article.js"
 * @import { Toggle } from "./changes.js"
 */
import { h } from "./dom.js";
import { entriesOf, keyOf, placeOf, seenIn } from "../element/keeping.js";
import { reasonFor } from "../strings/reasons.js";
import { changes as strings } from "../strings/findings.js";
import { keepButton } from "./edit-item.js";
import { visible } from "./excerpt.js";

/**
 * @param {Edit[]} edits
 * @param {Kept[]} kept
 * @param {Toggle} toggle
 * @returns {Insert[]}
 */
export function removedInserts(edits, kept, toggle) {
  return entriesOf(edits, kept).flatMap((entry) => {
    const seen = seenIn(entry.edit);
    if (seen === "") return [];
    const place = entry.kept ? placeOf(edits, entry.edit.sourceStart) : entry.edit.start;
    return [{ key: keyOf(entry.edit), start: place, end: place, make: (where) => insertOf(entry, seen, where, toggle) }];
  });
}

/**
 * @param {Entry} entry
 * @param {string} seen
 * @param {"block" | "inline"} where
 * @param {Toggle} toggle
 */
function insertOf({ edit, kept }, seen, where, toggle) {
  const { title } = reasonFor(edit.rule, edit.kind);
  const button = keepButton({ edit, kept }, () => {
    button.setAttribute("aria-disabled", "true");
    toggle([edit], !kept);
  });
  const label = h("span", { class: "what" }, kept ? `${strings.kept}: ${title}` : title);
  const words = kept ? null : h("del", {}, visible(seen));
  const attributes = { class: `removed ${where}${kept ? " kept" : ""}` };
  return where === "block" ? h("div", attributes, label, " ", button, words) : h("span", attributes, label, " ", words, " ", button);
}
