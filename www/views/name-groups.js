/**
 * The list of entities, a group for each kind.
 *
 * @import { Analysis, Entity, EntityKind } from "../article-analyzer.js"
 */
import { h } from "./dom.js";
import { KINDS, actions, counted, numeral } from "../strings/strings.js";

/** Names of one kind that are listed before one asks for more, and each time one asks. */
const NAMES_AT_ONCE = 60;

/**
 * @param {Analysis} analysis
 * @param {(entity: number) => void} choose
 * @returns {HTMLElement[]}
 */
export function nameGroups({ entities }, choose) {
  const byKind = Map.groupBy(entities, ({ kind }) => kind);
  return Object.entries(KINDS).flatMap(([kind, { heading }]) => {
    const ofKind = byKind.get(/** @type {EntityKind} */ (kind))?.sort(byWeight) ?? [];
    return ofKind.length > 0 ? [group(kind, heading, ofKind, choose)] : [];
  });
}

/**
 * @param {Entity} one
 * @param {Entity} other
 */
function byWeight(one, other) {
  return other.mentions.length - one.mentions.length || other.salience - one.salience || one.id - other.id;
}

/**
 * @param {string} kind
 * @param {string} heading
 * @param {Entity[]} entities
 * @param {(entity: number) => void} choose
 */
function group(kind, heading, entities, choose) {
  const list = h("ul");
  const more = h("button", { type: "button", class: "quiet more", click: () => listNext() });
  let listed = 0;
  const listNext = () => {
    const next = entities.slice(listed, listed + NAMES_AT_ONCE);
    list.append(...next.map((entity) => item(entity, choose)));
    listed += next.length;
    more.hidden = listed >= entities.length;
    more.textContent = actions.showMore(entities.length - listed);
  };
  listNext();
  const title = h("h3", {}, h("span", { class: `key ${kind}` }, heading), " ", h("span", { class: "count" }, numeral(entities.length)));
  return h("section", { class: "group", "data-kind": kind }, title, list, more);
}

/**
 * @param {Entity} entity
 * @param {(entity: number) => void} choose
 */
function item({ id, name, roles, mentions }, choose) {
  const role = roles[0]?.title;
  const button = h(
    "button",
    { type: "button", class: "name", "data-entity": id, click: () => choose(id) },
    h("span", { class: "label" }, name, role ? h("small", {}, role) : null),
    h("span", { class: "count", "aria-hidden": "true" }, numeral(mentions.length)),
    h("span", { class: "visually-hidden" }, `, ${counted(mentions.length, "mention")}`),
  );
  return h("li", {}, button);
}
