/**
 * The panel of names: who and what is in the article, by kind, and the way from mention to mention. On a narrow
 * screen it is a sheet at the bottom, of which only the bar shows until it is opened.
 *
 * @import { Analysis } from "../article-analyzer.js"
 */
import { h } from "./dom.js";
import { names as strings } from "../strings/strings.js";
import { nameGroups } from "./name-groups.js";

/** @typedef {{ choose: (entity: number) => void, step: (by: 1 | -1) => void, leave: () => void }} Handlers */

export class NamesPanel {
  #panel;
  #handlers;
  /** @type {Analysis | undefined} */
  #analysis;
  #total = h("span", { class: "count" });
  #toggle;
  #groups = h("div", { id: "name-groups", class: "groups" });
  #who = h("strong");
  #where = h("span", { class: "where" });
  #stepper;

  /**
   * @param {HTMLElement} panel
   * @param {Handlers} handlers
   */
  constructor(panel, handlers) {
    this.#panel = panel;
    this.#handlers = handlers;
    this.#toggle = h(
      "button",
      { type: "button", class: "toggle", "aria-expanded": "false", "aria-controls": "name-groups", click: () => this.#open(!this.#isOpen) },
      h("span", { class: "toggle-label" }, strings.heading, " "),
      this.#total,
    );
    this.#stepper = h(
      "div",
      { class: "stepper", role: "group", "aria-label": strings.stepper, hidden: true },
      h("p", {}, this.#who),
      this.#where,
      iconButton(strings.previous, "‹", () => handlers.step(-1)),
      iconButton(strings.next, "›", () => handlers.step(1)),
      iconButton(strings.leave, "×", handlers.leave),
    );
    panel.append(h("div", { class: "names-bar" }, h("h2", {}, strings.heading), this.#toggle, this.#stepper), this.#groups);
  }

  /** @param {Analysis} analysis */
  show(analysis) {
    const another = analysis.article !== this.#analysis?.article; // or the same one, corrected
    this.#analysis = analysis;
    this.#total.textContent = String(analysis.entities.length);
    this.#groups.replaceChildren(
      ...nameGroups(analysis, (entity) => {
        this.#handlers.choose(entity);
        this.#open(false);
      }),
    );
    this.#panel.hidden = analysis.entities.length === 0;
    if (!another) return;
    this.#stepper.hidden = true;
    this.#open(false);
  }

  /**
   * @param {number | null} entity
   * @param {number | null} mention
   */
  showStep(entity, mention) {
    const chosen = entity === null ? undefined : this.#analysis?.entities[entity];
    const path = chosen?.mentions ?? this.#analysis?.mentions.map((_, index) => index) ?? [];
    this.#stepper.hidden = mention === null;
    this.#who.textContent = chosen?.name ?? strings.all;
    this.#where.textContent = mention === null ? "" : strings.position(path.indexOf(mention) + 1, path.length);
    this.#panel.classList.toggle("stepping", mention !== null);
    for (const button of this.#groups.querySelectorAll("[aria-current]")) button.removeAttribute("aria-current");
    const button = entity === null ? null : this.#groups.querySelector(`[data-entity="${entity}"]`);
    button?.setAttribute("aria-current", "true");
    button?.scrollIntoView({ block: "nearest" });
  }

  get #isOpen() {
    return this.#panel.classList.contains("open");
  }

  /** @param {boolean} open */
  #open(open) {
    this.#panel.classList.toggle("open", open);
    this.#toggle.setAttribute("aria-expanded", String(open));
  }
}

/**
 * @param {string} label
 * @param {string} icon
 * @param {() => void} click
 */
function iconButton(label, icon, click) {
  return h("button", { type: "button", class: "icon", "aria-label": label, title: label, click }, icon);
}
