/**
 * What can be corrected of a date, a figure or a quote where they are listed.
 *
 * @import { Analysis } from "../../article-analyzer.js"
 * @import { Correction, Finding } from "../../corrections/correction.js"
 */
import { anchorOfFinding, referenceTo } from "../../corrections/correction.js";
import { h } from "../dom.js";
import { KINDS } from "../strings.js";
import { findings as strings, speaker as speakers } from "../strings-correcting.js";
import { style } from "../styles.js";

await style("desk");

/** @typedef {(correction: Correction) => void} Correct */

/**
 * @param {Analysis} analysis
 * @param {Finding} finding
 * @param {number} index
 * @param {string} words
 * @param {Correct} correct
 * @returns {HTMLButtonElement}
 */
export function rejectButton(analysis, finding, index, words, correct) {
  const label = strings.reject[finding];
  return h(
    "button",
    { type: "button", class: "quiet small", "aria-label": strings.rejectThis(label, words), click: () => correct({ type: "reject-finding", finding, at: anchorOfFinding(analysis, finding, index) }) },
    label,
  );
}

/**
 * @param {Analysis} analysis
 * @param {number} index of the quote
 * @param {string} words
 * @param {Correct} correct
 * @returns {HTMLElement}
 */
export function speakerControl(analysis, index, words, correct) {
  const open = h("button", { type: "button", class: "quiet small", "data-key": `speaker ${index}`, "aria-label": speakers.of(words), click: () => choose() }, speakers.change);
  const holder = h("span", { class: "speaker" }, open);
  return holder;

  function choose() {
    const { entities, quotes } = analysis;
    const named = [...entities].sort((one, other) => Number(other.kind === "person") - Number(one.kind === "person") || one.name.localeCompare(other.name, "en"));
    const options = named.map(({ id, name, kind }) => h("option", { value: id, selected: id === quotes[index]?.speaker }, `${name} (${KINDS[kind].one})`));
    const select = h("select", { "data-key": `speaker ${index}` }, h("option", { value: "" }, speakers.nobody), ...options);
    const submit = (/** @type {Event} */ event) => {
      event.preventDefault();
      const speaker = select.value === "" ? null : referenceTo(analysis, Number(select.value));
      correct({ type: "speaker", quote: anchorOfFinding(analysis, "quote", index), speaker });
    };
    holder.replaceChildren(h("form", { class: "row", submit }, h("label", {}, speakers.label, " ", select), h("button", { type: "submit" }, speakers.set)));
    select.focus();
  }
}
