/**
 * What can be corrected of a date, a figure or a quote where they are listed.
 *
 * @import { Analysis } from "../article-analyzer.js"
 * @import { Correction, Finding } from "../corrections/correction.js"
 */
import { anchorOfFinding, referenceTo } from "../corrections/correction.js";
import { h } from "./dom.js";
import { KINDS } from "../strings/strings.js";
import { findings as strings, speaker as speakers } from "../strings/correcting.js";

export class FindingCorrections {
  #analysis;
  #correct;

  /**
   * @param {Analysis} analysis
   * @param {(correction: Correction) => void} correct
   */
  constructor(analysis, correct) {
    this.#analysis = analysis;
    this.#correct = correct;
  }

  /**
   * @param {Finding} finding
   * @param {number} index
   * @param {string} words
   * @returns {HTMLButtonElement} says that it is none
   */
  reject(finding, index, words) {
    const label = strings.reject[finding];
    const click = () => this.#correct({ type: "reject-finding", finding, at: anchorOfFinding(this.#analysis, finding, index) });
    return h("button", { type: "button", class: "quiet small", "data-key": `reject-${finding} ${index}`, "aria-label": strings.rejectThis(label, words), click }, label);
  }

  /**
   * @param {number} index of the quote
   * @param {string} words
   * @returns {HTMLElement} a button that asks who says it
   */
  speaker(index, words) {
    const holder = h("span", { class: "speaker" });
    const choose = () => {
      const form = this.#speakerForm(index);
      holder.replaceChildren(form);
      form.querySelector("select")?.focus();
    };
    holder.append(h("button", { type: "button", class: "quiet small", "data-key": `speaker ${index}`, "aria-label": speakers.of(words), click: choose }, speakers.change));
    return holder;
  }

  /** @param {number} index */
  #speakerForm(index) {
    const { entities, quotes } = this.#analysis;
    const people = (/** @type {typeof entities[number]} */ { kind }) => Number(kind === "person");
    const named = [...entities].sort((one, other) => people(other) - people(one) || one.name.localeCompare(other.name, "en"));
    const options = named.map(({ id, name, kind }) => h("option", { value: id, selected: id === quotes[index]?.speaker }, `${name} (${KINDS[kind].one})`));
    const select = h("select", { "data-key": `speaker ${index}` }, h("option", { value: "" }, speakers.nobody), ...options);
    const submit = (/** @type {Event} */ event) => {
      event.preventDefault();
      const speaker = select.value === "" ? null : referenceTo(this.#analysis, Number(select.value));
      this.#correct({ type: "speaker", quote: anchorOfFinding(this.#analysis, "quote", index), speaker });
    };
    return h("form", { class: "row", submit }, h("label", {}, speakers.label, " ", select), h("button", { type: "submit", "data-key": `speaker ${index}` }, speakers.set));
  }
}
