/**
 * Everything about the chosen name: roles, other forms, why its mark is there, each mention in its words. And the way
 * to correct it.
 *
 * @import { Analysis, Entity, EntityKind } from "../article-analyzer.js"
 * @import { Correction } from "../corrections/correction.js"
 * @import { Store } from "../element/store.js"
 */
import { h } from "./dom.js";
import { inPlace } from "./in-place.js";
import { KINDS, evidenceSentence, sentences } from "../strings/strings.js";
import { entity as strings } from "../strings/correcting.js";
import { entryInContext } from "./entry.js";
import { Portions } from "./portions.js";

/**
 * @typedef {object} Handlers
 * @property {(mention: number) => void} go
 * @property {(correction: Correction) => void} correct
 * @property {(name: string, kind: EntityKind | null) => void} list
 * @property {Store["load"]} load
 */

export class EntityDetails {
  #holder;
  #handlers;
  #why = h("p", { class: "why" });
  /** @type {Analysis | undefined} */
  #analysis;
  /** @type {number | null} */
  #id = null;
  /** Loaded when it is first asked for. @type {typeof import("./correction-form.js").correctionForm | undefined} */
  #form;
  #correcting = false;

  /**
   * @param {HTMLElement} holder
   * @param {Handlers} handlers
   */
  constructor(holder, handlers) {
    this.#holder = holder;
    this.#handlers = handlers;
  }

  /**
   * @param {Analysis} analysis
   * @param {number | null} id
   * @param {number | null} mention
   */
  show(analysis, id, mention) {
    if (id === null || analysis === this.#analysis) this.#correcting &&= id === this.#id;
    if (analysis !== this.#analysis || id !== this.#id) {
      const another = analysis === this.#analysis;
      [this.#analysis, this.#id] = [analysis, id];
      this.#render();
      if (another) this.#holder.parentElement?.scrollTo({ top: 0 });
    }
    this.#showStep(mention);
  }

  #render() {
    const entity = this.#id === null ? undefined : this.#analysis?.entities[this.#id];
    this.#holder.hidden = !entity;
    inPlace(this.#holder, () => this.#holder.replaceChildren(...(entity && this.#analysis ? this.#content(entity, this.#analysis) : [])));
    this.#holder.querySelector(":focus")?.scrollIntoView({ block: "nearest" });
  }

  /**
   * @param {Entity} entity
   * @param {Analysis} analysis
   */
  #content({ id, kind, name, aliases, mentions, roles }, analysis) {
    const forms = aliases.filter((alias) => alias !== name);
    const titles = [...new Set(roles.map(({ title }) => title))];
    const list = new Portions(mentions, (index) => this.#mentionItem(analysis, index));
    const attributes = { type: "button", class: "quiet", "data-key": "correct", "aria-expanded": String(this.#correcting), click: () => this.#toggle() };
    return [
      h("div", { class: "head" }, h("h3", {}, name, " ", h("span", { class: `key ${kind}` }, KINDS[kind].one)), h("button", attributes, this.#correcting ? strings.close : strings.correct)),
      ...(titles.length > 0 ? [h("ul", { class: "roles" }, ...titles.map((title) => h("li", {}, title)))] : []),
      ...(forms.length > 0 ? [h("p", { class: "forms" }, sentences.also(forms))] : []),
      this.#why,
      ...(this.#correcting && this.#form ? [h("div", { class: "correcting" }, ...this.#form(analysis, id, this.#handlers))] : [h("h4", {}, strings.mentions(mentions.length)), list.list, list.more]),
    ];
  }

  async #toggle() {
    this.#form ??= (await this.#handlers.load(() => import("./correction-form.js")))?.correctionForm;
    if (!this.#form) return;
    this.#correcting = !this.#correcting;
    this.#render();
    this.#showStep(null);
  }

  /**
   * @param {Analysis} analysis
   * @param {number} index
   */
  #mentionItem({ article, mentions }, index) {
    const mention = mentions[index];
    if (!mention) return h("li");
    const entry = entryInContext(article.text, mention, () => this.#handlers.go(index));
    Object.assign(entry.dataset, { at: String(index), key: `mention ${index}` });
    return h("li", {}, entry);
  }

  /** @param {number | null} mention */
  #showStep(mention) {
    for (const current of this.#holder.querySelectorAll("[aria-current]")) current.removeAttribute("aria-current");
    const { confidence, evidence } = this.#analysis?.mentions[mention ?? -1] ?? { confidence: 0, evidence: "" };
    this.#why.textContent = evidence === "" ? "" : `${evidenceSentence(evidence)} ${strings.confidence(Math.round(confidence * 100))}`;
    this.#holder.querySelector(`[data-at="${mention}"]`)?.setAttribute("aria-current", "true");
  }
}
