/**
 * What can be corrected of a name: its kind, how it is called, which other it is the same as, which of its mentions do
 * not belong to it, and whether it is one at all.
 *
 * @import { Analysis, Entity, EntityKind } from "../article-analyzer.js"
 * @import { Handlers } from "./entity.js"
 */
import { anchorOfMention, referenceTo } from "../corrections/correction.js";
import { h } from "./dom.js";
import { KINDS } from "../strings/strings.js";
import { entity as strings } from "../strings/correcting.js";
import { after, before } from "./excerpt.js";
import { Portions } from "./portions.js";

/**
 * @param {Analysis} analysis
 * @param {number} id
 * @param {Handlers} handlers
 * @returns {HTMLElement[]}
 */
export function correctionForm(analysis, id, handlers) {
  const entity = analysis.entities[id];
  if (!entity) return [];
  return [kinds(analysis, entity, handlers), naming(analysis, entity, handlers), ...sameness(analysis, entity, handlers), mentions(analysis, entity, handlers), always(entity, handlers)];
}

/**
 * @param {Analysis} analysis
 * @param {Entity} entity
 * @param {Handlers} handlers
 */
function kinds(analysis, { id, kind }, { correct }) {
  const buttons = /** @type {EntityKind[]} */ (Object.keys(KINDS)).map((each) =>
    h(
      "button",
      { type: "button", class: "kind", "data-key": `kind ${each}`, "aria-pressed": String(each === kind), click: () => each !== kind && correct({ type: "retype", entity: referenceTo(analysis, id), kind: each }) },
      h("span", { class: `key ${each}` }, KINDS[each].one),
    ),
  );
  return h("fieldset", {}, h("legend", {}, strings.kind), h("div", { class: "kinds" }, ...buttons));
}

/**
 * @param {Analysis} analysis
 * @param {Entity} entity
 * @param {Handlers} handlers
 */
function naming(analysis, { id, name }, { correct }) {
  const input = h("input", { type: "text", value: name, required: true, maxlength: 200, autocomplete: "off", spellcheck: "false", "data-key": "rename" });
  const submit = (/** @type {Event} */ event) => {
    event.preventDefault();
    const called = input.value.trim();
    if (called !== "" && called !== name) correct({ type: "rename", entity: referenceTo(analysis, id), name: called });
  };
  return h("form", { class: "row", submit }, h("label", {}, strings.name, input), h("button", { type: "submit" }, strings.save));
}

/**
 * @param {Analysis} analysis
 * @param {Entity} entity
 * @param {Handlers} handlers
 */
function sameness(analysis, { id, kind }, { correct }) {
  const others = analysis.entities.filter((other) => other.id !== id).sort((one, other) => Number(other.kind === kind) - Number(one.kind === kind) || one.name.localeCompare(other.name, "en"));
  if (others.length === 0) return [];
  const options = others.map((other) => h("option", { value: other.id }, `${other.name} (${KINDS[other.kind].one})`));
  const select = h("select", { required: true, "data-key": "merge" }, h("option", { value: "" }, strings.choose), ...options);
  const submit = (/** @type {Event} */ event) => {
    event.preventDefault();
    correct({ type: "merge", entity: referenceTo(analysis, id), into: referenceTo(analysis, Number(select.value)) });
  };
  return [h("form", { class: "row", submit }, h("label", {}, strings.same, select), h("button", { type: "submit" }, strings.merge))];
}

/**
 * @param {Analysis} analysis
 * @param {Entity} entity
 * @param {Handlers} handlers
 */
function mentions(analysis, { id, mentions: own }, { correct }) {
  const all = h("button", { type: "button", "data-key": "reject", click: () => correct({ type: "reject", entity: referenceTo(analysis, id) }) }, strings.rejectAll);
  if (own.length === 1) return h("div", {}, all);
  /** @type {Set<number>} */
  const chosen = new Set();
  const split = h("button", { type: "button", disabled: true, click: () => correct({ type: "split", entity: referenceTo(analysis, id), mentions: anchors() }) }, strings.split);
  const reject = h("button", { type: "button", disabled: true, click: () => correct({ type: "reject-mentions", mentions: anchors() }) }, strings.reject);
  const list = new Portions(own, (index) => choice(analysis, index, (checked) => choose(index, checked)));
  return h("fieldset", {}, h("legend", {}, strings.which), list.list, list.more, h("div", { class: "buttons" }, split, reject, all));

  function anchors() {
    return [...chosen].map((index) => anchorOfMention(analysis, index));
  }

  /** @param {number} index @param {boolean} checked */
  function choose(index, checked) {
    if (checked) chosen.add(index);
    else chosen.delete(index);
    split.disabled = chosen.size === 0 || chosen.size === own.length;
    reject.disabled = chosen.size === 0;
  }
}

/**
 * @param {Analysis} analysis
 * @param {number} index of the mention
 * @param {(checked: boolean) => void} choose
 */
function choice({ article, mentions: all }, index, choose) {
  const mention = all[index];
  if (!mention) return h("li");
  const input = h("input", { type: "checkbox", change: (/** @type {Event & { target: HTMLInputElement }} */ { target }) => choose(target.checked) });
  const words = h("span", {}, h("span", { class: "context" }, before(article.text, mention.start)), h("b", {}, mention.text), h("span", { class: "context" }, after(article.text, mention.end)));
  return h("li", {}, h("label", { class: "choice" }, input, words));
}

/**
 * @param {Entity} entity
 * @param {Handlers} handlers
 */
function always({ name, kind }, { list }) {
  return h(
    "fieldset",
    {},
    h("legend", {}, strings.everywhere),
    h("div", { class: "buttons" },
      h("button", { type: "button", class: "quiet", "data-key": "always", click: () => list(name, kind) }, strings.always(name, kind)),
      h("button", { type: "button", class: "quiet", "data-key": "never", click: () => list(name, null) }, strings.never(name)),
    ),
  );
}
