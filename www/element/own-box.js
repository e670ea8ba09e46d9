/**
 * The box of an element to which the page gives none.
 */
import { box as strings } from "../strings/strings.js";
import { h } from "../views/dom.js";
import { dress } from "./sheets.js";

/** @returns {HTMLElement} */
export function ownBox() {
  return h(
    "section",
    { class: "intake", part: "box", "aria-label": strings.region },
    h("div", { class: "source", hidden: true }),
    h(
      "div",
      { class: "box", id: "box" },
      h("label", { for: "paste" }, strings.label),
      h("textarea", { id: "paste", part: "textarea", dir: "auto", spellcheck: "false", autocomplete: "off", "aria-describedby": "paste-hint" }),
      h("p", { id: "paste-hint", class: "hint" }, strings.hint),
    ),
    h("div", { class: "actions" }, h("button", { type: "button", class: "clear", hidden: true }, strings.clear)),
  );
}

/** @param {ShadowRoot} root */
export function dressBox(root) {
  return dress(root, "tokens", "controls", "box");
}
